"""The id and the title of a briefing, without reading the rest: to list many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml
from yaml.events import (
    DocumentEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefing.clean import clean_line
from briefing.errors import InvalidError
from briefing.loading.files import decode, read_file
from briefing.loading.limits import LIMITS
from briefing.loading.parsers import ENDS, STARTS, new_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.loading.limits import Limits
    from briefing.loading.parsers import EventParser

_LAST = frozenset({DocumentEndEvent, StreamEndEvent})
"""What ends the first document; an empty file has none."""


class Head(NamedTuple):
    """What a briefing is called."""

    id: str
    """Its id; not checked."""
    title: str
    """Its title, safe to show."""


def read_head(path: str, *, limits: Limits = LIMITS, follow: bool = True) -> Head | None:
    """Return what the briefing of a file is called; None where the file does not say.

    Nothing is read beyond id and title, which mostly stand first: the rest may be invalid. `follow`
    false refuses a symbolic link. Raises UnreadableError.
    """
    try:
        document = decode(read_file(path, limits.size, follow=follow), path, limits.size)
    except InvalidError:
        return None
    found: dict[str, str] = {}
    try:
        for key, value in _outermost(new_parser(document.text), limits):
            if key in Head._fields:
                found.setdefault(key, clean_line(value).strip())
            if len(found) == len(Head._fields):
                return Head(**found) if all(found.values()) else None
    except yaml.MarkedYAMLError:
        pass
    return None


def _outermost(parser: EventParser, limits: Limits) -> Iterator[tuple[str, str]]:
    """Yield each key of the root mapping with its value, where that is a scalar."""
    levels, key = 0, None
    for _ in range(limits.nodes):
        event = parser.get_event()
        kind: object = type(event)
        if kind in _LAST or levels > limits.levels:
            return
        if kind in STARTS:
            levels += 1
        elif kind in ENDS:
            levels -= 1
        if levels == 1 and kind is SequenceStartEvent:  # the root is no mapping
            return
        if levels != 1 or (kind is MappingStartEvent and key is None):
            continue
        if key is None and kind is ScalarEvent:
            key = event.value
        elif key is not None:
            if kind is ScalarEvent:
                yield key, event.value
            key = None
