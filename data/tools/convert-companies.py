#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the documents of the world's rare-earth companies, sites and holdings from a dossier.

Usage: convert-companies.py DOSSIER DATASETS

DOSSIER   holds companies.json, facilities.json, holdings.json, company-production.json and
          company-sources.json. Members that end in _confidence say what was verified.
DATASETS  receives world-companies.json, world-facilities.json, world-holdings.json and
          world-output.json. An id that a document written by hand already has is left to that
          document.

Rules of the conversion:
- What was only remembered (confidence "memory") or not verified (null) is left out: the share
  of a holding, a status, a listing, a web site, a name in another language.
- Holdings that rest on a compilation by volunteers alone are left out; sites may rest on one.
- Supply contracts, loans and announcements are no holdings; a purchase whose closing was not
  seen is one that is going on.
- Capacity and output are taken only in tonnes of magnets or of rare-earth oxide, and output
  only for whole years: tonnes of other products do not compare with them.
- Remarks that speak of the research itself are left out.
"""

import json
import pathlib
import re
import sys

from layout import write_document

FACTS_ONLY = 'All rights reserved by the publisher; facts cited, text not carried.'
PUBLIC_DOMAIN = 'Work of the United States Government, public domain.'
NO_LICENCE = 'Licence not stated; facts cited, text not carried.'
# Compilations by volunteers, partly made by machine: leads, not authorities.
LEADS = {'src-storm', 'src-usar-sv-watch', 'src-usar-sv-jul', 'src-lanthanides', 'src-gratlas', 'src-gratlas-longnan',
         'src-usar-apis'}
UNUSABLE = {'src-memory', 'src-seed'}
# Sources that documents written by hand already carry.
CARRIED = {'src-usar-lcm-close': 'investing-2025-11-18', 'src-usar-lcm-rm': 'rawmaterials-2025-09-29',
           'src-usar-lcm-edgen': 'edgen-2025-09-29', 'src-usar-chips': 'commerce-usar-2026-01-26',
           'src-usar-chips-dd': 'defensedaily-2026-01-26', 'src-usar-tmrc': 'usar-tmrc-2026-03-05'}
KINDS = {'owns': 'owns', 'equity_stake': 'equity_stake', 'joint_venture': 'joint_venture',
         'government_stake': 'equity_stake', 'mining_rights': 'mining_rights', 'acquiring': 'acquiring'}
STAGES = {'metal_alloy': 'metal', 'concentrator': 'mine'}
# What is lent or bought ahead is no hold.
NO_HOLD = re.compile(r'\bloan\b|\bcommitment\b|price protection|supply agreement')
NOT_CLOSED = re.compile(r'(completion|implementation|close|closing) not seen')
TYPES = {'dataset': 'dataset', 'community dataset': 'dataset', 'annual report': 'report', 'company filing': 'report',
         'filing summary': 'report', 'news': 'article-newspaper', 'press release': 'article-newspaper'}
RESEARCH = re.compile(r'src-|memory|\bseen\b|this session|verified|AI-|assumed|\.json|vintage|excerpt|primary|Daily8|rec(ord)? |do not add')
SEEN = ('seen-primary', 'seen-secondary')
UNKNOWN_PLACE = 'Stated in the source; the place inside it was not recorded.'


def without_empty(record):
    return {key: value for key, value in record.items() if value not in (None, [], {}, '')}


def plain_remark(text):
    """A remark without what concerns only the research."""
    if not text:
        return None
    kept = []
    for part in re.split(r';\s*|\.\s+(?=[A-Z])', text):
        if 'not seen' in part or not RESEARCH.search(part):
            kept.append(part.strip().rstrip('.').removeprefix('CONFLICT: '))
    if not kept:
        return None
    remark = '; '.join(kept)
    return remark[0].upper() + remark[1:] + '.'


def names_of(record, local_is_seen):
    names = {'en': record['name']}
    local = record.get('name_local')
    if local and local_is_seen and '/' not in local:
        if re.search(r'[\u4e00-\u9fff]', local) and record['country'] == 'CHN':
            names['zh_CN'] = local
        elif re.search(r'[\u0400-\u04ff]', local):
            names['ru'] = local
    return names


class Sources:
    """The sources that are referred to, under readable ids."""

    def __init__(self, records):
        self.records = {record['id']: record for record in records}
        self.used = {}

    def date_of(self, identifier):
        return re.match(r'\d{4}(-\d{2})?(-\d{2})?', self.records[identifier]['date'])[0]

    def refer(self, identifier):
        if identifier in CARRIED:
            return CARRIED[identifier]
        if identifier in UNUSABLE or identifier not in self.records:
            return None
        name = f'{identifier.removeprefix("src-")}-{self.date_of(identifier)}'
        self.used[name] = self.convert(name, self.records[identifier])
        return name

    def convert(self, name, record):
        date = [int(part) for part in self.date_of(record['id']).split('-')]
        licence = record['licence']
        url = record.get('url') or ''
        remark = None
        if record['id'] in LEADS:
            remark = 'A compilation by volunteers: a lead, not an authority.'
        elif 'as cited by' in record['title']:
            remark = 'Only the title was seen.'
        return without_empty({
            'id': name, 'type': TYPES.get(record['kind'], 'webpage'), 'title': record['title'],
            'container-title': record['publisher'], 'issued': {'date-parts': [date]},
            'URL': url if url.startswith('http') else None, 'language': record['language'].split('/')[0],
            'licence': (PUBLIC_DOMAIN if licence.startswith('U.S. Government') else
                        FACTS_ONLY if licence.startswith('publisher copyright') else NO_LICENCE),
            'note': remark,
        })

    def taken(self):
        return [self.used.pop(name) for name in sorted(self.used)]


def convert_company(record, sources):
    return without_empty({
        'id': record['id'], 'names': names_of(record, record.get('name_local_confidence') in SEEN),
        'country': record['country'],
        'listings': record['listed'] if record.get('listing_confidence') in SEEN else None,
        'state_owned': record['state_owned'],
        'website': record['website'] if record.get('website_confidence') in SEEN else None,
        'source': sources.refer(record['source']), 'note': plain_remark(record['note']),
    })


def precision_of(text):
    if '50 km' in text:
        return 50
    if 'register' in text:
        return 1
    return 2 if 'arc-minute' in text else 10


def facility_remark(record):
    parts = [record['region'] + '.' if record.get('region') else '']
    if record['stage'] == 'concentrator':
        parts.append('A concentrator.')
    parts.append(plain_remark(record['note']) or '')
    if record['coord_confidence'] == 'memory':
        parts.append('The position was not checked against a document.')
    return ' '.join(part for part in parts if part)


def convert_facility(record, sources, companies):
    remark = record.get('note') or ''
    operator_is_seen = record['operator'] in companies and not ('operator' in remark and 'memory' in remark)
    status_is_seen = record['status'] and record.get('status_confidence') in SEEN
    return without_empty({
        'id': record['id'], 'names': names_of(record, True), 'country': record['country'],
        'lat': record['latitude'], 'lon': record['longitude'],
        'precision_km': precision_of(record['coord_precision']) if record['latitude'] is not None else None,
        'stages': [STAGES.get(record['stage'], record['stage'])],
        'status': record['status'].replace('_', ' ') if status_is_seen else None,
        'status_as_of': record['status_as_of'] if status_is_seen else None,
        'minerals': record['commodity'], 'operator': record['operator'] if operator_is_seen else None,
        'source': sources.refer(record['source']), 'note': facility_remark(record),
    })


def kind_and_status(record):
    text = record['status'] or ''
    kind = KINDS[record['kind']]
    if kind == 'acquiring' or (kind == 'owns' and NOT_CLOSED.search(text)):
        return 'acquiring', 'pending'
    if NOT_CLOSED.search(text):
        return 'under_discussion', 'proposed'
    if 'historic' in text or 'stale' in text:
        return kind, 'out of date'
    if 'completed' in text or 'closed' in text:
        return kind, 'completed'
    return kind, None


def holding_remark(record, said):
    remarks = [plain_remark(record['status']), plain_remark(record['note'])]
    conflicts = '; '.join(conflict['says'] for conflict in record['conflicts'] if 'src-' not in conflict['says'])
    if conflicts:
        remarks.append(f'Others say: {conflicts}.')
    if said != record['as_of']:
        remarks.append(f'So it was on {record["as_of"]}.')
    return ' '.join(remark for remark in remarks if remark)


def convert_holding(record, sources):
    kind, status = kind_and_status(record)
    is_share = record.get('share_confidence') in SEEN and kind != 'mining_rights'
    # The day on which it was said is never before the source came out.
    issued = sources.date_of(record['source'])
    said = issued if record['as_of'][:4] < issued[:4] else record['as_of']
    return without_empty({
        'id': f'{record["holder"]}-{record["asset"]}-{kind.replace("_", "-")}-{record["as_of"]}',
        'holder': record['holder'], 'asset': record['asset'], 'kind': kind,
        'share': record['share_pct'] if is_share else None, 'status': status, 'as_of': said,
        'source': sources.refer(record['source']),
        'evidence': {'kind': 'pointer', 'where': record.get('locator') or UNKNOWN_PLACE},
        'note': holding_remark(record, said),
    })


def is_holding(record):
    return (record['kind'] in KINDS and record['source'] not in LEADS | UNUSABLE
            and not NO_HOLD.search(record['status'] or '') and not NO_HOLD.search(record['note'] or ''))


def ids_written_by_hand(folder):
    ids = set()
    for path in folder.glob('*.json'):
        if not path.name.startswith('world-'):
            document = json.loads(path.read_text(encoding='utf-8'))
            ids |= {record['id'] for array in document.values() if isinstance(array, list)
                    for record in array if isinstance(record, dict)}
    return ids


def told_by_hand(holdings, folder):
    """Pairs of holder and asset that a document written by hand tells already."""
    pairs = set()
    for path in folder.glob('*.json'):
        if not path.name.startswith('world-'):
            document = json.loads(path.read_text(encoding='utf-8'))
            pairs |= {(record['holder'], record['asset']) for record in document.get('holdings', ())}
    return [record for record in holdings if (record['holder'], record['asset']) in pairs]


PLANNED = re.compile(r'plan|target|MoU|initial operations|maximum', re.IGNORECASE)
FINANCIAL_YEAR = re.compile(r'FY(\d{4})')


def pointed_figure(subject, measure, period, value, unit, said):
    name = measure.replace('_', '-')
    return {'id': f'{subject}-{name}-{period[-10:] if "/" in period else period}-{said["source"]}', 'subject': subject,
            'measure': measure, 'period': period, 'value': value, 'bound': said['bound'], 'unit': unit,
            'basis': said['basis'], 'as_of': said['as_of'], 'source': said['source'],
            'evidence': {'kind': 'pointer', 'where': UNKNOWN_PLACE}, 'note': said['note']}


def capacity_figures(facilities, sources):
    """What plants can make in a year, installed and planned told apart by the basis."""
    for facility in facilities:
        for capacity in facility['capacity']:
            unit = capacity['unit']
            is_magnets = unit == 't magnets/yr'
            is_oxide = unit == 't REO/yr' and facility['stage'] == 'separation'
            if capacity['source'] in LEADS | UNUSABLE or not (is_magnets or is_oxide):
                continue
            remark = capacity['basis']
            said = {
                'bound': 'at_most' if 'maximum' in remark else 'about' if 'about' in remark else 'exactly',
                'basis': 'planned' if PLANNED.search(remark) else 'installed',
                'as_of': capacity['as_of'], 'source': sources.refer(capacity['source']), 'note': plain_remark(remark),
            }
            yield without_empty(pointed_figure(
                facility['id'], 'magnet_capacity' if is_magnets else 'separation_capacity', capacity['as_of'],
                capacity['value'], 't' if is_magnets else 't REO', said))


def output_figures(production, sources):
    """What companies made in whole years."""
    for record in production:
        year = FINANCIAL_YEAR.fullmatch(record['period'])
        is_oxide = record['metric'] in ('REO in concentrate', 'REO total')
        if record['source'] in LEADS | UNUSABLE or not is_oxide or not (year or record['period_type'] == 'CY'):
            continue
        period = f'{int(year[1]) - 1}-07-01/{year[1]}-06-30' if year else record['period']
        said = {'bound': 'exactly', 'basis': 'in concentrate' if 'concentrate' in record['metric'] else 'separated products',
                'as_of': sources.date_of(record['source']), 'source': sources.refer(record['source']),
                'note': plain_remark(record['note'])}
        if record['company'] == 'irel':
            said['basis'] = 'not stated'
        yield without_empty(pointed_figure(record['company'], 'company_output', period, record['value'], 't REO', said))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    dossier, datasets = (pathlib.Path(name) for name in sys.argv[1:])
    read = {path.stem: json.loads(path.read_text(encoding='utf-8')) for path in dossier.glob('*.json')}
    sources = Sources(read['company-sources'])
    by_hand = ids_written_by_hand(datasets)
    company_ids = {record['id'] for record in read['companies']}
    seen_sources = {name for name in by_hand}

    def document(comment, name, records):
        new_sources = [source for source in sources.taken() if source['id'] not in seen_sources]
        seen_sources.update(source['id'] for source in new_sources)
        return {'format': 'monazite/1', 'comment': comment, 'sources': new_sources, name: records}

    companies = [convert_company(record, sources) for record in read['companies'] if record['id'] not in by_hand]
    write_document(datasets / 'world-companies.json', document(
        'Companies, funds and public bodies that hold something in the rare-earth supply chain.', 'companies', companies))
    facilities = [convert_facility(record, sources, company_ids) for record in read['facilities']
                  if record['id'] not in by_hand]
    write_document(datasets / 'world-facilities.json', document(
        'Deposits, mines and plants. Positions from share-alike maps are rounded to 0.1 degree.', 'facilities', facilities))
    told = told_by_hand(read['holdings'], datasets)
    holdings = [convert_holding(record, sources) for record in read['holdings']
                if is_holding(record) and record not in told]
    write_document(datasets / 'world-holdings.json', document(
        'Who holds what. A share is given only where a document was seen that states it.', 'holdings', holdings))

    figures = [*capacity_figures(read['facilities'], sources), *output_figures(read['company-production'], sources)]
    write_document(datasets / 'world-output.json', document(
        'What plants can make and what companies made, from company releases and the press.', 'figures', figures))


if __name__ == '__main__':
    main()
