"""The line that says which filter is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.narrowed import described
from briefing.rendering.phrases import support
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.model.narrowing import Narrowing
    from briefing.rendering.rows import Phrase

_APART = 2
"""The least number of cells between what is shown and the way out."""


class FilterBar(Bar):
    """What alone is shown, and how to see the rest again; nothing where all is shown."""

    lookups: reactive[Lookups | None] = reactive(None)
    """The briefing."""
    narrowing: reactive[Narrowing | None] = reactive(None)
    """The filter that is on."""
    way_out: reactive[str] = reactive("Esc")
    """The key that shows all again."""

    def watch_narrowing(self) -> None:
        """Take no line where there is nothing to say."""
        self.set_class(self.narrowing is None, "silent")

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return what is shown at the left, and the way out at the right, if both have room."""
        if self.lookups is None or self.narrowing is None:
            return (), ()
        wanted = described(self.narrowing, self.lookups)
        left = (*support("Only: "), Piece(wanted, "name"))
        right = support(f"{self.way_out} shows all")
        fits = phrase_width(left) + _APART + phrase_width(right) <= cells
        return left, right if fits else support(self.way_out)
