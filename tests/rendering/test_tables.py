"""Tables of records: stable columns, silences without a number, and nothing of the model lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from briefing.model.briefing import Briefing
from briefing.model.records import COLLECTIONS, Collection, RecordRef
from briefing.rendering.contents import part_keys
from briefing.rendering.sections import KEYS
from briefing.rendering.table_values import _SUFFIXES, _TYPES, columns_of
from briefing.rendering.tables import (
    Table,
    collection_table,
    holdings_table,
    parts_table,
    record_table,
    together,
)

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups

    from .conftest import LookupsOf

EVERY_ROW = {
    "briefing": "riverland",
    "as_of": "4 May 2031, 18:00 (UTC+2)",
    "as_of_earliest": "2031-05-04T16:00:00Z",
    "status": "final",
    "handling": "TLP:CLEAR",
}


def filled(table: Table, place: int) -> dict[str, object]:
    """Return the cells of a row but for those that every row has."""
    row = table.rows[place]
    assert EVERY_ROW.items() <= row.items()
    assert row.keys() <= set(table.columns)
    return {column: row[column] for column in table.columns if column in row.keys() - EVERY_ROW}


def test_a_figure_is_told_and_has_its_numbers_and_a_silence_has_none(riverland: Lookups) -> None:
    table = collection_table(("casualties",), riverland)
    assert filled(table, 0) == {
        "collection": "casualties",
        "key": "#1",
        "side": "highland",
        "side_name": "Highland",
        "who": "any",
        "kind": "any",
        "count": "not reported",
        "count_kind": "not-reported",
        "contested": "",
        "src": "paper:p6",
    }
    assert filled(table, 1) == {
        "collection": "casualties",
        "key": "dead",
        "side": "riverland",
        "side_name": "Riverland",
        "who": "civilian",
        "kind": "killed",
        "count": "at least 3",
        "count_kind": "at-least",
        "count_low": 3,
        "final": "false",
        "by": "interior",
        "by_name": "Interior Ministry of Riverland",
        "when": "4 May 2031, morning (UTC+2)",
        "when_earliest": "2031-05-04T04:00:00Z",
        "when_latest": "2031-05-04T09:59:59Z",
        "where": "oak",
        "where_name": "Oak",
        "note": "Two of them children.",
        "contested": "",
        "src": "paper:p2",
    }


def test_an_account_names_what_it_stands_against_and_who_is_no_id(riverland: Lookups) -> None:
    table = collection_table(("statements",), riverland)
    told = [(row["key"], row["by_name"], row["contested"]) for row in table.rows]
    assert told == [
        ("shelling", "Interior Ministry of Riverland", "statements/returned-fire"),
        ("returned-fire", "Defence Ministry of Highland", "statements/shelling; statements/#3"),
        ("#3", "Defence Ministry of Highland", "statements/returned-fire"),
        ("#4", "Jo Okafor; Somebody Else", ""),
    ]


def test_a_place_has_its_point_as_numbers(riverland: Lookups) -> None:
    oak = filled(collection_table(("locations",), riverland), 0)
    assert (oak["geo_lat"], oak["geo_lon"], oak["geo_precision"]) == (47.25, -8.5, "settlement")
    assert (oak["population"], oak["population_best"]) == ("about 400", 400)
    assert oak["aka"] == "Eiche"


def test_an_actor_has_its_ties_and_its_side_in_words(riverland: Lookups) -> None:
    rows = {row["key"]: row for row in collection_table(("actors",), riverland).rows}
    assert rows["riverland"]["ties"] == "rival of Highland (paper:p1)"
    assert (rows["okafor"]["side"], rows["okafor"]["side_name"]) == ("third", "third party")


def test_who_called_stands_under_the_key_of_the_format(riverland: Lookups) -> None:
    first, second = collection_table(("calls",), riverland).rows
    assert (first["from"], first["from_name"], first["to"]) == ("moreau", "Ana Moreau", "okafor")
    assert second["between"] == "riverland; highland; okafor"
    assert "from" not in second


def test_the_columns_of_a_collection_are_the_same_in_every_briefing(
    riverland: Lookups, lookups_of: LookupsOf
) -> None:
    bare = lookups_of("")
    for collection in COLLECTIONS:
        columns = collection_table((collection,), bare).columns
        assert columns == collection_table((collection,), riverland).columns
        assert len(set(columns)) == len(columns)
        assert columns[-1] == ("note" if collection == "sources" else "src")


def test_a_section_of_two_collections_has_the_columns_of_both(riverland: Lookups) -> None:
    table = parts_table(part_keys(["casualties"]), riverland)
    assert [row["collection"] for row in table.rows] == ["casualties"] * 3 + ["impacts"] * 2
    assert {*columns_of("casualties"), *columns_of("impacts")} < set(table.columns)
    assert table.columns[-1] == "src"


@pytest.mark.parametrize("section", KEYS)
def test_every_section_makes_a_table_with_all_its_records_once(
    section: str, riverland: Lookups
) -> None:
    table = parts_table(part_keys([section]), riverland)
    names = [(row["collection"], row["key"]) for row in table.rows]
    assert names
    assert len(set(names)) == len(names)


def test_the_timeline_tells_each_dated_record_in_order(riverland: Lookups) -> None:
    table = parts_table(["timeline"], riverland)
    assert [(row["collection"], row["key"]) for row in table.rows] == [
        ("events", "#2"),
        ("events", "first-shell"),
        ("statements", "shelling"),
        ("calls", "moreau-okafor"),
        ("casualties", "dead"),
    ]
    assert filled(table, 4)["text"] == ("Riverland: at least 3 civilians killed, not final (Oak)")
    assert filled(table, 4)["by"] == "interior"


def test_an_answer_stands_beneath_what_it_disputes(riverland: Lookups) -> None:
    table = parts_table(["contested"], riverland)
    columns = ("dispute", "depth", "key", "disputes")
    assert [tuple(row[column] for column in columns) for row in table.rows] == [
        (1, 0, "shelling", ""),
        (1, 1, "returned-fire", "shelling"),
        (1, 2, "#3", "returned-fire"),
    ]


@pytest.mark.parametrize(
    ("part", "keys"),
    [("bottom-line", ["bottom-line"]), ("points", ["#1"]), ("significance", ["significance"])],
)
def test_a_part_of_the_summary_is_itself_alone(
    part: str, keys: list[str], riverland: Lookups
) -> None:
    assert [row["key"] for row in parts_table([part], riverland).rows] == keys


def test_what_a_briefing_says_of_itself_is_one_row(riverland: Lookups) -> None:
    table = parts_table(["about"], riverland)
    (row,) = table.rows
    assert EVERY_ROW.items() <= row.items()
    assert row["title"] == "Riverland-Highland border incident"
    assert (row["timezone"], row["number"], row["countries"]) == ("UTC+2", 2, "CH; AT")
    assert (row["compiled_by"], row["compiled_date_latest"]) == ("the desk", "2031-05-04T21:59:59Z")
    assert set(row) <= set(table.columns)


def test_what_a_briefing_holds_is_a_row_for_each_part(riverland: Lookups) -> None:
    rows = holdings_table(riverland).rows
    assert [(row["number"], row["section"], row["part"], row["records"]) for row in rows][-6:] == [
        (6, "statements", "contested", 3),
        (6, "statements", "statements", 1),
        (7, "timeline", "timeline", 5),
        (8, "context", "context", 2),
        (9, "sources", "sources", 2),
        (9, "sources", "about", 0),
    ]


def test_tables_of_other_columns_are_joined_under_all_of_them(riverland: Lookups) -> None:
    actor = record_table([RecordRef("actors", "moreau")], riverland, "actors")
    place = record_table([RecordRef("locations", "oak")], riverland, "locations")
    table = together([actor, place])
    assert [row["key"] for row in table.rows] == ["moreau", "oak"]
    assert table.columns[: len(actor.columns)] == actor.columns
    assert "geo_lat" in table.columns


def test_every_count_and_time_of_the_model_has_columns_of_its_own() -> None:
    kinds: list[type[msgspec.Struct]] = [Briefing, *_TYPES.values()]
    fields = [field for kind in kinds for field in msgspec.structs.fields(kind)]
    counts = {field.name for field in fields if "counts.Count" in str(field.type)}
    times = {field.name for field in fields if "dates.When" in str(field.type)}
    assert counts == {name for name, ends in _SUFFIXES.items() if "_kind" in ends}
    assert times == {name for name, ends in _SUFFIXES.items() if "_earliest" in ends}


def test_no_cell_holds_a_value_of_the_model(riverland: Lookups) -> None:
    every: tuple[Collection, ...] = COLLECTIONS
    cells = [value for row in collection_table(every, riverland).rows for value in row.values()]
    assert not [each for each in cells if isinstance(each, str) and "=" in each and "(" in each]
    assert all(isinstance(each, str | int | float) for each in cells)
