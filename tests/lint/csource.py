#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough of C to find functions, declarations, includes and string literals."""
import re
from dataclasses import dataclass

_TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
_DIRECTIVE = re.compile(r'^[ \t]*#(?:\\\n|[^\n])*', re.MULTILINE)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
_NAME_BEFORE = re.compile(r'(\w+)\s*$')


@dataclass
class Function:
    name: str
    line: int
    body_lines: int
    parameters: int
    before: str    # the text between the previous definition and the name


def _blank(text):
    return re.sub(r'[^\n]', ' ', text)


def without_comments(text):
    """The same text with comments and the insides of literals blank; places stay."""
    def replace(match):
        token = match[0]
        return _blank(token) if token[0] == '/' else token[0] + _blank(token[1:-1]) + token[-1]
    return _TOKEN.sub(replace, text)


def bare(text):
    """As without_comments(), and without preprocessor lines."""
    return _DIRECTIVE.sub(lambda match: _blank(match[0]), without_comments(text))


def includes(text):
    """(quote, name) of each include outside comments."""
    uncommented = _TOKEN.sub(lambda match: _blank(match[0]) if match[0][0] == '/' else match[0], text)
    return _INCLUDE.findall(uncommented)


def literals(text):
    """(line, content, statement) of each string literal; the statement is what surrounds it."""
    code = without_comments(text)
    for match in _TOKEN.finditer(text):
        if match[0][0] != '"':
            continue
        start = max(code.rfind(mark, 0, match.start()) for mark in ';{}')
        yield text.count('\n', 0, match.start()) + 1, match[0][1:-1], code[start + 1:match.start()]


def _opening(code, closing):
    """The place of the parenthesis that the one at CLOSING closes."""
    depth = 0
    for place in range(closing, -1, -1):
        if code[place] == ')':
            depth += 1
        elif code[place] == '(':
            depth -= 1
            if depth == 0:
                return place
    return -1


def _count_parameters(inside):
    inside = inside.strip()
    if inside in ('', 'void'):
        return 0
    depth = 0
    count = 1
    for character in inside:
        depth += (character in '([') - (character in ')]')
        count += character == ',' and depth == 0
    return count


def functions(text):
    """Every function definition of a file."""
    code = bare(text)
    depth = 0
    found = []
    opened = None
    previous_end = 0
    for place in (match.start() for match in re.finditer(r'[{}]', code)):
        if code[place] == '{':
            if depth == 0:
                opened = _head(text, code, place, previous_end)
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            if opened is not None:
                name, parameters, before = opened
                line = text.count('\n', 0, place) + 1
                start = text.count('\n', 0, _start(code, place)) + 1
                found.append(Function(name, start, max(0, line - start - 1), parameters, before))
            previous_end = place + 1
    return found


def _start(code, closing):
    depth = 0
    for place in range(closing, -1, -1):
        depth += (code[place] == '}') - (code[place] == '{')
        if depth == 0:
            return place
    return 0


def _head(text, code, brace, previous_end):
    head = code[:brace].rstrip()
    if not head.endswith(')'):
        return None
    opening = _opening(code, len(head) - 1)
    name = _NAME_BEFORE.search(code, 0, opening) if opening > 0 else None
    if name is None:
        return None
    begin = max(previous_end, code.rfind(';', 0, name.start()) + 1)
    return name[1], _count_parameters(code[opening + 1:len(head) - 1]), text[begin:name.start()]


def declared_functions(text):
    """(name, line) of the function prototypes in a header."""
    code = bare(text)
    depth = 0
    statement = 0
    for place, character in enumerate(code):
        depth += (character in '{(') - (character in '})')
        if character == '}' and depth == 0:
            statement = place + 1
        if character != ';' or depth != 0:
            continue
        one = code[statement:place]
        begin = statement
        statement = place + 1
        # A macro such as G_DECLARE_FINAL_TYPE () stands before the next prototype without a semicolon.
        one = re.sub(r'^\s*(?:G_[A-Z_]+\s*\([^()]*\)\s*)+', lambda macro: _blank(macro[0]), one)
        match = re.match(r'\s*(?!typedef\b|static\b|struct\s+\w+\s*\{)[\w\s*]*?\b(_?mz_\w+)\s*\(', one)
        if match:
            yield match[1], text.count('\n', 0, begin + match.start(1)) + 1
