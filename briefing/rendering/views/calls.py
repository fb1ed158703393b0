"""Calls: who spoke to whom, when and how, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, quoted, said, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.wording import attribution, names, times, titles
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.calls import Call
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset(
    {"id", "from_", "to", "between", "when", "channel", "text", "outcome", "by", "via", "quote"}
    | {"src"}
)
"""The fields that a row tells."""

_COLUMNS = (
    Column(key="when", title="When", gives_way=1),
    Column(key="parties", title="", grows=True),
    Column(key="channel", title="Channel", gives_way=2),
)
CHANNELS = {
    "phone": "by phone",
    "video": "by video",
    "meeting": "at a meeting",
    "visit": "on a visit",
    "letter": "by letter",
    "message": "by message",
    "request": "a request",
    "unstated": "channel not stated",
}
"""How each channel is said."""


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the contacts in file order."""
    return (listed(lookups, whole=True),)


def listed(lookups: Lookups, *, whole: bool) -> Part:
    """Return the contacts, a row for each; what is not `whole` leaves out the outcome."""
    calls = zip(lookups.refs("calls"), lookups.briefing.calls, strict=True)
    rows = tuple(_row(ref, call, lookups, whole=whole) for ref, call in calls)
    return _part(_COLUMNS, rows)


def spelled_out(lookups: Lookups, *, whole: bool) -> Part:
    """Return the contacts for a page: a line for each party, the first time with its role.

    What is not `whole` leaves out the outcome, and a channel that is not stated.
    """
    calls = zip(lookups.refs("calls"), lookups.briefing.calls, strict=True)
    introduced: set[str] = set()
    rows = tuple(_spelled_row(ref, call, lookups, introduced, whole=whole) for ref, call in calls)
    return _part(_COLUMNS[:2], rows)


def _row(ref: RecordRef, call: Call, lookups: Lookups, *, whole: bool) -> Row:
    """Return one contact as it is listed."""
    when = _when(call, lookups)
    parties = titles.parties(call, lookups, names.short)
    channel = () if call.channel == "unstated" else support(call.channel)
    return Row(
        ref=ref,
        cells=(when, titles.parties(call, lookups), channel),
        shorter=((when, parties, channel), (_date(call, lookups), parties, channel)),
        body=_body(call, lookups, outcome=whole),
        marks=marks(call.src, lookups),
    )


def line(_: RecordRef, call: Call, lookups: Lookups) -> Phrase:
    """Return the contact in one phrase."""
    how = support(f", {CHANNELS[call.channel]}") if call.channel != "unstated" else ()
    return (*titles.parties(call, lookups), *how, *joined((said(": "), *_body(call, lookups)), ""))


def _part(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Part:
    """Return the part of the contacts."""
    empty = "No contact between actors is recorded."
    return Part(key="calls", title="Calls", columns=columns, rows=rows, empty=empty)


def _spelled_row(
    ref: RecordRef, call: Call, lookups: Lookups, introduced: set[str], *, whole: bool
) -> Row:
    """Return one contact with its parties beneath each other."""

    def introduce(who: str) -> Phrase:
        if who in introduced:
            return (names.brief(who, lookups),)
        introduced.add(who)
        return names.with_role(who, lookups)

    arrow = "↔ " if call.between else "→ "
    first = call.between[:1] or call.from_
    others = call.between[1:] or call.to
    callers = [introduce(who) for who in first]
    signs = [arrow if call.between or not place else "  " for place in range(len(others))]
    beneath = [(Piece(sign), *introduce(who)) for sign, who in zip(signs, others, strict=True)]
    if beneath and (whole or call.channel != "unstated"):
        beneath[-1] = (*beneath[-1], *support(f", {CHANNELS[call.channel]}"))
    return Row(
        ref=ref,
        cells=(_when(call, lookups), joined(callers, " and ")),
        under=tuple(beneath),
        body=_body(call, lookups, outcome=whole),
        marks=marks(call.src, lookups),
    )


def _when(call: Call, lookups: Lookups) -> Phrase:
    """Return when it was, or that it is not said."""
    if call.when is None:
        return (Piece("no time given", "silence"),)
    return support(times.said(call.when, lookups.briefing))


def _date(call: Call, lookups: Lookups) -> Phrase:
    """Return when it was on few cells, without the time of day."""
    return support(times.date(call.when, lookups.briefing)) if call.when else ()


def _body(call: Call, lookups: Lookups, *, outcome: bool = True) -> tuple[Phrase, ...]:
    """Return what was said, what came of it, and who tells."""
    came = (*support("Outcome: "), *said(call.outcome)) if outcome and call.outcome else ()
    told = attribution.so_says(call.by, call.via, lookups)
    return (joined((said(call.text), quoted(call.quote), came, told)),)
