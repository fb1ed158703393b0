"""`briefing digest --since`: what is new, as it is mailed from cron."""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.commands import news

if TYPE_CHECKING:
    from pathlib import Path

SMALL = """\
briefing: 1
id: {id}
title: News of {id}
as_of: {as_of}
handling: TLP:CLEAR
sides: [river]
summary: {{bottom_line: Something happened., src: p1}}
actors:
  river: {{name: Riverland, kind: state, side: river, src: p1}}
casualties:
  - {{side: river, who: any, kind: killed, count: 3+, src: p1}}
sources:
  wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}}
"""
CONTENTS = """\
2 BRIEFINGS NEW SINCE 4 MAY 2031 07:00 UTC
  • News of late
    TLP:CLEAR · as of 4 May 2031
    Riverland 3+ killed
  • News of mid
    TLP:CLEAR · as of 2 May 2031
    Riverland 3+ killed
"""
PAGE = """\
{head}TLP:CLEAR
As of {day} May 2031
From Wire Agency, 4 May 2031

BOTTOM LINE
  Something happened.                                               [p1]

CASUALTIES
  Riverland  3+ people killed
             no speaker named                                       [p1]

Left out: 1 actor, and details of what is shown. --depth full shows all.

                                                               TLP:CLEAR
"""
DAYS = {"old": "2031-05-03", "mid": "2031-05-02", "late": "2031-05-04"}
MORNING = 1_935_644_400
"""Seven in the morning of 4 May 2031."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a file that came early, one below it that came late, and one between."""
    came = {"old": MORNING - 1, "mid": MORNING, "late": MORNING + 60, "broken": MORNING - 60}
    (tmp_path / "below").mkdir()
    for name, day in DAYS.items():
        path = tmp_path / ("below" if name == "late" else "") / f"{name}.yaml"
        path.write_text(SMALL.format(id=name, as_of=day), encoding="utf-8")

    def came_at(path: str) -> float:
        return float(came[os.path.splitext(os.path.basename(path))[0]])

    monkeypatch.setattr(news, "came_at", came_at)
    return tmp_path


def page(name: str, day: int) -> str:
    return PAGE.format(head=f"{f'NEWS OF {name}':<63}", day=day)


def digest(capsys: pytest.CaptureFixture[str], *call: object, code: int = 0) -> str:
    """Return what a call prints; nothing is told beside it where it succeeds."""
    assert main(["digest", *map(str, call)]) == code
    out, err = capsys.readouterr()
    assert bool(err) is bool(code)
    return out


def test_what_came_since_follows_a_table_of_contents_the_latest_first(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = f"\n{'─' * 72}\n\n"
    late = page("LATE", 4)
    mid = page("MID", 2)
    out = digest(capsys, folder, "--since", "2031-05-04T07:00", "--depth", "brief")
    assert out == rule.join([CONTENTS, late, mid])


def test_one_alone_needs_no_table_of_contents(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = digest(capsys, folder, "--since", "2031-05-04T07:01", "--depth", "brief")
    assert out == page("LATE", 4)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_nothing_new_prints_nothing_so_that_no_mail_is_sent(
    form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert digest(capsys, folder, "--since", "2031-05-05", "--format", form) == ""


def test_json_is_a_list_whatever_there_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def ids(since: str) -> list[str]:
        out = digest(capsys, folder, "--since", since, "--format", "json")
        return [each["id"] for each in json.loads(out)]

    assert ids("2031-05-05") == []
    assert ids("2031-05-04T07:01") == ["late"]
    assert ids("2031-05-04T06:00") == ["late", "old", "mid"]


def test_markdown_lists_them_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ("--since", "2031-05-04T07:00", "--depth", "brief", "--format", "markdown")
    out = digest(capsys, folder, *call)
    assert out.startswith(
        "## 2 briefings new since 4 May 2031 07:00 UTC\n\n- **News of late**\n\n"
        "  TLP:CLEAR · as of 4 May 2031\n\n  Riverland 3+ killed\n\n- **News of mid**\n\n"
    )
    assert "\n---\n\n**TLP:CLEAR**\n\n# News of late\n" in out


def test_by_as_of_the_time_in_the_briefing_counts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.yaml").write_text("briefing: 1\n", encoding="ascii")
    call = ("--since", "2031-05-03", "--since-by", "as-of", "--format", "json")
    assert [each["id"] for each in json.loads(digest(capsys, folder, *call))] == ["late", "old"]
    files = (folder / "old.yaml", folder / "mid.yaml")
    assert [each["id"] for each in json.loads(digest(capsys, *files, *call))] == ["old"]


@pytest.mark.usefixtures("folder")
def test_without_a_target_the_own_folders_are_meant(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_FOLDERS", str(folder))
    for by in ("file", "as-of"):
        out = digest(capsys, "--since", "2031-05-04", "--since-by", by, "--format", "json")
        assert "late" in [each["id"] for each in json.loads(out)]


def test_a_broken_one_is_told_only_where_it_is_new(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.yaml").write_text("briefing: 1\n", encoding="ascii")
    assert digest(capsys, folder, "--since", "2031-05-04T07:01", "--depth", "brief")
    assert main(["digest", str(folder), "--since", "2031-05-04T06:59"]) == 3
    out, err = capsys.readouterr()
    assert out.startswith("3 BRIEFINGS NEW SINCE")
    assert err == "briefing: broken.yaml:1:1: missing required key 'id' (and 4 more)\n"


def test_a_target_that_is_away_is_told_and_hides_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = (folder / "none", folder, "--since", "2031-05-04T07:01", "--depth", "brief")
    assert digest(capsys, *call, code=4).startswith("NEWS OF LATE")


def test_a_time_is_one_of_the_readers_clock(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("TZ", "BRIEFING_TIMEZONE"):
        with monkeypatch.context() as patched:
            patched.setenv(variable, "Asia/Yerevan")
            out = digest(capsys, folder, "--since", "2031-05-04T11:00", "--depth", "brief")
        assert out.startswith("2 BRIEFINGS NEW SINCE 4 MAY 2031 11:00 UTC+4\n")


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("3 days", "--since: not a time: '3 days'; did you mean '3d'?"),
        ("2031-05-01/2031-05-02", "--since: '2031-05-01/2031-05-02' is an interval; write 24h"),
    ],
)
def test_what_is_no_time_is_told(
    since: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["digest", str(folder), "--since", since]) == 2
    out, err = capsys.readouterr()
    assert (out, err[: len(f"briefing: {told}")]) == ("", f"briefing: {told}")


def test_a_copy_that_keeps_its_old_time_has_come_now(tmp_path: Path) -> None:
    path = tmp_path / "copied.yaml"
    before = time.time() - 1
    path.write_text("briefing: 1\n", encoding="ascii")
    os.utime(path, (0, 0))
    assert before < news.came_at(str(path)) < time.time() + 1
    assert news.came_at(str(tmp_path / "none.yaml")) == float("inf")


def test_in_ascii_the_whole_mail_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = digest(capsys, folder, "--since", "2031-05-04T07:00", "--ascii")
    assert out.isascii()
    assert out.startswith(CONTENTS.replace("•", "*").replace("·", "|"))
