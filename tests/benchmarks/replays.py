"""What stood on a screen when: what came over a line, read again by a terminal that has time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tests.benchmarks.terminals import Cells, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyte

    from tests.benchmarks.readers import Answer

_Cell: TypeAlias = tuple[object, ...]
_Row: TypeAlias = tuple[_Cell, ...]


class Told(NamedTuple):
    """When an answer could be seen; all times are seconds since it was asked for."""

    name: str
    """What was asked for."""
    size: int
    """How many bytes came."""
    first: float
    """When the first byte came."""
    whole: float
    """When the last cell changed; from then on the screen stood as it should."""
    readable: float
    """When all of the words that were looked for stood in their places; 0 where none were."""
    screen: tuple[str, ...]
    """The rows of the screen in the end."""


class Replay:
    """A terminal of some size that is fed with answers."""

    def __init__(self, columns: int = 100, rows: int = 30) -> None:
        self._screen = Cells(columns, rows)
        self._stream = Stream(self._screen)
        self._rows: dict[int, _Row] = {row: self._row(row) for row in range(rows)}

    def told(self, answer: Answer, words: Sequence[str] = (), width: int = 100) -> Told:
        """Feed an answer, and tell when it was seen, and its words in the first columns."""
        history: list[tuple[float, int, _Row]] = []
        for when, piece in answer.pieces:
            self._stream.feed(piece)
            history += [(when - answer.began, row, cells) for row, cells in self._changes()]
        return Told(
            name=answer.name,
            size=len(answer.text),
            first=answer.pieces[0][0] - answer.began if answer.pieces else 0.0,
            whole=history[-1][0] if history else 0.0,
            readable=self._readable(history, places(self._screen.display, words, width)),
            screen=tuple(self._screen.display),
        )

    def _changes(self) -> Iterator[tuple[int, _Row]]:
        """Give the rows that are other than they were."""
        for row in sorted(self._screen.dirty):
            if row in self._rows and (cells := self._row(row)) != self._rows[row]:
                self._rows[row] = cells
                yield row, cells
        self._screen.dirty.clear()

    def _row(self, row: int) -> _Row:
        line = self._screen.buffer[row]
        return tuple(_cell(line[column]) for column in range(self._screen.columns))

    def _readable(
        self, history: list[tuple[float, int, _Row]], spans: Iterable[tuple[int, int, int]]
    ) -> float:
        """Return when each of the spans came to hold for good what it holds in the end."""
        latest = 0.0
        for row, begin, end in spans:
            wanted = self._rows[row][begin:end]
            there = False
            for when, changed, cells in history:
                if changed == row:
                    if cells[begin:end] == wanted and not there:
                        latest = max(latest, when)
                    there = cells[begin:end] == wanted
        return latest


def places(
    display: Sequence[str], words: Sequence[str], width: int
) -> Iterator[tuple[int, int, int]]:
    """Give the row, first and last column + 1 of each word, sought from the one before it on.

    Only the first `width` columns are looked at: beyond them something else may be told.
    """
    row = column = 0
    for word in words:
        while (found := display[row][:width].casefold().find(word.casefold(), column)) < 0:
            row, column = row + 1, 0
            if row == len(display):
                raise SystemExit(f"no {word!r} on the screen:\n" + "\n".join(display))
        column = found + len(word)
        yield row, found, column


def _cell(char: pyte.screens.Char) -> _Cell:
    """Return what can be seen of a cell: of a blank one only its background."""
    if char.data == " " and not (char.reverse or char.underscore or char.strikethrough):
        return (" ", char.bg)
    return tuple(char)
