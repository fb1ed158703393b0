"""What became of one field, in words: `Status: draft → final`, `Where: now also Sotk`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.rendering.phrases import joined, listing, said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording import figures, times
from briefing.rendering.wording.fields import label, shown
from briefing.rendering.wrap import phrase_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.changes import FieldChange
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase

ARROW = " → "
"""From what was to what is."""

_SHORT = 56
"""Cells up to which what was and what is stand on one line."""

_LISTS = frozenset(
    {"about", "actors", "aka", "authors", "by", "countries", "country", "disputes", "keywords"}
    | {"related", "sides", "supports", "ties", "to", "via", "where", "between", "from_"}
)
"""Fields that hold one value or several, of which each is told that came or went."""


def field_lines(
    change: FieldChange, old: Lookups, new: Lookups, *, told: bool = False
) -> tuple[Phrase, ...]:
    """Return what became of a field; `told` for one that its row tells as it is now."""
    name = label(change.field)
    if told and change.old in (None, ()):
        return ((*support(f"{name} "), *said("is new")),)
    if told and change.field == "text":
        return ((*support("Before: "), *value_before(change, old, new)),)
    if told:
        return ((*support(f"{name} before: "), *value_before(change, old, new)),)
    now, *before = became(change, old, new)
    return (*support(f"{name}: "), *now), *((*support(f"{name} "), *each) for each in before)


def became(change: FieldChange, old: Lookups, new: Lookups) -> tuple[Phrase, ...]:
    """Return what a field held and holds, in a line where that is short: `draft → final`.

    Else what it holds, and beneath it what it held.
    """
    if change.field in _LISTS and change.old and change.new:
        return (_of_list(change, old, new),)
    was, now = value_before(change, old, new), value(change.field, change.new, new)
    if phrase_width(was) + phrase_width(now) <= _SHORT:
        return ((*was, *support(ARROW), *now),)
    return now, (*support("before: "), *was)


def value(field: str, held: object, lookups: Lookups) -> Phrase:
    """Return what a field holds, in one phrase."""
    if held is None or held == () or held is False:
        return (Piece("no", "said") if held is False else Piece("not given", "silence"),)
    if isinstance(held, Count):
        return figures.figure(held, figures.in_table(held))
    if isinstance(held, When):
        return said(times.exact(held, lookups.briefing))
    return joined(shown(field, held, lookups), "; ")


def value_before(change: FieldChange, old: Lookups, new: Lookups) -> Phrase:
    """Return what a field held."""
    return in_version(value(change.field, change.old, old), new)


def in_version(phrase: Phrase, lookups: Lookups) -> Phrase:
    """Return a phrase that leads nowhere but to records that a version has."""
    return tuple(
        piece
        if piece.link is None or piece.link in lookups.records(piece.link.collection)
        else piece._replace(link=None)
        for piece in phrase
    )


def _of_list(change: FieldChange, old: Lookups, new: Lookups) -> Phrase:
    """Return what came to the values of a field, and what went: `now also Sotk`."""
    was, now = _each(change.field, change.old, old), _each(change.field, change.new, new)
    texts_before, texts_now = ([_text(each) for each in side] for side in (was, now))
    came = [each for each, text in zip(now, texts_now, strict=True) if text not in texts_before]
    gone = [each for each, text in zip(was, texts_before, strict=True) if text not in texts_now]
    if len(came) == len(now) and len(gone) == len(was):
        return (*in_version(listing(was), new), *support(ARROW), *listing(now))
    also = (*support("now also "), *listing(came)) if came else ()
    no_longer = (*support("no longer "), *in_version(listing(gone, "or"), new)) if gone else ()
    return joined((also, no_longer), ", ")


def _each(field: str, held: object, lookups: Lookups) -> Sequence[Phrase]:
    """Return the values of a field, each as a phrase."""
    values = held if isinstance(held, tuple) else (held,)
    return [value(field, (each,), lookups) for each in values]


def _text(phrase: Phrase) -> str:
    return "".join(piece.text for piece in phrase)
