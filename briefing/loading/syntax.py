"""What is wrong with text that is no YAML, in words of our own.

The two parsers word the same error differently, so that each is recognised by a part of its text
that both have, or by either's, and told at one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from briefing.errors import Problem
    from briefing.loading.documents import Document

Told = tuple[str, str, int]
"""A code, a message, and the index of its place."""


def explain(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem that a parser's error stands for."""
    context, problem = error.context or "", error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(document.text)) if mark else 0
    since = error.context_mark.index if error.context_mark else at
    text = document.text
    for part, tell in _BY_CONTEXT:
        if part in context:
            code, message, index = tell(text, since, at)
            return document.problem(code, message, index)
    for parts, tell in _BY_PROBLEM:
        if any(part in problem for part in parts):
            code, message, index = tell(text, since, at)
            return document.problem(code, message, index)
    return document.problem("syntax", "this is no YAML; quote the text", at)


def broken_escape(document: Document) -> Problem:
    """Return the problem of an escape whose number is no character, where nothing says its place."""
    at = next(
        (
            index
            for index in _found(document.text, "\\U")
            if document.text[index + 2 : index + 10] > "0010FFFF"
        ),
        0,
    )
    code, message, index = _escape(document.text, at, at)
    return document.problem(code, message, index)


def _found(text: str, part: str) -> list[int]:
    """Return every index at which a part stands."""
    found, index = [], text.find(part)
    while index >= 0:
        found.append(index)
        index = text.find(part, index + 1)
    return found


def _char(text: str, index: int) -> str:
    return text[index : index + 1]


def _here(text: str, index: int) -> str:
    """Name what stands at an index: a character, or the end of a line or the file."""
    char = _char(text, index)
    if not char:
        return "the end of the file"
    return "the end of the line" if char in "\r\n" else quoted(char)


def _starts_line(text: str, index: int) -> bool:
    before = text[max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1 : index]
    return before.strip(" \t") == ""


def _escape(text: str, since: int, at: int) -> Told:
    """Place an error inside a double-quoted text at its backslash."""
    index = text.rfind("\\", since, at + 1)
    index = at if index < 0 else index
    shown = quoted(text[index : index + 2])
    message = f"{shown} begins no known escape; write '\\\\' for a backslash, or use single quotes"
    if _char(text, index + 1) in {"x", "u", "U"}:
        message = f"{shown} needs 2, 4 or 8 hexadecimal digits (x, u, U) that name a character"
    return "escape", message, index


def _quote(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - all tellers are called alike
    return "unclosed-quote", f"this quote {quoted(_char(text, since))} is never closed", since


def _token(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    if _char(text, at) == "\t":
        return _tab(text, since, at)
    message = f"text cannot begin with {_here(text, at)} unless it is quoted"
    return "syntax", message, at


def _tab(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "tab", "a tab cannot indent; write spaces", at


def _no_colon(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    message = (
        "a key on one line and ': ' after it are expected here; "
        "indent the line if it continues the text above"
    )
    return "syntax", message, since


def _second_colon(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    message = "': ' inside a text makes it a key; quote the text, or indent the line as its neighbours"
    return "syntax", message, at


def _item(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "syntax", "'- ' cannot begin a list here; put it on a line of its own, or quote it", at


def _question(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "syntax", "'? ' cannot begin a key here; quote the text", at


def _block(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    if at >= len(text):
        return "syntax", "the file ends in the middle of a value", at
    if _starts_line(text, at):
        return "syntax", "this line is not indented as the lines that it belongs to", at
    return "syntax", f"{_here(text, at)} cannot follow what is before it; quote the whole value", at


def _bracket(text: str, since: int, at: int) -> Told:
    opened = _char(text, since)
    close = "]" if opened == "[" else "}"
    if at >= len(text):
        return "unclosed-bracket", f"this {quoted(opened)} is never closed", since
    return "syntax", f"',' or '{close}' is expected before {_here(text, at)}", at


def _content(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "syntax", f"a value is missing before {_here(text, at)}; quote it if it is text", at


def _after(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "syntax", "the briefing ends before this; nothing may follow it", at


def _tight_colon(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "syntax", "a space is missing after ':'; quote the text if it is one", at


def _header(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    message = f"after '|' or '>' only '-' or '+' and a digit may stand, not {_here(text, at)}"
    return "syntax", message, at


def _tag(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "tag", "a tag is not read; delete it, or quote a text that begins with '!'", since


def _anchor(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "anchor", "an anchor is not read; quote a text that begins with '&'", since


def _alias(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "alias", "an alias is not read; quote a text that begins with '*'", since


def _directive(text: str, since: int, at: int) -> Told:  # noqa: ARG001 - as above
    return "directive", "a line cannot begin with '%' unless it is quoted or indented", since


_BY_CONTEXT: Final[tuple[tuple[str, Callable[[str, int, int], Told]], ...]] = (
    ("directive", _directive),
    ("anchor", _anchor),
    ("alias", _alias),
    ("tag", _tag),
    ("double-quoted scalar", _escape),
)
"""By what was being read."""

_BY_PROBLEM: Final[tuple[tuple[tuple[str, ...], Callable[[str, int, int], Told]], ...]] = (
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
