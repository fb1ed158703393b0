"""Rows of cells, spelt as they are written."""

from __future__ import annotations

from briefing.tui.wire.cells import Cells, Row
from briefing.tui.wire.looks import PLAIN, Look, applied


def wearing(parameters: str) -> Look:
    """Return the look that SGR parameters give to plain text."""
    look = applied(PLAIN, parameters)
    assert look is not None
    return look


def spelt(columns: int, *pieces: str | tuple[str, str]) -> Row:
    """Return a row as seen: each piece a plain text, or SGR parameters and a text in them."""
    cells = Cells()
    cells.resize(columns, 1)
    for piece in pieces:
        parameters, text = ("", piece) if isinstance(piece, str) else piece
        cells.write(text, wearing(parameters))
    return cells.rows[0].as_seen()
