"""The line of key hints at the foot of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from textual.reactive import reactive

from briefing.rendering.rows import Piece
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar
from briefing.tui.commands import hints

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase

_MOST = 5
"""How many hints stand there at most."""

_ALWAYS = ("help", "quit")
"""The hints that stand there at any width, at the right."""


_OPEN = "open"
"""The hint that stands only where there is something to open."""

Hinted: TypeAlias = Literal["front", "list", "alone", "card"]
"""What has the screen; a list alone has no front page behind it."""


class KeyHints(Bar):
    """At most five keys, always with help and quit; or something to tell."""

    hinted: reactive[Hinted] = reactive("front")
    """What the hints are for."""
    openable: reactive[bool] = reactive(True)  # noqa: FBT003 - the value it starts with
    """Whether the row with the cursor has a card."""
    notice: reactive[str] = reactive("")
    """Something to tell, in place of the hints."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return as many hints as there is room for."""
        found = [each for each in hints(self.hinted) if self.openable or each[1] != _OPEN]
        right = _phrase([each for each in found if each[1] in _ALWAYS])
        if self.notice:
            return (Piece(self.notice),), right
        chosen = [each for each in found if each[1] not in _ALWAYS][: _MOST - len(_ALWAYS)]
        while chosen and phrase_width(_phrase(chosen)) + 2 + phrase_width(right) > cells:
            chosen.pop()
        return _phrase(chosen), right


def _phrase(chosen: list[tuple[str, str]]) -> Phrase:
    """Return hints as a phrase: the key stronger than its word."""
    pieces: list[Piece] = []
    for key, word in chosen:
        pieces += [Piece("  " if pieces else ""), Piece(key, "name"), Piece(f" {word}", "support")]
    return tuple(pieces)
