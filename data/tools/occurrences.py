#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write data/geo/occurrences.json from the record of the USGS list of occurrences.

Usage: occurrences.py OCCURRENCES.json OUTPUT

The input has one object for each record of the list "Rare earth element mines, deposits, and
occurrences" (Orris and Grauch 2002) with its own record number. The output keeps, in the order of the
list: name, country, longitude, latitude, type of deposit and record number. Places that lie outside
the country they are listed for are kept as printed and named in "doubtful".
"""

import json
import pathlib
import re
import sys

SOURCE = {
    'id': 'usgs-ree-2002',
    'publisher': 'U.S. Geological Survey',
    'title': 'Rare earth element mines, deposits, and occurrences',
    'date': '2002',
    'url': 'https://mrdata.usgs.gov/ree/',
    'licence': 'Work of the U.S. Government, public domain',
}
COLUMNS = ['name', 'country', 'longitude', 'latitude', 'type', 'record']


def record_number(record):
    """The number that the list itself gives the record."""
    return int(re.search(r'\d+', record['locator']).group())


def row(record):
    """One record as a list in the order of COLUMNS."""
    return [' '.join(record['name'].split()), record['country'], record['longitude'], record['latitude'],
            record['deposit_type_code'], record_number(record)]


def main():
    """Read the records and write the compact file, one record a line."""
    records = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))
    doubtful = [record_number(record) for record in records if record['coordinate_suspect']]
    rows = ',\n'.join('  ' + json.dumps(row(record), ensure_ascii=False) for record in records)
    pathlib.Path(sys.argv[2]).write_text(
        '{\n "format": "monazite-occurrences/1",\n'
        f' "source": {json.dumps(SOURCE, ensure_ascii=False)},\n'
        f' "columns": {json.dumps(COLUMNS)},\n'
        f' "doubtful": {json.dumps(doubtful)},\n'
        f' "occurrences": [\n{rows}\n ]\n}}\n', encoding='utf-8')


if __name__ == '__main__':
    main()
