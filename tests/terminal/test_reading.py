"""The real program in a real terminal: keys are pressed, and the screen is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Terminal

pytestmark = pytest.mark.terminal


def test_the_overview_shows_five_panes_and_quits(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 100, 30)
    screen = terminal.wait_for("1 Summary", "q quit")
    lines = screen.splitlines()
    assert lines[0].startswith(" Armenia-Azerbaijan border escalation, 13 September 2022")
    for title in ("1 Summary", "2 Actors (39)", "3 Locations (20)", "4 Calls (6)", "5 Casualties"):
        assert title in screen
    assert "49+ soldiers killed" in screen
    assert lines[29].endswith("? help  q quit")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_a_section_zooms_to_its_list_and_card(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 100, 30)
    terminal.wait_for("q quit")
    terminal.press("2")
    terminal.press("z")
    terminal.wait_for("2 Actors (39)")
    terminal.wait_until_gone("5 Casualties")
    terminal.press("j")
    screen = terminal.wait_for("Nikol Pashinyan", "Prime Minister of Armenia")
    assert "4 Calls (6)" not in screen
    terminal.press("Escape")
    terminal.wait_for("5 Casualties")


def test_a_narrow_terminal_opens_the_card_over_the_list(
    terminal: Terminal, program: list[str]
) -> None:
    terminal.start(program, 40, 12)
    terminal.wait_for("1 Summary", "q quit")
    terminal.press("3")
    terminal.wait_for("3 Locations", "Vardenis")
    terminal.press("Enter")
    terminal.wait_for("─ Town ─", "Vardenis", "Armenia (AM)")
    terminal.press("Escape")
    terminal.wait_for("─ 3 Locations", "Sotk")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0


def test_a_resize_keeps_the_record(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 100, 30)
    terminal.wait_for("q quit")
    terminal.press("3")
    terminal.press("j", "j", "j", "j")
    terminal.press("Enter")
    terminal.wait_for("39.51")
    terminal.resize(60, 20)
    assert "Goris" in terminal.wait_for("39.51")
    terminal.resize(30, 8)
    terminal.wait_for("40x12")
    terminal.resize(160, 50)
    assert "Goris" in terminal.wait_for("39.51", "Q quit")


def test_help_lists_the_keys_and_goes_away(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 80, 24)
    terminal.wait_for("q quit")
    terminal.press("?")
    terminal.wait_for("─ Help ─", "One row down")
    terminal.press("Escape")
    terminal.wait_until_gone("─ Help ─")


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        ("dumb", "TERM is dumb: the terminal cannot move its cursor"),
        ("", "TERM is not set, so what the terminal can do is not known"),
    ],
)
def test_a_terminal_that_cannot_show_the_screen_gets_the_digest_and_the_reason(
    term: str, reason: str, terminal: Terminal, program: list[str]
) -> None:
    terminal.start(program, 140, 150, TERM=term)
    assert terminal.wait_for_end() == 0
    screen = terminal.screen()
    told = f"briefing: {reason}; this is the digest, and --linear reads it step by step"
    assert screen.startswith(f"{told}\nARMENIA-AZERBAIJAN BORDER")
    assert "--depth full" in screen


def test_the_screen_by_name_says_why_it_cannot_be(terminal: Terminal, program: list[str]) -> None:
    terminal.start([*program, "read"], 130, 24, TERM="dumb")
    assert terminal.wait_for_end() == 2
    assert "'briefing digest' prints the briefing instead" in terminal.screen()
