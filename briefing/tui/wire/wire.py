"""The wire: what Textual writes comes in, the least that shows the same goes out."""

from __future__ import annotations

from threading import Lock

from briefing.tui.wire.abilities import Abilities
from briefing.tui.wire.allowed import FRAME, commands, legible, refused
from briefing.tui.wire.cells import Cells
from briefing.tui.wire.looks import PLAIN, applied
from briefing.tui.wire.painter import IN_ONE_PIECE, Painter

_SCREEN = "1049"
"""The mode of the alternate screen, on which alone cells are painted."""

_SYNC = "2026"
"""The mode in which a terminal shows nothing until a frame is whole."""

_MOST_COLUMNS, _MOST_ROWS = 1000, 500
"""How much is painted of a terminal that says it is larger, for anybody can say so."""


def _is_question(about: str) -> bool:
    return about.endswith("$p")


class Wire:
    """Takes whatever Textual writes, in one thread, and says what is due, in another.

    It keeps the cells that are wanted and those that are shown, and nothing of the way between: a
    terminal that is slow gets the newest state, however many frames have come since.
    """

    def __init__(self, abilities: Abilities = Abilities()) -> None:  # noqa: B008 - a value that does not change
        self._cells = Cells()
        self._painter = Painter(abilities)
        self._commands: dict[str, str] = {}
        self._prefaces: dict[str, None] = {}
        self._lock = Lock()
        self._entered = self._was_entered = False
        self._drawn = False
        self._unknown = True

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows of the screen; none before it is told."""
        return self._cells.columns, len(self._cells.rows)

    def resize(self, columns: int, rows: int) -> None:
        """Take the terminal for one of that size, in which nothing is known of what is shown."""
        with self._lock:
            self._cells.resize(min(columns, _MOST_COLUMNS), min(rows, _MOST_ROWS))
            self._unknown = True

    def forget(self) -> None:
        """Paint the whole screen next time: what the terminal shows is not known any more."""
        with self._lock:
            self._unknown = True

    def preface(self, words: str) -> None:
        """Write this to the terminal once it is entered, and paint the screen over it."""
        with self._lock:
            self._prefaces[words] = None
            self._unknown = True

    def learn(self, *, repeats: bool) -> None:
        """Know whether the terminal repeats a sign that it was sent (REP, ECMA-48 8.3.103)."""
        self._painter.repeats = repeats

    def take(self, data: str) -> None:
        """Take one write of Textual: commands, or a frame. Raises NotAllowed where strict."""
        with self._lock:
            given = commands(data)
            if given is None:
                self._draw(data)
                return
            for about, command in given:
                self._obey(about, command)

    def due(self) -> str:
        """Return what to write to the terminal now; it is taken to be shown from then on."""
        with self._lock:
            given = "".join(self._commands.values())
            self._commands.clear()
            self._was_entered = self._entered
            if self._entered:
                given += "".join(self._prefaces)
            self._prefaces.clear()
            if not (self._entered and self._drawn and all(self.size)):
                return given
            anew, self._unknown = self._unknown, False
            cells = self._cells
            touched = range(len(cells.rows)) if anew else cells.touched.copy()
            cells.touched.clear()
            rows = {y: cells.rows[y].as_seen() for y in touched}
            cursor = cells.cursor
        if anew:
            painted = self._painter.paint_anew([*rows.values()], cursor)
        else:
            painted = self._painter.paint(rows, cursor)
        if self._painter.held and len(painted.encode()) >= IN_ONE_PIECE:
            painted = f"\x1b[?{_SYNC}h{painted}\x1b[?{_SYNC}l"
        return given + painted

    def _obey(self, about: str, command: str) -> None:
        if about == _SYNC:
            self._painter.held = True
            return
        if about == _SCREEN:
            self._entered = command.endswith("h")
            self._unknown = True
            if not self._entered and not self._was_entered:
                self._unsay()
                return
            if not self._entered:
                command = f"\x1b[0m{command}"  # what is worn would be the shell's
        self._commands.pop(about, None)  # the newest counts, in its own place
        self._commands[about] = command

    def _unsay(self) -> None:
        """Drop what only the screen was for, which has not been entered yet: it is the shell's."""
        self._commands = {
            about: command
            for about, command in self._commands.items()
            if about != _SCREEN and not _is_question(about)
        }

    def _draw(self, frame: str) -> None:
        """Draw a frame into the cells."""
        self._drawn = True
        look, cells = PLAIN, self._cells
        for match in FRAME.finditer(frame):
            parameters, worn, text, row, column, newline, other = match.groups()
            if parameters is not None:
                after = applied(look, parameters)
                if after is None:
                    cells.write(refused(f"\x1b[{parameters}m"), look)
                else:
                    look = after
                if worn:
                    cells.write(legible(worn), look)
            elif text is not None:
                cells.write(legible(text), look)
            elif newline is not None:
                cells.move(0, cells.cursor[1] + 1)
            elif other is not None:
                cells.write(refused(other), look)
            else:
                cells.move(max(int(column or 1) - 1, 0), max(int(row or 1) - 1, 0))
