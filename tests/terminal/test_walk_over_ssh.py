"""Ten tasks of a reader on a server, each from the first screen on, with the keys that do it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from tests.terminal.conftest import Terminal
    from tests.terminal.remote import Remote

    Walk: TypeAlias = Callable[..., Terminal]

pytestmark = pytest.mark.terminal

PARAGRAPHS = 25
TOLD = (
    "In the chamber the head of government gave a first count of the soldiers lost, and said:"
    " “unfortunately, that number is not final”."
)
"""What stands in the fifth paragraph of a copy that was made up for these tests."""


@pytest.fixture
def briefing(seed: Path, tmp_path: Path) -> Path:
    """Return the path of the shipped briefing, beside a made-up copy of its source's text."""
    texts = [
        f"Paragraph {number} of a text made up for a test." for number in range(1, PARAGRAPHS + 1)
    ]
    texts[4] = TOLD
    (tmp_path / "copy.txt").write_text("\n\n".join(texts), encoding="utf-8")
    written = seed.read_text(encoding="utf-8")
    path = tmp_path / "walk.yaml"
    path.write_text(
        re.sub(r"(?m)^( +)(paragraphs: 25)$", r"\1\2\n\1text: copy.txt", written), encoding="utf-8"
    )
    return path


@pytest.fixture
def walk(terminal: Terminal, remote: Remote, program: list[str], briefing: Path) -> Walk:
    """Return what logs in at 80x24, opens the briefing and waits for its screen."""

    def begin(**environ: str) -> Terminal:
        command = remote.command(*program, str(briefing), terminal=True, **environ)
        terminal.start(command, 80, 24)
        terminal.tmux("set-option", "-g", "set-clipboard", "on")
        terminal.wait_for("? help")
        return terminal

    return begin


def typed(terminal: Terminal, *keys: str) -> None:
    """Type keys by name, and texts after a quotation mark letter by letter."""
    for key in keys:
        if key.startswith('"'):
            terminal.tmux("send-keys", "-l", key[1:])
        else:
            terminal.press(key)


def filtered(terminal: Terminal, query: str, first: str) -> None:
    """Look for a filter, and put on the first one that is offered."""
    typed(terminal, "f")
    terminal.wait_for("Only an actor, a place, a side")
    typed(terminal, f'"{query}')
    terminal.wait_until(lambda screen: rows(screen)[5] == first, first)
    typed(terminal, "Enter")


def rows(screen: str) -> list[str]:
    """Return the lines of a screen without borders, cursor bar and air."""
    return [" ".join(line.strip("│▌ ").split()) for line in screen.splitlines()]


def test_who_disputes_the_claim_of_an_attack_and_in_which_words(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "6")
    screen = terminal.wait_for("6 Statements (26)")
    assert "disputed by Azerbaijan's Defence Ministry [p4], below" in screen
    typed(terminal, "j", "j")
    screen = " ".join(rows(terminal.wait_for("countermeasures”")))
    assert (
        "Azerbaijan's Defence Ministry (claim, 13 Sep): Azerbaijan's action is no more than a local"
        " answer to a large provocation by Armenia. “local countermeasures” [p4]"
    ) in screen
    assert "also disputes Armenia's Defence Ministry [p3], above" in screen


def test_everything_that_one_person_did_that_day_in_order(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "7")
    terminal.wait_for("7 Timeline (31)")
    filtered(terminal, "pashinyan", "Nikol Pashinyan actor, 16 records")
    screen = terminal.wait_for("7 Timeline (7 of 31)", "Only: Nikol Pashinyan")
    seen = rows(screen)
    typed(terminal, "G")
    seen += rows(terminal.wait_for("7/7"))
    told = " ".join(seen)
    order = [
        "Karen Donfried ↔ Nikol Pashinyan",
        "Nikol Pashinyan ↔ Ebrahim Raisi",
        "Ebrahim Raisi (position to Nikol Pashinyan",
        "Nikol Pashinyan ↔ Vladimir Putin",
        "Nikol Pashinyan (report to Armenia's parliament)",
        "Armenia: at least 49 soldiers killed, not final",
    ]
    places = [told.find(each) for each in order]
    assert -1 not in places
    assert places == sorted(places)
    typed(terminal, "Escape")
    terminal.wait_for("7 Timeline (31)")


def test_which_figures_are_one_sides_only(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "5", "5")
    seen = rows(terminal.wait_for("─ 5 Casualties ─", "Impacts"))
    assert "Armenia 49+ soldiers killed, not final" in seen
    assert "says Nikol Pashinyan, 13 Sep, morning [p5]" in seen
    assert "Azerbaijan not reported [p15]" in seen
    filtered(terminal, "side of azer", "side of Azerbaijan side, 52 records")
    seen = rows(terminal.wait_for("Only: side of Azerbaijan"))
    assert "Azerbaijan not reported [p15]" in seen
    assert not [line for line in seen if "soldiers killed" in line]


def test_what_is_not_known(walk: Walk) -> None:
    terminal = walk()
    assert "Not known: Azerbaijan's losses," in terminal.screen()
    typed(terminal, ":")
    terminal.wait_for("Command, section, record or briefing")
    typed(terminal, '"not known')
    terminal.wait_until(lambda screen: rows(screen)[5] == "Not known Summary", "the part")
    typed(terminal, "Enter")
    seen = rows(terminal.wait_for("─ 1 Summary ", "• Who fired first"))
    assert seen[3] == "Not known"
    assert "• Azerbaijan's losses, military and civilian. [p15]" in seen
    assert sum(line.startswith("• ") for line in seen) > 10
    assert not [line for line in seen if line.startswith("Caveats")]


def test_the_paragraph_behind_a_figure(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "5", "s")
    told = " ".join(rows(terminal.wait_for("─ Casualties: source ─", "(p6)")))
    assert "Said by Nikol Pashinyan (Prime Minister of Armenia)" in told
    assert "Read in Transitions, p5, 13 September 2022" in told
    assert f"p5 {TOLD}" in told
    for near in (4, 6):
        assert f"(p{near}) Paragraph {near} of a text made up for a test." in told


def test_a_province_is_found_in_any_spelling(walk: Walk) -> None:
    terminal = walk()
    for place, spelling in enumerate(("gegharkunik", "GEGHARK\u0301U\u0301NIK"), start=1):
        typed(terminal, "/")
        terminal.wait_for(" /words in any order")
        typed(terminal, f'"{spelling}')
        screen = terminal.wait_for("1 Summary 1", "3 Locations 1", "1 of 2")
        assert place == 1 or "GEGHARK" in screen
        typed(terminal, "Enter")
        terminal.wait_for("1 of 2  n next")
        typed(terminal, "n")
        screen = terminal.wait_for("2 of 2", "▌Gegharkunik")
        assert "─ 3 Locations (20)" in screen
        typed(terminal, "Escape")
        terminal.wait_until_gone("2 of 2")
        typed(terminal, "1")
        terminal.wait_for("─ 1 Summary ")


def test_times_in_the_readers_own_zone(walk: Walk) -> None:
    terminal = walk(TZ="Europe/London")
    typed(terminal, "7", "G")
    terminal.wait_for("10:00", "14:00")
    typed(terminal, "T")
    screen = terminal.wait_for("07:00 UTC+1", "11:00 UTC+1", "Clock times in Europe/London")
    assert "· 13 Sep 11:00 UTC+1 · texts in UTC+4" in screen
    assert not re.search(r"│▌?1[04]:00 ", screen)


def test_a_citation_is_sent_to_the_terminal_and_shown(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "5", "y")
    screen = terminal.wait_for("sent to the terminal")
    assert "at least 49 soldiers killed" in " ".join(rows(screen))
    copied = terminal.tmux("show-buffer")
    assert copied.startswith(
        "Armenia: at least 49 soldiers killed, not final. Said by Nikol Pashinyan (Prime Minister"
        " of Armenia), 13 September 2022, morning (UTC+4). Read in Transitions"
    )
    assert "Briefing 2022-09-13-armenia-azerbaijan, as of 13 September 2022" in copied


def test_a_place_is_marked_and_found_again(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "3", "3")
    terminal.wait_for("─ 3 Locations (20)")
    typed(terminal, "j", "j", "m")
    terminal.wait_for("▌Artanish", "Mark this place")
    typed(terminal, "a")
    terminal.wait_for("Marked as a")
    typed(terminal, "8")
    terminal.wait_for("─ 8 Context (13)")
    typed(terminal, "'")
    terminal.wait_for("Go to a mark: a Locations, Artanish")
    typed(terminal, "a")
    terminal.wait_for("─ 3 Locations (20)", "▌Artanish")


def test_who_comes_back_is_where_they_left(walk: Walk) -> None:
    terminal = walk()
    typed(terminal, "3", "3", "j", "j")
    left = terminal.wait_for("─ 3 Locations (20)", "▌Artanish")
    typed(terminal, "Q")
    assert terminal.wait_for_end() == 0
    terminal = walk()
    assert terminal.wait_for("─ 3 Locations (20)", "▌Artanish", "? help") == left
