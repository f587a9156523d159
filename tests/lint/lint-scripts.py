#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell and Python scripts, and the counting of tests itself."""
import ast
import json
import pathlib
import re
import subprocess
import sys

import project
import tap

SUMMARY = project.HERE.parent / 'tools' / 'summary.py'


def shell_scripts(root):
    names = []
    for name in project.files(root):
        first = (pathlib.Path(root) / name).open('rb').readline(40)
        if re.match(rb'#!.*\b(ba)?sh\b', first):
            names.append(name)
    return names


def find_shell_faults(root):
    names = shell_scripts(root)
    said = project.tool('shellcheck', '--format=gcc', *names, root=root) if names else 'no shell script was found'
    return said.splitlines()


def find_python_faults(root):
    problems = []
    for name in project.files(root, '.py'):
        try:
            ast.parse(project.read(root, name), name)
        except SyntaxError as error:
            problems.append('%s:%s: %s' % (name, error.lineno, error.msg))
    return problems


def count(*records):
    """What summary.py says about these programs: its last line, and its exit status."""
    lines = '\n'.join(json.dumps(dict({'name': 'x / planted', 'returncode': 0}, **one)) for one in records)
    with project.planted({'testlog.json': lines}) as folder:
        done = subprocess.run([sys.executable, str(SUMMARY), folder + '/testlog.json'], capture_output=True, text=True)
    return done.stdout.splitlines()[-1], done.returncode


def test_shell_scripts_are_clean():
    tap.empty(find_shell_faults(project.ROOT))


def test_python_parses():
    tap.empty(find_python_faults(project.ROOT))


def test_finds_a_shell_fault():
    project.must_find(find_shell_faults, {'run': '#!/bin/bash\na="b c"\nls $a\n'}, 'run:3')


def test_finds_a_python_fault():
    project.must_find(find_python_faults, {'a.py': 'def a(:\n', 'b.py': 'a = 1\n'}, 'a.py:1')


def test_counts_each_test():
    tap.equal(count({'result': 'OK', 'stdout': '1..3\nok 1 /a\n# Start of b\nok 2 /b # SKIP no bus\nok 3 /c\n'},
                    {'result': 'OK', 'stdout': 'talk\n'}), ('3 passed, 0 failed, 1 skipped', 0))


def test_counts_failures():
    tap.equal(count({'result': 'FAIL', 'stdout': '1..3\nok 1 /a\nnot ok 2 /b\nnot ok 3 /c\n'},
                    {'result': 'FAIL', 'stdout': ''}), ('1 passed, 3 failed, 0 skipped', 1))


def test_a_cause_belongs_to_one_failure():
    log = json.dumps({'name': 'x / a', 'returncode': 1, 'result': 'FAIL',
                      'stdout': '1..3\n# before\nnot ok 1 /a\n# after\nnot ok 2 /b\nok 3 /c\n'})
    with project.planted({'testlog.json': log}) as folder:
        done = subprocess.run([sys.executable, str(SUMMARY), folder + '/testlog.json'], capture_output=True, text=True)
    tap.equal(done.stdout.splitlines(), ['FAILED a /a', '    # before', '    # after', 'FAILED a /b',
                                         '1 passed, 2 failed, 0 skipped'])


def test_a_crash_is_a_failure():
    tap.equal(count({'result': 'ERROR', 'returncode': -11, 'stdout': '1..2\nok 1 /a\n'}), ('1 passed, 1 failed, 0 skipped', 1))


def test_a_short_run_is_a_failure():
    tap.equal(count({'result': 'OK', 'stdout': '1..2\nok 1 /a\n'}), ('1 passed, 1 failed, 0 skipped', 1))


def test_a_skipped_program_is_a_skip():
    tap.equal(count({'result': 'SKIP', 'stdout': '1..0 # SKIP no display\n'}, {'result': 'OK', 'stdout': ''}),
              ('1 passed, 0 failed, 1 skipped', 0))


def test_no_test_is_a_failure():
    tap.equal(count({'result': 'SKIP', 'stdout': '1..0\n'}), ('0 passed, 1 failed, 0 skipped', 1))
    tap.equal(count(), ('0 passed, 0 failed, 0 skipped', 1))


tap.run(globals())
