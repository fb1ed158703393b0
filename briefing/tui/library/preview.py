"""What stands beside the list: the briefing under its cursor, before it is opened."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.loading.files import named
from briefing.model.records import RecordRef
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.wording.ages import age

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.entries import Entry
    from briefing.rendering.rows import Phrase
    from briefing.tui.library.standing import Standing

_COLUMNS = (Column(key="day", title=""), Column(key="title", title="", grows=True))
"""As of when a briefing of a story is, and what it is called."""

_MOST = 30
"""How many briefings of a story are named."""


def preview(
    entry: Entry, standing: Standing, story: Sequence[Entry], *, whole_path: bool = True
) -> tuple[Part, ...]:
    """Return a briefing as far as the library knows it; `story` is its series, newest first.

    Without `whole_path` the file is told by its name alone: where it lies is nobody's business.
    """
    if entry.is_broken:
        return (Part(key="broken", title="", rows=tuple(_broken(entry))),)
    where = clean_line(entry.path) if whole_path else clean_line(entry.name)
    parts = [Part(key="briefing", title="", rows=tuple(_head(entry, standing)))]
    if entry.figures:
        figures = tuple(Row(cells=(said(each),)) for each in entry.figures)
        parts.append(Part(key="figures", title="Figures", rows=figures, bullet=True))
    if len(story) > 1:
        rows = tuple(_story(entry, story))
        parts.append(Part(key="story", title="The story", columns=_COLUMNS, rows=rows))
    parts.append(Part(key="file", title="", rows=(_plain(support(where)),)))
    return tuple(parts)


def _broken(entry: Entry) -> Iterator[Row]:
    yield _plain((Piece(clean_line(entry.name), "heading"),))
    yield _plain()
    yield _plain((Piece("This file is no valid briefing.", "contested"),))
    yield _plain(said(entry.error))
    yield _plain()
    yield _plain(support("Enter shows everything that is wrong with it."))


def _head(entry: Entry, standing: Standing) -> Iterator[Row]:
    yield _plain((Piece(entry.title, "heading"),))
    if entry.handling:
        yield _plain((Piece(entry.handling, "heading"),))
    yield _plain(support(f"As of {entry.as_of}"))
    words = {
        "unread": "not read yet",
        "changed": "changed since you read it",
        "": "read",
    }[standing.word]
    old = age(time.time() - entry.as_of_at)
    facts = [old, words, "starred" if standing.starred else "", entry.status, entry.region]
    yield _plain(joined([support(fact) for fact in facts if fact], " · "))
    yield _plain()
    yield _plain(said(entry.bottom_line))


def _story(entry: Entry, story: Sequence[Entry]) -> Iterator[Row]:
    """Yield the briefings of a series; each can be opened from here."""
    for each in story[:_MOST]:
        here = each.path == entry.path
        title = (Piece(each.title, "name" if here else "said"),)
        ref = None if here else RecordRef("briefings", each.path)
        yield Row(ref=ref, cells=(support(each.day), title))
    if len(story) > _MOST:
        yield Row(cells=((), support(f"and {len(story) - _MOST:,} more")))


def _plain(phrase: Phrase = ()) -> Row:
    return Row(cells=(phrase,))


def nothing(query: str, missing: Sequence[str]) -> tuple[Part, ...]:
    """Return what to say where there is no briefing to show, and perhaps no folder."""
    told = "No briefing is like this." if query else "There is no briefing here yet."
    if missing:
        told = f"No such folder: {', '.join(map(named, missing))}"
    return (Part(key="none", title="", rows=(_plain(said(told)),)),)
