"""The format as a JSON Schema (draft 2020-12), for editors and whatever else reads YAML.

It is made for what such tools see: their YAML reads `49` and `2022` as numbers where the loader
reads text, so that a figure, a time, a code and a reference may be numbers too. What loads
validates, but for free text that those tools take for a number or a boolean: there the checker
warns as well. What needs more than one record, such as a reference to nothing, and what needs
arithmetic, such as a range that runs backwards, is for the checker alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from briefing.model.briefing import Briefing
from briefing.model.calls import Call
from briefing.model.documentation import record_types
from briefing.model.shared import Shared
from briefing.model.statements import Statement
from briefing.rendering.specification.notations import DECIMAL, DEFINITIONS, SLUG, TEXT, WHOLE

if TYPE_CHECKING:
    from briefing.model.documentation import Field, RecordType, Value

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema: keywords and what they hold."""

_RULES: dict[type, Schema] = {
    Call: {
        "if": {"required": ["between"]},
        "then": {
            "properties": {"from": False, "to": False, "between": {"type": "array", "minItems": 2}}
        },
        "else": {"required": ["from", "to"]},
    },
    Statement: {
        "if": {"anyOf": [{"required": ["likelihood"]}, {"required": ["confidence"]}]},
        "then": {
            "properties": {"kind": {"const": "assessment"}},
            "if": {"required": ["likelihood"]},
            "then": {"properties": {"confidence": False}},
        },
    },
}
"""What holds between the keys of one record."""


def json_schema(*, library: bool = False) -> Schema:
    """Return the schema of a whole briefing, or of a `library.yaml`."""
    root, *others = record_types(Shared if library else Briefing)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{'Library' if library else 'Briefing'}, version 1 of the format",
        **_record(root),
        "$defs": {
            **{each.cls.__name__: _record(each) for each in others},
            **DEFINITIONS,
        },
    }


def _record(record: RecordType) -> Schema:
    """Return the schema of a mapping with the keys of one type."""
    return {
        "description": record.says,
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in record.fields if field.required],
        "properties": {field.key: _property(field) for field in record.fields},
        **_RULES.get(record.cls, {}),
    }


def _property(field: Field) -> Schema:
    """Return the schema of a key; a list or a map that must be given holds something."""
    schema = {"description": field.says, **_value(field.value)}
    if field.required and field.value.shape != "one":
        schema["minProperties" if field.value.shape == "map" else "minItems"] = 1
    return schema


def _value(value: Value) -> Schema:
    """Return the schema of what a key holds."""
    if value.form == "citation":
        return {"$ref": "#/$defs/src"}
    one = _one(value)
    if value.shape == "one-or-many":
        return {"anyOf": [one, {"type": "array", "items": one}]}
    if value.shape == "list":
        return {"type": "array", "items": one}
    if value.shape == "map":
        return {"type": "object", "propertyNames": SLUG, "additionalProperties": one}
    return one


def _one(value: Value) -> Schema:
    """Return the schema of one value."""
    match value.form:
        case "record" if value.record is not None:
            return {"$ref": f"#/$defs/{value.record.__name__}"}
        case "count" | "when":
            return {"$ref": f"#/$defs/{value.form}"}
        case "slug":
            return SLUG
        case "reference":
            return _reference(value)
        case "words" | "version":
            return _words(value.words)
        case "flag":
            return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}
        case "whole-number":
            return {"type": ["integer", "string"], "pattern": WHOLE, **_bounds(value)}
        case "number":
            return {"type": ["number", "string"], "pattern": DECIMAL, **_bounds(value)}
        case "pattern":
            told = f"Write {value.says}."
            return {
                "type": "string",
                "pattern": f"^(?:{value.pattern})$",
                "patternErrorMessage": told,
            }
    return TEXT


def _reference(value: Value) -> Schema:
    """Return the schema of an id of something in the file; editors take `2022` for a number."""
    if value.names:
        return {**TEXT, "type": ["string", "integer"]}
    return {**SLUG, "type": ["string", "integer"]}


def _words(words: tuple[str, ...]) -> Schema:
    """Return the schema of a choice; digits are numbers to an editor, unless they are quoted."""
    if not all(map(str.isdecimal, words)):
        return {"enum": list(words)}
    quoted = {"type": "string", "pattern": f"^(?:{'|'.join(words)})$"}
    return {"anyOf": [{"enum": list(map(int, words))}, quoted]}


def _bounds(value: Value) -> Schema:
    bounds = {"minimum": value.least, "maximum": value.most}
    return {keyword: bound for keyword, bound in bounds.items() if bound is not None}
