"""What keeps a file from being read again, and the line that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from textual.reactive import reactive

from briefing.errors import Problem
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Piece
from briefing.tui.bars import Bar
from briefing.tui.commands import COMMANDS, shown

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase
    from briefing.tui.commands import Command


class Trouble(msgspec.Struct, frozen=True):
    """Why the last good version stays on the screen."""

    problems: tuple[Problem, ...] = ()
    """What makes the file invalid, with the warnings beside it."""
    fault: str = ""
    """Why it cannot be read at all."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What makes the file invalid."""
        return tuple(each for each in self.problems if each.severity == "error")

    @property
    def first(self) -> str:
        """The first error, with its place; or why the file cannot be read."""
        if self.fault or not self.errors:
            return self.fault
        return self.errors[0].in_a_line


class TroubleBar(Bar):
    """Why the file is not read again, until it is; nothing where all is well."""

    trouble: reactive[Trouble | None] = reactive(None)
    """What is wrong."""
    commands: reactive[tuple[Command, ...]] = reactive(COMMANDS)
    """Every command with the keys that it has for this reader."""

    def watch_trouble(self) -> None:
        """Take no line where there is nothing to say."""
        self.set_class(self.trouble is None, "silent")

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:  # noqa: ARG002 - the message is cut as any
        """Return the first error at the left; at the right how many more, and the key for them."""
        if self.trouble is None:
            return (), ()
        left = (Piece("Not reloaded: ", "name"), *said(self.trouble.first))
        if self.trouble.fault:
            return left, ()
        more = len(self.trouble.errors) - 1
        count = support(f"and {more:,} more  ") if more else ()
        keys = next(each.keys.split() for each in self.commands if each.id == "problems")
        way = (Piece(shown(keys[0]), "name"), *support(" problems")) if keys else ()
        return left, (*count, *way)
