"""A card as a page: its labelled lines, what is related, and the names in it, all numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import telling
from briefing.linear.pages import Draft
from briefing.linear.speech import ended, run_on, spoken

if TYPE_CHECKING:
    from briefing.linear.pages import Page
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Card, Labelled, Part


def record_page(ref: RecordRef, lookups: Lookups) -> Page:
    """Return a record's card as a page; KeyError where the briefing has none such."""
    from briefing.rendering.cards import card  # noqa: PLC0415 - the first page opens none

    return card_page(card(ref, lookups), lookups)


def card_page(card: Card, lookups: Lookups, *, source: bool = False) -> Page:
    """Return any card as a page; that of a record's source opens nothing but names."""
    name = spoken(card.title)
    draft = Draft(lookups)
    draft.say(f"{card.kind}: {name}")
    for line in card.lines:
        draft.say(_labelled(line))
    for part in card.parts:
        _part(part, draft)
    _names(card, draft)
    return draft.page("source" if source else "record", name, record=card.ref)


def _labelled(line: Labelled) -> str:
    """Return a labelled line: what it is, and then its values."""
    values = run_on(spoken(phrase, steps=", ") for phrase in line.phrases)
    return f"{line.label}: {values}"


def _part(part: Part, draft: Draft) -> None:
    """Add related records under their heading."""
    opening = sum(row.ref is not None for row in part.rows)
    if part.title:
        draft.head(part.title, opening if opening > 1 else None)
    for row in part.rows:
        if row.ref is None:
            draft.say(" ".join(ended(spoken(each)) for each in (*row.cells, *row.under, *row.body)))
        else:
            draft.item(row.ref, telling.line(row.ref, draft.lookups))


def _names(card: Card, draft: Draft) -> None:
    """Add the records that the lines name and that nothing else here opens."""
    links = (piece.link for line in card.lines for phrase in line.phrases for piece in phrase)
    known = {card.ref, *draft.refs}
    named = dict.fromkeys(link for link in links if link is not None and link not in known)
    if named:
        draft.head("Named here")
        for ref in named:
            draft.item(ref, ended(telling.title(ref, draft.lookups)))
