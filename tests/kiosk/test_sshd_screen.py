"""The screen at the other end of a reading account: it shows, and nothing of it leads out."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.kiosk.conftest import started
from tests.kiosk.hosts import SHIPPED, Host
from tests.kiosk.raw import unwanted
from tests.life.screens import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kiosk.traps import Traps
    from tests.life.conftest import Pty

pytestmark = pytest.mark.terminal

LEAVING = {*b"qQ\x03\x11\x1c"}
"""Keys that end the screen, or may: q, Q, Ctrl+C, Ctrl+Q, Ctrl+\\."""

TERMINALS = {
    "dumb": ("dumb", {}, "text"),
    "none": ("", {}, "text"),
    "sequences": ("xterm\x1b]52;c;Y2Fs\x07\x1b[2J", {}, "text"),
    "long": ("xterm" * 100, {}, "text"),
    "a path": ("../../../etc/passwd", {"NO_COLOR": "1", "COLORTERM": "\x1b[31m"}, "screen"),
    "old, in C": ("vt100", {"LC_ALL": "C"}, "screen"),
    "Turkish": ("xterm", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, "screen"),
    "Latin 1": ("xterm", {"LC_ALL": "de_DE.ISO-8859-1", "LANG": "de_DE"}, "screen"),
    "locale of sequences": ("xterm", {"LANG": "\x1b]0;owned\x07", "LC_ALL": "../../etc"}, "screen"),
}


def leave(terminal: Pty) -> None:
    """Answer where the cursor is, and leave the screen, with every mode as it was."""
    terminal.type(b"\x1b[1;1R" * terminal.output.count(b"\x1b[6n"))
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert terminal.modes() == set()


@pytest.mark.parametrize(("term", "sent", "shows"), TERMINALS.values(), ids=TERMINALS)
def test_whatever_terminal_and_locale_it_comes_from(
    careless: Host, traps: Traps, term: str, sent: dict[str, str], shows: str
) -> None:
    environ = traps.environ() | sent
    del environ["SSH_ORIGINAL_COMMAND"]
    terminal = careless.open("", environ=environ, TERM=term)
    if shows == "screen":
        terminal.wait_for(b"Library")
        leave(terminal)
        assert unwanted(terminal.output) == set()
    else:
        assert terminal.read_until_ended() == 0
        assert b"\x1b" not in terminal.output
        assert [line.split()[0] for line in terminal.output.splitlines()] == [b"later", b"border"]
    assert traps.changes() == set()
    assert careless.left() == {}


def press(terminal: Pty, keys: bytes, shown: str) -> None:
    """Type some keys and wait until the screen shows a text."""
    terminal.type(keys)
    for _ in range(30):
        terminal.read_quietly()
        if shown in text(terminal):
            return
    pytest.fail(f"{keys!r} did not show {shown!r}:\n{text(terminal)}")


def test_what_leads_out_elsewhere_shows_what_it_would_have_sent(host: Host, traps: Traps) -> None:
    terminal = host.open("read border")
    terminal.wait_for(b"Summary")
    press(terminal, b"y", "Citation: select it here, nothing is copied in this mode.")
    press(terminal, b"\x1b", "q quit")
    press(terminal, b"Y", "YAML: select it here, nothing is copied in this mode.")
    press(terminal, b"\x1b", "q quit")
    press(terminal, b"o", "https://tol.org/")
    press(terminal, b"\r", "Address: select it here, nothing is copied in this mode.")
    press(terminal, b"\x1b", "q quit")
    press(terminal, b":the shell", "the shell")
    assert "Go to the shell" not in text(terminal)
    press(terminal, b"\x1b", "q quit")
    (line,) = host.programs().values()
    assert line.endswith(f"--kiosk {host.briefings}")
    leave(terminal)
    assert unwanted(terminal.output) == set()
    assert traps.changes() == set()


def test_no_key_whatever_leads_out(host: Host, traps: Traps) -> None:
    before = {path: path.read_bytes() for path in host.briefings.iterdir()}
    terminal = host.open("")
    terminal.wait_for(b"Library")
    for key in range(1, 127):
        if key not in LEAVING:
            terminal.type(bytes([key]))
            if key < ord(" "):
                terminal.type(b"\x1b\x1b")
        if key % 16 == 0:
            terminal.read_quietly()
    assert len(host.programs()) == 1
    terminal.type(b"\x1b\x1b\x1b")
    terminal.read_quietly()
    leave(terminal)
    assert unwanted(terminal.output) == set()
    assert {path: path.read_bytes() for path in host.briefings.iterdir()} == before
    assert traps.changes() == set()


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host whose folder a hostile writer has filled."""
    for made in started(tmp_path_factory, {}):
        fill(made.briefings, made.server.folder / "outside")
        yield made


def fill(folder: Path, outside: Path) -> None:
    """Lay what leads outside beside the briefings."""
    outside.write_text("1 a secret\n\n2 a secret\n", encoding="utf-8")
    shutil.copy(SHIPPED, f"{outside}.yaml")
    (folder / "link.yaml").symlink_to(f"{outside}.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "folder.yaml").mkdir()
    (folder / "inside").symlink_to(outside)
    (folder / "od d\x1b[2J.yaml").write_text("briefing: 1\n", encoding="utf-8")
    text = SHIPPED.read_text(encoding="utf-8")
    for name, path in SOURCES.items():
        named = text.replace(TRANSITIONS, f"{TRANSITIONS}    text: {path}\n")
        assert named != text
        (folder / f"{name}.yaml").write_text(named, encoding="utf-8")


TRANSITIONS = "    publisher: Transitions\n"
SOURCES = {"above": "../outside", "absolute": "/etc/passwd", "linked": "inside"}
"""Where the copy of a source's text is said to be, by the name of the briefing."""

WHY = {
    "above": "it lies outside the folder",
    "absolute": "write a path that is relative",
    "linked": "a symbolic link, not a file",
}


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_leads_nowhere_outside(trapped: Host, name: str) -> None:
    terminal = trapped.open(f"read {name}")
    terminal.wait_for(b"Summary")
    press(terminal, b"s", "The copy of its text cannot be read")
    assert WHY[name] in " ".join(text(terminal).replace("│", " ").split())
    leave(terminal)
    assert b"secret" not in terminal.output
    assert b"root:" not in terminal.output


def test_only_plain_files_with_the_names_of_ids_are_there(trapped: Host) -> None:
    listed = trapped.ask("list")
    names = [line.split()[0].decode() for line in listed.out.splitlines()]
    assert names == ["linked", "later", "border", "absolute", "above"]
    for name in ("link", "loop", "folder", "inside"):
        told = f"briefing: there is no briefing '{name}'; 'list' tells what there is\n"
        assert trapped.ask(f"digest {name}") == (4, b"", told.encode())
