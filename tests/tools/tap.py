#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Test Anything Protocol for test programs in Python.

A program defines functions whose names begin with test_ and ends with
    tap.run(globals())
Each function is one test: it passes when it returns, fails when it raises, and is
skipped when it raises tap.Skip with the reason.
"""
import sys
import traceback


class Skip(Exception):
    """Raised by a test that cannot run here; the text says why."""


def equal(found, expected, what='value'):
    """Fails unless both are equal, and shows both."""
    if found != expected:
        raise AssertionError('%s: found %r, expected %r' % (what, found, expected))


def empty(problems, what='problems'):
    """Fails unless the list is empty, and prints one problem a line."""
    problems = list(problems)
    if problems:
        raise AssertionError('%d %s:\n%s' % (len(problems), what, '\n'.join(str(one) for one in problems)))


def _say(text):
    print(text, flush=True)


def _run_one(number, name, function):
    try:
        function()
    except Skip as reason:
        _say('ok %d - %s # SKIP %s' % (number, name, reason))
        return True
    except Exception as error:  # a test may fail in any way; the others still run
        _say('not ok %d - %s' % (number, name))
        lines = str(error) if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
        for line in lines.splitlines():
            _say('# ' + line)
        return False
    _say('ok %d - %s' % (number, name))
    return True


def run(names):
    """Runs every test_ function in the order of definition and leaves the program."""
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    tests = [(name[5:].replace('_', ' '), what) for name, what in names.items()
             if name.startswith('test_') and callable(what)]
    _say('1..%d' % len(tests))
    results = [_run_one(number, name, function) for number, (name, function) in enumerate(tests, 1)]
    sys.exit(0 if tests and all(results) else 1)
