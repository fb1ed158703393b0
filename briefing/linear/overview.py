"""The first page: what it is about, the bottom line, and the sections with what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear.listings import counted
from briefing.linear.pages import Draft
from briefing.linear.speech import marked, spoken
from briefing.rendering.heading import heading
from briefing.rendering.phrases import one_line
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.linear.pages import Page
    from briefing.model.lookups import Lookups


def overview_page(lookups: Lookups) -> Page:
    """Return the head of a briefing and its sections as a page."""
    summary = lookups.briefing.summary
    head = heading(lookups)
    draft = Draft(lookups)
    draft.say(spoken(head.title))
    draft.say(marking(lookups))
    draft.say(spoken(head.standing))
    draft.say(spoken(head.origin))
    line = f"Bottom line: {one_line(summary.bottom_line)}"
    draft.add(marked(line, marks(summary.src, lookups)))
    draft.head("Sections")
    for number in range(1, len(SECTIONS) + 1):
        draft.item(number, counted(number, lookups))
    return draft.page("overview", "the overview")


def marking(lookups: Lookups) -> str:
    """Return the marking as it is said above and below; empty for none."""
    handling = lookups.briefing.handling
    return f"Marked {handling}" if handling else ""
