"""How long ago something was, as a person says it."""

from __future__ import annotations

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_MONTH = 30.44 * _DAY
_YEAR = 365.25 * _DAY

_STEPS = (
    (2 * _YEAR, _YEAR, "y"),
    (2 * _MONTH, _MONTH, "mo"),
    (2 * _DAY, _DAY, "d"),
    (_HOUR, _HOUR, "h"),
    (_MINUTE, _MINUTE, "min"),
)
"""From how many seconds on a unit is used, its seconds, and its sign."""


def age(seconds: float) -> str:
    """Return an age: `4 y old`, `20 mo old`, `3 h old`; whole units, rounded down.

    Within a minute it is `new`, and what lies ahead by more than that is `ahead`.
    """
    if seconds < -_MINUTE:
        return "ahead"
    for least, unit, sign in _STEPS:
        if seconds >= least:
            return f"{int(seconds // unit)} {sign} old"
    return "new"
