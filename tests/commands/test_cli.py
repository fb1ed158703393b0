"""The command line: which command is meant, and what a wrong call is told."""

from __future__ import annotations

import pytest

from briefing import __version__
from briefing.__main__ import main
from briefing.commands import COMMANDS


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    out = capsys.readouterr().out
    assert out.startswith("usage: briefing [TARGET]")
    assert "\n  read     open a briefing in the screen\n" in out
    assert "\n  digest   print briefings as plain text, Markdown or JSON\n" in out
    assert "\n  check    report every problem of briefing files\n" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_of_its_own_that_tells_what_it_ends_with(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: briefing {command} [-h]")
    assert out.endswith(
        "\n\nExit codes: 0 fine, 1 a fault of ours or a full disk, 2 usage or no terminal, 3\n"
        "an invalid briefing, 4 not found or unreadable, 128 + n a signal.\n"
    )


@pytest.mark.parametrize("command", ["digest", "show", "list", "search", "changes"])
def test_every_form_is_called_alike(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "--format {text,markdown,json" in out
    told = " ".join(out.rpartition("--format {")[2].split())
    assert " text (default" in told


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            ["digest", "--width", "39"],
            (
                "briefing: argument --width: '39' is no whole number from 40 to 1000;"
                " 'briefing digest --help' tells how to call it\n"
            ),
        ),
        (
            ["digest", "--width", "1001"],
            (
                "briefing: argument --width: '1001' is no whole number from 40 to 1000;"
                " 'briefing digest --help' tells how to call it\n"
            ),
        ),
        (
            ["digest", "--sections", " ,"],
            (
                "briefing: argument --sections: no section is named;"
                " 'briefing digest --help' tells how to call it\n"
            ),
        ),
        (
            ["--wire", "plan"],
            (
                "briefing: argument --wire: expected one of lean, plain, not 'plan';"
                " 'briefing --help' tells how to call it\n"
            ),
        ),
        (
            ["read", "--wire="],
            (
                "briefing: argument --wire: expected one of lean, plain, not '';"
                " 'briefing read --help' tells how to call it\n"
            ),
        ),
        (
            ["check", "--frob"],
            (
                "briefing: unrecognized arguments: --frob;"
                " 'briefing check --help' tells how to call it\n"
            ),
        ),
        (
            ["check", "--\x1b]0;x\x07"],
            (
                "briefing: unrecognized arguments: --␛]0;x␇;"
                " 'briefing check --help' tells how to call it\n"
            ),
        ),
        (
            ["digest", "--sections", "calls,cals"],
            "briefing: unknown section 'cals'; did you mean 'calls'?\n",
        ),
    ],
)
def test_a_wrong_call_is_told_in_a_line_and_ends_with_2(
    call: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(call) == 2
    assert capsys.readouterr() == ("", said)
