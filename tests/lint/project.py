#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint programs share: the project's files, and faulty projects to prove a check."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'tools'))
import tap  # noqa: E402

ROOT = HERE.parent.parent
GENERATED = ('.git', '__pycache__', '.cache', '.flatpak-builder', 'monazite-views', 'shots')


def files(root, *suffixes):
    """The project's files as paths below ROOT, sorted; all, or those with these endings.

    Git's own list where there is one, so that a developer's scraps are nobody's fault.
    """
    root = pathlib.Path(root)
    names = _tracked(root) or sorted(_walk(root))
    return [name for name in names if not suffixes or name.endswith(suffixes)]


def _tracked(root):
    if not (root / '.git').exists() or shutil.which('git') is None:
        return []
    listed = subprocess.run(['git', '-c', 'safe.directory=*', '-C', str(root), 'ls-files', '-z'], capture_output=True)
    names = listed.stdout.decode().split('\0')
    return [name for name in names if name and (root / name).is_file()]


def _walk(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [one for one in folders if one not in GENERATED and not one.startswith('build')]
        for name in names:
            yield str((pathlib.Path(folder) / name).relative_to(root))


def read(root, name):
    return (pathlib.Path(root) / name).read_text(encoding='utf-8', errors='replace')


@contextlib.contextmanager
def planted(contents):
    """A throw-away project with these files: {path: text}."""
    with tempfile.TemporaryDirectory(prefix='monazite-lint-') as folder:
        for name, text in contents.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        yield folder


def must_find(check, contents, *words):
    """The check must report exactly one problem, with these words, in the planted project."""
    with planted(contents) as folder:
        found = check(folder)
    text = '\n'.join(found)
    if len(found) != 1 or not all(word in text for word in words):
        raise AssertionError('expected one problem with %s, found %d:\n%s' % (', '.join(words), len(found), text))


def must_pass(check, contents):
    with planted(contents) as folder:
        tap.empty(check(folder))


def tool(*command, root=None):
    """What a checker printed when it failed, or ''; skips the test where it is not installed."""
    if shutil.which(command[0]) is None:
        raise tap.Skip('%s is not installed' % command[0])
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode == 0:
        return ''
    return (done.stdout + done.stderr).strip() or 'status %d' % done.returncode


def output(*command):
    """What a tool printed; skips the test where it is not installed."""
    if shutil.which(command[0]) is None:
        raise tap.Skip('%s is not installed' % command[0])
    return subprocess.run(command, capture_output=True, text=True).stdout
