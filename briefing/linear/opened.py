"""A card as a page: its labelled lines, what is related, and the names in it, all numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import telling
from briefing.linear.pages import Draft
from briefing.linear.speech import ended, run_on, spoken
from briefing.rendering.wrap import is_address

if TYPE_CHECKING:
    from briefing.linear.pages import Kind, Page
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Card, Labelled, Part, Row

_SHOWN_BY_SOURCE = frozenset({"paragraphs"})
"""Parts that a card has too, but that say again what else is on it."""


def record_page(ref: RecordRef, lookups: Lookups) -> Page:
    """Return a record's card as a page; KeyError where the briefing has none such."""
    from briefing.rendering.cards import card  # noqa: PLC0415 - the first page opens none

    return card_page(card(ref, lookups), lookups)


def card_page(card: Card, lookups: Lookups, *, source: bool = False) -> Page:
    """Return any card as a page; that of a record's `source` is read and goes no further."""
    name = spoken(card.title)
    draft = Draft(lookups)
    draft.say(f"{_kind(card, source=source)}: {name}")
    for line in card.lines:
        draft.say(_labelled(line))
    for part in card.parts:
        if source or part.key not in _SHOWN_BY_SOURCE:
            _part(part, card.ref, draft)
    _names(card, draft, sources=source)
    kept: Kind = "source" if source else "record"
    return draft.page(kept, f"the source of {name}" if source else name, record=card.ref)


def _kind(card: Card, *, source: bool) -> str:
    """Return what a page is, before the name of what it is about."""
    if not source:
        return card.kind
    return "What was read" if card.ref.collection == "sources" else "Where this was read"


def _labelled(line: Labelled) -> str:
    """Return a labelled line: what it is, and then its values."""
    values = run_on(spoken(phrase, steps=", ") for phrase in line.phrases)
    return f"{line.label}: {values}"


def _part(part: Part, about: RecordRef, draft: Draft) -> None:
    """Add a part of a card under its heading; what leads to the card itself gets no number."""
    opening = 0 if part.columns else sum(row.ref is not None for row in part.rows)
    if part.title:
        draft.head(part.title, opening if opening > 1 else None)
    if not part.rows:
        draft.say(part.empty)
    for row in part.rows:
        if row.ref is None or row.ref == about or part.columns:
            _plain(row, draft)
        else:
            notes = _stance(row.ref, about, draft.lookups) if part.key == "contested" else ()
            draft.item(row.ref, telling.line(row.ref, draft.lookups, notes=notes))


def _stance(other: RecordRef, about: RecordRef, lookups: Lookups) -> tuple[str, ...]:
    """Return how a contested record stands to the one that is open."""
    disputes = getattr(lookups.record(other), "disputes", ())
    return ("disputes this",) if about.key in disputes else ("disputed by this",)


def _plain(row: Row, draft: Draft) -> None:
    """Add a row in its own words: a label or the mark of a paragraph, and what belongs to it.

    An address ends the sentence that leads to it.
    """
    texts = [": ".join(filter(None, map(spoken, row.cells)))]
    for phrase in (*row.under, *row.body):
        if is_address(phrase):
            texts[-1] += f" {spoken(phrase)}"
        else:
            texts.append(spoken(phrase))
    for text in texts:
        draft.say(text)


def _names(card: Card, draft: Draft, *, sources: bool) -> None:
    """Add the records that the lines name and that nothing else here opens.

    On a record's own page its `sources` are left out, to which `s` leads.
    """
    links = (piece.link for line in card.lines for phrase in line.phrases for piece in phrase)
    known = {card.ref, *draft.refs}
    named = dict.fromkeys(
        link
        for link in links
        if link is not None and link not in known and (sources or link.collection != "sources")
    )
    if named:
        draft.head("Named here")
        for ref in named:
            draft.item(ref, ended(telling.title(ref, draft.lookups)))
