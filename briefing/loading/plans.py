"""Readers made from types: the model's annotations say what each field holds.

The annotations are evaluated one record type at a time and only when a file has such a record: that
is several times cheaper than reflecting over the whole tree of types, and start-up is what a short
command spends its time on.
"""

from __future__ import annotations

import sys
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, Meta

from briefing.loading.lookalikes import MAY_BE_MISREAD
from briefing.loading.nodes import Mapping, Refused, Scalar, Sequence
from briefing.loading.references import read_citation, read_citations, reference
from briefing.loading.rules import rules_of
from briefing.loading.suggestions import nearest
from briefing.loading.texts import (
    bad_id,
    is_slug,
    pattern,
    read_line,
    read_prose,
    read_slug,
    read_zone,
    warn_if_misread,
)
from briefing.loading.values import (
    decimal_number,
    one_of,
    read_count,
    read_flag,
    read_when,
    version,
    whole_number,
)
from briefing.model.citations import Citation
from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from briefing.loading.builds import Build, Reader
    from briefing.loading.nodes import Node

_READERS: dict[object, Reader] = {
    Count: read_count,
    When: read_when,
    Citation: read_citation,
    bool: read_flag,
    str: read_line,
    int: whole_number(None, None),
    float: decimal_number(None, None),
}
_TEXTS: dict[str, Reader] = {
    "line": read_line,
    "prose": read_prose,
    "slug": read_slug,
    "zone": read_zone,
}
_KEYS_TOLD = 12
"""How many right keys a message lists, where none is near the wrong one."""


class Plan:
    """How a mapping becomes one kind of record."""

    def __init__(self, cls: type[msgspec.Struct], *, keyed: bool = False) -> None:
        self.cls = cls
        self.keyed = keyed
        self.rule = rules_of(cls)

    @cached_property
    def fields(self) -> dict[str, tuple[str, Reader]]:
        """Attribute and reader by key; a keyed record has its `id` from outside."""
        names = vars(sys.modules[self.cls.__module__])
        annotations = {}
        for cls in reversed(self.cls.__mro__):
            annotations.update(vars(cls).get("__annotations__", {}))
        fields = {}
        for name, key in zip(
            self.cls.__struct_fields__, self.cls.__struct_encode_fields__, strict=True
        ):
            if not (self.keyed and name == "id"):
                made = annotations[name]
                kind = eval(made, names) if isinstance(made, str) else made  # noqa: S307 - the model's own annotations
                fields[key] = (name, _filled(kind) if name in self.required else reader_of(kind))
        return fields

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
                meant.add(self._unknown(name, node, build))
            else:
                values[field[0]] = field[1](value, build)
        if not self.required <= values.keys():
            self._missing({*node.entries, *meant}, key or node, build)
        if self.rule is not None:
            self.rule(node, build)
        return None if build.errors else self.cls(**values)

    def _unknown(self, name: str, node: Mapping, build: Build) -> str:
        """Tell of a wrong key, and return the one that is meant; empty where none is near."""
        near = nearest(name, self.fields)
        if self.keyed and name == "id":
            advice = "the key above the record is its id"
        elif near is not None:
            advice = f"did you mean {quoted(near)}?"
        else:
            advice = f"the keys here are {self._some_keys()}"
        build.error("unknown-key", f"unknown key {quoted(name)}; {advice}", node.key(name))
        return near or ""

    def _missing(self, given: set[str], place: Node, build: Build) -> None:
        """Tell of each required key that is neither given nor meant by a wrong one."""
        for key, (name, _) in self.fields.items():
            if name in self.required and key not in given:
                build.error("missing-key", f"missing required key {quoted(key)}", place)

    def _some_keys(self) -> str:
        keys = list(self.fields)
        return ", ".join(keys[:_KEYS_TOLD]) + (", …" if len(keys) > _KEYS_TOLD else "")


@cache
def plan_of(cls: type[msgspec.Struct], *, keyed: bool = False) -> Plan:
    """Return the plan of a record type; each is made once."""
    return Plan(cls, keyed=keyed)


def reader_of(kind: object) -> Reader:
    """Return the reader of a field's type."""
    extra: dict[str, Any] = {}
    bounds = None
    if get_origin(kind) is Annotated:
        kind, *metas = get_args(kind)
        for meta in metas:
            if isinstance(meta, Meta):
                extra.update(meta.extra or {})
                bounds = meta
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _union([each for each in get_args(kind) if each is not NoneType])
    if origin is tuple:
        return _collection(get_args(kind)[0], extra)
    if "ref" in extra:
        return reference(extra["ref"], names=extra.get("names", False))
    if extra.get("text") == "pattern":
        return pattern(extra["pattern"], extra["says"])
    if "text" in extra:
        return _TEXTS[extra["text"]]
    if bounds is not None and kind in {int, float}:
        make = whole_number if kind is int else decimal_number
        return make(bounds.ge, bounds.le)
    return _plain(kind)


def _filled(kind: object) -> Reader:
    """Return the reader of a field that must be given, where an empty list gives nothing."""
    read_any = reader_of(kind)
    if not _is_collection(kind):
        return read_any

    def read(node: Node, build: Build) -> object:
        before = len(build.errors)
        value = read_any(node, build)
        if not value and len(build.errors) == before and type(node) is not Refused:
            build.error("empty-list", "nothing stands here; give at least one", node)
        return value

    return read


def _is_collection(kind: object) -> bool:
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return get_origin(kind) is tuple


def _plain(kind: object) -> Reader:
    if get_origin(kind) is Literal:
        words = get_args(kind)
        return one_of(words) if isinstance(words[0], str) else version(words[0])
    if kind in _READERS:
        return _READERS[kind]
    return plan_of(kind).read


def _union(kinds: list[object]) -> Reader:
    """Read words first, and what is none of them as the other kind."""
    if len(kinds) == 1:
        return reader_of(kinds[0])
    words = next(get_args(kind) for kind in kinds if get_origin(kind) is Literal)
    other = reader_of(next(kind for kind in kinds if get_origin(kind) is not Literal))

    def read(node: Node, build: Build) -> object:
        if type(node) is Scalar and node.text in words:
            return node.text
        return other(node, build)

    return read


def _collection(item: object, extra: dict[str, Any]) -> Reader:
    if extra.get("keyed"):
        return _keyed(plan_of(item, keyed=True))
    if item is Citation:
        return read_citations
    if "ref" in extra:
        return _list(reference(extra["ref"], names=extra.get("names", False)), many=True)
    return _list(reader_of(item), many=extra.get("many", False))


def _list(read_item: Reader, *, many: bool) -> Reader:
    """Return a reader of a list, or with `many` of one item that stands for a list of one."""

    def read(node: Node, build: Build) -> object:
        if type(node) is Sequence:
            return tuple([read_item(item, build) for item in node.items])
        if many:
            return (read_item(node, build),)
        build.expect("a list", node)
        return ()

    return read


def _keyed(plan: Plan) -> Reader:
    """Return a reader of a mapping from id to record."""

    def read(node: Node, build: Build) -> object:
        if type(node) is not Mapping:
            build.expect("a mapping from id to record", node)
            return ()
        for key in node.keys:
            if not is_slug(key.text):
                build.error("bad-id", bad_id(key.text), key)
            elif not key.style and key.text[0] in MAY_BE_MISREAD:
                warn_if_misread(key, build)
        return tuple([plan.read(node.entries[key.text], build, key) for key in node.keys])

    return read
