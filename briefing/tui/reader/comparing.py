"""What changed since the reader was here last: marked in every list, and told on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var

from briefing.errors import BriefingError, InvalidError
from briefing.tui.errands import errand
from briefing.tui.messages import BriefingChosen
from briefing.tui.reader.keeping import Keeping
from briefing.tui.reader.shelving import Shelving, section_of
from briefing.tui.reader.zones import Zones

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from briefing.library.kept import Version
    from briefing.library.state import State
    from briefing.loading import Loaded
    from briefing.model.records import RecordRef
    from briefing.tui.changes.screen import ChangesScreen
    from briefing.tui.changes.since import Since
    from briefing.tui.changes.stories import Story
    from briefing.tui.searches.asker import Asker


_LOOKING = "Looking for the other briefings of the series ..."
"""What is told while they are looked for."""


class Comparing(Keeping, Zones, Shelving):
    """Compares what is shown with the version that was read at the last visit.

    That stays the one to compare with until the briefing is left, whatever is read meanwhile.
    """

    since: var[Since | None] = var(None)
    """What is different; None while it is not known."""
    edge_signs: var[Mapping[RecordRef, str]] = var({})
    """What stands at the edge of records that are new or changed."""
    changed: var[tuple[str, ...]] = var(())
    """How many changes there are, in words and then in fewer; empty for none."""
    asker: Callable[[], Asker] | None
    """Gives what asks the catalogue of the library; None without a library."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self._read_last: Version | None = None
        self._opened_as = loaded.data
        self._digest_before = ""
        self._unreadable = ""
        self._read_time: int | None = None
        self.is_compared = False
        """Whether it is known what is different."""
        self._story: Story | None = None
        self._is_looking = False
        self._page: ChangesScreen | None = None

    def remember(self, state: State) -> None:
        """Take a state, and from it the version that was read last."""
        super().remember(state)
        self._look_back()

    def on_mount(self) -> None:
        """Compare once the first frame stands."""
        self.watch(self, "since", self._hand_down, init=False)
        self.call_after_refresh(self._compare)

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, and compare it with what was read of that."""
        self._forget()
        super().begin(loaded)
        self._look_back()
        self.call_after_refresh(self._compare)

    def renew(self, loaded: Loaded) -> None:
        """Show another version, and what is different in that."""
        self._forget()
        super().renew(loaded)
        self._compare()
        if self._page is not None:
            self._look_for_story()

    def action_changes(self) -> None:
        """Show what changed since it was read, and the figures of the series over time."""
        from briefing.tui.changes.screen import ChangesScreen  # noqa: PLC0415 - not needed for the first frame

        if self.lookups is None:
            return
        self._page = ChangesScreen(self.lookups, ascii_only=self.ascii_only)
        self.app.push_screen(self._page, self._go_to)
        self._tell_page()
        self._look_for_story()

    def _look_for_story(self) -> None:
        """Look for the other briefings of the series behind the reader's back."""
        find: Callable[[], Awaitable[None]] = self._find_story
        self.run_worker(find, group="story", exclusive=True)

    def _forget(self) -> None:
        """Let go of what was found: another version comes next."""
        self.since = self._story = None
        self.is_compared = self._is_looking = False

    def _look_back(self) -> None:
        """Take the version that was read last, and the one that is opened now."""
        self._read_last = self.state.version(self.briefing_id)
        self._digest_before = self.state.read_digest(self.briefing_id)
        self._opened_as = self.loaded.data

    def _compare(self) -> None:
        """Compare the versions behind the reader's back: a long briefing takes time."""
        find: Callable[[], Awaitable[None]] = self._find_changes
        self.run_worker(find, group="changes", exclusive=True)

    async def _find_changes(self) -> None:
        """Find what is different; where nothing is, nothing that could tell it is imported."""
        last, loaded = self._read_last, self.loaded
        held = None if last is None else last.data
        self._read_time = None if last is None or held is None else last.at
        data = self._opened_as if held is None else held
        self._unreadable = ""
        if held is None and self._digest_before and self._digest_before != _digest(data):
            from briefing.tui.changes.page import UNKNOWN  # noqa: PLC0415 - as above

            self._unreadable = UNKNOWN
        if data != loaded.data:
            from briefing.tui.changes.since import compared  # noqa: PLC0415 - as above

            try:
                found = await errand(lambda: compared(data, self._read_time, loaded))
                if loaded is not self.loaded:
                    return
                self.since = found
            except InvalidError as error:
                self._unreadable = f"What you read last cannot be compared: {error.first.message}"
        self.is_compared = True
        self._tell_page()

    def _hand_down(self) -> None:
        """Mark what changed in every list, and tell how much it is."""
        self.edge_signs = {} if self.since is None else self.since.signs
        self.changed = () if self.since is None else self.since.told

    async def _find_story(self) -> None:
        """Find the briefings of the same series, and tell their figures."""
        from briefing.tui.changes.stories import beside, story  # noqa: PLC0415 - as for the page

        loaded, asker = self.loaded, self.asker
        series = loaded.briefing.series
        if not series or self._story is not None:
            self._tell_page()
            return
        self._is_looking = True
        self._tell_page()
        try:
            paths: list[str] = []
            if asker is not None:
                entries = await asker().ask(lambda catalogue: catalogue.in_series(series))
                paths = [each.path for each in entries]
            if len(paths) < 2:  # a library may not have this one, and then not those beside it
                paths += await errand(lambda: beside(loaded))
            found = await errand(lambda: story(paths, loaded))
            if loaded is not self.loaded:
                return
            self._story = found
        except BriefingError as error:
            self.tell(str(error))
        self._is_looking = False
        self._tell_page()

    def _tell_page(self) -> None:
        """Show on the page what is known by now."""
        if self._page is None or not self._page.is_attached or not self.is_compared:
            return
        from briefing.tui.changes.page import page  # noqa: PLC0415 - as for the page
        from briefing.tui.changes.since import moment, same  # noqa: PLC0415 - the same

        clock, at = self._own_clock(), self._read_time
        read_at = "" if at is None else f" ({moment(at, clock.zone if clock else None)})"
        since = self.since or same(self.loaded, at)
        waiting = _LOOKING if self._is_looking else ""
        self._page.tell(page(since, read_at, self._story, told=self._unreadable, waiting=waiting))

    def _go_to(self, ref: RecordRef | None) -> None:
        """Go to what was chosen on the page: a record, or another briefing."""
        self._page = None
        if ref is None:
            return
        if ref.collection == "briefings":
            self.post_message(BriefingChosen(ref.key))
        else:
            self.visit(section_of(ref), ref)


def _digest(data: bytes) -> str:
    """Return the SHA-256 of a version, in hexadecimal."""
    from hashlib import sha256  # noqa: PLC0415 - not needed for the first frame

    return sha256(data).hexdigest()
