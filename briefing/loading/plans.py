"""How a mapping becomes a record: which keys it may have, which it must, and how each is read.

Annotations are evaluated one type at a time and only once a file has such a record: that is several
times cheaper than reflecting over the whole tree of types, and start-up is what a short command
spends its time on.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, get_args, get_origin

from msgspec import NODEFAULT

from briefing.loading.nodes import Mapping, Refused
from briefing.loading.rules import rules_of
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, Protocol

    import msgspec

    from briefing.loading.builds import Build, Reader
    from briefing.loading.nodes import Node, Scalar

    class ReaderOf(Protocol):
        """Makes the reader of a field's type."""

        def __call__(self, kind: object, *, required: bool = False) -> Reader:
            """Return it; a required field cannot be left out."""


_KEYS_TOLD = 12
"""How many right keys a message lists, where none is near the wrong one."""


class Plan:
    """How a mapping becomes one kind of record."""

    def __init__(self, cls: type[msgspec.Struct], reader_of: ReaderOf, *, keyed: bool) -> None:
        """Plan for a type; `keyed` where the mapping stands under the record's id."""
        self.cls = cls
        self.keyed = keyed
        self.rule = rules_of(cls)
        self._reader_of = reader_of

    @cached_property
    def fields(self) -> dict[str, tuple[str, Reader]]:
        """Attribute and reader by key; a keyed record has its `id` from outside."""
        kinds = self._kinds()
        fields = {}
        for name, key in zip(
            self.cls.__struct_fields__, self.cls.__struct_encode_fields__, strict=True
        ):
            if not (self.keyed and name == "id"):
                read = self._reader_of(kinds[name], required=name in self.required)
                filled = name in self.required and is_collection(kinds[name])
                fields[key] = (name, _filled(read) if filled else read)
        return fields

    def _kinds(self) -> dict[str, Any]:
        """Evaluate the annotations, which are kept as text."""
        kinds = {}
        for cls in reversed(self.cls.__mro__):
            names = vars(sys.modules[cls.__module__])
            for name, kind in vars(cls).get("__annotations__", {}).items():
                kinds[name] = eval(kind, names) if isinstance(kind, str) else kind  # noqa: S307 - our own
        return kinds

    @cached_property
    def required(self) -> frozenset[str]:
        """The attributes that have no default."""
        names, defaults = self.cls.__struct_fields__, self.cls.__struct_defaults__
        first = len(names) - len(defaults)
        bare = {
            name
            for name, default in zip(names[first:], defaults, strict=True)
            if default is NODEFAULT
        }
        return frozenset({*names[:first], *bare} - ({"id"} if self.keyed else set()))

    def read(self, node: Node, build: Build, key: Scalar | None = None) -> object:
        """Build the record of a mapping; returns None once anything in the file is wrong.

        `key` is what the mapping stands under, where it holds the record's id.
        """
        if type(node) is not Mapping:
            build.expect(f"a mapping with {self._some_keys()}", node)
            return None
        fields = self.fields
        values: dict[str, object] = {} if key is None else {"id": key.text}
        meant: set[str] = set()
        for name, value in node.entries.items():
            field = fields.get(name)
            if field is None:
                if name not in meant:
                    meant.update(self._unknown(name, node, build))
            else:
                values[field[0]] = field[1](value, build)
        if not self.required <= values.keys():
            self._missing({*node.entries, *meant}, key or node, build)
        if self.rule is not None:
            self.rule(node, build)
        return None if build.errors else self.cls(**values)

    def read_each(self, node: Mapping, build: Build) -> Iterator[tuple[str, object]]:
        """Yield the fields of a mapping that are right, whatever is wrong with the others.

        Of a field that holds texts by key, those that are right.
        """
        for name, value in node.entries.items():
            field = self.fields.get(name)
            if field is None:
                self._unknown(name, node, build)
                continue
            before = len(build.errors)
            found = field[1](value, build)
            if len(build.errors) == before or isinstance(found, dict):
                yield field[0], found

    def _unknown(self, name: str, node: Mapping, build: Build) -> Iterable[str]:
        """Tell of a wrong key; return the one that is meant, or all that the same mistake made."""
        from briefing.loading import commas  # noqa: PLC0415 - only a mistake needs it

        owner, parts = commas.torn_off(name, node, self.fields, build.document)
        torn = commas.advice(owner, parts, self._kinds()[self.fields[owner][0]]) if parts else None
        if torn is not None:
            build.error("unknown-key", f"unknown key {quoted(name)}; {torn}", node.key(name))
            return [part.text for part in parts[1:]]
        near = build.suggestions.nearest(name, self.fields)
        if self.keyed and name == "id":
            advice = "the key above the record is its id"
        elif near is not None:
            advice = f"did you mean {quoted(near)}?"
        else:
            advice = f"the keys here are {self._some_keys()}"
        build.error("unknown-key", f"unknown key {quoted(name)}; {advice}", node.key(name))
        return () if near is None else (near,)

    def _missing(self, given: set[str], place: Node, build: Build) -> None:
        """Tell of each required key that is neither given nor meant by a wrong one."""
        for key, (name, _) in self.fields.items():
            if name in self.required and key not in given:
                build.error("missing-key", f"missing required key {quoted(key)}", place)

    def _some_keys(self) -> str:
        keys = list(self.fields)
        return ", ".join(keys[:_KEYS_TOLD]) + (", …" if len(keys) > _KEYS_TOLD else "")


def _filled(read: Reader) -> Reader:
    """Return a reader of a list that must be given, where an empty one gives nothing."""

    def read_filled(node: Node, build: Build) -> object:
        before = len(build.errors)
        value = read(node, build)
        if not value and len(build.errors) == before and type(node) is not Refused:
            build.error("empty-list", "nothing stands here; give at least one", node)
        return value

    return read_filled


def is_collection(kind: object) -> bool:
    """Tell whether a field holds several values."""
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return get_origin(kind) is tuple
