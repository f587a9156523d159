#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the window as a reader does: pointer, keys, and what a screen reader is told.

    drive-window.py PROGRAM FOLDER-FOR-PICTURES

Runs inside run-under-xvfb.sh.
"""
import json
import os
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tools'))
import tap  # noqa: E402
from uidrive import App, call, wait_until  # noqa: E402

PROGRAM, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
PICTURES.mkdir(parents=True, exist_ok=True)
WORDS = 'a total reserve exceeding 28 million tons'


class Window(App):
    """The running program with the names that its tests ask for."""

    @classmethod
    def open(cls, *files, env=None):
        app = cls.start([PROGRAM, *files], seconds=30, env=env)
        try:
            app.find(role='list', name=re.compile(' by '), seconds=20)
        except Exception:
            app.picture('no-chart')
            app.stop()
            raise
        return app

    def picture(self, name):
        self.shot(str(PICTURES / (name + '.png')))

    def chart(self):
        """The list of all marks."""
        return self.find(role='list', name=re.compile(' by '))

    def mark(self, subject, seconds=5):
        """The child of the chart that stands for a subject with a figure, once the chart rests."""
        def look():
            return self.find(role='list item', name=re.compile(r'^%s: .*\d' % subject), seconds=seconds)
        before, mark = None, look()
        while before != mark.box():  # charts are laid out in a worker: wait until none comes
            before = mark.box()
            time.sleep(0.3)
            mark = look()
        return mark

    def focused_mark(self):
        """The mark with the keyboard focus, or None."""
        focused = [mark for mark in self.chart().children() if mark.has('focused')]
        return focused[0] if focused else None

    def heading(self, text, seconds=5):
        return self.find(role='heading', name=text, seconds=seconds)

    def evidence(self):
        """All words of the evidence page, one a line."""
        page = self.find(role='panel', name='Evidence')
        return '\n'.join(item.name for item in page.all() if item.role.endswith(('label', 'heading', 'list item')))

    def chosen_statement(self):
        """The words of the selected card in the article's list, or None; the evidence page is hidden meanwhile."""
        page = self.find(role='panel', name='Article')
        chosen = [item for item in page.all(role='list item') if item.has('selected')]
        return '\n'.join(part.name for part in chosen[0].all()) if chosen else None

    def wait_for_evidence(self, words):
        wait_until(lambda: words in self.evidence(), 5, '%r in the evidence' % words)

    def scroll_panel_to(self, item):
        """Turns the wheel over the right side until the item is in the window."""
        tab = self.find(role='page tab', name='Evidence')  # a search of the whole tree takes a second
        window_height = self.windows()[0].box()[3]
        for _ in range(60):
            _, top, _, height = item.box()
            if top + height < window_height - 40:
                return
            tab.point(dy=400)
            call('xdotool', 'click', '5')
            time.sleep(0.05)
        raise AssertionError('%s cannot be scrolled to' % item)

    def is_pressed(self, name):
        return self.find(name=name, role='button').has('pressed')


def check_quiet(app):
    tap.empty(app.complaints(), 'warnings of the program')


def test_first_start_shows_a_claim_and_who_says_otherwise():
    with Window.open() as app:
        app.heading('Russia')
        app.wait_for_evidence('more than 28 million t REO')
        assert WORDS in app.evidence()
        rivals = app.find(role='list', name='Who Says Otherwise').children()
        assert any(row.name.startswith('3.8 million t REO') for row in rivals), [row.name for row in rivals]
        app.picture('first-start')
        check_quiet(app)


def test_click_on_the_map_brings_the_words():
    with Window.open() as app:
        app.find(name='Close the Story', role='button').click()
        app.wait_for_evidence('3.8 million t REO')
        app.mark('Brazil').click()
        app.heading('Brazil')
        app.wait_for_evidence('Mineral Commodity Summaries')
        app.mark('Russia').click()
        app.heading('Russia')
        app.wait_for_evidence('Row “Russia”')
        app.picture('map-russia')
        row = app.find(role='list item', name=re.compile(r'^more than 28 million t REO, .*搜狐财经.*, 2025-11-06'))
        app.scroll_panel_to(row)
        row.click()
        app.wait_for_evidence(WORDS)
        assert app.mark('Russia').name.startswith('Russia: 3.8 million'), 'the chart still draws the survey'
        app.picture('rival-shown')
        check_quiet(app)


def test_original_opens_in_the_browser():
    with Window.open() as app:
        app.find(name='Close the Story', role='button').click()
        app.wait_for_evidence('3.8 million t REO')
        app.find(name='Open the Original', role='button').click()
        links = wait_until(app.opened_links, 5, 'an address in the browser')
        assert re.fullmatch(r'https://[a-z.]*usgs\.gov/\S+', links[-1]), links
        check_quiet(app)


def test_passage_of_the_article_selects_its_statement():
    with Window.open() as app:
        app.find(name='Show in the Article', role='button').click()
        text = app.find(name='Text of the article')
        assert WORDS in text.text()
        before = wait_until(app.chosen_statement, 5, 'the statement in the list')
        app.picture('article')
        app.key('alt+Up', 'alt+Up')
        wait_until(lambda: app.chosen_statement() not in (before, None), 5, 'another statement')
        after_keys = app.chosen_statement()
        x, y, width, height = text.box()
        text.click(dx=-width // 2 + 40, dy=-height // 2 + 22)
        wait_until(lambda: app.chosen_statement() not in (after_keys, None), 5, 'the statement of the clicked passage')
        check_quiet(app)


def test_keyboard_alone():
    with Window.open() as app:
        app.find(name='Close the Story', role='button').action('click')
        app.wait_for_evidence('3.8 million t REO')
        app.key('ctrl+2')
        app.mark('China')
        for _ in range(40):
            if app.focused_mark() is not None:
                break
            app.key('Tab')
        first = app.focused_mark().name
        app.key('Down')
        second = app.focused_mark().name
        assert first != second, first
        app.key('Return')
        app.heading(second.split(':')[0].split(' – ')[-1])  # a rival's tick says so before the place
        wait_until(lambda: app.focused() is not None and 'button' in app.focused().role, 5, 'focus in the evidence')
        app.key('Escape')
        wait_until(app.focused_mark, 5, 'focus back in the chart')
        tap.equal(app.focused_mark().name, second, 'the mark that was left')
        app.picture('bars-keyboard')
        app.key('Home', 'ctrl+1')
        wait_until(lambda: app.is_pressed('Map'), 5, 'the map')
        wait_until(app.focused_mark, 5, 'focus in the map')
        app.key('ctrl+plus', 'ctrl+plus', 'ctrl+plus')
        time.sleep(1)  # the chart is drawn in a worker
        assert app.focused_mark() is not None, 'zooming took the keyboard away'
        app.key('Tab')
        assert app.focused_mark() is None, 'one key leaves the chart'
        check_quiet(app)


def save_chart(app, path):
    app.key('ctrl+e')
    dialog = app.find(name='Export the Chart', role='frame')
    app.picture('export-dialog')
    app.find(name='Save…', role='button', within=dialog).click()
    time.sleep(1)  # the chooser reads the folder before it takes keys
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')


def test_export_through_the_dialog():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, 'chart.png')
    with Window.open() as app:
        save_chart(app, path)
        wait_until(lambda: os.path.exists(path), 10, path)
        with open(path, 'rb') as file:
            data = file.read()
        tap.equal(data[:8], b'\x89PNG\r\n\x1a\n', 'signature')
        tap.equal((int.from_bytes(data[16:20], 'big'), int.from_bytes(data[20:24], 'big')), (2400, 1600), 'size')
        tap.equal(os.listdir(folder), ['chart.png'], 'files')
        app.find(name=re.compile('Saved as “chart.png”'))
        app.picture('saved')
        app.find(name=re.compile('^Show in Files'), role='button').click()
        links = wait_until(app.opened_links, 5, 'the folder')
        assert links[-1].startswith(('file://' + folder, folder)), links
        check_quiet(app)


def test_export_failure_is_told():
    with Window.open() as app:
        app.key('ctrl+e')
        dialog = app.find(name='Export the Chart', role='frame')
        app.find(name='Save…', role='button', within=dialog).click()
        time.sleep(1)
        app.key('ctrl+a')
        app.type('/proc/chart.png')
        app.key('Return')
        app.find(name=re.compile('/proc'), within=dialog)
        app.find(name='Save…', role='button', within=dialog)
        app.picture('export-failure')
        check_quiet(app)


def test_problems_are_counted_and_listed():
    path = os.path.join(tempfile.mkdtemp(), 'broken.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'format': 'monazite/1', 'figures': [{'id': 'lonely', 'subject': 'RUS'}]}, file)
    with Window.open(path) as app:
        button = app.find(name=re.compile(r'^\d+ problems? in the collections$'), role='button')
        button.click()
        dialog = app.find(name='Problems in the Collections', role='frame')
        app.find(name=re.compile('broken.json'), within=dialog)
        app.picture('problems')
        check_quiet(app)


def test_state_is_remembered():
    env = {'GSETTINGS_BACKEND': 'keyfile'}
    with Window.open(env=env) as app:
        app.find(name='Close the Story', role='button').click()
        app.find(name='Mine production', role='list item').click()
        app.find(name='Bars', role='button').click()
        app.mark('China').click()
        app.heading('China')
        app.key('F9')
        app.key('ctrl+q')
        wait_until(lambda: app.process.poll() is not None, 10, 'the program to end')
        tap.equal(app.process.returncode, 0, 'exit status')
        check_quiet(app)
    with Window.open(env=env) as app:
        app.heading('China')
        assert app.is_pressed('Bars')
        assert not app.is_pressed('Measures and Stories')
        app.mark('China')
        assert app.root.first(name='Close the Story', role='button') is None or \
            not app.find(name='Close the Story', role='button').has('showing')
        app.picture('restored')
        check_quiet(app)


def test_back_and_forward():
    with Window.open() as app:
        app.find(name='Bars', role='button').click()
        wait_until(lambda: app.is_pressed('Bars'), 5, 'bars')
        app.key('alt+Left')
        wait_until(lambda: app.is_pressed('Map'), 5, 'the map again')
        app.key('alt+Right')
        wait_until(lambda: app.is_pressed('Bars'), 5, 'bars again')
        check_quiet(app)


def test_narrow_window_shows_one_part_at_a_time():
    with Window.open() as app:
        for width in (910, 720, 400):
            app.resize(width, 700)
            app.picture('width-%d' % width)
        app.find(name='Evidence', role='button').click()
        app.picture('width-400-evidence')
        app.find(name='Measures', role='button').click()
        app.find(name='Mine production', role='list item').click()
        app.mark('China')
        app.resize(1280, 800)
        app.picture('wide-again')
        check_quiet(app)


def test_windows_of_the_menu():
    with Window.open() as app:
        app.key('ctrl+question')
        app.find(name='Show on the Map')  # the window itself bears no name in newer versions of GTK
        tap.equal(len(app.windows()), 2, 'windows')
        app.picture('shortcuts')
        app.key('Escape')
        wait_until(lambda: len(app.windows()) == 1, 5, 'the shortcuts to go')
        app.key('F10')
        app.find(role='menu item')
        app.picture('menu')
        app.key('Up', 'Return')  # nor do the items of a menu: About is the last
        wait_until(lambda: app.windows()[-1].name == 'About Monazite', 5, 'About')
        app.picture('about')
        check_quiet(app)


if __name__ == '__main__':
    tap.run(globals())
