"""The nearest right name for a wrong one."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

_FURTHEST = 4
"""How many characters longer or shorter a name may be and still be meant."""
_LONGEST = 64
_STEM = 3
"""How many characters two words of one stem share at least,"""
_STEM_SHARE = 0.6
"""and more than what part of the wrong one."""
_STEPS = 500_000
"""What one file may cost: to look at a name is a step, to compare two the product of their lengths.

Hundreds of mistakes among dozens of names take less; a hostile file with a hundred thousand of
both takes a tenth of a second, and then goes without suggestions.
"""


class Suggestions:
    """Finds what a writer may have meant, as long as one file may take."""

    def __init__(self) -> None:
        self._left = _STEPS

    def did_you_mean(self, wrong: str, right: Iterable[str]) -> str:
        """Return `; did you mean 'x'?` for the right name nearest to a wrong one, or nothing."""
        near = self.nearest(wrong, right)
        return f"; did you mean {quoted(near)}?" if near is not None else ""

    def nearest(self, wrong: str, right: Iterable[str]) -> str | None:
        """Return the right name that is most like a wrong one; None where none is."""
        if not 0 < len(wrong) <= _LONGEST or self._left <= 0:
            return None
        from difflib import get_close_matches  # noqa: PLC0415 - a valid file never needs it

        folded = wrong.casefold().replace("_", "-").replace(" ", "-")
        candidates = self._candidates(len(wrong), right)
        matches = get_close_matches(folded, candidates, n=1, cutoff=0.7)
        return candidates[matches[0]] if matches else None

    def nearest_word(self, wrong: str, right: Iterable[str]) -> str | None:
        """Return the word of a list that is most like a wrong one, or begins as it does.

        So `denies` means `denial`, and `accuses` means `accusation`.
        """
        words = list(right)
        near = self.nearest(wrong, words)
        if near is not None or len(wrong) > _LONGEST:
            return near
        shared = {word: _shared(wrong.casefold(), word) for word in words}
        best = max(words, key=lambda word: shared[word])
        is_near = shared[best] >= _STEM and shared[best] > _STEM_SHARE * len(wrong)
        return best if is_near else None

    def _candidates(self, length: int, right: Iterable[str]) -> dict[str, str]:
        """Return names of about a length, by their folded form."""
        found: dict[str, str] = {}
        for name in right:
            self._left -= 1
            if abs(len(name) - length) <= _FURTHEST:
                self._left -= len(name) * length
                found.setdefault(name.casefold(), name)
            if self._left <= 0:
                break
        return found


def _shared(first: str, second: str) -> int:
    """Return how many characters two words begin with alike."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
