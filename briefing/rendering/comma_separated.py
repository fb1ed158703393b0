"""A table as comma-separated values after RFC 4180, in UTF-8 without a byte order mark.

What a spreadsheet would take for a formula has an apostrophe before it, by which the same programs
know a text: `=`, `+`, `-`, `@`, or one of these in full width, where a text begins with it, and
behind a line break or a semicolon, where a spreadsheet of many languages begins another cell.
Numbers are never changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.rendering.table_values import Cell
    from briefing.rendering.tables import Table

_FORMULA = re.compile(r"((?:^|[;\n])[^\S\n]*)(?=[=+@＝＋－＠-])")
"""No space is looked at twice, however many stand in a row."""
_QUOTED = frozenset(',"\r\n')


def lines(table: Table) -> Iterator[str]:
    """Yield the header and every row, each with the end of its line."""
    yield _line(list(table.columns))
    for row in table.rows:
        yield _line([row.get(column, "") for column in table.columns])


def _line(cells: list[Cell]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(value: Cell) -> str:
    """Return a cell, between quotes where it must be."""
    if not isinstance(value, str):
        return str(value)
    text = _FORMULA.sub(r"\1'", value)
    if _QUOTED.isdisjoint(text) and text == text.strip(" "):
        return text
    escaped = text.replace('"', '""')
    return f'"{escaped}"'
