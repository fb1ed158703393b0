"""What a record is called, and of what kind it is, wherever another one names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.locations import Location
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.rendering.phrases import capital, joined, listing, one_line, plain_word, said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording import figures, names, times
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from briefing.model.lookups import Lookups, Record, RecordRef
    from briefing.rendering.rows import Phrase

    Naming: TypeAlias = Callable[[str, Lookups], Piece]

_FIRST_WORDS = 9

_OF = {"dozens", "hundreds", "thousands"}
"""Figures in words that whom they count follows with an `of`."""

_PEOPLE = {
    "military": ("soldier", "soldiers"),
    "civilian": ("civilian", "civilians"),
    "mixed": ("soldier or civilian", "soldiers and civilians"),
    "any": ("person", "people"),
    "unknown": ("person", "people"),
}
_CASUALTIES = {
    "military": "military casualties",
    "civilian": "civilian casualties",
    "mixed": "casualties among soldiers and civilians",
    "any": "casualties",
    "unknown": "casualties",
}
_CONTACTS = {"phone": "Phone call", "video": "Video call", "unstated": "Contact"}
_KINDS = {
    "summary": "Summary",
    "casualties": "Casualties",
    "gaps": "Not known",
    "caveats": "Caveat",
    "sources": "Source",
}
_SUMMARY = {"bottom-line": "Bottom line", "significance": "Why it matters"}


def kind(ref: RecordRef, record: Record) -> str:
    """Return what a record is, in a word or two: `Person`, `Phone call`, `Denial`."""
    if isinstance(record, Call):
        return _CONTACTS.get(record.channel) or capital(record.channel)
    word = _KINDS.get(ref.collection)
    return word or capital(plain_word(getattr(record, "kind", ref.collection)))


def title(ref: RecordRef, record: Record, lookups: Lookups) -> Phrase:
    """Return a record's name, or the first words of it."""
    match record:
        case Actor():
            return (names.actor(record.id, lookups),)
        case Location():
            return (names.place(record.id, lookups),)
        case Source():
            return (names.source(record.id, lookups),)
        case Call():
            return (*parties(record, lookups), *at(record, lookups))
        case Casualty():
            return (names.brief(record.side, lookups), *said(": "), *figure(record))
        case Background():
            return (Piece(record.title, "name", ref),)
        case Statement():
            words = _quote_or_first_words(record)
            return (*names.actors(record.by, lookups), Piece(": "), Piece(words, "said", ref))
    return (Piece(first_words(record.text), "said", ref),)


def heading(ref: RecordRef, record: Record, lookups: Lookups) -> Phrase:
    """Return what stands above a record's card: its title, or its place in the summary."""
    if ref.collection == "summary":
        return (Piece(_SUMMARY.get(ref.key) or f"Point {ref.key[1:]}", "heading"),)
    return title(ref, record, lookups)


def named(any_id: str, lookups: Lookups) -> Phrase:
    """Return the title of whatever has this id, as a link."""
    ref = lookups.find(any_id)
    if ref is None:
        return (Piece(any_id, "name"),)
    return linked(title(ref, lookups.record(ref), lookups), ref)


def reference(ref: RecordRef, record: Record, lookups: Lookups) -> Phrase:
    """Return what points at a record and is never cut: `Ana Moreau [p5]`, `attack [p2]`.

    A statement or a figure goes by who gives it.
    """
    match record:
        case Statement():
            called = names.actors(record.by, lookups)
        case Casualty():
            called = support("the figure of ") + names.actors(record.by, lookups)
            if not record.by:
                called = (*support("the figure for "), names.brief(record.side, lookups))
        case Actor() | Location() | Source() | Call() | Background():
            return linked(title(ref, record, lookups), ref)
        case _:
            called = said(kind(ref, record).lower())
    read_in = support(f" [{marks(record.src, lookups)}]") if record.src else ()
    return linked(called + read_in, ref)


def linked(phrase: Phrase, ref: RecordRef) -> Phrase:
    """Return a phrase whose pieces all lead to one record."""
    return tuple(Piece(piece.text, piece.voice, ref) for piece in phrase)


def first_words(text: str) -> str:
    """Return the beginning of a text, whole words, with an ellipsis where it goes on."""
    words = one_line(text).split()
    if len(words) <= _FIRST_WORDS:
        return " ".join(words).rstrip(".")
    return " ".join(words[: _FIRST_WORDS - 1]).rstrip(",;:.") + " …"


def _quote_or_first_words(statement: Statement) -> str:
    """Return the words that a statement is best known by."""
    return f"“{statement.quote}”" if statement.quote else first_words(statement.text)


def parties(call: Call, lookups: Lookups, name: Naming = names.brief) -> Phrase:
    """Return who spoke with whom: `→` where the source says who called, else `↔`."""
    if call.between:
        return joined([(name(who, lookups),) for who in call.between], " ↔ ")
    sides = (listing([(name(who, lookups),) for who in side]) for side in (call.from_, call.to))
    return joined(tuple(sides), " → ")


def at(record: Call | Statement, lookups: Lookups) -> Phrase:
    """Return the time of a record after a comma; nothing for none."""
    return support(f", {times.said(record.when, lookups.briefing)}") if record.when else ()


def figure(casualty: Casualty, *, table: bool = False) -> Phrase:
    """Return a figure and what it counts: `at least 49 soldiers killed, not final`."""
    count = casualty.count
    wording = figures.in_table(count) if table else figures.in_prose(count)
    if count.is_silent:
        about_all = casualty.who == "any" and casualty.kind == "any"
        about = () if about_all else support(f" ({counted(casualty)})")
        return figures.figure(count, wording) + about
    text = f"{wording} {counted_behind(casualty)}"
    if casualty.who == "unknown":
        text += " (whether soldiers or civilians is not said)"
    if casualty.final is not None:
        text += ", final" if casualty.final else ", not final"
    return said(text)


def counted_behind(casualty: Casualty) -> str:
    """Return that as it follows the figure: `soldiers killed`, but `dozens` is `of soldiers`."""
    of = "of " if casualty.count.text in _OF else ""
    return of + counted(casualty)


def counted(casualty: Casualty) -> str:
    """Return whom a figure counts and what befell them: `soldiers killed`."""
    if casualty.kind == "any":
        return _CASUALTIES[casualty.who]
    one, many = _PEOPLE[casualty.who]
    alone = casualty.count.kind == "exact" and casualty.count.best == 1
    return f"{one if alone else many} {casualty.kind}"
