"""The card of one record, as a pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.reactive import var

from briefing.model.records import RecordRef
from briefing.rendering.naming import names_in
from briefing.rendering.rows import Part
from briefing.tui.borders import AROUND_TITLE
from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.changes import Change
    from briefing.model.lookups import Lookups
    from briefing.model.source_texts import SourceText
    from briefing.rendering.rows import Card
    from briefing.tui.changes.since import Since
    from briefing.tui.places import Opened
    from briefing.tui.voices import Mark

_GONE = Part(key="gone", title="", empty="This record is no longer in the briefing.")
"""The card of a record that was taken out of the file while it was open."""


class Addition(NamedTuple):
    """What a card gains after it was shown."""

    ref: RecordRef
    """The record whose card it is."""
    part: Part | None
    """What stands below all else; None for nothing."""


class CardPane(RowList):
    """The card of one record."""

    @property
    def unfocused(self) -> Mark:
        """A card is read from its beginning; its cursor shows once it has the focus."""
        return "none"

    lookups: var[Lookups | None] = var(None)
    """The briefing."""
    opened: var[Opened | None] = var(None)
    """What is shown of which record."""
    texts: var[Mapping[str, SourceText] | None] = var(None)
    """The copies of its sources' texts that the briefing names."""
    crumbs: var[tuple[Opened, ...]] = var(())
    """The records that were opened, one from another; none where the card follows a cursor."""
    elsewhere: var[Addition | None] = var(None)
    """The other briefings that have the actor or the place of a card, once they are known."""

    since: var[Since | None] = var(None)
    """What is different from the version that the reader knows."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = ""
        self._filled_from: tuple[object, ...] = (None, None, None, None)

    @property
    def ref(self) -> RecordRef | None:
        """The record."""
        return self.opened.ref if self.opened else None

    def watch_lookups(self) -> None:
        """Show the record as the new briefing has it."""
        self._fill()

    def watch_opened(self) -> None:
        """Show another record from its first line."""
        if self.opened != self._filled_from[0]:
            self.restart()
        self._fill()

    def watch_elsewhere(self) -> None:
        """Show below the card what is known by now; nothing that is seen moves."""
        self._fill()

    def watch_since(self) -> None:
        """Tell on the card what is different about its record."""
        self._fill()

    def watch_crumbs(self) -> None:
        """Tell the way to the record in the border."""
        self._entitle()

    def on_resize(self) -> None:
        """Tell as much of the way as there is room for."""
        self._entitle()

    def _fill(self) -> None:
        below = self._below
        held = (self.opened, self.lookups, below, self._changes)
        if held == self._filled_from:
            return
        self._filled_from = held
        if self.lookups is None or self.opened is None:
            self._kind = ""
            self.show(())
        elif self.opened.ref not in self.lookups.records(self.opened.ref.collection):
            self._kind = "Gone"
            self.show((_GONE,))
        else:
            found = self._made(self.opened, self.lookups)
            self._kind = found.kind
            from briefing.tui.cardrows import card_parts  # noqa: PLC0415 - as for the card itself

            parts = (*card_parts(found), *(() if below is None else (below,)))
            self.show(parts, names=names_in(self.lookups), own=found.ref)
        self._entitle()

    @property
    def _below(self) -> Part | None:
        """What stands below the card of the record that is shown."""
        if self.elsewhere is None or self.opened is None or self.opened.aspect != "card":
            return None
        return self.elsewhere.part if self.elsewhere.ref == self.opened.ref else None

    def _made(self, opened: Opened, lookups: Lookups) -> Card:
        if opened.aspect == "source":
            from briefing.rendering.evidence import evidence  # noqa: PLC0415 - rarely needed

            return evidence(opened.ref, lookups, self.texts or {})
        from briefing.rendering.cards import card  # noqa: PLC0415 - not needed for the first frame

        found = card(opened.ref, lookups)
        if self.since is None or self._changes is None:
            return found
        from briefing.rendering.changes_cards import with_changes  # noqa: PLC0415 - as above

        return with_changes(found, self.since.changes, self.since.verb)

    @property
    def _changes(self) -> Change | None:
        """What is different about the record that is shown."""
        return None if self.since is None or self.ref is None else self.since.of(self.ref)

    def _entitle(self) -> None:
        """Put the way to the record, and what it is, into the border."""
        title = self._kind
        if self.lookups is not None and len(self.crumbs) > 1:
            from briefing.tui.crumbs import trail  # noqa: PLC0415 - not needed for the first frame

            room = self.size.width - AROUND_TITLE
            title = trail(self.crumbs[:-1], title, self.lookups, room, ascii_only=self.ascii_only)
        self._show_title(title)
