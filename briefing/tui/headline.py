"""The top line of the screen: what is read, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.heading import standing
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase


class Headline(Bar):
    """Title at the left; time, publisher and status at the right."""

    lookups: reactive[Lookups | None] = reactive(None)
    """The briefing."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return the title whole as far as it can be, with what still fits beside it."""
        if self.lookups is None:
            return (), ()
        title: Phrase = (Piece(self.lookups.briefing.title, "heading"),)
        facts = standing(self.lookups)
        while facts and phrase_width(title) + 2 + phrase_width(_joined(facts)) > cells:
            facts.pop()
        return title, _joined(facts)


def _joined(facts: list[str]) -> Phrase:
    return (Piece(" · ".join(facts), "support"),) if facts else ()
