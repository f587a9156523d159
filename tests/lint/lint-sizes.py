#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Limits on the length of files and functions and on the number of parameters."""
import csource
import project
import tap

FILE_LINES = {'.c': 800, '.h': 150, '.py': 800}
FUNCTION_LINES = 70
PARAMETERS = 7
# Lists by nature: one line for each property or template child.
LONG_BY_NATURE = ('class_init', 'get_property', 'set_property')


def find_long_files(root):
    problems = []
    for suffix, limit in FILE_LINES.items():
        for name in project.files(root, suffix):
            lines = project.read(root, name).count('\n')
            if lines > limit:
                problems.append('%s: %d lines, at most %d' % (name, lines, limit))
    return problems


def all_functions(root):
    for name in project.files(root, '.c', '.h'):
        for function in csource.functions(project.read(root, name)):
            yield name, function


def find_long_functions(root):
    return ['%s:%d: %s() has %d lines, at most %d' % (name, one.line, one.name, one.body_lines, FUNCTION_LINES)
            for name, one in all_functions(root)
            if one.body_lines > FUNCTION_LINES and not one.name.endswith(LONG_BY_NATURE)]


def find_many_parameters(root):
    return ['%s:%d: %s() takes %d parameters, at most %d' % (name, one.line, one.name, one.parameters, PARAMETERS)
            for name, one in all_functions(root) if one.parameters > PARAMETERS]


def test_files_are_short():
    tap.empty(find_long_files(project.ROOT))


def test_functions_are_short():
    tap.empty(find_long_functions(project.ROOT))


def test_parameters_are_few():
    tap.empty(find_many_parameters(project.ROOT))


def test_some_functions_were_seen():
    """A parser that finds nothing would pass everything."""
    in_src = [one for name, one in all_functions(project.ROOT) if name.startswith('src/')]
    tap.equal(len(in_src) > 50, True, 'more than fifty functions seen')


def test_finds_a_long_file():
    project.must_find(find_long_files, {'src/base/mz-a.h': '\n' * 151, 'src/base/mz-a.c': '\n' * 800}, 'mz-a.h', '151')


def test_finds_a_long_function():
    body = 'static void\nlong_one (int a,\n          int b)\n{\n' + '  a++; /* } */\n' * 71 + '}\n'
    project.must_find(find_long_functions, {
        'src/base/mz-a.c': 'static const int x[] = {\n' + '1,\n' * 90 + '};\n\n' + body
        + body.replace('long_one', 'mz_a_class_init')}, 'long_one()', '71')


def test_finds_many_parameters():
    project.must_find(find_many_parameters, {
        'src/base/mz-a.c': 'void\nwide (int a, int b, int c, int d, void (*e) (int, int), int f, int g, int h)\n{\n}\n'
                           'void\nnarrow (int a, int b, int c, int d, void (*e) (int, int), int f, int g)\n{\n}\n'},
        'wide()', '8')


tap.run(globals())
