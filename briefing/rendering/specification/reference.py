"""The reference page: tables of every key of the format, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.documentation import record_types
from briefing.model.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.documentation import Field, RecordType, Shape, Value

_HEAD = "The head"
"""What the root's own keys are called."""

_LIBRARY = "`library.yaml`"
"""The same of a library."""

_SHAPES: dict[Shape, str] = {
    "one": "a mapping",
    "one-or-many": "a mapping or a list of them",
    "list": "a list of mappings",
    "map": "a map from id to mapping",
}
_FORMS = {
    "line": "a line of text",
    "prose": "text",
    "slug": "an id",
    "zone": "a time zone: `+04:00` in quotes, an IANA name, `UTC`",
    "flag": "`true` or `false`",
    "whole-number": "a whole number",
    "number": "a number",
    "count": "a [figure](#figures)",
    "when": "a [time](#times)",
    "citation": "[paragraphs](#paragraphs)",
}
_TARGETS = {
    "actors": "an actor",
    "sides": "one of `sides`",
    "locations": "a location",
    "statements": "a statement",
    "carriers": "an actor or a source",
    "any": "anything",
}


def reference() -> str:
    """Return the tables, each under a heading of the third level.

    Those of what a library holds are those of a briefing, but for its own keys.
    """
    records = (*record_types(), record_types(Shared)[0])
    return "\n".join(line for record in records for line in _section(record))


def _section(record: RecordType) -> Iterator[str]:
    """Yield the lines about one type: where it stands, what it is, and its keys."""
    yield f"### {_title(record)}"
    yield ""
    yield _lead(record)
    yield ""
    yield "| key | holds | meaning |"
    yield "|---|---|---|"
    for field in record.fields:
        yield _row(field)
    yield ""


def _title(record: RecordType) -> str:
    if record.cls is Shared:
        return _LIBRARY
    return " and ".join(f"`{way}`" if way else _HEAD for way, _ in record.places)


def _lead(record: RecordType) -> str:
    """Say what a record is, and how many of them stand where."""
    shapes = dict.fromkeys(_SHAPES[shape] for way, shape in record.places if way)
    how = " or ".join(shapes)
    return f"{record.says} {how.capitalize()}." if how else record.says


def _row(field: Field) -> str:
    key = f"**`{field.key}`** required" if field.required else f"`{field.key}`"
    return f"| {key} | {_held(field.value)} | {_on_one_line(field.says)} |"


def _held(value: Value) -> str:
    """Say what a key holds."""
    one = _one(value)
    if value.form == "record":
        return _SHAPES[value.shape]
    if value.form != "citation" and value.shape == "one-or-many":
        return f"{one}; one or a list"
    return one


def _one(value: Value) -> str:
    """Say what one value is."""
    if value.form in ("words", "version"):
        return _either(value.words)
    if value.form == "pattern":
        return value.says
    if value.form == "reference":
        return _reference(value)
    return _FORMS.get(value.form, "") + _bounds(value)


def _reference(value: Value) -> str:
    """Say what an id may be the id of."""
    target = _TARGETS[value.target]
    first = target if value.target == "sides" else f"the id of {target}"
    others = [f"`{word}`" for word in value.words] + ["a plain name"] * value.names
    return ", or ".join([first, *others])


def _either(words: Sequence[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _bounds(value: Value) -> str:
    if value.least is None:
        return ""
    if value.most is None:
        return f", {value.least:g} or more"
    return f" from {value.least:g} to {value.most:g}"


def _on_one_line(text: str) -> str:
    """Keep a cell of a table on its line."""
    return " ".join(text.split()).replace("|", "\\|")
