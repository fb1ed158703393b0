"""The prompt of a search: one line in place of the hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input, Label

from briefing.clean import clean
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar
from briefing.tui.messages import SearchDropped, SearchGiven, SearchTyped
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.rendering.rows import Phrase


class SearchInput(Input):
    """Where the words are typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Keep the search and go on in the page", id="search-keep"),
        Binding("escape,ctrl+c", "drop", "Back to where you were", id="search-drop"),
        Binding("up", "recall(-1)", "The search before", id="search-before"),
        Binding("down", "recall(1)", "The search after", id="search-after"),
        Binding("tab,shift+tab", "stay", "Nothing", id="search-stay", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder='words in any order, or "a phrase"', select_on_focus=False)
        self.cursor_blink = False  # nothing is written while nobody types
        self._asked: list[str] = []
        self._at = 0

    def begin(self, asked: Sequence[str]) -> None:
        """Wait for a new search; those before it can be called back."""
        self._asked, self._at = [*asked, ""], len(asked)
        self.value = ""

    def validate_value(self, value: str) -> str:
        """Let no control character in: it would be drawn."""
        return clean(value)

    def action_drop(self) -> None:
        """Give the search up."""
        self.post_message(SearchDropped())

    def action_recall(self, direction: int) -> None:
        """Put an earlier search into the prompt, or a later one."""
        at = self._at + direction
        if 0 <= at < len(self._asked):
            if self._at == len(self._asked) - 1:
                self._asked[-1] = self.value
            self._at = at
            self.value = self._asked[at]
            self.cursor_position = len(self.value)

    def action_stay(self) -> None:
        """Keep the focus: what is beside the prompt is not gone to before the search is given."""


class SearchCount(Bar):
    """How many rows say it, which of them is shown, and where in it the words stand."""

    def __init__(self, *, ascii_only: bool) -> None:
        super().__init__()
        self.set_reactive(Bar.ascii_only, ascii_only)
        self._told: Phrase = ()

    def tell(self, sought: Sought) -> None:
        """Tell of a search; nothing of an empty one."""
        told = joined((said(sought.place), support(sought.note)), "  ")
        self._told = told if sought.query else ()
        self.styles.width = phrase_width(self._told) + 2
        self.refresh()

    def sides(self, _: int) -> tuple[Phrase, Phrase]:
        """Return it at the right."""
        return (), self._told


class SearchBar(Horizontal):
    """A slash, what is typed, and what it finds."""

    def __init__(self, *, ascii_only: bool) -> None:
        super().__init__()
        self._count = SearchCount(ascii_only=ascii_only)

    def compose(self) -> ComposeResult:
        """Put up the prompt."""
        yield Label("/")
        yield SearchInput()
        yield self._count

    def begin(self, asked: Sequence[str]) -> None:
        """Wait for a new search; earlier ones can be called back."""
        self._count.tell(Sought())
        self.input.begin(asked)

    def tell(self, sought: Sought) -> None:
        """Tell what was found."""
        self._count.tell(sought)

    @property
    def input(self) -> SearchInput:
        """Where the words are typed."""
        return self.query_one(SearchInput)

    @on(Input.Changed)
    def seek(self, event: Input.Changed) -> None:
        """Look for what was typed."""
        event.stop()
        self.post_message(SearchTyped(event.value))

    @on(Input.Submitted)
    def settle(self, event: Input.Submitted) -> None:
        """Look for it until it is cleared."""
        event.stop()
        self.post_message(SearchGiven(event.value))
