#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows two conflicts of the bundled collection from the first start with two moves each.

    drive-conflicts.py PROGRAM FOLDER-FOR-PICTURES

Runs inside run-under-xvfb.sh. tests/session/test-conflicts.c has all of them without a window.
"""
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tools'))
import tap  # noqa: E402
from uidrive import App, call  # noqa: E402

PROGRAM, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
PICTURES.mkdir(parents=True, exist_ok=True)


class Window(App):
    """The running program and the lists of its evidence page."""

    @classmethod
    def open(cls):
        app = cls.start([PROGRAM], seconds=30)
        try:
            app.find(role='heading', name='Russia', seconds=20)
        except Exception:
            app.picture('no-evidence')
            app.stop()
            raise
        return app

    def picture(self, name):
        self.shot(str(PICTURES / ('conflicts-%s.png' % name)))

    def rows(self, title):
        """What a screen reader hears for each row of a list of the evidence page."""
        return [row.name for row in self.find(role='list', name=title).children()]

    def row(self, title, pattern):
        """The row of a list that matches, turned into view with the wheel."""
        row = self.find(role='list item', name=re.compile(pattern),
                        within=self.find(role='list', name=title))
        self.find(role='page tab', name='Evidence').point(dy=400)
        return self.turn_to(row, self.windows()[0].box()[3] - 20)

    def turn_to(self, item, bottom):
        """Turns the wheel below the pointer until the item is below the controls and above BOTTOM."""
        for _ in range(200):
            _, top, _, height = item.box()
            if 120 < top and top + height < bottom:
                return item
            call('xdotool', 'click', '5' if top > 120 else '4')
            time.sleep(0.05)  # the list scrolls at the next frame
        raise AssertionError('%s cannot be scrolled to' % item)

    def wait_for(self, words):
        self.find(name=re.compile(re.escape(words)), within=self.find(role='panel', name='Evidence'))


def in_order(names, *parts):
    """Whether each part begins a name, one after the other; others may be between them."""
    left = iter(names)
    return all(any(name.startswith(part) for name in left) for part in parts)


def test_reserves_of_russia():
    with Window.open() as app:
        app.find(name='Close the Story', role='button').click()  # the first move
        app.wait_for('3.8 million t REO')
        rivals, same, older = (app.rows(title) for title in
                               ('Who Says Otherwise', 'Who Says the Same', 'Earlier Editions'))
        assert len(rivals) >= 6, rivals
        assert in_order(rivals, 'about 28 million t REO, rival, 搜狐财经', 'about 28.5 million t REO, rival, ',
                        'about 28.7 million t REO, rival, ', 'more than 28 million t REO, rival, '), rivals
        assert all('basis: ' in row for row in rivals), rivals
        assert any(row.startswith('more than 28 million t REO, repeated claim, 搜狐财经') for row in same), same
        assert in_order(older, '3.8 million t REO, superseded', '10 million t REO, superseded',
                        '12 million t REO, superseded'), older
        app.picture('russia')
        row = app.row('More About Russia', '^rank of reserves, Note, .*fifth')
        app.picture('russia-more')
        row.click()  # the second
        app.wait_for('Calls Russia fifth in the world by reserves')
        app.find(role='heading', name='Russia')
        app.picture('russia-rank')
        tap.empty(app.complaints(), 'warnings of the program')


def test_world_total_of_two_editions():
    with Window.open() as app:
        app.row('World Total', '^World, Reserves, 2025: more than 75 million t REO, ').click()
        app.find(role='heading', name='World')
        older = app.rows('Earlier Editions')
        assert older[0].startswith('more than 85 million t REO, superseded, '), older
        app.picture('world')
        tap.empty(app.complaints(), 'warnings of the program')


def test_shares_for_less_common_metals():
    with Window.open() as app:
        app.find(role='list item', name='Reserves').point()
        stories = app.find(name='Stories')
        app.turn_to(app.find(role='list item', name='Shares offered in a deal'), stories.box()[1]).click()
        mark = app.find(role='list item', name=re.compile('^Less Common Metals, 2025: '))
        mark.click()
        app.find(role='heading', name='Less Common Metals')
        app.wait_for('6.74 million')
        rivals = app.rows('Who Says Otherwise')
        assert len(rivals) == 1 and rivals[0].startswith('6.47 million shares, rival, Yahoo'), rivals
        same = app.rows('Who Says the Same')
        assert in_order(same, '6.74 million shares, agrees, ', '6.74 million shares, repeated claim, '), same
        more = app.rows('More About Less Common Metals')
        assert any(re.search('2025-11-18, Event', row) for row in more), more
        app.picture('shares')
        tap.empty(app.complaints(), 'warnings of the program')


if __name__ == '__main__':
    tap.run(globals())
