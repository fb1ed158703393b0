"""What turns the cells that a terminal shows into those that are wanted, in the fewest bytes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.wire.cells import Row
from briefing.tui.wire.looks import PLAIN, Look, step
from briefing.tui.wire.moves import move
from briefing.tui.wire.strokes import strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.tui.wire.abilities import Abilities
    from briefing.tui.wire.strokes import Stroke

RESET = "\x1b[m\x1b[r\x1b[?7l\x1b[?25l"
"""What ends whatever may be in force where nothing is known: colours, margins, wrapping, a cursor
that shows."""


class Pen(NamedTuple):
    """Where the terminal's cursor is, and in which look it writes."""

    column: int | None = 0
    """None where terminals disagree."""
    row: int | None = 0
    look: Look = PLAIN


class Painter:
    """Knows what the terminal shows."""

    def __init__(self, abilities: Abilities) -> None:
        self._abilities = abilities
        self._shown: list[Row] = []
        self._pen = Pen()

    def paint(self, wanted: Mapping[int, Row], cursor: tuple[int, int]) -> str:
        """Return what to write for these rows, as they are seen, and to leave the cursor there."""
        found: list[Stroke] = []
        for y, row in sorted(wanted.items()):
            found += strokes(y, row, self._shown[y], fills=self._abilities.fills)
            self._shown[y] = row
        return self._drawn(found, cursor)

    def paint_anew(self, rows: list[Row], cursor: tuple[int, int]) -> str:
        """Return what to write for a whole screen where nothing is known of what is shown."""
        fill = self._commonest(rows)
        self._pen = Pen(0, 0, fill)
        self._shown = [Row.blank(len(row.texts), fill) for row in rows]
        cleared = f"{RESET}{step(PLAIN, fill)}\x1b[H\x1b[2J"
        return cleared + self.paint(dict(enumerate(rows)), cursor)

    def _commonest(self, rows: Iterable[Row]) -> Look:
        """Return the look that most blanks have, of those that clearing can give them."""
        if not self._abilities.fills:
            return PLAIN
        counted = Counter(
            look
            for texts, looks in rows
            for text, look in zip(texts, looks, strict=True)
            if text == " " and look.erasable
        )
        return max(counted, key=lambda look: counted[look], default=PLAIN)

    def _drawn(self, found: list[Stroke], cursor: tuple[int, int]) -> str:
        """Return the strokes row by row or look by look, whichever is shorter."""
        columns = len(self._shown[0].texts) if self._shown else 1
        x, y = cursor
        end = (min(x, columns - 1), min(y, len(self._shown) - 1))
        by_row = _Drawing(self._pen, columns)
        by_row.draw(found, end)
        best = by_row
        grouped = _by_look(found, self._pen.look)
        if grouped != found:
            by_look = _Drawing(self._pen, columns)
            by_look.draw(grouped, end)
            best = min(by_row, by_look, key=lambda drawing: len(drawing.text))
        self._pen = best.pen
        return best.text


def _by_look(found: list[Stroke], first: Look) -> list[Stroke]:
    """Return the strokes sorted so that those in one look follow each other."""
    order: dict[Look, int] = {first: 0}
    grounds: dict[str, int] = {}
    for stroke in found:
        if stroke.look is not stroke.look.blank:
            order.setdefault(stroke.look, len(order))
            grounds.setdefault(stroke.look.background, order[stroke.look])
    for stroke in found:  # blanks are drawn along with the first look on their ground
        if stroke.look not in order:
            order[stroke.look] = grounds.get(stroke.look.background, len(order))
    return sorted(found, key=lambda stroke: (stroke.kind != "loose", order[stroke.look]))


class _Drawing:
    """Strokes on their way into one text."""

    def __init__(self, pen: Pen, columns: int) -> None:
        self._parts: list[str] = []
        self._columns = columns
        self.pen = pen
        """Where the last stroke left it."""

    @property
    def text(self) -> str:
        """What to write."""
        return "".join(self._parts)

    def draw(self, found: Iterable[Stroke], end: tuple[int, int]) -> None:
        """Draw strokes in that order, and leave the cursor there."""
        for stroke in found:
            self._draw(stroke)
        self._move(*end)

    def _draw(self, stroke: Stroke) -> None:
        _, x, kind, look, text, cells = stroke
        self._move(x, stroke.row)
        self._wear(look)
        if kind == "text":
            self._parts.append(text)
            self._pass(cells)
        elif kind == "loose":
            self._parts.append(" " * cells)
            self._pass(cells)
            self._move(x, stroke.row)
            self._parts.append(text)
            self.pen = self.pen._replace(column=None)
        else:
            self._parts.append("\x1b[K" if kind == "clear" else f"\x1b[{cells}X")

    def _move(self, column: int, row: int) -> None:
        self._parts.append(move((self.pen.column, self.pen.row), (column, row)))
        self.pen = self.pen._replace(column=column, row=row)

    def _wear(self, look: Look) -> None:
        """Change to a look; to one for blanks only where the present one shows on them."""
        worn = self.pen.look
        if worn.blank is not look:
            self._parts.append(step(worn, look))
            self.pen = self.pen._replace(look=look)

    def _pass(self, cells: int) -> None:
        """Have the cursor moved by writing."""
        column = (self.pen.column or 0) + cells
        self.pen = self.pen._replace(column=column if column < self._columns else None)
