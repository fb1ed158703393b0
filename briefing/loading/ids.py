"""The ids of a file, gathered before anything is read, so that order does not matter.

A record that fails to load still has its id: what points to it is not wrong.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.model.records import KEYED, LISTED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefing.loading.nodes import Node
    from briefing.loading.suggestions import Suggestions


class Ids:
    """What may be pointed to in a file, by the names that references give it."""

    def __init__(self, root: Node, keys: Collection[str], suggestions: Suggestions) -> None:
        """Gather from a file's root; `keys` are those that the root may have."""
        entries = root.entries if isinstance(root, Mapping) else {}
        self.places: dict[str, tuple[str, Scalar]] = {}
        """Collection and place of each id; of one used twice, the first."""
        self.repeated: list[tuple[Scalar, str, Scalar]] = []
        """Every further use of an id: its place, and collection and place of the first."""
        self.unsure: set[str] = set()
        """Kinds of which not all ids could be gathered; nothing is said of references to them."""
        self.known: dict[str, Collection[str]] = {}
        """The ids by the kind of reference that may name them."""
        self.sources: dict[str, Node] = {}
        """The sources by id, as they stand in the file."""
        self.has_sides = "sides" in keys
        """Whether the file says which actors are sides; in one that cannot, each may be one."""
        self._gather(entries)
        self._doubt(
            suggestions.nearest(name, (*KEYED, *LISTED, "sides"))
            for name in entries
            if name not in keys
        )

    def _gather(self, entries: dict[str, Node]) -> None:
        for name, node in entries.items():
            if name in KEYED:
                self._gather_keys(name, node)
            elif name in LISTED:
                self._gather_items(name, node)
        known = self.known
        for kind in (*KEYED, "statements"):
            known.setdefault(kind, {})
        known["carriers"] = {**dict.fromkeys(known["actors"]), **dict.fromkeys(known["sources"])}
        known["any"] = self.places
        sides = self._sides(entries.get("sides"))
        known["sides"] = sides if self.has_sides else known["actors"]

    def _doubt(self, meant: Iterable[str | None]) -> None:
        """Doubt the kinds whose ids may stand under a key that is misspelt."""
        self.unsure.update(kind for kind in meant if kind is not None)
        if self.unsure:
            self.unsure.add("any")
        if self.unsure & {"actors", "sources"}:
            self.unsure.add("carriers")

    def _gather_keys(self, name: str, node: Node) -> None:
        if not isinstance(node, Mapping):
            self.unsure.add(name)
            return
        for key in node.keys:
            self._add(name, key)
        self.known[name] = node.entries
        if name == "sources":
            self.sources = node.entries

    def _gather_items(self, name: str, node: Node) -> None:
        if not isinstance(node, Sequence):
            self.unsure.add(name)
            return
        found: dict[str, None] = {}
        for item in node.items:
            key = item.entries.get("id") if type(item) is Mapping else None
            if type(key) is Scalar:
                self._add(name, key)
                found[key.text] = None
        self.known[name] = found

    def _add(self, name: str, key: Scalar) -> None:
        first = self.places.setdefault(key.text, (name, key))
        if first[1] is not key:
            self.repeated.append((key, *first))

    def _sides(self, node: Node | None) -> dict[str, None]:
        if isinstance(node, Scalar):
            return {node.text: None}
        if isinstance(node, Sequence):
            return dict.fromkeys(_texts(node))
        if node is not None:
            self.unsure.add("sides")
        return {}

    @cached_property
    def default_source(self) -> str | None:
        """The source that a `src` without a name means; None where that is not clear."""
        if len(self.sources) == 1:
            return next(iter(self.sources))
        defaults = [name for name, node in self.sources.items() if is_default(node)]
        return defaults[0] if defaults else None


def is_default(source: Node) -> bool:
    """Tell whether a source says `default: true`."""
    given = source.entries.get("default") if isinstance(source, Mapping) else None
    return isinstance(given, Scalar) and given.text == "true"


def _texts(node: Sequence) -> Iterator[str]:
    return (item.text for item in node.items if isinstance(item, Scalar))
