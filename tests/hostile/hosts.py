"""Briefings made from the format's types, with a text in every field that can hold one.

A field that the format gains is in them by itself: nothing here names the fields of text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.briefing import Briefing
from briefing.model.calls import Call
from briefing.model.documentation import record_types
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import msgspec

    from briefing.model.documentation import Value

    Tree = str | list["Tree"] | dict[str, "Tree"]

_TYPES = {each.cls: each for each in record_types()}

_EITHER: dict[type[msgspec.Struct], tuple[set[str], set[str]]] = {
    Call: ({"from", "to"}, {"between"}),
    Statement: ({"likelihood"}, {"confidence"}),
}
"""Keys of which a record has one or the other: by turns."""

VALUES = {
    "slug": ("a-slug",),
    "zone": ("+04:00",),
    "version": ("1",),
    "flag": ("true", "false"),
    "whole-number": ("3",),
    "number": ("40.5",),
    "count": ("49+", "several", "not-reported", "~200"),
    "when": ("2022-09-13T10:00", "2022-09-13 morning", "2022-09", "2022-09-12/2022-09-13"),
}
"""What stands in fields that hold no text, by turns."""

ADDRESS = "https://a.example/"
"""What some addresses begin with, so that they are looked at any further."""

COPY = "copy.txt"
"""The copy of the text of every other source."""


def is_text(value: Value) -> bool:
    """Tell whether a field holds text of the writer's own, or takes a name of theirs."""
    return value.form in {"line", "prose"} or value.names


def _text_fields(cls: type[msgspec.Struct], way: str) -> Iterator[tuple[str, Value]]:
    """Yield every field that can hold text, and the way to it, such as `calls.text`."""
    for field in _TYPES[cls].fields:
        here = f"{way}.{field.key}".lstrip(".")
        if field.value.record is not None:
            yield from _text_fields(field.value.record, here)
        elif is_text(field.value):
            yield here, field.value


_FIELDS = dict(_text_fields(Briefing, ""))

MARKS = {way: f"q{number:02}q" for number, way in enumerate(_FIELDS)}
"""What each field of text begins with, so that it is known wherever it comes out."""

PROSE = {way for way, value in _FIELDS.items() if value.form == "prose"}
"""Those that hold several lines."""


class Host:
    """One briefing: two records of each kind, where there can be, and a text in every field."""

    def __init__(self, texts: Sequence[str], turn: int) -> None:
        """Take the texts, and which of them the first field holds."""
        self._texts = texts
        self._turn = turn
        self.held: list[tuple[str, str]] = []
        """The texts that it holds, each with the field where it stands."""
        self.tree: Tree = self._record(Briefing, "", 1)
        """The briefing as mappings, lists and scalars."""

    def _record(self, cls: type[msgspec.Struct], way: str, at: int) -> Tree:
        """Return a record, the first or the second of its kind."""
        left_out = _EITHER[cls][(self._turn + (at - 1) // 2) % 2] if cls in _EITHER else set()
        fields = (field for field in _TYPES[cls].fields if field.key not in left_out)
        found = {
            field.key: self._field(field.value, f"{way}.{field.key}".lstrip("."), at)
            for field in fields
        }
        if cls is Statement:
            found["kind"] = "assessment"
        return found

    def _field(self, value: Value, way: str, at: int) -> Tree:
        """Return what stands in a field."""
        key = way.rpartition(".")[2]
        if value.record is not None:
            if value.shape == "map":
                return {f"{key}-{at}": self._record(value.record, way, at) for at in (1, 2)}
            if value.shape == "list":
                many = 4 if value.record is Call else 2  # two of each kind of call
                return [self._record(value.record, way, at) for at in range(1, many + 1)]
            return self._record(value.record, way, at)
        if is_text(value):
            text = self._text(way, at)
            return text if value.shape == "one" else [*_known(value), text]
        first = way.startswith("statements.") and at == 1  # there is none before it to point to
        if value.form == "reference" and not (first and value.target == "statements"):
            return _known(value)[0] if value.shape == "one" else [*_known(value)]
        return self._plain(value, way, at)

    def _text(self, way: str, at: int) -> str:
        """Return the text of a field, which begins with its mark."""
        if way == "sources.text" and self._turn % 2:
            return COPY
        number = list(MARKS).index(way) + (at - 1) * len(MARKS)
        text = f"{MARKS[way]} {self._texts[(self._turn + number) % len(self._texts)]}"
        if way == "sources.url" and self._turn % 3:
            text = ADDRESS + text
        self.held.append((way, text))
        return text

    def _plain(self, value: Value, way: str, at: int) -> Tree:
        """Return what stands where no text can."""
        place, _, key = way.rpartition(".")
        if value.form == "reference":
            return []
        if value.form == "citation":
            return "sources-1:p1-3"
        if value.form == "pattern":
            return value.says.partition("such as ")[2].split()[0]
        if key == "id":
            return f"{place}-{at}" if place else f"host-{self._turn}"
        choices = value.words or VALUES[value.form]
        return choices[(self._turn + at) % len(choices)]


def _known(value: Value) -> tuple[str, ...]:
    """Return ids that a reference may have; none where names will do."""
    of = {"sides": ("actors",), "carriers": ("actors", "sources"), "any": ("actors", "sources")}
    known = of.get(value.target, (value.target,)) if value.form == "reference" else ()
    return tuple(f"{each}-1" for each in known)


def written(tree: Tree) -> str:
    """Write a briefing as YAML; what is no plain letter becomes an escape."""
    match tree:
        case dict():
            return (
                "{"
                + ",\n".join(f"{_quoted(key)}: {written(each)}" for key, each in tree.items())
                + "}"
            )
        case list():
            return "[" + ",\n".join(map(written, tree)) + "]"
    return _quoted(tree)


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    code = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if 0x20 <= code < 0x7F:
        return char
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )
