"""How long ago something was, as a person says it."""

from __future__ import annotations

import pytest

from briefing.rendering.wording.ages import age

_HOUR = 3600
_DAY = 24 * _HOUR


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (-_DAY, "ahead"),
        (-30, "new"),
        (59, "new"),
        (60, "1 min old"),
        (_HOUR - 1, "59 min old"),
        (_HOUR, "1 h old"),
        (2 * _DAY - 1, "47 h old"),
        (2 * _DAY, "2 d old"),
        (60 * _DAY, "60 d old"),
        (61 * _DAY, "2 mo old"),
        (729 * _DAY, "23 mo old"),
        (731 * _DAY, "2 y old"),
        (4.2 * 365.25 * _DAY, "4 y old"),
    ],
)
def test_an_age_is_told_in_whole_units(seconds: float, told: str) -> None:
    assert age(seconds) == told
