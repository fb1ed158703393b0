"""What the notations of figures mean, each by the first one that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.wording import attribution
from briefing.rendering.wording.figures import in_prose, in_table
from briefing.rendering.wording.totals import totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.counts import Count, CountKind
    from briefing.rendering.guide.seen import Seen

_SILENT: dict[CountKind, str] = {
    "not-reported": "this side has said nothing; that is never a 0, and never added to a figure",
    "none-claimed": "this side says that it has none",
    "unknown": "the source says that it is not known",
}


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain each kind of figure once, then what stands beside figures."""
    first: dict[CountKind, Count] = {}
    for count in seen.counts:
        first.setdefault(count.kind, count)
    for count in first.values():
        if count.is_silent:
            yield Explained(sign(in_prose(count), "silence"), _SILENT[count.kind])
        elif count.kind != "exact":
            yield Explained(sign(in_table(count)), _meaning(count))
    casualties = [each for each in seen.records if isinstance(each, Casualty)]
    yield from _beside(casualties)
    if seen.ref is None and seen.section == "casualties":
        yield from _by_the_page(seen)


def _meaning(count: Count) -> str:
    """Return what a figure of its kind means."""
    match count.kind:
        case "at-least":
            return f"{in_prose(count)}: there may be more"
        case "fewer-than":
            return f"{in_prose(count)}, or nearly as many"
        case "about":
            return f"{in_prose(count)}: a round number or an estimate, by the source"
        case "words":
            return "the source's own word; no number is made of it"
    held = " and the first number is held to be right" if count.best is not None else ""
    return f"anything in between is meant{held}"


def _beside(casualties: list[Casualty]) -> Iterator[Explained]:
    """Explain what stands beside figures of casualties."""
    if any(each.final is False and not each.count.is_silent for each in casualties):
        yield Explained(sign("not final", "said"), "its own speaker expects the number to change")
    if any(not each.by and not each.via and not each.count.is_silent for each in casualties):
        told = "the source gives the figure without saying whose it is"
        yield Explained(sign(attribution.NOBODY, "support"), told)


def _by_the_page(seen: Seen) -> Iterator[Explained]:
    """Explain what the section adds by itself."""
    recorded = {each.side for each in seen.records if isinstance(each, Casualty)}
    if recorded and set(seen.lookups.briefing.sides) - recorded:
        told = "the briefing holds no figure for this side, and no word that it gave none"
        yield Explained(sign("nothing recorded", "silence"), told)
    if any(each.figures > 1 for each in totals(seen.lookups)):
        told = "this program adds up the figures above; no source says this"
        yield Explained(sign("In all", "support"), told)
