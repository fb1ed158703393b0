"""What turns the cells that a terminal shows into those that are wanted, in the fewest bytes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.wire.cells import Row
from briefing.tui.wire.looks import PLAIN, Look, step
from briefing.tui.wire.moves import move
from briefing.tui.wire.scrolling import find_scroll
from briefing.tui.wire.strokes import strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.tui.wire.abilities import Abilities
    from briefing.tui.wire.strokes import Stroke

RESET = (
    "\x1b\\"  # a sequence that was cut short
    "\x1b]8;;\x1b\\"  # a link
    "\x1b[0m"
    "\x1b(B\x1b)B\x1b%G"  # character sets: ASCII twice, and UTF-8
    "\x1b[4l"  # inserting
    "\x1b[?6l\x1b[?69l\x1b[?5l"  # rows counted from a margin, margins at the sides, all reversed
    "\x1b[r"  # margins above and below
    "\x1b[?7l\x1b[?25l"  # wrapping, and a cursor that shows
)
"""Ends whatever another program may have left in force, before a screen is painted anew."""

_WORTH_A_SCROLL = 200
"""Characters of a difference from which on a scroll is looked for: it takes some twenty itself."""


IN_ONE_PIECE = 1024
"""Bytes below which a frame arrives in one piece, whatever the line."""

_BORDER = re.compile("[─-▟]+[ ─-▟]*")
"""What frames a text and says nothing."""

_REPEATED = re.compile("([─━═│])\\1{2,}|([!-~])\\2{6,}")
"""Signs in a row that it takes fewer bytes to have repeated."""


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
        self.repeats = False
        """Whether the terminal repeats a sign that it was sent (REP)."""
        self.held = False
        """Whether the terminal shows nothing of a frame before it is whole."""

    def paint(self, touched: Mapping[int, Row], cursor: tuple[int, int]) -> str:
        """Return what to write for these rows, as they are seen, and to leave the cursor there."""
        wanted = self._shown.copy()
        for y, row in touched.items():
            wanted[y] = row
        text, pen = self._drawn(self._difference(self._shown, wanted), self._pen, cursor)
        if self._abilities.scrolls and len(text) >= _WORTH_A_SCROLL:
            scrolled = self._scrolled(wanted, cursor)
            if scrolled is not None:
                text, pen = min((text, pen), scrolled, key=lambda drawn: len(drawn[0]))
        self._shown, self._pen = wanted, pen
        return text

    def paint_anew(self, rows: list[Row], cursor: tuple[int, int]) -> str:
        """Return what to write for a whole screen where nothing is known of what is shown."""
        fill = self._commonest(rows)
        self._shown = [Row.blank(len(row.texts), fill) for row in rows]
        found = self._difference(self._shown, rows)
        text, self._pen = self._drawn(found, Pen(0, 0, fill), cursor)
        self._shown = rows
        return f"{RESET}{step(PLAIN, fill)}\x1b[H\x1b[2J{text}"

    def _difference(self, shown: Sequence[Row], wanted: Sequence[Row]) -> list[Stroke]:
        return [
            stroke
            for y, (before, after) in enumerate(zip(shown, wanted, strict=True))
            if before is not after
            for stroke in strokes(y, after, before, fills=self._abilities.fills)
        ]

    def _scrolled(self, wanted: Sequence[Row], cursor: tuple[int, int]) -> tuple[str, Pen] | None:
        """Return what to write where rows are moved first; None where none have moved."""
        scroll = find_scroll(self._shown, wanted)
        if scroll is None:
            return None
        # The lines that come in are plain where the pen is, whether or not the terminal fills.
        moved = scroll.moved(self._shown, Row.blank(len(wanted[0].texts)))
        text, pen = self._drawn(self._difference(moved, wanted), Pen(None, None), cursor)
        begin = step(self._pen.look, PLAIN) + scroll.sequence(len(wanted))
        return begin + text, pen

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

    def _drawn(self, found: list[Stroke], pen: Pen, cursor: tuple[int, int]) -> tuple[str, Pen]:
        """Return the strokes in the shortest order in which they may be seen, and the pen then."""
        rows = len(self._shown)
        columns = len(self._shown[0].texts) if rows else 1
        end = (min(cursor[0], columns - 1), min(cursor[1], rows - 1))
        by_look = _by_look(found, pen.look)
        text, left = self._in_order(by_look, pen, end)
        if self.held or len(text.encode()) < IN_ONE_PIECE:
            drawn = self._in_order(found, pen, end)
            return min(drawn, (text, left), key=lambda each: len(each[0]))
        return self._in_order(_by_line(by_look), pen, end)

    def _in_order(self, found: Iterable[Stroke], pen: Pen, end: tuple[int, int]) -> tuple[str, Pen]:
        drawing = _Drawing(pen, len(self._shown[0].texts), repeats=self.repeats)
        drawing.draw(found, end)
        return drawing.text, drawing.pen


def _by_look(found: list[Stroke], first: Look) -> list[Stroke]:
    """Return the strokes sorted so that those in one look follow each other: the shortest."""
    order: dict[Look, int] = {first: 0}
    grounds: dict[str, int] = {}
    for stroke in found:
        if stroke.text.strip(" "):
            order.setdefault(stroke.look, len(order))
            grounds.setdefault(stroke.look.background, order[stroke.look])
    for stroke in found:  # blanks are drawn along with the first look on their ground
        if stroke.look not in order:
            order[stroke.look] = grounds.get(stroke.look.background, len(order))
    # What a terminal may draw wider comes first, from left to right: it spills over the rest.
    return sorted(found, key=lambda each: -1 if each.kind == "loose" else order[each.look])


def _by_line(found: list[Stroke]) -> list[Stroke]:
    """Return the strokes sorted line by line, but for the borders: those come last.

    Over a slow line what is drawn can be read meanwhile, so no line may lack a word of it for long.
    """

    def place(stroke: Stroke) -> tuple[int, int]:
        return (1, 0) if _BORDER.fullmatch(stroke.text) else (0, stroke.row)

    return sorted(found, key=place)


class _Drawing:
    """Strokes on their way into one text."""

    def __init__(self, pen: Pen, columns: int, *, repeats: bool) -> None:
        self._parts: list[str] = []
        self._columns = columns
        self._repeats = repeats
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
        self._wear(look, blank=not text.strip(" "))
        if kind == "text":
            self._parts.append(_REPEATED.sub(_repeat, text) if self._repeats else text)
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

    def _wear(self, look: Look, *, blank: bool) -> None:
        """Change to a look; for blanks only where the one that is worn looks different on them."""
        worn = self.pen.look
        if (worn.blank if blank else worn) is not look:
            self._parts.append(step(worn, look))
            self.pen = self.pen._replace(look=look)

    def _pass(self, cells: int) -> None:
        """Have the cursor moved by writing."""
        column = (self.pen.column or 0) + cells
        self.pen = self.pen._replace(column=column if column < self._columns else None)


def _repeat(signs: re.Match[str]) -> str:
    return f"{signs[0][0]}\x1b[{len(signs[0]) - 1}b"
