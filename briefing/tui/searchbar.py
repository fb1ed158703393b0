"""The prompt of a search: one line in place of the hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Label

from briefing.rendering.phrases import joined, said, support
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar
from briefing.tui.clean_input import CleanInput
from briefing.tui.messages import KeyPassed, SearchDropped, SearchGiven, SearchTyped
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Key

    from briefing.rendering.rows import Phrase


_WORDING = 'words in any order, or "a phrase"'
"""What can be typed where a briefing is searched."""


class SearchInput(CleanInput):
    """Where the words are typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c", "drop", "Back to where you were", id="search-drop"),
        Binding("up", "recall(-1)", "The search before", id="search-before"),
        Binding("down", "recall(1)", "The search after", id="search-after"),
        Binding("tab,shift+tab", "stay", "Nothing", id="search-stay", show=False),
    ]

    def __init__(self, wording: str) -> None:
        """Say what can be typed."""
        super().__init__(placeholder=wording, select_on_focus=False)
        self.cursor_blink = False  # nothing is written while nobody types
        self._is_done = False
        self._asked: list[str] = []
        self._at = 0

    def begin(self, asked: Sequence[str]) -> None:
        """Wait for a new search; those before it can be called back."""
        self._is_done = False
        self._asked, self._at = [*asked, ""], len(asked)
        with self.prevent(SearchTyped):
            self.value = ""

    async def _on_key(self, event: Key) -> None:
        """Act on a key here and now, and stop it: where keys bubble up to others overtake them.

        One that comes when the search is done is handed on.
        """
        if self._is_done:
            self.post_message(KeyPassed(event))
        elif event.is_printable and event.character is not None:
            self.replace(event.character, *self.selection)
        elif binding := next(iter(self._bindings.key_to_bindings.get(event.key, ())), None):
            await self.app.run_action(binding.action, self)
        else:
            return
        event.stop()
        event.prevent_default()

    def watch_value(self, value: str) -> None:
        """Tell what stands there."""
        self.post_message(SearchTyped(value))

    async def action_submit(self) -> None:
        """Search for what stands there."""
        self._is_done = True
        self.post_message(SearchGiven(self.value))

    def action_drop(self) -> None:
        """Give the search up."""
        self._is_done = True
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
        place = said(sought.place) if sought.query else ()
        told = joined((place, support(sought.note)), "  ")
        self._told = told if phrase_width(told) <= self.app.size.width // 2 else place
        self.styles.width = phrase_width(self._told) + 2
        self.refresh()

    def sides(self, _: int) -> tuple[Phrase, Phrase]:
        """Return it at the right."""
        return (), self._told


class SearchBar(Horizontal):
    """A slash, what is typed, and what it finds."""

    def __init__(self, *, ascii_only: bool, wording: str = _WORDING) -> None:
        """Make the prompt; `wording` says what can be typed."""
        super().__init__()
        self._wording = wording
        self._count = SearchCount(ascii_only=ascii_only)

    def compose(self) -> ComposeResult:
        """Put up the prompt."""
        yield Label("/")
        yield SearchInput(self._wording)
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
