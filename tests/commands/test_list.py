"""`briefing list`: the briefings of a library, the latest first, in every form."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import time
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.commands import list as listing
from briefing.library.finding import briefings_in
from briefing.library.state import State
from briefing.settings.folders import cache_folder, state_folder

RIVERLAND = Path(__file__).parents[1] / "tui" / "riverland.yaml"
NOW = 1_662_984_000 + 4 * 31_557_600
"""Four years after noon of 12 September 2022."""
ARMENIA = (
    "2022-09-13-armenia-azerbaijan  13 Sep 2022 14:00 UTC+4  3 y old  final  unread"
    "  South Caucasus  Armenia 49+ killed; Azerbaijan not reported"
    "  Armenia-Azerbaijan border escalation, 13 September 2022\n"
)
LINES = (
    "riverland  4 May 2031 18:00 UTC+2  ahead    final   unread  Northern Plain"
    "  Riverland 3+ killed; Highland not reported  Riverland-Highland border incident\n"
    "old        1 Sep 2022              4 y old  -       unread  -             "
    "  -                                           Old news, =SUM(1)\n"
    "b␛[31m     -                       -        broken  -       -             "
    "  -                                          "
    " b␛[31m.yaml:2:5: the bracket '[' is never closed\n"
)
PAGE = """\
+ Riverland-Highland border incident
    4 May 2031 18:00 UTC+2 · ahead ·
    final · Northern Plain · riverland
    Riverland 3+ killed · Highland not
    reported
+ Old news, =SUM(1)
    1 Sep 2022 · 4 y old · old
  b␛[31m
    broken: b␛[31m.yaml:2:5: the bracket
    '[' is never closed
"""
OLD = """\
briefing: 1
id: old-news
title: Old news, =SUM(1)
as_of: 2022-09-01
summary: {bottom_line: Nothing.}
sources: {wire: {publisher: Wire Agency, published: 2022-09-01}}
"""


@pytest.fixture(autouse=True)
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: float(NOW))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a briefing, one below it, a broken file, and what is none."""
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "riverland.yml").write_bytes(RIVERLAND.read_bytes())
    (tmp_path / "b\x1b[31m.yaml").write_text("briefing: 1\nid: [", encoding="ascii")
    (tmp_path / "d.txt").write_text("", encoding="ascii")
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *call: object) -> str:
    """Return what a call prints."""
    assert main(["list", *map(str, call)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_without_a_folder_it_lists_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert ARMENIA in listed(capsys)


def test_a_line_for_each_the_latest_first_and_a_broken_one_hides_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed(capsys, folder) == LINES


def test_the_folders_are_those_of_the_settings(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_FOLDERS", str(folder))
    assert listed(capsys) == LINES


def test_on_a_terminal_and_with_a_width_it_is_a_page_of_which_nothing_is_cut(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed(capsys, folder, "--width", 40) == PAGE


def test_a_terminal_gets_a_page(folder: Path, program: list[str]) -> None:
    ours, theirs = pty.openpty()
    subprocess.run([*program, "list", str(folder)], check=True, stdout=theirs)
    os.close(theirs)
    written = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "\x1b[1mOld news, =SUM(1)\x1b[0m\r\n    " in written


def test_what_the_reader_did_is_marked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = State.open(state_folder())
    state.set_read("old-news", read=True, digest="0" * 64)
    state.set_starred("old-news", starred=True)
    state.set_read("riverland-highland", read=True, digest="")
    state.close()
    out = listed(capsys, folder)
    assert [line.split()[:1] for line in out.splitlines()] == [["riverland"], ["old"], ["b␛[31m"]]
    assert "  changed, starred  " in out.splitlines()[1]
    assert "unread" not in out
    assert listed(capsys, folder, "--width", 80).startswith("  Riverland")
    assert "\n~ ★ Old news" in listed(capsys, folder, "--width", 80)
    assert "\n~ * Old news" in listed(capsys, folder, "--width", 80, "--ascii")
    only = listed(capsys, folder, "--filter", "is:starred", "--format", "json")
    assert [each["name"] for each in json.loads(only)] == ["old"]


def test_to_list_makes_no_state(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed(capsys, folder)
    assert not os.path.exists(state_folder())
    assert os.path.isdir(cache_folder())


@pytest.mark.parametrize(
    ("call", "names"),
    [
        (["--sort", "oldest"], ["old", "riverland", "b␛[31m"]),
        (["--sort", "title"], ["old", "riverland", "b␛[31m"]),
        (["--filter", "river"], []),
        (["--filter", "riverland"], ["riverland"]),
        (["--filter", "river*"], ["riverland"]),
        (["--filter", "-actor:moreau -is:broken"], ["old"]),
        (["--filter", "is:broken"], ["b␛[31m"]),
        (["--filter", "since:2030"], ["riverland"]),
        (["--limit", "1"], ["riverland"]),
    ],
)
def test_it_is_sorted_filtered_and_limited(
    call: list[str], names: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(listed(capsys, folder, *call, "--format", "json"))
    assert sorted(each["name"] for each in found) == sorted(names)
    if "oldest" in call:
        assert [each["name"] for each in found if "title" in each] == ["old", "riverland"]


def test_a_page_says_how_many_more_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed(capsys, folder, "--limit", 1, "--width", 80).endswith("\nand 2 more\n")
    assert "more" not in listed(capsys, folder, "--limit", 1)
    out = listed(capsys, folder, "--limit", 1, "--format", "markdown")
    assert out.endswith(" |\n\nand 2 more\n")


def test_json_has_all_that_is_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    river, old, broken = json.loads(listed(capsys, folder, "--format", "json"))
    assert river["figures"] == ["Riverland 3+ killed", "Highland not reported"]
    assert len(old.pop("digest")) == 64
    assert old == {
        "path": f"{folder}/old.yaml",
        "name": "old",
        "id": "old-news",
        "title": "Old news, =SUM(1)",
        "as_of": {"said": "1 Sep 2022", "earliest": "2022-09-01T00:00:00Z"},
        "age": "4 y old",
        "bottom_line": "Nothing.",
        "unread": True,
        "changed": False,
        "starred": False,
    }
    assert broken == {
        "path": f"{folder}/b␛[31m.yaml",
        "name": "b␛[31m",
        "error": "b␛[31m.yaml:2:5: the bracket '[' is never closed",
    }


def test_csv_is_read_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = listed(capsys, folder, "--format", "csv")
    river, old, broken = csv.DictReader(io.StringIO(out, newline=""), strict=True)
    assert river["figures"] == "Riverland 3+ killed; Highland not reported"
    assert (river["as_of"], river["as_of_earliest"]) == (
        "4 May 2031 18:00 UTC+2",
        "2031-05-04T16:00:00Z",
    )
    assert (old["title"], old["unread"]) == ("Old news, =SUM(1)", "true")
    assert (broken["status"], broken["unread"]) == ("broken", "")
    assert broken["error"].startswith("b␛[31m.yaml:2:5: ")


def test_markdown_is_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = listed(capsys, folder, "--format", "markdown", "--filter", "old")
    assert out == (
        "| As of | Briefing | Age | Status | Region | Figures | Name |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| 1 Sep 2022 | Old news, =SUM(1) | 4 y old | unread |  |  | old |\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_what_is_none_is_nothing_or_an_empty_list(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = listed(capsys, tmp_path, "--format", form)
    expected = {"text": "", "markdown": "", "json": "[]\n"}
    assert out == expected.get(form, out)
    assert (form != "csv") or out.startswith("name,as_of,")


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        (["--filter", "regin:x"], 2, "there is no field regin:; did you mean region:?"),
        (["--limit", "0"], 2, "'0' is no number of briefings from 1 on"),
        (["--sort", "size"], 2, "argument --sort: invalid choice: 'size'"),
    ],
)
def test_a_call_that_makes_no_sense_is_told(
    call: list[str], code: int, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", str(folder), *call]) == code
    out, err = capsys.readouterr()
    assert (out, told in err) == ("", True)


def test_what_is_no_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(tmp_path / "none")]) == 4
    assert capsys.readouterr().err == f"briefing: {tmp_path}/none: no such file or directory\n"


def test_one_folder_that_is_away_hides_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", str(folder / "none"), str(folder)]) == 4
    out, err = capsys.readouterr()
    assert out == LINES
    assert err == f"briefing: {folder}/none: no such file or directory\n"


def test_the_list_of_the_reading_account_is_by_name_and_reads_the_files_themselves(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listing.print_all(briefings_in(str(folder)), follow=False) == 0
    assert capsys.readouterr().out == (
        "old     1 Sep 2022  Old news, =SUM(1)\n"
        "b␛[31m  broken      b␛[31m.yaml:2:5: the bracket '[' is never closed\n"
    )
    assert not os.path.exists(cache_folder())


def test_a_marking_goes_with_the_figures_in_every_form(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = OLD.replace("summary:", "handling: TLP:AMBER\nsummary:")
    (folder / "old.yaml").write_text(marked, encoding="utf-8")
    call = ("--filter", "id:old-news")
    (found,) = json.loads(listed(capsys, folder, *call, "--format", "json"))
    assert found["handling"] == "TLP:AMBER"
    (row,) = csv.DictReader(listed(capsys, folder, *call, "--format", "csv").splitlines())
    assert row["handling"] == "TLP:AMBER"
    assert "4 y old · TLP:AMBER · old" in listed(capsys, folder, *call, "--width", "100")
