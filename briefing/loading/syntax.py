"""What is wrong with text that is no YAML, in words of our own.

libyaml and PyYAML word the same error differently and mark it at different places: each kind is
known by what either says of it, and told in one way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from briefing.errors import Problem
    from briefing.loading.documents import Document


class Breach(NamedTuple):
    """Where a parser gave up."""

    text: str
    """The whole text."""
    since: int
    """Index at which what it was reading began."""
    at: int
    """Index of what it could not read."""

    @property
    def char(self) -> str:
        """What it could not read; empty at the end."""
        return self.text[self.at : self.at + 1]

    @property
    def here(self) -> str:
        """The same, in words."""
        if not self.char:
            return "the end of the file"
        return "the end of the line" if self.char in "\r\n" else quoted(self.char)

    @property
    def opened(self) -> str:
        """The first character of what it was reading."""
        return self.text[self.since : self.since + 1]


class Told(NamedTuple):
    """What is said of a breach."""

    message: str
    """What is wrong and what to write instead."""
    place: int
    """Where, as an index."""
    code: str = "syntax"
    """The kind of problem."""


def explain(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem that a parser's error stands for."""
    text = document.text
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    since = error.context_mark.index if error.context_mark else at
    told = _tell(Breach(text, since, at), error.context or "", error.problem or "")
    return document.problem(told.code, told.message, told.place)


def _tell(breach: Breach, context: str, problem: str) -> Told:
    for part, tell in _BY_CONTEXT:
        if part in context:
            return tell(breach)
    for parts, tell in _BY_PROBLEM:
        if any(part in problem for part in parts):
            return tell(breach)
    return Told("this is no YAML; quote the text", breach.at)


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


def _quote(breach: Breach) -> Told:
    message = f"the quote {quoted(breach.opened)} is never closed"
    return Told(message, breach.since, "unclosed-quote")


def _token(breach: Breach) -> Told:
    if breach.char == "\t":
        return _tab(breach)
    return Told(f"text cannot begin with {breach.here} unless it is quoted", breach.at)


def _tab(breach: Breach) -> Told:
    return Told("a tab cannot indent; write spaces", breach.at, "tab")


def _no_colon(breach: Breach) -> Told:
    message = "': ' is missing after this key; indent the line if it goes on with the text above"
    return Told(message, breach.since)


def _second_colon(breach: Breach) -> Told:
    return Told("': ' inside a text makes it a key; quote the text", breach.at)


def _item(breach: Breach) -> Told:
    return Told("'- ' cannot begin a list here; give it a line of its own, or quote it", breach.at)


def _question(breach: Breach) -> Told:
    return Told("'? ' cannot begin a key here; quote the text", breach.at)


def _block(breach: Breach) -> Told:
    text, at = breach.text, breach.at
    line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    if line.strip(" \t"):
        return Told(f"{breach.here} cannot follow what is before it; quote the whole value", at)
    if breach.char == ":":
        return Told("the key is missing before ':'", at, "key-not-text")
    return Told("this line is not indented like those that it belongs to", at)


def _bracket(breach: Breach) -> Told:
    if not breach.char:
        message = f"the bracket {quoted(breach.opened)} is never closed"
        return Told(message, breach.since, "unclosed-bracket")
    close = "]" if breach.opened == "[" else "}"
    above = "\n" in breach.text[breach.since : breach.at]
    where = f"; the {quoted(breach.opened)} above is still open" if above else ""
    return Told(f"',' or '{close}' is missing before {breach.here}{where}", breach.at)


def _content(breach: Breach) -> Told:
    message = f"a value is missing before {breach.here}; quote it if it is meant as text"
    return Told(message, breach.at)


def _after(breach: Breach) -> Told:
    """Tell of what follows the document, which may be a directive before what is marked."""
    index = breach.text.rfind("\n%", 0, breach.at) + 1
    between = breach.text[index : breach.at].splitlines()[1:]
    if index and all(line.strip()[:1] in {"", "#"} for line in between):
        return _directive(breach._replace(since=index))
    return Told("the briefing ends before this; nothing may follow it", breach.at)


def _tight_colon(breach: Breach) -> Told:
    return Told("a space is missing after ':'; quote the text if it is one", breach.at)


def _header(breach: Breach) -> Told:
    message = f"after '|' or '>' only '-' or '+' and a digit may stand, not {breach.here}"
    return Told(message, breach.at)


def _tag(breach: Breach) -> Told:
    message = "a tag is not read; delete it, or quote a text that begins with '!'"
    return Told(message, breach.since, "tag")


def _anchor(breach: Breach) -> Told:
    message = "an anchor is not read; quote a text that begins with '&'"
    return Told(message, breach.since, "anchor")


def _alias(breach: Breach) -> Told:
    message = "an alias is not read; quote a text that begins with '*'"
    return Told(message, breach.since, "alias")


def _directive(breach: Breach) -> Told:
    message = "a line cannot begin with '%' unless it is quoted or indented"
    return Told(message, breach.since, "directive")


_BY_CONTEXT: Final[tuple[tuple[str, Callable[[Breach], Told]], ...]] = (
    ("directive", _directive),
    ("anchor", _anchor),
    ("alias", _alias),
    ("tag", _tag),
    ("double-quoted scalar", _escape),
)
"""By what was being read."""

_BY_PROBLEM: Final[tuple[tuple[tuple[str, ...], Callable[[Breach], Told]], ...]] = (
    (("escape", "hexdecimal"), _escape),
    (("unexpected end of stream", "unexpected document"), _quote),
    (("a tab character",), _tab),
    (("cannot start any token",), _token),
    (("find expected ':'",), _no_colon),
    (("mapping values are not allowed",), _second_colon),
    (("sequence entries are not allowed",), _item),
    (("mapping keys are not allowed",), _question),
    (("expected key", "expected '-' indicator", "<block end>"), _block),
    (("',' or",), _bracket),
    (("node content",), _content),
    (("<document start>",), _after),
    (("unexpected ':'",), _tight_colon),
    (("comment or line break", "comment or a line break", "indentation indicator"), _header),
    (("tag handle",), _tag),
)
"""By what was wrong."""
