#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of the application: none does two things, and the window of shortcuts tells each, and no others."""
import re
import xml.etree.ElementTree as ElementTree

import project
import tap

APPLICATION = 'src/ui/mz-application.c'
SHORTCUTS = 'ui/gtk/help-overlay.ui'
# What the toolkit does by itself, or a widget while it has the keyboard.
OF_WIDGETS = {
    'Up', 'Down', 'Left', 'Right', 'Return', 'Escape', '<Shift>Left', '<Shift>Right', '<Shift>space', '<Control>space',
    '<Control>a', '<Control>c', 'F10', '<Control>question',
}
# A second key for what the window tells with another, as readers know it from elsewhere.
SECOND_KEYS = re.compile(r'<Control>([1-6]|equal|y)$')


def normal(key):
    """The key with its modifiers in one order."""
    modifiers = sorted(re.findall(r'<[^>]+>', key))
    return ''.join(modifiers) + re.sub(r'<[^>]+>', '', key)


def application_keys(text):
    """(action, key) of the table in set_accels(), in its order."""
    pairs = []
    for action, keys in re.findall(r'\{ "([^"]+)", \{ ("[^}]*), NULL \} \}', text):
        pairs += [(action, normal(key)) for key in re.findall(r'"([^"]+)"', keys)]
    return pairs


def told_keys(text):
    """Keys of the window of shortcuts, in its order."""
    keys = []
    for element in ElementTree.fromstring(text).iter('property'):
        if element.get('name') == 'accelerator':
            keys += [normal(key) for key in element.text.split()]
    return keys


def twice(keys):
    return sorted({key for key in keys if keys.count(key) > 1})


def check(application, shortcuts, of_widgets=frozenset(OF_WIDGETS)):
    pairs = application_keys(application)
    known, told = [key for _, key in pairs], told_keys(shortcuts)
    other = {normal(key) for key in of_widgets}
    wrong = ['%s: %s has two actions' % (APPLICATION, key) for key in twice(known)]
    wrong += ['%s: %s is a key of the application and of a widget' % (APPLICATION, key)
              for key in sorted(other & set(known))]
    wrong += ['%s: %s stands there twice' % (SHORTCUTS, key) for key in twice(told)]
    wrong += ['%s: %s of %s is missing' % (SHORTCUTS, key, action) for action, key in pairs
              if key not in told and not SECOND_KEYS.match(key)]
    wrong += ['%s: %s of a widget is missing' % (SHORTCUTS, key) for key in sorted(other - set(told))]
    wrong += ['%s: %s does nothing' % (SHORTCUTS, key) for key in told if key not in known and key not in other]
    return wrong


def test_faults_are_found():
    table = '{ "win.a", { "<Control>x", NULL } },\n{ "win.b", { "<Shift><Control>y", "F5", NULL } },\n'
    window = '<i><property name="accelerator">%s</property></i>'
    whole = window % '&lt;Control&gt;x &lt;Control&gt;&lt;Shift&gt;y F5'
    tap.equal(check(table, whole, set()), [], 'nothing is wrong')
    tap.equal(len(check(table + '{ "win.c", { "F5", NULL } },', whole, set())), 1, 'a key with two actions')
    tap.equal(len(check(table + '{ "win.c", { "F6", NULL } },', whole, set())), 1, 'a key that is not told')
    tap.equal(len(check(table, whole.replace('F5', 'F5 F7'), set())), 1, 'a key that does nothing')
    tap.equal(len(check(table, whole.replace('F5', 'F5 F5'), set())), 1, 'a key that is told twice')
    tap.equal(len(check(table + '{ "win.c", { "Escape", NULL } },', whole.replace('F5', 'F5 Escape'), {'Escape'})), 1,
              'a key of a widget')
    tap.equal(len(check(table, whole, {'Escape'})), 1, 'a key of a widget that is not told')


def test_keys():
    application = project.read(project.ROOT, APPLICATION)
    assert len(application_keys(application)) > 30, 'the table of keys is read'
    tap.empty(check(application, project.read(project.ROOT, SHORTCUTS)), 'keys')


tap.run(globals())
