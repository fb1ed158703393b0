"""What every warning looks at: the briefing, its file, and the copies of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.loading.nodes import Mapping, Path, find
from briefing.loading.source_texts import SourceTexts
from briefing.model.records import COLLECTIONS, KEYED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeVar

    from briefing.errors import Problem
    from briefing.loading import Checked
    from briefing.loading.nodes import Node, Scalar
    from briefing.model.actors import Actor
    from briefing.model.locations import Location
    from briefing.model.records import Collection, Record, RecordRef
    from briefing.model.source_texts import SourceText
    from briefing.model.sources import Source

    Keyed = TypeVar("Keyed", Actor, Location, Source)

_SUMMARY: dict[str, Path] = {
    "bottom-line": ("summary",),
    "significance": ("summary", "significance"),
}


class Inspection:
    """One run over one briefing; reads each source's text at most once, when first asked."""

    def __init__(self, checked: Checked) -> None:
        self.briefing = checked.briefing
        """The briefing."""
        self.lookups = checked.lookups
        """Its records by id."""
        self.file_text = checked.text
        """What the places of nodes are places in."""
        self.beside = checked.beside
        """The library beside the file; None where none counts."""
        self._checked = checked
        self._places: dict[Collection, dict[RecordRef, int]] = {}
        self._keys: dict[int, dict[str, Scalar]] = {}
        self._shared = checked.shared
        self._texts = SourceTexts(checked.path, checked.briefing, follow=checked.follow)

    def warn(self, where: Node | Path, code: str, message: str) -> Problem:
        """Tell of a node, or of what a path leads to."""
        return self._checked.problem(where, code, message)

    def node(self, path: Path) -> Node:
        """Return the node that a path leads to."""
        return find(self._checked.tree, path)

    def key(self, path: Path) -> Node:
        """Return the key that a path ends in, for its place."""
        *parent, name = path
        mapping = self.node(tuple(parent))
        keys = self._keys.get(id(mapping))
        if keys is None:
            found = mapping.keys if isinstance(mapping, Mapping) else ()
            keys = self._keys[id(mapping)] = {key.text: key for key in found}
        return keys[str(name)]

    def records(self) -> Iterator[tuple[RecordRef, Record]]:
        """Yield every record by its name, in the order of the format, shared ones too."""
        for collection in COLLECTIONS:
            yield from self.lookups.records(collection).items()

    def is_own(self, ref: RecordRef) -> bool:
        """Tell whether a record stands in the file, and does not come from the library beside."""
        return ref not in self._shared

    def own(self, records: Iterable[Keyed], collection: Collection) -> Iterator[Keyed]:
        """Yield those of a collection's records that stand in the file."""
        return (each for each in records if (collection, each.id) not in self._shared)

    def path(self, ref: RecordRef, *further: str | int) -> Path:
        """Return the way to a record in the file, or further on into it."""
        collection, key = ref
        if collection in KEYED:
            return (collection, key, *further)
        place = self._place(ref)
        if collection != "summary":
            return (collection, place, *further)
        return (*_SUMMARY.get(key, ("summary", "points", place - 1)), *further)

    def _place(self, ref: RecordRef) -> int:
        """Return a record's place in its collection, from 0."""
        places = self._places.get(ref.collection)
        if places is None:
            refs = self.lookups.refs(ref.collection)
            places = self._places[ref.collection] = {each: n for n, each in enumerate(refs)}
        return places[ref]

    def text_of(self, source: Source) -> SourceText | None:
        """Return the copy of a source's text; None where the briefing names none."""
        return self._texts.get(source.id)
