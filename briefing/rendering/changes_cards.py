"""What changed about a record, on its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.casualties import Casualty
from briefing.rendering.changes_rows import details, told
from briefing.rendering.phrases import said
from briefing.rendering.rows import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.changes import Change, Changes
    from briefing.rendering.rows import Card, Phrase

LABEL = "Changed"
"""What stands before it."""


def with_changes(card: Card, changes: Changes, verb: str = "read") -> Card:
    """Return a card with a line first that tells what is different; as it is where nothing is.

    `verb` is what the reader did with the version before.
    """
    change = changes.by_ref.get(card.ref)
    if change is None:
        return card
    if change.kind == "added":
        phrases: tuple[Phrase, ...] = (said(f"new since you {verb} it"),)
    else:
        phrases = tuple(_phrases(change, changes))
    return replace(card, lines=(Labelled(LABEL, phrases), *card.lines))


def _phrases(change: Change, changes: Changes) -> Iterator[Phrase]:
    """Yield what is different, a phrase for each."""
    if change.new is None or change.old is None:
        return
    is_figure = any(each.field == "count" for each in change.fields)
    if is_figure and isinstance(changes.new.record(change.new), Casualty):
        yield told(change, changes)
    yield from details(change, changes)
