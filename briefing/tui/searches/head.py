"""The top and the bottom line of the search: how far the library is read, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar
from briefing.tui.commands import COMMANDS, Command, shown
from briefing.tui.hints import keys_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.updating import Progress
    from briefing.rendering.rows import Phrase

_BAR = 20
"""Cells of the bar that tells how far the library is read."""

_ROOM = 70
"""Cells of a line that has room for it."""

_LONG = 50
"""Cells of a line that has room for the whole title beside what is told."""


class SearchHead(Bar):
    """What this is; at the right how far the library is read, or how much it holds."""

    progress: reactive[Progress | None] = reactive(None)
    """How far it is; None where all of it is read."""
    told: reactive[str] = reactive("")
    """How much it holds."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return both sides; the bar gives way first."""
        title: Phrase = (Piece("Search all" + (" briefings" if cells >= _LONG else ""), "heading"),)
        if self.progress is None:
            return title, support(self.told)
        done, total = self.progress
        count = said(f"{done:,} of {total:,} read")
        return title, (*count, *self._bar(done, total)) if cells >= _ROOM else count

    def _bar(self, done: int, total: int) -> Phrase:
        """Draw how far it is."""
        full = min(_BAR * done // max(total, 1), _BAR)
        sign, rest = ("#", ".") if self.ascii_only else ("━", "─")
        return (Piece("  "), Piece(sign * full, "name"), *support(rest * (_BAR - full)))


class SearchHints(Bar):
    """The keys that act, or something to tell."""

    commands: reactive[tuple[Command, ...]] = reactive(COMMANDS)
    """Every command with the keys that it has for this reader."""
    notice: reactive[str] = reactive("")
    """Something to tell, in place of the keys."""
    is_typed: reactive[bool] = reactive(True)  # noqa: FBT003 - the value it starts with
    """Whether letters are typed, which are no keys then."""
    has_words: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether something is typed already."""
    has_found: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether something was found."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return as many keys as there is room for; help and quit stand at the right."""
        right = keys_phrase([(self._key(each), each) for each in ("help", "quit")])
        if self.notice:
            return said(self.notice), right
        keys = list(self._keys())
        while keys and phrase_width(keys_phrase(keys)) + 2 + phrase_width(right) > cells:
            keys.pop()
        return keys_phrase(keys), right

    def _keys(self) -> Iterator[tuple[str, str]]:
        """Yield the keys and what they do, what is needed most first."""
        if self.has_found:
            yield self._key("open"), "open"
        if self.is_typed:
            yield "Esc", "clear" if self.has_words else "close"
            if self.has_found:
                yield "Tab", "list"
        else:
            yield self._key("close"), "close"
            yield self._key("search"), "other words"

    def _key(self, command_id: str) -> str:
        """Return the key of a command; where letters are typed, one that types nothing."""
        keys = next(each.keys for each in self.commands if each.id == command_id).split()
        acting = [key for key in keys if len(key) > 1] if self.is_typed else keys
        return shown((acting or keys or [command_id])[0])
