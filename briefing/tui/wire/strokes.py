"""What is to be written where: the cells of a row that differ, in as few strokes as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.tui.wire.clusters import is_steady, loose_runs
from briefing.tui.wire.looks import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.tui.wire.cells import Row

_BRIDGE = 3
"""Cells that are rather written again than passed over: a move takes about as many bytes."""

_BEFORE_MORE = 10
"""Blanks from which on it is shorter to erase them and to move on than to write them."""

_AT_THE_END = 5
"""The same where nothing follows them."""

_TO_THE_EDGE = 4
"""The same where the rest of the row is blank."""


class Stroke(NamedTuple):
    """Something to write from one place on."""

    row: int
    column: int
    kind: Literal["text", "loose", "erase", "clear"]
    """`loose` is a text that a terminal may draw in more or fewer cells than it was given;
    `erase` makes so many cells blank, `clear` all to the end of the row."""
    look: Look
    text: str
    cells: int
    """How many cells it was given."""


def strokes(y: int, wanted: Row, shown: Row, *, fills: bool) -> list[Stroke]:
    """Return what turns the row that is shown into the one that is wanted, from left to right.

    Both are as seen. `fills` says that erased cells take the background.
    """
    changed = [
        x
        for x, (text, before, look, former) in enumerate(
            zip(wanted.texts, shown.texts, wanted.looks, shown.looks, strict=True)
        )
        if look is not former or text != before
    ]
    if not changed:
        return []
    if is_steady(wanted) and is_steady(shown):
        return [*_Row(y, wanted, changed, frozenset(), fills=fills).strokes()]
    return [*_with_loose(y, wanted, shown, changed, fills=fills)]


def _with_loose(
    y: int, wanted: Row, shown: Row, changed: Iterable[int], *, fills: bool
) -> Iterator[Stroke]:
    """Yield strokes for a row in which a terminal may draw something wider or narrower."""
    marked, runs = set(changed), loose_runs(wanted)
    former = loose_runs(shown)
    size = 0
    while size != len(marked):  # what is written again may touch the next one
        size = len(marked)
        for run in former:
            if not marked.isdisjoint(run.cells):
                marked.update(run.cells)
        for run in runs:
            if not marked.isdisjoint(run.cells):
                marked.update(run.reach)
    loose = frozenset(x for run in runs for x in run.cells)
    for run in runs:
        if not marked.isdisjoint(run.cells):
            start = run.cells.start
            text = "".join(wanted.texts[start : run.cells.stop])
            yield Stroke(y, start, "loose", wanted.looks[start], text, len(run.cells))
    others = sorted(marked - loose)
    if others:
        yield from _Row(y, wanted, others, loose, fills=fills).strokes()


class _Row:
    """A row on its way into strokes."""

    def __init__(
        self, y: int, wanted: Row, changed: list[int], loose: frozenset[int], *, fills: bool
    ) -> None:
        self._y = y
        self._texts, self._looks = wanted
        self._changed = changed
        self._loose = loose
        self._fills = fills

    def strokes(self) -> Iterator[Stroke]:
        """Yield text and erasures from left to right."""
        edge = self._edge()
        at, changed = 0, self._changed
        while at < len(changed):
            x = changed[at]
            if not self._texts[x]:  # the second half of what is written with the first
                at += 1
                continue
            if x >= edge and len(self._texts) - x >= _TO_THE_EDGE:
                yield Stroke(self._y, x, "clear", self._looks[x], "", len(self._texts) - x)
                return
            blanks = self._blanks(at)
            if blanks:
                yield Stroke(self._y, x, "erase", self._looks[x], "", blanks)
                end = x + blanks
            else:
                stroke = self._text(at, edge)
                yield stroke
                end = x + stroke.cells
            while at < len(changed) and changed[at] < end:
                at += 1

    def _erasable(self, look: Look) -> bool:
        return look.erasable and (self._fills or not look.background)

    def _edge(self) -> int:
        """Return the column from which on the row can be cleared; its width where none can."""
        edge, look = len(self._texts), self._looks[-1]
        if self._erasable(look):
            while edge and self._texts[edge - 1] == " " and self._looks[edge - 1] is look:
                edge -= 1
        return edge

    def _blanks(self, at: int) -> int:
        """Return how many cells to erase at a changed one; 0 where writing them is shorter."""
        changed, texts, looks = self._changed, self._texts, self._looks
        x = changed[at]
        if texts[x] != " " or not self._erasable(looks[x]):
            return 0
        end = x + 1
        while end < len(texts) and texts[end] == " " and looks[end] is looks[x]:
            end += 1
        last = at
        while last + 1 < len(changed) and changed[last + 1] < end:
            last += 1
        more = last + 1 < len(changed) and changed[last + 1] <= changed[last] + _BRIDGE
        cells = changed[last] + 1 - x
        return cells if cells >= (_BEFORE_MORE if more else _AT_THE_END) else 0

    def _text(self, at: int, edge: int) -> Stroke:
        """Return the text that begins at a changed cell, as far as one look goes."""
        changed, texts = self._changed, self._texts
        start = changed[at]
        look, end = self._looks[start], self._after(start)
        solid = texts[start] != " "
        for index in range(at + 1, len(changed)):
            x = changed[index]
            if x < end:
                continue
            if x - end > _BRIDGE or x >= edge or self._blanks(index):
                break
            joined = self._joined(range(end, x + 1), look, solid=solid)
            if joined is None:
                break
            look, solid = joined
            end = self._after(x)
        return Stroke(self._y, start, "text", look, "".join(texts[start:end]), end - start)

    def _joined(self, cells: range, look: Look, *, solid: bool) -> tuple[Look, bool] | None:
        """Return the look in which a stroke can go on over these cells; None where none does."""
        for x in cells:
            text, own = self._texts[x], self._looks[x]
            if x in self._loose:
                return None
            if text == " " or not text:
                if text and own is not look.blank:
                    return None
            elif own is look:
                solid = True
            elif not solid and own.blank is look:
                look, solid = own, True
            else:
                return None
        return look, solid

    def _after(self, x: int) -> int:
        """Return the column after the character in a cell."""
        x += 1
        while x < len(self._texts) and not self._texts[x]:
            x += 1
        return x
