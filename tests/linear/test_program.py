"""`briefing --linear` as it is called: in a pipe, in a terminal, and where either goes away."""

from __future__ import annotations

import signal
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.life.conftest import Pty
from tests.linear.conftest import RIVERLAND, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Start = Callable[..., Pty]


def piped(
    program: list[str], typed: bytes, *options: str, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """Read the small briefing with what is typed coming from a pipe."""
    command = ["env", *(f"{name}={value}" for name, value in environ.items())]
    command += [*program, str(RIVERLAND), "--linear", *options]
    return subprocess.run(command, check=False, input=typed, capture_output=True)


@pytest.fixture
def start(program: list[str]) -> Iterator[Start]:
    """Return what reads the small briefing in a terminal."""
    started: list[Pty] = []

    def begin(*options: str, **environ: str) -> Pty:
        started.append(Pty([*program, str(RIVERLAND), "--linear", *options], **environ))
        return started[-1]

    yield begin
    for each in started:
        each.close()


def test_a_script_is_answered_without_prompts_and_ends_with_its_end(program: list[str]) -> None:
    ended = piped(program, b"8\n4\no 1")
    assert (ended.returncode, ended.stderr) == (0, b"")
    reading = Reading(RIVERLAND)
    first = reading.read()
    answers = [reading.type(each) for each in ("8", "4", "o 1")]
    assert ended.stdout.decode() == "\n".join((first, *answers))


def test_nothing_typed_reads_the_first_page(program: list[str]) -> None:
    ended = piped(program, b"")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == Reading(RIVERLAND).read()


def test_what_follows_the_end_is_not_read(program: list[str]) -> None:
    assert piped(program, b"q\n2\n").stdout.count(b"Section 2") == 0


def test_read_by_name_is_the_same(program: list[str]) -> None:
    command = [*program, "read", str(RIVERLAND), "--linear"]
    ended = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == Reading(RIVERLAND).read()


@pytest.mark.usefixtures("one_briefing")
def test_the_one_briefing_there_is_needs_no_name(program: list[str]) -> None:
    ended = subprocess.run(
        [*program, "--linear"], check=False, stdin=subprocess.DEVNULL, capture_output=True
    )
    assert ended.stdout.startswith(b"Armenia-Azerbaijan border escalation, 13 September 2022.\n")


def test_of_several_one_must_be_named(program: list[str]) -> None:
    ended = subprocess.run(
        [*program, "--linear", "content"], check=False, cwd=ROOT, capture_output=True
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr == (
        b"briefing: content: several briefings; 'briefing list' tells them, name one of them\n"
    )


def test_a_script_is_never_paused(program: list[str]) -> None:
    assert piped(program, b"6\n", "--page", "2").stdout == piped(program, b"6\n").stdout


@pytest.mark.parametrize(
    ("options", "environ"), [(["--ascii"], {}), ([], {"PYTHONIOENCODING": "ascii"})]
)
def test_ascii_alone_where_it_is_asked_for_or_needed(
    options: list[str], environ: dict[str, str], program: list[str]
) -> None:
    written = piped(program, b"6\n", *options, **environ).stdout.decode("ascii")
    assert 'In the source: "returned fire". p4\n' in written


def test_bytes_that_are_no_text_are_an_unknown_command(program: list[str]) -> None:
    ended = piped(program, b"\xff\xfe\n2\n")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "\n“��” is no command. ? tells all of them.\n" in ended.stdout.decode()
    assert b"Section 2" in ended.stdout


def test_a_line_without_end_is_one_unknown_command(program: list[str]) -> None:
    ended = piped(program, b"x" * 100_000 + b"\n2\n")
    assert ended.stdout.count(b"is no command") == 1
    assert b"Section 2" in ended.stdout


def test_a_closed_input_is_an_end(program: list[str]) -> None:
    shell = ["sh", "-c", '"$@" <&-', "sh", *program, str(RIVERLAND), "--linear"]
    ended = subprocess.run(shell, check=False, capture_output=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == Reading(RIVERLAND).read()


def test_a_reader_who_closes_the_pipe_ends_it(program: list[str]) -> None:
    command = [*program, str(RIVERLAND), "--linear"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(b"2\n")
        process.stdin.flush()
        assert process.wait(20) == 0
        assert process.stderr.read() == b""
        process.stdin.close()


def test_a_full_disk_is_told(program: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [*program, str(RIVERLAND), "--linear"],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
        )
    assert ended.returncode == 1
    assert ended.stderr == b"briefing: standard output: No space left on device\n"


@pytest.mark.parametrize("lines", ["-1", "many", "1.5", "99999"])
def test_a_page_is_a_number_of_lines(lines: str, program: list[str]) -> None:
    ended = piped(program, b"", f"--page={lines}")
    assert ended.returncode == 2
    assert f"argument --page: {lines!r} is no number of lines;" in ended.stderr.decode()


def test_a_broken_briefing_is_told_as_everywhere(program: list[str], tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("briefing: 1\n", encoding="utf-8")
    ended = subprocess.run([*program, "--linear", str(path)], check=False, capture_output=True)
    assert (ended.returncode, ended.stdout) == (3, b"")
    assert b"broken.yaml:1:1: error: " in ended.stderr


def test_a_terminal_is_asked_and_answered_in_plain_lines(start: Start) -> None:
    terminal = start("--page", "0")
    terminal.wait_for(b"? tells all commands.\r\nbriefing> ")
    terminal.type(b"3\n")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"q\n")
    assert terminal.read_until_ended() == 0
    assert terminal.line_discipline() == terminal.before
    reading = Reading(RIVERLAND, cells=80)
    hint = "A number reads a section, Enter reads on, ? tells all commands.\n"
    told = f"{reading.read()}{hint}briefing> 3\n{reading.type('3')}briefing> q\n"
    assert terminal.output.replace(b"\r\n", b"\n").decode() == told


def test_a_terminal_is_filled_and_no_more(start: Start) -> None:
    terminal = start()
    terminal.wait_for(b"briefing> ")
    terminal.type(b"1\n")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"9\n")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"o 1\n")
    terminal.wait_for(b"more> ")
    page = terminal.output.rpartition(b"more> ")[0].rpartition(b"o 1\r\n")[2]
    assert page.count(b"\n") == 23
    terminal.type(b"\n")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"q\n")
    assert terminal.read_until_ended() == 0


def test_it_works_on_a_dumb_terminal(start: Start) -> None:
    terminal = start(TERM="dumb")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"q\n")
    assert terminal.read_until_ended() == 0
    assert not set(terminal.output) - set(b"\r\n") - set(range(0x20, 0x7F))


def test_an_old_terminal_gets_ascii(start: Start) -> None:
    terminal = start(TERM="vt220")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"6\n")
    terminal.wait_for(b'In the source: "returned fire". p4')


def test_ascii_can_be_refused_for_a_terminal_that_is_not_as_old_as_it_says(start: Start) -> None:
    terminal = start("--no-ascii", TERM="vt220")
    terminal.wait_for(b"briefing> ")
    terminal.type(b"6\n")
    terminal.wait_for("In the source: “returned fire”. p4".encode())


@pytest.mark.parametrize(("key", "code"), [(b"\x03", 130), (b"\x04", 0)])
def test_ctrl_c_and_ctrl_d_end_it_on_a_new_line(key: bytes, code: int, start: Start) -> None:
    terminal = start()
    terminal.wait_for(b"briefing> ")
    terminal.type(key)
    assert terminal.read_until_ended() == code
    assert terminal.output.removesuffix(b"\r\n").endswith((b"briefing> ", b"briefing> ^C"))
    assert terminal.output.endswith(b"\r\n")
    assert terminal.line_discipline() == terminal.before


def test_a_terminal_that_goes_away_ends_it(start: Start) -> None:
    terminal = start()
    terminal.wait_for(b"briefing> ")
    terminal.hang_up()
    assert terminal.end() in {0, -signal.SIGHUP}


def test_a_page_is_as_wide_as_the_terminal_is_now(start: Start) -> None:
    terminal = start()
    terminal.wait_for(b"briefing> ")
    termios.tcsetwinsize(terminal.master, (24, 40))
    terminal.type(b"2\n")
    terminal.wait_for(b"2. Interior Ministry of Riverland,\r\nministry. p2\r\n")
    terminal.type(b"q\n")
    assert terminal.read_until_ended() == 0


def test_nothing_of_the_screen_is_imported() -> None:
    code = (
        "import sys; from briefing.__main__ import main;"
        f" main([{str(RIVERLAND)!r}, '--linear']); print('--modules--');"
        " print('\\n'.join(sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-I", "-c", code],
        check=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    loaded = set(ended.stdout.partition("--modules--")[2].split())
    slow = {"textual", "rich", "readline", "pathlib", "shutil", "difflib", "json"}
    later = {"evidence", "citing", "search", "cards", "ascii"}
    assert loaded & slow == set()
    assert loaded & {f"briefing.rendering.{name}" for name in later} == set()
