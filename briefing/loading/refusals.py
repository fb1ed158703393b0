"""What YAML allows and a briefing does not, each with what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.loading.nodes import Mapping, Refused, Scalar
from briefing.loading.sizes import in_words
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from briefing.errors import Problem
    from briefing.loading.documents import Document
    from briefing.loading.nodes import Node
    from briefing.loading.parsers import Event

_DIRECTIVE = r"(?:[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\n|\r))*+%"
"""A line that begins with `%` above the document; a blank line or a comment may stand before it."""
_BLANKS = r"(?:[ \t\r\n]++|#[^\r\n]*+)*+"
_PROPERTY = r"[&*!][^\s,\[\]{}]*"


def directive(document: Document) -> Problem | None:
    """Refuse a directive such as `%YAML 1.1` that opens the file; None where there is none."""
    if "%" not in document.text:
        return None
    match = re.match(_DIRECTIVE, document.text)
    if match is None:
        return None
    message = "a directive is not read; delete the line"
    return document.problem("directive", message, match.end() - 1, len(document.text))


def empty(document: Document) -> Problem:
    """Refuse a file that holds nothing."""
    message = "the file is empty; begin with the line 'briefing: 1'"
    return document.problem("empty-file", message, 0)


def anchor(document: Document, event: Event) -> Problem:
    """Refuse `&name`."""
    name = f"&{event.anchor}"
    message = f"anchor {quoted(name)} is not read; write the value where it is needed"
    return _property(document, "anchor", message, event.start_mark.index, "&")


def alias(document: Document, event: Event) -> Problem:
    """Refuse `*name`."""
    name = f"*{event.anchor}"
    message = (
        f"alias {quoted(name)} is not read; write the value again, "
        f"or quote a text that begins with '*'"
    )
    return _property(document, "alias", message, event.start_mark.index, "*")


def tag(document: Document, event: Event) -> Problem:
    """Refuse `!name` and `!!name`."""
    message = "a tag is not read; delete it, or quote a text that begins with '!'"
    return _property(document, "tag", message, event.start_mark.index, "!")


def _property(document: Document, code: str, message: str, start: int, mark: str) -> Problem:
    """Place the problem at the anchor or the tag, of which either may stand first."""
    found = re.compile(rf"(?:{_PROPERTY}\s+)?({_PROPERTY})").match(document.text, start)
    if found is not None and not document.text.startswith(mark, start):
        return document.problem(code, message, found.start(1), found.end(1))
    end = start + len(re.compile(_PROPERTY).findall(document.text, start, start + 80)[0])
    return document.problem(code, message, start, end)


def second_document(document: Document, event: Event) -> Problem:
    """Refuse what follows a `---` in the middle."""
    message = "a second document begins here; write one briefing a file"
    index = event.start_mark.index
    return document.problem("second-document", message, index, index + 3)


def too_many_nodes(document: Document, event: Event, most: int) -> Problem:
    """Refuse the node that is one too many."""
    message = f"the file has more than {most:,} keys, values and lists; split it into two briefings"
    return document.problem("too-many-nodes", message, event.start_mark.index)


def too_deep(document: Document, event: Event, most: int) -> Problem:
    """Refuse the level that is one too many."""
    message = f"more than {most} levels of mappings and lists; a briefing needs no more than 6"
    return document.problem("too-deep", message, event.start_mark.index)


def too_long(document: Document, event: Event, most: int) -> Problem:
    """Refuse a scalar that is too long."""
    message = f"one value has more than {in_words(most)}; split it into several records"
    return document.problem("too-long", message, event.start_mark.index)


def wrong_key(document: Document, key: Node, before: dict[str, Scalar]) -> Problem | None:
    """Say what is wrong with a key, given the good ones before it; None where it is good too."""
    if isinstance(key, Refused):
        return None
    if not isinstance(key, Scalar):
        what = "mapping" if isinstance(key, Mapping) else "list"
        message = f"a key is a text, not a {what}; quote it if it is meant as text"
        return document.problem("key-not-text", message, key.start)
    if key.text == "":
        message = "the key is missing before ':'"
        start = key.start if key.style else _past_blanks(document.text, key.start)
        return document.problem("key-not-text", message, start, document.end_of(key))
    if key.text == "<<" and not key.style:
        message = "merge key '<<' is not read; write the keys themselves"
        return document.problem("merge-key", message, key.start, document.end_of(key))
    first = before.get(key.text)
    if first is None:
        return None
    line = document.line_of(first.start)
    message = f"repeated key {quoted(key.text)}, first on line {line}; keep one of them"
    return document.problem("repeated-key", message, key.start, document.end_of(key))


def _past_blanks(text: str, index: int) -> int:
    """Return the place of the `:` before which a key is missing; parsers do not agree on it."""
    blanks = re.compile(_BLANKS).match(text, index)
    return blanks.end() if blanks else index
