"""What a terminal shows in one cell, and what of it can be seen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Look(NamedTuple):
    """What SGR says of a cell."""

    foreground: str = ""
    """SGR parameters such as `31`, `97`, `38;5;9` or `38;2;1;2;3`; empty for the default."""
    background: str = ""
    """The same, such as `41`, `107` or `48;5;9`."""
    attributes: frozenset[str] = frozenset()
    """The SGR parameters that set them, such as `1` for bold and `53` for a line above."""


class Cell(NamedTuple):
    """One cell of a terminal."""

    text: str
    """What stands in it, as it was written; empty in the cells a wide character reaches over."""
    look: Look


BLANK = Cell(" ", Look())
REACHED = ""
"""The text of the cells a wide character reaches over."""
UNSURE = "\uffff"
"""Stands in a cell for what each terminal makes of it."""

_ON_A_BLANK = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""The attributes that show where nothing is written: lines, frames, and colours swapped."""

_ENDS = {
    "22": {"1", "2"},
    "23": {"3"},
    "24": {"4", "21"},
    "25": {"5", "6"},
    "27": {"7"},
    "28": {"8"},
    "29": {"9"},
    "54": {"51", "52"},
    "55": {"53"},
}
_TOLD_BY_TMUX = {"4:2": "21", "5:3": "53"}


def changed(look: Look, parameters: str) -> Look:
    """Return a look after `CSI parameters m`."""
    rest = iter(parameters.split(";"))
    for one in rest:
        look = _after(look, _TOLD_BY_TMUX.get(one, one), rest)
    return look


def seen(cell: Cell) -> Cell:
    """Return a cell with what can be seen of it: of most blanks the background alone."""
    if cell.text != " " or cell.look.attributes & _ON_A_BLANK:
        return cell
    return Cell(" ", Look(background=cell.look.background))


_FIRM = re.compile(
    "["
    " -~\xa0-\xac\xae-\u02ff\u0370-\u03ff\u0400-\u0482\u0531-\u058a"  # Latin to Armenian
    "\u05d0-\u05ea\u0620-\u064a"  # Hebrew and Arabic
    "\u2010-\u2027\u2116\u2190-\u2193\u2500-\u25c6"  # punctuation, arrows, boxes
    "\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e"
    "]*"
)
"""Characters that take one cell, or two, in every terminal; with marks as well."""
_COLOURED = "\ufe0f"
"""The one mark that may take a cell: it asks for a picture."""


@lru_cache(4096)
def disputed(text: str) -> bool:
    """Return whether terminals may disagree on how many cells a text takes.

    They do on joined pictures, flags and keycaps, on what is newer than they are, and on signs of
    Indic scripts that some give a cell of their own.
    """
    bases = [sign for sign in text if sign == _COLOURED or category(sign) != "Mn"]
    return _FIRM.fullmatch("".join(bases)) is None


def _after(look: Look, one: str, rest: Iterator[str]) -> Look:
    if one in {"", "0"}:
        return Look()
    if one in {"38", "48"}:
        colour = ";".join([one, *_colour(rest)])
        return look._replace(foreground=colour) if one == "38" else look._replace(background=colour)
    if one in _ENDS:
        return look._replace(attributes=look.attributes - _ENDS[one])
    tens = int(one) // 10
    if tens in {3, 9}:
        return look._replace(foreground="" if one == "39" else one)
    if tens in {4, 10}:
        return look._replace(background="" if one == "49" else one)
    assert one in {"1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53"}, one
    return look._replace(attributes=look.attributes | {one})


def _colour(rest: Iterator[str]) -> Sequence[str]:
    kind = next(rest)
    return [kind, *(next(rest) for _ in range({"5": 1, "2": 3}[kind]))]
