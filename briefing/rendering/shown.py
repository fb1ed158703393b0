"""One record as the parts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.cards import card
from briefing.rendering.contents import Contents
from briefing.rendering.layout import labelled
from briefing.rendering.rows import Part, Row

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups, RecordRef


def record_contents(ref: RecordRef, lookups: Lookups) -> Contents:
    """Return a record's card: what it is, its fields, and what else the briefing holds about it.

    KeyError where there is none such.
    """
    found = card(ref, lookups)
    title = Part(key="title", title=found.kind, rows=(Row(ref=ref, cells=(found.title,)),))
    return Contents((title, labelled(found.lines), *found.parts), ())
