#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The direction of includes, cycles inside a layer, and files that no build knows."""
import pathlib
import re

import csource
import project
import tap

CORE = ('data', 'geo', 'scale', 'scene', 'base')
ALLOWED = {
    'base': (),
    'data': ('base',),
    'geo': ('base',),
    'scale': ('base',),
    'scene': ('base',),
    'chart': CORE,
    'render': ('scene', 'base'),
    'export': ('chart', 'render') + CORE,
    'session': ('export', 'chart', 'render') + CORE,
    'cli': ('export', 'chart', 'render') + CORE,
    'ui': ('session', 'cli', 'export', 'chart', 'render') + CORE,
}
# Libraries that only some layers may know; everything else is GLib, GIO or the C library.
ONLY_IN = (
    (re.compile(r'^(gtk/|gdk/|gsk/|graphene|adwaita)'), ('ui',)),
    (re.compile(r'^(cairo|pango|png\.h)'), ('render',)),
    (re.compile(r'^json-glib/'), ('base',)),
)


def layer_files(root, layer, *suffixes):
    return [name for name in project.files(root, *suffixes) if name.startswith('src/%s/' % layer)]


def find_forbidden_includes(root):
    home = {pathlib.Path(name).name: layer for layer in ALLOWED for name in layer_files(root, layer, '.h')}
    problems = []
    for layer, below in ALLOWED.items():
        for name in layer_files(root, layer, '.c', '.h'):
            for quote, header in csource.includes(project.read(root, name)):
                if quote == '<':
                    for pattern, layers in ONLY_IN:
                        if pattern.match(header) and layer not in layers:
                            problems.append('%s: <%s> is only for %s' % (name, header, ', '.join(layers)))
                elif '/' in header:
                    problems.append('%s: "%s" names a folder, which goes around the layers' % (name, header))
                elif header in home and home[header] != layer and home[header] not in below:
                    problems.append('%s: "%s" lies in %s, which %s must not see' % (name, header, home[header], layer))
    return problems


def find_unknown_folders(root):
    folders = {name.split('/')[1] for name in project.files(root, '.c', '.h')
               if name.startswith('src/') and name.count('/') >= 2}
    return ['src/%s is no layer' % folder for folder in sorted(folders - set(ALLOWED))]


def find_cycles(root):
    graph = {}
    for name in project.files(root, '.h'):
        if name.startswith('src/'):
            graph[pathlib.Path(name).name] = [header for quote, header in csource.includes(project.read(root, name))
                                              if quote == '"']
    problems = []
    done = set()

    def visit(node, path):
        if node in path:
            problems.append('include cycle: %s' % ' -> '.join(path[path.index(node):] + [node]))
        elif node not in done:
            for header in graph.get(node, ()):
                visit(header, path + [node])
            done.add(node)

    for node in sorted(graph):
        visit(node, [])
    return problems


def find_unbuilt(root):
    """A C file that its folder's meson.build does not name is dead."""
    problems = []
    for name in project.files(root, '.c'):
        path = pathlib.Path(name)
        if path.parts[0] not in ('src', 'tests'):
            continue
        build = pathlib.Path(root) / path.parent / 'meson.build'
        text = build.read_text(encoding='utf-8') if build.exists() else ''
        if path.name not in text and path.stem not in text and path.stem.partition('-')[2] not in re.findall(r"'([\w-]+)'", text):
            problems.append('%s: not named in %s/meson.build' % (name, path.parent))
    return problems


def test_includes_point_downwards():
    tap.empty(find_forbidden_includes(project.ROOT))


def test_every_folder_is_a_layer():
    tap.empty(find_unknown_folders(project.ROOT))


def test_headers_have_no_cycle():
    tap.empty(find_cycles(project.ROOT))


def test_every_file_is_built():
    tap.empty(find_unbuilt(project.ROOT))


def test_finds_an_upward_include():
    project.must_find(find_forbidden_includes, {
        'src/base/mz-a.c': '#include "mz-chart.h"\n/* #include "mz-b.h" */\n', 'src/chart/mz-chart.h': '',
        'src/ui/mz-b.h': ''}, 'mz-a.c', 'mz-chart.h')


def test_finds_a_sideways_include():
    project.must_find(find_forbidden_includes, {'src/geo/mz-a.c': '#include "mz-b.h"\n', 'src/data/mz-b.h': ''}, 'mz-b.h')


def test_finds_gtk_below_the_window():
    project.must_find(find_forbidden_includes, {'src/session/mz-a.c': '#include <gtk/gtk.h>\n',
                                                'src/ui/mz-b.c': '#include <adwaita.h>\n'}, 'src/session', 'only for ui')


def test_finds_cairo_outside_render():
    project.must_find(find_forbidden_includes, {'src/chart/mz-a.c': '# include <cairo.h>\n'}, 'only for render')


def test_finds_a_path_in_an_include():
    project.must_find(find_forbidden_includes, {'src/base/mz-a.c': '#include "../ui/mz-b.h"\n'}, 'goes around')


def test_finds_an_unknown_folder():
    project.must_find(find_unknown_folders, {'src/misc/mz-a.c': ''}, 'src/misc')


def test_finds_a_cycle():
    project.must_find(find_cycles, {
        'src/base/mz-a.h': '#include "mz-b.h"\n', 'src/base/mz-b.h': '#include "mz-c.h"\n',
        'src/base/mz-c.h': '#include "mz-b.h"\n'}, 'mz-b.h -> mz-c.h -> mz-b.h')


def test_finds_an_unbuilt_file():
    project.must_find(find_unbuilt, {'src/base/mz-a.c': '', 'src/base/mz-b.c': '',
                                     'src/base/meson.build': "files('mz-b.c')"}, 'mz-a.c')


tap.run(globals())
