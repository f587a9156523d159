#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests inside the programs of one `meson test` run.

    summary.py BUILD/meson-logs/testlog.json

Prints every failure with what the program said, every skip with its reason, and ends
with the line "N passed, N failed, N skipped".  Exit status 1 when one failed or none ran.
"""
import json
import re
import sys

RESULT = re.compile(r'^(not )?ok\b *(\d+)? *-? *(.*)$')
SKIP = re.compile(r'#\s*skip\w*\s*(.*)$', re.IGNORECASE)
PLAN = re.compile(r'^1\.\.(\d+)\s*(?:#\s*skip\w*\s*(.*))?$', re.IGNORECASE)
GOOD = ('OK', 'EXPECTEDFAIL')
LAST_LINES = 40


class Counts:
    def __init__(self):
        self.passed = []
        self.failed = []    # (name, what was said)
        self.skipped = []   # (name, reason)

    def add_program(self, record):
        name = record['name'].split(' / ')[-1]
        lines = record.get('stdout', '').splitlines()
        if any(RESULT.match(line) or PLAN.match(line) for line in lines):
            self._add_tap(name, lines, record)
        else:
            self._add_plain(name, record)

    def _add_plain(self, name, record):
        if record['result'] in GOOD:
            self.passed.append(name)
        elif record['result'] == 'SKIP':
            self.skipped.append((name, record.get('stdout', '').strip() or 'no reason given'))
        else:
            self.failed.append((name, said(record)))

    def _add_tap(self, name, lines, record):
        failed_before = len(self.failed)
        planned = None
        why_none = None
        seen = 0
        comments = []
        told = set()    # places of the comments that already belong to a failure
        for place, line in enumerate(lines):
            plan = PLAN.match(line)
            result = RESULT.match(line)
            if plan:
                planned = int(plan[1])
                if planned == 0 and plan[2]:
                    why_none = plan[2]
                    self.skipped.append((name, why_none))
            elif result:
                seen += 1
                self._add_result(name, result, comments, following(lines, place, told))
                comments = []
            elif place not in told:
                comments.append(line)
        if len(self.failed) > failed_before:
            return
        if record['result'] not in GOOD + ('SKIP',):
            self.failed.append((name, 'ended early or badly (%s, status %s), %s of %s tests seen\n%s' % (
                record['result'], record.get('returncode'), seen, planned, said(record))))
        elif planned is None or seen < planned or (planned == 0 and not why_none):
            self.failed.append((name, 'planned %s tests, ran %d' % (planned, seen)))

    def _add_result(self, name, result, before, after):
        title = '%s %s' % (name, result[3])
        skip = SKIP.search(result[3])
        if result[1]:
            # GLib tells the cause before the result, tests in Python after it.
            told = before + after
            self.failed.append((title, '\n'.join(told[-LAST_LINES:])))
        elif skip:
            self.skipped.append(('%s %s' % (name, result[3][:skip.start()].strip()), skip[1] or 'no reason given'))
        else:
            self.passed.append(title)


def following(lines, place, told):
    """The comments right after a failure; their places go into TOLD, so that no other test gets them."""
    found = []
    if lines[place].startswith('not ok'):
        for after in range(place + 1, len(lines)):
            if not lines[after].startswith('# ') or lines[after].startswith(('# Start of', '# End of')):
                break
            told.add(after)
            found.append(lines[after])
    return found


def said(record):
    """The end of what a program printed."""
    lines = (record.get('stdout', '') + record.get('stderr', '')).splitlines()
    return '\n'.join(lines[-LAST_LINES:])


def main(path):
    counts = Counts()
    try:
        with open(path, encoding='utf-8', errors='replace') as log:
            for line in log:
                counts.add_program(json.loads(line))
    except OSError as error:
        print('No test ran: %s' % error)
    for name, reason in counts.skipped:
        print('SKIPPED %s: %s' % (name, reason))
    for name, text in counts.failed:
        print('FAILED %s' % name)
        for line in text.splitlines():
            print('    ' + line)
    print('%d passed, %d failed, %d skipped' % (len(counts.passed), len(counts.failed), len(counts.skipped)))
    return 1 if counts.failed or not counts.passed else 0


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    sys.exit(main(sys.argv[1]))
