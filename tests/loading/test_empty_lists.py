"""An empty list in a field that is optional is not given; where a list is required it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import loads

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

SAID = "channel: phone, text: They spoke., src: p1"
NEITHER = "missing required keys: 'from' and 'to', or 'between'"

CALLS: dict[str, tuple[str, list[str]]] = {
    "no caller": ("from: []", [f"17:5: error: {NEITHER}"]),
    "nobody between": ("between: []", [f"17:5: error: {NEITHER}"]),
    "all three": ("from: [], to: [], between: []", [f"17:5: error: {NEITHER}"]),
    "no caller beside one called": (
        "from: [], to: highland",
        ["17:5: error: missing required key 'from' beside 'to'"],
    ),
    "nobody called": (
        "from: highland, to: []",
        ["17:5: error: missing required key 'to' beside 'from'"],
    ),
    "no caller beside two between": ("between: [riverland, highland], from: []", []),
    "nobody between beside a caller": ("from: riverland, to: highland, between: []", []),
    "nobody called beside what cannot stand together": (
        "from: riverland, between: [riverland, highland], to: []",
        [
            (
                "17:23: error: 'between' cannot stand beside 'from' and 'to'; "
                "write 'between' where the source does not say who called"
            ),
        ],
    ),
}


@pytest.mark.parametrize("case", CALLS)
def test_a_call_is_told_as_if_its_empty_lists_were_left_out(
    case: str, smallest: str, tell: Tell
) -> None:
    keys, told = CALLS[case]
    assert tell(f"{smallest}calls:\n  - {{{keys}, {SAID}}}\n") == told


def test_elsewhere_it_is_as_if_the_key_were_left_out(smallest: str) -> None:
    claim = "by: highland, kind: claim, text: x, src: p1"
    bare = f"{smallest}statements:\n  - {{{claim}}}\n"
    empty = (
        f"{smallest}countries: []\nkeywords: []\nrelated: []\ncalls: []\nstatements:\n"
        f"  - {{{claim}, to: [], about: [], where: [], disputes: [], supports: [], via: []}}\n"
    )
    assert loads(empty).briefing == loads(bare).briefing


def test_a_required_list_that_is_empty_is_told(smallest: str, tell: Tell) -> None:
    text = f"{smallest}statements:\n  - {{by: [], kind: claim, text: x, disputes: [], src: []}}\n"
    assert tell(text) == [
        "17:10: error: nothing stands here; give at least one",
        "17:55: error: nothing stands here; give at least one",
    ]
