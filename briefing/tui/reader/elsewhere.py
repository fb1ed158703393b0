"""An actor or a place in other briefings: its card tells of them, and Enter opens one there."""

from __future__ import annotations

import asyncio
from functools import partial
from os.path import realpath
from typing import TYPE_CHECKING

from textual import on
from textual.reactive import var

from briefing.model.records import RecordRef
from briefing.tui.cardpane import Addition
from briefing.tui.messages import BriefingChosen, RowChosen
from briefing.tui.reader.copying import Copying
from briefing.tui.reader.sourcing import Sourcing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Literal

    from briefing.library.catalogue import Elsewhere
    from briefing.library.entries import Entry
    from briefing.loading import Loaded
    from briefing.rendering.rows import Part
    from briefing.tui.searches.asker import Asker

_PAUSE = 0.12
"""Seconds that a card has stood before it is looked for what it is of: a cursor may go on."""

_SHARED = {"actors", "locations"}
"""What has one id in every briefing of a library."""

_OTHER = "This is another briefing: Enter opens it"


class BeingElsewhere(Sourcing, Copying):
    """Looks for the actor or the place of a card in the other briefings of the library."""

    elsewhere: var[Addition | None] = var(None)
    """What the card of an actor or a place gains, once it was looked for."""
    asker: Callable[[], Asker] | None = None
    """Gives what asks the catalogue of the library, once it is needed; None without a library."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self._others: dict[RecordRef, Entry] = {}

    def on_mount(self) -> None:
        """Look for what a card is of whenever one is seen."""
        for each in ("opened", "place", "page"):
            self.watch(self, each, self._look_elsewhere, init=False)
        self._look_elsewhere()

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, of which others are elsewhere."""
        self.elsewhere = None
        super().begin(loaded)

    @on(RowChosen)
    def open_other(self, event: RowChosen) -> None:
        """Open another briefing where it tells of the same."""
        if event.ref is not None and event.ref.collection == "briefings":
            event.prevent_default()
            self.post_message(BriefingChosen(event.ref.key, self.record))

    def action_copy(self) -> None:
        """Copy what another briefing is called, where the cursor is on one."""
        entry = None if self.other is None else self._others.get(self.other)
        if entry is None:
            super().action_copy()
        else:
            self.hand_over("Briefing", f"{entry.title}, as of {entry.as_of} ({entry.id})")

    def action_copy_yaml(self) -> None:
        """Copy a record as YAML, but none of another briefing."""
        if self.other is None:
            super().action_copy_yaml()
        else:
            self.tell(f"Not copied. {_OTHER}")

    def action_links(self) -> None:
        """Offer the links of a record, but none of another briefing."""
        if self.other is None:
            super().action_links()
        else:
            self.tell(f"No links here. {_OTHER}")

    def action_source(self) -> None:
        """Open the source of a record; a row for another briefing has none."""
        if self.other is None:
            super().action_source()
        else:
            self.tell(f"No source here. {_OTHER}")

    @property
    def other(self) -> RecordRef | None:
        """The other briefing under the cursor of the card that is open; None for none."""
        card = self._sheet.card
        chosen = card.selected if card is not None and self.place.cards else None
        return chosen if chosen is not None and chosen.collection == "briefings" else None

    def _look_elsewhere(self) -> None:
        """Look for what the card is of, where it is an actor or a place and was not looked for."""
        opened, known = self.opened, self.elsewhere
        if self.asker is None or opened is None or opened.aspect != "card":
            return
        if opened.ref.collection in _SHARED and (known is None or known.ref != opened.ref):
            find: Callable[[], Awaitable[None]] = partial(
                self._find_elsewhere, opened.ref, self.asker
            )
            self.run_worker(find, group="elsewhere", exclusive=True)

    async def _find_elsewhere(self, ref: RecordRef, asker: Callable[[], Asker]) -> None:
        """Tell on a card that still stands after a moment in which other briefings it is."""
        await asyncio.sleep(_PAUSE)
        card = self._sheet.card
        if card is None or not card.display or self.lookups is None:
            return
        collection: Literal["actors", "locations"]
        collection = "actors" if ref.collection == "actors" else "locations"
        path = realpath(self.loaded.path)
        asked = asker().ask(lambda catalogue: catalogue.elsewhere(collection, ref.key, path=path))
        try:
            every = await asked
        finally:
            asked.cancel()
        found = [each for each in every if each.entry.id != self.loaded.briefing.id]
        self._others = {RecordRef("briefings", each.entry.path): each.entry for each in found}
        self.elsewhere = Addition(ref, _part(found, self.lookups.name(ref.key)))


def _part(found: Sequence[Elsewhere], name: str) -> Part | None:
    """Return other briefings as a card tells of them."""
    from briefing.rendering.elsewhere import InOther, in_others  # noqa: PLC0415 - not needed for the first frame

    told = [
        InOther(entry.path, entry.title, entry.day, known_as, records)
        for entry, known_as, records in found
    ]
    return in_others(told, name)
