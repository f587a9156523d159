#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes by keys alone from the start to one figure in two editions, and to its row in the table.

    drive-keyboard.py PROGRAM FOLDER-FOR-PICTURES

Runs inside run-under-xvfb.sh.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tools'))
import tap  # noqa: E402
from uidrive import App, wait_until  # noqa: E402

PROGRAM, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
PICTURES.mkdir(parents=True, exist_ok=True)


def open_window():
    app = App.start([PROGRAM], seconds=30)
    app.find(role='heading', name='Russia', seconds=20)
    return app


def focused_in(part):
    """The item of a list with the keyboard, or None: the whole tree takes seconds to read."""
    found = [item for item in part.all() if item.has('focused')]
    return found[-1] if found else None


def press_until(app, key, part, condition, most):
    """Presses a key until the focused item is right; AssertionError after MOST times."""
    for _ in range(most + 1):
        focused = focused_in(part)
        if focused is not None and condition(focused.name):
            return focused
        app.key(key)
    raise AssertionError('%s does not lead there in %d steps, but to %s' % (key, most, focused_in(part)))


def rows(app, title):
    return [row.name for row in app.find(role='list', name=title).children()]


def words(item):
    return '\n'.join(part.name for part in item.all() if part.name)


def test_two_editions_of_one_figure():
    with open_window() as app:
        app.key('ctrl+m')
        press_until(app, 'Down', app.find(role='list', name='Measures'), lambda name: name == 'Mine production', 12)
        app.key('Return', 'ctrl+Prior', 'alt+2')  # the year before the newest, as bars
        app.find(role='list item', name=re.compile(r'^Australia: 29,000'), seconds=10)
        app.key('ctrl+d', 'a')
        press_until(app, 'a', app.find(role='list', name=re.compile(' by ')),
                    lambda name: name.startswith('Australia: '), 2)
        app.key('Return')
        app.find(role='heading', name='Australia')
        app.find(name=re.compile('Mine production, 2024'))
        older = rows(app, 'Earlier Editions')
        assert len(older) == 1 and 'MCS 2025' in older[0], older
        app.shot(str(PICTURES / 'keyboard-editions.png'))

        app.key('ctrl+t')
        table = app.find(name='Table', role='table', seconds=10)
        row = wait_until(lambda: focused_in(table), 10, 'the keyboard in a row')
        assert 'Australia' in words(row) and 'MCS 2026' in words(row), words(row)
        app.key('Down')
        wait_until(lambda: 'MCS 2025' in words(focused_in(table)), 5, 'the row of the edition before')
        app.shot(str(PICTURES / 'keyboard-table.png'))
        app.key('ctrl+c')
        copied = wait_until(lambda: app.clipboard(), 5, 'a copied row')
        assert copied.splitlines()[1].startswith('Australia\t'), copied
        tap.empty(app.complaints(), 'warnings of the program')


def evidence(app):
    """All words of the evidence page, one a line."""
    return words(app.find(role='panel', name='Evidence'))


def wait_for_evidence(app, *wanted):
    wait_until(lambda: all(part in evidence(app) for part in wanted), 10, 'all of %s in the evidence' % (wanted,))


def search_for(app, typed, result):
    app.key('ctrl+f')
    entry = app.find(role='entry', name=re.compile('^Search countries'))
    wait_until(lambda: entry.has('focused'), 5, 'the keyboard in the search')
    app.type(typed)
    app.find(name=re.compile('^' + result), seconds=10)
    app.key('Return')


def test_search_is_the_shortest_way():
    """What a new reader finds: search the place, search the measure, the year before, the table."""
    with open_window() as app:
        search_for(app, 'australia', 'Australia')
        app.find(role='heading', name='Australia')
        wait_until(lambda: (focused_in(app.find(role='list', name=re.compile(' by '))) or app.root).name
                   .startswith('Australia: '), 10, 'the keyboard at Australia')
        search_for(app, 'mine production', 'Mine production')
        app.find(name='Mine production, 2025')
        app.key('ctrl+Prior')
        app.find(name='Mine production, 2024')
        app.find(role='list item', name=re.compile('^Australia: 29,000.*MCS 2026.*1 superseded figure'), seconds=10)

        app.key('ctrl+t')
        table = app.find(name='Table', role='table', seconds=10)
        row = wait_until(lambda: focused_in(table), 10, 'the keyboard in a row')
        assert re.search('^Australia, 29,000, .*2024, MCS 2026', row.name), row.name
        wait_for_evidence(app, '29,000 t REO (estimate)', 'Mine production, 2024', 'MCS 2026',
                          'Australia | 29,000 | 29,000 | 6,300,000', 'Row “Australia”, column “Mine production, 2024”')
        app.shot(str(PICTURES / 'keyboard-cell-2026.png'))
        app.key('Down')
        row = wait_until(lambda: 'MCS 2025' in focused_in(table).name and focused_in(table), 5, 'the edition before')
        assert row.name.startswith('Australia, 13,000, '), row.name
        wait_for_evidence(app, '13,000 t REO (estimate)', 'Mine production, 2024', 'MCS 2025',
                          'Australia | 16,000 | 13,000 | 5,700,000', 'Row “Australia”, column “Mine production, 2024”')
        app.shot(str(PICTURES / 'keyboard-cell-2025.png'))
        tap.empty(app.complaints(), 'warnings of the program')


if __name__ == '__main__':
    tap.run(globals())
