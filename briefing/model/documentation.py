"""The format told from its types: every key, what it holds, and what is said of it.

The JSON Schema and the reference page are made from this; a command that only reads or prints never
imports it.
"""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from briefing.model.briefing import Briefing
from briefing.model.citations import Citation
from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.docstrings import docstrings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.shared import Shared

Form = Literal[
    "line",
    "prose",
    "slug",
    "zone",
    "pattern",
    "reference",
    "words",
    "version",
    "flag",
    "whole-number",
    "number",
    "count",
    "when",
    "citation",
    "record",
]
"""What one value is."""

Shape = Literal["one", "one-or-many", "list", "map"]
"""How many values stand under a key: one, one or a list of them, a list, or a map by id."""

_FORMS: dict[object, Form] = {
    bool: "flag",
    int: "whole-number",
    float: "number",
    str: "line",
    Count: "count",
    When: "when",
    Citation: "citation",
}


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """What a key holds."""

    form: Form
    """What one value is."""
    shape: Shape = "one"
    """How many there may be."""
    words: tuple[str, ...] = ()
    """The words allowed; with `reference`, those allowed beside an id."""
    target: str = ""
    """Of a `reference`: where the id is looked up, see `briefing.model.fields`."""
    names: bool = False
    """Whether a plain name may stand in place of the id."""
    pattern: str = ""
    """Of a `pattern`: what the value must match whole."""
    says: str = ""
    """Of a `pattern`: the same in words."""
    least: float | None = None
    """The least number allowed."""
    most: float | None = None
    """The greatest number allowed."""
    record: type[msgspec.Struct] | None = None
    """Of a `record`: its type."""


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One key of a record."""

    key: str
    """The key, as in the file."""
    required: bool
    """Whether a record without it is an error."""
    value: Value
    """What it holds."""
    says: str
    """Its docstring; empty where it has none."""


class RecordType(msgspec.Struct, frozen=True, kw_only=True):
    """One type of the model: the keys that may stand together in a mapping."""

    cls: type[msgspec.Struct]
    """The type."""
    says: str
    """Its docstring; empty where it has none."""
    places: tuple[tuple[str, Shape], ...]
    """The ways to it from the root, such as `actors.ties`, and how many stand there."""
    fields: tuple[Field, ...]
    """Its keys in order; where it is keyed by id, without the `id`."""


@cache
def record_types(root: type[Briefing | Shared] = Briefing) -> tuple[RecordType, ...]:
    """Return every type of a file of the format, its root first, as the keys lead to them."""
    places: dict[type[msgspec.Struct], list[tuple[str, Shape]]] = {}
    _find(root, "", "one", places)
    return tuple(_record_type(cls, found) for cls, found in places.items())


def _find(
    cls: type[msgspec.Struct],
    way: str,
    shape: Shape,
    places: dict[type[msgspec.Struct], list[tuple[str, Shape]]],
) -> None:
    """Note where `cls` stands, and after it the types that its fields hold."""
    places.setdefault(cls, []).append((way, shape))
    for info in msgspec.structs.fields(cls):
        value = value_of(info.type)
        if value.record is not None:
            key = f"{way}.{info.encode_name}" if way else info.encode_name
            _find(value.record, key, value.shape, places)


def _record_type(cls: type[msgspec.Struct], places: Sequence[tuple[str, Shape]]) -> RecordType:
    keyed = any(shape == "map" for _, shape in places)
    docstrings = docstrings_of(cls.__module__)
    fields = (
        Field(
            key=info.encode_name,
            required=info.required,
            value=value_of(info.type),
            says=docstrings.get(f"{cls.__name__}.{info.name}", ""),
        )
        for info in msgspec.structs.fields(cls)
        if not (keyed and info.name == "id")
    )
    says = docstrings.get(cls.__name__, "")
    return RecordType(cls=cls, says=says, places=tuple(places), fields=tuple(fields))


def value_of(kind: Any) -> Value:  # noqa: ANN401 - a type expression has no narrower type
    """Read an annotation, see `briefing.model.fields`."""
    extra: dict[str, Any] = {}
    least = most = None
    if get_origin(kind) is Annotated:
        kind, *metas = get_args(kind)
        for meta in (each for each in metas if isinstance(each, Meta)):
            extra.update(meta.extra or {})
            least, most = meta.ge, meta.le
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _union([each for each in get_args(kind) if each is not NoneType])
    if origin is tuple:
        return _several(value_of(get_args(kind)[0]), extra)
    if origin is Literal:
        words = get_args(kind)
        form: Form = "words" if isinstance(words[0], str) else "version"
        return Value(form=form, words=tuple(map(str, words)))
    if "ref" in extra:
        return _reference(Value(form="reference"), extra)
    if kind in _FORMS:
        return Value(
            form=extra.get("text", _FORMS[kind]),
            pattern=extra.get("pattern", ""),
            says=extra.get("says", ""),
            least=least,
            most=most,
        )
    return Value(form="record", record=kind)


def _union(kinds: Sequence[object]) -> Value:
    """Read what may be left out, and a word that may stand in place of an id."""
    values = [value_of(kind) for kind in kinds]
    words = next((value.words for value in values if value.form == "words"), ())
    other = next((value for value in values if value.form != "words"), values[0])
    return msgspec.structs.replace(other, words=words or other.words)


def _several(item: Value, extra: dict[str, Any]) -> Value:
    """Read a tuple: its items, and in which of three ways they are written."""
    if "ref" in extra:
        item = _reference(item, extra)
    shape: Shape = "list"
    if extra.get("keyed"):
        shape = "map"
    elif extra.get("many"):
        shape = "one-or-many"
    return msgspec.structs.replace(item, shape=shape)


def _reference(value: Value, extra: dict[str, Any]) -> Value:
    names = bool(extra.get("names"))
    return msgspec.structs.replace(value, form="reference", target=extra["ref"], names=names)
