#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Split a file of country names in many languages into one file per language.

Usage: split-names.py NAMES.json FOLDER

NAMES.json holds {"language": {"ISO alpha-3": "name", …}, …} as taken from Unicode CLDR.
FOLDER receives language.json for each, one name per line, sorted by code, so that a
difference between two CLDR releases reads as a list of renamed countries. Names are
written exactly as CLDR has them.
"""

import json
import pathlib
import sys


def write_names(path, names):
    lines = [f'{json.dumps(code)}: {json.dumps(names[code], ensure_ascii=False)}' for code in sorted(names)]
    path.write_text('{\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    languages = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))
    for language, names in languages.items():
        write_names(folder / f'{language}.json', names)


if __name__ == '__main__':
    main()
