"""The parser that turns text into YAML events: libyaml's, or PyYAML's own where that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

if TYPE_CHECKING:
    from collections.abc import Callable

STARTS: Final = frozenset({MappingStartEvent, SequenceStartEvent})
"""The kinds of events that open a mapping or a list."""
ENDS: Final = frozenset({MappingEndEvent, SequenceEndEvent})
"""Those that close one."""


class Mark(Protocol):
    """A place in the text."""

    index: int
    """In characters, counted from 0."""


class Event(Protocol):
    """One event; it has those of these attributes that its kind has."""

    start_mark: Mark
    """Where it begins."""
    end_mark: Mark
    """Where it ends."""
    anchor: str | None
    """Of a node or an alias: the name behind `&` or `*`."""
    tag: str | None
    """Of a node: what stands behind `!`, resolved."""
    value: str
    """Of a scalar: its text."""
    style: str
    """Of a scalar: empty for a plain one, else the mark that it opens with."""


class EventParser(Protocol):
    """What the composer needs of a parser."""

    def get_event(self) -> Event:
        """Return the next event; raises yaml.MarkedYAMLError where the text is no YAML."""


NewParser: TypeAlias = "Callable[[str], EventParser]"
"""Makes a parser of one text."""


def new_parser(text: str) -> EventParser:
    """Return the fastest parser that this installation has."""
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser  # noqa: PLC0415 - it is not in every build of PyYAML

        return cast("EventParser", CParser(text))
    from briefing.loading.pure_parser import PurePythonParser  # noqa: PLC0415 - rarely needed

    return PurePythonParser(text)
