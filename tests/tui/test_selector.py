"""The line of a palette that letters are typed in, and what it says before any are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.selector import longest

from .conftest import shown

if TYPE_CHECKING:
    from .conftest import MakeApp

ALL = "Only an actor, a place, a side, a speaker, a kind, one side's word"


def test_the_longest_words_that_fit_are_said_and_the_last_are_cut_with_a_sign() -> None:
    wordings = ("one, two, three", "one, two")
    assert longest(wordings, 15) == "one, two, three"
    assert longest(wordings, 14) == "one, two"
    assert longest(wordings, 7) == "one, t…"
    assert longest(wordings, 7, end="...") == "one,..."


@pytest.mark.parametrize(
    ("columns", "key", "said"),
    [
        (100, "f", ALL),
        (60, "f", "Only an actor, a place, a side, a kind"),
        (40, "f", "Only an actor, a place or a side"),
        (40, ":", "Command, section, record or briefing"),
    ],
)
async def test_what_can_be_typed_is_said_in_the_words_that_fit(
    make_app: MakeApp, columns: int, key: str, said: str
) -> None:
    app = make_app()
    async with app.run_test(size=(columns, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause(0.2)
        assert f"│ {said} " in shown(app)


async def test_it_is_said_anew_for_another_size(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(40, 24)) as pilot:
        await pilot.press("f")
        await pilot.pause(0.2)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert f"│ {ALL} " in shown(app)
        await pilot.resize_terminal(40, 24)
        await pilot.pause()
        assert "│ Only an actor, a place or a side " in shown(app)
