"""Whatever a login asks for and sends along: a list, a digest, or a line that refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.kiosk.hosts import Host
    from tests.kiosk.traps import Traps

pytestmark = pytest.mark.terminal

REFUSED = b"briefing: this account knows 'list', 'digest ID' and 'read ID', and nothing else"
"""What is told of a command that is not one of those."""

SHELLS = {
    "shell": "sh",
    "interactive": "bash -i",
    "touch": "touch {traps}/touched",
}
JOINED = {
    "semicolon": "digest border; touch {traps}/touched",
    "redirect": "list > {traps}/touched",
    "substitution": "digest $(touch {traps}/touched)",
    "newline": "list\ntouch {traps}/touched",
    "return": "list\rtouch {traps}/touched",
}
ALIKE = {
    "space after": "list ",
    "outside": "digest ../border",
    "absolute": "read /etc/passwd",
    "option": "list --format json",
    "help": "list --help",
    "kiosk": "--kiosk /",
}
OTHERS = {
    "scp": "scp -t .",
    "sftp-server": "/usr/lib/openssh/sftp-server",
    "internal-sftp": "internal-sftp",
    "rsync": "rsync --server -e.LsfxCIvu . /",
    "git": "git-upload-pack '/etc'",
}
BYTES: dict[str, str | bytes] = {
    "sequences": "\x1b]52;c;Y2Fs\x07\x1b[2J",
    "no text": b"\xff\xfe\x80\x9b2J",
    "long": "digest " + "a" * 100_000,
}
COMMANDS: dict[str, str | bytes] = {**SHELLS, **JOINED, **ALIKE, **OTHERS, **BYTES}
IN_A_TERMINAL = ("interactive", "semicolon", "newline", "outside", "scp", *BYTES)


def placed(command: str | bytes, traps: Traps) -> str | bytes:
    """Return a command with the folder in it where it would leave its trace."""
    return command if isinstance(command, bytes) else command.replace("{traps}", str(traps.folder))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_that_is_not_on_the_list_is_refused(
    careless: Host, traps: Traps, command: str | bytes
) -> None:
    """With every variable at once that might help it."""
    ended = careless.ask(placed(command, traps), environ=traps.environ())
    assert ended == (2, b"", REFUSED + b"\n")
    assert traps.changes() == set()
    assert careless.left() == {}


@pytest.mark.parametrize("name", IN_A_TERMINAL)
def test_it_is_refused_in_a_terminal_too(careless: Host, traps: Traps, name: str) -> None:
    terminal = careless.open(placed(COMMANDS[name], traps), environ=traps.environ())
    code = terminal.read_until_ended()
    assert (code, terminal.output) == (2, REFUSED + b"\r\n")
    assert traps.changes() == set()
    assert careless.left() == {}


def test_what_is_on_the_list_is_the_same_whatever_is_sent_along(
    host: Host, careless: Host, traps: Traps
) -> None:
    for asked in ("list", "digest border", ""):
        plain = host.ask(asked)
        assert (plain.code, plain.err) == (0, b"")
        assert b"Armenia" in plain.out or b"ARMENIA" in plain.out
        assert not set(plain.out) & {*range(10), *range(11, 32), 127}
        sent = traps.environ()
        if not asked:
            del sent["SSH_ORIGINAL_COMMAND"]  # sshd has none of its own to put in its place
        assert careless.ask(asked, environ=sent) == plain
    assert traps.changes() == set()


def test_variables_that_the_page_does_not_name_do_not_come_in(host: Host, traps: Traps) -> None:
    """Not even those that nothing but sshd itself can keep out, as here from all others."""
    ended = host.ask("list", environ=traps.loader() | traps.environ())
    assert ended == host.ask("list")
    assert traps.changes() == set()


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (
            "digest nowhere",
            4,
            b"briefing: there is no briefing 'nowhere'; 'list' tells what there is",
        ),
        (
            "digest --help",
            4,
            b"briefing: there is no briefing '--help'; 'list' tells what there is",
        ),
        ("read border", 2, b"briefing: standard input is no terminal; log in with ssh -t, or ask"),
    ],
)
def test_a_request_that_cannot_be_met_is_told_in_a_line(
    host: Host, asked: str, code: int, told: bytes
) -> None:
    ended = host.ask(asked)
    assert (ended.code, ended.out) == (code, b"")
    assert ended.err.startswith(told)
    assert ended.err.count(b"\n") == 1
