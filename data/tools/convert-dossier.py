#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the documents of the U.S. Geological Survey's tables from a research dossier.

Usage: convert-dossier.py DOSSIER PRIMARY DATASETS

DOSSIER   holds country-figures.json and country-sources.json: one stated number a record,
          with `table_row`, the row of the table as printed, where it may be reproduced.
PRIMARY   holds the Survey's own CSV files, for the two tables whose printed rows the
          dossier leaves out.
DATASETS  receives one document for each edition (usgs-*.json).

Only works of the United States Government become `cell` evidence here. Everything else in
datasets/ is written by hand and is not touched.

Rules of the conversion:
- A bound repeats what is printed: "estimate" where the column or the row is marked as
  estimated, "more_than" for ">", "about" for a total that is called rounded, "exactly" where
  the number stands without a mark. A dash is the number zero. NA becomes `not_available`.
- Reserves of edition N have the period N-1, as the Survey's own data releases have it.
- The row "Other" has no ISO code and is left out: world totals are the source's own, and
  the difference to the sum of the rows stays visible.
- Footnote numbers that stand beside a value are left out of `printed`; a footnote that
  changes the meaning becomes the note of the figure.
"""

import csv
import json
import pathlib
import re
import sys

import salient
from layout import write_document

PUBLIC_DOMAIN = 'Work of the United States Government, public domain.'
RESERVES_BASIS = 'USGS reserves'
CODES = {
    'United States': 'USA', 'Australia': 'AUS', 'Brazil': 'BRA', 'Burma': 'MMR', 'Burundi': 'BDI', 'Canada': 'CAN',
    'China': 'CHN', 'Greenland': 'GRL', 'India': 'IND', 'Madagascar': 'MDG', 'Malaysia': 'MYS', 'Nigeria': 'NGA',
    'Russia': 'RUS', 'South Africa': 'ZAF', 'Tanzania': 'TZA', 'Thailand': 'THA', 'Vietnam': 'VNM',
    'World total (rounded)': 'WLD', 'World total': 'WLD', 'Total': 'WLD',
}
LABELS = {code: label for label, code in reversed(CODES.items())}

IMPORT_DATA = 'Estimated from reported imports into China, not measured at mines.'
QUOTA = 'The official production quota; undocumented production is not included.'
JORC = 'Reserves that comply with the JORC code or its equivalent were 3.3 million tons.'
EXPORTS = 'Rare-earth-oxide content of exports.'


def source(identifier, title, issued, url, series, edition, kind='report', **more):
    return {
        'id': identifier, 'type': kind, 'title': title, 'publisher': 'U.S. Geological Survey',
        'author': [{'literal': 'U.S. Geological Survey'}],
        'issued': {'date-parts': [[int(part) for part in issued.split('-')]]},
        'URL': url, 'language': 'en', 'licence': PUBLIC_DOMAIN, 'series': series, 'edition': edition, **more,
    }


def plain(value):
    """A number without a decimal point where it has none."""
    return int(value) if float(value) == int(value) else value


class Table:
    """One table of one edition: everything that its cells have in common."""

    def __init__(self, source_id, as_of, document, table, page=None):
        self.source_id = source_id
        self.as_of = as_of
        self.place = {'document': document, **({'page': page} if page else {}), 'table': table}

    def figure(self, subject, measure, period, value, bound, cell, note=None):
        name = measure.replace('_', '-')
        record = {
            'id': f'{subject.lower()}-{name}-{period}-{self.source_id}', 'subject': subject, 'measure': measure,
            'period': period, 'value': None if value is None else plain(value), 'bound': bound, 'unit': 't REO',
        }
        if measure == 'reserves':
            record['basis'] = RESERVES_BASIS
        record.update(as_of=self.as_of, source=self.source_id)
        row, column, printed = cell
        record['evidence'] = {'kind': 'cell', **self.place, 'row': row, 'column': column, 'printed': printed}
        if value is None:
            record['reason'] = 'The table prints NA: not available.'
        if note:
            record['note'] = note
        return record


def read_cell(text, estimated_column):
    """Value and bound of a printed cell."""
    text = text.strip()
    if text == 'NA':
        return None, 'not_available'
    if re.fullmatch(r'—|-+', text):
        return 0, 'exactly'
    if text.startswith('>'):
        return float(text[1:].replace(',', '')), 'more_than'
    return float(text.replace(',', '')), 'estimate' if estimated_column else 'exactly'


def collection(comment, sources, figures):
    return {'format': 'monazite/1', 'comment': comment, 'sources': sources, 'figures': figures}


def printed_rows(figures, source_id):
    """Label → list of printed cells, from the dossier's compact transcription of each row."""
    rows = {}
    for figure in figures:
        if figure['source'] != source_id or figure['measure'] not in ('reserves', 'mine_production'):
            continue
        label = LABELS[figure['subject']]
        if figure.get('table_row'):
            cells = [cell.strip() for cell in figure['table_row'].split('|')][1:]
            rows[label] = [cell.split(' ', 1)[1] for cell in cells]
    return rows


def world_row(figures, source_id, years):
    """The row of the world total, which the dossier keeps only as numbers."""
    values = {(figure['measure'], figure['period']): figure for figure in figures
              if figure['source'] == source_id and figure['subject'] == 'WLD'}
    cells = [values[('mine_production', year)] for year in years] + [values[('reserves', years[-1])]]
    return [('>' if figure['bound'] == 'more_than' else '') + f'{figure["value"]:,}' for figure in cells]


def summary_figures(table, rows, years, notes, reported=()):
    """All figures of a world table with two years of mine production and one column of reserves."""
    columns = [('mine_production', years[0], f'Mine production, {years[0]}'),
               ('mine_production', years[1], f'Mine production, {years[1]}'),
               ('reserves', years[1], 'Reserves')]
    for label, cells in rows.items():
        subject = CODES[label]
        printed = ' | '.join([label, *cells])
        for (measure, period, column), cell in zip(columns, cells):
            estimated = measure == 'mine_production' and (subject, period) not in reported
            value, bound = read_cell(cell, estimated)
            if subject == 'WLD' and bound == 'exactly':
                bound = 'about'
            note = notes.get((subject, measure, period)) or notes.get((subject, measure))
            if bound == 'exactly' and value == 0:
                note = None
            yield table.figure(subject, measure, period, value, bound, (label, column, printed), note)


def notes_for(subjects, note):
    return {(subject, 'mine_production'): note for subject in subjects}


def mcs_2026(figures):
    table = Table('usgs-mcs-2026-1.3', '2026-05-27', 'Mineral Commodity Summaries 2026, version 1.3: Rare Earths',
                  'World Mine Production and Reserves', '153')
    rows = printed_rows(figures, 'usgs_mcs2026')
    rows['World total (rounded)'] = world_row(figures, 'usgs_mcs2026', ('2024', '2025'))
    notes = notes_for(('MMR', 'MDG', 'MYS', 'THA', 'VNM'), IMPORT_DATA)
    notes[('AUS', 'reserves')] = JORC
    notes[('IND', 'reserves')] = ('A report of the producer OSCOM of 2015 gave 256,000 tons of monazite; '
                                  'reserves of rare earths were not reported.')
    notes[('BRA', 'reserves')] = 'Version 1.0 of this edition printed 21,000,000.'
    notes[('WLD', 'reserves')] = 'Version 1.0 of this edition printed >85,000,000.'
    notes[('USA', 'mine_production', '2024')] = 'Reported, not estimated; without monazite concentrates.'
    about = source('usgs-mcs-2026-1.3', 'Mineral Commodity Summaries 2026: Rare Earths', '2026-05-27',
                   'https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-rare-earths.pdf', 'usgs-mcs',
                   'MCS 2026, version 1.3', version='1.3')
    return collection(
        'All rows of the world table of version 1.3 but "Other" (1,000 and 550 t of production, reserves NA), '
        'which has no ISO code, and the salient statistics that have a measure.', [about],
        [*summary_figures(table, rows, ('2024', '2025'), notes, {('USA', '2024')}), *salient.mcs_2026(table)])


def mcs_2025(figures):
    table = Table('usgs-mcs-2025', '2025-01-31', 'Mineral Commodity Summaries 2025: Rare Earths',
                  'World Mine Production and Reserves', '145')
    rows = printed_rows(figures, 'usgs_mcs2025')
    rows['World total (rounded)'] = world_row(figures, 'usgs_mcs2025', ('2023', '2024'))
    notes = notes_for(('AUS', 'MMR', 'MDG', 'MYS', 'NGA', 'THA', 'VNM'), IMPORT_DATA)
    notes[('AUS', 'reserves')] = JORC
    notes[('CHN', 'mine_production')] = QUOTA
    about = source('usgs-mcs-2025', 'Mineral Commodity Summaries 2025: Rare Earths', '2025-01-31',
                   'https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf', 'usgs-mcs', 'MCS 2025')
    return collection('All rows of the world table but "Other", which has no ISO code.', [about],
                      [*summary_figures(table, rows, ('2023', '2024'), notes), *salient.mcs_2025(table)])


def mcs_2024(path):
    table = Table('usgs-mcs-2024', '2024-01-31', 'mcs2024-raree_world.csv', 'Rare earths, world')
    rows = {}
    with path.open(encoding='utf-8-sig', newline='') as stream:
        for row in csv.DictReader(stream):
            if row['Country'] in CODES:
                rows[row['Country']] = [row['Prod_t_est_2022'], row['Prod_t_est_2023'], row['Reserves_t']]
    notes = {('CHN', 'mine_production'): QUOTA, ('AUS', 'reserves'): JORC}
    records = list(summary_figures(table, rows, ('2022', '2023'), notes))
    for record in records:
        # The file prints zero as a digit: nothing says that it was estimated.
        if record['value'] == 0:
            record['bound'] = 'exactly'
    about = source('usgs-mcs-2024', 'Mineral Commodity Summaries 2024 data release: mcs2024-raree_world.csv',
                   '2024-01-31', 'https://doi.org/10.5066/P144BA54', 'usgs-mcs', 'MCS 2024', 'dataset')
    return collection('All rows of the world table of the data release.', [about], records)


def mcs_2026_first(path):
    table = Table('usgs-mcs-2026-1.0', '2026-02-06', 'Mineral Commodity Summaries 2026 data release, as first posted',
                  'World Mine Production and Reserves')
    figures = []
    with path.open(encoding='utf-8-sig', newline='') as stream:
        for row in csv.DictReader(stream):
            label = row['Country']
            if row['MCS chapter'] != 'RARE EARTHS' or row['Statistics'] != 'Reserves' or label not in CODES:
                continue
            if CODES[label] not in ('BRA', 'WLD'):
                continue
            value, bound = read_cell(row['Value'], False)
            printed = ' | '.join((label, row['Statistics_detail'], row['Unit'], row['Year'], row['Value']))
            figures.append(table.figure(CODES[label], 'reserves', row['Year'], value, bound,
                                        (label, 'Value', printed), 'Revised down in version 1.3 of 2026-05-27.'))
    about = source('usgs-mcs-2026-1.0', 'Mineral Commodity Summaries 2026 data release, as first posted', '2026-02-06',
                   'https://doi.org/10.5066/P1WKQ63T', 'usgs-mcs', 'MCS 2026, version 1.0', 'dataset', version='1.0')
    return collection('Only the two cells that version 1.3 changed; all other rows of the table are the same there.',
                      [about, VERSIONS], figures + list(revisions()))


VERSIONS = {
    'id': 'usgs-mcs-2026-versions', 'type': 'webpage',
    'title': 'Revision history of Mineral Commodity Summaries 2026', 'publisher': 'U.S. Geological Survey',
    'author': [{'literal': 'U.S. Geological Survey'}], 'issued': {'date-parts': [[2026, 5, 27]]},
    'URL': 'https://pubs.usgs.gov/periodicals/mcs2026/versionHist.txt', 'language': 'en', 'licence': PUBLIC_DOMAIN,
}


def revisions():
    """What the list of revisions says of version 1.3."""
    for subject, value, bound, row in (('BRA', 11000000, 'exactly', 'Brazil'), ('WLD', 75000000, 'more_than', 'total')):
        yield {
            'id': f'{subject.lower()}-reserves-2025-usgs-mcs-2026-versions', 'subject': subject, 'measure': 'reserves',
            'period': '2025', 'value': value, 'bound': bound, 'unit': 't REO', 'basis': RESERVES_BASIS,
            'as_of': '2026-05-27', 'source': VERSIONS['id'],
            'repeats': f'{subject.lower()}-reserves-2025-usgs-mcs-2026-1.3',
            'evidence': {'kind': 'pointer', 'where': f'In the entry on version 1.3: the {row} before and after the revision.'},
        }


def neighbouring_chapters():
    chapters = (('heavy', 'Rare Earths (Heavy)', 'rare-earths-heavy', 'heavy rare-earth compounds and metals, without yttrium',
                 'Net import reliance as a percentage of apparent consumption, compounds and metals'),
                ('yttrium', 'Yttrium', 'yttrium', 'yttrium compounds and metals',
                 'Net import reliance as a percentage of apparent consumption'))
    sources, figures = [], []
    for name, title, page, basis, row in chapters:
        table = Table(f'usgs-mcs-2026-{name}', '2026-02-06', f'Mineral Commodity Summaries 2026: {title}',
                      'Salient Statistics—United States')
        sources.append(source(table.source_id, table.place['document'], '2026-02-06',
                              f'https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-{page}.pdf', 'usgs-mcs', 'MCS 2026'))
        figures += salient.chapter_2026(table, basis, row)
    return collection('What the chapters on heavy rare earths and on yttrium say about imports of the United States.',
                      sources, figures)


def yearbook_notes(subject, year):
    if subject == 'CHN':
        return 'The official production quota; illegal production could not be quantified.'
    if subject in ('THA', 'VNM'):
        return EXPORTS
    if subject == 'IND':
        return 'The Department of Atomic Energy of India did not disclose the production of monazite.'
    if subject == 'USA' and year in ('2021', '2022'):
        return 'Bastnaesite only; monazite from heavy mineral sands is not included.'
    return None


def yearbook_2022(figures):
    table = Table('usgs-myb-2022', '2024-04-01', 'Minerals Yearbook 2022: Rare Earths, tables-only release',
                  'Table 8. World mine production, by country or locality')
    records = []
    for figure in figures:
        if figure['source'] != 'usgs_myb2022' or figure['measure'] != 'mine_production':
            continue
        subject, year = figure['subject'], figure['period']
        label = LABELS[subject] if subject != 'WLD' else 'Total'
        cells = [cell.strip().split(' ', 1)[1] for cell in figure['table_row'].split('|')[1:]]
        printed = ' | '.join([label, *cells])
        records.append(table.figure(subject, 'mine_production', year, figure['value'], figure['bound'],
                                    (label, year, printed), yearbook_notes(subject, year)))
    about = source('usgs-myb-2022', 'Minerals Yearbook 2022: Rare Earths, tables-only release', '2024',
                   'https://www.usgs.gov/media/files/rare-earths-2022-tables-only-release', 'usgs-myb', 'MYB 2022',
                   'dataset')
    return collection('Table 8, all rows. The table includes data available through 2024-04-01.', [about], records)


def data_series_140(figures):
    table = Table('usgs-ds140-2023', '2023-09-27', 'Data Series 140: Rare earths statistics', 'Rare earths')
    records = []
    for figure in figures:
        if figure['source'] != 'usgs_ds140' or figure['measure'] != 'mine_production':
            continue
        column = 'World production' if figure['subject'] == 'WLD' else 'Production'
        records.append(table.figure(figure['subject'], 'mine_production', figure['period'], figure['value'], 'exactly',
                                    (figure['period'], column, figure['table_row'])))
    about = source('usgs-ds140-2023', 'Historical Statistics for Mineral and Material Commodities in the United States '
                   '(Data Series 140): Rare earths statistics', '2023-09-27',
                   'https://www.usgs.gov/media/files/rare-earths-historical-statistics-data-series-140',
                   'usgs-ds140', 'DS 140, 2023', 'dataset')
    return collection('World and United States, 1990 to 2020. The sheet goes back to 1900.', [about], records)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    dossier, primary, datasets = (pathlib.Path(name) for name in sys.argv[1:])
    figures = json.loads((dossier / 'country-figures.json').read_text(encoding='utf-8'))
    documents = {
        'usgs-mcs-2026': mcs_2026(figures),
        'usgs-mcs-2026-v1.0': mcs_2026_first(primary / 'usgs_mcs2026_v1.0_rare_earths_rows.csv'),
        'usgs-mcs-2026-chapters': neighbouring_chapters(),
        'usgs-mcs-2025': mcs_2025(figures),
        'usgs-mcs-2024': mcs_2024(primary / 'mcs2024-raree_world-1.csv'),
        'usgs-myb-2022': yearbook_2022(figures),
        'usgs-ds140': data_series_140(figures),
    }
    for name, document in documents.items():
        write_document(datasets / f'{name}.json', document)


if __name__ == '__main__':
    main()
