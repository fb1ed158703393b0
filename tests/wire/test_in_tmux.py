"""The wire shows the same cells in a real terminal, and the reference terminal is right of it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing.tui.wire import Wire
from briefing.tui.wire.abilities import Abilities
from tests.terminal.conftest import terminal  # noqa: F401 - a fixture
from tests.wire.cells import Cell, disputed, seen
from tests.wire.emulators import Reference
from tests.wire.frames import Flush, Forget, Resize, Write, session
from tests.wire.panes import Pane
from tests.wire.screens import Habits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.terminal.conftest import Terminal

pytestmark = pytest.mark.terminal

_TMUX = Habits(homes=False, keeps=False)
_TIDY = "\x1b[0m\x1b[r"
_SEEDS = 8
"""Sessions in a test: each one takes a quarter of a second."""


class _Playing:
    """Two panes and what should stand in them."""

    def __init__(self, plain: Pane, lean: Pane, abilities: Abilities) -> None:
        self._plain, self._lean = plain, lean
        self._wanted, self._mirror = Reference(1, 1), Reference(1, 1, _TMUX)
        self._wire = Wire(abilities)
        self._settled = self._steady = False

    def play(self, seed: int) -> None:
        """Play the session of a seed, and look at both panes whenever something was due."""
        self._steady = seed % 2 == 0
        for step in session(Random(seed), steady=self._steady):
            match step:
                case Write():
                    self._write(*step)
                case Flush():
                    self._lean.feed(self._wire.due())
                    if self._settled and not step.quiet:
                        self._compare(seed)
                case Forget():
                    self._lean.litter()
                    self._wire.forget()
                case Resize():
                    self._settled = False
                    for screen in (self._plain, self._lean, self._wanted, self._mirror):
                        screen.resize(*step)
                    self._tidy()
                    self._wire.resize(*step)

    def _write(self, data: str, whole: bool) -> None:  # noqa: FBT001 - a step's
        self._wire.take(data)
        for screen in (self._plain, self._wanted, self._mirror):
            screen.feed(data)
        if data in {"\x1b[?1049h", "\x1b[?1049l"}:
            self._settled = False
            self._tidy()
        self._settled |= whole

    def _tidy(self) -> None:
        for screen in (self._plain, self._wanted, self._mirror):
            screen.feed(_TIDY)

    def _compare(self, seed: int) -> None:
        looked_at = [(self._lean, self._wanted)]
        if self._steady:  # otherwise tmux draws in its own way, and what was moved aside may stay
            looked_at.append((self._plain, self._mirror))
        for pane, screen in looked_at:
            shown, cursor = pane.state
            told = f"seed {seed}, {'lean' if pane is self._lean else 'plain'}"
            assert cursor == screen.cursor, told
            for y, (row, wanted) in enumerate(zip(shown, screen.cells, strict=True)):
                left, right = _sure(wanted)
                where = f"{told}, row {y}"
                assert _told(row[: len(left)]) == _told(left), where
                assert _told(row[len(row) - len(right) :]) == _told(right), where


def _sure(row: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Give what stands left and right of all that terminals draw each in their own way."""
    unsure = [x for x in range(len(row)) if disputed(row[x].text or row[x - 1].text)]
    return (row[: unsure[0]], row[unsure[-1] + 1 :]) if unsure else (row, [])


def _told(cells: list[Cell]) -> list[Cell]:
    """Give cells as tmux tells of them: without frames around characters.

    A mark that is written in the last column it puts on the character before, and leaves it there.
    """
    texts = [cell.text[:1] if x > len(cells) - 4 else cell.text for x, cell in enumerate(cells)]
    looks = [look._replace(attributes=look.attributes - {"51"}) for _, look in cells]
    return [seen(Cell(text, look)) for text, look in zip(texts, looks, strict=True)]


@pytest.fixture
def panes(terminal: Terminal) -> Iterator[tuple[Pane, Pane]]:  # noqa: F811 - the fixture above
    """Return two panes of one tmux."""
    plain, lean = Pane(terminal, "plain"), Pane(terminal, "lean")
    yield plain, lean
    plain.close()
    lean.close()


@pytest.mark.parametrize("first", [0, 1000, 2000])
@pytest.mark.parametrize("abilities", [Abilities(), Abilities(fills=True, scrolls=True)], ids=str)
def test_the_same_cells_in_tmux(panes: tuple[Pane, Pane], abilities: Abilities, first: int) -> None:
    for seed in range(first, first + _SEEDS):
        _Playing(*panes, abilities).play(seed)
