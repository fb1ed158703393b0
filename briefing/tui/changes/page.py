"""What the page of changes says, as parts of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.records import RecordRef
from briefing.rendering.changes import changes_parts
from briefing.rendering.changes_fields import in_version
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Part, Row
from briefing.rendering.series import series_parts
from briefing.rendering.wording import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.changes import Changes
    from briefing.model.lookups import Lookups
    from briefing.model.series import Told
    from briefing.tui.changes.since import Since
    from briefing.tui.changes.stories import Story

UNKNOWN = "What you read last is not known, so nothing can be compared with it."
"""What is told of a briefing that was read before what was read was kept."""


def page(
    since: Since | None, read_at: str, story: Story | None, *, told: str = "", waiting: str = ""
) -> tuple[Part, ...]:
    """Return the page: what changed since it was read, else in the series; and its figures.

    Those go before the sections of a comparison with another briefing, which may be long.

    `read_at` says when it was read. Until the series is known there is no `story`, and `waiting`
    stands there; `told` stands in the place of what cannot be compared.
    """
    parts: list[Part] = []
    if since is not None and not since.changes.is_empty:
        parts += _of(since.changes, f"Since you {since.verb} it{read_at}")
    else:
        parts.append(_line("since", told or _nothing(since, read_at)))
    if story is None:
        return (*parts, _line("waiting", waiting)) if waiting else tuple(parts)
    figures = tuple(_figures(story))
    if since is not None and not since.changes.is_empty:
        return (*parts, *figures)
    compared = tuple(_since_previous(story))
    return (*parts, *compared[:1], *figures, *compared[1:])


def _nothing(since: Since | None, read_at: str) -> str:
    """Return that nothing has changed."""
    if since is None:
        return UNKNOWN
    if since.read_at is None:
        return "You have not read this briefing before."
    return f"Nothing has changed since you read it{read_at}."


def _of(found: Changes, title: str) -> Iterator[Part]:
    """Yield what changed under a title, in place of that of the summary; its sections apart."""
    summary, *others = changes_parts(found)
    yield replace(summary, title=title)
    for part in others:
        yield replace(part, title="", rows=tuple(_apart(part.rows)))


def _apart(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows with an empty line before each that heads others."""
    for place, row in enumerate(rows):
        if place and row.heading:
            yield Row(heading=True)
        yield row


def _since_previous(story: Story) -> Iterator[Part]:
    """Yield what is different from the briefing before this one in its series."""
    found = story.since_previous
    if found is None:
        return
    briefing = found.old.briefing
    called = f"number {briefing.number} of the series" if briefing.number else briefing.title
    as_of = times.date(briefing.as_of, story.here.briefing)
    summary, *sections = _of(found, f"Since {called}, as of {as_of}")
    yield summary
    for part in sections:
        yield replace(part, title=f"Since {called}, section by section")


def _figures(story: Story) -> Iterator[Part]:
    """Yield the figures of a series over time, where there are several briefings of it."""
    if len(story.briefings) < 2:
        return
    count = f"The figures of {len(story.briefings)} briefings of the series"
    if story.left_out:
        others = "1 other is" if story.left_out == 1 else f"{story.left_out:,} others are"
        count += f"; {others} left out"
    yield _line("series", f"{count}.")

    def opening(each: Told) -> RecordRef | None:
        if each.lookups is story.here:
            return None if each.casualty is None else each.lookups.ref_of(each.casualty)
        path = story.paths.get(each.lookups.briefing.id)
        return None if path is None else RecordRef("briefings", path)

    for part in series_parts(story.briefings, opening):
        rows = tuple(_within(row, story.here) for row in part.rows)
        yield replace(part, rows=rows)


def _within(row: Row, lookups: Lookups) -> Row:
    """Return a row that names no record which the briefing that is read has not."""
    return replace(
        row,
        cells=tuple(in_version(phrase, lookups) for phrase in row.cells),
        under=tuple(in_version(phrase, lookups) for phrase in row.under),
    )


def _line(key: str, text: str) -> Part:
    """Return a line of text as a part of its own."""
    voice = said if key == "since" else support
    return Part(key=key, title="", rows=(Row(cells=(voice(text),)),))
