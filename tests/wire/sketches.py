"""Pictures of a screen that is drawn at random, but as screens are: with repeats and blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from random import Random

_STEADY = (
    *("a", "the", "Yerevan", " ", "   ", "        ", "                ", "12", "-", "..."),
    *("│", "──", "━━━━━━━━", "╭", "█", "▁▃", "…", "«", "№", "\xa0", "→"),
    *("Հայաստան", "و", "سلام", "שלום", "Ελλάδα", "Ереван"),
    *("é", "e\u0301", "o\u0308\u0323", "ш\u0301", "ب\u0651\u064e"),
    *("中", "文字", "ｗ", "한국", "カ", "か", "\u3000"),
)
"""Pieces of text on whose width all agree."""

_DISPUTED = (
    *("❤\ufe0f", "👍🏽", "👨\u200d👩\u200d👧", "🇦🇲", "🇦🇲🇫🇷", "🇦", "1\ufe0f\u20e3"),
    *("🏴\u200d☠\ufe0f", "🦀", "⌚", "\U0001fae0", "☰", "\u1112\u1161\u11ab", "ﬁ"),
    *("हिन्दी", "क्\u200dष", "क्", "ไทย", "கொ", "x\u200cy"),
)
"""Pieces on whose width they may not: some terminals are old, some join what belongs together."""

_COLOURS = (
    *(None, "default", "red", "bright_white", "black", "bright_black"),
    *("color(9)", "color(200)", "color(255)", "#102030", "#ffffff", "#000000"),
)
_ATTRIBUTES = (
    *("", "", "", "bold", "dim", "italic", "underline", "reverse", "strike", "overline"),
    *("underline2", "bold dim", "bold reverse", "blink", "underline strike italic", "frame"),
    *("conceal", "dim reverse underline"),
)


class Sketch:
    """What a program has on its screen: rows as Textual keeps them."""

    def __init__(self, random: Random, columns: int, rows: int, *, steady: bool) -> None:
        self._random = random
        self._pieces = (*_STEADY, *random.choices(_STEADY, k=5))
        if not steady:
            self._pieces += _DISPUTED
        if random.choice([True, False, False]):
            self._pieces = tuple(piece for piece in self._pieces if piece.isascii())
        self._styles = [Style.null(), *(self._style() for _ in range(random.randint(1, 5)))]
        self.columns, self.rows = columns, rows
        self.picture = [Strip.blank(columns)] * rows

    @property
    def everything(self) -> Region:
        """The whole screen."""
        return Region(0, 0, self.columns, self.rows)

    def resize(self, columns: int, rows: int) -> None:
        """Be of another size, and blank."""
        self.columns, self.rows = columns, rows
        self.picture = [Strip.blank(columns)] * rows

    def part(self) -> Region:
        """Choose a part of the screen."""
        x, y = self._random.randrange(self.columns), self._random.randrange(self.rows)
        width = self._random.randint(1, self.columns - x)
        return Region(x, y, width, self._random.randint(1, self.rows - y))

    def list_part(self) -> Region:
        """Choose a part that is as wide as the screen, or some part."""
        part = self.part()
        full = self._random.choice([True, True, False])
        return Region(0, part.y, self.columns, part.height) if full else part

    def draw_all(self) -> None:
        """Draw another picture."""
        rows: list[Strip] = []
        for _ in range(self.rows):
            again = self._random.choice([True, False, False]) and rows
            rows.append(self._random.choice(rows) if again else self._row(self.columns))
        self.picture = rows

    def draw(self, part: Region) -> None:
        """Draw something else into a part."""
        for y in range(part.y, part.bottom):
            self._put(y, part.x, self._row(part.width))

    def fill(self, part: Region) -> None:
        """Draw a list into a part: rows that differ, and have few blanks."""
        for y in range(part.y, part.bottom):
            self._put(y, part.x, self._entry(part.width))

    def scroll(self, part: Region, up: int) -> None:
        """Move what stands in a part up, or down below zero."""
        come = self._random.choice([self._row, self._entry])
        old = [row.crop(part.x, part.right) for row in self.picture[part.y : part.bottom]]
        for y in range(part.height):
            known = 0 <= y + up < part.height
            self._put(part.y + y, part.x, old[y + up] if known else come(part.width))

    def highlight(self) -> Region:
        """Give a row another look throughout."""
        y = self._random.randrange(self.rows)
        text = self.picture[y].text
        self.picture[y] = Strip([Segment(text, self._random.choice(self._styles))], self.columns)
        return Region(0, y, self.columns, 1)

    def one_cell(self) -> Region:
        """Write one cell anew."""
        part = Region(self._random.randrange(self.columns), self._random.randrange(self.rows), 1, 1)
        self._put(part.y, part.x, self._row(1))
        return part

    def cuts(self) -> list[int]:
        """Choose where a row is cut into the pieces of widgets: with both ends."""
        inner = {self._random.randrange(self.columns) for _ in range(self._random.randint(0, 3))}
        return sorted({0, self.columns} | inner)

    def stray(self) -> str:
        """Write texts anywhere, over halves of wide characters and up to the last column.

        A wide character that has only half a place there is cut off before, as Textual does it:
        terminals do not agree where it goes.
        """
        written = []
        for _ in range(self._random.randint(1, 4)):
            x, y = self._random.randrange(self.columns), self._random.randrange(self.rows)
            text = self._random.choice(self._pieces)
            while x + cell_len(text) > self.columns:
                text = text[:-1]
            style = self._random.choice(self._styles)
            written.append(Control.move_to(x, y).segment.text)
            written.append(Strip.render_style(style, text, ColorSystem.TRUECOLOR))
        return "".join(written)

    def _put(self, y: int, x: int, piece: Strip) -> None:
        row = self.picture[y]
        right = row.crop(x + piece.cell_length, self.columns)
        self.picture[y] = Strip.join([row.crop(0, x), piece, right])

    def _row(self, width: int) -> Strip:
        """Draw a row, or the piece of one: a few runs, the last often blank."""
        segments: list[Segment] = []
        left = width
        for _ in range(self._random.randint(0, 4)):
            run = self._random.randint(0, left)
            segments += [Segment(text, style) for text, style in self._run(run)]
            left -= run
        segments.append(Segment(" " * left, self._random.choice(self._styles)))
        return Strip([segment for segment in segments if segment.text], width)

    def _entry(self, width: int) -> Strip:
        """Draw a row of a list."""
        number = f"{self._random.randrange(10**6):06}"[:width]
        text = "".join(text for text, _ in self._run(width - len(number)))
        segments = [
            Segment(number, self._random.choice(self._styles)),
            Segment(text.replace(" ", "·")),
        ]
        return Strip([segment for segment in segments if segment.text], width)

    def _run(self, width: int) -> list[tuple[str, Style]]:
        text = ""
        while len(text) < width * 4 and (left := width - cell_len(text)):
            piece = self._random.choice(self._pieces)
            text += piece if cell_len(piece) <= left else " " * left
        style = self._random.choice(self._styles)
        return [(text, style)]

    def _style(self) -> Style:
        front, back = self._random.choice(_COLOURS), self._random.choice(_COLOURS)
        return Style.parse(self._random.choice(_ATTRIBUTES)) + Style(color=front, bgcolor=back)
