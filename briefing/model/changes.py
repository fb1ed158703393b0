"""What changed between two versions of a briefing, or from one briefing of a series to the next.

Record by record and field by field. A record that only stands elsewhere has not changed; nor has
one of which only the id is another.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from briefing.model.casualties import Casualty
from briefing.model.changes_fields import FieldChange, changed_fields, changed_head
from briefing.model.changes_pairs import pair, renamed
from briefing.model.lookups import Lookups
from briefing.model.records import COLLECTIONS, Collection, RecordRef
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.records import Record

__all__ = ["Change", "Changes", "FieldChange", "Kind", "News", "changes"]

Kind = Literal["added", "removed", "changed"]
"""What became of a record."""

News = Literal[
    "silence-broken",
    "figure-withdrawn",
    "withdrawn",
    "disputed",
    "undisputed",
    "gap-closed",
    "gap-opened",
]
"""What a change means, where that tells more than its fields: a silence that gave way to a figure
or came after one, something said that is said no more, a dispute that began or ended, and what has
become known or is not known now."""

_OPEN = ("not-reported", "unknown")
"""Counts of which nobody has said anything; who claims none has."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One record that is new, gone, or says something else."""

    kind: Kind
    """What became of it."""
    collection: Collection
    """Where it stands."""
    old: RecordRef | None = None
    """Its name in the old version; None for a new one."""
    new: RecordRef | None = None
    """Its name in the new version; None for one that is gone."""
    fields: tuple[FieldChange, ...] = ()
    """What of a changed one is different, in the order of the format; where it was read is last."""
    news: tuple[News, ...] = ()
    """What that means."""
    against: tuple[RecordRef, ...] = ()
    """The records of the new version that dispute it now and did not before, or it them."""

    @property
    def cites_only(self) -> bool:
        """Whether nothing but where it was read is different."""
        return (
            self.kind == "changed"
            and not self.news
            and all(each.field == "src" for each in self.fields)
        )


class Changes(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything that is different in a new version."""

    old: Lookups
    """The old version."""
    new: Lookups
    """The new one."""
    head: tuple[FieldChange, ...]
    """What the briefing says of itself, in the order of the format."""
    records: tuple[Change, ...]
    """The records, by collection; those that are gone behind the others of theirs."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is different."""
        return not self.head and not self.records

    @property
    def is_one_briefing(self) -> bool:
        """Whether both are versions of the same briefing, so that what is gone was taken back."""
        return self.old.briefing.id == self.new.briefing.id

    @cached_property
    def by_ref(self) -> Mapping[RecordRef, Change]:
        """What became of the records of the new version, by name; of those that are different."""
        return {each.new: each for each in self.records if each.new is not None}


def changes(old: Lookups, new: Lookups) -> Changes:
    """Return what is different in a new version."""
    pairs = pair(old, new)
    names = renamed(pairs)
    records = tuple(
        each for collection in COLLECTIONS for each in _in(collection, old, new, pairs, names)
    )
    return Changes(old=old, new=new, head=changed_head(old, new, names), records=records)


def _in(
    collection: Collection,
    old: Lookups,
    new: Lookups,
    pairs: Mapping[RecordRef, RecordRef],
    names: Mapping[str, str],
) -> Iterator[Change]:
    """Yield what is different in one collection: in the order of the new version, then the rest."""
    came_from = {now: before for before, now in pairs.items() if now.collection == collection}
    for ref, record in new.records(collection).items():
        before = came_from.get(ref)
        if before is None:
            news: tuple[News, ...] = ("gap-opened",) if collection == "gaps" else ()
            yield Change(kind="added", collection=collection, new=ref, news=news)
            continue
        was = old.record(before)
        each = Change(
            kind="changed",
            collection=collection,
            old=before,
            new=ref,
            fields=changed_fields(was, record, old, new, names),
            news=_of_figure(was, record),
        )
        each = _with_dispute(each, was, record, pairs, old, new)
        if each.fields or each.news:
            yield each
    for ref, record in old.records(collection).items():
        if ref not in pairs:
            yield Change(kind="removed", collection=collection, old=ref, news=_of_loss(record, ref))


def _of_loss(record: Record, ref: RecordRef) -> tuple[News, ...]:
    """Return what it means that a record is gone."""
    if ref.collection == "gaps":
        return ("gap-closed",)
    if isinstance(record, Statement) or (
        isinstance(record, Casualty) and record.count.kind not in _OPEN
    ):
        return ("withdrawn",)
    return ()


def _of_figure(was: Record, now: Record) -> tuple[News, ...]:
    """Return whether a silence was broken, or a figure gave way to one."""
    if not isinstance(was, Casualty) or not isinstance(now, Casualty):
        return ()
    before, after = was.count.kind in _OPEN, now.count.kind in _OPEN
    if before == after:
        return ()
    return ("silence-broken",) if before else ("figure-withdrawn",)


def _with_dispute(
    change: Change,
    was: Record,
    now: Record,
    pairs: Mapping[RecordRef, RecordRef],
    old: Lookups,
    new: Lookups,
) -> Change:
    """Return a change with who disputes what was said now, or that nobody does any more."""
    if not isinstance(was, Statement | Casualty) or not isinstance(now, Statement | Casualty):
        return change
    before = {pairs.get(old.ref_of(each)) for each in old.contested(was)}
    after = [new.ref_of(each) for each in new.contested(now)]
    against = tuple(ref for ref in after if ref not in before)
    if against:
        return replace(change, news=(*change.news, "disputed"), against=against)
    return replace(change, news=(*change.news, "undisputed")) if before and not after else change
