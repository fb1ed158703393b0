"""Readers made from types: the model's annotations say what each field holds."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from briefing.loading.lookalikes import MAY_BE_MISREAD
from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.loading.plans import Plan
from briefing.loading.references import read_citation, read_citations, reference
from briefing.loading.texts import (
    bad_id,
    is_slug,
    pattern,
    read_line,
    read_prose,
    read_required_line,
    read_required_prose,
    read_slug,
    read_words,
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
    "words": read_words,
    "zone": read_zone,
}
_REQUIRED_TEXTS: dict[str, Reader] = _TEXTS | {
    "line": read_required_line,
    "prose": read_required_prose,
}


@cache
def plan_of(cls: type[msgspec.Struct], *, keyed: bool = False) -> Plan:
    """Return the plan of a record type; each is made once."""
    return Plan(cls, reader_of, keyed=keyed)


def reader_of(kind: object, *, required: bool = False) -> Reader:
    """Return the reader of a field's type; it tells who leaves a required text empty so."""
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
    if origin in {tuple, dict}:
        return _collection(kind, extra)
    if "ref" in extra:
        return reference(extra["ref"], names=extra.get("names", False))
    if extra.get("text") == "pattern":
        return pattern(extra["pattern"], extra["says"], countries="countries" in extra)
    if "text" in extra:
        return (_REQUIRED_TEXTS if required else _TEXTS)[extra["text"]]
    if bounds is not None and kind in {int, float}:
        make = whole_number if kind is int else decimal_number
        return make(bounds.ge, bounds.le)
    return _plain(kind)


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


def _collection(kind: object, extra: dict[str, Any]) -> Reader:
    item = get_args(kind)[0]
    if get_origin(kind) is dict:
        return _by_key(reader_of(get_args(kind)[1]))
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


def _by_key(read_value: Reader) -> Reader:
    """Return a reader of values under keys of any name; it leaves out those that are wrong."""

    def read(node: Node, build: Build) -> object:
        values: dict[str, object] = {}
        if type(node) is Mapping:
            for name, value in node.entries.items():
                before = len(build.errors)
                found = read_value(value, build)
                if len(build.errors) == before:
                    values[name] = found
        elif type(node) is not Scalar or node.text:
            build.expect("a mapping", node)
        return values

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
