"""The nearest right name for a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

_FURTHEST = 4
"""How many characters longer or shorter a name may be and still be meant."""
_MOST = 200
"""How many names are compared: a hostile file may hold a hundred thousand."""
_LONGEST = 64


def did_you_mean(wrong: str, right: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the right name nearest to a wrong one, or nothing."""
    near = nearest(wrong, right)
    return f"; did you mean {quoted(near)}?" if near is not None else ""


def nearest(wrong: str, right: Iterable[str]) -> str | None:
    """Return the right name that is most like a wrong one; None where none is."""
    if not 0 < len(wrong) <= _LONGEST:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - a valid file never needs it

    folded = wrong.casefold().replace("_", "-").replace(" ", "-")
    by_folded: dict[str, str] = {}
    for name in right:
        if abs(len(name) - len(wrong)) <= _FURTHEST or folded in name or name in folded:
            by_folded.setdefault(name.casefold(), name)
            if len(by_folded) == _MOST:
                break
    if folded in by_folded:
        return by_folded[folded]
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    return by_folded[matches[0]] if matches else None
