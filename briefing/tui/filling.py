"""A list that is filled when it is shown: what happens while it is out of sight costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from briefing.tui.stands import Stand


class Filling(RowList):
    """Keeps for later what it is to show, and where it is to stand in that."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._due: Stand | None = None

    @property
    def is_stale(self) -> bool:
        """Whether it was handed something that it does not show yet."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show what it was handed, and stand there as it should."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Show what it was handed, if it does not yet; who shows the list calls this first."""
        if self.is_stale:
            self.fill()

    @property
    def stand(self) -> Stand:
        """Where the list stands, or will once it is filled."""
        return super().stand if self._due is None else self._due

    def stand_again(self, left: Stand) -> None:
        """Stand as the list did when it was left, once there is what it stood in."""
        if self.is_stale:
            self._due = left
        else:
            super().stand_again(left)

    def restart(self) -> None:
        """Forget the place; what is shown next begins at its first line."""
        self._due = None
        super().restart()
