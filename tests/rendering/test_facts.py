"""The facts for machines: the keys of the format, silences as silences, what follows from them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefing.rendering.facts import facts

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups


def as_json(lookups: Lookups, parts: list[str] | None = None) -> Any:  # noqa: ANN401 - JSON's own
    """Write the facts and read them again, as another program would."""
    return json.loads(json.dumps(facts(lookups, parts)))


def test_the_keys_are_those_of_the_format_in_its_order(riverland: Lookups) -> None:
    assert list(as_json(riverland)) == [
        *("briefing", "id", "title", "as_of", "timezone", "period", "region", "countries"),
        *("sides", "series", "number", "status", "handling", "lang", "keywords", "related"),
        *("next_update", "compiled", "summary", "actors", "locations", "calls", "casualties"),
        *("impacts", "statements", "events", "context", "gaps", "caveats", "sources", "derived"),
    ]


def test_things_are_maps_and_happenings_are_lists(riverland: Lookups) -> None:
    found = as_json(riverland)
    assert found["actors"]["moreau"] == {
        "name": "Ana Moreau",
        "short": "Moreau",
        "kind": "person",
        "role": "Prime Minister",
        "of": "riverland",
        "unnamed": False,
        "src": [{"source": "paper", "first": 5, "last": 5}],
    }
    assert found["calls"][0] == {
        "key": "moreau-okafor",
        "from": ["moreau"],
        "to": ["okafor"],
        "when": {
            "text": "2031-05-04 morning",
            "said": "4 May 2031, morning (UTC+2)",
            "earliest": "2031-05-04T04:00:00Z",
            "latest": "2031-05-04T09:59:59Z",
        },
        "channel": "phone",
        "text": "Asked for monitors.",
        "outcome": "Not reported.",
        "by": ["moreau"],
        "via": ["wire"],
        "quote": "as soon as can be",
        "src": [{"source": "paper", "first": 5, "last": 5}],
    }
    assert found["calls"][1]["key"] == "#2"


def test_a_count_says_how_it_is_known(riverland: Lookups) -> None:
    counts = [each["count"] for each in as_json(riverland)["casualties"]]
    assert counts == [
        {"kind": "not-reported", "text": "not-reported", "said": "not reported"},
        {"kind": "at-least", "text": "3+", "said": "at least 3", "low": 3},
        {"kind": "exact", "text": "1", "said": "1", "low": 1, "best": 1, "high": 1},
    ]


def test_nothing_is_null_and_no_silence_is_a_number(riverland: Lookups, shipped: Lookups) -> None:
    def walk(value: object) -> None:
        assert value is not None
        if isinstance(value, dict):
            if value.get("kind") in ("not-reported", "none-claimed", "unknown"):
                assert set(value) == {"kind", "text", "said"}
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    walk(as_json(riverland))
    walk(as_json(shipped))


def test_what_is_contested_is_told_from_both_sides(riverland: Lookups) -> None:
    assert as_json(riverland)["derived"]["contested"] == [
        [
            {"collection": "statements", "key": "shelling", "depth": 0},
            {"collection": "statements", "key": "returned-fire", "depth": 1}
            | {"disputes": ["shelling"]},
            {"collection": "statements", "key": "#3", "depth": 2, "disputes": ["returned-fire"]},
        ]
    ]


def test_the_timeline_is_in_order(riverland: Lookups) -> None:
    entries = as_json(riverland)["derived"]["timeline"]
    assert [(each["collection"], each["key"]) for each in entries] == [
        ("events", "#2"),
        ("events", "first-shell"),
        ("statements", "shelling"),
        ("calls", "moreau-okafor"),
        ("casualties", "dead"),
    ]
    assert entries[0]["when"]["said"] == "up to 3 May 2031"


def test_totals_keep_silences_apart(riverland: Lookups) -> None:
    assert as_json(riverland)["derived"]["totals"] == [
        {
            "kind": "killed",
            "count": {"kind": "at-least", "text": "3+", "said": "at least 3", "low": 3},
            "text": "3+ (Highland: not reported)",
            "silent": [{"side": "highland", "said": "not reported"}],
        },
        {
            "kind": "wounded",
            "count": {"kind": "exact", "text": "1", "said": "1", "low": 1, "best": 1, "high": 1},
            "text": "1 (Highland: not reported)",
            "silent": [{"side": "highland", "said": "not reported"}],
        },
    ]


def test_every_id_has_a_name(riverland: Lookups) -> None:
    named = as_json(riverland)["derived"]["names"]
    assert named["moreau"] == "Ana Moreau"
    assert named["oak"] == "Oak"
    assert named["wire"] == "Wire Agency"
    assert named["dead"] == "Riverland: at least 3 civilians killed, not final"
    assert set(named) == {
        *("riverland", "moreau", "interior", "highland", "defence", "okafor", "witness"),
        *("oak", "plain", "moreau-okafor", "dead", "homes", "shelling", "returned-fire"),
        *("first-shell", "paper", "wire"),
    }


@pytest.mark.parametrize(
    ("asked", "collections"),
    [
        (["calls"], ["calls"]),
        (["casualties"], ["casualties", "impacts"]),
        (["contested", "timeline"], ["statements", "events"]),
        (["summary"], ["summary", "gaps", "caveats"]),
    ],
)
def test_some_parts_alone(riverland: Lookups, asked: list[str], collections: list[str]) -> None:
    found = list(as_json(riverland, asked))
    assert found[found.index("compiled") + 1 : -1] == collections


def test_a_part_that_is_none_is_refused(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="weather"):
        facts(riverland, ["weather"])
