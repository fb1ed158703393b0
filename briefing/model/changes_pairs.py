"""Which record of one version is which of another: by id, else by what they are.

What a record is depends on its kind: an actor goes by its name, a call by who spoke with whom and
when, a figure by whose people it counts and who gives it, and what has a text by the words of it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from briefing.model.alikeness import most_alike, words_of
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.records import COLLECTIONS, KEYED
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection, Record, RecordRef

    Pairs: TypeAlias = dict[RecordRef, RecordRef]
    Refs: TypeAlias = Sequence[RecordRef]
    Key: TypeAlias = Callable[[Record], Hashable]
    Losses: TypeAlias = list[tuple[RecordRef, tuple[str, str, str], Casualty]]

_OF_ONE_KIND = 0.4
"""How many words must be the same for one text to be another, rewritten, of the same speaker."""

_OF_ANY_KIND = 0.7
"""The same where the speaker, the kind or the time is another."""

_FIRST: tuple[Collection, ...] = KEYED
"""What others name: their ids may be other ones now."""


def pair(old: Lookups, new: Lookups) -> Pairs:
    """Return every record of the old version that the new one has, with its name there."""
    pairs: Pairs = {}
    names: dict[str, str] = {}
    for collection in (*_FIRST, *(each for each in COLLECTIONS if each not in _FIRST)):
        found = _Pairing(collection, old, new, names).all()
        pairs.update(found)
        names.update(renamed(found))
    return pairs


def renamed(pairs: Pairs) -> dict[str, str]:
    """Return the ids that are other ones now, each with the new one."""
    return {
        before.key: now.key
        for before, now in pairs.items()
        if before.key != now.key and _is_named(before) and _is_named(now)
    }


class _Pairing:
    """The records of one collection that are to be paired; each step takes up what is left."""

    def __init__(
        self, collection: Collection, old: Lookups, new: Lookups, names: Mapping[str, str]
    ) -> None:
        self._collection = collection
        self._old = old.records(collection)
        self._new = new.records(collection)
        self._names = names
        self._pairs: Pairs = {}
        self._taken: set[RecordRef] = set()

    def all(self) -> Pairs:
        """Return the pairs."""
        self._take((ref, ref) for ref in self._old if ref in self._new and _is_named(ref))
        self._by(_as_it_is)
        for key in _KEYS.get(self._collection, ()):
            self._by(key)
        if self._collection == "casualties":
            self._alone(_losses)
            self._silences()
        elif self._collection not in KEYED:
            self._by_words()
        return self._pairs

    def _left(self) -> tuple[Refs, Refs]:
        """Return the old and the new records that have no partner yet."""
        return (
            [ref for ref in self._old if ref not in self._pairs],
            [ref for ref in self._new if ref not in self._taken],
        )

    def _take(self, pairs: Iterable[tuple[RecordRef, RecordRef]]) -> None:
        for before, now in pairs:
            self._pairs[before] = now
            self._taken.add(now)

    def _by(self, key: Key) -> None:
        """Pair what has the same key, in file order."""
        old, new = self._keyed(key)
        for each, before in old.items():
            self._take(zip(before, new.get(each, ()), strict=False))

    def _alone(self, key: Key) -> None:
        """Pair what is the only one that has a key, before and now."""
        old, new = self._keyed(key)
        for each, before in old.items():
            now = new.get(each, ())
            if len(before) == len(now) == 1:
                self._take(zip(before, now, strict=True))

    def _keyed(self, key: Key) -> tuple[dict[Hashable, Refs], dict[Hashable, Refs]]:
        """Return what is left, by key; None is no key."""
        before, now = self._left()
        old: dict[Hashable, list[RecordRef]] = defaultdict(list)
        new: dict[Hashable, list[RecordRef]] = defaultdict(list)
        for ref in before:
            old[self._renamed(key(self._old[ref]))].append(ref)
        for ref in now:
            new[key(self._new[ref])].append(ref)
        old.pop(None, None)
        return dict(old), dict(new)

    def _by_words(self) -> None:
        """Pair texts that were rewritten with the most alike of the new ones."""
        before, now = self._left()
        old = [self._old[ref] for ref in before]
        new = [self._new[ref] for ref in now]
        of_old = [self._renamed(_nature(each)) for each in old]
        of_new = [_nature(each) for each in new]

        def floor(one: int, other: int) -> float:
            return _OF_ONE_KIND if of_old[one] == of_new[other] else _OF_ANY_KIND

        texts = [words_of(_text(each)) for each in old], [words_of(_text(each)) for each in new]
        self._take((before[one], now[other]) for one, other in most_alike(*texts, floor))

    def _silences(self) -> None:
        """Pair a silence with the figure that broke it, then a figure with the silence after it."""
        old, new = self._losses_left()
        self._take(_broken(old, new))
        old, new = self._losses_left()
        self._take((before, now) for now, before in _broken(new, old))

    def _losses_left(self) -> tuple[Losses, Losses]:
        """Return the losses that are left, each with whose they are and whether it is a silence."""
        before, now = self._left()
        names = self._names
        old: Losses = [
            (ref, (names.get(record.side, record.side), record.who, record.kind), record)
            for ref in before
            if isinstance(record := self._old[ref], Casualty)
        ]
        new: Losses = [
            (ref, (record.side, record.who, record.kind), record)
            for ref in now
            if isinstance(record := self._new[ref], Casualty)
        ]
        return old, new

    def _renamed(self, key: Hashable) -> Hashable:
        """Return a key with the ids that the new version has for what it names."""
        if not self._names:
            return key
        if isinstance(key, tuple):
            return tuple(map(self._renamed, key))
        if isinstance(key, frozenset):
            return frozenset(map(self._renamed, key))
        return self._names.get(key, key) if isinstance(key, str) else key


def _broken(silences: Losses, figures: Losses) -> Iterator[tuple[RecordRef, RecordRef]]:
    """Yield silences, each with the first figure for the losses that it was about."""
    answers: dict[Hashable, list[RecordRef]] = defaultdict(list)
    for ref, (side, who, kind), record in figures:
        if not record.count.is_silent:
            for key in product((side,), {who, "any"}, {kind, "any"}):
                answers[key].append(ref)
    waiting = {key: iter(refs) for key, refs in answers.items()}
    taken: set[RecordRef] = set()
    for ref, key, record in silences:
        if record.count.is_silent:
            answer = next((each for each in waiting.get(key, ()) if each not in taken), None)
            if answer is not None:
                taken.add(answer)
                yield ref, answer


def _as_it_is(record: Record) -> Hashable:
    """Return all that a record says but for its id and where it was read."""
    fields = [field for field in record.__struct_fields__ if field not in ("id", "src")]
    return tuple(repr(getattr(record, field)) for field in fields)


def _name(record: Record) -> Hashable:
    return getattr(record, "name", None)


def _address(record: Record) -> Hashable:
    return getattr(record, "url", None)


def _publication(record: Record) -> Hashable:
    return (record.publisher, record.title) if isinstance(record, Source) else None


def _contact(record: Record) -> Hashable:
    """Return who spoke with whom, and when."""
    if not isinstance(record, Call) or record.when is None:
        return None
    return _parties(record), record.when.earliest, record.when.latest


def _parties(call: Call) -> Hashable:
    return frozenset((*call.from_, *call.to, *call.between))


def _place(record: Record) -> Hashable:
    return None if not isinstance(record, Casualty) else (_figure(record), frozenset(record.where))


def _figure(record: Record) -> Hashable:
    """Return whose losses a figure counts, and who gives it."""
    return None if not isinstance(record, Casualty) else (_losses(record), frozenset(record.by))


def _losses(record: Record) -> Hashable:
    """Return whose losses a figure counts."""
    return (record.side, record.who, record.kind) if isinstance(record, Casualty) else None


def _title(record: Record) -> Hashable:
    return record.title if isinstance(record, Background) else None


_KEYS: dict[Collection, tuple[Key, ...]] = {
    "actors": (_name,),
    "locations": (_name,),
    "sources": (_address, _publication),
    "calls": (_contact,),
    "casualties": (_place, _figure),
    "context": (_title,),
}
"""What records of a kind are known by, the surest first."""


def _nature(record: Record) -> Hashable:
    """Return what sort of thing a text is, so that fewer of its words need be the same."""
    match record:
        case Call():
            return "call", _parties(record)
        case Statement():
            return record.kind, frozenset(record.by)
        case Event():
            return record.kind, record.when.earliest, record.when.latest
        case Impact():
            return record.kind, frozenset(record.where)
        case Gap() | Caveat():
            return "open", frozenset(record.about)
    return getattr(record, "kind", "")


def _text(record: Record) -> str:
    """Return the words that a record is known by."""
    return f"{getattr(record, 'title', '')} {getattr(record, 'text', '')}"


def _is_named(ref: RecordRef) -> bool:
    """Tell whether a record is named by more than its place in a list."""
    return not ref.key.startswith("#")
