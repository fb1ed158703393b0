"""The source of what is seen: said by, carried by, read in, and the paragraph itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var

from briefing.loading.source_texts import SourceTexts
from briefing.tui.places import Opened
from briefing.tui.reader.moving import Moving

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.loading import Loaded
    from briefing.model.source_texts import SourceText


class Sourcing(Moving):
    """Opens the source view of any record."""

    texts: var[Mapping[str, SourceText] | None] = var(None)
    """The copies of its sources' texts that the briefing names, handed down to the card."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self.set_reactive(Sourcing.texts, _texts(loaded))

    def present(self) -> None:
        """Show the briefing that was read; copies are read again when they are next seen."""
        self.texts = _texts(self.loaded)
        super().present()

    def action_source(self) -> None:
        """Open the source of the record at hand; close it where it is open already."""
        ref = self.selected
        if ref is None:
            self.tell("No record here: a row with a record has a source")
        elif self.place.cards[-1:] == (Opened(ref, "source"),):
            Moving.action_close(self)  # not a search or a filter, which Esc clears first
        else:
            self.go(self.place.open(ref, "source"))


def _texts(loaded: Loaded) -> SourceTexts:
    """Return the copies that a briefing's file names."""
    return SourceTexts(loaded.path, loaded.briefing, follow=loaded.follow)
