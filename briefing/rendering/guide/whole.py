"""What stands on every page: the head of the briefing, and the signs of the screen itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.guide.seen import Explained, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Status
    from briefing.rendering.guide.seen import Seen

_STATUS: dict[Status, str] = {
    "draft": "not finished; do not pass it on as it is",
    "final": "finished; what is learnt later comes in another briefing",
    "corrected": "an earlier version was wrong somewhere, and is replaced by this one",
    "withdrawn": "do not use it; something in it does not hold",
}
_HANDLING = {
    "TLP:CLEAR": "may be passed on without limit",
    "TLP:GREEN": "may be passed on within your community, not published",
    "TLP:AMBER": "for your organisation and its clients, where they need to know",
    "TLP:AMBER+STRICT": "for your organisation alone, where it needs to know",
    "TLP:RED": "for you alone; do not pass it on",
}
"""The Traffic Light Protocol 2.0 (FIRST)."""


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain the head, then the signs of the screen."""
    briefing = seen.lookups.briefing
    if briefing.handling in _HANDLING:
        yield Explained(sign(briefing.handling, "heading"), _HANDLING[briefing.handling])
    yield Explained(sign("as of", "support"), "nothing later is in this briefing")
    if briefing.status is not None:
        yield Explained(sign(briefing.status, "support"), _STATUS[briefing.status])
    yield Explained(sign("…", "said"), "cut for want of room; the card of the row has all of it")
