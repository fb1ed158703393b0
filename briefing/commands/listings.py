"""What commands print that list things: lines in columns, JSON, or comma-separated values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.rendering.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.rendering.tables import Table

_APART = 2
"""Cells between two columns."""


def columns(rows: Iterable[Sequence[str]], *, indent: int = 0) -> str:
    """Return a line for each row, its cells in columns; nothing is cut and nothing wraps."""
    listed = [list(row) for row in rows]
    widest = [max(map(width, cells)) for cells in zip(*listed, strict=True)]
    lines = (
        "".join(
            cell + " " * (cells - width(cell) + _APART)
            for cell, cells in zip(row, widest, strict=True)
        )
        for row in listed
    )
    return "".join(f"{' ' * indent}{line.rstrip()}\n" for line in lines)


def as_json(value: object, *, ascii_only: bool = False) -> str:
    """Return a value as JSON, in characters that the output takes."""
    import json  # noqa: PLC0415 - this form's alone

    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return (text if output.takes(text) else json.dumps(value, indent=2)) + "\n"


def as_csv(table: Table, *, ascii_only: bool = False) -> str:
    """Return a table as comma-separated values, in characters that the output takes."""
    from briefing.rendering.comma_separated import lines  # noqa: PLC0415 - this form's alone

    text = "".join(lines(table))
    if output.takes(text) and not ascii_only:
        return text
    from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

    return to_ascii(text)
