"""Taking what a briefing uses of the library beside it into the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from briefing.model.quoting import quoted
from briefing.model.records import Collection, RecordRef
from briefing.model.references import citations, references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeVar

    from briefing.loading.builds import Build
    from briefing.loading.libraries import Library
    from briefing.model.actors import Actor
    from briefing.model.briefing import Briefing
    from briefing.model.citations import Citation
    from briefing.model.locations import Location
    from briefing.model.sources import Source

    Used = dict[RecordRef, None]
    Shown = TypeVar("Shown", Actor, Location, Source)

_LONGEST: Final = 64
"""Characters of an id."""


def take(briefing: Briefing, build: Build) -> Briefing:
    """Return a briefing with what it uses of the library behind its own records.

    What that names of the library comes along. Tells of an error where an id that it names means
    something else in the briefing.
    """
    beside = build.beside
    library = beside.library if beside is not None and beside.needed else None
    if beside is None or library is None or library.shared is None:
        return briefing
    used = _used(beside.needed, library, build)
    names = _names(_of("sources", library.shared.sources, used), briefing, library, build)
    actors = _of("actors", library.shared.actors, used)
    places = _of("locations", library.shared.locations, used)
    sources = [each for each in library.shared.sources if each.id in names.new]
    beside.taken = {
        **{RecordRef("actors", each.id): each.id for each in actors},
        **{RecordRef("locations", each.id): each.id for each in places},
        **{RecordRef("sources", names.new[each.id]): each.id for each in sources},
    }
    return replace(
        briefing,
        actors=(*briefing.actors, *(_actor(each, briefing, names) for each in actors)),
        locations=(
            *briefing.locations,
            *(replace(each, src=names.explicit(each.src)) for each in places),
        ),
        sources=(
            *(_with_default(briefing.sources) if sources else briefing.sources),
            *(replace(each, id=names.new[each.id], default=False) for each in sources),
        ),
    )


def _used(needed: Iterable[RecordRef], library: Library, build: Build) -> Used:
    """Return all that a briefing uses: what it names, and what that names in turn.

    An actor that the briefing defines itself is not among it.
    """
    used: Used = {}
    wrong: dict[str, str] = {}
    waiting = [(ref, "") for ref in needed]
    while waiting:
        ref, by = waiting.pop()
        own = build.ids.places.get(ref.key) if ref.collection == "actors" else None
        if own is not None and own[0] != "actors":
            wrong.setdefault(ref.key, by)
        if own is None and ref not in used:
            used[ref] = None
            waiting += ((each, ref.key) for each in _named_by(ref, library))
    for key, by in wrong.items():
        told = f"{quoted(key)} is an actor in library.yaml, which {quoted(by)} there names"
        build.error("two-meanings", f"{told}; give this another id", build.ids.places[key][1])
    return used


def _named_by(ref: RecordRef, library: Library) -> Iterator[RecordRef]:
    """Yield the actors and the sources that a record of the library names."""
    record = library.records[ref]
    for target, key in references(record):
        if target == "actors":
            yield RecordRef("actors", key)
    for citation in citations(record):
        yield RecordRef("sources", citation.source or library.default_source)


def _of(collection: Collection, records: tuple[Shown, ...], used: Used) -> list[Shown]:
    return [each for each in records if RecordRef(collection, each.id) in used]


class _Names:
    """What the sources of a library are called in a briefing."""

    def __init__(self, default: str) -> None:
        self.new: dict[str, str] = {}
        """The id in the briefing of each that is taken into it."""
        self._default = default

    def explicit(self, src: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Return citations of the library as the briefing has them, each with its source."""
        return tuple(
            replace(each, source=self._id_of(each.source or self._default)) for each in src
        )

    def _id_of(self, key: str) -> str:
        return self.new.get(key, key)


def _names(sources: Iterable[Source], briefing: Briefing, library: Library, build: Build) -> _Names:
    """Choose ids for the sources that are taken into a briefing.

    One keeps its own, unless that means something else there. One that the briefing has as well,
    to the letter, is not taken.
    """
    names = _Names(library.default_source)
    own = {each.id: each for each in briefing.sources}
    for each in sources:
        if each.id not in build.ids.places:
            names.new[each.id] = each.id
        elif each.id not in own or not is_same_source(own[each.id], each):
            taken = {*build.ids.places, *library.sources, *names.new.values()}
            names.new[each.id] = _free(each.id, taken)
    return names


def is_same_source(one: Source, other: Source) -> bool:
    """Tell whether two sources are the same, whichever of them is the default."""
    return replace(one, default=False) == replace(other, default=False)


def _free(key: str, taken: set[str]) -> str:
    """Return an id that nothing has, made of one that something else has."""
    free, number = f"library-{key}"[:_LONGEST], 1
    while free in taken:
        number += 1
        free = f"library-{number}-{key}"[:_LONGEST]
    return free


def _actor(actor: Actor, briefing: Briefing, names: _Names) -> Actor:
    """Return an actor of the library as it is in a briefing."""
    is_side = actor.side == "third" or actor.side in briefing.sides
    return replace(
        actor,
        side=actor.side if is_side else None,
        src=names.explicit(actor.src),
        ties=tuple(replace(tie, src=names.explicit(tie.src)) for tie in actor.ties),
    )


def _with_default(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return a briefing's own sources, of which the only one stays what is meant without a name."""
    if len(sources) > 1:
        return sources
    return tuple(replace(each, default=True) for each in sources)
