"""The library around a briefing: its list, and the way from one briefing to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.sections import SECTIONS
from briefing.tui.librarian import Librarian
from briefing.tui.reader.moving import Moving

if TYPE_CHECKING:
    from briefing.model.records import RecordRef

_LISTED_IN = {
    "impacts": "casualties",
    "events": "timeline",
    "gaps": "summary",
    "caveats": "summary",
}
"""The section that lists a collection, where it has another name."""


class Shelving(Moving):
    """Goes to the library and to the briefings around this one."""

    def action_library(self) -> None:
        """Show the list of all briefings."""
        self._librarian.show_library()

    def action_briefing(self, direction: int) -> None:
        """Read the next briefing of the list, or the one before."""
        self._librarian.step_briefing(direction)

    def leave(self) -> None:
        """Go back to the list that this briefing was chosen from; quit where there is none."""
        app = self._librarian
        if app.shelf is not None:
            app.show_library()
        else:
            super().leave()

    def land(self, ref: RecordRef | None, section: int | None = None, words: str = "") -> None:
        """Stand on a record: its row in a section, or its card; nothing of one that is gone.

        `words` are what a search found it by; they are searched for here.
        """
        if ref is None or self.lookups is None or ref not in self.lookups.records(ref.collection):
            return
        if section is None:
            self.visit(section_of(ref), ref)
        else:
            self.visit_row(section, ref)
        if words:
            self.look_for(words)

    @property
    def _librarian(self) -> Librarian:
        """The app, which has the library."""
        if not isinstance(self.app, Librarian):
            raise TypeError(self.app)
        return self.app


def section_of(ref: RecordRef) -> int:
    """Return the number of the section that lists a record."""
    key = _LISTED_IN.get(ref.collection, ref.collection)
    return next(number for number, each in enumerate(SECTIONS, 1) if each.key == key)
