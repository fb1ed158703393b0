"""What is relied on, terminal by terminal; the answers are those of terminfo where it has one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.tui.wire.abilities import Abilities, abilities

BOTH = Abilities(fills=True, scrolls=True)
SCROLLS, NEITHER = Abilities(scrolls=True), Abilities()
TMUX = {"TMUX": "/tmp/tmux-0/default,1,0", "TERM_PROGRAM": "tmux"}
SCREEN = {"STY": "1234.pts-0.host"}


@pytest.mark.parametrize(
    "term",
    [
        *("xterm", "xterm-256color", "xterm-direct", "xterm-ghostty", "linux", "foot", "alacritty"),
        *("konsole-256color", "gnome-256color", "vte-256color", "st-256color", "putty-256color"),
        *("rxvt-unicode-256color", "rxvt", "wezterm", "mintty", "iTerm2.app", "nsterm-256color"),
        *("tmux", "tmux-256color", "tmux-direct", "ms-terminal", "hterm-256color", "foot-direct"),
    ],
)
def test_most_terminals_fill_and_scroll(term: str) -> None:
    assert abilities({"TERM": term}) == BOTH


@pytest.mark.parametrize("term", ["xterm-kitty", "kitty", "kitty-direct"])
def test_kitty_scrolls_and_promises_no_filling(term: str) -> None:
    assert abilities({"TERM": term}) == SCROLLS


@pytest.mark.parametrize(
    "term",
    [
        *("", "dumb", "unknown", "vt100", "vt102", "vt220", "ansi", "cygwin", "eterm-color"),
        *("xterm-color", "xterm-mono", "xterm-r6", "xterm-vt52", "linux-m", "nsterm-16color"),
        *("xtermish", "screenful", "screened-256color", "my-xterm", "256color", "-256color"),
    ],
)
def test_nothing_is_relied_on_where_the_name_does_not_promise_it(term: str) -> None:
    assert abilities({"TERM": term}) == NEITHER


def test_nothing_is_relied_on_where_there_is_no_name() -> None:
    assert abilities({}) == NEITHER
    assert abilities(TMUX | SCREEN) == NEITHER


@pytest.mark.parametrize(
    "term", ["screen", "screen-256color", "screen.xterm-256color", "screen.linux"]
)
def test_a_screen_scrolls_and_fills_only_where_it_is_tmux(term: str) -> None:
    called = {"TERM": term}
    assert abilities(called) == SCROLLS  # at the other end of a line: who knows
    assert abilities(called | SCREEN) == SCROLLS
    assert abilities(called | TMUX) == BOTH
    assert abilities(called | TMUX | SCREEN) == SCROLLS
    assert abilities(called | {"TMUX": TMUX["TMUX"]}) == SCROLLS  # older than 3.2: perhaps than 2.4


@pytest.mark.parametrize("term", ["screen-bce", "screen-256color-bce", "screen-bce.xterm-new"])
def test_a_screen_that_was_told_to_fill_says_so_in_its_name(term: str) -> None:
    assert abilities({"TERM": term} | SCREEN) == BOTH


@pytest.mark.parametrize("term", ["xterm-256color", "linux", "alacritty"])
def test_a_screen_under_another_name_does_not_fill(term: str) -> None:
    assert abilities({"TERM": term} | SCREEN) == SCROLLS
    assert abilities({"TERM": term} | SCREEN | TMUX) == SCROLLS


def test_tmux_fills_within_a_screen_and_under_another_name() -> None:
    assert abilities({"TERM": "tmux-256color"} | SCREEN | TMUX) == BOTH
    assert abilities({"TERM": "xterm-256color"} | TMUX) == BOTH


def test_names_are_read_as_they_may_be_written() -> None:
    assert abilities({"TERM": " Xterm-256color "}) == BOTH
    assert abilities({"TERM": "xterm-256color", "STY": ""}) == BOTH


def test_to_ask_takes_no_textual() -> None:
    code = "import sys, briefing.tui.wire.abilities; print('textual' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"
