"""How many bytes reach the terminal: plain beside lean, key by key, size by size."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Literal, TypeAlias

from tests.benchmarks.processes import PROGRAM
from tests.benchmarks.screens import screen
from tests.benchmarks.terminals import FULL_COLOUR, SIXTEEN_COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.screens import Screen

Wire: TypeAlias = Literal["plain", "lean"]

WIRES: tuple[Wire, ...] = ("plain", "lean")
SIZES = ((40, 12), (80, 24), (100, 30), (200, 60))
THEMES = {"terminal": SIXTEEN_COLOURS, "evening": FULL_COLOUR, "paper": FULL_COLOUR}
"""The themes that are measured, and the terminal for each."""

_BUDGETS = {
    "first screen": 8_000,
    "change of pane (Tab)": 1_000,
    "j that scrolls a pane": 200,
    "j in a list": 200,
    "page of 10,000 rows": 2_000,
}
"""Bytes at 100x30."""
_BUDGETED = (100, 30)

_QUIT = b"quit"
"""The last word of a first screen."""


def command(wire: Wire, theme: str, path: Path | None = None) -> list[str]:
    """Return what reads a briefing, or the shipped one, over a wire in a theme."""
    options = ["--wire", wire, "--theme", theme, "--no-mouse"]
    return [PROGRAM, "read", *options, *([str(path)] if path else [])]


def lines(folder: Path) -> Iterator[str]:
    """Print a table for each theme: a row for each key, two columns for each size."""
    yield "Bytes to the terminal: the shipped briefing, and a list of 10,000 rows"
    yield "(From 100 columns on a zoomed list has the card of its row beside it.)"
    for theme in THEMES:
        found = {
            size: {wire: _sizes(wire, theme, size, folder / "many.yaml") for wire in WIRES}
            for size in SIZES
        }
        yield ""
        yield f"{theme:<22}" + "".join(f"{f'{wide}x{high}':^16}" for wide, high in SIZES)
        yield f"{'':22}" + "".join(f"{wire:>8}" for wire in WIRES) * len(SIZES) + "   budget"
        for key in found[_BUDGETED]["plain"]:
            numbers = [found[size][wire][key] for size in SIZES for wire in WIRES]
            told = "".join(f"{number:8,.0f}" for number in numbers)
            yield f"{key:<22}{told}{_verdict(key, found[_BUDGETED]['lean'][key])}"


def _verdict(key: str, lean: float) -> str:
    if key not in _BUDGETS:
        return ""
    return f"  {_BUDGETS[key]:>7,}" + (" over" if lean > _BUDGETS[key] else " met")


def _sizes(wire: Wire, theme: str, size: tuple[int, int], many: Path) -> dict[str, float]:
    """Return the bytes of each key in a terminal of that size, medians where it was repeated."""
    columns, rows = size
    with screen(command(wire, theme), columns, rows, THEMES[theme]) as shown:
        sizes = dict(_walk(shown, columns, rows))
    with screen(command(wire, theme, many), columns, rows, THEMES[theme]) as shown:
        shown.watch(_QUIT, began=shown.began)
        shown.press(b"22")
        sizes["page of 10,000 rows"] = _median(shown, b" ", 5)
    return sizes


def _walk(shown: Screen, columns: int, rows: int) -> Iterator[tuple[str, float]]:
    """Give what each key of a walk through the shipped briefing costs."""
    yield "first screen", shown.watch(_QUIT, began=shown.began).size
    shown.press(b"j")
    yield "j that scrolls a pane", _median(shown, b"j", 7)
    yield "change of pane (Tab)", _median(shown, b"\t", 9)
    shown.press(b"2")
    yield "j in a list", _median(shown, b"j", 7)
    yield "zoom (2)", shown.press(b"2").size
    yield "j in a zoomed list", _median(shown, b"j", 7)
    yield "a section, zoomed (5)", shown.press(b"5").size
    yield "overview (0)", shown.press(b"0").size
    for name, key in (("search (/)", b"/"), ("help (?)", b"?")):
        yield name, shown.press(key).size
        yield f"   out of {name[:-4]} (Esc)", shown.press(b"\x1b").size
    yield from _resized(shown, columns, rows)
    yield "redraw (Ctrl+L)", shown.press(b"\x0c").size
    yield "next theme (t)", shown.press(b"t").size


def _median(shown: Screen, key: bytes, times: int) -> float:
    return statistics.median(shown.press(key).size for _ in range(times))


def _resized(shown: Screen, columns: int, rows: int) -> Iterator[tuple[str, float]]:
    shown.resize(columns - 2, rows - 1)
    yield "resize, 2x1 smaller", shown.watch().size
    shown.resize(columns, rows)
    shown.watch()
