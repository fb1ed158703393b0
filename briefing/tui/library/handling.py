"""What a reader does with the briefing under the cursor, without opening it: read, unread, star."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.mainscreen import MainScreen

if TYPE_CHECKING:
    from briefing.library.state import State
    from briefing.tui.library.entrylist import EntryList
    from briefing.tui.library.library import Library


class Handling(MainScreen, inherit_bindings=False):
    """Keeps what a reader makes of a briefing; it stays where it is in the list."""

    library: Library
    """What is chosen from."""
    state: State
    """What is remembered of every briefing."""

    @property
    def entries(self) -> EntryList:
        """The list of briefings."""
        raise NotImplementedError

    def present(self) -> None:
        """Show the library as it is now."""
        raise NotImplementedError

    def action_read(self) -> None:
        """Count the briefing under the cursor as read, or as unread; it stays where it is."""
        entry = self.entries.entry
        if entry is None or entry.is_broken:
            return
        standing = self.library.standing_of(entry)
        read = bool(standing.word)
        self.state.set_read(entry.id, read=read, digest=entry.digest if read else "")
        self._look_again(f"Counts as {'read' if read else 'unread'}: {entry.title}")

    def action_star(self) -> None:
        """Give the briefing under the cursor a star, or take it away."""
        entry = self.entries.entry
        if entry is None or entry.is_broken:
            return
        starred = not self.library.standing_of(entry).starred
        self.state.set_starred(entry.id, starred=starred)
        self._look_again(f"{'Starred' if starred else 'No longer starred'}: {entry.title}")

    def _look_again(self, told: str) -> None:
        self.library.look_at_state()
        self.present()
        self.tell(told)
