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
- What rests on a compilation by volunteers alone is taken, and its source says so.
- Supply contracts, loans and what only conditions promise are no holdings: agreements.json tells
  them in words. A purchase whose closing was not seen is one that is going on.
- Capacity and output are told apart by what is made (oxide of all rare earths, oxides for magnets,
  concentrate, metal, magnets) and by year and quarter: sites.py does that.
- Remarks that speak of the research itself are left out.
"""

import json
import pathlib
import re
import sys

import sites
from layout import write_document

FACTS_ONLY = 'All rights reserved by the publisher; facts cited, text not carried.'
PUBLIC_DOMAIN = 'Work of the United States Government, public domain.'
NO_LICENCE = 'Licence not stated; facts cited, text not carried.'
# Compilations by volunteers, partly made by machine: leads, not authorities.
LEADS = {'src-storm', 'src-usar-sv-watch', 'src-usar-sv-jul', 'src-lanthanides', 'src-gratlas', 'src-gratlas-longnan',
         'src-usar-apis', 'src-cmm-fact'}
UNNAMED = 'GitHub (repository not recorded)'
UNUSABLE = {'src-memory', 'src-seed'}
# Sources that documents written by hand already carry.
CARRIED = {'src-usar-lcm-close': 'investing-2025-11-18', 'src-usar-lcm-rm': 'rawmaterials-2025-09-29',
           'src-usar-lcm-edgen': 'edgen-2025-09-29', 'src-usar-chips': 'commerce-usar-2026-01-26',
           'src-usar-chips-dd': 'defensedaily-2026-01-26', 'src-usar-tmrc': 'usar-tmrc-2026-03-05',
           'src-fen-2024': 'miningcom-fen-2024-06-06', 'src-lkab-mag': 'magnetics-lkab-2025'}
KINDS = {'owns': 'owns', 'equity_stake': 'equity_stake', 'joint_venture': 'joint_venture',
         'government_stake': 'equity_stake', 'mining_rights': 'mining_rights', 'acquiring': 'acquiring'}
STAGES = {'metal_alloy': 'metal', 'concentrator': 'mine'}
# What is lent, or promised under conditions.
NO_HOLD = {('us-dfc', 'serra-verde'), ('efa', 'iluka'), ('nrfc', 'arafura'), ('us-dow', 'vulcan-elements'),
           ('us-dow', 'reelement')}
# Told by hand, of the state itself.
TOLD_OF_STATE = {('us-commerce', 'usar')}
# Announcements that are about a hold: kind and status.
ANNOUNCED = {('lcm', 'lcm-lacq'): ('owns', 'planned'), ('lynas', 'seadrift'): ('owns', 'planned'),
             ('creg', 'shenghe'): ('under_discussion', 'talks reported'),
             ('techmet', 'phalaborwa'): ('under_discussion', 'option')}
PLANNED_SITES = {'nre-golden-dragon', 'aclara-vinton', 'vulcan-benson'}
NO_BINDING = re.compile(r'non-binding|not binding')
# What the remarks of a record say about its dates and about other shares.
MORE = {
    ('us-dow', 'mp-materials'): {'since': '2025-07', 'share_bound': 'about'},
    ('shenghe', 'mp-materials'): {'share_min': 8, 'share_max': 9.99},
    ('hancock', 'mp-materials'): {'share_min': 8.4, 'share_max': 8.5},
    ('maaden', 'maaden-mp-jv'): {'share_bound': 'at_least'},
    ('mp-materials', 'maaden-mp-jv'): {'share_bound': 'at_most'},
    ('energy-fuels', 'donald'): {'share_min': 0, 'share_max': 49},
    ('astron', 'donald'): {'share_min': 51, 'share_max': 100},
    ('energy-fuels', 'base-resources'): {'since': '2024'},
    ('lindian', 'kangankunde'): {'since': '2025-12'},
    ('wyloo', 'yangibana'): {'since': '2025-08'}, ('hastings', 'yangibana'): {'since': '2025-08'},
    ('sasac', 'creg'): {'share_min': 31.21, 'share_max': 32.21, 'since': '2021-12-23'},
    ('chinalco', 'creg'): {'since': '2021-12-23'}, ('minmetals', 'creg'): {'since': '2021-12-23'},
    ('ganzhou-re-group', 'creg'): {'since': '2021-12-23'}, ('cisri', 'creg'): {'since': '2021-12-23'},
    ('grinm', 'creg'): {'since': '2021-12-23'},
    ('rosneft', 'vostok-engineering'): {'since': '2025-05-20'}, ('vostok-engineering', 'tomtor'): {'since': '2014'},
    ('hochschild-mining', 'aclara'): {'share_min': 19.4, 'share_max': 57},
    ('jogmec', 'lofdal'): {'share_min': 0, 'share_max': 50},
    ('kia-kio', 'kachin-pangwa'): {'since': '2024-10'},
    ('usar', 'serra-verde'): {'since': '2026-09', 'terms': ['serra-verde-deal-cash-2026', 'serra-verde-deal-shares-2026']},
    ('critical-metals', 'tanbreez'): {'terms': ['tanbreez-deal-shares-2026']},
    ('denham', 'serra-verde'): {'until': '2026'},
}
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
            'container-title': UNNAMED if record['publisher'].startswith('GitHub ') else record['publisher'], 'issued': {'date-parts': [date]},
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
    if '25-30 km' in text:
        return 30
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


# Remarks in other words than the dossier's.
REMARKS = {
    ('usar', 'serra-verde'): 'Completed in early September 2026, as seen second-hand; that it is the whole company is implied. '
                             'A report of July 2026 expected the end of August.',
    ('denham', 'serra-verde'): 'The largest and controlling owner before the sale of 2026; a report of June 2023 says the same.',
    ('emg', 'serra-verde'): 'Gave 150 million US dollars together with Vision Blue Resources in 2023.',
    ('vision-blue', 'serra-verde'): 'Gave 150 million US dollars together with the Energy and Minerals Group in 2023.',
    ('us-commerce', 'vulcan-elements'): 'A preliminary term sheet that does not bind, over 50 million US dollars of equity.',
    ('us-dow', 'mp-materials'): 'Closed in July 2025; 15 percent as if all were converted and exercised.',
    ('shenghe', 'mp-materials'): 'Not verified after the new shares of July 2025; other sources say 8 and 9.99 percent.',
    ('hancock', 'mp-materials'): 'Another source says 8.5 percent in November 2024.',
    ('mp-materials', 'maaden-mp-jv'): 'Together with the Department of War (Defense); how the 49 percent are split was not seen.',
    ('lynas', 'seadrift'): 'Uncertain. The Department of Defense was to give 258 or 288 million US dollars, by different reports.',
    ('energy-fuels', 'vara-mada'): 'A report of May 2024 still describes it as being acquired.',
    ('energy-fuels', 'donald'): 'A right that is earned as money is spent: 183 million Australian dollars for 49 percent. '
                                'The decision to build was not seen.',
    ('iluka', 'eneabba-refinery'): 'Lent 1.65 billion Australian dollars by the state; Iluka itself puts in 414 million.',
    ('sasac', 'creg'): 'Another outlet prints 32.21 percent, with which the owners would hold more than the whole.',
    ('hochschild-mining', 'aclara'): 'With the 36.5 percent of New Hartsdale that makes 55.9: reports of 57 percent seem to count both.',
    ('lindian', 'kangankunde'): 'The last instalment of 30 million US dollars was paid.',
    ('techmet', 'phalaborwa'): 'An option on a stake for 50 million US dollars of the Development Finance Corporation.',
}
# Words that only repeat the status.
SAYS_NO_MORE = {'Operating.', 'Completed.', 'Planned.', 'Historic.'}


def kind_and_status(record):
    text = record['status'] or ''
    pair = record['holder'], record['asset']
    if pair in ANNOUNCED:
        return ANNOUNCED[pair]
    kind = KINDS[record['kind']]
    if record['asset'] in PLANNED_SITES:
        return kind, 'planned'
    if NO_BINDING.search(text):
        return 'under_discussion', 'proposed'
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
    own = REMARKS.get((record['holder'], record['asset']))
    remarks = [own] if own else [plain_remark(record['status']), plain_remark(record['note'])]
    if said != record['as_of']:
        remarks.append(f'So it was on {record["as_of"]}.')
    return ' '.join(remark for remark in remarks if remark and remark not in SAYS_NO_MORE)


def convert_holding(record, sources):
    kind, status = kind_and_status(record)
    is_share = record.get('share_confidence') in SEEN and kind != 'mining_rights'
    # The day on which it was said is never before the source came out.
    issued = sources.date_of(record['source'])
    said = issued if record['as_of'][:4] < issued[:4] else record['as_of']
    return without_empty({
        'id': f'{record["holder"]}-{record["asset"]}-{kind.replace("_", "-")}-{record["as_of"]}',
        'holder': record['holder'], 'asset': record['asset'], 'kind': kind,
        'share': record['share_pct'] if is_share else None, **MORE.get((record['holder'], record['asset']), {}),
        'status': status, 'as_of': said,
        'source': sources.refer(record['source']),
        'evidence': {'kind': 'pointer', 'where': record.get('locator') or UNKNOWN_PLACE},
        'note': holding_remark(record, said),
    })


def is_holding(record):
    pair = record['holder'], record['asset']
    return (record['kind'] in KINDS or pair in ANNOUNCED) and record['source'] not in UNUSABLE and pair not in NO_HOLD | TOLD_OF_STATE


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
        if not path.name.startswith(('world-', 'rivals-holdings')):
            document = json.loads(path.read_text(encoding='utf-8'))
            pairs |= {(record['holder'], record['asset']) for record in document.get('holdings', ())}
    return [record for record in holdings if (record['holder'], record['asset']) in pairs]


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

    for name, comment, figures in (
            ('deposits', 'What single deposits hold, as owners and the press say.', sites.deposit_figures(read['facilities'], sources)),
            ('capacity', 'What plants can make, built and planned.', sites.capacity_figures(read['facilities'], sources)),
            ('output', 'What companies made, from company releases and the press.',
             sites.output_figures(read['company-production'], sources))):
        write_document(datasets / f'world-{name}.json', document(comment, 'figures', list(figures)))


if __name__ == '__main__':
    main()
