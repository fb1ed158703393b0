"""The program as a reading account has it: what it shows, keeps, and does with its keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.life.conftest import Pty
from tests.life.lines import settle
from tests.life.screens import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RIVERLAND = Path(__file__).parents[1] / "tui" / "riverland.yaml"
NEVER_CLOSED = "the bracket '[' is never closed"

NO_TERMINAL = (
    "standard input is no terminal; log in with ssh -t, or ask for 'digest 2031-05-04-riverland'"
)

SENT = b"\x1b]52"
"""How a text begins that is sent to a clipboard."""

Ended = subprocess.CompletedProcess[str]


@pytest.fixture
def folder(tmp_path: Path, seed: Path) -> Path:
    """Return what is served: two briefings, a broken one, and what is none."""
    made = tmp_path / "served"
    made.mkdir()
    shutil.copy(RIVERLAND, made / "2031-05-04-riverland.yaml")
    shutil.copy(seed, made / seed.name)
    (made / "2032-broken.yaml").write_text("briefing: [\n", encoding="ascii")
    (made / "2033-link.yaml").symlink_to("/etc/passwd")
    (made / "Not an id.yaml").write_text("briefing: 1\n", encoding="ascii")
    (made / "2031-05-04-riverland.yaml.yaml").symlink_to("/etc/passwd")
    (made / "2032-broken.yml").symlink_to("/etc/passwd")
    (made / "2034-folder.yaml").mkdir()
    return made


@pytest.fixture
def ask(folder: Path) -> Callable[..., Ended]:
    """Return what logs in without a terminal and asks for something."""

    def asking(command: str | None = None, *options: str, **environ: str) -> Ended:
        asked = {} if command is None else {"SSH_ORIGINAL_COMMAND": command}
        return subprocess.run(
            [sys.executable, "-m", "briefing", "--kiosk", str(folder), *options],
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            env=os.environ | asked | environ,
            timeout=60,
        )

    return asking


@pytest.fixture
def login(folder: Path, tmp_path: Path) -> Iterator[Callable[..., Pty]]:
    """Return what logs in with a terminal."""
    begun: list[Pty] = []

    def begin(**environ: str) -> Pty:
        command = [sys.executable, "-m", "briefing", "--kiosk", str(folder)]
        begun.append(Pty(command, SSH_CONNECTION="1 2 3 4", TMPDIR=str(tmp_path), **environ))
        return begun[-1]

    yield begin
    for each in begun:
        each.close()


AFTERWARDS = """
import os, resource, sys
from briefing.__main__ import main
code = main(["--kiosk", sys.argv[1]])
try:
    open("/etc/passwd")
except PermissionError as error:
    print(code, error.strerror, resource.getrlimit(resource.RLIMIT_FSIZE), sorted(os.environ))
"""


def everything(folder: Path) -> dict[str, bytes | None]:
    """Return all that is in a folder, with what each file holds."""
    return {str(path): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_the_list_has_what_is_served_and_tells_what_is_broken(ask: Callable[..., Ended]) -> None:
    ended = ask("list")
    assert [line.split("  ")[0] for line in ended.stdout.splitlines()] == [
        "2032-broken",
        "2031-05-04-riverland",
        "2022-09-13-armenia-azerbaijan",
    ]
    broken, valid, _ = ended.stdout.splitlines()
    assert broken.split(maxsplit=2)[1:] == ["broken", f"2032-broken.yaml:1:11: {NEVER_CLOSED}"]
    assert valid.endswith("  4 May 2031 18:00 UTC+2   Riverland-Highland border incident")
    assert (ended.stderr, ended.returncode) == ("", 0)


def test_a_digest_is_that_of_the_file(ask: Callable[..., Ended], seed: Path) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "briefing", "digest", str(seed)],
        check=True,
        capture_output=True,
        text=True,
    )
    ended = ask("digest 2022-09-13-armenia-azerbaijan")
    assert ended.stdout == printed.stdout
    assert (ended.stderr, ended.returncode) == ("", 0)


def test_without_a_terminal_several_are_listed_and_one_is_printed(
    ask: Callable[..., Ended], folder: Path
) -> None:
    assert ask().stdout == ask("list").stdout
    for name in ("2022-09-13-armenia-azerbaijan", "2032-broken"):
        (folder / f"{name}.yaml").unlink()
    assert ask().stdout == ask("digest 2031-05-04-riverland").stdout


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("id", 2, "this account knows 'list', 'digest ID' and 'read ID', and nothing else"),
        ("digest 2033-link", 4, "there is no briefing '2033-link'; 'list' tells what there is"),
        (
            "digest 2034-folder",
            4,
            "there is no briefing '2034-folder'; 'list' tells what there is",
        ),
        (
            "read 2031-05-04-riverland",
            2,
            NO_TERMINAL,
        ),
    ],
)
def test_what_cannot_be_had_is_told_in_a_line(
    ask: Callable[..., Ended], command: str, code: int, said: str
) -> None:
    ended = ask(command)
    assert (ended.stdout, ended.stderr) == ("", f"briefing: {said}\n")
    assert ended.returncode == code


def test_a_broken_one_is_told_with_its_place_and_nothing_of_where_it_lies(
    ask: Callable[..., Ended], folder: Path
) -> None:
    ended = ask("digest 2032-broken")
    assert ended.stderr.startswith("2032-broken.yaml:1:11: error: ")
    assert str(folder) not in ended.stderr
    assert ended.returncode == 3


def test_an_empty_folder_says_so(ask: Callable[..., Ended], folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    ended = ask()
    assert ended.stderr == "briefing: there is no briefing here yet\n"
    assert ended.returncode == 4


def test_the_screen_opens_with_the_list_and_any_of_it_can_be_read(
    login: Callable[..., Pty], folder: Path
) -> None:
    terminal = login()
    terminal.wait_for(b"Library")
    settle(terminal)
    lines = text(terminal).splitlines()
    assert "Riverland-Highland border incident" in lines[2]
    for hidden in ("2033-link", "Not an id"):
        assert hidden not in text(terminal)
    assert str(folder) not in text(terminal)
    terminal.type(b"j\r")
    terminal.wait_for(b"Summary")
    settle(terminal)
    assert "Armenia-Azerbaijan" in text(terminal).splitlines()[0]
    terminal.type(b"K")
    settle(terminal)
    assert "Riverland-Highland border incident" in text(terminal).splitlines()[0]
    terminal.type(b"Fputin")
    terminal.wait_for(b"Found (")
    terminal.type(b"\x11")
    assert terminal.end() == 0


def test_one_briefing_alone_opens_at_once(login: Callable[..., Pty], folder: Path) -> None:
    for name in ("2022-09-13-armenia-azerbaijan", "2032-broken"):
        (folder / f"{name}.yaml").unlink()
    terminal = login()
    terminal.wait_for(b"Summary")
    settle(terminal)
    assert "Riverland-Highland border incident" in text(terminal).splitlines()[0]


def test_one_that_is_named_opens(login: Callable[..., Pty]) -> None:
    terminal = login(SSH_ORIGINAL_COMMAND="read 2022-09-13-armenia-azerbaijan")
    terminal.wait_for(b"Summary")
    settle(terminal)
    assert "Armenia-Azerbaijan" in text(terminal).splitlines()[0]


def test_the_interpreter_is_isolated_and_keeps_nothing_of_the_environment(
    login: Callable[..., Pty], tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text("raise SystemExit(9)", encoding="ascii")
    terminal = login(
        PYTHONINSPECT="1",
        PYTHONPATH=str(tmp_path / "none"),
        TEXTUAL_LOG=str(tmp_path / "log"),
        TEXTUAL_DRIVER="os:system",
        TEXTUAL_SCREENSHOT="1",
        BRIEFING_THEME="paper",
        COLUMNS="40",
    )
    terminal.wait_for(b"Library")
    process = Path(f"/proc/{terminal.process.pid}")
    environ = dict(
        each.split("=", 1) for each in (process / "environ").read_text().split("\0") if each
    )
    assert set(environ) <= {"TERM", "LANG", "SSH_CONNECTION", "LC_CTYPE"}
    assert (process / "cmdline").read_text().split("\0")[1:4] == ["-I", "-m", "briefing"]
    terminal.type(b"Q")
    assert terminal.end() == 0
    assert not (tmp_path / "log").exists()


def test_the_process_stays_confined_limited_and_without_an_environment(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-I", "-c", AFTERWARDS, str(folder)],
        check=True,
        capture_output=True,
        text=True,
        env={"SSH_ORIGINAL_COMMAND": "list", "LANG": "C.UTF-8", "TEXTUAL_LOG": "x", "PATH": "/bin"},
    )
    last = ended.stdout.splitlines()[-1]
    assert last == "0 not in a reading account: open (0, 0) ['LANG']"


def test_whatever_is_typed_nothing_is_written_copied_or_started(
    login: Callable[..., Pty], tmp_path: Path
) -> None:
    before = everything(tmp_path)
    terminal = login(
        HOME=str(tmp_path),
        XDG_STATE_HOME=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path),
        SSH_ORIGINAL_COMMAND="read 2031-05-04-riverland",
    )
    terminal.wait_for(b"Summary")
    for keys in (
        b"5jy",
        b"\x1b",
        b"Y",
        b"\x1b",
        b"o\r",
        b"\x1b",
        b"ma'a*U",
        b"t",
        b"T",
        b"r",
        b"!",
        b"\x1b",
        b"c",
        b"\x1b",
        b"L",
        b"S*U",
        b"\r",
    ):
        terminal.type(keys)
        settle(terminal)
    for keys in (b"\x1b", b"\x1a"):
        terminal.type(keys)
        settle(terminal)
    assert terminal.state() == "S"
    children = Path(f"/proc/{terminal.process.pid}/task/{terminal.process.pid}/children")
    assert children.read_text() == ""
    terminal.type(b":armenia")
    settle(terminal)
    assert "Armenia-Azerbaijan border escalation" in text(terminal)  # the one beside it
    for keys in (b"\x1b", b"Q"):
        terminal.type(keys)
        settle(terminal)
    assert terminal.end() == 0
    assert SENT not in terminal.output
    assert everything(tmp_path) == before


def test_the_shell_is_not_offered(login: Callable[..., Pty]) -> None:
    terminal = login(SSH_ORIGINAL_COMMAND="read 2031-05-04-riverland")
    terminal.wait_for(b"Summary")
    terminal.type(b":shell")
    settle(terminal)
    assert "Go to the shell" not in text(terminal)


def test_a_file_that_changes_is_followed(login: Callable[..., Pty], folder: Path) -> None:
    terminal = login(SSH_ORIGINAL_COMMAND="read 2031-05-04-riverland")
    terminal.wait_for(b"Summary")
    file = folder / "2031-05-04-riverland.yaml"
    changed = file.read_text(encoding="utf-8").replace("border incident", "frontier incident")
    file.write_text(changed, encoding="utf-8")
    terminal.wait_for(b"frontier")
