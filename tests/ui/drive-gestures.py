#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves about in charts as a reader does: wheel, drags, rectangles, keys, pinned cards, days.

    drive-gestures.py PROGRAM FOLDER-FOR-PICTURES

Runs inside run-under-xvfb.sh.
"""
import json
import os
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tools'))
import tap  # noqa: E402
from uidrive import App, call, wait_until  # noqa: E402

PROGRAM, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
PICTURES.mkdir(parents=True, exist_ok=True)


class Window(App):
    """The running program, and where its marks are."""

    @classmethod
    def open(cls, view, measure):
        spec = {'format': 'monazite-view/1', 'view': view, 'measure': measure}
        folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / 'keyfile').write_text('[io/github/monazite/Monazite]\nfirst-run=false\nview-spec=\'%s\'\n'
                                        % json.dumps(spec), encoding='utf-8')
        app = cls.start([PROGRAM], seconds=30, env={'GSETTINGS_BACKEND': 'keyfile'})
        app.chart()
        return app

    def picture(self, name):
        self.shot(str(PICTURES / ('gestures-%s.png' % name)))

    def chart(self):
        return self.find(role='list', name=re.compile('^(Reserves|Mine production) '), seconds=20)

    def mark(self, subject):
        """The child of the chart that stands for a subject, once the chart rests."""
        chart = self.chart()

        def look():
            return self.find(role='list item', name=re.compile(r'^%s: .*\d' % subject), within=chart)
        before, mark = None, look()
        while before != mark.box():
            before = mark.box()
            time.sleep(0.4)
            mark = look()
        return mark

    def cards(self):
        """Names of the pinned cards."""
        return [child.name for child in self.chart().children() if child.role in ('panel', 'grouping')]

    def enter_chart(self):
        for _ in range(40):
            if any(child.has('focused') for child in self.chart().children()):
                return
            self.key('Tab')

    def focus_mark(self, subject):
        self.enter_chart()
        for _ in range(5):  # a letter goes on to the next place of that letter
            if self.mark(subject).has('focused'):
                return
            self.type(subject[0])
        raise AssertionError('no key leads to ' + subject)


def drag(x, y, dx, dy, button='1'):
    """In small steps, and at rest before letting go."""
    call('xdotool', 'mousemove', str(x), str(y), 'mousedown', button)
    for step in range(1, 17):
        call('xdotool', 'mousemove', str(x + dx * step // 16), str(y + dy * step // 16))
        time.sleep(0.015)
    time.sleep(0.2)
    call('xdotool', 'mouseup', button)


def check_quiet(app):
    tap.empty(app.complaints(), 'warnings of the program')


def test_wheel_keys_and_drag_on_the_map():
    with Window.open('map', 'reserves') as app:
        at_first = app.mark('China').box()
        app.mark('China').scroll(-4)
        zoomed = app.mark('China').box()
        assert zoomed[2] > 1.5 * at_first[2], (at_first, zoomed)
        x, y = app.mark('China').centre()
        drag(x, y, -90, 40)
        dragged = app.mark('China').box()
        assert abs(dragged[0] - zoomed[0] + 90) <= 3 and abs(dragged[1] - zoomed[1] - 40) <= 3, (zoomed, dragged)
        app.focus_mark('China')
        app.key('shift+Right')
        assert app.mark('China').box()[0] < dragged[0], 'Shift with an arrow moves the map'
        app.key('plus')
        assert app.mark('China').box()[2] > 1.2 * dragged[2], 'plus zooms'
        app.picture('zoomed')
        app.key('0')
        tap.equal(app.mark('China').box()[2], at_first[2], 'width when all is in view again')
        check_quiet(app)


def test_rectangle_and_two_clicks_zoom():
    with Window.open('map', 'reserves') as app:
        at_first = app.mark('Brazil').box()
        x, y = app.mark('Brazil').centre()
        call('xdotool', 'keydown', 'ctrl')
        drag(x - 60, y - 50, 120, 100)
        call('xdotool', 'keyup', 'ctrl')
        in_rectangle = app.mark('Brazil').box()
        assert in_rectangle[2] > 2 * at_first[2], (at_first, in_rectangle)
        app.key('ctrl+0')
        app.mark('Brazil').double_click()
        twice = app.mark('Brazil').box()
        assert 1.8 * at_first[2] < twice[2] < 2.2 * at_first[2], (at_first, twice)
        check_quiet(app)


def test_cards_are_pinned_moved_and_closed():
    with Window.open('map', 'reserves') as app:
        app.mark('Brazil').point()
        time.sleep(0.7)  # as a reader does, who has seen the card of the mark by then
        app.mark('Brazil').click(button=2)
        wait_until(lambda: app.cards() == ['Brazil'], 5, 'a card of Brazil')
        app.focus_mark('China')
        app.key('shift+space')
        wait_until(lambda: app.cards() == ['Brazil', 'China'], 5, 'a card of China')
        card = app.find(name='Brazil', role=app.chart().children()[-1].role)
        assert 'million t REO' in card.description, card.description
        time.sleep(0.5)  # it is laid out with the next frame
        app.picture('pinned')
        before = card.box()
        card.drag(40, -60)
        wait_until(lambda: card.box() != before, 5, 'the card to move')
        # Newer versions of GTK leave the padding of the card out of the place.
        app.find(name='Close the Card', role='button', within=card).click(dx=7, dy=5)
        wait_until(lambda: app.cards() == ['China'], 5, 'the card of Brazil to go')
        app.focus_mark('China')
        app.key('Tab')
        wait_until(lambda: app.focused() is not None and app.focused().name == 'China', 5, 'the keyboard on the card')
        app.key('Escape')
        wait_until(lambda: app.cards() == [], 5, 'the card of China to go')
        check_quiet(app)


def test_card_waits_for_the_pointer():
    with Window.open('bars', 'reserves') as app:
        x, y = app.mark('Brazil').centre()
        app.mark('Brazil').point()
        time.sleep(0.7)  # it is laid out with the next frame
        app.picture('hovered')
        for step in range(1, 9):  # other bars lie on the way
            call('xdotool', 'mousemove', str(x + 15 * step), str(y + 6 * step))
            time.sleep(0.03)
        time.sleep(0.7)
        # Only its button does something; where that is depends on the words.
        for right in range(120, 500, 10):
            call('xdotool', 'mousemove', str(x + right), str(y + 40), 'click', '1')
            time.sleep(0.1)
            if app.cards():
                break
        tap.equal(app.cards(), ['Brazil'], 'cards that were pinned with the pointer')
        app.picture('pinned-by-button')
        check_quiet(app)


def test_several_are_selected():
    with Window.open('map', 'reserves') as app:
        app.mark('China').click()
        # Away from the chart, as the card of the one may lie upon the other.
        x, y = app.find(role='heading', name='China').centre()
        call('xdotool', 'mousemove', str(x), str(y))
        time.sleep(0.7)
        call('xdotool', 'keydown', 'ctrl')
        app.mark('Brazil').click()
        call('xdotool', 'keyup', 'ctrl')
        app.find(name=re.compile('Brazil'), role='button')
        app.find(name=re.compile('China'), role='button')
        app.picture('two-selected')
        check_quiet(app)


def test_days_are_brushed():
    with Window.open('trend', 'mine_production') as app:
        whole = app.chart().name
        x, y = app.chart().centre()
        drag(x - 100, y, 150, 3)
        wait_until(lambda: app.chart().name != whole, 8, 'fewer years than ' + whole)
        app.picture('brushed')
        app.enter_chart()
        app.key('Escape')
        wait_until(lambda: app.chart().name == whole, 8, 'all years again')
        check_quiet(app)


def test_wheel_zooms_in_time():
    with Window.open('trend', 'mine_production') as app:
        whole = app.chart().name
        for _ in range(3):
            app.chart().scroll(-1)
            time.sleep(0.5)  # what comes while a chart is drawn is left out
        wait_until(lambda: app.chart().name != whole, 8, 'fewer years than ' + whole)
        app.picture('zoomed-in-time')
        for _ in range(6):
            app.chart().scroll(1)
            time.sleep(0.5)
        wait_until(lambda: app.chart().name == whole, 8, 'all years again')
        check_quiet(app)


if __name__ == '__main__':
    tap.run(globals())
