#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word for people is translatable, and translated."""
import pathlib
import re
import tempfile

import csource
import project
import tap

COMPLETE = ('zh_CN', 'ru')
MARKED = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|g_dngettext|ngettext|g_dpgettext2?)\s*\(')
MARKED_UI = re.compile(r'translatable="(?:yes|true)"')
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')


def listed(root, name):
    lines = project.read(root, name).splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def languages(root):
    return [word for line in listed(root, 'po/LINGUAS') for word in line.split()]


def has_words(root, name):
    text = project.read(root, name)
    if name.endswith('.ui'):
        return bool(MARKED_UI.search(text))
    return bool(MARKED.search(csource.bare(text)))


def find_unlisted(root):
    known = set(listed(root, 'po/POTFILES.in'))
    words = [name for name in project.files(root, '.c', '.h', '.ui')
             if name.startswith(('src/', 'ui/')) and has_words(root, name)]
    problems = ['%s: has words for people but is not in po/POTFILES.in' % name for name in words if name not in known]
    return problems + ['po/POTFILES.in: there is no %s' % name for name in sorted(known)
                       if not (pathlib.Path(root) / name).is_file()]


def find_missing_languages(root):
    known = languages(root)
    return ['po/LINGUAS: %s is missing' % one for one in COMPLETE if one not in known]


def find_bad_catalogues(root):
    """Syntax, formats that differ from the original, and fuzzy entries."""
    problems = []
    for language in languages(root):
        said = project.tool('msgfmt', '-c', '--check-accelerators=_', '-o', '/dev/null', 'po/%s.po' % language, root=root)
        if said:
            problems.append(said)
    return problems


def find_untranslated(root):
    """Compares each catalogue with what the sources say now."""
    with tempfile.TemporaryDirectory(prefix='monazite-lint-') as folder:
        template = folder + '/monazite.pot'
        said = project.tool('xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES.in', '--output=' + template,
                            *('--keyword=' + one for one in KEYWORDS), root=root)
        if said or not pathlib.Path(template).exists():
            return [said or 'no words for people were found']
        problems = [project.tool('msgcmp', 'po/%s.po' % language, template, root=root) for language in languages(root)]
    return [said for said in problems if said]


def test_every_file_with_words_is_listed():
    tap.empty(find_unlisted(project.ROOT))


def test_promised_languages_are_there():
    tap.empty(find_missing_languages(project.ROOT))


def test_catalogues_are_valid():
    tap.empty(find_bad_catalogues(project.ROOT))


def test_every_word_is_translated():
    tap.empty(find_untranslated(project.ROOT))


def planted_po(body):
    return {'po/LINGUAS': '# x\nxx\n', 'po/POTFILES.in': '# x\nsrc/ui/mz-a.c\n',
            'src/ui/mz-a.c': 'a = _("Open %s"); b = C_("menu", "Close");\n',
            'po/xx.po': 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + body}


GOOD_PO = 'msgctxt "menu"\nmsgid "Close"\nmsgstr "Zu"\n\n#, c-format\nmsgid "Open %s"\nmsgstr "%s auf"\n'


def test_finds_an_unlisted_file():
    project.must_find(find_unlisted, {'po/POTFILES.in': '', 'src/ui/mz-a.c': 'a = C_("b", "c");\n',
                                      'src/ui/mz-b.c': 'a = call_(b); /* _("c") */\n', 'ui/a.ui': '<interface/>'}, 'mz-a.c')


def test_finds_an_unlisted_template():
    project.must_find(find_unlisted, {'po/POTFILES.in': '', 'ui/a.ui': '<p translatable="yes">A</p>'}, 'ui/a.ui')


def test_finds_a_listed_file_that_is_gone():
    project.must_find(find_unlisted, {'po/POTFILES.in': 'src/ui/mz-a.c\n'}, 'there is no')


def test_finds_a_missing_language():
    project.must_find(find_missing_languages, {'po/LINGUAS': 'ru\n'}, 'zh_CN')


def test_passes_a_good_catalogue():
    project.must_pass(find_untranslated, planted_po(GOOD_PO))
    project.must_pass(find_bad_catalogues, planted_po(GOOD_PO))


def test_finds_a_changed_format():
    project.must_find(find_bad_catalogues, planted_po(GOOD_PO.replace('%s auf', '%d auf')), 'xx.po')


def test_finds_an_untranslated_word():
    project.must_find(find_untranslated, planted_po(GOOD_PO.replace('"Zu"', '""')), 'xx.po')


def test_finds_a_fuzzy_word():
    project.must_find(find_untranslated, planted_po(GOOD_PO.replace('#, c-format', '#, fuzzy, c-format')), 'xx.po')


def test_finds_a_new_word():
    project.must_find(find_untranslated, planted_po(GOOD_PO[GOOD_PO.index('#,'):]), 'not defined in po/xx.po')


tap.run(globals())
