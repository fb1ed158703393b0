"""What is told where a briefing and its library.yaml do not fit, or one of them is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.errors import InvalidError
from briefing.loading import check, load, loads
from tests.loading.test_shared import BRIEFING, CALL, LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = "gaps: [{{text: X., about: {}, src: p9}}]"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "library.yaml").write_text(LIBRARY, encoding="utf-8")
    return tmp_path / "x.yaml"


def errors(path: Path, records: str, head: str = "") -> list[str]:
    """Return what loading a briefing tells, without path and place."""
    path.write_text(BRIEFING.format(records=records, head=head), encoding="utf-8")
    try:
        load(str(path))
    except InvalidError as error:
        return [each.message for each in error.problems if each.severity == "error"]
    return []


@pytest.mark.parametrize(
    ("records", "told"),
    [
        (
            CALL.replace("to: moreau", "to: moraeu"),
            "unknown actor 'moraeu'; did you mean 'moreau'?",
        ),
        (ABOUT.format("almanak"), "unknown id 'almanak'; did you mean 'almanac'?"),
        (
            "impacts: [{kind: damage, text: X., where: moreau, src: p1}]",
            "unknown location 'moreau'; add it to locations",
        ),
        ("gaps: [{text: X., src: radyo:p1}]", "unknown source 'radyo'; did you mean 'radio'?"),
        (
            "gaps: [{text: X., src: gazette:p21}]",
            "paragraph 21 is beyond the 20 of source 'gazette'",
        ),
        (
            "casualties: [{side: riverland, who: any, kind: any, count: 1, src: p1}]",
            "unknown side 'riverland'; add it to the head's sides",
        ),
        (
            "locations: {moreau: {name: M, kind: town, src: p1}}\n"
            + CALL.replace("to: moreau", "to: union"),
            "'moreau' is the id of a location, not of an actor",
        ),
        (
            "locations: {riverland: {name: The valley, kind: region, src: p1}}\n" + CALL,
            (
                "'riverland' is an actor in library.yaml, which 'moreau' there names;"
                " give this another id"
            ),
        ),
        (
            "locations: {radio: {name: R, kind: town, src: p1}}\ngaps: [{text: X., src: radio:p1}]",
            "'radio' is the id of a location, not of a source",
        ),
    ],
)
def test_a_briefing_that_misses_its_library_says_how(path: Path, records: str, told: str) -> None:
    assert errors(path, records) == [told]


def test_an_id_that_many_shared_records_need_is_told_once(path: Path) -> None:
    library = path.with_name("library.yaml")
    library.write_text(LIBRARY.replace("of: riverland", "of: union"), encoding="utf-8")
    records = "locations: {union: {name: Union Square, kind: town, src: p1}}\n"
    assert errors(path, records + CALL + "\ngaps: [{text: X., about: riverland}]") == [
        "'union' is an actor in library.yaml, which 'riverland' there names; give this another id"
    ]


def test_a_plain_name_is_compared_with_the_librarys_ids(path: Path) -> None:
    records = "statements: [{by: Moreau, kind: claim, text: X., src: p1}]"
    path.write_text(BRIEFING.format(records=records, head=""), encoding="utf-8")
    (warning,) = load(str(path)).problems
    assert warning.message == "plain name 'Moreau' is no actor id; did you mean 'moreau'?"


BROKEN = LIBRARY.replace("name: Ana", "nmae: Ana")
FAULT = "library.yaml:11:12: unknown key 'nmae'; did you mean 'name'?"


def test_a_broken_library_is_told_where_it_is_needed_with_its_place(path: Path) -> None:
    path.with_name("library.yaml").write_text(BROKEN, encoding="utf-8")
    assert errors(path, ABOUT.format("oak")) == [
        f"unknown id 'oak'; it may be in library.yaml, which is broken: {FAULT}"
    ]


@pytest.mark.parametrize("broken", [BROKEN, "[", "\x00", "", "- a\n", LIBRARY.replace("1", "2", 1)])
def test_a_briefing_that_needs_nothing_of_it_loads_and_a_check_warns(
    path: Path, broken: str
) -> None:
    path.with_name("library.yaml").write_text(broken, encoding="utf-8")
    path.write_text(BRIEFING.format(records=ABOUT.format("wire"), head=""), encoding="utf-8")
    assert load(str(path)).problems == ()
    told = [each for each in check(str(path)) if each.code == "broken-library"]
    assert [(each.line, each.column, each.severity) for each in told] == [(1, 1, "warning")]
    assert told[0].message.startswith(
        "library.yaml is broken, and nothing of it can be used: library.yaml:"
    )


def test_no_library_lies_beside_a_text_without_a_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    with pytest.raises(InvalidError, match="unknown id 'oak'; nothing in the file has this id"):
        loads(BRIEFING.format(records=ABOUT.format("oak"), head=""))
    named = loads(BRIEFING.format(records=ABOUT.format("oak"), head=""), "x.yaml")
    assert named.taken is not None


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("side: third", "side: unoin", "unknown actor 'unoin'; did you mean 'union'?"),
        ("side: third", "side: oak", "'oak' is the id of a location, not of an actor"),
        ("of: riverland", "of: rivreland", "unknown actor 'rivreland'; did you mean 'riverland'?"),
        ("src: p4", "src: p21", "paragraph 21 is beyond the 20 of source 'gazette'"),
        ("src: p4", "src: wire:p4", "unknown source 'wire'; add it to sources"),
        (", src: p4", "", "missing required key 'src'"),
        (
            "published: 2031}\n  radio",
            "published: 2031, default: true}\n  radio",
            "source 'gazette' is the default already; keep one",
        ),
        (
            "Almanac, published: 2031",
            "Almanac, published: 2031-05-04T10:00",
            "'2031-05-04T10:00' needs a zone here, as in 2031-05-04T10:00Z",
        ),
        (
            "Almanac, published: 2031",
            "Almanac, published: 2031, accessed: 2031-05-04 morning/2031-05-05",
            "'2031-05-04 morning/2031-05-05' needs a zone here, as in 2031-05-04T10:00Z",
        ),
        ("library: 1", "library: 1\nid: x", "unknown key 'id'"),
        ("elm:", "union:", "id 'union' is used twice; it is in actors on line 10 already"),
    ],
)
def test_a_library_is_held_to_the_rules_of_a_briefing(
    path: Path, before: str, after: str, told: str
) -> None:
    library = path.with_name("library.yaml")
    assert LIBRARY.count(before) == 1
    library.write_text(LIBRARY.replace(before, after), encoding="utf-8")
    (found,) = check(str(library))
    assert (found.severity, found.path) == ("error", str(library))
    assert found.message.startswith(told)


def test_a_clock_time_with_a_zone_is_fine(path: Path) -> None:
    library = path.with_name("library.yaml")
    library.write_text(LIBRARY.replace("2030,", "2030-05-04T10:00+02:00,"), encoding="utf-8")
    assert check(str(library)) == ()
