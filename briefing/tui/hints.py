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
    from collections.abc import Sequence

    from briefing.rendering.rows import Phrase

_MOST, _MOST_WIDE = 5, 8
"""How many hints stand there at most, and where the line is long."""

_WIDE = 98
"""Cells of a line that is long."""

_ORDER = ("open", "source", "back", "search", "filter", "sort", "names", "copy", "read", "star")
"""What is hinted first where not all fit; a screen tells no more than a reader needs there."""

_ALWAYS = ("help", "quit")
"""The hints that stand there at any width, at the right."""


_LONGEST = 30
"""Cells of what is searched for at most, beside what it found."""

_CLEAR = "clear"
"""The hint that stands with every search."""

_OPEN = "open"
"""The hint that stands only where there is something to open."""

_NAMES = "names"
"""The hint that stands only where a row names other records."""

Hinted: TypeAlias = Literal["front", "list", "alone", "card", "library"]
"""What has the screen; a list alone has no front page behind it."""


class KeyHints(Bar):
    """A few keys, always with help and quit; or something to tell."""

    hinted: reactive[Hinted] = reactive("front")
    """What the hints are for."""
    openable: reactive[bool] = reactive(True)  # noqa: FBT003 - the value it starts with
    """Whether the row with the cursor has a card."""
    named: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether that row names other records."""
    notice: reactive[str] = reactive("")
    """Something to tell, in place of the hints."""
    commands: reactive[tuple[Command, ...]] = reactive(COMMANDS)
    """Every command with the keys that it has for this reader."""
    sought: reactive[Sought] = reactive(Sought())
    """The search that is on; it is told with the keys that act on it."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return as many hints as there is room for; what there is to tell goes before them."""
        found = [each for each in hints(self.hinted, self.commands) if each[1] not in self._idle()]
        last = [each for each in found if each[1] in _ALWAYS]
        if told := said(self.notice) or self._told():
            while last and phrase_width(told) + 2 + phrase_width(keys_phrase(last)) > cells:
                last.pop()
            right = keys_phrase(last)
            keys = () if self.notice else self._keys()
            return _with_keys(told, keys, cells - 2 - phrase_width(right)), right
        right = keys_phrase(last)
        others = [each for each in found if each[1] not in _ALWAYS]
        most = (_MOST_WIDE if cells >= _WIDE else _MOST) - len(_ALWAYS)
        chosen = sorted(others, key=lambda each: _ORDER.index(each[1]))[:most]
        while chosen and phrase_width(keys_phrase(chosen)) + 2 + phrase_width(right) > cells:
            chosen.pop()
        return keys_phrase(chosen), right

    def _idle(self) -> set[str]:
        """Return the hints that say nothing of this row, or less than others that stand there."""
        return (set() if self.openable else {_OPEN}) | (set() if self.named else {_NAMES})

    def _told(self) -> Phrase:
        """Tell of the search that is on; a long one is cut, so that what it found is seen."""
        sought = self.sought
        if not sought.query:
            return ()
        query = cut(said(f"/{sought.query}"), _LONGEST, end="..." if self.ascii_only else "…")
        note = support(f", {sought.note}") if sought.note else ()
        return (*query, *said(f"  {sought.place}"), *note)

    def _keys(self) -> list[tuple[str, str]]:
        """Return the hints for a search."""
        return [each for each in searching(self.commands) if self.sought.hits or each[1] == _CLEAR]


def _with_keys(told: Phrase, keys: Sequence[tuple[str, str]], cells: int) -> Phrase:
    """Add to something told as many keys as there is room for, the last one before the others."""
    for kept in (keys, (*keys[:1], *keys[-1:]), keys[-1:]):
        line = (*told, Piece("  "), *keys_phrase(kept))
        if kept and phrase_width(line) <= cells:
            return line
    return told


def keys_phrase(chosen: Sequence[tuple[str, str]]) -> Phrase:
    """Return keys with what they do as a phrase: the key stronger than its word."""
    pieces: list[Piece] = []
    for key, word in chosen:
        pieces += [Piece("  " if pieces else ""), Piece(key, "name"), Piece(f" {word}", "support")]
    return tuple(pieces)
