# SPDX-License-Identifier: GPL-3.0-or-later
"""What single sites hold and can make, and what companies made, as figures.

Used by convert-companies.py. Each capacity of the dossier has its line in CAPACITIES, because only
a person can tell oxide from concentrate, a site from its whole company, and what is built from
what is hoped for. What has no line is left out; LEFT_OUT says why.
"""

import re

INSTALLED, PLANNED = 'installed', 'planned'
COMPANY_WIDE = 'whole company, not this site; '
NDPR, HEAVY = 'NdPr oxide only; ', 'Dy and Tb oxide only; '
CARBONATE = 'mixed carbonate; '

# (facility, value): measure, basis, and the company where the number is the whole company's.
CAPACITIES = {
    ('maoniuping', 30000): ('mine', PLANNED), ('beylikova', 10000): ('mine', PLANNED),
    ('norra-karr', 5341): ('mine', 'planned, preliminary study of 2021'),
    ('browns-range', 4350): ('mine', 'planned, feasibility study'),
    ('pela-ema', 5000): ('mine', 'installed, first phase'),
    ('pela-ema', 6400): ('mine', 'planned for the end of 2027, first phase improved'),
    ('mountain-pass', 60000): ('mine', PLANNED),
    ('beylikova', 1200): ('concentrate', 'concentrate; pilot plant'),
    ('lovozero', 12000): ('concentrate', 'loparite concentrate; planned for 2030'),
    ('steenkampskraal', 13400): ('concentrate', 'monazite concentrate; planned'),
    ('longonjo', 20000): ('concentrate', CARBONATE + 'planned, first phase'),
    ('longonjo', 40000): ('concentrate', CARBONATE + 'planned, second phase'),
    ('kangankunde', 15300): ('concentrate', 'monazite concentrate; planned, first stage'),
    ('ngualla', 18000): ('concentrate', 'concentrate; planned'),
    ('vara-mada', 24000): ('concentrate', 'monazite; planned, feasibility study'),
    ('yangibana', 37000): ('concentrate', 'concentrate of 27 percent oxide; planned, first stage'),
    ('yangibana', 15000): ('concentrate', CARBONATE + 'of 59 percent oxide; planned, second stage'),
    ('donald', 7000): ('concentrate', 'rare-earth concentrate; planned, first phase'),
    ('baotou-huamei', 106661): ('separation', 'installed, first phase'),
    ('nre-golden-dragon', 5000): ('separation', PLANNED), ('longnan-sep', 2500): ('separation', INSTALLED),
    ('red-aluva', 5000): ('separation', COMPANY_WIDE + INSTALLED, 'irel'), ('solikamsk', 2500): ('separation', PLANNED),
    ('silmet', 3000): ('separation', 'installed, light rare earths'),
    ('eneabba-refinery', 23000): ('separation', 'planned, at most'), ('sept-iles', 15500): ('separation', PLANNED),
    ('lamp', 10500): ('magnet_oxide', NDPR + INSTALLED),
    ('mount-weld', 12000): ('magnet_oxide', NDPR + 'in finished products; planned'),
    ('kalgoorlie', 9000): ('magnet_oxide', NDPR + 'in finished products; installed'),
    ('eneabba-refinery', 5500): ('magnet_oxide', NDPR + 'planned, at most'),
    ('eneabba-refinery', 750): ('magnet_oxide', HEAVY + 'planned, at most'),
    ('nolans', 4440): ('magnet_oxide', NDPR + PLANNED), ('fen', 800): ('magnet_oxide', NDPR + 'planned for 2032'),
    ('caldeira', 4228): ('magnet_oxide', NDPR + 'planned, preliminary study'),
    ('white-mesa', 1000): ('magnet_oxide', NDPR + 'installed, first phase'),
    ('white-mesa', 6000): ('magnet_oxide', NDPR + 'planned, second phase'),
    ('mountain-pass', 200): ('magnet_oxide', HEAVY + 'planned for mid-2026'),
    ('caremag-lacq', 600): ('magnet_oxide', HEAVY + PLANNED), ('caremag-lacq', 800): ('magnet_oxide', NDPR + PLANNED),
    ('aclara-vinton', 1400): ('magnet_oxide', NDPR + PLANNED),
    ('aclara-vinton', 200): ('magnet_oxide', 'Dy oxide only; planned'),
    ('aclara-vinton', 30): ('magnet_oxide', 'Tb oxide only; planned'),
    ('nre-magalloy', 100000): ('metal', COMPANY_WIDE + 'magnetic alloy; installed', 'northern-rare-earth'),
    ('saskatoon-src', 400): ('metal', 'NdPr metal; planned'), ('kmp-ochang', 600): ('metal', INSTALLED),
    ('kmp-ochang', 3600): ('metal', 'planned, second phase'),
    ('jl-mag-ganzhou', 38000): ('magnet', COMPANY_WIDE + INSTALLED, 'jl-mag'),
    ('yunsheng-ningbo', 26000): ('magnet', COMPANY_WIDE + INSTALLED, 'yunsheng'),
    ('yunsheng-baotou', 15000): ('magnet', 'planned, second phase'),
    ('shinetsu-haiphong', 2200): ('magnet', INSTALLED), ('jslink-kuantan', 3000): ('magnet', PLANNED),
    ('narva', 2000): ('magnet', 'installed, first phase'), ('mp-independence', 1000): ('magnet', INSTALLED),
    ('mp-10x', 10000): ('magnet', COMPANY_WIDE + PLANNED, 'mp-materials'), ('stillwater', 10000): ('magnet', PLANNED),
    ('stillwater', 600): ('magnet', 'planned, first line'), ('evac-sumter', 2000): ('magnet', INSTALLED),
    ('noveon-san-marcos', 2000): ('magnet', INSTALLED), ('vulcan-benson', 10000): ('magnet', PLANNED),
}
LEFT_OUT = {
    ('bayan-obo', 188650): 'a quota that somebody derived, no capacity',
    ('baotou-huamei', 198000): 'feed', ('shenghe-leshan', 5500): 'unclear what is counted', ('lamp', 1500): 'feed',
    ('caremag-lacq', 5000): 'feed', ('caremag-lacq', 2000): 'feed', ('round-top', 40000): 'ore a day',
}
APPROXIMATE = {('mp-independence', 1000), ('maoniuping', 30000)}
REMARKS = {
    ('eneabba-refinery', 23000): 'Other reports say 12,100 to 18,400 t, or 17,500 t when it was decided in 2022.',
    ('eneabba-refinery', 750): 'Another report says 725 t.', ('donald', 7000): 'The source says 7,000 to 8,000 t.',
    ('white-mesa', 1000): 'The source says 850 to 1,000 t.', ('jslink-kuantan', 3000): 'A memorandum that does not bind.',
    ('mp-10x', 10000): 'With the plant Independence.',
    ('red-aluva', 5000): 'The refineries worked at 40 percent of it.',
    ('stillwater', 10000): 'Under a letter of intent that does not bind.',
}
RESERVES = ('reserve',)
UNKNOWN_PLACE = 'Stated in the source; the place inside it was not recorded.'
CODES = {'S-K 1300 / NI 43-101': 'S-K 1300, NI 43-101', 'S-K 1300 (PEA Mar 2025)': 'S-K 1300, preliminary study of March 2025', 'other (PRC)': 'Chinese classification',
         'other (RUS)': 'Russian prognostic resources', 'other (PERC)': 'reporting code not recorded',
         'other': 'reporting code not stated', 'other; JORC review applied for': 'claim, under no reporting code'}
QUARTERS = ('01-01/{0}-03-31', '04-01/{0}-06-30', '07-01/{0}-09-30', '10-01/{0}-12-31')


def without_empty(record):
    return {key: value for key, value in record.items() if value is not None}


def pointed(identifier, subject, measure, period, value, **said):
    return without_empty({
        'id': identifier, 'subject': subject, 'measure': measure, 'period': period, 'value': value,
        'bound': said['bound'], 'unit': said['unit'], 'basis': said.get('basis'), 'as_of': said['as_of'],
        'source': said['source'], 'repeats': said.get('repeats'),
        'evidence': {'kind': 'pointer', 'where': said.get('where', UNKNOWN_PLACE)}, 'note': said.get('note')})


def as_of_or_issued(stated, source, sources):
    """The day on which it was said is never before the source came out."""
    issued = sources.date_of(source)
    return issued if not stated or stated[:4] < issued[:4] else stated


def capacity_figures(facilities, sources):
    for facility in facilities:
        for capacity in facility['capacity']:
            key = facility['id'], capacity['value']
            if key in LEFT_OUT:
                continue
            kind, basis, *company = CAPACITIES[key]
            measure = f'{kind}_capacity'
            subject = company[0] if company else facility['id']
            said = as_of_or_issued(capacity.get('as_of'), capacity['source'], sources)
            product = re.sub(r'[^a-z]+', '-', basis.split(';')[0].lower()) if kind == 'magnet_oxide' else ''
            parts = (subject, kind.replace('_', '-'), 'capacity', product.split('-')[0], str(capacity['value']), said)
            yield pointed(
                '-'.join(part for part in parts if part), subject, measure, capacity.get('as_of') or said, capacity['value'],
                bound='at_most' if 'at most' in basis else 'about' if key in APPROXIMATE else 'exactly',
                unit='t' if kind in ('concentrate', 'metal', 'magnet') else 't REO', basis=basis, as_of=said,
                source=sources.refer(capacity['source']), note=REMARKS.get(key))


def basis_of(resource):
    code = CODES.get(resource['code'], resource['code'])
    category = re.sub(r' \(.*', '', resource['category']).replace('M+I+I', 'measured, indicated and inferred').replace(
        'M&I', 'measured and indicated').replace('+', ' and ')
    return f'{category}; {code}'


def deposit_figures(facilities, sources):
    for facility in facilities:
        for resource in facility['resources']:
            if sources.refer(resource['source']) is None:
                continue
            said = as_of_or_issued(resource['as_of'], resource['source'], sources)
            grade = resource['grade_pct_treo']
            is_reserve = resource['category'] in RESERVES
            amounts = (('deposit_ore', resource['ore_mt'] and round(resource['ore_mt'] * 1e6), 't'),
                       ('deposit_reserves' if is_reserve else 'deposit_resources', resource['contained_reo_t'], 't REO'))
            for measure, value, unit in amounts:
                if value is None:
                    continue
                tag = re.sub(r'[^a-z]+', '-', resource['category'].lower()).strip('-')
                note = f'Grade {grade:g} percent.' if measure == 'deposit_ore' and grade else None
                yield pointed(
                    f'{facility["id"]}-{measure.replace("_", "-")}-{tag}-{said}', facility['id'], measure,
                    resource['as_of'] or said, value, bound='about', unit=unit, basis=basis_of(resource), as_of=said,
                    source=sources.refer(resource['source']), note=note)


def months_of(period, kind):
    """The span of a quarter or financial year, as two days."""
    if match := re.fullmatch(r'(\d{4})-Q(\d)', period):
        return f'{match[1]}-' + QUARTERS[int(match[2]) - 1].format(match[1])
    if match := re.fullmatch(r'FY(\d{4})-Q(\d)', period):
        index = (int(match[2]) + 1) % 4
        year = int(match[1]) - (1 if index > 1 else 0)
        return f'{year}-' + QUARTERS[index].format(year)
    if match := re.fullmatch(r'FY(\d{4})', period):
        first, last = ('04-01', '03-31') if 'Apr' in kind else ('07-01', '06-30')
        return f'{int(match[1]) - 1}-{first}/{match[1]}-{last}'
    return period


BASES = {'REO in concentrate': 'in concentrate', 'REO total': 'separated products', 'NdPr oxide': 'NdPr oxide only',
         'Nd oxide': 'Nd oxide only', 'NdPr sold': 'NdPr oxide only; sold, not made', 'Dy and Tb oxide': 'Dy and Tb oxide only',
         'Dy oxide': 'Dy oxide only; pilot plant'}
OUTPUT_LEFT_OUT = ('NdFeB blanks', 'NdFeB sold', 'mining quota REO', 'LRE separation', 'RE concentrate')
# What others say of the same.
ALSO = {
    'lynas-reo-total-fy2026-q1': [('src-lyc-nri', 3933, False, 'Another outlet has 3,993 t; the growth it names fits that better.')],
    'mp-materials-reo-in-concentrate-2024': [('src-cmm-fact', 45455, True, None)],
    'mp-materials-ndpr-oxide-2026-q1': [('src-mp-secwatch', 917, True, None)],
}
OUTPUT_REMARKS = {
    'mp-materials-ndpr-sold-2025': 'With sales inside the company.', 'lynas-reo-total-fy2026-q1': 'Another outlet prints 3,933 t.',
    'energy-fuels-dy-oxide-2025-08': 'The first kilogram; then two kilograms a week.',
    'serra-verde-reo-total-2025': 'Rare-earth oxide in its mixed concentrate.',
}


def output_figures(production, sources):
    for record in production:
        if record['metric'] in OUTPUT_LEFT_OUT or 'target' in record['period_type']:
            continue
        is_year = record['period_type'].startswith(('CY', 'FY'))
        measure = ('company_output' if record['metric'].startswith('REO') else 'magnet_oxide_output')
        measure += '' if is_year else '_quarter'
        basis = BASES[record['metric']]
        if record['company'] in ('irel', 'serra-verde') and record['metric'] == 'REO total':
            basis = 'not stated'
        period = months_of(record['period'], record['period_type'])

        def figure(identifier, source, value, **more):
            return pointed(identifier, record['company'], measure, period, value, unit='t REO', basis=basis,
                           bound='about' if record['note'] == 'approximate' else 'exactly',
                           as_of=as_of_or_issued(None, source, sources), source=sources.refer(source), **more)

        yield figure(record['id'], record['source'], record['value'], note=OUTPUT_REMARKS.get(record['id']))
        for source, value, repeats, note in ALSO.get(record['id'], ()):
            name = f'{record["id"]}-{source.removeprefix("src-")}'
            yield figure(name, source, value, note=note, repeats=record['id'] if repeats else None)
