"""The cells that Textual has composed for a screen, by its strips and not by what it writes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import split_graphemes
from rich.color import ColorSystem
from textual._context import visible_screen_stack

from tests.wire.cells import REACHED, Cell, Look, disputed, seen

if TYPE_CHECKING:
    from rich.color import Color
    from rich.style import Style
    from textual.app import App
    from textual.strip import Strip

_ATTRIBUTES = {
    "1": "bold",
    "2": "dim",
    "3": "italic",
    "4": "underline",
    "5": "blink",
    "6": "blink2",
    "7": "reverse",
    "8": "conceal",
    "9": "strike",
    "21": "underline2",
    "51": "frame",
    "52": "encircle",
    "53": "overline",
}
"""How Rich names what each parameter of SGR sets."""


def composed(app: App[object]) -> list[list[Cell | None]]:
    """Return what is to be seen in each cell of the screen, row by row.

    None stands for the cells of what terminals draw each in their own way.
    """
    visible_screen_stack.set(app._background_screens)  # what is seen through a screen is taken away
    system = app.console._color_system or ColorSystem.TRUECOLOR
    return [_cells(strip, system) for strip in app.screen._compositor.render_strips()]


def _cells(strip: Strip, system: ColorSystem) -> list[Cell | None]:
    cells: list[Cell | None] = []
    for text, style, _ in strip:
        marks, drawn = _drawn(text, style, system)
        if marks and cells:
            _attach(cells, marks)
        cells += drawn
    return cells


@lru_cache(maxsize=16384)
def _drawn(
    text: str, style: Style | None, system: ColorSystem
) -> tuple[str, tuple[Cell | None, ...]]:
    """Return the marks for the character before a segment, and the segment's own cells."""
    marks, cells, look = "", list[Cell | None](), _look(style, system)
    for start, end, width in split_graphemes(text)[0]:
        character = text[start:end]
        if not width:
            marks += character
        elif disputed(character):
            cells += [None] * width
        else:
            cells += [seen(Cell(part, look)) for part in [character, *[REACHED] * (width - 1)]]
    return marks, tuple(cells)


def _attach(cells: list[Cell | None], marks: str) -> None:
    """Add marks to the last character."""
    at = len(cells) - 1
    while (cell := cells[at]) is not None and cell.text == REACHED:
        at -= 1
    if cell is not None:
        marked = cell._replace(text=cell.text + marks)
        cells[at] = None if disputed(marked.text) else marked


@lru_cache(maxsize=4096)
def _look(style: Style | None, system: ColorSystem) -> Look:
    if style is None:
        return Look()
    return Look(
        _colour(style.color, system, foreground=True),
        _colour(style.bgcolor, system, foreground=False),
        frozenset(number for number, name in _ATTRIBUTES.items() if getattr(style, name)),
    )


def _colour(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground))
