"""Figures as a source gives them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from briefing.model.count_notation import LONGEST, NUMBERED, WORDS, CountKind, count_hint
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Count", "CountKind", "Total", "estimate", "parse_count", "total"]


class Count(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A figure with the certainty that its source gave it."""

    kind: CountKind
    """How the figure is known."""
    text: str
    """The figure as it was written in the file, such as `49+`.

    For a mapping its parts in order, such as `low 10, best 12, high 20`.
    """
    low: int | None = None
    """The lowest number meant (UCDP low), where one is given."""
    best: int | None = None
    """The number that the source holds to be right (UCDP best), where one is given."""
    high: int | None = None
    """The highest number meant (UCDP high), where one is given.

    For `fewer-than` the bound as it was written, which itself is not reached.
    """

    @property
    def is_silent(self) -> bool:
        """Whether nobody gave a figure, so that there is nothing to add up or compare."""
        return self.kind in ("none-claimed", "not-reported", "unknown")

    @property
    def is_number(self) -> bool:
        """Whether it holds any number; neither words nor silences do."""
        return self.kind != "words" and not self.is_silent


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """The sum of several figures, and those that no sum can hold."""

    count: Count | None
    """The sum of the figures that are numbers; None where there are none that can be added."""
    left_out: tuple[int, ...] = ()
    """The places, from 0, of the figures that are not in the sum: words and silences."""


def parse_count(text: str) -> Count:
    """Read a figure in the format's own notation; ValueError says what to write instead."""
    word = WORDS.get(text)
    if word is not None:
        return Count(kind=word, text=text)
    match = NUMBERED.fullmatch(text)
    if match is None:
        raise ValueError(f"not a count: {quoted(text)}; {count_hint(text)}")
    prefix, first, plus, last = match.groups()
    if len(text) > LONGEST and max(len(first), len(last or "")) > LONGEST:
        raise ValueError(f"the number {quoted(text)} is too large; {LONGEST} digits at most")
    return _numbered(text, prefix, int(first), plus, last)


def _numbered(text: str, prefix: str, number: int, plus: str | None, last: str | None) -> Count:
    """Return the figure for the parts of a notation that holds a number."""
    if prefix and (plus or last):
        raise ValueError(f"{quoted(text)} says two things at once; write ~2000, 2000+ or 1900-2100")
    if last is not None:
        return _between(text, number, int(last))
    if plus:
        return Count(kind="at-least", text=text, low=number)
    if prefix == "~":
        return Count(kind="about", text=text, best=number)
    if prefix == "<":
        if number == 0:
            raise ValueError("nothing is fewer than 0; write 0, or none-claimed if a side says so")
        return Count(kind="fewer-than", text=text, high=number)
    return Count(kind="exact", text=text, low=number, best=number, high=number)


def _between(text: str, low: int, high: int) -> Count:
    """Return the figure for `A-B`."""
    if low > high:
        raise ValueError(f"the range {quoted(text)} runs backwards; write {high}-{low}")
    return Count(kind="range", text=text, low=low, high=high)


def estimate(low: int | None, best: int | None, high: int | None) -> Count:
    """Return the figure for a mapping of `low`, `best` and `high`, any of them.

    ValueError where none is given, one is negative or they are out of order.
    """
    given = [
        (name, number)
        for name, number in (("low", low), ("best", best), ("high", high))
        if number is not None
    ]
    if not given:
        raise ValueError("a count as a mapping needs low, best or high, or several of them")
    for name, number in given:
        if number < 0:
            raise ValueError(f"{name} is {number}; a count is never below 0")
        if number >= 10**LONGEST:
            raise ValueError(f"{name} is too large; {LONGEST} digits at most")
    for (name, number), (next_name, next_number) in pairwise(given):
        if number > next_number:
            raise ValueError(f"{name} {number} is more than {next_name} {next_number}")
    text = ", ".join(f"{name} {number}" for name, number in given)
    return Count(kind="range", text=text, low=low, best=best, high=high)


def total(counts: Iterable[Count]) -> Total:
    """Add figures up, part by part; a silence or a word is never added, and never read as 0.

    A sum says only what all its parts say: 49 and 10+ make 59+. Where the parts share no bound,
    as with 49+ and ~10, there is no sum.
    """
    numbers = []
    left_out = []
    for place, count in enumerate(counts):
        if count.is_number:
            numbers.append(count)
        else:
            left_out.append(place)
    return Total(count=_sum(numbers) if numbers else None, left_out=tuple(left_out))


def _sum(counts: list[Count]) -> Count | None:
    """Return the sum of figures that all hold numbers, or None where they share no bound."""
    if len(counts) == 1:
        return counts[0]
    low = _add([count.low for count in counts])
    best = _add([count.best for count in counts])
    high = _add([count.high for count in counts])
    kinds = {count.kind for count in counts}
    if kinds == {"exact"}:
        return Count(kind="exact", text=f"{best}", low=low, best=best, high=high)
    if "fewer-than" in kinds and high is not None:
        return Count(kind="fewer-than", text=f"<{high}", high=high)
    if low is not None and high is None and best is None:
        return Count(kind="at-least", text=f"{low}+", low=low)
    if best is not None and low is None and high is None:
        return Count(kind="about", text=f"~{best}", best=best)
    if low is None and best is None and high is None:
        return None
    if low is not None and high is not None and best is None:
        return Count(kind="range", text=f"{low}-{high}", low=low, high=high)
    return estimate(low, best, high)


def _add(parts: list[int | None]) -> int | None:
    """Return the sum of the parts, or None where one of them is not known."""
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None
