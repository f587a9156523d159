#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that a desktop reads: launcher, metadata, settings, XML."""
import pathlib
import re
import shutil
import tempfile

import project
import tap

APPLICATION = 'io.github.monazite.Monazite'
FOLDER = 'data/desktop/'


def as_installed(root, name, suffix):
    """The file under the name that it has when installed: the checkers look at the name."""
    folder = tempfile.TemporaryDirectory(prefix='monazite-lint-')
    path = pathlib.Path(folder.name) / (APPLICATION + suffix)
    shutil.copy(pathlib.Path(root) / name, path)
    return folder, str(path)


def check_launcher(root):
    folder, path = as_installed(root, FOLDER + APPLICATION + '.desktop.in', '.desktop')
    with folder:
        said = project.tool('desktop-file-validate', '--warn-kde', path)
    return [said] if said else []


def homepage_is_optional():
    """AppStream 1.0 warns without a home page, and the project has no public address yet."""
    version = project.output('appstreamcli', '--version')
    newest = re.search(r'(\d+)\.\d+', version)
    return ['--override=url-homepage-missing=info'] if newest and int(newest[1]) >= 1 else []


def check_metadata(root):
    folder, path = as_installed(root, FOLDER + APPLICATION + '.metainfo.xml.in', '.metainfo.xml')
    with folder:
        said = project.tool('appstreamcli', 'validate', '--no-net', '--no-color', *homepage_is_optional(), path)
    return [said] if said else []


def check_schema(root):
    said = project.tool('glib-compile-schemas', '--strict', '--dry-run', str(pathlib.Path(root) / FOLDER))
    return [said] if said else []


def check_xml(root):
    names = [name for name in project.files(root, '.ui', '.xml', '.xml.in', '.svg')
             if not name.startswith('tests/fixtures/')]
    said = project.tool('xmllint', '--noout', '--nonet', *names, root=root) if names else ''
    return [said] if said else []


def check_release(root):
    """The newest release in the metadata, the version of the build and NEWS are one."""
    build = re.search(r"^\s*version: '([^']+)'", project.read(root, 'meson.build'), re.MULTILINE)
    released = re.search(r'<release version="([^"]+)"', project.read(root, FOLDER + APPLICATION + '.metainfo.xml.in'))
    news = re.search(r'^Monazite ([0-9.]+)', project.read(root, 'NEWS'), re.MULTILINE)
    versions = [found[1] if found else 'none' for found in (build, released, news)]
    return [] if len(set(versions)) == 1 else ['meson.build, metadata and NEWS say: ' + ', '.join(versions)]


def test_launcher_is_valid():
    tap.empty(check_launcher(project.ROOT))


def test_metadata_is_valid():
    tap.empty(check_metadata(project.ROOT))


def test_settings_schema_is_valid():
    tap.empty(check_schema(project.ROOT))


def test_xml_is_well_formed():
    tap.empty(check_xml(project.ROOT))


def test_one_version_everywhere():
    tap.empty(check_release(project.ROOT))


def test_finds_a_broken_launcher():
    project.must_find(check_launcher, {FOLDER + APPLICATION + '.desktop.in':
                                       '[Desktop Entry]\nType=Application\nName=A\nExec=a\nCategories=Nonsense;\n'}, 'Nonsense')


def test_finds_broken_metadata():
    text = project.read(project.ROOT, FOLDER + APPLICATION + '.metainfo.xml.in')
    project.must_find(check_metadata, {FOLDER + APPLICATION + '.metainfo.xml.in':
                                       re.sub('<summary>.*</summary>', '', text)}, 'summary')


def test_finds_a_broken_schema():
    text = project.read(project.ROOT, FOLDER + APPLICATION + '.gschema.xml')
    project.must_find(check_schema, {FOLDER + APPLICATION + '.gschema.xml':
                                     text.replace("<default>'png'</default>", "<default>'gif'</default>")}, 'enumerated type')


def test_finds_broken_xml():
    project.must_find(check_xml, {'ui/a.ui': '<interface><object></interface>', 'ui/b.ui': '<interface/>'}, 'ui/a.ui')


def test_finds_two_versions():
    project.must_find(check_release, {
        'meson.build': "project('a', 'c',\n  version: '1.1')\n", 'NEWS': 'Monazite 1.0\n',
        FOLDER + APPLICATION + '.metainfo.xml.in': '<release version="1.1" date="2026-01-01"/>'}, '1.1, 1.1, 1.0')


tap.run(globals())
