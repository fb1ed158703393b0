"""What a checker tells of a briefing and the library.yaml beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import check
from tests.loading.test_shared import BRIEFING, LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.loading.quality.conftest import Check

LIBRARY_HERE = """\
library: 1
actors:
  moreau: {{name: Ana Moreau, kind: person, role: Envoy,
    ties: [{{to: union, kind: ally, src: p1}}], src: p1}}
  union: {{name: The Union, kind: organisation, side: union, country: XX, src: p1}}
locations:
  oak: {{name: Oak, kind: village, country: AM, geo: {{lat: 1, lon: 1, precision: exact, from: G}},
    note: {copied}, src: p1}}
sources:
  gazette: {{publisher: Gazette, published: 2030, paragraphs: 3, text: gazette.txt}}
"""
COPIED = "one two three four five six seven eight"
QUIET = "gaps: [{text: X., about: [moreau, oak], src: p1}]"


@pytest.fixture(autouse=True)
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.yaml"
    path.write_text(LIBRARY_HERE.format(copied=COPIED), encoding="utf-8")
    (tmp_path / "gazette.txt").write_text(f"{COPIED}\n\nMore.\n", encoding="utf-8")
    return path


def test_nothing_is_told_of_what_the_library_holds(told: Check) -> None:
    assert told(QUIET) == []


def test_quotes_are_looked_up_in_the_copies_of_shared_sources(told: Check) -> None:
    quoting = "events: [{when: 2022, kind: other, text: X., src: gazette:p1, quote: %s}]"
    assert told(quoting % "four five six") == []
    (found,) = told(quoting % "four five sixty")
    assert found.code == "quote-not-found"


def test_the_library_itself_is_told_of_it(library: Path) -> None:
    told = [f"{each.line}: {each.code}" for each in check(str(library))]
    assert told == [
        "5: unknown-country",
        "7: outside-country",
        "8: copied-text",
        "10: other-paragraphs",
    ]


@pytest.mark.parametrize(
    ("own", "at", "message"),
    [
        (
            "moreau: {name: Anna Moreau, kind: person, src: p1}",
            "«moreau»: {name: Anna Moreau, kind: person, src: p1}",
            "'moreau' is in library.yaml too, with another name, role, ties; this one counts here",
        ),
        (
            "oak: {name: An oak, kind: group, src: p1}",
            "«oak»: {name: An oak, kind: group, src: p1}",
            "'oak' is a location in library.yaml; give this another id",
        ),
        (
            "gazette: {name: The Gazette, kind: media, src: p1}",
            "«gazette»: {name: The Gazette, kind: media, src: p1}",
            "'gazette' is a source in library.yaml; give this another id",
        ),
    ],
)
def test_what_both_define_is_told(told: Check, own: str, at: str, message: str) -> None:
    key = own.partition(":")[0]
    (found,) = told(f"actors:\n  {own}\ngaps: [{{text: X., about: {key}, src: p1}}]")
    assert (found.at, found.message) == (at, message)
    assert found.code == ("shadows-library" if key == "moreau" else "two-meanings")


def test_an_item_of_a_list_that_has_a_shared_id_is_told(told: Check) -> None:
    (found,) = told("events:\n  - {when: 2022, kind: other, text: X., id: union, src: p1}")
    assert found.at == "- {when: 2022, kind: other, text: X., id: «union», src: p1}"
    assert found.message == "'union' is an actor in library.yaml; give this another id"


def test_who_says_the_same_may_have_read_it_elsewhere(told: Check) -> None:
    own = """
    actors:
      union: {name: The Union, kind: organisation, country: XX, side: third, src: p1}
      moreau:
        name: Ana Moreau
        kind: person
        role: Envoy
        ties: [{to: union, kind: ally, src: [p1, gazette:p2]}]
        src: gazette:p3
    gaps: [{text: X., about: moreau, src: p1}]
    """
    assert [each.code for each in told(own)] == ["unknown-country"]


def test_a_source_that_is_called_alike_is_told(told: Check, library: Path) -> None:
    renamed = library.read_text("utf-8").replace("gazette: ", "wire: ")
    library.write_text(renamed, encoding="utf-8")
    (found,) = told()
    assert found.at == "«wire»:"
    assert found.message == (
        "'wire' is in library.yaml too, with another publisher, published, paragraphs, text;"
        " this one counts here"
    )


def test_without_a_library_nothing_of_this_is_told(tmp_path: Path) -> None:
    path = tmp_path / "below" / "x.yaml"
    path.parent.mkdir()
    path.write_text(BRIEFING.format(records="", head=""), encoding="utf-8")
    told = [each.code for each in check(str(path))]
    path.with_name("library.yaml").write_text(LIBRARY, encoding="utf-8")
    assert [each.code for each in check(str(path))] == told == ["uncited-paragraph"]
