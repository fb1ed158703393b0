from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

NO_REPLY = (
    "this accusation has no recorded reply; add a statement that disputes it, or a gap about it"
)


def test_an_actor_and_a_location_that_nothing_mentions(told: Check) -> None:
    parts = """
        sides: [north]
        actors:
          north: {name: North, kind: state, src: p1}
          chief: {name: Chief, kind: person, of: north, src: p1}
          loner: {name: Loner, kind: person, of: loner, src: p1}
          quiet: {name: Quiet, kind: person, src: p1}
        locations:
          oak: {name: Oak, kind: village, src: p1}
          elm: {name: Elm, kind: village, src: p1}
        events:
          - {when: 2022, kind: other, text: E., where: oak, by: chief, src: p1}
        gaps:
          - {text: What Quiet knows., about: quiet, src: p1}
        """
    assert told(parts) == [
        (
            "«loner»: {name: Loner, kind: person, of: loner, src: p1}",
            "unmentioned",
            "nothing mentions the actor 'loner'; name it, or take it out",
        ),
        (
            "«elm»: {name: Elm, kind: village, src: p1}",
            "unmentioned",
            "nothing mentions the location 'elm'; name it, or take it out",
        ),
    ]


ACCUSATION = """
    sides: [north]
    actors:
      north: {{name: North, kind: state, src: p1}}
    statements:
      - id: blame
        by: north
        kind: {kind}
        text: They did it.
        {more}
        src: p1
      - id: other
        by: north
        kind: report
        text: Something else.
        src: p1
    """


@pytest.mark.parametrize("kind", ["claim", "denial", "threat"])
def test_only_an_accusation_asks_for_a_reply(told: Check, kind: str) -> None:
    assert told(ACCUSATION.format(kind="accusation", more="")) == [
        ("kind: «accusation»", "no-reply", NO_REPLY)
    ]
    assert told(ACCUSATION.format(kind=kind, more="")) == []


@pytest.mark.parametrize(
    "reply",
    [
        "  - {by: north, kind: denial, text: No., disputes: blame, src: p1}",
        "casualties:\n  - {side: north, who: any, kind: any, count: 0, disputes: blame, src: p1}",
        "gaps:\n  - {text: What the other side says., about: blame, src: p1}",
    ],
)
def test_a_dispute_a_figure_or_a_gap_is_a_reply(told: Check, reply: str) -> None:
    indented = "".join(f"    {line}\n" for line in reply.splitlines())
    assert told(ACCUSATION.format(kind="accusation", more="").rstrip(" ") + indented) == []


def test_a_dispute_counts_from_either_side(told: Check) -> None:
    assert told(ACCUSATION.format(kind="accusation", more="disputes: other")) == []


def test_support_is_no_reply(told: Check) -> None:
    assert told(ACCUSATION.format(kind="accusation", more="supports: other")) == [
        ("kind: «accusation»", "no-reply", NO_REPLY)
    ]
