from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from briefing.tui.terminal import colours, default_theme, is_remote, needs_ascii, why_not

XTERM = {"TERM": "xterm-256color"}


class Stream(io.StringIO):
    """A stream that is a terminal, or is none."""

    def __init__(self, *, terminal: bool = True, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]  # a plain attribute in typeshed
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


TTY, PIPE = Stream(), Stream(terminal=False)
CLOSED = Stream()
CLOSED.close()


def test_a_terminal_that_can_show_the_screen_has_nothing_against_it() -> None:
    assert why_not(TTY, TTY, TTY, XTERM) is None
    assert why_not(TTY, TTY, Stream(encoding="UTF-8"), XTERM) is None
    assert why_not(TTY, TTY, Stream(encoding="utf_8"), XTERM) is None


@pytest.mark.parametrize(
    ("stdin", "stdout", "stderr", "reason"),
    [
        (PIPE, TTY, TTY, "standard input is no terminal"),
        (TTY, PIPE, TTY, "standard output is no terminal"),
        (TTY, TTY, PIPE, "standard error is no terminal"),
        (None, TTY, TTY, "standard input is no terminal"),
        (TTY, TTY, None, "standard error is no terminal"),
        (CLOSED, TTY, TTY, "standard input is no terminal"),
    ],
)
def test_a_stream_that_is_no_terminal_is_named(
    stdin: Stream | None, stdout: Stream | None, stderr: Stream | None, reason: str
) -> None:
    assert why_not(stdin, stdout, stderr, XTERM) == reason


def test_the_screen_asked_for_by_name_leaves_the_output_to_be_redirected() -> None:
    assert why_not(TTY, PIPE, TTY, XTERM, named=True) is None
    assert why_not(PIPE, PIPE, TTY, XTERM, named=True) == "standard input is no terminal"


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        ({}, "TERM is not set, so what the terminal can do is not known"),
        ({"TERM": ""}, "TERM is not set, so what the terminal can do is not known"),
        ({"TERM": "dumb"}, "TERM is dumb: the terminal cannot move its cursor"),
        ({"TERM": "Unknown"}, "TERM is Unknown: the terminal cannot move its cursor"),
    ],
)
def test_a_terminal_that_promises_nothing_is_told_of(environ: dict[str, str], reason: str) -> None:
    assert why_not(TTY, TTY, TTY, environ) == reason


def test_another_encoding_is_named() -> None:
    latin = Stream(encoding="ISO-8859-1")
    assert why_not(TTY, TTY, latin, XTERM) == "the terminal's encoding is iso-8859-1, not UTF-8"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "tmux-256color"}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "millions"),
        ({"TERM": "xterm", "COLORTERM": " 24bit "}, "millions"),
        ({"TERM": "xterm-256color", "COLORTERM": "yes"}, "256"),
        ({"TERM": "screen.xterm-256color", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "STY": "1.pts"}, "256"),
        (
            {"TERM": "screen-256color", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux"},
            "millions",
        ),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "0"}, "none"),
        ({"TERM": "vt100"}, "none"),
        ({"TERM": "vt220"}, "none"),
        ({"TERM": "xterm-mono"}, "none"),
    ],
)
def test_colours_are_those_of_the_environment(environ: dict[str, str], expected: str) -> None:
    assert colours(environ) == expected


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm-256color"}, "evening"),
        ({"TERM": "xterm-256color", "COLORFGBG": "15;0"}, "evening"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "paper"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;default;15"}, "paper"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;7"}, "paper"),
        ({"TERM": "xterm", "COLORFGBG": "0;15"}, "terminal"),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "mono"),
    ],
)
def test_the_default_theme_fits_the_colours(environ: dict[str, str], theme: str) -> None:
    assert default_theme(environ) == theme


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "de_DE.utf8@euro"}, False),
        ({"LC_CTYPE": "UTF-8"}, False),
        ({}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, True),
        ({"LANG": "C", "LC_ALL": "en_GB.UTF-8"}, False),
        ({"LANG": "C", "LC_CTYPE": "en_GB.UTF-8"}, False),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "en_GB.UTF-8", "TERM": "vt100"}, True),
        ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, False),
    ],
)
def test_ascii_is_for_old_terminals_and_the_c_locale(
    environ: dict[str, str],
    expected: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert needs_ascii(environ) is expected


def test_what_python_puts_into_a_c_locale_counts_for_nothing() -> None:
    told = (
        "import os; from briefing.tui.terminal import needs_ascii; print(needs_ascii(os.environ))"
    )
    environ = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    run = subprocess.run(
        [sys.executable, "-c", told],
        env=environ | {"LANG": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "True\n"


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"])
def test_ssh_is_told_by_what_it_sets(name: str) -> None:
    assert is_remote({name: "192.0.2.1 50000 22"})
    assert not is_remote({name: ""})
    assert not is_remote({})


def test_deciding_imports_no_textual() -> None:
    check = "import sys, briefing.tui.terminal; print('textual' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
