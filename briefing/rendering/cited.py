"""What was read in a source, paragraph by paragraph, and what in it nothing cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.citations import Citation, uncited
from briefing.model.records import COLLECTIONS
from briefing.model.references import citations
from briefing.model.sources import Source
from briefing.rendering.phrases import joined, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.wording import titles
from briefing.rendering.wording.marks import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from briefing.model.lookups import Collection, Lookups, RecordRef
    from briefing.rendering.rows import Phrase

    Run: TypeAlias = tuple[int, int]
    Users: TypeAlias = dict[Collection, dict[RecordRef, None]]

COLUMNS = (
    Column(key="paragraph", title="Paragraph"),
    Column(key="text", title="", grows=True),
)
"""The number of a paragraph, and what there is to say of it or in it."""

TAKEN = {
    "actors": "Actors",
    "locations": "Locations",
    "calls": "Calls",
    "casualties": "Casualties",
    "impacts": "Impacts",
    "statements": "Statements",
    "events": "Events",
    "context": "Context",
    "gaps": "Not known",
    "caveats": "Caveats",
    "summary": "Summary",
}
"""What the records of each collection are called where they are listed by it."""

_MOST_ROWS = 200
"""Rows after which no other paragraph is begun: a cursor must not wait for a long source."""
_MOST_NAMED = 20
"""Records of a kind that are named at most beside one paragraph."""


def by_paragraph(source: RecordRef, lookups: Lookups) -> Part:
    """Return which paragraphs of a source were used for what, in their order."""
    used = users(source, lookups)
    rows: list[Row] = []
    more = len(used)
    for run in sorted(used):
        if len(rows) >= _MOST_ROWS:
            break
        rows += _rows(run, used[run], lookups)
        more -= 1
    if more:
        rows.append(Row(cells=((), support(f"and {more:,} more, cited further on"))))
    record = lookups.record(source)
    if isinstance(record, Source) and record.paragraphs is not None:
        rows += _left_out(used, record.paragraphs)
    return Part(
        key="paragraphs",
        title="Paragraph by paragraph",
        columns=COLUMNS,
        rows=tuple(rows),
        empty="No record cites a paragraph of it.",
    )


def users(source: RecordRef, lookups: Lookups) -> dict[Run, Users]:
    """Return, for each run of paragraphs that is cited, the records that cite it."""
    found: dict[Run, Users] = {}
    default = lookups.source("")
    names = {source.key, ""} if default and default.id == source.key else {source.key}
    for ref in lookups.mentions(source):
        for each in citations(lookups.record(ref)):
            if each.source in names:
                run = found.setdefault((each.first, each.last), {})
                run.setdefault(ref.collection, {})[ref] = None
    return found


def used_for(by_collection: Users, lookups: Lookups) -> Iterator[tuple[RecordRef, Phrase]]:
    """Yield a line for each kind of record that cites a run, beside the first that it names."""
    for collection in COLLECTIONS:
        refs = tuple(by_collection.get(collection, ()))
        if refs:
            named = [_name(ref, lookups) for ref in refs[:_MOST_NAMED]]
            more = len(refs) - _MOST_NAMED
            if more > 0:
                named.append(support(f"and {more:,} more"))
            separator = ", " if collection in ("actors", "locations", "summary") else "; "
            yield refs[0], (*support(f"{TAKEN[collection]}: "), *joined(named, separator))


def _rows(run: Run, by_collection: Users, lookups: Lookups) -> Iterator[Row]:
    """Yield the lines of a run as rows, the first of them with its number."""
    number = support(paragraphs(Citation("", *run)))
    for ref, phrase in used_for(by_collection, lookups):
        yield Row(ref=ref, cells=(number, phrase))
        number = ()


def _name(ref: RecordRef, lookups: Lookups) -> Phrase:
    """Return what a record is called, all of it leading there."""
    return titles.linked(titles.heading(ref, lookups.record(ref), lookups), ref)


def _left_out(cited: Iterable[Run], count: int) -> list[Row]:
    """Return a row that names the paragraphs which nothing cites; none where each is cited."""
    runs = uncited(cited, count)
    if not runs:
        return []
    marks = ", ".join(paragraphs(Citation("", *run)) for run in runs)
    return [Row(cells=((), (Piece(f"Nothing cites {marks}.", "silence"),)))]
