"""What is wrong with text that is no YAML, in words of our own.

libyaml and PyYAML word the same error differently and mark it at different places: each kind is
known by what either says of it, and told in one way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.loading.brackets import bracket, colon
from briefing.loading.breaches import Breach, Told
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from briefing.errors import Problem
    from briefing.loading.documents import Document

    Tell = Callable[["Breach"], "Told"]
    """Says what a breach means."""


def explain(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem that a parser's error stands for."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(document.text)) if mark else 0
    since = error.context_mark.index if error.context_mark else at
    wanted = str(error.problem).partition(", but ")[0]
    said = f"{error.context} {wanted}"
    tell = next(tell for parts, tell in _KINDS if any(part in said for part in parts))
    told = tell(Breach(document, since, at))
    return document.problem(told.code, told.message, told.place)


def _at(message: str, code: str = "syntax") -> Tell:
    """Tell at what could not be read, which the message may name as `{here}`."""
    return lambda breach: Told(message.format(here=breach.here), breach.at, code)


def _since(message: str, code: str = "syntax") -> Tell:
    """Tell where what was being read began, which the message may name as `{opened}`."""
    return lambda breach: Told(message.format(opened=quoted(breach.opened)), breach.since, code)


_DIRECTIVE: Final = _since(
    "a line cannot begin with '%' unless it is quoted or indented", "directive"
)
_TAB: Final = _at("a tab cannot indent; write spaces", "tab")


def _escape(breach: Breach) -> Told:
    """Tell of an error inside a double-quoted text, at its backslash."""
    index = breach.text.rfind("\\", 0, breach.at + 1)
    letter = breach.text[index + 1 : index + 2]
    shown = quoted(f"\\{letter}")
    if letter in _DIGITS:
        message = f"{shown} needs {_DIGITS[letter]} hexadecimal digits that name a character"
    else:
        message = f"{shown} is no escape; write '\\\\' for a backslash, or use single quotes"
    return Told(message, index, "escape")


_DIGITS: Final = {"x": 2, "u": 4, "U": 8}


def _key(breach: Breach) -> Told:
    """Tell of a line that must be a key, or of a bracket in its place that nobody closed."""
    message = "': ' is missing after this key; indent the line if it goes on with the text above"
    return _unclosed(breach) or Told(message, breach.since)


def _unclosed(breach: Breach) -> Told | None:
    """Tell of a bracket that begins what was being read, if nothing closes it."""
    closer = _CLOSERS.get(breach.opened)
    if closer is None or closer in breach.text[breach.since :]:
        return None
    message = f"the bracket {quoted(breach.opened)} is never closed"
    return Told(message, breach.since, "unclosed-bracket")


_CLOSERS: Final = {"[": "]", "{": "}"}


def _token(breach: Breach) -> Told:
    if breach.char == "\t":
        return _TAB(breach)
    return Told(f"text cannot begin with {breach.here} unless it is quoted", breach.at)


def _block(breach: Breach) -> Told:
    at = breach.at
    if breach.text[breach.line_at(at) : at].strip(" \t"):
        return Told(f"{breach.here} cannot follow what is before it; quote the whole value", at)
    if breach.char == ":":
        return Told("the key is missing before ':'", at, "key-not-text")
    message = "this line is not indented like those that it belongs to"
    return _unclosed(breach._replace(since=at)) or Told(message, at)


def _content(breach: Breach) -> Told:
    text, at = breach.text, breach.at
    first = not text[breach.line_at(at) : at].strip(" \t")
    if breach.char == "-" and first:
        return Told("an item begins here, and a bracket above is still open; close it", at)
    if not breach.char:  # nothing but a bracket makes a value necessary there
        opened = max(text.rfind("["), text.rfind("{"))
        if "]" not in text[opened:] and "}" not in text[opened:]:
            return bracket(breach._replace(since=opened))
        return Told("a bracket is still open at the end of the file", at, "unclosed-bracket")
    message = f"a value is missing before {breach.here}; quote it if it is meant as text"
    return Told(message, at)


def _after(breach: Breach) -> Told:
    """Tell of what follows the document, which may be a directive before what is marked."""
    index = breach.text.rfind("\n%", 0, breach.at) + 1
    between = breach.text[index : breach.at].splitlines()[1:]
    if index and all(line.strip()[:1] in {"", "#"} for line in between):
        return _DIRECTIVE(breach._replace(since=index))
    return Told("the briefing ends before this; nothing may follow it", breach.at)


_KINDS: Final[tuple[tuple[tuple[str, ...], Tell], ...]] = (
    (("directive",), _DIRECTIVE),
    (("anchor",), _since("an anchor is not read; quote a text that begins with '&'", "anchor")),
    (("alias",), _since("an alias is not read; quote a text that begins with '*'", "alias")),
    (
        (" a tag", "tag handle"),
        _since("a tag is not read; delete it, or quote a text that begins with '!'", "tag"),
    ),
    (("double-quoted", "escape", "hexdecimal"), _escape),
    (
        ("unexpected end of stream", "unexpected document"),
        _since("the quote {opened} is never closed", "unclosed-quote"),
    ),
    (("a tab character",), _TAB),
    (("cannot start any token",), _token),
    (("find expected ':'",), _key),
    (("mapping values are not allowed",), colon),
    (
        ("sequence entries are not allowed",),
        _at("'- ' cannot begin a list here; give it a line of its own, or quote it"),
    ),
    (("mapping keys are not allowed",), _at("'? ' cannot begin a key here; quote the text")),
    (("expected key", "expected '-' indicator", "<block end>"), _block),
    (("',' or",), bracket),
    (("node content",), _content),
    (("<document start>",), _after),
    (("unexpected ':'",), _at("a space is missing after ':'; quote the text if it is one")),
    (
        ("comment or line break", "comment or a line break", "indentation indicator"),
        _at("after '|' or '>' only '-' or '+' and a digit may stand, not {here}"),
    ),
    (("",), _at("this is no YAML; quote the text")),
)
"""What is told, by a part of what a parser says; the last is for what no parser says yet."""
