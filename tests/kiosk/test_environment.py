"""What of the environment a reading account keeps."""

from __future__ import annotations

import sys

import pytest

from briefing.errors import UsageError
from briefing.kiosk.environment import isolate, scrub

KEPT = {
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "COLORFGBG": "15;default;0",
    "NO_COLOR": "1",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "C.UTF-8",
    "LC_CTYPE": "sr_RS.UTF-8@latin",
    "SSH_CONNECTION": "2001:db8::1%eth0 50022 192.0.2.7 22",
    "SSH_TTY": "/dev/pts/3",
}

DROPPED = (
    *("PYTHONPATH", "PYTHONINSPECT", "PYTHONSTARTUP", "PYTHONHOME", "PYTHONUTF8", "PYTHONWARNINGS"),
    *("TEXTUAL", "TEXTUAL_DRIVER", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_DEBUG"),
    *("PAGER", "EDITOR", "VISUAL", "BROWSER", "LESS", "LESSOPEN", "COLUMNS", "LINES"),
    *("HOME", "PATH", "SHELL", "TMPDIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TZ", "TZDIR"),
    *("BRIEFING_THEME", "BRIEFING_WIRE", "LD_PRELOAD", "SSH_AUTH_SOCK", "SSH_ORIGINAL_COMMAND"),
    *("TERMINFO", "TERMCAP", "TMUX", "STY", "LC_MESSAGES", "LANGUAGE", "term", ""),
)

ODD = (
    *(
        "xterm\x1b]0;t\x07",
        "xterm\n",
        "x" * 201,
        "a=b",
        "$(id)",
        "`id`",
        "\u202e",
        "\udcff",
        "'",
        "\\",
    ),
)


def test_only_what_tells_of_the_terminal_is_kept() -> None:
    environ = KEPT | dict.fromkeys(DROPPED, "x")
    scrub(environ)
    assert environ == KEPT


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("value", ODD)
def test_a_value_that_names_nothing_is_dropped(name: str, value: str) -> None:
    environ = {name: value, "TERM": "vt100"} if name != "TERM" else {name: value}
    scrub(environ)
    assert environ == ({} if name == "TERM" else {"TERM": "vt100"})


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_without_an_interpreter_to_start_it_is_told(
    monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    with pytest.raises(UsageError) as raised:
        isolate(["--kiosk", "."])
    assert str(raised.value) == (
        "no isolated interpreter could be started; start 'python -I -m briefing' yourself"
    )
