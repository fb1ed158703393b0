"""That the terminal behind every screen test would show what a wire does wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.content import Content
from textual.widgets import Static

from briefing.tui.wire import NotAllowed, Wire
from briefing.tui.wire.abilities import Abilities

from .over_the_wire import over_the_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

SIZE = (20, 4)


class Small(App[None]):
    """A screen with one word on it."""

    CSS = "Static { color: #5f87af; background: #1c1c1c; }"

    def compose(self) -> ComposeResult:
        yield Static("river")


def spoil(monkeypatch: pytest.MonkeyPatch, spoilt: Callable[[str], str]) -> None:
    """Have the wire write something else."""
    due = Wire.due
    monkeypatch.setattr(Wire, "due", lambda wire: spoilt(due(wire)))


async def test_what_textual_draws_is_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = over_the_wire(monkeypatch, Abilities())
    app = Small()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("x")
        app.query_one(Static).update("delta")  # never drawn before the end
    (line,) = lines
    assert (line.faults, line.looks) == ([], 1)
    assert line.terminal.lines[0] == f"{'delta':20}"


@pytest.mark.parametrize(
    ("pattern", "instead", "told"),
    [
        ("river", "riv r", "column 3, row 0: Cell(text=' '"),
        ("38;5;67", "38;5;68", "column 0, row 0: Cell(text='r', look=Look(foreground='38;5;68'"),
        ("48;5;234", "48;5;235", "column 0, row 0: Cell(text='r', look=Look(foreground='38;5;67'"),
        (r"\Z", "\x1b[3;3H", "cursor (2, 2), not (0, 0)"),
    ],
)
async def test_a_cell_a_colour_or_a_cursor_that_is_wrong_is_told(
    monkeypatch: pytest.MonkeyPatch, pattern: str, instead: str, told: str
) -> None:
    lines = over_the_wire(monkeypatch, Abilities())
    spoil(monkeypatch, lambda due: re.sub(pattern, instead, due))
    async with Small().run_test(size=SIZE):
        pass
    assert lines[0].faults[0].startswith(told)


async def test_what_is_not_painted_over_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = over_the_wire(monkeypatch, Abilities())
    async with Small().run_test(size=SIZE) as pilot:
        await pilot.pause()
        lines[0].carry()
        lines[0].terminal.litter()
    assert lines[0].faults


async def test_what_may_not_be_drawn_fails_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = over_the_wire(monkeypatch, Abilities())

    async def draw() -> None:
        async with Small().run_test(size=SIZE) as pilot:
            pilot.app.query_one(Static).update(Content("\x1b[2J"))

    with pytest.raises(NotAllowed):
        await draw()
    assert "NotAllowed" in lines[0].faults[0]
