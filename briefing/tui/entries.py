"""What a list is made of: rows, records with the lines around them, and records side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from briefing.rendering.rows import Account, Band, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.lookups import RecordRef
    from briefing.rendering.rows import Part

Entry: TypeAlias = Row | Account | Band
"""A row of a list, which scrolls and is laid out as one."""

BLANK = Row(heading=True)
"""An empty line between two parts, or two groups of rows."""


def accounts(entry: Entry) -> tuple[Account, ...]:
    """Return the records of a row of the list, each with the lines around it."""
    match entry:
        case Row():
            return ((entry,),)
        case Band():
            return (*entry.claims, *entry.answers)
    return (entry,)


def ref_of(account: Account) -> RecordRef | None:
    """Return the record of an account."""
    return next((row.ref for row in account if row.ref is not None), None)


def grouped(rows: Iterable[Row]) -> Iterator[Entry]:
    """Yield each record with the lines beneath it that open nothing, and groups apart."""
    account: list[Row] = []
    for row in rows:
        if row.ref is None and not row.heading and account:
            account.append(row)
            continue
        if account:
            yield _alone(account)
            if not row.indent:
                yield BLANK
        account = [row]
    yield _alone(account)


def _alone(account: list[Row]) -> Entry:
    """Return a record that stands by itself."""
    return account[0] if len(account) == 1 else tuple(account)


def disputes(part: Part) -> Iterator[Entry]:
    """Yield what stands side by side, and disputes apart; only the records that are in the part."""
    there = {row.ref for row in part.rows}
    apart = False
    for band in part.abreast:
        claims = tuple(each for each in band.claims if ref_of(each) in there)
        answers = tuple(each for each in band.answers if ref_of(each) in there)
        if claims or answers:
            if apart:
                yield BLANK
            yield replace(band, claims=claims, answers=answers)
            apart = not band.goes_on
