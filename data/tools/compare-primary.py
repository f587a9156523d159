#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare the cells of the U.S. Geological Survey's tables with the printed documents.

Usage: compare-primary.py PRIMARY DATASETS

PRIMARY   holds the Survey's PDF, CSV and XLSX files. PDFs are read with pdftotext, the others
          without any extra package.
DATASETS  holds the documents of this collection.

Each figure with a cell is looked up in the document by its row and column: number, "more than",
not available and zero must agree, and what the Yearbook marks as estimated must be an estimate.
Then the other way round: each cell of a world table must have a figure, but for the row "Other",
which has no country. Prints one line a document and one a difference; exits 1 when anything differs.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
CELL = re.compile(r'>?\d{1,3}(?:,\d{3})+|>?\d+|—|NA|\bE\b')
RELIANCE = 'Net import reliance'


def pdf_lines(path):
    done = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def blocks(lines):
    """Each row of a table with the lines below it that have no label: numbers of footnotes slip there."""
    for index, line in enumerate(lines):
        if not re.match(r' {0,4}\w', line):
            continue
        below = []
        for following in lines[index + 1:]:
            if not following.strip() or re.search(r'[a-z]', following):
                break
            below.append(following)
        yield line.strip(), ' '.join([line, *below])


def cells_in(text, label, n_cells):
    """The last n cells of a row: numbers of footnotes are one or two digits beside a larger cell."""
    cells = CELL.findall(text.replace(label, ' ', 1))
    return cells if len(cells) == n_cells else without_footnotes(cells, n_cells)


def without_footnotes(cells, n_cells):
    kept = list(cells)
    for cell in cells:
        if len(kept) > n_cells and cell in ('10', '11', '12', '13', '14'):
            kept.remove(cell)
    return kept


def read_world_pdf(path):
    """Row and column to printed cell, of the world table on the second page."""
    lines = pdf_lines(path)
    first = next(index for index, line in enumerate(lines) if 'Mine production' in line and 'Reserves' in line)
    last = next(index for index, line in enumerate(lines) if 'World total (rounded)' in line)
    columns = ('Mine production, 2024', 'Mine production, 2025', 'Reserves')
    table = {}
    for line, text in blocks([line for line in lines[first + 2:last + 1] if line.strip()]):
        label = re.split(r'  ', line)[0]
        cells = cells_in(text, label, 3)
        if len(cells) == 3:
            table.update({(label, column): cell for column, cell in zip(columns, cells)})
    return table


def read_salient_pdf(path, row, section=None):
    """The row of five years of the salient statistics, below the heading of its section."""
    lines = pdf_lines(path)
    start = next(index for index, line in enumerate(lines) if section is None or section in line)
    words = row.split(', ')[-1] if section else row
    for line in lines[start:]:
        if line.strip().casefold().startswith(words.casefold()[:19]):
            cells = re.findall(r'(?<!\S)>?[\d,]*\d(?!\S)', line)[-5:]
            if len(cells) == 5:
                return {(row, str(2021 + index)): cell for index, cell in enumerate(cells)}
    return {}


def read_import_sources(path):
    text = ' '.join(pdf_lines(path))
    paragraph = re.search(r'Import Sources \(2021–24\): Rare-earth compounds and metals:(.*?)other', re.sub(r'\s+', ' ', text))[1]
    return {('Rare-earth compounds and metals', name): share
            for name, share in re.findall(r'([A-Z][a-z]+),\d? (\d+)%', paragraph)}


def read_csv_rows(path):
    with path.open(encoding='utf-8-sig', newline='') as stream:
        return list(csv.DictReader(stream))


def read_world_csv(path):
    columns = {'Mine production, 2022': 'Prod_t_est_2022', 'Mine production, 2023': 'Prod_t_est_2023', 'Reserves': 'Reserves_t'}
    return {(row['Country'], column): row[name] for row in read_csv_rows(path) if row['Country']
            for column, name in columns.items()}


def read_first_posted(path):
    return {(row['Country'], 'Value'): row['Value'] for row in read_csv_rows(path)
            if row['MCS chapter'] == 'RARE EARTHS' and row['Statistics'] == 'Reserves'}


def read_sheets(path):
    """Name of each sheet to its rows, a row being column letters to text."""
    archive = zipfile.ZipFile(path)
    strings = [''.join(text.text or '' for text in item.iter(f'{SHEET}t'))
               for item in xml.etree.ElementTree.fromstring(archive.read('xl/sharedStrings.xml')).iter(f'{SHEET}si')]
    book = xml.etree.ElementTree.fromstring(archive.read('xl/workbook.xml'))
    names = [sheet.get('name') for sheet in book.iter(f'{SHEET}sheet')]
    sheets = {}
    for number, name in enumerate(names, 1):
        root = xml.etree.ElementTree.fromstring(archive.read(f'xl/worksheets/sheet{number}.xml'))
        sheets[name] = [row for row in (read_row(element, strings) for element in root.iter(f'{SHEET}row')) if row]
    return sheets


def read_row(element, strings):
    row = {}
    for cell in element.iter(f'{SHEET}c'):
        value = cell.find(f'{SHEET}v')
        if value is not None:
            letters = re.match(r'[A-Z]+', cell.get('r'))[0]
            row[letters] = strings[int(value.text)] if cell.get('t') == 's' else value.text
    return row


def read_yearbook(path):
    """Also which cells are marked as estimated: by an "e" beside the row or beside the cell."""
    rows = read_sheets(path)['T8']
    table, estimated = {}, set()
    heads = next(row for row in rows if row.get('A', '').startswith('Country'))
    for row in rows[rows.index(heads) + 1:]:
        # No country of the table ends in "e": that letter is the mark.
        label = re.fullmatch(r'([A-Z][A-Za-z ]+?)(e)?(?:, )?\d?', row.get('A', ''))
        if not label or 'C' not in row:
            continue
        for column, year in heads.items():
            if column == 'A':
                continue
            table[label[1], year] = row[column]
            if label[2] or 'e' in row.get(chr(ord(column) + 1), ''):
                estimated.add((label[1], year))
    return table, estimated


def read_series(path):
    rows = read_sheets(path)['Rare earths']
    heads = next(row for row in rows if row.get('A') == 'Year')
    return {(row['A'], heads[column]): row[column] for row in rows for column in ('B', 'H')
            if re.fullmatch(r'\d{4}', row.get('A', '')) and column in row}


def value_of(cell):
    """Number of a printed cell, None for not available, and whether it says "more than"."""
    text = cell.strip()
    if text == 'NA':
        return None, False
    if re.fullmatch(r'—|-+', text):
        return 0, False
    return float(text.lstrip('>').replace(',', '')), text.startswith('>')


class Comparison:
    def __init__(self, datasets):
        self.datasets = datasets
        self.differences = 0
        self.n_compared = 0

    def differ(self, text):
        self.differences += 1
        print(f'  DIFFERS {text}')

    def cells_of(self, document, source, tables):
        records = json.loads((self.datasets / f'{document}.json').read_text(encoding='utf-8'))['figures']
        return [record for record in records if record['source'] == source and record['evidence']['kind'] == 'cell'
                and record['evidence']['table'] in tables]

    def compare(self, document, source, tables, printed, **options):
        """All figures of a table with the printed cells, and the printed cells with the figures."""
        seen = set()
        figures = self.cells_of(document, source, tables)
        for figure in figures:
            key = figure['evidence']['row'], figure['evidence']['column']
            seen.add(key)
            self.compare_cell(figure, printed.get(key), options.get('estimated'), key)
        missing = [key for key in printed if options.get('is_whole') and key not in seen and key[0] != 'Other']
        for key in missing:
            self.differ(f'{source}: nothing says {key[0]}, {key[1]}: {printed[key]}')
        print(f'{source}: {", ".join(tables)}: {len(figures)} cells compared')
        self.n_compared += len(figures)

    def compare_cell(self, figure, cell, estimated, key):
        if cell is None:
            self.differ(f'{figure["id"]}: {key[0]}, {key[1]} is not in the document')
            return
        value, is_more = value_of(cell)
        if value != figure['value'] or is_more != (figure['bound'] == 'more_than'):
            self.differ(f'{figure["id"]}: {figure["bound"]} {figure["value"]}, printed {cell}')
        if estimated is not None and value and figure['subject'] != 'WLD' and (key in estimated) != (figure['bound'] == 'estimate'):
            self.differ(f'{figure["id"]}: {figure["bound"]}, printed {"with" if key in estimated else "without"} an e')


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    primary, datasets = (pathlib.Path(name) for name in sys.argv[1:])
    comparison = Comparison(datasets)
    rare, world = primary / 'usgs_mcs2026_rare_earths.pdf', ('World Mine Production and Reserves',)
    salient = ('Salient Statistics—United States',)
    statistics = (read_salient_pdf(rare, 'Net import reliance, compounds and metals', RELIANCE)
                  | read_salient_pdf(rare, 'Production, compounds and metals', 'Production:'))
    yearbook, estimated = read_yearbook(primary / 'usgs_myb2022_rare_earths_tables.xlsx')
    series = {key: cell for key, cell in read_series(primary / 'usgs_ds140_rare_earths_2020.xlsx').items() if key[0] >= '1990'}

    comparison.compare('usgs-mcs-2026', 'usgs-mcs-2026-1.3', world, read_world_pdf(rare), is_whole=True)
    comparison.compare('usgs-mcs-2026', 'usgs-mcs-2026-1.3', salient, statistics, is_whole=True)
    comparison.compare('usgs-mcs-2026', 'usgs-mcs-2026-1.3', ('Import Sources (2021–24)',), read_import_sources(rare), is_whole=True)
    for name, row in (('heavy', 'Net import reliance as a percentage of apparent consumption, compounds and metals'),
                      ('yttrium', 'Net import reliance as a percentage of apparent consumption')):
        path = primary / f'usgs_mcs2026_{"rare_earths_heavy" if name == "heavy" else name}.pdf'
        comparison.compare('usgs-mcs-2026-chapters', f'usgs-mcs-2026-{name}', salient, read_salient_pdf(path, row), is_whole=True)
    comparison.compare('usgs-mcs-2026-v1.0', 'usgs-mcs-2026-1.0', world,
                       read_first_posted(primary / 'usgs_mcs2026_v1.0_rare_earths_rows.csv'))
    comparison.compare('usgs-mcs-2024', 'usgs-mcs-2024', ('Rare earths, world',),
                       read_world_csv(primary / 'mcs2024-raree_world-1.csv'), is_whole=True)
    comparison.compare('usgs-myb-2022', 'usgs-myb-2022', ('Table 8. World mine production, by country or locality',), yearbook,
                       is_whole=True, estimated=estimated)
    comparison.compare('usgs-ds140', 'usgs-ds140-2023', ('Rare earths',), series, is_whole=True)
    print(f'{comparison.n_compared} cells compared, {comparison.differences} differ. '
          'The edition of 2025 is not among the documents.')
    sys.exit(1 if comparison.differences else 0)


if __name__ == '__main__':
    main()
