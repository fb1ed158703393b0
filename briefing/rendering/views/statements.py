"""Statements: conflicting accounts side by side first, then the others by speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.disputes import disputes
from briefing.model.lookups import THIRD
from briefing.model.statements import Statement
from briefing.rendering.phrases import (
    capital,
    joined,
    plain_word,
    quoted,
    said,
    support,
)
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.views import abreast, casualties
from briefing.rendering.wording import attribution, names, times
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.disputes import Dispute, Turn
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Band, Phrase, Voice

SHOWN = frozenset({"id", "by", "kind", "to", "when", "text", "disputes", "via", "quote", "src"})
"""The fields that a row tells; what it disputes stands above it or is named beneath."""


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the contested statements in groups, and the others by speaker."""
    groups = disputes(lookups)
    seen = {id(turn.account) for group in groups for turn in group}
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
            rows=tuple(row for group in groups for row in _argued(group, lookups)),
            grouped=True,
            abreast=_side_by_side(groups, lookups),
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


def _argued(dispute: Dispute, lookups: Lookups) -> Iterator[Row]:
    """Yield the rows of a dispute: an answer that stands elsewhere is named beneath its claim."""
    for place, turn in enumerate(dispute):
        yield _account(turn, lookups)
        others = [at for at in turn.disputes if at != turn.under]
        elsewhere = [at for at in turn.disputed_by if dispute[at].under != place]
        also = "disputes " if turn.under is None else "also disputes "

        def where(there: int, here: int = place) -> str:
            return "above" if there < here else "below"

        for sign, found in ((also, others), ("disputed by ", elsewhere)):
            if found:
                there = abreast.called(found, where, dispute, lookups)
                yield Row(cells=(support(sign) + there,), indent=turn.depth + 1)


def _side_by_side(groups: Iterable[Dispute], lookups: Lookups) -> tuple[Band, ...]:
    """Return the bands of all disputes."""

    def tell(turn: Turn) -> Row:
        return _account(turn, lookups)

    return tuple(band for each in groups for band in abreast.bands(each, tell, lookups))


def _account(turn: Turn, lookups: Lookups) -> Row:
    """Return one account of a dispute, further in the further down the chain of answers."""
    record = turn.account
    depth = turn.depth
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
