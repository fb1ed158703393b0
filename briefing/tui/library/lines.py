"""The two lines of a briefing in the list: what it is and as of when, and what stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.rendering.cells import width
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording.ages import age
from briefing.rendering.wrap import cut, phrase_width

if TYPE_CHECKING:
    from briefing.library.entries import Entry
    from briefing.rendering.rows import Phrase, Voice
    from briefing.tui.library.standing import Standing

HEIGHT = 2
"""How many lines a briefing has."""

_APART = 2
"""The least number of cells between the title and the time."""

_WIDE = 90
"""Cells of a list in which a time stands with its hour."""

_LEAST_TITLE = 20
"""Cells of a title beside which a time may stand."""

_HOUR = re.compile(r"(?<=\b\d{4})[ ,].*")
"""What follows the year in a time."""

_SIGNS = {"unread": "+", "changed": "~"}
"""What stands before a title, as on the rows of a briefing; the second line says it in words."""

_STEP = 2
"""Cells that an earlier part of a story stands in."""


def lines_of(
    entry: Entry, standing: Standing, cells: int, now: float, *, ascii_only: bool, indent: bool
) -> tuple[Phrase, Phrase]:
    """Return both lines, no wider than so many cells; `now` is in seconds since 1970.

    With `indent` they stand in, beneath the newest of their story.
    """
    end = "..." if ascii_only else "…"
    edge = (Piece(" " * _STEP),) if indent else ()
    room = cells - phrase_width(edge)
    first = _beside(_title(entry, standing, ascii_only=ascii_only), entry, room, end)
    second = cut((Piece("  "), *_facts(entry, now)), room, end=end)
    return (*edge, *first), (*edge, *second)


def _title(entry: Entry, standing: Standing, *, ascii_only: bool) -> Phrase:
    """Return the title behind the signs of what the reader made of it."""
    sign = Piece(_SIGNS.get(standing.word, " ") + " ", "name")
    star = (Piece("* " if ascii_only else "★ ", "name"),) if standing.starred else ()
    if entry.is_broken:
        return (sign, *star, *said(clean_line(entry.name)))
    voice: Voice = "name" if standing.word else "said"
    return (sign, *star, Piece(entry.title, voice))


def _beside(title: Phrase, entry: Entry, cells: int, end: str) -> Phrase:
    """Set the time at the right, where the title keeps some room; in a wide list with its hour."""
    time = entry.as_of if cells >= _WIDE else _HOUR.sub("", entry.as_of)
    beside = cells - width(time) - _APART
    if not time or beside < min(_LEAST_TITLE, phrase_width(title)):
        return cut(title, cells, end=end)
    shown = cut(title, beside, end=end)
    return (*shown, Piece(" " * (cells - width(time) - phrase_width(shown))), *support(time))


def _facts(entry: Entry, now: float) -> Phrase:
    """Return what there is to know before it is opened, what a reader looks for first."""
    if entry.is_broken:
        return (Piece("broken: ", "contested"), *support(_reason(entry)))
    unsure = entry.status if entry.status not in {"", "final"} else ""
    facts = (
        (Piece(unsure, "contested"),) if unsure else (),
        support(age(now - entry.as_of_at)),
        *(_figure(each) for each in entry.figures),
        support(entry.handling),
        support(entry.region),
        support(f"no. {entry.number} of {entry.series}" if entry.number else entry.series),
    )
    dotted = joined([fact for fact in facts if fact], " · ")
    return tuple(Piece(each.text, "support") if each.text == " · " else each for each in dotted)


def _reason(entry: Entry) -> str:
    """Return what is wrong with a file, without its name, which stands above: `12:3: ...`."""
    name, _, reason = entry.error.partition(":")
    return reason.strip() if name.startswith(clean_line(entry.name)) else entry.error


def _figure(figure: str) -> Phrase:
    """Return a headline figure, a silence in its own voice."""
    silent = any(figure.endswith(words) for words in _SILENT)
    return (Piece(figure, "silence" if silent else "said"),)


_SILENT = ("not reported", "none claimed", "not known")
