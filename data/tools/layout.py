#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write JSON documents in the layout of this folder, so that a change reads well as a difference.

Usage: layout.py FILE…

One member per line, indented by one space for each level; a list or object that fits on
one line and holds no object of its own is written on one line. Nothing but white space changes.
"""

import json
import pathlib
import sys

WIDTH = 120


def one_line(value):
    return json.dumps(value, ensure_ascii=False)


def is_flat(value):
    items = value.values() if isinstance(value, dict) else value
    return not any(isinstance(item, dict) for item in items)


def lay_out(value, depth=0):
    """The text of a value whose first line is already indented."""
    if not isinstance(value, (dict, list)) or not value:
        return one_line(value)
    text = one_line(value)
    if depth > 2 and is_flat(value) and len(text) + depth <= WIDTH:
        return text
    inner, outer = ' ' * (depth + 1), ' ' * depth
    if isinstance(value, dict):
        parts = [f'{inner}{one_line(key)}: {lay_out(item, depth + 1)}' for key, item in value.items()]
        return '{\n' + ',\n'.join(parts) + f'\n{outer}}}'
    parts = [inner + lay_out(item, depth + 1) for item in value]
    return '[\n' + ',\n'.join(parts) + f'\n{outer}]'


def write_document(path, document):
    pathlib.Path(path).write_text(lay_out(document) + '\n', encoding='utf-8')


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for name in sys.argv[1:]:
        document = json.loads(pathlib.Path(name).read_text(encoding='utf-8'))
        write_document(name, document)


if __name__ == '__main__':
    main()
