from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

AT = "- {{when: «{}», kind: other, text: E., src: p1}}"
MESSAGE = "this {} is dated after as_of, which is '2022-09-13'"


@pytest.mark.parametrize("when", ["2022-09-14", "2022-09-13T20:00-05:00", "2023", "2022-09-14/.."])
def test_an_event_after_as_of(told: Check, when: str) -> None:
    parts = f"events:\n  - {{when: {when}, kind: other, text: E., src: p1}}\n"
    assert told(parts) == [(AT.format(when), "after-as-of", MESSAGE.format("event"))]


@pytest.mark.parametrize(
    "when", ["2022-09-13", "2022-09-13 evening", "2022-09", "2022", "2022-09-01/2022-10-01"]
)
def test_an_event_that_can_have_been_by_then(told: Check, when: str) -> None:
    assert told(f"events:\n  - {{when: {when}, kind: other, text: E., src: p1}}\n") == []


def test_whatever_else_is_dated_after_as_of(told: Check) -> None:
    parts = """
        sides: [north]
        actors:
          north: {name: North, kind: state, src: p1}
        calls:
          - {between: [north, Someone], channel: phone, when: 2023, text: C., src: p1}
        statements:
          - {by: north, kind: claim, when: 2023, text: S., src: p1}
        casualties:
          - {side: north, who: any, kind: any, count: 1, when: 2023, src: p1}
        context:
          - {kind: trend, title: To come, when: 2023, text: T., src: p1}
        """
    found = [each for each in told(parts) if each.code == "after-as-of"]
    assert found == [
        (
            "- {between: [north, Someone], channel: phone, when: «2023», text: C., src: p1}",
            "after-as-of",
            MESSAGE.format("call"),
        ),
        (
            "- {by: north, kind: claim, when: «2023», text: S., src: p1}",
            "after-as-of",
            MESSAGE.format("statement"),
        ),
        (
            "- {side: north, who: any, kind: any, count: 1, when: «2023», src: p1}",
            "after-as-of",
            MESSAGE.format("figure"),
        ),
    ]
