"""What the lists tell whoever holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from textual.events import Key

    from briefing.model.lookups import RecordRef
    from briefing.tui.rowbase import RowBase


class RowMessage(Message):
    """Something happened to the row of a record."""

    def __init__(self, rows: RowBase, ref: RecordRef | None) -> None:
        super().__init__()
        self.rows = rows
        """The list."""
        self.ref = ref
        """The record; None where no row can be chosen."""

    @property
    def control(self) -> RowBase:
        """The list, for `@on` to select by."""
        return self.rows


class RowHighlighted(RowMessage):
    """The cursor went to another record."""


class RowChosen(RowMessage):
    """A record was asked for."""


class SearchMessage(Message):
    """Something happened in the prompt of a search."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query
        """What stands in the prompt."""


class SearchTyped(SearchMessage):
    """The words of a search have changed."""


class SearchGiven(SearchMessage):
    """The words are complete."""


class SearchDropped(Message):
    """The search was given up."""


class KeyPassed(Message):
    """A key came to a prompt that is done."""

    def __init__(self, event: Key) -> None:
        super().__init__()
        self.event = event
        """The key, as it was pressed."""


class BriefingChosen(Message):
    """Another briefing was asked for, perhaps at one of its records."""

    def __init__(
        self, path: str, ref: RecordRef | None = None, section: int | None = None, words: str = ""
    ) -> None:
        super().__init__()
        self.path = path
        """Its file."""
        self.ref = ref
        """The record in it."""
        self.section = section
        """The number of the section to find that in; None for the first that has it."""
        self.words = words
        """What to mark in it, as a search takes it."""
