"""What a briefing takes from the library.yaml beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.loading.excerpts import excerpt_of
from briefing.model.lookups import Lookups
from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.loading import Loaded
    from briefing.model.actors import Actor
    from briefing.model.briefing import Briefing

LIBRARY = """\
library: 1
actors:
  highland: {name: Highland, kind: state, side: highland, src: p1}
  riverland:
    name: Riverland   # with a comment
    kind: state
    side: riverland
    ties: [{to: union, kind: member, src: [p2, almanac:p7]}]
    src: p2-3
  union: {name: The Union, kind: organisation, side: third, src: almanac:p8}
  moreau: {name: Ana Moreau, kind: person, of: riverland, side: riverland, src: p4}
  nobody: {name: Nobody, kind: person, src: unread:p1}
locations:
  elm: {name: Elm, kind: village, src: p6}
  oak: {name: Oak, kind: village, src: almanac:p9}
sources:
  unread: {publisher: Unread, published: 2030}
  gazette: {publisher: Gazette, published: 2030, default: true, paragraphs: 20}
  almanac: {publisher: Almanac, published: 2031}
  radio: {publisher: Radio Oak, published: 2031}
"""

BRIEFING = """\
briefing: 1
id: x
title: X
as_of: 2031-05-04
{head}
summary: {{bottom_line: X., src: p1}}
{records}
sources:
  wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: 9}}
"""

CALL = "calls: [{from: moreau, to: moreau, channel: phone, text: X., src: p2}]"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "library.yaml").write_text(LIBRARY, encoding="utf-8")
    return tmp_path / "x.yaml"


def loaded(path: Path, records: str = "", head: str = "") -> Loaded:
    path.write_text(BRIEFING.format(records=records, head=head), encoding="utf-8")
    return load(str(path))


def briefing(path: Path, records: str = "", head: str = "") -> Briefing:
    return loaded(path, records, head).briefing


def ids(found: Briefing) -> tuple[list[str], list[str], list[str]]:
    """Return the ids of the actors, the locations and the sources."""
    actors, places = [each.id for each in found.actors], [each.id for each in found.locations]
    return actors, places, [each.id for each in found.sources]


def actor(found: Briefing, key: str) -> Actor:
    return next(each for each in found.actors if each.id == key)


def cites(found: Actor) -> list[str]:
    return [f"{each.source}:p{each.first}-{each.last}" for each in found.src]


def test_what_names_nothing_of_it_takes_nothing(path: Path) -> None:
    found = loaded(path)
    assert ids(found.briefing) == ([], [], ["wire"])
    assert found.taken is None
    assert not found.briefing.sources[0].default


@pytest.mark.parametrize(
    ("records", "actors", "places", "sources"),
    [
        (CALL, ["riverland", "union", "moreau"], [], ["wire", "gazette", "almanac"]),
        (
            "events: [{when: 2031, text: X., kind: other, where: [oak, elm], src: p1}]",
            [],
            ["elm", "oak"],
            ["wire", "gazette", "almanac"],
        ),
        ("gaps: [{text: X., about: oak}]", [], ["oak"], ["wire", "almanac"]),
        ("gaps: [{text: X., about: radio}]", [], [], ["wire", "radio"]),
        ("gaps: [{text: X., src: radio:p9999}]", [], [], ["wire", "radio"]),
        (
            "impacts: [{kind: damage, text: X., via: radio, by: union, src: p1}]",
            ["union"],
            [],
            ["wire", "almanac", "radio"],
        ),
        (
            "actors: {me: {name: Me, kind: person, of: highland, src: p1}}",
            ["me", "highland"],
            [],
            ["wire", "gazette"],
        ),
        (
            (
                "actors: {me: {name: Me, kind: person, ties:"
                " [{to: highland, kind: rival, src: p1}], src: p1}}"
            ),
            ["me", "highland"],
            [],
            ["wire", "gazette"],
        ),
    ],
)
def test_what_is_named_comes_behind_the_own_records_in_the_librarys_order(
    path: Path, records: str, actors: list[str], places: list[str], sources: list[str]
) -> None:
    assert ids(briefing(path, records)) == (actors, places, sources)


def test_the_sides_of_the_head_may_be_shared(path: Path) -> None:
    found = briefing(path, head="sides: [riverland, highland]")
    assert ids(found)[0] == ["highland", "riverland", "union"]
    assert [each.side for each in found.actors] == ["highland", "riverland", "third"]
    assert Lookups(found).side_index("riverland") == 0


def test_a_side_that_is_none_here_is_left_out(path: Path) -> None:
    found = briefing(path, CALL, "sides: highland")
    assert actor(found, "moreau").side is None
    assert actor(found, "highland").side == "highland"
    assert actor(found, "union").side == "third"


def test_where_a_shared_record_was_read_says_in_which_source(path: Path) -> None:
    found = briefing(path, CALL)
    assert cites(actor(found, "riverland")) == ["gazette:p2-3"]
    (tie,) = actor(found, "riverland").ties
    assert [(each.source, each.first) for each in tie.src] == [("gazette", 2), ("almanac", 7)]


def test_the_only_source_of_a_library_is_its_default(path: Path) -> None:
    path.with_name("library.yaml").write_text(
        "library: 1\nactors: {a: {name: A, kind: person, src: p1}}\n"
        "sources: {g: {publisher: G, published: 2031}}\n",
        encoding="utf-8",
    )
    assert cites(actor(briefing(path, "gaps: [{text: X., about: a}]"), "a")) == ["g:p1-1"]


def test_a_bare_paragraph_means_what_it_meant_before(path: Path) -> None:
    found = briefing(path, CALL)
    default = Lookups(found).source("")
    assert default is not None
    assert default.id == "wire"
    assert [each.default for each in found.sources] == [True, False, False]


def test_of_several_own_sources_the_default_stays_the_default(path: Path) -> None:
    path.write_text(
        BRIEFING.format(records=CALL, head="")
        + "  ap: {publisher: AP, published: 2031, default: true}\n",
        encoding="utf-8",
    )
    found = load(str(path)).briefing
    assert [each.id for each in found.sources if each.default] == ["ap"]


def test_what_the_briefing_defines_counts_for_shared_records_too(path: Path) -> None:
    own = "actors: {riverland: {name: The River State, kind: state, src: p1}}\n"
    found = briefing(path, own + CALL)
    assert ids(found) == (["riverland", "moreau"], [], ["wire", "gazette"])
    assert actor(found, "riverland").name == "The River State"


def test_a_source_that_is_called_alike_is_not_taken_for_the_own(path: Path) -> None:
    library = LIBRARY.replace("gazette", "wire")
    path.with_name("library.yaml").write_text(library, encoding="utf-8")
    found = briefing(path, "gaps: [{text: X., about: highland, src: p7}]")
    assert [each.publisher for each in found.sources] == ["Wire Agency", "Gazette"]
    assert ids(found)[2] == ["wire", "library-wire"]
    assert cites(actor(found, "highland")) == ["library-wire:p1-1"]
    default = Lookups(found).source("")
    assert default is not None
    assert default.publisher == "Wire Agency"


def test_a_source_is_called_otherwise_where_its_id_is_another_things(path: Path) -> None:
    own = "locations: {gazette: {name: Gazette, kind: town, src: p1}}\n"
    found = briefing(path, own + "gaps: [{text: X., about: [highland, gazette]}]")
    assert ids(found) == (["highland"], ["gazette"], ["wire", "library-gazette"])


def test_the_new_id_is_nobody_elses_and_no_longer_than_an_id(path: Path) -> None:
    long = "w" * 64
    library = LIBRARY.replace("gazette", long)
    path.with_name("library.yaml").write_text(library, encoding="utf-8")
    free = f"library-{long}"[:64]
    own = (
        f"locations: {{{long}: {{name: W, kind: town, src: p1}},"
        f" {free}: {{name: L, kind: town, src: p1}}}}\n"
    )
    found = briefing(path, own + "gaps: [{text: X., about: highland}]")
    assert ids(found)[2] == ["wire", f"library-2-{long}"[:64]]


def test_a_source_that_both_have_to_the_letter_is_one(path: Path) -> None:
    same = "wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 9, default: true}"
    library = LIBRARY.replace(
        "gazette: {publisher: Gazette, published: 2030, default: true, paragraphs: 20}", same
    )
    path.with_name("library.yaml").write_text(library, encoding="utf-8")
    found = briefing(path, "gaps: [{text: X., about: highland}]")
    assert ids(found) == (["highland"], [], ["wire"])
    assert cites(actor(found, "highland")) == ["wire:p1-1"]


def test_those_who_name_each_other_in_a_ring_all_come(path: Path) -> None:
    library = LIBRARY.replace("src: almanac:p8", "of: moreau, src: almanac:p8")
    path.with_name("library.yaml").write_text(library, encoding="utf-8")
    assert ids(briefing(path, CALL))[0] == ["riverland", "union", "moreau"]


def test_it_counts_for_its_own_folder_alone(path: Path) -> None:
    below = path.parent / "below"
    below.mkdir()
    text = BRIEFING.format(
        records="calls: [{from: A B, to: C D, channel: phone, text: X., src: p1}]", head=""
    )
    (below / "x.yaml").write_text(text, encoding="utf-8")
    assert load(str(below / "x.yaml")).taken is None


@pytest.mark.parametrize(
    ("ref", "text"),
    [
        (
            RecordRef("actors", "riverland"),
            (
                "riverland:\n  name: Riverland   # with a comment\n  kind: state\n"
                "  side: riverland\n  ties: [{to: union, kind: member, src: [p2, almanac:p7]}]\n"
                "  src: p2-3\n"
            ),
        ),
        (RecordRef("sources", "almanac"), "almanac: {publisher: Almanac, published: 2031}\n"),
        (
            RecordRef("sources", "wire"),
            "wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 9}\n",
        ),
    ],
)
def test_the_yaml_of_a_record_is_from_the_file_that_has_it(
    path: Path, ref: RecordRef, text: str
) -> None:
    found = loaded(path, CALL)
    path.with_name("library.yaml").write_text("gone", encoding="utf-8")
    assert excerpt_of(found, ref) == text


def test_the_yaml_of_a_source_called_otherwise_is_the_librarys(path: Path) -> None:
    library = LIBRARY.replace("gazette", "wire")
    path.with_name("library.yaml").write_text(library, encoding="utf-8")
    found = loaded(path, CALL)
    assert excerpt_of(found, RecordRef("sources", "library-wire")).startswith(
        "wire: {publisher: Gazette"
    )
