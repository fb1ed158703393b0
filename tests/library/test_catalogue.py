"""What a library knows of its briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.errors import QueryError
from briefing.library.catalogue import Catalogue, Counts, Wanted
from briefing.library.kept import Glance
from briefing.library.updating import update

from .shelves import RECORDS, names, put, shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def several(tmp_path: Path) -> Iterator[Catalogue]:
    """Return a library of two stories, a briefing of none, and a broken file."""
    one = "region: South\nseries: mill\nstatus: final\nnumber: {}"
    put(tmp_path / "mill", "a1", as_of="2031-05-01", title="Mill", more=one.format(1))
    put(tmp_path / "mill", "a2", as_of="2031-05-04", title="Élan", more=one.format(2))
    put(tmp_path, "b", as_of="2031-05-03", title="Ferry", records=RECORDS)
    more = "region: North Côte\nseries: pass-road\nstatus: draft"
    put(tmp_path, "c", as_of="2031-05-02", title="Road", more=more)
    put(tmp_path, "2031-05-03-d", told="{")
    catalogue = shelf(tmp_path)
    yield catalogue
    catalogue.close()


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("latest", ["a2", "b", "2031-05-03-d", "c", "a1"]),
        ("oldest", ["a1", "c", "2031-05-03-d", "b", "a2"]),
        ("title", ["2031-05-03-d", "a2", "b", "a1", "c"]),
        ("region", ["c", "a2", "a1", "b", "2031-05-03-d"]),
        ("series", ["a2", "a1", "b", "2031-05-03-d", "c"]),
        ("unread", ["a2", "b", "a1", "2031-05-03-d", "c"]),
    ],
)
def test_orders(several: Catalogue, sort: str, expected: list[str]) -> None:
    seen = {"c": Glance(read=True, digest="", starred=False)}
    assert names(several, "", sort, seen) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", ["b"]),
        ("FERR", ["b"]),
        ("ferr ", []),
        ("elan ", ["a2"]),
        ("shells moreau ", ["b"]),
        ('"fired first"', ["b"]),
        ('"first fired"', []),
        ("-nothing ", []),
        ("-shells ", ["a2", "c", "a1"]),
        ('nothing -"fired first"', ["a2", "c", "a1"]),
        ("actor:okafor ", ["b"]),
        ('actor:"ana moreau"', ["b"]),
        ("actor:ana place:oak kind:denial ", ["b"]),
        ("place:debowo ", ["b"]),
        ("region:cote ", ["c"]),
        ("region:cote region:south ", ["a2", "c", "a1"]),
        ("-region:south ", ["b", "c"]),
        ("series:mill ", ["a2", "a1"]),
        ("series:pass-road ", ["c"]),
        ("status:draft ", ["c"]),
        ("-status:draft ferry ", ["b"]),
        ("section:calls ", ["b"]),
        ("section:4 ", ["b"]),
        ("section:nowhere ", []),
        ("id:a1 ", ["a1"]),
        ("id:a", ["a2", "a1"]),
        ("id:b id:a1 ", ["b", "a1"]),
        ("id:b id:a2 id:c since:2031-05-03 ", ["a2", "b"]),
        ("-id:b -id:a1 ", ["a2", "2031-05-03-d", "c"]),
        ("id:a1 id:b id:a -id:a1 ", ["b"]),
        ("-id:a", ["b", "2031-05-03-d", "c"]),
        ("since:2031-05-03 ", ["a2", "b", "2031-05-03-d"]),
        ("until:2031-05-02 ", ["c", "a1"]),
        ("is:broken ", ["2031-05-03-d"]),
        ("-is:broken ", ["a2", "b", "c", "a1"]),
        ("is:unread ", ["a2", "c"]),
        ("is:read ", ["b", "a1"]),
        ("is:starred ", ["a1"]),
        ("is:changed ", ["a1"]),
        ("is:read -is:changed ", ["b"]),
    ],
)
def test_filters(several: Catalogue, query: str, expected: list[str]) -> None:
    digests = {name: digest for _, name, digest in several.ids()}
    seen = {
        "a1": Glance(read=True, digest="another", starred=True),
        "b": Glance(read=True, digest=digests["b"], starred=False),
        "c": Glance(read=False, digest="", starred=False),
    }
    assert names(several, query, "latest", seen) == expected


def test_what_is_known_of_a_file(several: Catalogue, tmp_path: Path) -> None:
    path = str(tmp_path / "mill" / "a2.yaml")
    key = several.key_of(path)
    assert key is not None
    entry = several.entry(key)
    assert entry is not None
    assert (entry.path, entry.name, entry.id, entry.title) == (path, "a2", "a2", "Élan")
    assert (entry.as_of, entry.as_of_at) == ("4 May 2031", 1935619200)
    assert (entry.region, entry.status, entry.series, entry.number) == ("South", "final", "mill", 2)
    assert (entry.bottom_line, entry.error) == ("Nothing happened.", "")
    assert len(entry.digest) == 64


def test_figures_are_known(several: Catalogue, tmp_path: Path) -> None:
    (entry,) = several.entries([several.key_of(str(tmp_path / "b.yaml")) or 0])
    assert entry.figures == ("Riverland 3+ killed",)


def test_a_broken_file_has_its_first_error(several: Catalogue, tmp_path: Path) -> None:
    (entry,) = several.entries([several.key_of(str(tmp_path / "2031-05-03-d.yaml")) or 0])
    assert entry.is_broken
    assert entry.error.startswith("2031-05-03-d.yaml:6:")
    assert (entry.id, entry.title, entry.as_of_at) == ("", "", 0)
    assert len(entry.digest) == 64


def test_what_is_not_there_has_no_key(several: Catalogue, tmp_path: Path) -> None:
    assert several.key_of(str(tmp_path / "none.yaml")) is None
    assert several.entry(1 << 40) is None
    assert several.entries([1 << 40]) == []


def test_files_are_counted(several: Catalogue) -> None:
    assert several.count() == Counts(valid=4, broken=1)
    assert sorted(name for _, name, _ in several.ids()) == ["a1", "a2", "b", "c"]


def test_a_series_is_told_from_its_first_briefing(several: Catalogue) -> None:
    assert [entry.name for entry in several.in_series("mill")] == ["a1", "a2"]
    assert several.in_series("") == []


def test_an_id_recurs_newest_first(tmp_path: Path) -> None:
    for name, day in (("a", "01"), ("b", "03"), ("c", "02")):
        put(tmp_path, name, as_of=f"2031-05-{day}", records=RECORDS)
    put(tmp_path, "d", as_of="2031-05-09")
    catalogue = shelf(tmp_path)
    found = catalogue.elsewhere("actors", "moreau", path=str(tmp_path / "b.yaml"))
    assert [(each.entry.name, each.name, each.records) for each in found] == [
        ("c", "Ana Moreau", 2),
        ("a", "Ana Moreau", 2),
    ]
    assert [
        each.entry.name for each in catalogue.elsewhere("locations", "oak", path="", most=1)
    ] == ["b"]
    assert catalogue.elsewhere("locations", "moreau", path="") == []


def test_a_query_that_makes_no_sense_is_told(several: Catalogue) -> None:
    with pytest.raises(QueryError):
        several.order(Wanted(query="actr:x"))
    with pytest.raises(QueryError):
        several.search("actr:x")


def test_one_index_serves_libraries_of_other_folders(tmp_path: Path) -> None:
    put(tmp_path / "one", "a", records=RECORDS)
    put(tmp_path / "one-more", "b", as_of="2031-05-05", records=RECORDS)
    cache = str(tmp_path / "cache")
    both = Catalogue.open([str(tmp_path / "one"), str(tmp_path / "one-more")], cache)
    shelf(tmp_path / "one", cache).close()
    shelf(tmp_path / "one-more", cache).close()
    one = Catalogue.open([str(tmp_path / "one")], cache)
    assert names(both) == ["b", "a"]
    assert names(one) == names(one, "shells ") == ["a"]
    assert one.count() == Counts(valid=1, broken=0)
    assert {hit.entry.name for hit in one.search("shells ").hits} == {"a"}
    assert [each.entry.name for each in one.elsewhere("actors", "moreau", path="")] == ["a"]
    assert [name for _, name, _ in one.ids()] == ["a"]


def test_a_second_catalogue_of_memory_is_the_same(tmp_path: Path) -> None:
    put(tmp_path, "a")
    first = shelf(tmp_path)
    second = first.again()
    first.close()
    assert names(second) == ["a"]
    second.close()


def test_a_second_catalogue_of_a_file_stands_alone(tmp_path: Path) -> None:
    put(tmp_path, "a")
    first = shelf(tmp_path, str(tmp_path / "cache"))
    second = first.again()
    first.close()
    assert names(second) == ["a"]
    second.close()


@pytest.mark.parametrize("which", [0, 1])
def test_a_second_catalogue_goes_over_to_the_first_where_there_is_no_file_any_more(
    tmp_path: Path, which: int
) -> None:
    put(tmp_path, "a")
    first = shelf(tmp_path, str(tmp_path / "cache"))
    second = first.again()
    assert names(second) == ["a"]
    (first, second)[which].index.keep_in_memory("There is no room.")
    put(tmp_path, "b", as_of="2031-05-05", records=RECORDS)
    update(first)
    assert names(second) == ["b", "a"]
    assert [hit.entry.name for hit in second.search("fired ").hits] == ["b"]
    assert second.fault == first.fault
    first.close()
    assert names(second) == ["b", "a"]
    second.close()
