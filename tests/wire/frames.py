"""Sessions of a program: frames as Textual writes them, and what else comes to a terminal.

Everything is drawn from a `Random`, so that hypothesis can shrink it and a seed can repeat it.
"""

from __future__ import annotations

from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hypothesis import strategies as st
from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, LayoutUpdate

from tests.wire.sketches import Sketch

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from textual.geometry import Region
    from textual.strip import Strip

START = (
    *("\x1b[?1049h", "\x1b[?1000h", "\x1b[?1003h", "\x1b[?1015h", "\x1b[?1006h", "\x1b[?25l"),
    *("\x1b[?1004h", "\x1b[>25u", "\x1b[?2026$p", "\x1b[?2048$p", "\x1b[?2004h", "\x1b[?7l"),
)
"""What Textual 8.2.8 writes before its first frame."""

STOP = ("\x1b[?2004l", "\x1b[?7h", "\x1b[?1000l", "\x1b[<u", "\x1b[?1049l", "\x1b[?25h")
"""What it writes as it ends, or lets another program have the terminal."""

_NOISES = ("\a", "\x1b]52;c;aGk=\a", "\x1b]22;pointer\a", "\x1b[?2048h")
_SYNCHRONISED = ("\x1b[?2026h", "\x1b[?2026l")


class Write(NamedTuple):
    """One write of Textual's."""

    data: str
    whole: bool = False
    """Whether it paints every cell of the screen."""


class Flush(NamedTuple):
    """The wire is asked for what is due."""

    quiet: bool = False
    """Whether the program is amid a frame, so that nothing can be told of the cells."""


class Forget(NamedTuple):
    """Another program has written on the terminal, and a full repaint is asked for."""


class Resize(NamedTuple):
    """The terminal has got another size."""

    columns: int
    rows: int


Step: TypeAlias = Write | Flush | Forget | Resize


def session(random: Random, *, steady: bool = False, rough: bool = True) -> list[Step]:
    """Draw a session; a steady one holds only characters of one width everywhere.

    Rough ones hold frames as well that no widget of Textual's writes, but any could.
    """
    return _Session(random, steady=steady, rough=rough).steps


def sessions(*, steady: bool = False, rough: bool = True) -> st.SearchStrategy[list[Step]]:
    """Sessions as hypothesis draws and shrinks them."""
    randoms = st.randoms(use_true_random=False)
    return randoms.map(lambda random: session(random, steady=steady, rough=rough))


class _Session:
    """A session as it is being drawn."""

    def __init__(self, random: Random, *, steady: bool, rough: bool) -> None:
        self._random = random
        self._steady = steady
        self._synchronised = random.choice([True, False])
        columns, rows = self._choose_size()
        self._sketch = Sketch(random, columns, rows, steady=steady)
        self.steps: list[Step] = []
        self._size(self._sketch.columns, self._sketch.rows)
        self._started = False
        self._start()
        changes = [*_USUAL, _Session._stray, _Session._stray] if rough else _USUAL
        for _ in range(random.randint(1, 8)):
            random.choice(changes)(self)
            self._perhaps_flush()
        self.steps.append(Flush())

    def _choose_size(self) -> tuple[int, int]:
        """Choose a size: mostly a small one, in which edges are met often."""
        if self._random.choice([False, False, False, True]):
            return self._random.randint(30, 60), self._random.randint(8, 16)
        return self._random.randint(1, 40), self._random.randint(1, 9)

    def _size(self, columns: int, rows: int) -> None:
        self.steps.append(Resize(columns, rows))

    def _start(self) -> None:
        self.steps += [Write(data) for data in START]
        self.whole()

    def _perhaps_flush(self) -> None:
        if self._random.choice([True, True, False]):
            self.steps.append(Flush())

    def _frame(self, data: str, *, whole: bool = False) -> None:
        """Add a frame; a program may be asked for what is due in the midst of it."""
        column = self._random.choice([0, 0, 0, self._sketch.columns - 1])
        row = self._random.choice([0, 0, self._sketch.rows - 1])
        frame = Write(data + _move(column, row), whole)
        if not self._synchronised:
            self.steps.append(frame)
            return
        begin, end = map(Write, _SYNCHRONISED)
        midst = [Flush(quiet=True)] * self._random.choice([0, 0, 0, 1])
        self.steps += [begin, *midst, frame, *midst, end]

    # what a program does

    def whole(self) -> None:
        """Paint another picture, all of it."""
        self._sketch.draw_all()
        self._layout(self._sketch.everything, whole=True)

    def again(self) -> None:
        """Paint the same picture once more."""
        self._layout(self._sketch.everything, whole=True)

    def region(self) -> None:
        """Paint something else into a part of the screen."""
        part = self._sketch.part()
        self._sketch.draw(part)
        self._layout(part)

    def chops(self) -> None:
        """Change pieces of rows."""
        parts = [self._sketch.part() for _ in range(self._random.randint(1, 3))]
        for part in parts:
            self._sketch.draw(part)
        self._chops(parts)

    def scrolled(self) -> None:
        """Move the rows of a part up or down, and draw what comes in."""
        part = self._sketch.list_part()
        self._sketch.scroll(part, self._random.choice([1, 1, 1, -1, -1, 2, -3]))
        if self._random.choice([True, False]):
            self._chops([part])
        else:
            self._layout(part)

    def listed(self) -> None:
        """Draw a list, and move it a few times."""
        part = self._sketch.list_part()
        self._sketch.fill(part)
        self._layout(part)
        for _ in range(self._random.randint(1, 3)):
            self._perhaps_flush()
            self._sketch.scroll(part, self._random.choice([1, 1, -1, 2, -2, 4]))
            self._chops([part])

    def chosen(self) -> None:
        """Give a row of a list the look of the one under the cursor, and back."""
        self._chops([self._sketch.highlight() for _ in range(2)])

    def one_cell(self) -> None:
        """Change one cell."""
        self._chops([self._sketch.one_cell()])

    def resize(self) -> None:
        """Take another size; a frame for the old one may still be under way."""
        stale = self._rendered(self._sketch.everything)
        self._sketch.resize(*self._choose_size())
        self._size(self._sketch.columns, self._sketch.rows)
        if self._random.choice([True, False]):
            self._perhaps_flush()
            self._frame(stale)
        self._perhaps_flush()
        self.whole()

    def forget(self) -> None:
        """Find rubbish on the screen."""
        self.steps.append(Forget())

    def suspend(self) -> None:
        """Let another program have the terminal for a while."""
        self.steps += [Write(data) for data in STOP]
        self._perhaps_flush()
        if self._random.choice([True, False, False]):
            self._frame(self._rendered(self._sketch.everything))
            self._perhaps_flush()
        self._start()

    def noise(self) -> None:
        """Ring, copy, point or set a mode."""
        self.steps.append(Write(self._random.choice(_NOISES)))

    def _stray(self) -> None:
        self._frame(self._sketch.stray())

    # as Textual renders it

    def _layout(self, part: Region, *, whole: bool = False) -> None:
        self._frame(self._rendered(part), whole=whole)

    def _rendered(self, part: Region) -> str:
        rows = [
            [row.crop(part.x, part.right)] for row in self._sketch.picture[part.y : part.bottom]
        ]
        return LayoutUpdate(list(rows), part).render_segments(_console())

    def _chops(self, parts: list[Region]) -> None:
        chops: list[dict[int, Strip | None]] = []
        ends: list[list[int]] = []
        for row in self._sketch.picture:
            cuts = self._sketch.cuts()
            chops.append(dict(zip(cuts, row.divide(cuts[1:]), strict=False)))
            ends.append(cuts[1:])
        spans = {(y, part.x, part.right) for part in parts for y in range(part.y, part.bottom)}
        self._frame(ChopsUpdate(chops, sorted(spans), ends).render_segments(_console()))


_USUAL: list[Callable[[_Session], None]] = [
    *(_Session.whole, _Session.again, _Session.region, _Session.region),
    *(
        _Session.chops,
        _Session.chops,
        _Session.scrolled,
        _Session.listed,
        _Session.listed,
        _Session.chosen,
    ),
    *(_Session.one_cell, _Session.resize, _Session.forget, _Session.suspend, _Session.noise),
]


def _move(column: int, row: int) -> str:
    return Control.move_to(column, row).segment.text


@cache
def _console() -> Console:
    return Console(
        color_system="truecolor", force_terminal=True, file=StringIO(), legacy_windows=False
    )
