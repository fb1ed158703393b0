"""The line in which a search over all briefings is typed; what it moves is the list beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Label

from briefing.tui.clean_input import CleanInput
from briefing.tui.messages import SearchTyped

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class QueryInput(CleanInput):
    """Takes letters; keys that type nothing go to what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.choose", "Open the briefing there", id="searches-open"),
        Binding("down", "screen.step(1)", "The next one found", id="searches-next"),
        Binding("up", "screen.step(-1)", "The one before", id="searches-before"),
        Binding("pagedown", "screen.page(1)", "One page down", id="searches-page-down"),
        Binding("pageup", "screen.page(-1)", "One page up", id="searches-page-up"),
        Binding("tab,shift+tab", "screen.turn", "To the list, and back", id="searches-turn"),
        Binding("escape,ctrl+c", "screen.give_up", "Clear the words, or close", id="searches-drop"),
        Binding("f1", "app.help", "Help", id="searches-help"),
    ]

    def __init__(self, value: str) -> None:
        """Hold what was typed before, chosen: the next letter begins a new search."""
        super().__init__(
            value, placeholder="words, or a field such as place:", select_on_focus=True
        )
        self.cursor_blink = False  # nothing is written while nobody types

    def watch_value(self, value: str) -> None:
        """Tell what stands there."""
        self.post_message(SearchTyped(value))


class Prompt(Horizontal):
    """A sign, and what is typed."""

    def __init__(self, value: str) -> None:
        super().__init__()
        self.input = QueryInput(value)
        """Where the words are typed."""

    def compose(self) -> ComposeResult:
        """Put up the line."""
        yield Label("/")
        yield self.input
