"""What changed as a page: a summary, then section by section, and last what is cited anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.references import citations
from briefing.rendering.changes_fields import ARROW, became
from briefing.rendering.changes_rows import row
from briefing.rendering.changes_summary import summary
from briefing.rendering.contents import Contents
from briefing.rendering.phrases import support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wording import times, titles
from briefing.rendering.wording.fields import label
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.changes import Change, Changes
    from briefing.model.lookups import Collection, Lookups, RecordRef
    from briefing.rendering.rows import Phrase

_COLUMNS = (Column(key="change", title="Change"), Column(key="record", title="", grows=True))

SECTION_OF: dict[Collection, str] = {
    "summary": "summary",
    "gaps": "summary",
    "caveats": "summary",
    "actors": "actors",
    "locations": "locations",
    "calls": "calls",
    "casualties": "casualties",
    "impacts": "casualties",
    "statements": "statements",
    "events": "timeline",
    "context": "context",
    "sources": "sources",
}
"""The section under which the records of each collection are told."""


def changes_contents(changes: Changes, against: str = "") -> Contents:
    """Return the page; `against` is what the old version is called, else it is told by its date."""
    compared = Part(key="compared", title="", rows=(Row(cells=(compared_with(changes, against),)),))
    return Contents((compared, *changes_parts(changes)), ())


def changes_parts(changes: Changes) -> tuple[Part, ...]:
    """Return what changed: the summary, then every change under the title of its section."""
    rows = tuple(_rows(changes))
    if not rows:
        return (summary(changes),)
    sections = Part(key="sections", title="Section by section", columns=_COLUMNS, rows=rows)
    return summary(changes), sections


def compared_with(changes: Changes, against: str = "") -> Phrase:
    """Return what the new version is compared with."""
    return support(f"Compared with {against or _called(changes)}.")


def _called(changes: Changes) -> str:
    """Return what an old version is called: by its time, and by its id where that is another."""
    briefing = changes.old.briefing
    as_of = f"as of {times.exact(briefing.as_of, briefing)}"
    if changes.is_one_briefing:
        return f"the version {as_of}"
    number = f", number {briefing.number} of the series" if briefing.number else ""
    return f"{briefing.id}{number}, {as_of}"


def _rows(changes: Changes) -> Iterator[Row]:
    """Yield the head, then the sections in their order, each under its title with its changes."""
    if changes.head:
        yield _title("The briefing itself")
        yield from _head(changes)
    by_section: dict[str, list[Change]] = {}
    for each in changes.records:
        if not each.cites_only:
            by_section.setdefault(SECTION_OF[each.collection], []).append(each)
    for entry in SECTIONS:
        if entry.key in by_section:
            yield _title(entry.title)
            yield from (row(each, changes) for each in by_section[entry.key])
    cited = [each for each in changes.records if each.cites_only]
    if cited:
        yield _title("The same, read elsewhere")
        yield from (_cited(each, changes) for each in cited)


def _title(text: str) -> Row:
    return Row(cells=((Piece(text, "heading"),),), heading=True)


def _head(changes: Changes) -> Iterator[Row]:
    """Yield what became of each field of the head."""
    for each in changes.head:
        now, *before = became(each, changes.old, changes.new)
        yield Row(cells=(support(label(each.field)), now), under=tuple(before))


def _cited(change: Change, changes: Changes) -> Row:
    """Return a record that says the same, with where it was read before and where now."""
    ref, now = change.new, _marks(change.new, changes.new)
    title = () if ref is None else titles.title(ref, changes.new.record(ref), changes.new)
    before = _marks(change.old, changes.old)
    return Row(ref=ref, cells=(support("marks"), (*title, *support(f": {before}{ARROW}{now}"))))


def _marks(ref: RecordRef | None, lookups: Lookups) -> str:
    """Return all the marks of a record, those of an actor's ties too."""
    cited = () if ref is None else citations(lookups.record(ref))
    return marks(dict.fromkeys(cited), lookups) or "nowhere"
