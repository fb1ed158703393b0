"""`briefing search`: the records of a library that say something, in every form."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.commands.hits import rest
from briefing.library.results import Found
from briefing.library.state import State
from briefing.settings.folders import cache_folder, state_folder
from tests.library.shelves import RECORDS, put, shelf

LINES = """\
b  summary  gaps/1  Not known  Who fired back.
a  summary  gaps/1  Not known  Who fired first.
"""
B, A = LINES.splitlines(keepends=True)
PAGE = """\
Road · 5 May 2031 · Summary · Not
    known · b
    Who fired back.
Mill · 4 May 2031 · Summary · Not
    known · a
    Who fired first.
"""


@pytest.fixture
def here(tmp_path: Path) -> str:
    """Return a library of two briefings that say something and a broken file."""
    put(tmp_path / "x", "a", title="Mill", records=RECORDS)
    more = "status: draft"
    gap = "gaps: [{text: Who fired back.}]"
    put(tmp_path, "b", as_of="2031-05-05", title="Road", more=more, records=gap)
    put(tmp_path, "c", told="{")
    return str(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return the exit code of a search, and what it printed."""
    code = main(["search", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_line_for_each_record(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "fired", here) == (0, LINES, "")


def test_lines_for_each_on_a_page(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "fired", here, "--width", "40") == (0, PAGE, "")


def test_what_was_left_out_is_told(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = "briefing: and 1 more; --limit gives more\n"
    assert run(capsys, "fired", here, "--limit", "1")[2] == told
    assert run(capsys, "fired", here, "--limit", "1", "--format", "csv")[2] == told
    code, out, err = run(capsys, "fired", here, "--limit", "1", "--width", "40")
    assert (code, out, err) == (0, PAGE.partition("Mill")[0] + "and 1 more\n", "")
    code, out, err = run(capsys, "fired", here, "--limit", "1", "--format", "markdown")
    assert out.endswith("\n\nand 1 more\n")
    assert err == ""


@pytest.mark.parametrize(
    ("total", "more", "told"),
    [
        (1, False, ""),
        (1, True, "and more"),
        (2001, False, "and 2,000 more"),
        (2001, True, "and at least 2,000 more"),
    ],
)
def test_how_many_more_there_are_is_told_as_far_as_it_is_known(
    here: str,
    total: int,
    more: bool,  # noqa: FBT001 - a case's own value
    told: str,
) -> None:
    (hit,) = shelf(Path(here)).search("fired status:draft ").hits
    assert rest(Found((hit,), total, more)) == told


def test_json_has_all_that_is_known(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "fired status:draft", here, "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "total": 1,
        "more": False,
        "hits": [
            {
                "path": os.path.join(here, "b.yaml"),
                "name": "b",
                "briefing": "b",
                "title": "Road",
                "as_of": "5 May 2031",
                "status": "draft",
                "section": "summary",
                "collection": "gaps",
                "key": "#1",
                "kind": "Not known",
                "passage": "Who fired back.",
            }
        ],
    }


def test_csv_has_a_row_for_each(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "actor:moreau kind:call", here, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert [row[key] for key in ("name", "section", "key")] == ["a", "calls", "#1"]
    assert row["passage"] == "4 May 10:00 · Ana Moreau → Jo Okafor · phone · On monitors."


def test_markdown_is_a_table(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "back", here, "--format", "markdown")
    assert out.splitlines()[-1] == "| 5 May 2031 | Road | Summary | Not known | Who fired back. |"


def test_the_last_word_is_whole(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "fir", here) == (0, "", "briefing: nothing found\n")
    assert run(capsys, "fire*", here)[1].count("\n") == 2


@pytest.mark.parametrize(("form", "out"), [("text", ""), ("markdown", ""), ("json", '"hits": []')])
def test_nothing_found_is_no_fault(
    here: str, capsys: pytest.CaptureFixture[str], form: str, out: str
) -> None:
    code, printed, err = run(capsys, "xyzzy", here, "--format", form)
    assert (code, err) == (0, "briefing: nothing found\n")
    assert out in printed
    assert bool(printed) is bool(out)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("actr:x", "there is no field actr:; did you mean actor:?"),
        (" ", "nothing to search for; give a word, or a field such as actor:putin"),
        ('""', "nothing to search for; give a word, or a field such as actor:putin"),
    ],
)
def test_what_makes_no_sense_is_told(
    here: str, capsys: pytest.CaptureFixture[str], query: str, told: str
) -> None:
    assert run(capsys, query, here) == (2, "", f"briefing: {told}\n")


def test_a_folder_that_is_not_there(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = f"briefing: {here}/none: no such file or directory\n"
    assert run(capsys, "fired", f"{here}/none") == (4, "", told)
    code, out, err = run(capsys, "fired", f"{here}/none", here)
    assert (code, out.count("\n"), err) == (4, 2, told)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["who", "fired"], LINES),
        (["fired", "status:draft"], B),
        (["who fired", "status:draft"], B),
        (['"fired', 'back"'], B),
        (["fired", "kind:call"], ""),
        (["fired", "nowhere"], ""),
        (["fired", "place:oak/hill"], ""),
        (["--", "fired", "-back"], A),
    ],
)
def test_words_need_no_quotation_marks(
    here: str, capsys: pytest.CaptureFixture[str], words: list[str], found: str
) -> None:
    told = "" if found else "briefing: nothing found\n"
    assert run(capsys, *words, here) == (0, found, told)


def test_what_follows_the_first_folder_is_one(
    here: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    assert run(capsys, "who", "fired", "x") == (0, A, "")
    told = "briefing: fired: no such file or directory\n"
    assert run(capsys, "who", "x", "fired") == (4, A, told)
    told = "briefing: x/none: no such file or directory\n"
    assert run(capsys, "who", "x/none", "x") == (4, A, told)
    assert run(capsys, "who", "") == (4, "", "briefing: '': no such file or directory\n")
    assert run(capsys, "who", "b.yaml") == (4, "", "briefing: b.yaml: not a directory\n")


def test_without_a_folder_what_ships_is_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert "2022-09-13-armenia-azerbaijan" in run(capsys, "sotk")[1]


def test_the_reader_s_own_folders_are_searched(
    here: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_FOLDERS", here)
    assert run(capsys, "fired")[1].count("\n") == 2
    assert os.path.exists(os.path.join(cache_folder(), "index.db"))


def test_what_the_reader_did_counts(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    state = State.open(state_folder())
    state.set_starred("a", starred=True)
    state.close()
    assert run(capsys, "fired is:starred", here)[1].startswith("a ")
    assert run(capsys, "fired -is:starred", here)[1].startswith("b ")
