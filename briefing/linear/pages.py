"""A page of linear reading: lines to be read from first to last, and what its numbers stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from briefing.linear.speech import ended
from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups

Kind: TypeAlias = Literal["overview", "section", "record", "source", "search"]
"""What a page shows; it decides where Enter leads at its end."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What is read in one go, from a heading on."""

    kind: Kind
    """What it shows."""
    name: str
    """What it is called when someone comes back to it: `section 2, Actors`."""
    lines: tuple[str, ...]
    """Its texts, a paragraph each; the first is its heading."""
    refs: tuple[RecordRef | int, ...] = ()
    """What its numbers open, from 1: a record, or a section by its number."""
    section: int = 0
    """The number of the section that it shows; 0 for none."""
    record: RecordRef | None = None
    """The record whose card or source it is."""


class Draft:
    """A page in the making, which numbers what can be opened."""

    def __init__(self, lookups: Lookups) -> None:
        self.lookups = lookups
        """What the page is about."""
        self.refs: list[RecordRef | int] = []
        """What is numbered so far."""
        self._lines: list[str] = []

    @property
    def following(self) -> int:
        """The number that the next item gets."""
        return len(self.refs) + 1

    def add(self, text: str) -> None:
        """Add a paragraph as it is."""
        self._lines.append(text)

    def say(self, text: str) -> None:
        """Add a paragraph as a sentence; nothing for no text."""
        if text:
            self.add(ended(text))

    def head(self, title: str, count: int | None = None) -> None:
        """Add a heading over some items, with their number where that tells something."""
        self.add(f"{title}:" if count is None else f"{title}, {count:,}:")

    def item(self, ref: RecordRef | int, text: str) -> None:
        """Add something that can be opened by its number."""
        self.refs.append(ref)
        self.add(f"{len(self.refs)}. {text}")

    def page(
        self, kind: Kind, name: str, *, section: int = 0, record: RecordRef | None = None
    ) -> Page:
        """Return the page."""
        return Page(
            kind=kind,
            name=name,
            lines=tuple(self._lines),
            refs=tuple(self.refs),
            section=section,
            record=record,
        )
