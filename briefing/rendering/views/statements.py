"""Statements: conflicting accounts side by side first, then the others by speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.disputes import disputes
from briefing.model.lookups import THIRD
from briefing.model.statements import Statement
from briefing.rendering.phrases import capital, joined, plain_word, quoted, said, support
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.views import casualties
from briefing.rendering.wording import attribution, names, times
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase, Voice

SHOWN = frozenset({"id", "by", "kind", "to", "when", "text", "disputes", "via", "quote", "src"})
"""The fields that a row tells; what it disputes stands above it."""


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the contested statements in groups, and the others by speaker."""
    groups = disputes(lookups)
    seen = {id(each) for group in groups for _, each in group}
    others = [
        (ref, each)
        for ref, each in zip(lookups.refs("statements"), lookups.briefing.statements, strict=True)
        if id(each) not in seen
    ]
    order = {actor.id: place for place, actor in enumerate(lookups.briefing.actors)}
    others.sort(key=lambda each: _rank(each[1], order, lookups))
    return (
        Part(
            key="contested",
            title="Contested",
            rows=tuple(_answer(each, depth, lookups) for group in groups for depth, each in group),
            empty="No statement is contested.",
        ),
        Part(
            key="statements",
            title="Other statements" if groups else "Statements",
            rows=tuple(row(ref, each, lookups) for ref, each in others),
            empty="No other statement is recorded." if groups else "No statement is recorded.",
        ),
    )


def row(ref: RecordRef, statement: Statement, lookups: Lookups, indent: int = 0) -> Row:
    """Return one statement as it is listed."""
    return Row(
        ref=ref,
        cells=(line(ref, statement, lookups),),
        marks=marks(statement.src, lookups),
        indent=indent,
    )


def line(_: RecordRef, statement: Statement, lookups: Lookups, *, dated: bool = True) -> Phrase:
    """Return who says what, how, to whom and when: `A (denial, 13 Sep): …`."""
    voice: Voice = "contested" if lookups.contested(statement) else "support"
    kind: Phrase = (Piece(plain_word(statement.kind), voice),)
    if statement.to:
        kind += (*support(" to "), *names.actors(statement.to, lookups))
    when = statement.when if dated else None
    time = support(times.said(when, lookups.briefing)) if when else ()
    manner = joined((kind, time, attribution.through(statement.via, lookups)), ", ")
    first, *others = names.actors(statement.by, lookups)
    return (
        first._replace(text=capital(first.text)),
        *others,
        *support(" ("),
        *manner,
        *support("): "),
        *joined((said(statement.text), quoted(statement.quote))),
    )


def _answer(record: Statement | Casualty, depth: int, lookups: Lookups) -> Row:
    """Return one account of a dispute, further in the further down the chain of answers."""
    ref = lookups.ref_of(record)
    if isinstance(record, Statement):
        return row(ref, record, lookups, depth)
    return Row(
        ref=ref,
        cells=(casualties.line(ref, record, lookups),),
        marks=marks(record.src, lookups),
        indent=depth,
    )


def _rank(statement: Statement, order: dict[str, int], lookups: Lookups) -> tuple[int, int]:
    """Return the place of a statement's first speaker: sides first, then third parties."""
    speaker = statement.by[0]
    side = lookups.side_index(speaker)
    last = len(lookups.briefing.sides)
    if side is None:
        side = last + 1
    elif side == THIRD:
        side = last
    return (side, order.get(speaker, len(order)))
