"""The wire shows the same cells as Textual's own writes would, always."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.tui.wire.abilities import Abilities
from tests.wire.frames import sessions
from tests.wire.playing import Playing
from tests.wire.screens import Drawn, Habits

if TYPE_CHECKING:
    from tests.wire.frames import Step

_ABILITIES = [
    Abilities(fills=fills, scrolls=scrolls)
    for fills, scrolls in itertools.product([False, True], repeat=2)
]
_habits = st.builds(Habits, *[st.booleans()] * 5)
_thorough = settings(max_examples=120, deadline=None)


@pytest.mark.parametrize("abilities", _ABILITIES, ids=str)
@_thorough
@given(steps=sessions(steady=True), habits=_habits, repeats=st.booleans())
def test_characters_of_one_width(
    abilities: Abilities, steps: list[Step], habits: Habits, *, repeats: bool
) -> None:
    habits = _as_told(abilities, habits)
    Playing(abilities, habits, steady=True, repeats=repeats).play(steps)


@pytest.mark.parametrize("abilities", _ABILITIES, ids=str)
@_thorough
@given(steps=sessions(), habits=_habits, drawn=st.sampled_from(Drawn), repeats=st.booleans())
def test_clusters_that_terminals_draw_each_in_their_way(
    abilities: Abilities, steps: list[Step], habits: Habits, drawn: Drawn, *, repeats: bool
) -> None:
    habits = _as_told(abilities, habits._replace(drawn=drawn))
    Playing(abilities, habits, repeats=repeats).play(steps)


def _as_told(abilities: Abilities, habits: Habits) -> Habits:
    """Return the habits of a terminal that fills wherever the wire was told so."""
    return habits._replace(fills=abilities.fills or habits.fills)
