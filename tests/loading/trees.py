"""Records made from the model's types, with right values and wrong ones, as YAML writes them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from hypothesis import strategies as st

from briefing.model.documentation import record_types
from tests.loading.conftest import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DrawFn

    from briefing.model.documentation import Field, RecordType, Value

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

_RIGHT: Final[dict[str, tuple[str, ...]]] = {
    "line": ("Oak", "NO", "10:30", "1.10", "a\x1b[31m\u202e", "Օձուն 東京", "[/nope]", "'\"", "~"),
    "prose": ("One.\n\nTwo.", "2022-09-13", "e\u0301" * 9, "*a", "&b", "!c", "%d", "- e", "? f: g"),
    "slug": ("some-id", "0", "a" * 64),
    "zone": ("UTC", "+04:00", "Asia/Yerevan"),
    "flag": ("false",),
    "whole-number": ("1", "6"),
    "number": ("1", "-0.5", "59.91"),
    "count": ("0", "49+", "<2000", "~20", "10-20", "several thousand", "not-reported"),
    "when": ("2022", "199X", "2022-09-13 morning", "../2022-09", "0000", "9999-12-31T23:59-12:00"),
    "citation": ("p1", "p2-3", "wire:p9"),
    "pattern": ("AM", "hy", "AM-GR"),
}
"""Values of each form."""

_IDS: Final = {
    "actors": ("riverland", "highland"),
    "sides": ("riverland", "highland"),
    "locations": ("oak",),
    "carriers": ("riverland", "wire"),
    "any": ("riverland", "oak", "wire"),
}
"""What the smallest briefing has to refer to; no statements."""

_WRONG: Final[dict[str, tuple[str, ...]]] = {
    "line": ("", "  ", "\n"),
    "prose": ("", "\u3000"),
    "slug": ("A", "a" * 65, "é", "a_b", ""),
    "zone": ("Mars/Base", "+15:00", "../etc/passwd", ""),
    "words": ("?!", "", "x" * 999),
    "flag": ("True", "yes", "1", ""),
    "whole-number": ("1.0", "1" * 19, "0x1", "²", "1_0", "0", ""),
    "number": ("nan", "inf", "1e3", "1,5", "٣.٣", "181", ""),
    "count": ("many", "-1", "1.5", "20-10", "9" * 16, "٣", ""),
    "when": ("2022-13-45", "10:30", "tomorrow", "../..", "2022-09-13T24:00", "-0001", ""),
    "citation": ("p0", "5", "p3-2", "p10", "who:p1", ""),
    "pattern": ("!", "Aa-", ""),
    "reference": ("no-such-id", ""),
}
"""Values that are none."""

_APART: Final = {"between", "likelihood", "confidence", "disputes", "supports"}
"""Keys that depend on others, or on statements."""

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .+-]*(?<! )")


@st.composite
def additions(draw: DrawFn) -> tuple[str, bool]:
    """Draw a briefing with one more record, and whether all in it is right."""
    kind, collection, _ = draw(st.sampled_from(_places()))
    wrong = draw(st.sampled_from((*(each.key for each in kind.fields), "", "", "")))
    record = _record(draw, kind, wrong)
    style = draw(st.integers(min_value=0, max_value=2))
    return added(collection, record, style), wrong not in record


def _places() -> list[tuple[RecordType, str, str]]:
    """Return what may stand at the root more than once, and under which key."""
    found = [(kind, *kind.places[0]) for kind in record_types()]
    return [each for each in found if each[2] in {"list", "map"} and "." not in each[1]]


def _record(draw: DrawFn, kind: RecordType, wrong: str = "") -> dict[str, Tree]:
    fields = [each for each in kind.fields if each.key == wrong or _is_drawn(draw, each)]
    return {
        each.key: _mistake(draw, each) if each.key == wrong else _several(draw, each)
        for each in fields
    }


def _is_drawn(draw: DrawFn, field: Field) -> bool:
    if field.key in _APART:
        return False
    return field.required or field.key in {"from", "to"} or draw(st.booleans())


def _several(draw: DrawFn, field: Field) -> Tree:
    one = _one(draw, field.value)
    if field.value.shape == "list":
        return [one]
    many = field.value.shape == "one-or-many" and draw(st.booleans())
    return [one, _one(draw, field.value)] if many else one


def _one(draw: DrawFn, value: Value) -> Tree:
    if value.record is not None:
        return _record(draw, next(each for each in record_types() if each.cls is value.record))
    if value.form == "count" and draw(st.booleans()):
        return {"low": "1", "high": "2"}
    right = [
        each
        for each in _RIGHT.get(value.form, ())
        if re.fullmatch(value.pattern or ".*", each, re.DOTALL)
    ]
    return draw(st.sampled_from([*right, *_IDS.get(value.target, ()), *value.words]))


def _mistake(draw: DrawFn, field: Field) -> Tree:
    mistake = draw(st.sampled_from(_mistakes(field)))
    return [mistake] if field.value.shape == "one-or-many" and draw(st.booleans()) else mistake


def _mistakes(field: Field) -> list[Tree]:
    """Return values that are wrong for a key."""
    return [{"low": "x"}, [["p1"]], *_WRONG.get(field.value.form, ("p1",))]


def each_mistake() -> Iterator[tuple[str, str, Tree]]:
    """Yield a collection, a key and a wrong value of it: all that are known."""
    for kind, collection, _ in _places():
        for field in kind.fields:
            for mistake in _mistakes(field):
                yield collection, field.key, mistake


def added(collection: str, record: dict[str, Tree], style: int) -> str:
    """Return the smallest briefing with one more record."""
    base = SMALLEST.replace("paragraphs: 9", "paragraphs: 9, default: true")
    begun = f"{collection}:\n"
    keyed = begun in base
    item = written(record, 4, style)
    text = f"{begun}  {f'{collection}-x: ' if keyed else '- '}{item}\n"
    return base.replace(begun, text) if keyed else base + text


def written(tree: Tree, indent: int, style: int) -> str:
    """Write a tree as YAML: in blocks, in brackets, or in brackets over many lines."""
    if isinstance(tree, str):
        return tree if _PLAIN.fullmatch(tree) else _quoted(tree, style)
    margin = "\n" + " " * indent
    parts = (
        [f"{key}: {written(value, indent + 2, style)}" for key, value in tree.items()]
        if isinstance(tree, dict)
        else [written(value, indent + 2, style) for value in tree]
    )
    if style == 0 and parts:
        dash = "" if isinstance(tree, dict) else "- "
        return "".join(f"{margin}{dash}{part}" for part in parts)
    opens, closes = "{}" if isinstance(tree, dict) else "[]"
    return opens + (", " if style == 1 else f",{margin}").join(parts) + closes


def _quoted(text: str, style: int) -> str:
    """Write a text between quotes; what no file may hold, or would fold, as an escape."""
    if style == 2 and text.isprintable():
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return re.sub("[\x7f-\x9f\ufeff\ufffe\uffff]", _escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
