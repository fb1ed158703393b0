"""The shortest ways of the cursor (ECMA-48: CUP, CHA, VPA, CUU, CUD, CUF, CUB).

CNL and CPL would be shorter at times, but mosh does not know them.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8192)
def move(start: tuple[int | None, int | None], end: tuple[int, int]) -> str:
    """Return the shortest sequence from one place to another.

    A place is a column and a row, from 0. Of the start each may be unknown: after the last column
    was written, terminals disagree on where the cursor is.
    """
    if start == end:
        return ""
    (x, y), (column, row) = start, end
    ways = [_absolute(column, row)]
    if y is not None:
        ways.append(_along(y, row, "A", "B", "d") + _along(x, column, "D", "C", "G"))
    return min(ways, key=len)


def _absolute(column: int, row: int) -> str:
    if column:
        return f"\x1b[{row + 1 if row else ''};{column + 1}H"
    return f"\x1b[{row + 1 if row else ''}H"


def _along(start: int | None, end: int, back: str, forth: str, to: str) -> str:
    """Move on one axis by as many cells or lines, or to a number."""
    if start == end:
        return ""
    ways = [f"\x1b[{end + 1 if end else ''}{to}"]
    if start is not None:
        steps = abs(end - start)
        ways.append(f"\x1b[{steps if steps > 1 else ''}{forth if end > start else back}")
    return min(ways, key=len)
