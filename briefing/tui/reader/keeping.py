"""Remembering: the place, what was read, and stars, from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.reactive import var

from briefing.library.state import State
from briefing.tui.bookmarks import find_again, write_down
from briefing.tui.messages import RowHighlighted
from briefing.tui.moved import stand_now
from briefing.tui.panes import SectionPane
from briefing.tui.reader.watching import Watching

if TYPE_CHECKING:
    from briefing.loading import Loaded
    from briefing.tui.bookmarks import Bookmark
    from briefing.tui.moved import Now
    from briefing.tui.stands import Stand

_EVERY = 1.0
"""Seconds between two looks at whether the reader is somewhere else."""

_SUMMARY = 1
"""The section that begins with the bottom line."""


class Keeping(Watching):
    """Opens where the reader was, and keeps where the reader is."""

    is_starred: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether the briefing has a star."""
    is_unread: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether it counts as unread."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self.state = State()
        """What is remembered of every briefing; unless one is given, until the end alone."""
        self._left: dict[int, Stand] = {}
        self._card_left: Stand | None = None
        self._is_seen = False
        self._is_held = False
        self._noted: bytes | None = None
        self._fault = ""

    @property
    def briefing_id(self) -> str:
        """What the briefing is remembered by."""
        return self.loaded.briefing.id

    def remember(self, state: State) -> None:
        """Take a state, and stand where the reader was; call it before the screen stands."""
        self.state = state
        found = self._recall()
        self.set_reactive(Keeping.is_starred, state.is_starred(self.briefing_id))
        self.set_reactive(Keeping.is_unread, self._was_left_unread(found))
        if found is not None:
            self.set_reactive(Keeping.place, found.place)

    def stand_as_left(self, pane: SectionPane) -> None:
        """Let a list that was just made stand as it did when it was seen last."""
        left = self._left.pop(pane.number, None)
        if left is not None:
            pane.stand_again(left)

    def on_mount(self) -> None:
        """Keep an eye on where the reader is."""
        if not self._left:
            self._look()
        self.call_after_refresh(self._begin_reading)
        self.set_interval(_EVERY, self._keep_and_tell)
        self.watch(self, "place", self._look_after_refresh, init=False)

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing where the reader was in it."""
        self.keep()
        self._noted = self._card_left = None
        self._left.clear()
        self._is_seen = self._is_held = False
        super().begin(loaded)
        found = self._recall()
        self.is_starred = self.state.is_starred(self.briefing_id)
        self.is_unread = self._was_left_unread(found)
        if found is not None:
            self.place = found.place
            for pane in self._sheet.query_children(SectionPane):
                self.stand_as_left(pane)
        self.call_after_refresh(self._begin_reading)

    def renew(self, loaded: Loaded) -> None:
        """Show another version; where its bottom line is in sight, that one counts as read."""
        super().renew(loaded)
        self._is_seen = False
        self._look_after_refresh()

    def carry_over(self, now: Now) -> None:
        """Let lists that were not looked at yet stand by their records in this version too."""
        super().carry_over(now)
        self._left = {number: stand_now(left, now) for number, left in self._left.items()}
        if self._card_left is not None:
            self._card_left = stand_now(self._card_left, now)

    @on(RowHighlighted)
    def note_row(self) -> None:
        """Note where the cursor is: the end may come before that is kept."""
        self._note()

    def keep(self) -> None:
        """Keep where the reader is."""
        self._note()
        self.keep_noted()

    def keep_noted(self) -> None:
        """Keep the place that was noted last; in any thread, and when there is no screen left."""
        if self._noted is not None:
            self.state.keep_place(self.briefing_id, self._noted)

    def forget_place(self) -> None:
        """Open at the front page the next time: what crashed here would do so again."""
        self.state.keep_place(self.briefing_id, b"")

    def _keep_and_tell(self) -> None:
        """Keep where the reader is, and tell once if that cannot be kept."""
        self.keep()
        fault = self.state.fault
        if fault != self._fault and not self.notice:
            self._fault = fault
            self.tell(fault)

    def action_star(self) -> None:
        """Give the briefing a star, or take it away."""
        self.is_starred = not self.is_starred
        self.state.set_starred(self.briefing_id, starred=self.is_starred)
        has = "has" if self.is_starred else "no longer has"
        self.tell(f"This briefing {has} its star")

    def action_read(self) -> None:
        """Count the briefing as unread, or as read again."""
        self._is_held = not self.is_unread
        self._count(read=self.is_unread)
        self.tell(f"This briefing counts as {'unread' if self.is_unread else 'read'}")

    def _note(self) -> None:
        """Note where the reader is."""
        if self.lookups is not None and self.is_mounted:
            here = self.here._replace(rows=self._sheet.pane.belongs)
            self._noted = write_down(here, self._stands(), self.lookups)

    def _begin_reading(self) -> None:
        """Stand in the card that was left open, and look whether the bottom line is in sight."""
        left, self._card_left = self._card_left, None
        if left is not None and self._sheet.card is not None:
            self._sheet.card.stand_again(left)
        self._look()

    def _recall(self) -> Bookmark | None:
        """Return where the reader was in this briefing, and let its lists stand so when made."""
        data = self.state.place(self.briefing_id)
        found = None if data is None or self.lookups is None else find_again(data, self.lookups)
        if found is not None:
            self._left = dict(found.lists)
            self._card_left = found.card if found.place.cards else None
        return found

    def _was_left_unread(self, found: Bookmark | None) -> bool:
        """Tell whether a briefing that was opened before counts as unread."""
        return found is not None and not self.state.is_read(self.briefing_id)

    def _look_after_refresh(self) -> None:
        """Note the place, and look for the bottom line, once that is on the screen."""
        self.call_after_refresh(self._note)
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        """Count the version that is shown as read once its bottom line was in sight."""
        if self._is_seen or self._is_held:
            return
        for pane in self._sheet.query_children(SectionPane):
            if pane.number == _SUMMARY and pane.display and pane.stand.top[0] == 0:
                self._is_seen = True
                self.call_after_refresh(self._count, read=True)

    def _count(self, *, read: bool) -> None:
        """Count the version that is shown as read, or the briefing as unread."""
        self.is_unread = not read
        self.state.set_read(self.briefing_id, read=read, digest=self.digest, data=self.loaded.data)

    def _stands(self) -> dict[int, Stand]:
        """Return where every list belongs, those too that were not looked at this time."""
        seen = {pane.number: pane.belongs for pane in self._sheet.query_children(SectionPane)}
        return {**self._left, **seen}
