"""A screen of its own, not one that lies over another: it tells things in its bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import var
from textual.screen import Screen

from briefing.tui.commands import COMMANDS, Command, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.rendering.guide import Chapter


class MainScreen(Screen[None], inherit_bindings=False):
    """A screen that a reader reads or chooses in: one briefing, or the library."""

    is_library: ClassVar[bool] = False
    """Whether it is the list of many briefings."""
    called: ClassVar[str] = ""
    """What help calls it."""
    onward: ClassVar[Mapping[str, str]] = {}
    """What leads on from here, for help, by the command that does it."""
    notice: var[str] = var("")
    """Something to tell until the next key."""
    commands: var[tuple[Command, ...]] = var(COMMANDS)
    """Every command with the keys that it has for this reader."""
    ascii_only: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""
    confined: bool = False
    """Whether this is the screen of a reading account: nothing leaves it, and only the briefings
    of its folder can be opened."""

    @property
    def explained(self) -> Sequence[Chapter]:
        """What its signs mean, for help."""
        return ()

    def tell(self, message: str) -> None:
        """Tell something in the bottom line, until the next key."""
        self.notice = message

    def key_of(self, command_id: str) -> str:
        """Return the key that this reader has for a command; its id where there is none."""
        keys = next(each.keys for each in self.commands if each.id == command_id).split()
        return shown(keys[0]) if keys else command_id
