"""What a terminal shows after all that a program has written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.wire.emulators import Reference

if TYPE_CHECKING:
    from tests.life.conftest import Pty
    from tests.wire.cells import Cell

COLUMNS, ROWS = 80, 24
"""The size of the terminal in which a test begins."""

_COPIED = re.compile(r"\x1b\]52;[^\x07]*\x07")
_ENTERED = "\x1b[?1049h"
_NO_MARGINS = "\x1b[m\x1b[r"
"""What the reference terminal needs to be as a terminal usually is: it starts with some set."""


def cells(terminal: Pty, columns: int = COLUMNS, rows: int = ROWS) -> list[list[Cell]]:
    """Return the cells of a terminal of that size after all that was read so far."""
    return shown(terminal.output, columns, rows).cells


def shown(output: bytes, columns: int = COLUMNS, rows: int = ROWS) -> Reference:
    """Return a terminal of that size that has read some whole sequences."""
    screen = Reference(columns, rows)
    feed(screen, output)
    return screen


def feed(screen: Reference, output: bytes) -> None:
    """Have a terminal read some whole sequences."""
    written = _COPIED.sub("", output.decode())
    screen.feed(written.replace(_ENTERED, _ENTERED + _NO_MARGINS))


def text(terminal: Pty) -> str:
    """Return the text on the screen after all that was read so far."""
    return "\n".join(shown(terminal.output).lines)
