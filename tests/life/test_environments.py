"""Environments that a client sends: nothing of them is shown as it came, and none is a fault."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.life.lines import settle

if TYPE_CHECKING:
    from tests.life.conftest import Run

NAMES = (
    *("COLORTERM", "COLORFGBG", "COLUMNS", "LINES", "NO_COLOR", "TERM", "TERM_PROGRAM"),
    *("LANG", "LC_TERMINAL", "SSH_CONNECTION", "SSH_TTY", "TMUX", "STY", "TZ", "ESCDELAY"),
    *("BRIEFING_THEME", "BRIEFING_ASCII", "BRIEFING_MOUSE", "BRIEFING_WIRE", "BRIEFING_TIMEZONE"),
    *("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
)
MARK = "52;c;UXE="
HOSTILE = {
    "a sequence": f"\x1b]{MARK}\x07\x1b[2J\x9b31m\u202e\n[/nope]",
    "a path with a sequence": f"/\x1b]{MARK}\x07",
    "much": "x" * 10_000,
    "a large number": "99999999",
    "a number below": "-1",
}

LOCALES = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX"},
    {"LANG": "tr_TR.UTF-8"},
    {"LANG": "de_DE.ISO-8859-1"},
    {"LANG": ""},
    {"LANG": "nonsense"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "ascii:strict"},
]


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_nothing_of_a_hostile_environment_is_sent(run: Run, value: str) -> None:
    terminal = run(**dict.fromkeys(NAMES, value))
    terminal.wait_for(b"ummary")
    settle(terminal)
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert f"\x1b]{MARK}".encode() not in terminal.output
    assert not terminal.modes()


def digest(program: list[str], *arguments: str, **environ: str) -> bytes:
    """Return the digest as bytes."""
    call = [*program, *arguments]
    run = subprocess.run(call, env=os.environ | environ, capture_output=True, check=True)
    assert run.stderr == b""
    return run.stdout


def test_in_every_locale_the_digest_is_whole(program: list[str]) -> None:
    known = {digest(program), digest(program, "--ascii")}
    assert len(known) == 2
    others = [digest(program, **locale) for locale in LOCALES]
    assert {*others} == known
