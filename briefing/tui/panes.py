"""The panes: a section's rows, and beside them the card of one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from textual.reactive import var

from briefing.rendering.naming import names_in
from briefing.rendering.sections import SECTIONS, section
from briefing.rendering.views import summary
from briefing.tui.borders import AROUND_TITLE, section_title
from briefing.tui.cardpane import CardPane
from briefing.tui.filling import Filling
from briefing.tui.footing import Footing, nearest
from briefing.tui.listing import GLANCE, GLANCE_WRAPPED, INDEX, WHOLE, WRAPPED

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.model.narrowing import Narrowing
    from briefing.model.records import RecordRef
    from briefing.rendering.rows import Part, Section
    from briefing.tui.listing import Detail
    from briefing.tui.moved import Now
    from briefing.tui.stands import Stand
    from briefing.tui.voices import Mark

__all__ = ["CardPane", "SectionPane"]

Depth: TypeAlias = Literal["front", "index", "alone"]
"""How much room a section has: a pane, a narrow column, or a screen for itself."""

_DETAILS: dict[Depth, tuple[Detail, Detail]] = {
    "front": (GLANCE, GLANCE_WRAPPED),
    "index": (INDEX, WRAPPED),
    "alone": (WHOLE, WHOLE),
}
"""What is shown in so much room: of a table, and of what is never cut."""

_NEVER_CUT = {"casualties", "sources"}
"""The sections of which every word counts: a figure without "not final" is another figure.

What a briefing says of itself, with its sources, has no card that would show it whole.
"""

_TEXTS = {"timeline"}
"""The sections that are read as texts: where they have the screen every record is whole."""

_UNKNOWN = 1_000
"""Cells that a title may take before the pane has a size."""


class SectionPane(Filling):
    """One section of a briefing."""

    lookups: var[Lookups | None] = var(None)
    """The briefing."""
    narrowing: var[Narrowing | None] = var(None, init=False)
    """The filter that is on."""
    way_out: var[str] = var("Esc", init=False)
    """The key that takes it away."""
    depth: var[Depth] = var("front")
    """How much room it has."""

    def __init__(self, number: int) -> None:
        super().__init__(id=f"section-{number}")
        self.number = number
        """The number of the section."""
        self.key = SECTIONS[number - 1].key
        """Its key."""
        self._whole: Section | None = None
        self._section: Section | None = None
        self._glance: tuple[Part, ...] = ()
        self._filled_from: Lookups | None = None
        self._narrowed_by: Narrowing | None = None
        self._footing = Footing()

    @property
    def unfocused(self) -> Mark:
        """On the front page one cursor is enough."""
        return "none" if self.depth == "front" else "idle"

    def watch_lookups(self) -> None:
        """Show the section of the briefing that was handed down, or do so when it is shown."""
        if self.display:
            self.catch_up()

    def watch_narrowing(self) -> None:
        """Show what the filter keeps, or do so when it is shown."""
        if self.display:
            self.catch_up()

    @property
    def is_stale(self) -> bool:
        """Whether another briefing was handed down, or another filter, than what is shown."""
        if self.lookups is None:
            return False
        return self.lookups is not self._filled_from or self.narrowing != self._narrowed_by

    def fill(self) -> None:
        """Show the section as it was handed down."""
        if self.lookups is None:
            return
        due, belongs, is_new = self._due, self.belongs, self._section is None
        is_narrowed = self.narrowing != self._narrowed_by
        if self._whole is None or self.lookups is not self._filled_from:
            self._whole = section(self.key, self.lookups)
        self._filled_from, self._narrowed_by, self._due = self.lookups, self.narrowing, None
        found = self._fill(self._whole, self.lookups)
        if due is not None:
            self.stand_again(due)
        if is_narrowed and not is_new:
            self._keep_near(belongs, _refs(self._whole), _refs(found))

    def restart(self) -> None:
        """Forget the place, and what was shown: another briefing comes next."""
        super().restart()
        self._filled_from, self._narrowed_by, self._section = self.lookups, self.narrowing, None
        self._footing.forget()

    def _keep_near(self, left: Stand, every: list[RecordRef], kept: list[RecordRef]) -> None:
        """Put the cursor no further away than a filter makes it go; without one, back."""
        if self.narrowing is None:
            self._footing.forget()
            self.stand_again(left)
            return
        ref = nearest(left.ref, every, set(kept))
        if ref is not None:
            self.select(ref)
        self._footing.moved(left, self.stand.ref)

    @property
    def belongs(self) -> Stand:
        """Where the list stands, or stood before a filter moved its cursor."""
        return self._footing.of(self.stand)

    def carry_over(self, now: Now) -> None:
        """Keep where the cursor stood before a filter moved it, in another version."""
        self._footing.carry_over(now)

    def _fill(self, found: Section, lookups: Lookups) -> Section:
        """Show what the filter leaves of the section, and return that."""
        if self.narrowing is not None:
            from briefing.rendering.narrowed import narrowed  # noqa: PLC0415 - not needed for the first frame

            found = narrowed(found, self.narrowing, lookups, key=self.way_out)
        self._section = msgspec.structs.replace(found, parts=_headless(found))
        self._glance = self._section.parts
        if found.key == "summary":
            self._glance = summary.at_a_glance(self._section.parts)
        self.watch_depth()
        self._entitle()
        return found

    def watch_depth(self) -> None:
        """Show more of each record, or less."""
        if self._section is not None and self.lookups is not None and not self.is_stale:
            parts = self._glance if self.depth == "front" else self._section.parts
            self.show(parts, self._detail_shown, names=names_in(self.lookups))

    def _tell_position(self) -> None:
        """Tell in the border where the section stands, and what heads the first row in sight."""
        super()._tell_position()
        self._entitle()

    def _entitle(self) -> None:
        """Put the title of the section into the border."""
        if self._section is not None:
            room = self._width - AROUND_TITLE if self._width else _UNKNOWN
            title = section_title(self._section, self.heading, room, ascii_only=self.ascii_only)
            self._show_title(title)

    @property
    def _detail_shown(self) -> Detail:
        """How much of each record there is room for."""
        if self.key in _TEXTS and self.depth != "front":
            return WHOLE
        table, wrapped = _DETAILS[self.depth]
        return wrapped if self.key in _NEVER_CUT else table


def _headless(found: Section) -> tuple[Part, ...]:
    """Return the parts of a section, the first without a title that the border says already."""
    first, *others = found.parts
    if first.key in {found.key, "bottom-line"}:
        first = msgspec.structs.replace(first, title="")
    return (first, *others)


def _refs(found: Section) -> list[RecordRef]:
    """Return the records of a section in the order of their rows."""
    return [row.ref for part in found.parts for row in part.rows if row.ref is not None]
