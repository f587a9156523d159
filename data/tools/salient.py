# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Survey's Summaries say beside the world table: reliance on imports, the countries
that imports came from, compounds and metals made in the United States, and footnotes.

Used by convert-dossier.py. Rows are written as they are printed, without the numbers of footnotes;
the edition of 2025 was read, but its rows were not kept, so that its figures have pointers.
"""

COMPOUNDS = 'compounds and metals'
IMPORTER = 'US imports of rare-earth compounds and metals'
NAMES = {'CHN': 'China', 'MYS': 'Malaysia', 'JPN': 'Japan', 'EST': 'Estonia'}
YEARS_2026 = ('2021', '2022', '2023', '2024', '2025')
SHIPPED = ('The country that ships: what Estonia, Japan and Malaysia ship is made of concentrates and intermediates '
           'of Australia, China and elsewhere.')


def figure(subject, measure, period, value, bound, table, evidence, **more):
    unit = '%' if measure in ('import_reliance', 'import_share') else 't' if measure == 'ore_resources' else 't REO'
    basis, note = more.get('basis'), more.get('note')
    name = '-'.join(part for part in (subject.lower(), measure.replace('_', '-'), period.split('/')[-1],
                                      more.get('tag'), table.source_id) if part)
    record = {'id': name, 'subject': subject, 'measure': measure, 'period': period, 'value': value, 'bound': bound,
              'unit': unit, 'basis': basis, 'as_of': table.as_of, 'source': table.source_id, 'evidence': evidence,
              'note': note}
    return {key: value for key, value in record.items() if value is not None}


def read_reliance(text, estimated):
    if text.startswith('>'):
        return int(text[1:]), 'more_than'
    return int(text), 'estimate' if estimated else 'exactly'


def reliance(table, years, cells, basis, place):
    """A row of net import reliance; the last year is estimated."""
    printed = ' | '.join([place['row'], *cells])
    for year, cell in zip(years, cells):
        value, bound = read_reliance(cell, year == years[-1])
        evidence = {'kind': 'cell', **place, 'column': year, 'printed': printed}
        yield figure('USA', 'import_reliance', year, value, bound, table, evidence, basis=basis)


def compounds_made(table, cells, place):
    printed = ' | '.join([place['row'], *cells])
    for year, cell in zip(YEARS_2026, cells):
        evidence = {'kind': 'cell', **place, 'column': year, 'printed': printed}
        yield figure('USA', 'compound_production', year, int(cell.replace(',', '')), 'estimate', table, evidence,
                     note='Compounds of California and Utah; rounded to two significant digits.')


def import_shares(table, period, shares, evidence_of):
    for subject, share in shares.items():
        yield figure(subject, 'import_share', period, share, 'about', table, evidence_of(subject), basis=IMPORTER,
                     note=SHIPPED)


def mcs_2026(table):
    document = table.place['document']
    place = {'document': document, 'page': '152', 'table': 'Salient Statistics—United States'}
    sources = {'CHN': 71, 'MYS': 13, 'JPN': 5, 'EST': 5}
    printed = 'Rare-earth compounds and metals | China, 71% | Malaysia, 13% | Japan, 5% | Estonia, 5% | other, 6%'

    def source_cell(subject):
        return {'kind': 'cell', 'document': document, 'page': '152', 'table': 'Import Sources (2021–24)',
                'row': 'Rare-earth compounds and metals', 'column': NAMES[subject], 'printed': printed}

    yield from reliance(table, YEARS_2026, ('>95', '>95', '>90', '53', '67'), COMPOUNDS,
                        {**place, 'row': 'Net import reliance, compounds and metals'})
    yield from compounds_made(table, ('120', '95', '800', '4,300', '8,900'),
                              {**place, 'row': 'Production, compounds and metals'})
    yield from import_shares(table, '2021/2024', sources, source_cell)
    yield figure('AUS', 'reserves', '2025', 3300000, 'exactly', table,
                 {'kind': 'pointer', 'where': 'On page 153, footnote 13 of the table: 3.3 million tons.'},
                 basis='reserves that comply with the JORC code or its equivalent', tag='jorc')
    yield figure('IND', 'ore_resources', '2015', 256000, 'exactly', table,
                 {'kind': 'pointer', 'where': 'On page 153, footnote 14 of the table, from a report of the producer OSCOM.'},
                 basis='monazite reserves of one producer, gross weight',
                 note='Monazite, a mineral, not oxide. Reserves of rare earths were not reported.')


def mcs_2025(table):
    pointer = {'kind': 'pointer', 'where': 'On page 144, salient statistics, net import reliance, compounds and metals.'}
    for year, cell in zip(('2020', '2021', '2022', '2023', '2024'), ('100', '>95', '>95', '>95', '80')):
        value, bound = read_reliance(cell, year == '2024')
        yield figure('USA', 'import_reliance', year, value, bound, table, pointer, basis=COMPOUNDS)
    yield from import_shares(table, '2020/2023', {'CHN': 70, 'MYS': 13, 'JPN': 6, 'EST': 5}, lambda subject: {
        'kind': 'pointer', 'where': f'On page 144, import sources of 2020 to 2023: {NAMES[subject]}.'})


def chapter_2026(table, basis, row):
    """A neighbouring chapter, whose reliance is 100 percent throughout."""
    place = {**table.place, 'row': row}
    return list(reliance(table, YEARS_2026, ('100',) * 5, basis, place))
