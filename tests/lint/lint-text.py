#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the files: licence, comments of public functions, number formats, leftovers."""
import pathlib
import re

import csource
import project
import tap

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
LICENSED = ('.c', '.h', '.py', '.sh', '.css', '.ui', '.xml', '.in', '.md', '.po', '.yml', '.supp', '.conf',
            'meson.build', 'meson_options.txt', 'LINGUAS', 'POTFILES.in', '.gitignore', 'NEWS')
# Expected outputs hold exactly what the program writes, fixtures exactly what arrives.
NOT_OURS = ('tests/golden/', 'tests/fixtures/')
METADATA = re.compile(r'data/desktop/icons/.*\.svg$')

# In quotes it is a word that a test uses, such as a country that does not exist.
LEFTOVER = re.compile(r'(?<!")\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK')) + r')\b(?!")')
# Names of the machine that the project was made on, and of its tools.
MACHINE = re.compile('|'.join(('/wo' + 'rk/', '/tm' + 'p/plan', r'(?i:\bregis' + r'try\b)')))
MACHINE_FREE = ('data/datasets/', 'data/geo/', 'tests/fixtures/', 'tests/golden/')

FLOAT_FORMAT = re.compile(r"%[-+#0']*(?:\*|\d+)?(?:\.(?:\*|\d+)?)?[lL]?[aAeEfFgG]")
# These take a format of C's locale whatever the desktop's.
LOCALE_FREE = re.compile(r'\bg_ascii_(formatd|dtostr)\s*\(')


def ours(root, *suffixes):
    return [name for name in project.files(root, *suffixes) if not name.startswith(NOT_OURS)]


def is_script(root, name):
    path = pathlib.Path(root) / name
    if path.suffix:
        return False
    with open(path, 'rb') as stream:
        return stream.read(2) == b'#!'


def find_unlicensed(root):
    problems = []
    for name in ours(root):
        if name.endswith(LICENSED) or METADATA.match(name) or is_script(root, name):
            if LICENCE not in ''.join(project.read(root, name).splitlines(keepends=True)[:5]):
                problems.append('%s: no line "%s" at its beginning' % (name, LICENCE))
    return problems


def text_lines(root, free):
    for name in project.files(root):
        if name.startswith(free):
            continue
        data = (pathlib.Path(root) / name).read_bytes()
        if b'\0' in data:
            continue
        for number, line in enumerate(data.decode('utf-8', 'replace').splitlines(), 1):
            yield name, number, line


def find_leftovers(root):
    return ['%s:%d: %s' % (name, number, line.strip()) for name, number, line in text_lines(root, MACHINE_FREE)
            if LEFTOVER.search(line)]


def find_machine_names(root):
    return ['%s:%d: %s' % (name, number, line.strip()) for name, number, line in text_lines(root, MACHINE_FREE)
            if MACHINE.search(line)]


def find_float_formats(root):
    problems = []
    for name in project.files(root, '.c', '.h'):
        if not name.startswith('src/'):
            continue
        for line, text, statement in csource.literals(project.read(root, name)):
            if FLOAT_FORMAT.search(text.replace('%%', '')) and not LOCALE_FREE.search(statement):
                problems.append('%s:%d: "%s" follows the locale; use mz-number' % (name, line, text))
    return problems


def find_uncommented(root):
    """Public functions without a comment above the definition, and those never defined."""
    defined = {}
    for name in project.files(root, '.c'):
        if name.startswith('src/'):
            text = project.read(root, name)
            defined.update((one.name, (name, one)) for one in csource.functions(text))
            made = re.findall(r'G_DEFINE_QUARK\s*\([^,]+,\s*(\w+?)\s*\)', csource.bare(text))
            defined.update((quark + '_quark', None) for quark in made)
    problems = []
    for name in project.files(root, '.h'):
        if not name.startswith('src/') or name.endswith('-private.h'):
            continue
        for function, line in csource.declared_functions(project.read(root, name)):
            if function.startswith('_') or function.endswith('_get_type'):
                continue  # inside one layer, or made by a macro
            if function not in defined:
                problems.append('%s:%d: %s() is defined nowhere' % (name, line, function))
            elif defined[function] is not None:
                where, one = defined[function]
                if not re.search(r'/\*\*\s*\n\s*\*\s*%s\s*:' % function, one.before):
                    problems.append('%s:%d: %s() has no comment "/** %s:"' % (where, one.line, function, function))
    return problems


def find_broken_links(root):
    """Links of our own pages to files that are not there."""
    problems = []
    for name in project.files(root, '.md'):
        for target in re.findall(r'\]\(([^)#\s]+)[^)]*\)', project.read(root, name)):
            if '://' not in target and not (pathlib.Path(root) / name).parent.joinpath(target).exists():
                problems.append('%s: there is no %s' % (name, target))
    return problems


def test_every_file_names_its_licence():
    tap.empty(find_unlicensed(project.ROOT))


def test_nothing_is_left_for_later():
    tap.empty(find_leftovers(project.ROOT))


def test_no_name_of_a_machine():
    tap.empty(find_machine_names(project.ROOT))


def test_no_number_format_follows_the_locale():
    tap.empty(find_float_formats(project.ROOT))


def test_public_functions_are_explained():
    tap.empty(find_uncommented(project.ROOT))


def test_links_lead_somewhere():
    tap.empty(find_broken_links(project.ROOT))


def test_finds_a_missing_licence():
    project.must_find(find_unlicensed, {'src/base/mz-a.c': 'int a;\n', 'src/base/mz-b.c': '/* %s */\n' % LICENCE,
                                        'data/a.json': '{}', 'COPYING': '', 'tests/golden/a.xml': '<a/>'}, 'mz-a.c')


def test_finds_a_script_without_licence():
    project.must_find(find_unlicensed, {'dev': '#!/bin/sh\n', 'tool': '#!/bin/sh\n# %s\n' % LICENCE}, 'dev')


def test_finds_a_leftover():
    project.must_find(find_leftovers, {'src/base/mz-a.c': '/* %s: later */\n' % ('TO' + 'DO'), 'b.c': 'int mastodon = find ("%s");\n' % ('X' + 'XX')}, 'mz-a.c:1')


def test_finds_a_machine_path():
    project.must_find(find_machine_names, {'README.md': 'see %sshared\n' % ('/wo' + 'rk/'), 'b.md': 'framework/x\n'}, 'README.md')


def test_finds_a_float_format():
    project.must_find(find_float_formats, {'src/base/mz-a.c': '\n'.join((
        'a = g_strdup_printf ("%s: %5.2f", b, c);',
        'g_ascii_formatd (buffer, size, "%.17g", d);',
        'say (_("5 % of it, 100%% full"));',
        '/* "%g" */'))}, 'mz-a.c:1', '%5.2f')


def test_finds_an_unexplained_function():
    head = 'int mz_a_get (int b);\nGType mz_a_get_type (void);\ntypedef int (*MzF) (int a);\nint mz_a_set (int b,\n  int c);\n'
    body = '/**\n * mz_a_set:\n * Sets it.\n */\nint\nmz_a_set (int b, int c)\n{\n  return b;\n}\n\n/* Short. */\nint\nmz_a_get (int b)\n{\n  return b;\n}\n'
    project.must_find(find_uncommented, {'src/base/mz-a.h': head, 'src/base/mz-a.c': body}, 'mz_a_get()', 'no comment')


def test_finds_an_undefined_function():
    project.must_find(find_uncommented, {'src/base/mz-a.h':
        'G_DECLARE_FINAL_TYPE (MzA, mz_a, MZ, A, GObject)\n\nvoid mz_a_forget (void);\n'}, 'mz_a_forget()', 'nowhere')


def test_finds_a_broken_link():
    project.must_find(find_broken_links, {'a/b.md': '[x](https://example.org/) [y](../c.md#d) ![z](lost.png)', 'c.md': ''}, 'lost.png')


tap.run(globals())
