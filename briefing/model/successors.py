"""Which record of a new version of a briefing is the one that an earlier version had.

A record with an id is found by it. Others are named by their place in a list, and a line written
above them moves them on: they are found by what they say.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection, Record, RecordRef

_ALIKE = 0.5
"""How many of the words of two records must be the same for one to be the other, rewritten."""

_MOST = 40
"""How many records that changed together are compared with each other."""


class Successors:
    """The records of one version, found again in another."""

    def __init__(self, old: Lookups, new: Lookups) -> None:
        self._old = old
        self._new = new
        self._paired = cache(self._pairs)

    def of(self, ref: RecordRef) -> RecordRef | None:
        """Return what a record is called now; None where it is gone."""
        if ref not in self._old.records(ref.collection):
            return None
        now = self._new.records(ref.collection).get(ref)
        if now is not None and (_has_id(ref) or now == self._old.record(ref)):
            return ref
        return self._paired(ref.collection).get(ref)

    def _pairs(self, collection: Collection) -> dict[RecordRef, RecordRef]:
        """Return the records of a collection with what became of them, but for what is gone."""
        from difflib import SequenceMatcher  # noqa: PLC0415 - only a file that was changed needs it

        old, new = self._old.refs(collection), self._new.refs(collection)
        said = [_said(self._old.record(ref)) for ref in old]
        says = [_said(self._new.record(ref)) for ref in new]
        moved = dict(zip(reversed(says), reversed(new), strict=True))
        paired = {ref: moved[words] for ref, words in zip(old, said, strict=True) if words in moved}
        matcher = SequenceMatcher(None, said, says, autojunk=False)
        for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            if kind == "equal":
                paired.update(zip(old[old_from:old_to], new[new_from:new_to], strict=True))
            elif kind == "replace" and max(old_to - old_from, new_to - new_from) <= _MOST:
                for one, other in _alike(said[old_from:old_to], says[new_from:new_to]):
                    paired[old[old_from + one]] = new[new_from + other]
        return paired


def print_of(ref: RecordRef, lookups: Lookups) -> int:
    """Return a number that a record without an id can be known by; 0 where it has one."""
    record = lookups.records(ref.collection).get(ref)
    return 0 if record is None or _has_id(ref) else crc32(_said(record).encode())


def found_again(ref: RecordRef, print_: int, lookups: Lookups) -> RecordRef | None:
    """Return what a record is called in this version, by the print it had; None where it is gone.

    One that was rewritten is taken to be in its old place.
    """
    records = lookups.records(ref.collection)
    if print_:
        for each, record in records.items():
            if not _has_id(each) and crc32(_said(record).encode()) == print_:
                return each
    return ref if ref in records else None


def _alike(said: list[str], says: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of records that were rewritten, with the most alike of the new ones."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a file that was changed needs it

    grades = sorted(
        (
            (SequenceMatcher(None, before.split(), after.split()).ratio(), one, other)
            for one, before in enumerate(said)
            for other, after in enumerate(says)
        ),
        key=lambda grade: (-grade[0], abs(grade[1] - grade[2])),
    )
    left, free = set(range(len(said))), set(range(len(says)))
    for grade, one, other in grades:
        if grade >= _ALIKE and one in left and other in free:
            left.remove(one)
            free.remove(other)
            yield one, other


def _said(record: Record) -> str:
    """Return all that a record says, in the words of its writer."""
    values = (getattr(record, field) for field in record.__struct_fields__)
    return " ".join(filter(None, map(_words, values)))


def _words(value: object) -> str:
    """Return a value of a field as it was written, as far as that is known."""
    if isinstance(value, tuple):
        return " ".join(map(_words, value))
    return "" if value is None else str(getattr(value, "text", value))


def _has_id(ref: RecordRef) -> bool:
    return not ref.key.startswith("#")
