"""Time zones: clock times as the source gives them, as the reader's clock shows them, or in UTC."""

from __future__ import annotations

import os
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from textual.reactive import var

from briefing.model.quoting import quoted
from briefing.model.zones import parse_zone
from briefing.rendering.wording.times import zone_name
from briefing.tui.reader.base import ReaderBase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing


class Clock(NamedTuple):
    """A way to tell clock times."""

    name: str
    """What its zone is called."""
    zone: tzinfo | None
    """The zone; None leaves every time as it was written."""


AS_WRITTEN = Clock("", None)
"""The times of the source."""


class Zones(ReaderBase):
    """Tells clock times in one zone after the other; it stays on until the reader leaves."""

    timezone = ""
    """The reader's own zone by the settings; the machine's where it is empty."""
    clock = AS_WRITTEN
    """How times are told."""
    texts_in: var[str] = var("")
    """The zone that texts keep while clock times are told in another; empty otherwise."""
    _known_clocks: tuple[Briefing, Clock | None, tuple[Clock, ...]] | None = None

    def action_zone(self) -> None:
        """Tell clock times in the next zone that tells this briefing's otherwise."""
        own = self._own_clock()
        clocks = self._clocks(own)
        at = clocks.index(self.clock) if self.clock in clocks else 0
        self.clock = clocks[(at + 1) % len(clocks)]
        self.present()
        self.tell(self._told(alone=len(clocks) == 1, unknown=own is None))

    def present(self) -> None:
        """Show the briefing that was read, and that its texts keep its own zone."""
        super().present()
        is_told = self.clock.zone is not None
        self.texts_in = zone_name(self.loaded.briefing.timezone) if is_told else ""

    @property
    def told_briefing(self) -> Briefing:
        """The briefing that was read, with its clock times in the zone that is on."""
        if self.clock.zone is None:
            return super().told_briefing
        from briefing.model.rezoned import rezoned  # noqa: PLC0415 - few readers ask for it

        return rezoned(super().told_briefing, self.clock.zone)

    def _told(self, *, alone: bool, unknown: bool) -> str:
        """Return what to tell of the zone that is on."""
        source = zone_name(self.loaded.briefing.timezone)
        if unknown:
            zone = self.clock.name or source
            return f"Times in {zone}; this machine knows no zone {quoted(self._own_name)}"
        if alone:
            return f"Times stay in {source}: no other zone here tells them otherwise"
        if self.clock.zone is None:
            return f"Times as the source gives them, in {source}"
        return f"Clock times in {self.clock.name}; texts stay in {source}"

    def _clocks(self, own: Clock | None) -> tuple[Clock, ...]:
        """Return the clocks that tell this briefing's times otherwise; found once for each."""
        briefing = self.loaded.briefing
        if (
            self._known_clocks is None
            or self._known_clocks[0] is not briefing
            or self._known_clocks[1] != own
        ):
            self._known_clocks = (briefing, own, tuple(self._differing(own)))
        return self._known_clocks[2]

    def _differing(self, own: Clock | None) -> Iterator[Clock]:
        """Yield the times as written, the reader's own and UTC, where they differ."""
        from briefing.model.rezoned import clock_offsets  # noqa: PLC0415 - as above

        briefing = self.loaded.briefing
        yield AS_WRITTEN
        known = {clock_offsets(briefing)}
        for clock in (own, Clock("UTC", UTC)):
            if clock is not None and (told := clock_offsets(briefing, clock.zone)) not in known:
                known.add(told)
                yield clock

    @property
    def _own_name(self) -> str:
        """What the reader's own zone is called where it is set up."""
        return self.timezone or os.environ.get("TZ", "")

    def _own_clock(self) -> Clock | None:
        """Return the reader's own clock; None where its zone is not known on this machine."""
        from briefing.settings.system_zone import system_zone  # noqa: PLC0415 - as above

        if not self.timezone:
            found = system_zone(os.environ)
            return None if found is None else Clock(*found)
        try:
            return Clock(zone_name(self.timezone), parse_zone(self.timezone))
        except ValueError:
            return None
