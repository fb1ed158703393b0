"""What SGR gives to a cell, what of it is seen on a blank, and the shortest step between looks."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.style import Style

from briefing.tui.wire.looks import PLAIN, applied, look, step
from tests.wire.rows import wearing

BOLD, ITALIC, STRUCK = 1 << 0, 1 << 2, 1 << 8

ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
    "underline2": "21",
    "frame": "51",
    "encircle": "52",
    "overline": "53",
}
"""Rich's names, with what they are to a terminal."""

ENDS = {
    "22": ("1", "2"),
    "23": ("3",),
    "24": ("4", "21"),
    "25": ("5", "6"),
    "27": ("7",),
    "28": ("8",),
    "29": ("9",),
    "54": ("51", "52"),
    "55": ("53",),
}


def written(style: str, system: ColorSystem = ColorSystem.TRUECOLOR) -> str:
    """Return the SGR parameters that Rich writes for a style."""
    return Style.parse(style).render("x", color_system=system).split("m")[0].removeprefix("\x1b[")


@pytest.mark.parametrize(
    ("parameters", "foreground", "background", "attributes"),
    [
        ("31", "31", "", 0),
        ("97", "97", "", 0),
        ("40", "", "40", 0),
        ("107", "", "107", 0),
        ("38;5;9", "38;5;9", "", 0),
        ("48;5;255", "", "48;5;255", 0),
        ("38;2;1;2;3", "38;2;1;2;3", "", 0),
        ("48;2;0;0;0", "", "48;2;0;0;0", 0),
        ("1;9;31;48;5;7", "31", "48;5;7", BOLD | STRUCK),
        ("38;5;1;48;2;4;5;6;3", "38;5;1", "48;2;4;5;6", ITALIC),
        ("31;32", "32", "", 0),
        ("038;05;009", "38;5;9", "", 0),
    ],
)
def test_parameters_give_colours_and_attributes(
    parameters: str, foreground: str, background: str, attributes: int
) -> None:
    worn = wearing(parameters)
    assert (worn.foreground, worn.background) == (foreground, background)
    assert worn.attributes == attributes


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_each_attribute_of_rich_has_a_bit_of_its_own(name: str) -> None:
    worn = wearing(written(name))
    assert worn.attributes.bit_count() == 1
    assert worn is wearing(ATTRIBUTES[name])
    assert [other for other in ATTRIBUTES if wearing(ATTRIBUTES[other]) is worn] == [name]


@pytest.mark.parametrize(
    ("style", "system", "sgr"),
    [
        ("red on blue", ColorSystem.STANDARD, ("31", "44")),
        ("bright_red on bright_black", ColorSystem.STANDARD, ("91", "100")),
        ("color(200) on color(21)", ColorSystem.EIGHT_BIT, ("38;5;200", "48;5;21")),
        ("#ff0000 on #01020a", ColorSystem.TRUECOLOR, ("38;2;255;0;0", "48;2;1;2;10")),
        ("default on default", ColorSystem.TRUECOLOR, ("", "")),
    ],
)
def test_what_rich_writes_in_any_number_of_colours_is_known(
    style: str, system: ColorSystem, sgr: tuple[str, str]
) -> None:
    worn = wearing(written(f"bold {style}", system))
    assert (worn.foreground, worn.background, worn.attributes) == (*sgr, BOLD)


@pytest.mark.parametrize("parameters", ["", "0", "00", ";", "1;0", "31;41;4;", "39;49", "1;22"])
def test_nothing_is_left_after_a_reset(parameters: str) -> None:
    before = wearing("31") if parameters not in {"39;49", "1;22"} else PLAIN
    assert applied(before, parameters) is PLAIN


@pytest.mark.parametrize(("end", "ended"), ENDS.items())
def test_an_end_takes_its_attributes_and_no_other(end: str, ended: tuple[str, ...]) -> None:
    everything = wearing(";".join([*ATTRIBUTES.values(), "31", "42"]))
    others = [sgr for sgr in ATTRIBUTES.values() if sgr not in ended]
    assert applied(everything, end) is wearing(";".join([*others, "31", "42"]))


def test_a_colour_ends_alone() -> None:
    worn = wearing("1;31;42")
    assert applied(worn, "39") is wearing("1;42")
    assert applied(worn, "49") is wearing("1;31")


@pytest.mark.parametrize(
    "parameters",
    [
        *("10", "20", "26", "50", "56", "58;5;1", "73", "98", "99", "108", "109", "110", "1;77"),
        *("38", "48", "38;5", "48;5", "38;2;1;2", "48;2;1;2", "38;1;1", "38;;9"),
        *("38;5;256", "48;2;0;256;0", "38;5;1;99"),
    ],
)
def test_what_is_not_known_is_no_look(parameters: str) -> None:
    assert applied(wearing("1;31"), parameters) is None


def test_looks_that_are_alike_are_the_same() -> None:
    assert look("31", "", BOLD) is wearing("1;31") is wearing("31;4;1;24")
    assert wearing("31") is not wearing("38;5;1")


@pytest.mark.parametrize("sgr", ["1", "2", "3", "5", "6", "8", "31", "1;3;97"])
def test_nothing_of_these_is_seen_on_a_blank(sgr: str) -> None:
    assert wearing(sgr).blank is PLAIN
    assert wearing(f"{sgr};44").blank is wearing("44")


@pytest.mark.parametrize("sgr", ["4", "7", "9", "21", "51", "52", "53"])
def test_these_are_seen_on_a_blank_and_so_are_their_colours(sgr: str) -> None:
    lined = wearing(f"1;31;44;{sgr}")
    assert lined.blank is lined


@pytest.mark.parametrize(
    ("sgr", "erasable"), [("", True), ("44", True), ("31", False), ("7", False), ("1;44", False)]
)
def test_erasing_makes_blanks_of_a_background_alone(sgr: str, *, erasable: bool) -> None:
    assert wearing(sgr).erasable is erasable


@pytest.mark.parametrize(
    ("before", "after", "sequence"),
    [
        ("", "", ""),
        ("1;31", "1;31", ""),
        ("", "1", "\x1b[1m"),
        ("", "1;3;31;44", "\x1b[1;3;31;44m"),
        ("1;31", "", "\x1b[m"),
        ("1;31", "31", "\x1b[22m"),
        ("31", "32", "\x1b[32m"),
        ("31;44", "31", "\x1b[49m"),
        ("31;44", "44", "\x1b[39m"),
        ("38;5;9;44", "38;5;9;45", "\x1b[45m"),
        ("1;2", "1", "\x1b[;1m"),
        ("1;2;38;5;9", "1;38;5;9", "\x1b[22;1m"),
        ("1;2;38;5;9", "38;5;9", "\x1b[22m"),
        ("4;38;5;9", "21;38;5;9", "\x1b[24;21m"),
        ("1;3;4;31;44", "32", "\x1b[;32m"),
        ("1;38;2;1;2;3", "38;2;1;2;4", "\x1b[;38;2;1;2;4m"),
        ("1;38;2;1;2;3", "3;38;2;1;2;3", "\x1b[22;3m"),
        ("7;31;48;5;200", "1;31;48;5;200", "\x1b[27;1m"),
    ],
)
def test_the_shortest_step(before: str, after: str, sequence: str) -> None:
    assert step(wearing(before), wearing(after)) == sequence


@pytest.mark.parametrize("before", ["", "1", "1;2", "4;21", "7;31;44", "38;5;9", "3;48;2;1;2;3"])
@pytest.mark.parametrize("after", ["", "2", "21", "5;6;8;9", "51;52;53", "7;31", "1;2;48;5;3"])
def test_a_step_leads_where_it_should(before: str, after: str) -> None:
    sequence = step(wearing(before), wearing(after))
    assert len(sequence) <= len(f"\x1b[0;{after}m")
    assert applied(wearing(before), sequence[2:-1]) is wearing(after)
