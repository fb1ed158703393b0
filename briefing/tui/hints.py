"""The line of key hints at the foot of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from textual.reactive import reactive

from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import cut, phrase_width
from briefing.tui.bars import Bar
from briefing.tui.commands import COMMANDS, Command, hints, searching
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase

_MOST = 5
"""How many hints stand there at most."""

_ALWAYS = ("help", "quit")
"""The hints that stand there at any width, at the right."""


_APART = (Piece("  "),)
"""What stands between a search and its keys."""

_LEAST = 8
"""Cells of what is searched for that stay in sight."""

_CLEAR = "clear"
"""The hint that stands with every search."""

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
    commands: reactive[tuple[Command, ...]] = reactive(COMMANDS)
    """Every command with the keys that it has for this reader."""
    sought: reactive[Sought] = reactive(Sought())
    """The search that is on; it is told with the keys that act on it."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return as many hints as there is room for."""
        found = [
            each for each in hints(self.hinted, self.commands) if self.openable or each[1] != _OPEN
        ]
        right = _phrase([each for each in found if each[1] in _ALWAYS])
        if self.notice:
            return (Piece(self.notice),), right
        if self.sought.query:
            return self._search(cells - 2 - phrase_width(right)), right
        chosen = [each for each in found if each[1] not in _ALWAYS][: _MOST - len(_ALWAYS)]
        while chosen and phrase_width(_phrase(chosen)) + 2 + phrase_width(right) > cells:
            chosen.pop()
        return _phrase(chosen), right

    def _search(self, cells: int) -> Phrase:
        """Return the search with as many of its keys as there is room for; it is cut before them.

        How many there are is told at any width.
        """
        sought = self.sought
        place = said(f"  {sought.place}") + support(sought.note and f", {sought.note}")
        query = said(f"/{sought.query}")
        room = cells - phrase_width(place)
        keys = [each for each in searching(self.commands) if sought.hits or each[1] == _CLEAR]
        while keys and phrase_width((*query, *_APART, *_phrase(keys))) > room:
            keys.pop(-2 if len(keys) > 1 else -1)
        end = "..." if self.ascii_only else "…"
        told = (*cut(self._spelt(query), max(room, _LEAST), end=end), *place)
        return (*told, *_APART, *_phrase(keys)) if keys else told


def _phrase(chosen: list[tuple[str, str]]) -> Phrase:
    """Return hints as a phrase: the key stronger than its word."""
    pieces: list[Piece] = []
    for key, word in chosen:
        pieces += [Piece("  " if pieces else ""), Piece(key, "name"), Piece(f" {word}", "support")]
    return tuple(pieces)
