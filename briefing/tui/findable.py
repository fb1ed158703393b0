"""Everything in a briefing that can be found by name: sections, parts, commands, records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.model.actors import Actor
from briefing.model.locations import Location
from briefing.model.sources import Source
from briefing.rendering.cells import fit, width
from briefing.rendering.phrases import joined, said, text_of
from briefing.rendering.sections import KEYS, SECTIONS, section
from briefing.rendering.wording.titles import title
from briefing.tui.commands import keys_shown
from briefing.tui.emoji import steady
from briefing.tui.matching import Match, match
from briefing.tui.selector import WIDEST, first_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.at_hand import AtHand
    from briefing.model.lookups import Lookups, Record, RecordRef
    from briefing.rendering.rows import Section
    from briefing.tui.commands import Command
    from briefing.tui.mainscreen import MainScreen
    from briefing.tui.moved import Version
    from briefing.tui.reader import ReaderScreen
    from briefing.tui.searches.titles import Titled

_MOST = 50
"""How many matches are offered: enough to see that more letters are needed."""

_REPEATING = {"timeline"}
"""The sections that hold nothing but records of others."""

_FIRST, _NEXT, _LAST = 0.8, 0.4, 0.0
"""How much it counts that something is a section or a command, a name, or a text: less than how
well it matches."""

_BY_OTHER_NAME = 0.3
"""How much less it counts where another name matches than the one that is shown."""

_LEAST = 8
"""Cells of a name that must have room beside another one."""

_NAMED = {"actors", "locations"}
"""The sections of which the rows are names."""


class Findable(NamedTuple):
    """Something that can be gone to or done."""

    text: str
    """What it is called."""
    about: str
    """What it is, or the keys that do the same."""
    act: Callable[[], object]
    """Goes there, or does it."""
    weight: float
    """How much it counts what it is."""
    name: str = ""
    """What stands before another name that matched; `text` where it is empty."""
    also: tuple[str, ...] = ()
    """Other names that find it."""


class Found(NamedTuple):
    """What some letters have found."""

    score: float
    """How much it counts."""
    text: str
    """What it is called, with the other name that matched."""
    match: Match
    """How the letters match that text."""
    findable: Findable
    """What was found."""


def found(query: str, every: Iterable[Findable], end: str = "…") -> list[Found]:
    """Return what some letters find, the best first; `end` stands for what is cut."""
    return best(each for each in (found_by(query, one, end) for one in every) if each is not None)


def best(every: Iterable[Found]) -> list[Found]:
    """Return the best of what was found, as many as are offered, the very best first."""
    return nlargest(_MOST, every, key=itemgetter(0))


def every_section(reader: ReaderScreen) -> Iterator[Findable]:
    """Yield the sections."""
    for number, each in enumerate(SECTIONS, 1):
        yield Findable(each.title, f"section {number}", partial(reader.visit, number), _FIRST)


def original_sections(lookups: Lookups) -> Iterator[Section]:
    """Yield the sections with records that no other section has, each made when it is wanted."""
    yield from (section(key, lookups) for key in KEYS if key not in _REPEATING)


def every_part(
    made: Iterable[Section], reader: ReaderScreen, version: Version
) -> Iterator[Findable]:
    """Yield what stands under a heading of its own within some sections of a version."""
    for each in made:
        for part in each.parts[1:]:
            ref = next((row.ref for row in part.rows if row.ref is not None), None)
            if ref is not None:
                act = partial(_go, partial(reader.visit_row, each.number), ref, reader, version)
                yield Findable(part.title, each.title, act, _FIRST)


def every_mark(reader: ReaderScreen) -> Iterator[Findable]:
    """Yield the places that the reader has marked."""
    for name, told in reader.marks:
        text = _line(f"Mark {name}: {told}", reader)
        yield Findable(text, "mark", partial(reader.go_to_mark, name), _FIRST)


def every_command(
    commands: Iterable[Command], act: Callable[[Command], Callable[[], object] | None]
) -> Iterator[Findable]:
    """Yield the commands that can be called by name; `act` gives what does one, if it can be."""
    for each in commands:
        do = act(each) if each.title else None
        if do is not None:
            yield Findable(each.title, keys_shown(each), do, _FIRST, also=(each.help, each.id))


def every_theme(
    ids: Iterable[str], wear: Callable[[str], object], reader: MainScreen
) -> Iterator[Findable]:
    """Yield the themes, by id: one of the reader's own is called as its file is."""
    for each in ids:
        text = _line(f"Theme: {clean_line(each)}", reader)
        yield Findable(text, "theme", partial(wear, each), _LAST)


def every_record(
    made: Iterable[Section], reader: ReaderScreen, version: Version, lookups: Lookups
) -> Iterator[Findable]:
    """Yield the records of some sections of a version, by their first words and all their names."""
    for each in made:
        weight = _NEXT if each.key in _NAMED else _LAST
        for row in (row for part in each.parts for row in part.rows):
            if row.ref is not None and row.cells:
                act = partial(_go, partial(reader.visit, each.number), row.ref, reader, version)
                text = _line(text_of(steady(joined(row.cells))), reader)
                name, also = _names(row.ref, lookups, reader)
                yield Findable(text, each.title, act, weight, name, also)


def every_briefing(read: Iterable[AtHand], reader: ReaderScreen) -> Iterator[Findable]:
    """Yield other briefings by title and id."""
    for path, briefing_id, heading in read:
        text = _line(heading, reader)
        yield Findable(text, "briefing", partial(reader.read, path), _NEXT, also=(briefing_id,))


def every_title(titles: Iterable[Titled], reader: ReaderScreen) -> Iterator[Findable]:
    """Yield briefings of the library by title and id, with the day of each."""
    for each in titles:
        text = _line(each.title, reader)
        about = f"briefing, {each.day}"
        yield Findable(text, about, partial(reader.read, each.path), _NEXT, also=(each.id,))


def found_by(query: str, one: Findable, end: str) -> Found | None:
    """Return how letters find something: by what it is called, or else by another name of it."""
    direct = match(query, one.text)
    if direct.rank:
        return Found(direct.rank + one.weight, one.text, direct, one)
    matches = ((match(query, other), other) for other in one.also)
    best, other = max(matches, key=lambda each: each[0].rank, default=(direct, ""))
    if not best.rank:
        return None
    placed, text = _beside(one.name or one.text, other, best, end)
    return Found(best.rank + one.weight - _BY_OTHER_NAME, text, placed, one)


def _go(
    go: Callable[[RecordRef], object], ref: RecordRef, reader: ReaderScreen, version: Version
) -> None:
    """Go to a record of a version, whatever it is called since the file was read again."""
    now = version.latest(ref)
    if now is None:
        reader.tell("This record is no longer in the briefing")
    else:
        go(now)


def _beside(name: str, other: str, matched: Match, end: str) -> tuple[Match, str]:
    """Return a name with the one that matched behind it, and the letters there."""
    room = WIDEST - width(other) - len(" ()")
    if room < _LEAST:
        return matched, fit(other, WIDEST, end=end)
    shown = fit(name, room, end=end)
    start = len(shown) + len(" (")
    return Match(matched.rank, tuple(start + at for at in matched.places)), f"{shown} ({other})"


def _names(ref: RecordRef, lookups: Lookups, reader: ReaderScreen) -> tuple[str, tuple[str, ...]]:
    """Return what a record is called beside another name of it, and its other names."""
    record = lookups.record(ref)
    also = [_line(each, reader) for each in _other_names(record)]
    if not ref.key.startswith("#") and ref.collection != "summary":
        also.append(ref.key)
    name = _line(text_of(title(ref, record, lookups)), reader) if also else ""
    return name, tuple(also)


def _other_names(record: Record) -> tuple[str, ...]:
    """Return the names of a record beside the one that it goes by."""
    match record:
        case Actor():
            return (*record.aka, *filter(None, (record.short, record.printed)))
        case Location():
            return record.aka
        case Source():
            return (*filter(None, (record.title, record.origin)), *record.authors)
    return ()


def _line(text: str, reader: MainScreen) -> str:
    """Return as much of a text as a line shows, as the screen spells it."""
    return first_words(text_of(steady(said(text))), ascii_only=reader.ascii_only)
