#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses a program's window as a person does: real pointer and keys, what to point at
taken from the accessibility tree.  Runs inside run-under-xvfb.sh.

    from uidrive import App
    with App.start(['build/src/ui/monazite']) as app:
        app.find(name='Bars').click()
        app.key('ctrl+e')
        app.find(name='Export', role='dialog')
        app.shot('export.png')

Role names differ between versions ("push button", "button"), so role= matches the end
of the name.  name= is a text (equal) or a compiled pattern (found anywhere).
"""
import os
import re
import subprocess
import tempfile
import time

# Without a main loop no change reaches libatspi's cache, and what it holds grows stale.
os.environ['ATSPI_NO_CACHE'] = '1'
import gi  # noqa: E402
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

# A program that is just starting has no cache yet; that is no fault of anybody's.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*|runtime error:|AddressSanitizer|LeakSanitizer')


def call(*command):
    """Runs a tool and gives what it printed."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def wait_until(condition, seconds=10, what='the condition'):
    """Asks until the answer is true and gives it; TimeoutError after SECONDS."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise TimeoutError('waited %g s for %s' % (seconds, what))
        time.sleep(0.05)


def shadow_of(window):
    """Pixels left, right, top and bottom that a window draws around what a person calls it."""
    told = re.search(r'= (\d+), (\d+), (\d+), (\d+)', call('xprop', '-id', window, '_GTK_FRAME_EXTENTS'))
    return tuple(int(part) for part in told.groups()) if told else (0, 0, 0, 0)


class Item:
    """One thing in the accessibility tree."""

    def __init__(self, app, accessible):
        self.app = app
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def role(self):
        return self.accessible.get_role_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    def __repr__(self):
        return '<%s %r>' % (self.role, self.name)

    def has(self, state):
        """Whether it is 'focused', 'selected', 'checked', 'sensitive', 'visible' …"""
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def text(self):
        """All characters of a text or an entry."""
        count = self.accessible.get_character_count()
        return Atspi.Text.get_text(self.accessible, 0, count)

    def selected_text(self):
        """The characters of the first selected range, or ''."""
        if not Atspi.Text.get_n_selections(self.accessible):
            return ''
        span = Atspi.Text.get_selection(self.accessible, 0)
        return Atspi.Text.get_text(self.accessible, span.start_offset, span.end_offset)

    def children(self):
        found = (self.accessible.get_child_at_index(index) for index in range(self.accessible.get_child_count()))
        return [Item(self.app, child) for child in found if child is not None]

    def parent(self):
        above = self.accessible.get_parent()
        return Item(self.app, above) if above is not None else None

    def ancestors(self):
        """This and everything above it inside the program, innermost first."""
        here = self
        while here is not None and here.accessible.get_role() != Atspi.Role.APPLICATION:
            yield here
            here = here.parent()

    def matches(self, name, role):
        if name is not None:
            mine = self.name
            if not (name.search(mine) if hasattr(name, 'search') else name == mine):
                return False
        return role is None or self.role.endswith(role)

    def box(self):
        """x, y, width, height in its window, as the toolkit tells them."""
        area = self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return area.x, area.y, area.width, area.height

    def centre(self):
        """Screen position of its middle."""
        x, y, width, height = self.box()
        left, top = self._origin()
        return round(left + x + width / 2), round(top + y + height / 2)

    def _origin(self):
        """Screen position of the point that window coordinates count from.

        A popover is a window of its own, but its children's coordinates leave its place
        out: an ancestor as large as an untitled window of the program is that popover.
        """
        chain = list(self.ancestors())
        popups = self.app.popups()
        for ancestor in chain[:-1] if popups else []:
            if ancestor.accessible.get_component_iface() is None:
                continue
            x, y, width, height = ancestor.box()
            for popup in popups:
                if popup[2:] == (width, height):
                    return popup[0] - x, popup[1] - y
        frame = chain[-1]
        window = self.app.window_id(frame.name)
        place = dict(line.split('=') for line in call('xdotool', 'getwindowgeometry', '--shell', window).splitlines())
        # The toolkit counts from inside the shadow, newer versions take it off twice: the
        # frame's first child fills all but the shadow, so its box says what is left out.
        x, y, width, height = frame.children()[0].box()
        left, top = (int(place['WIDTH']) - width) / 2, (int(place['HEIGHT']) - height) / 2
        shadow = shadow_of(window)
        if any(shadow):
            left, _, top, _ = shadow
        return int(place['X']) + left - x, int(place['Y']) + top - y

    def point(self, dx=0, dy=0):
        """Moves the pointer to its middle, DX and DY pixels off."""
        x, y = self.centre()
        call('xdotool', 'mousemove', str(x + dx), str(y + dy))
        time.sleep(0.05)

    def click(self, button=1, dx=0, dy=0):
        self.point(dx, dy)
        call('xdotool', 'click', str(button))
        time.sleep(0.1)

    def double_click(self):
        self.point()
        call('xdotool', 'click', '--repeat', '2', '--delay', '60', '1')
        time.sleep(0.1)

    def scroll(self, steps):
        """Turns the wheel over it, downwards when STEPS is positive."""
        self.point()
        for _ in range(abs(steps)):
            call('xdotool', 'click', '5' if steps > 0 else '4')
        time.sleep(0.1)

    def drag(self, dx, dy):
        """Presses in its middle and lets go DX, DY pixels further."""
        x, y = self.centre()
        call('xdotool', 'mousemove', str(x), str(y), 'mousedown', '1')
        steps = 16  # a drag is recognised by small steps, not by one leap
        for step in range(1, steps + 1):
            call('xdotool', 'mousemove', str(x + dx * step // steps), str(y + dy * step // steps))
            time.sleep(0.015)
        call('xdotool', 'mouseup', '1')
        time.sleep(0.15)

    def actions(self):
        return [Atspi.Action.get_action_name(self.accessible, index)
                for index in range(Atspi.Action.get_n_actions(self.accessible))]

    def action(self, name):
        """Does one of its accessible actions, as a screen reader would."""
        index = self.actions().index(name)
        done = Atspi.Action.do_action(self.accessible, index)
        time.sleep(0.1)
        return done

    def all(self, name=None, role=None):
        """This and everything below that matches, outer things first."""
        found = []
        self._walk(lambda item: found.append(item) if item.matches(name, role) else None)
        return found

    def first(self, name=None, role=None):
        """The first match; of two with one name inside each other, the inner; or None."""
        try:
            for child in self.children():
                found = child.first(name, role)
                if found is not None:
                    return found
            return self if self.matches(name, role) else None
        except GLib.Error:  # it went away while we looked
            return None

    def _walk(self, visit):
        try:
            visit(self)
            children = self.children()
        except GLib.Error:
            return
        for child in children:
            child._walk(visit)

    def tree(self, depth=0):
        """Lines of 'role "name"', indented: for messages and for files of expected order."""
        lines = ['%s%s %r' % ('  ' * depth, self.role, self.name)]
        for child in self.children():
            lines += child.tree(depth + 1)
        return lines


class App:
    """A running program found on the accessibility bus."""

    def __init__(self, name=None, seconds=15, process=None, log=None):
        self.name = name
        self.process = process
        self.log = log
        self.accessible = wait_until(self._look, seconds, 'the program %s on the accessibility bus' % (name or process.args))

    @classmethod
    def start(cls, command, name=None, seconds=15, env=None):
        """Starts COMMAND and waits until its window is there; NAME where it is not the process itself."""
        log = tempfile.NamedTemporaryFile(prefix='uidrive-', suffix='.log')
        surroundings = dict(os.environ, **(env or {}))
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=surroundings)
        try:
            return cls(name, seconds, process, log)
        except Exception as error:
            process.kill()
            process.wait()
            with open(log.name, encoding='utf-8', errors='replace') as said:
                raise RuntimeError('%s; it printed: %s' % (error, said.read())) from error

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, seconds=5):
        """Ends the program that start() began and gives its exit status."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def printed(self):
        """All that the program wrote to its outputs."""
        with open(self.log.name, encoding='utf-8', errors='replace') as said:
            return said.read()

    def complaints(self):
        """The lines it printed that are warnings or worse."""
        return [line for line in self.printed().splitlines() if COMPLAINT.search(line)]

    def _look(self):
        if self.process is not None and self.process.poll() is not None:
            raise RuntimeError('the program ended with status %d' % self.process.returncode)
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            try:
                one = desktop.get_child_at_index(index)
                if one is not None and self._is_ours(one) and one.get_child_count() > 0:
                    return one
            except GLib.Error:
                continue
        return None

    def _is_ours(self, one):
        if self.name is None:
            return one.get_process_id() == self.process.pid
        return one.get_name() == self.name

    @property
    def root(self):
        return Item(self, self.accessible)

    def windows(self):
        return self.root.children()

    def all(self, name=None, role=None, within=None):
        return (within or self.root).all(name, role)

    def find(self, name=None, role=None, within=None, seconds=5):
        """Waits for the first match; within= an item makes the search shorter."""
        return wait_until(lambda: (within or self.root).first(name, role), seconds, '%r %r in the tree' % (name, role))

    wait = find

    def wait_gone(self, name=None, role=None, within=None, seconds=5):
        """Waits until nothing matches any more."""
        wait_until(lambda: (within or self.root).first(name, role) is None, seconds, '%r %r to go' % (name, role))

    def focused(self):
        """The innermost thing with the keyboard focus, or None."""
        found = [item for item in self.all() if item.has('focused')]
        return found[-1] if found else None

    def window_id(self, title):
        """The X window of that title: the largest, for tips and menus may bear it too."""
        found = call('xdotool', 'search', '--onlyvisible', '--name', '^%s$' % re.escape(title)).split()
        return max(found, key=lambda window: self._area(window))

    @staticmethod
    def _area(window):
        told = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True).stdout
        sides = re.findall(r'(?:WIDTH|HEIGHT)=(\d+)', told)
        return int(sides[0]) * int(sides[1]) if len(sides) == 2 else 0

    def popups(self):
        """Screen boxes of the visible windows that have no frame: popovers, menus, tips."""
        found = []
        for line in call('xwininfo', '-root', '-children').splitlines():
            part = re.match(r'\s+(0x[0-9a-f]+) ', line)
            about = part and subprocess.run(['xwininfo', '-id', part[1]], capture_output=True, text=True).stdout
            if about and 'Override Redirect State: yes' in about and 'IsViewable' in about:
                numbers = [int(re.search(label + r':\s+(-?\d+)', about)[1])
                           for label in ('Absolute upper-left X', 'Absolute upper-left Y', 'Width', 'Height')]
                if numbers[2] > 1 and numbers[3] > 1:
                    found.append(tuple(numbers))
        return found

    def type(self, text):
        call('xdotool', 'type', '--delay', '15', '--', text)
        time.sleep(0.1)

    def key(self, *keys):
        """Presses keys one after the other, in xdotool's names: 'ctrl+e', 'Return', 'Down'."""
        for one in keys:
            call('xdotool', 'key', '--clearmodifiers', one)
            time.sleep(0.06)

    def resize(self, width, height, title=None):
        """Gives the window another size without its shadow, as a window manager would."""
        window = self.window_id(title or self.windows()[0].name)
        left, right, top, bottom = shadow_of(window)
        call('xdotool', 'windowsize', window, str(width + left + right), str(height + top + bottom))
        time.sleep(0.4)

    def shot(self, path, title=None):
        """Takes a picture of the screen, or of one window by its title without its shadow."""
        if title is None:
            call('import', '-window', 'root', path)
            return
        window = self.window_id(title)
        call('import', '-window', window, path)
        left, right, top, bottom = shadow_of(window)
        if left + right + top + bottom:
            call('mogrify', '-gravity', 'northwest', '-chop', '%dx%d' % (left, top), '+repage',
                 '-gravity', 'southeast', '-chop', '%dx%d' % (right, bottom), '+repage', path)

    def clipboard(self):
        return call('xclip', '-selection', 'clipboard', '-out')

    def opened_links(self):
        """The addresses that the program gave to the browser so far."""
        with open(os.environ['OPENED_LINKS'], encoding='utf-8') as lines:
            return lines.read().splitlines()
