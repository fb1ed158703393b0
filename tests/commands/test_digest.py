"""`briefing digest`, and `briefing` where no screen can be: what is printed, and the code."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

SMALL = """\
briefing: 1
id: {id}
title: Shelling reported in Oak and Elm
as_of: 2031-05-04T18:00
summary: {{bottom_line: Riverland says that two villages were shelled., src: p1}}
sources:
  wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}}
"""
PRINTED = """\
SHELLING REPORTED IN OAK AND ELM
As of 4 May 2031, 18:00 (UTC)
From Wire Agency, 4 May 2031

BOTTOM LINE
  Riverland says that two villages were shelled.                    [p1]

Left out: details of what is shown. --depth full shows all.
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a small briefing in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "small.yaml"
    path.write_text(SMALL.format(id="small"), encoding="utf-8")
    return path


def start(
    command: list[str], *, stdout: int = subprocess.PIPE, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program with no terminal on any stream."""
    return subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environ},
    )


@pytest.mark.usefixtures("small")
def test_a_digest_is_72_cells_wide_where_no_terminal_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["digest", "small.yaml"]) == 0
    assert capsys.readouterr() == (PRINTED, "")


def test_the_bare_call_prints_the_same_without_one_escape_byte(
    small: Path, program: list[str]
) -> None:
    ended = start([*program, str(small)])
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == PRINTED


def test_the_screen_by_name_is_2_and_one_line(small: Path, program: list[str]) -> None:
    ended = start([*program, "read", str(small)])
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode() == (
        "briefing: standard input is no terminal; 'briefing digest' prints the briefing instead\n"
    )


@pytest.mark.usefixtures("small")
def test_a_width_is_kept_in_cells(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "small.yaml", "--width", "40"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  Riverland says that two villages were" in lines
    assert f"{'  shelled.':<36}[p1]" in lines


@pytest.mark.usefixtures("small")
def test_colour_comes_when_asked_and_only_then(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "small.yaml", "--color", "always"]) == 0
    assert "\x1b[1mBOTTOM LINE\x1b[0m\n" in capsys.readouterr().out
    assert main(["digest", "small.yaml"]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_colour_unless_no_color_is_set(
    setting: dict[str, str], *, coloured: bool, small: Path, program: list[str]
) -> None:
    ours, theirs = pty.openpty()
    ended = start([*program, "digest", str(small)], stdout=theirs, **setting)
    os.close(theirs)
    written = os.read(ours, 1 << 16)
    os.close(ours)
    assert ended.returncode == 0
    assert (b"\x1b[1m" in written) is coloured


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "shift_jis"])
def test_an_encoding_without_a_sign_gets_ascii(
    encoding: str, small: Path, program: list[str]
) -> None:
    small.write_text(SMALL.format(id="small").replace("Oak and", "Ōǻk ↔"), encoding="utf-8")
    ended = start([*program, "digest", str(small)], PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"SHELLING REPORTED IN OAK <-> ELM\n")


def test_an_encoding_with_every_sign_keeps_them(small: Path, program: list[str]) -> None:
    small.write_text(SMALL.format(id="small").replace("Oak and", "Øak ·"), encoding="utf-8")
    ended = start([*program, "digest", str(small)], PYTHONIOENCODING="latin-1")
    assert ended.stdout.decode("latin-1").startswith("SHELLING REPORTED IN ØAK · ELM\n")


@pytest.mark.parametrize(("call", "encoding"), [(["--ascii"], "utf-8"), ([], "ascii")])
def test_markdown_and_json_write_in_ascii_what_reads_as_the_signs(
    call: list[str], encoding: str, small: Path, program: list[str]
) -> None:
    small.write_text(SMALL.format(id="small").replace("Oak and", "Ōk →"), encoding="utf-8")
    command = [*program, "digest", str(small), *call, "--format"]
    markdown = start([*command, "markdown"], PYTHONIOENCODING=encoding).stdout.decode("ascii")
    assert markdown.startswith("# Shelling reported in &#332;k &#8594; Elm\n")
    as_json = start([*command, "json"], PYTHONIOENCODING=encoding).stdout.decode("ascii")
    assert json.loads(as_json)["title"] == "Shelling reported in Ōk → Elm"


def test_a_message_is_written_in_any_encoding(small: Path, program: list[str]) -> None:
    small.write_text(SMALL.format(id="small").replace("id: small", "íd: x"), encoding="utf-8")
    ended = start([*program, "check", str(small)], PYTHONIOENCODING="ascii")
    assert (ended.returncode, ended.stderr) == (3, b"")
    assert b"unknown key '\\xedd'" in ended.stdout


@pytest.mark.usefixtures("small")
def test_only_the_sections_asked_for(capsys: pytest.CaptureFixture[str], seed: Path) -> None:
    assert main(["digest", str(seed), "--sections", "casualties, calls"]) == 0
    out = capsys.readouterr().out
    titles = [line for line in out.splitlines()[1:] if line.isupper() and line[0].isalpha()]
    assert titles == ["CASUALTIES", "IMPACTS", "CALLS"]


def test_json_of_one_is_an_object_and_of_several_a_list(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["digest", "small.yaml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "small"
    (small.parent / "other.yaml").write_text(SMALL.format(id="other"), encoding="utf-8")
    assert main(["digest", ".", "--format", "json"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == ["other", "small"]


@pytest.mark.usefixtures("small")
def test_several_stand_one_after_the_other_with_a_rule_between(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["digest", "small.yaml", "small.yaml"]) == 0
    assert capsys.readouterr().out == f"{PRINTED}\n{'─' * 72}\n\n{PRINTED}"


def test_a_broken_one_is_told_and_hides_no_other(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small.parent / "broken.yaml").write_text("briefing: 1\n", encoding="utf-8")
    assert main(["digest", "broken.yaml", "small.yaml"]) == 3
    out, err = capsys.readouterr()
    assert out == PRINTED
    assert "broken.yaml:1:1: error: " in err


@pytest.mark.usefixtures("small")
def test_a_missing_one_is_told_and_hides_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "none.yaml", "small.yaml"]) == 4
    told = "briefing: none.yaml: no such file, folder or briefing\n"
    assert capsys.readouterr() == (PRINTED, told)


@pytest.mark.usefixtures("small")
def test_an_unknown_target_is_4_with_the_nearest_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["digest", "2022-09-13-armenia-azerbaijn"]) == 4
    assert capsys.readouterr() == (
        "",
        (
            "briefing: 2022-09-13-armenia-azerbaijn: no such file, folder or briefing;"
            " did you mean 2022-09-13-armenia-azerbaijan?\n"
        ),
    )


def test_the_shipped_briefing_is_found_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "2022-09-13-armenia-azerbaijan", "--depth", "brief"]) == 0
    assert "ARMENIA-AZERBAIJAN BORDER ESCALATION" in capsys.readouterr().out


def test_a_reader_who_closes_the_pipe_is_no_error(program: list[str], seed: Path) -> None:
    command = [*program, "digest", str(seed), "--depth", "full"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_full_disk_is_told(program: list[str], small: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = start([*program, "digest", str(small)], stdout=full.fileno())
    assert ended.returncode == 1
    assert ended.stderr == b"briefing: standard output: No space left on device\n"


def test_a_title_with_a_command_to_the_terminal_prints_as_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SMALL.format(id="small").replace(
        "title: Shelling reported in Oak and Elm", r'title: "[b]x[/b] \e]52;c;Zm9v\a"'
    )
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    assert main(["digest", str(path)]) == 0
    assert capsys.readouterr().out.startswith("[B]X[/B] ␛]52;C;ZM9V␇\n")


@pytest.mark.parametrize("command", [["digest"], ["check"], ["--version"]])
def test_a_closed_output_is_told(command: list[str], program: list[str]) -> None:
    shell = ["sh", "-c", '"$@" >&-', "sh", *program, *command]
    ended = start(shell)
    assert ended.returncode == 1
    assert ended.stderr == b"briefing: standard output is closed\n"


def test_a_closed_stderr_is_no_fault(program: list[str], small: Path) -> None:
    ended = start(["sh", "-c", '"$@" 2>&-', "sh", *program, "digest", str(small)])
    assert (ended.returncode, ended.stdout.decode()) == (0, PRINTED)
    ended = start(["sh", "-c", '"$@" 2>&-', "sh", *program, "digest", "none.yaml"])
    assert (ended.returncode, ended.stdout) == (4, b"")


@pytest.mark.usefixtures("small")
def test_a_mistyped_command_is_known_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digst"]) == 4
    assert capsys.readouterr().err == (
        "briefing: digst: no such file, folder or briefing; did you mean digest?\n"
    )


def test_names_of_files_are_safe_to_show(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small.parent / "e\x1b[31mvil\nname.yaml").write_text(SMALL.format(id="x"), encoding="utf-8")
    assert main([str(small.parent)]) == 0
    out, err = capsys.readouterr()
    assert [line.split("  ")[0] for line in out.splitlines()] == ["small", "e␛[31mvil name"]
    assert err == ""
