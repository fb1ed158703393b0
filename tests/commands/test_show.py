"""`briefing show`: one section, part or record, in every form."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
briefing: 1
id: river
title: Shelling in Oak
as_of: 2031-05-04T18:00
handling: TLP:CLEAR
sides: [river, high]
summary: {bottom_line: River says that Oak was shelled., src: p1}
actors:
  river: {name: Riverland, kind: state, side: river, src: p1}
  high: {name: Highland, kind: state, side: high, src: p1}
  moreau: {name: Ana Moreau, kind: person, role: Prime Minister, of: river, src: p1}
  press: {name: Press office of Ana Moreau, kind: office, of: moreau, src: p1}
casualties:
  - {side: river, who: civilian, kind: killed, count: 10-12, by: moreau, src: p1}
  - {side: high, who: any, kind: any, count: not-reported, src: p1}
impacts:
  - {kind: damage, text: "=HYPERLINK(\\"http://x\\",\\"y\\")\\e[31m, one\\ntwo", src: p1}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}
"""
HEAD = """\
SHELLING IN OAK                                                TLP:CLEAR
As of 4 May 2031, 18:00 (UTC)
From Wire Agency, 4 May 2031
"""
MARK = f"\n{'TLP:CLEAR':>72}\n"
CASUALTIES = """
CASUALTIES
  Riverland  10-12 civilians killed
             says Ana Moreau                                        [p1]
  Highland   not reported                                           [p1]

IMPACTS
  no place named  =HYPERLINK("http://x","y")␛[31m, one two
                  no speaker named
                  damage                                            [p1]
"""
MOREAU = """
PERSON
  Ana Moreau

  Role        Prime Minister
  Belongs to  Riverland
  Source      read in Wire Agency, p1

SAYS
  • Riverland: 10 to 12 civilians killed, says Ana Moreau           [p1]

THOSE WHO BELONG TO THEM
  • Press office of Ana Moreau, office                              [p1]
"""
HOLDS = """
SECTIONS
  1  summary     bottom-line
  2  actors      4
  3  locations   nothing recorded
  4  calls       nothing recorded
  5  casualties  casualties 2, impacts 1
  6  statements  nothing recorded
  7  timeline    nothing recorded
  8  context     nothing recorded
  9  sources     sources 1, about

A number or any of these words shows that alone; so does the id or the
name of a record, or its place: actors/2.
"""
AMBIGUOUS = (
    "'ana' may mean actors/moreau (Ana Moreau), actors/press (Press office of Ana Moreau); name one"
)


@pytest.fixture
def river(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a small briefing in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "river.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shown(capsys: pytest.CaptureFixture[str], *call: str, code: int = 0) -> str:
    """Return what a call prints; nothing is told beside it where it succeeds."""
    assert main(["show", *call]) == code
    out, err = capsys.readouterr()
    assert bool(err) is bool(code)
    return out


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.usefixtures("river")
@pytest.mark.parametrize(
    ("what", "page"),
    [
        ([], HOLDS),
        (["5"], CASUALTIES),
        (["casualties"], CASUALTIES),
        (["impacts"], "\nIMPACTS" + CASUALTIES.partition("IMPACTS")[2]),
        (["moreau"], MOREAU),
        (["actors/3"], MOREAU),
        (["actors/moreau"], MOREAU),
        (["ana", "moreau"], MOREAU),
    ],
)
def test_it_is_set_as_a_page_under_the_head_of_the_briefing(
    what: list[str], page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(capsys, "river.yaml", *what) == HEAD + page + MARK


@pytest.mark.usefixtures("river")
def test_what_there_is_none_of_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    page = "\nCALLS\n  No contact between actors is recorded.\n"
    assert shown(capsys, "river.yaml", "calls") == HEAD + page + MARK


@pytest.mark.usefixtures("river")
def test_a_card_in_markdown_is_a_table_and_lists(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "river.yaml", "press", "--format", "markdown")
    assert out == (
        "**TLP:CLEAR**\n\n# Shelling in Oak\n\nAs of 4 May 2031, 18:00 (UTC)\n\n"
        "From **Wire Agency**, 4 May 2031\n\n## Office\n\n**Press office of Ana Moreau**\n\n"
        "| Label | Value |\n| --- | --- |\n| Belongs to | **Ana Moreau** |\n"
        "| Source | read in **Wire Agency**, p1 |\n\n**TLP:CLEAR**\n"
    )


@pytest.mark.usefixtures("river")
def test_json_of_a_record_has_the_head_the_record_and_what_names_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(shown(capsys, "river.yaml", "moreau", "--format", "json"))
    assert found["handling"] == "TLP:CLEAR"
    assert found["actors"] == {
        "moreau": {
            "name": "Ana Moreau",
            "kind": "person",
            "role": "Prime Minister",
            "of": "river",
            "unnamed": False,
            "src": [{"source": "wire", "first": 1, "last": 1}],
        }
    }
    assert found["derived"] == {
        "names": {"river": "Riverland"},
        "mentions": [
            {"collection": "actors", "key": "press"},
            {"collection": "casualties", "key": "#1"},
        ],
    }
    assert "sources" not in found


@pytest.mark.usefixtures("river")
@pytest.mark.parametrize("what", ["summary/bottom-line", "casualties/2", "sources/wire"])
def test_json_of_a_record_stands_where_the_whole_briefing_has_it(
    what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(shown(capsys, "river.yaml", what, "--format", "json"))
    assert main(["digest", "river.yaml", "--format", "json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    collection = what.partition("/")[0]
    if collection == "casualties":
        assert found[collection] == [whole[collection][1]]
        assert found[collection][0]["count"]["kind"] == "not-reported"
    else:
        assert found[collection] == whole[collection]


@pytest.mark.usefixtures("river")
def test_json_of_a_section_is_what_the_digest_has(capsys: pytest.CaptureFixture[str]) -> None:
    found = shown(capsys, "river.yaml", "5", "--format", "json")
    assert main(["digest", "river.yaml", "--sections", "casualties", "--format", "json"]) == 0
    assert capsys.readouterr().out == found
    assert [*json.loads(found)][-3:] == ["casualties", "impacts", "derived"]


@pytest.mark.usefixtures("river")
def test_json_without_anything_named_lists_the_sections(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(shown(capsys, "river.yaml", "--format", "json"))
    assert found["id"] == "river"
    assert found["sections"][4] == {
        "number": 5,
        "key": "casualties",
        "title": "Casualties",
        "parts": [
            {"key": "casualties", "title": "Casualties", "records": 2},
            {"key": "impacts", "title": "Impacts", "records": 1},
        ],
    }
    assert found["sections"][2]["parts"] == []


@pytest.mark.usefixtures("river")
def test_csv_can_be_read_back_and_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "river.yaml", "casualties", "--format", "csv")
    assert "\x1b" not in out
    first, silent, impact = rows(out)
    assert (first["count"], first["count_kind"]) == ("10 to 12", "range")
    assert (first["count_low"], first["count_high"]) == ("10", "12")
    assert (silent["count"], silent["count_kind"]) == ("not reported", "not-reported")
    assert silent["count_low"] == silent["count_best"] == silent["count_high"] == ""
    assert impact["text"] == '\'=HYPERLINK("http://x","y")␛[31m, one\ntwo'
    assert {row["handling"] for row in (first, silent, impact)} == {"TLP:CLEAR"}


@pytest.mark.usefixtures("river")
@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("moreau", ["moreau"]),
        ("actors", ["river", "high", "moreau", "press"]),
        ("impacts", ["#1"]),
        ("events", []),
        ("bottom-line", ["bottom-line"]),
    ],
)
def test_csv_has_a_row_for_each_record(
    what: str, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(capsys, "river.yaml", what, "--format", "csv")
    assert out.startswith("briefing,as_of,as_of_earliest,status,handling,collection,key,")
    assert [row["key"] for row in rows(out)] == keys


@pytest.mark.usefixtures("river")
@pytest.mark.parametrize(
    ("what", "code", "told"),
    [
        ("mureau", 4, "river has no 'mureau'; did you mean 'moreau'?"),
        ("casualtys", 4, "river has no 'casualtys'; did you mean 'casualties'?"),
        ("zzz", 4, "river has no 'zzz'; without it, show tells what there is"),
        ("12", 4, "river has no '12'; without it, show tells what there is"),
        ("calls/1", 4, "river has no 'calls/1'; did you mean 'calls'?"),
        ("\x1b[31m", 4, "river has no '␛[31m'; without it, show tells what there is"),
        (
            "ana",
            2,
            AMBIGUOUS,
        ),
    ],
)
def test_what_is_not_there_or_not_certain_is_told(
    what: str, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "river.yaml", what]) == code
    assert capsys.readouterr() == ("", f"briefing: {told}\n")


def test_of_a_folder_every_briefing_is_shown_and_those_without_are_told(
    river: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = TEXT.replace("id: river\n", "id: other\n").replace("moreau", "okafor")
    (river.parent / "other.yaml").write_text(other, encoding="utf-8")
    out = shown(capsys, ".", "actors", "--format", "csv")
    assert [row["briefing"] for row in rows(out)] == ["other"] * 4 + ["river"] * 4
    assert out.count("briefing,as_of") == 1
    out = shown(capsys, ".", "okafor", "--format", "json", code=4)
    assert [each["id"] for each in json.loads(out)] == ["other"]
    assert shown(capsys, ".", "casualties") == (
        f"{HEAD}{CASUALTIES}{MARK}\n{'─' * 72}\n\n{HEAD}{CASUALTIES}{MARK}"
    )


@pytest.mark.usefixtures("river")
def test_in_ascii_every_form_is(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("text", "markdown", "json", "csv"):
        assert shown(capsys, "river.yaml", "impacts", "--ascii", "--format", form).isascii()
    out = shown(capsys, "river.yaml", "impacts", "--ascii", "--format", "csv")
    assert rows(out)[0]["text"] == '\'=HYPERLINK("http://x","y")^[[31m, one\ntwo'


@pytest.mark.usefixtures("river")
def test_a_width_and_colours_are_those_of_the_digest(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "river.yaml", "moreau", "--width", "40", "--color", "always")
    assert "\n  \x1b[1;36mAna Moreau\x1b[0m\n" in out
    assert ": 10 to 12 civilians\n    killed, " in out
