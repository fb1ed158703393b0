"""The figures of a series over time: a table of who said what when, and bars beneath it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.counts import Count
from briefing.model.series import differ, tallies
from briefing.rendering.contents import Contents
from briefing.rendering.phrases import joined, said, support, text_of
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.series_bars import bar
from briefing.rendering.wording import attribution, figures, names, times, titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.model.series import Tally, Told
    from briefing.rendering.rows import Phrase

    Opening: TypeAlias = Callable[[Told], RecordRef | None]
    Times: TypeAlias = Callable[[Lookups], Phrase]

_TABLE = (
    Column(key="as-of", title="As of"),
    Column(key="figure", title="Figure", align="right"),
    Column(key="says", title="", grows=True),
    Column(key="read-in", title="Read in", gives_way=2),
    Column(key="number", title="No.", align="right", gives_way=1),
)
_CHART = (Column(key="as-of", title="As of"), Column(key="bar", title="", grows=True))
_BRIEFINGS = (
    Column(key="number", title="No.", align="right"),
    Column(key="as-of", title="As of"),
    Column(key="briefing", title="Briefing", grows=True),
)

_SEVERAL = Count(kind="words", text="several")
"""A count of more than one, for the heading above many."""

_UNRECORDED = Piece("nothing recorded", "silence")


def series_contents(briefings: Sequence[Lookups]) -> Contents:
    """Return the page of a series, whose briefings are given in their order."""
    return Contents((_listed(briefings), *series_parts(briefings)), ())


def series_parts(briefings: Sequence[Lookups], opening: Opening | None = None) -> tuple[Part, ...]:
    """Return a table and bars for all that is counted; `opening` names what a row opens."""
    opens = opening or (lambda _: None)
    as_of = _times(briefings)
    found = tuple(part for tally in tallies(briefings) for part in _parts(tally, opens, as_of))
    empty = "No figure and no silence about casualties is recorded."
    return found or (Part(key="figures", title="Figures over time", empty=empty),)


def title_of(tally: Tally) -> Phrase:
    """Return whose losses a tally counts: `Armenia, soldiers killed`."""
    side, who, kind = tally.losses
    for each in reversed(tally.told):
        if each.casualty is not None:
            counted = replace(each.casualty, who=who, kind=kind, count=_SEVERAL)
            return (names.brief(side, each.lookups), *said(f", {titles.counted(counted)}"))
    return ()


def _parts(tally: Tally, opens: Opening, times_of: Times) -> Iterator[Part]:
    """Yield the table of a tally, and its bars where any figure can be drawn."""
    key = "-".join(tally.losses)
    rows = tuple(_rows(tally, opens, times_of))
    yield Part(key=key, title=text_of(title_of(tally)), columns=_TABLE, rows=rows)
    if tally.highest:
        bars = tuple(_bars(tally, opens, times_of))
        yield Part(key=f"{key}-bars", title="", columns=_CHART, rows=bars)


def _rows(tally: Tally, opens: Opening, times_of: Times) -> Iterator[Row]:
    """Yield an account in each row; of one briefing the first alone has the time."""
    for _, group in groupby(tally.told, key=lambda each: id(each.lookups)):
        accounts = tuple(group)
        for place, each in enumerate(accounts):
            is_last = place == len(accounts) - 1
            under = (_disagreement(),) if is_last and differ(accounts) else ()
            when = () if place else times_of(each.lookups)
            cells = (when, *_cells(each, first=not place))
            yield Row(ref=opens(each), cells=cells, under=under)


def _disagreement() -> Phrase:
    return (Piece("the accounts differ", "contested"),)


def _cells(told: Told, *, first: bool) -> tuple[Phrase, ...]:
    """Return the cells of one account, behind its time."""
    lookups, casualty = told.lookups, told.casualty
    number = lookups.briefing.number
    no = support(str(number)) if number and first else ()
    if casualty is None:
        return (), (_UNRECORDED,), (), no
    count = casualty.count
    read_in = attribution.read_in(casualty.src, lookups)[1:]
    if count.is_silent:
        silence = figures.figure(count, figures.in_table(count))
        says = attribution.says(casualty.by, casualty.via, lookups) if casualty.by else ()
        return (), joined((silence, says), ", "), read_in, no
    figure = figures.figure(count, figures.in_table(count))
    final = {True: ", final", False: ", not final", None: ""}[casualty.final]
    says = attribution.says(casualty.by, casualty.via, lookups, casualty.when)
    return figure, (*says, *support(final)), read_in, no


def _bars(tally: Tally, opens: Opening, times_of: Times) -> Iterator[Row]:
    """Yield a bar for each account, with the silences between them as words."""
    for _, group in groupby(tally.told, key=lambda each: id(each.lookups)):
        for place, each in enumerate(group):
            when = () if place else times_of(each.lookups)
            drawn: Phrase = (_UNRECORDED,)
            if each.casualty is not None:
                drawn = bar(each.casualty.count, tally.highest)
            yield Row(ref=opens(each), cells=(when, drawn))


def _times(briefings: Sequence[Lookups]) -> Times:
    """Return what tells as of when a briefing is.

    The year is told where it is not that of the newest, and the zone where they have several.
    """
    if len({each.briefing.timezone for each in briefings}) > 1:
        return lambda each: support(times.compact(each.briefing.as_of, each.briefing))
    return lambda each: support(times.said(each.briefing.as_of, briefings[-1].briefing))


def _listed(briefings: Sequence[Lookups]) -> Part:
    """Return the briefings of a series."""
    as_of = _times(briefings)
    rows = tuple(
        Row(
            cells=(
                support(str(each.briefing.number or "")),
                as_of(each),
                (*said(each.briefing.title), *support(f" ({each.briefing.id})")),
            )
        )
        for each in briefings
    )
    series = briefings[-1].briefing.series if briefings else ""
    return Part(key="briefings", title=f"The series {series}", columns=_BRIEFINGS, rows=rows)
