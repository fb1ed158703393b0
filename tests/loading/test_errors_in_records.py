"""Every error between keys, ids and records: exact message and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

CALL = "channel: phone, text: They spoke., src: p1"
SAID = "text: Something was said., src: p1"

CASES: dict[str, tuple[str, list[str]]] = {
    "missing required keys, at the record": (
        "calls:\n  - from: riverland\n    to: highland\n",
        [
            "17:5: error: missing required key 'channel'",
            "17:5: error: missing required key 'text'",
            "17:5: error: missing required key 'src'",
        ],
    ),
    "unknown key with a right name near": (
        "gaps:\n  - {text: Who fired first., abuot: oak}\n",
        ["17:30: error: unknown key 'abuot'; did you mean 'about'?"],
    ),
    "unknown key with none near": (
        "gaps:\n  - {text: Who fired first., xyzzy: oak}\n",
        ["17:30: error: unknown key 'xyzzy'; the keys here are id, text, about, src"],
    ),
    "unknown key at the root": (
        "colour: red\n",
        [
            (
                "16:1: error: unknown key 'colour'; the keys here are briefing, id, title, as_of, "
                "timezone, period, region, countries, sides, series, number, status, …"
            ),
        ],
    ),
    "a misspelt key is not missing as well": (
        "calls:\n  - {from: riverland, to: highland, chanel: phone, text: x, src: p1}\n",
        ["17:37: error: unknown key 'chanel'; did you mean 'channel'?"],
    ),
    "ids under a misspelt key are not unknown as well": (
        (
            "statments:\n  - {id: said, by: highland, kind: claim, text: x, src: p1}\n"
            "casualties:\n  - side: highland\n    who: any\n    kind: any\n    count: 1\n"
            "    disputes: said\n    src: p1\n"
        ),
        ["16:1: error: unknown key 'statments'; did you mean 'statements'?"],
    ),
    "an id used twice in one list": (
        "gaps:\n  - {id: gap, text: One.}\n  - {id: gap, text: Two.}\n",
        ["18:10: error: id 'gap' is used twice; it is in gaps on line 17 already"],
    ),
    "an id used twice across collections": (
        "gaps:\n  - {id: oak, text: One.}\n",
        ["17:10: error: id 'oak' is used twice; it is in locations on line 13 already"],
    ),
    "an id that is no slug": (
        "gaps:\n  - {id: Gap One, text: One.}\n",
        [
            (
                "17:10: error: 'Gap One' is no id: 1 to 64 of a-z, 0-9 and '-'; "
                "did you mean 'gap-one'?"
            ),
        ],
    ),
    "an empty id": (
        "gaps:\n  - {id: '', text: One.}\n",
        ["17:10: error: the id is empty: 1 to 64 of a-z, 0-9 and '-'"],
    ),
    "unknown actor": (
        f"calls:\n  - {{from: riverlnd, to: highland, {CALL}}}\n",
        ["17:12: error: unknown actor 'riverlnd'; did you mean 'riverland'?"],
    ),
    "unknown actor with none near": (
        f"events:\n  - {{when: 2031-05-04, kind: clash, actors: [highland, elves], {SAID}}}\n",
        ["17:56: error: unknown actor 'elves'; add it to actors"],
    ),
    "unknown location": (
        f"impacts:\n  - {{kind: damage, where: elm, {SAID}}}\n",
        ["17:27: error: unknown location 'elm'; add it to locations"],
    ),
    "unknown statement": (
        f"statements:\n  - {{by: highland, kind: claim, disputes: said-1, {SAID}}}\n",
        ["17:43: error: unknown statement 'said-1'; nothing in the file has this id"],
    ),
    "unknown side": (
        "casualties:\n  - {side: lowland, who: any, kind: any, count: 1, src: p1}\n",
        ["17:12: error: unknown side 'lowland'; add it to the head's sides"],
    ),
    "unknown subject": (
        "gaps:\n  - {text: Who fired first., about: [oak, elm]}\n",
        ["17:43: error: unknown id 'elm'; nothing in the file has this id"],
    ),
    "a reference to the wrong kind of record": (
        f"impacts:\n  - {{kind: damage, where: [oak, highland], by: wire, {SAID}}}\n",
        [
            "17:33: error: 'highland' is the id of an actor, not of a location",
            "17:48: error: 'wire' is the id of a source, not of an actor",
        ],
    ),
    "an unknown carrier": (
        f"impacts:\n  - {{kind: damage, via: wyre, {SAID}}}\n",
        ["17:25: error: unknown actor or source 'wyre'; did you mean 'wire'?"],
    ),
    "a paragraph beyond its source": (
        "gaps:\n  - {text: Who fired first., src: [p9, p8-10]}\n",
        ["17:40: error: paragraph 10 is beyond the 9 of source 'wire'"],
    ),
    "an unknown source": (
        "gaps:\n  - {text: Who fired first., src: wier:p1}\n",
        ["17:35: error: unknown source 'wier'; did you mean 'wire'?"],
    ),
    "two sources and none the default": (
        "  local: {publisher: Local Agency, published: 2031-05-05}\n",
        [
            (
                "7:8: error: 'p1' names none of several sources; write 'wire:p1', "
                "or give one source 'default: true'"
            ),
            (
                "10:50: error: 'p1' names none of several sources; write 'wire:p1', "
                "or give one source 'default: true'"
            ),
            (
                "11:48: error: 'p1' names none of several sources; write 'wire:p1', "
                "or give one source 'default: true'"
            ),
            (
                "13:40: error: 'p2' names none of several sources; write 'wire:p2', "
                "or give one source 'default: true'"
            ),
        ],
    ),
    "two defaults": (
        (
            "  b: {publisher: B, published: 2031-05-05, default: true}\n"
            "  c: {publisher: C, published: 2031-05-05, default: true}\n"
        ),
        ["17:44: error: source 'b' is the default already; keep one"],
    ),
    "a call with from, to and between": (
        f"calls:\n  - {{between: [riverland, highland], from: highland, {CALL}}}\n",
        [
            (
                "17:38: error: 'between' cannot stand beside 'from' and 'to'; "
                "write 'between' where the source does not say who called"
            ),
        ],
    ),
    "a call with neither": (
        f"calls:\n  - {{{CALL}}}\n",
        ["17:5: error: missing required keys: 'from' and 'to', or 'between'"],
    ),
    "a call from someone to nobody": (
        f"calls:\n  - {{from: highland, {CALL}}}\n",
        ["17:5: error: missing required key 'to' beside 'from'"],
    ),
    "a call to someone from nobody": (
        f"calls:\n  - {{to: highland, {CALL}}}\n",
        ["17:5: error: missing required key 'from' beside 'to'"],
    ),
    "a call between one": (
        f"calls:\n  - {{between: highland, {CALL}}}\n  - {{between: [highland], {CALL}}}\n",
        [
            "17:15: error: 'between' needs two actors or more",
            "18:15: error: 'between' needs two actors or more",
        ],
    ),
    "both likelihood and confidence": (
        (
            "statements:\n"
            f"  - {{by: highland, kind: assessment, confidence: low, likelihood: likely, {SAID}}}\n"
        ),
        [
            "17:55: error: 'likelihood' and 'confidence' cannot stand together; write one of them",
        ],
    ),
    "confidence of what is no assessment": (
        f"statements:\n  - {{by: highland, kind: claim, confidence: low, {SAID}}}\n",
        ["17:33: error: only an assessment has 'confidence', no 'claim'"],
    ),
    "likelihood of what is no assessment": (
        f"statements:\n  - {{by: highland, kind: report, likelihood: likely, {SAID}}}\n",
        ["17:34: error: only an assessment has 'likelihood', no 'report'"],
    ),
    "a statement that disputes itself": (
        f"statements:\n  - {{id: said, by: highland, kind: claim, disputes: said, {SAID}}}\n",
        ["17:53: error: 'said' disputes itself; name another statement"],
    ),
    "a statement that disputes itself among others": (
        (
            f"statements:\n  - {{id: one, by: highland, kind: claim, {SAID}}}\n"
            f"  - {{id: two, by: highland, kind: claim, disputes: [one, two], {SAID}}}\n"
        ),
        ["18:58: error: 'two' disputes itself; name another statement"],
    ),
    "a required list that is empty": (
        f"statements:\n  - {{by: [], kind: claim, {SAID}}}\n",
        ["17:10: error: nothing stands here; give at least one"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_at_its_place(case: str, smallest: str, tell: Tell) -> None:
    text, told = CASES[case]
    assert tell(smallest + text) == told


def test_a_missing_key_of_a_keyed_record_is_told_at_its_id(smallest: str, tell: Tell) -> None:
    text = smallest.replace("oak: {name: Oak, kind: village, src: p2}", "oak:\n    name: Oak")
    assert tell(text) == [
        "13:3: error: missing required key 'kind'",
        "13:3: error: missing required key 'src'",
    ]


def test_an_id_inside_a_keyed_record_is_told(smallest: str, tell: Tell) -> None:
    text = smallest.replace("oak: {name", "oak: {id: oak, name")
    assert tell(text) == [
        "13:9: error: unknown key 'id'; the key above the record is its id",
    ]


def test_a_keyed_id_that_is_no_slug_is_told(smallest: str, tell: Tell) -> None:
    text = smallest.replace("  oak:", "  Oak Tree:")
    assert tell(text) == [
        "13:3: error: 'Oak Tree' is no id: 1 to 64 of a-z, 0-9 and '-'; did you mean 'oak-tree'?",
    ]


def test_an_actor_that_is_no_side_is_told_so(smallest: str, tell: Tell) -> None:
    text = smallest.replace("[riverland, highland]", "[riverland]")
    casualty = "casualties:\n  - {side: highland, who: any, kind: any, count: 1, src: p1}\n"
    assert tell(text + casualty) == [
        "17:12: error: 'highland' is not among the head's sides; add it there",
    ]


def test_what_points_to_a_broken_record_is_not_wrong(smallest: str, tell: Tell) -> None:
    text = smallest.replace("oak: {name: Oak,", "oak: {name: [],")
    gap = "gaps:\n  - {text: Who fired first., about: oak}\n"
    assert tell(text + gap) == ["13:15: error: expected text, not a list"]


def test_what_points_into_a_broken_collection_is_not_wrong(smallest: str, tell: Tell) -> None:
    text = smallest.replace(
        "locations:\n  oak: {name: Oak, kind: village, src: p2}", "locations: x"
    )
    gap = "gaps:\n  - {text: Who fired first., about: oak}\n"
    assert tell(text + gap) == ["12:12: error: expected a mapping from id to record, not 'x'"]


def test_who_carries_may_stand_in_a_broken_collection(smallest: str, tell: Tell) -> None:
    text = smallest.replace("sources:", "sources: []\nevents: []\nlanguages:")
    told = tell(text + "impacts:\n  - {kind: damage, text: x, via: radio, src: p1}\n")
    assert [line.partition(" error: ")[2].partition(";")[0] for line in told] == [
        "expected a mapping from id to record, not a list",
        "unknown key 'languages'",
    ]


def test_what_points_to_broken_sides_is_not_wrong(smallest: str, tell: Tell) -> None:
    text = smallest.replace("sides: [riverland, highland]", "sides: {a: b}")
    casualty = "casualties:\n  - {side: highland, who: any, kind: any, count: 1, src: p1}\n"
    assert tell(text + casualty) == ["8:8: error: expected one actor, not a mapping"]


def test_one_side_needs_no_list(smallest: str, tell: Tell) -> None:
    text = smallest.replace("sides: [riverland, highland]", "sides: highland")
    casualty = "casualties:\n  - {side: highland, who: any, kind: any, count: 1, src: p1}\n"
    assert tell(text + casualty) == []


def test_a_near_name_is_found_among_many(smallest: str, tell: Tell) -> None:
    others = "".join(f"  actor-{n}: {{name: A, kind: person, src: p1}}\n" for n in range(500))
    text = smallest.replace("locations:", f"{others}locations:")
    told = tell(f"{text}impacts: [{{kind: damage, text: x, by: highlnd, src: p1}}]\n")
    assert told == ["516:39: error: unknown actor 'highlnd'; did you mean 'highland'?"]


def test_all_is_told_at_once_and_in_file_order(smallest: str, tell: Tell) -> None:
    text = smallest.replace("kind: village", "kind: vilage").replace("id: border", "id: Border")
    assert [line.partition(" ")[0] for line in tell(text + "gaps: [{}]\nfoo: 1\n")] == [
        "2:5:",
        "13:26:",
        "16:8:",
        "17:1:",
    ]


def test_a_missing_root_key_is_told_at_the_root(smallest: str, tell: Tell) -> None:
    text = smallest.replace("title: Riverland-Highland border incident\n", "")
    assert tell(text) == ["1:1: error: missing required key 'title'"]
