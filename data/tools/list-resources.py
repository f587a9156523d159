#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write monazite-data.gresource.xml from what lies in a data folder.

Usage: list-resources.py DATA-FOLDER

Run it after a document or a language was added; the test of the bundled data fails
until the list and the folder agree.
"""

import pathlib
import sys

PREFIX = '/io/github/monazite/Monazite/data'
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Written by tools/list-resources.py. -->
<gresources>
"""


def resource_lines(folder):
    """Each file with the path it has inside the program."""
    for path in sorted((folder / 'datasets').glob('*.json')):
        yield f'    <file compressed="true">datasets/{path.name}</file>'
    for path in sorted((folder / 'geo').glob('*.json')):
        yield f'    <file compressed="true">geo/{path.name}</file>'
    for path in sorted((folder / 'geo' / 'names').glob('*.json')):
        yield f'    <file compressed="true" alias="names/{path.name}">geo/names/{path.name}</file>'


def list_resources(folder):
    return (HEAD + f'  <gresource prefix="{PREFIX}">\n' + '\n'.join(resource_lines(folder))
            + '\n  </gresource>\n</gresources>\n')


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    (folder / 'monazite-data.gresource.xml').write_text(list_resources(folder), encoding='utf-8')


if __name__ == '__main__':
    main()
