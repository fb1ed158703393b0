"""Where in a file a value stands, from its first character to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from yaml.events import (
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from briefing.loading.parsers import ENDS, STARTS, Event, new_parser

if TYPE_CHECKING:
    from briefing.loading.nodes import Path


class Span(NamedTuple):
    """A part of a file's text, in characters."""

    start: int
    """Where the value begins, or its key."""
    end: int
    """Behind its last character; comments behind that do not count."""
    is_item: bool
    """Whether it is an item of a list; else it begins with its key."""
    bracketed: bool
    """Whether it stands between the brackets of a list or a mapping, where indent means nothing."""
    keeps_lines: bool = False
    """Whether it ends in a text of which every empty line at the end counts."""

    def reaching(self, event: Event, *, keeps_lines: bool = False) -> Span:
        """Return the span as far as the end of an event."""
        return self._replace(end=event.end_mark.index, keeps_lines=keeps_lines)


def span(text: str, path: Path) -> Span | None:
    """Return where the value stands that a path leads to; None where it leads nowhere.

    The text has been composed before, so that it is known to be YAML.
    """
    search = _Search(text, path)
    pull = new_parser(text).get_event
    while True:
        event = pull()
        kind: object = type(event)
        if kind is StreamEndEvent:
            return None
        found = search.take(event)
        if found is not None:
            return found


class _Open(msgspec.Struct):
    """A mapping or a list that has begun."""

    mapping: bool
    """Whether it is a mapping."""
    bracketed: bool
    """Whether it stands between brackets."""
    key: Event | None = None
    """Of a mapping: the key whose value comes next."""
    count: int = 0
    """Of a list: how many items have come."""

    def takes(self, event: Event) -> bool:
        """Take an event as the key of what comes next, where one is due."""
        if not self.mapping or self.key is not None:
            return False
        self.key = event
        return True

    def step(self) -> tuple[str | int, Event | None]:
        """Return the name of the value that comes now, and its key."""
        if not self.mapping:
            self.count += 1
            return self.count - 1, None
        key, self.key = self.key, None
        return ("" if key is None else key.value), key


class _Search:
    """Follows the events of a text to the value that is looked for, and on to its end."""

    def __init__(self, text: str, path: Path) -> None:
        self._text = text
        self._path = ["", *path]
        """The steps to the value; the first is that to the root."""
        self._opened: list[_Open] = []
        self._steps: list[str | int] = []
        self._found: Span | None = None
        self._depth = 0

    def take(self, event: Event) -> Span | None:
        """Take the next event; return where the value stands once it is over."""
        kind: object = type(event)
        if kind in ENDS:
            closed = self._opened.pop()
            self._steps.pop()
            if self._found is not None and closed.bracketed:
                self._found = self._found.reaching(event)
        elif kind is ScalarEvent:
            self._begin(event)
            self._reach(event)
        elif kind in STARTS:
            self._steps.append(self._begin(event))
            bracketed = self._text[event.start_mark.index] in "[{"
            self._opened.append(_Open(kind is MappingStartEvent, bracketed))
        is_over = len(self._opened) == self._depth
        return self._found if is_over else None

    def _begin(self, event: Event) -> str | int:
        """Let a key or a value begin; return the step to the value."""
        around = self._opened[-1] if self._opened else None
        if around is None or around.takes(event):
            return ""
        step, key = around.step()
        if self._found is None and [*self._steps, step] == self._path:
            start = (event if key is None else key).start_mark.index
            end = start if key is None else key.end_mark.index
            self._found = Span(start, end, not around.mapping, around.bracketed)
            self._depth = len(self._opened)
        return step

    def _reach(self, event: Event) -> None:
        """Let the value reach to the end of a scalar; an empty one stands nowhere."""
        if self._found is not None and (event.value or event.style):
            start = event.start_mark.index
            folds = event.style in ("|", ">")
            keeps = folds and "+" in self._text[start : start + 3]
            self._found = self._found.reaching(event, keeps_lines=keeps)
