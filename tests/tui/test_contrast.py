from __future__ import annotations

import msgspec
import pytest

from briefing.tui.contrast import BACKGROUNDS, MARKS, TEXTS, luminance, ratio, shortfalls
from briefing.tui.theme import Colours

FIELDS = Colours.__struct_fields__
PAGE = Colours(**{key: "#ffffff" if key in BACKGROUNDS else "#000000" for key in FIELDS})


def painted(**colours: str) -> Colours:
    return msgspec.structs.replace(PAGE, **colours)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#123456", "#123456", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_ratios_are_those_of_wcag(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#000000", 0.0),
        ("#ffffff", 1.0),
        ("#ff0000", 0.2126),
        ("#00ff00", 0.7152),
        ("#0a0a0a", 0.003),
    ],
)
def test_luminance_weighs_the_channels(colour: str, expected: float) -> None:
    assert luminance(colour) == pytest.approx(expected, abs=0.0001)


def test_black_on_white_falls_short_of_nothing() -> None:
    assert list(shortfalls(PAGE, "high")) == []


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_measured_on_every_background(text: str) -> None:
    found = list(shortfalls(painted(**{text: "#777777"}), "normal"))
    assert [(each.text, each.background, each.needed) for each in found] == [
        (text, background, 4.5) for background in BACKGROUNDS
    ]
    assert found[0].ratio == pytest.approx(4.48, abs=0.005)


def test_high_contrast_asks_for_more() -> None:
    page = painted(support="#6b6b6b")
    assert list(shortfalls(page, "normal")) == []
    assert {each.text for each in shortfalls(page, "high")} == {"support"}
    assert {each.needed for each in shortfalls(page, "high")} == {7.0}


def test_a_mark_needs_less_than_text() -> None:
    assert MARKS == ("cursor",)
    assert list(shortfalls(painted(cursor="#949494"), "high")) == []
    assert {each.needed for each in shortfalls(painted(cursor="#999999"), "high")} == {3.0}


def test_one_background_can_fall_short_alone() -> None:
    found = list(shortfalls(painted(selection="#5a5a5a"), "normal"))
    assert {each.background for each in found} == {"selection"}
    assert found[0].text == "said"
    assert found[0].ratio == pytest.approx(3.04, abs=0.01)


def test_the_terminal_s_own_colours_are_not_measured() -> None:
    assert list(shortfalls(painted(said="ansi_white", panel="ansi_default"), "high")) == []


def test_every_colour_has_a_part_in_it_but_the_line() -> None:
    assert set(FIELDS) == {*BACKGROUNDS, *TEXTS, *MARKS, "border"}
