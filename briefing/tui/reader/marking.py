"""Marks: a letter or a digit for a place, and the way back there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from textual import on
from textual.events import Key

from briefing.model.quoting import quoted
from briefing.rendering.cells import fit
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wording import titles
from briefing.tui.bookmarks import find_again, write_down
from briefing.tui.moved import visit_now
from briefing.tui.reader.keeping import Keeping

if TYPE_CHECKING:
    from briefing.loading import Loaded
    from briefing.model.records import RecordRef
    from briefing.tui.bookmarks import Bookmark
    from briefing.tui.history import Visit
    from briefing.tui.moved import Now

Awaited: TypeAlias = Literal["", "mark", "to_mark"]
"""What the next key is the name for: a new mark, or one to go to; nothing."""

_SHORT = 28
"""Cells of what is told of a mark where all of them stand in a line."""

_BEFORE = "'"
"""Names the place that the last jump came from."""


class Mark(NamedTuple):
    """A place with a name."""

    name: str
    """A letter or a digit."""
    told: str
    """The section, and the record that was open or had the cursor."""


class Marking(Keeping):
    """Marks places, and goes to them."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self._awaited: Awaited = ""
        self._came_from: Visit | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of this briefing, by name."""
        kept = sorted(self.state.marks(self.briefing_id).items())
        found = ((name, self._found(data)) for name, data in kept if _is_name(name))
        return tuple(Mark(name, self._described(bookmark)) for name, bookmark in found if bookmark)

    def action_mark(self) -> None:
        """Ask for the name of a new mark."""
        self._awaited = "mark"
        self.tell("Mark this place: a letter or a digit")

    def action_to_mark(self) -> None:
        """Ask for the name of the mark to go to."""
        self._awaited = "to_mark"
        marks = " · ".join(f"{name} {fit(told, _SHORT)}" for name, told in self.marks)
        none = f"there is none yet; {self.key_of('mark')} sets one"
        self.tell(f"Go to a mark: {marks or none}")

    @on(Key)
    def take_name(self, event: Key) -> None:
        """Take a letter or a digit for the name that was asked for."""
        asked, self._awaited = self._awaited, ""
        if not asked:
            return
        name = event.character or ""
        if event.key == "escape":
            event.stop()
        elif _is_name(name):
            event.stop()
            self.set_mark(name) if asked == "mark" else self.go_to_mark(name)
        elif name == _BEFORE and asked == "to_mark":
            event.stop()
            self._go_before()

    def set_mark(self, name: str) -> None:
        """Mark this place."""
        if self.lookups is not None:
            data = write_down(self.here, {}, self.lookups)
            self.state.set_mark(self.briefing_id, name, data)
            self.tell(f"Marked as {name}: ' and {name} comes back here")

    def go_to_mark(self, name: str) -> None:
        """Go to a marked place; the way back leads here."""
        data = self.state.marks(self.briefing_id).get(name)
        found = None if data is None else self._found(data)
        if found is None:
            self.tell(f"There is no mark {quoted(name)}")
            return
        self.jump(found.visit)
        if found.is_short:
            self.tell("The record that was open there is no longer in the briefing")

    def jump(self, visit: Visit) -> None:
        """Go somewhere as it was left, and remember where from."""
        self._came_from = self.here
        super().jump(visit)

    def visit(self, number: int, ref: RecordRef | None = None) -> None:
        """Go to a section or a record, and remember where from."""
        self._came_from = self.here
        super().visit(number, ref)

    def visit_row(self, number: int, ref: RecordRef, *, at: int | None = 1) -> None:
        """Go to the row of a record, and remember where from."""
        self._came_from = self.here
        super().visit_row(number, ref, at=at)

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, in which there was no jump yet."""
        self._came_from, self._awaited = None, ""
        super().begin(loaded)

    def carry_over(self, now: Now) -> None:
        """Keep the way back to where the last jump came from."""
        super().carry_over(now)
        if self._came_from is not None:
            self._came_from = visit_now(self._came_from, now)

    def _go_before(self) -> None:
        """Go to where the last jump came from; done twice, it comes back."""
        if self._came_from is None:
            self.tell("There was no jump yet to go back from")
        else:
            self.jump(self._came_from)

    def _found(self, data: bytes) -> Bookmark | None:
        return None if self.lookups is None else find_again(data, self.lookups)

    def _described(self, found: Bookmark) -> str:
        """Return a marked place in a few words."""
        title = SECTIONS[found.place.section - 1].title
        cards = found.place.cards
        ref = cards[-1].ref if cards else found.visit.rows.ref
        if ref is None or self.lookups is None:
            return title
        return f"{title}, {text_of(titles.title(ref, self.lookups.record(ref), self.lookups))}"


def _is_name(name: str) -> bool:
    """Tell whether a mark may be called so."""
    return len(name) == 1 and name.isalnum()
