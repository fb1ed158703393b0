"""What changed as a page: a summary, then section by section, and last what is cited anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.references import citations
from briefing.rendering.changes_fields import ARROW, became
from briefing.rendering.changes_rows import row
from briefing.rendering.changes_summary import summary
from briefing.rendering.contents import Contents
from briefing.rendering.phrases import support
from briefing.rendering.rows import Column, Part, Row
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
    """Return what changed: the summary, then the sections that hold any of it."""
    return (summary(changes), *_parts(changes))


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


def _parts(changes: Changes) -> Iterator[Part]:
    """Yield the sections in their order, each with its changes."""
    if changes.head:
        rows = tuple(_head(changes))
        yield Part(key="head", title="The briefing itself", columns=_COLUMNS, rows=rows)
    by_section: dict[str, list[Change]] = {}
    for each in changes.records:
        if not each.cites_only:
            by_section.setdefault(SECTION_OF[each.collection], []).append(each)
    for entry in SECTIONS:
        found = by_section.get(entry.key, ())
        if found:
            rows = tuple(row(each, changes) for each in found)
            yield Part(key=entry.key, title=entry.title, columns=_COLUMNS, rows=rows)
    cited = tuple(_cited(each, changes) for each in changes.records if each.cites_only)
    if cited:
        yield Part(key="cited", title="The same, read elsewhere", rows=cited, bullet=True)


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
    return Row(ref=ref, cells=((*title, *support(f": {before}{ARROW}{now}")),))


def _marks(ref: RecordRef | None, lookups: Lookups) -> str:
    """Return all the marks of a record, those of an actor's ties too."""
    cited = () if ref is None else citations(lookups.record(ref))
    return marks(cited, lookups) or "nowhere"
