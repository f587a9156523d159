#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one picture of the window as it opens with a given view.

    shoot.py PROGRAM PICTURE WIDTH HEIGHT VIEW MEASURE [SUBJECT]

Runs inside run-under-xvfb.sh; screenshots.sh calls it for each picture.
"""
import json
import os
import pathlib
import sys
import time

from uidrive import App, call

# Where no window manager draws shadows GTK puts a plain frame around the window.
PLAIN_FRAME_PX = 5


def remember(width, height, spec):
    """Writes the settings that the window starts from."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(
        '[io/github/monazite/Monazite]\nwindow-width=%d\nwindow-height=%d\nfirst-run=%s\nview-spec=\'%s\'\n'
        % (width, height, 'false' if spec else 'true', json.dumps(spec) if spec else ''), encoding='utf-8')


def main(program, picture, width, height, view, measure, subject=None):
    spec = {'format': 'monazite-view/1', 'view': view, 'measure': measure}
    if subject:
        spec['select'] = subject
    remember(int(width), int(height), None if view == 'first' else spec)
    with App.start([program], seconds=30, env={'GSETTINGS_BACKEND': 'keyfile'}) as app:
        app.resize(int(width) + 2 * PLAIN_FRAME_PX, int(height) + 2 * PLAIN_FRAME_PX)
        call('xdotool', 'mousemove', '1499', '999')  # a tip under the pointer is not part of the picture
        time.sleep(2)  # the chart is drawn in a worker, and a picture has no event to wait for
        app.shot(picture, app.windows()[0].name)
        call('mogrify', '-shave', '%dx%d' % (PLAIN_FRAME_PX, PLAIN_FRAME_PX), '+repage', picture)
        for line in app.complaints():
            print(line, file=sys.stderr)


if __name__ == '__main__':
    main(*sys.argv[1:])
