"""What was sent to the clipboard, to be selected by hand where it did not arrive.

The text stands from edge to edge with nothing beside it, so that a terminal selects it alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.rendering.rows import Piece
from briefing.tui.bindings import panel_bindings
from briefing.tui.emoji import steady
from briefing.tui.giving_way import give_way

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize


class CopiedText(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The text, scrolled by the keys that move in every list."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        {
            "move-down": "scroll_down",
            "move-up": "scroll_up",
            "page-down": "page_down",
            "page-up": "page_up",
            "half-page-down": "page_down",
            "half-page-up": "page_up",
            "first": "scroll_home",
            "last": "scroll_end",
        },
        {
            "scroll_down": "One line down",
            "scroll_up": "One line up",
            "page_down": "One page down",
            "page_up": "One page up",
            "scroll_home": "To the beginning",
            "scroll_end": "To the end",
        },
    )

    def __init__(self, closes: str, *, ascii_only: bool) -> None:
        """Be empty; `closes` is the key that the border says it closes by."""
        super().__init__(id="copied")
        self._closes = closes
        self._up, self._down = "^v" if ascii_only else "↑↓"

    def on_mount(self) -> None:
        """Tell in the border where there is more, from now on."""
        for each in ("scroll_y", "virtual_size"):
            self.watch(self, each, self._tell_more)

    def on_resize(self) -> None:
        """Tell what the new size leaves out of sight."""
        self._tell_more()

    def _tell_more(self) -> None:
        above = self._up if self.scroll_y > 0 else ""
        below = self._down if self.scroll_y < self.max_scroll_y else ""
        more = " ".join(filter(None, (above, "more" if above or below else "", below)))
        told = "  ".join(filter(None, (more, f"{self._closes} closes")))
        self.border_subtitle = Content(f" {told} ")


class CopiedScreen(ModalScreen[None]):
    """A text over the screen that it was copied from."""

    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        dict.fromkeys(("open", "close", "back", "leave", "copy", "copy-yaml"), "dismiss")
    )

    def __init__(
        self, what: str, told: str, text: str, *, closes: str = "Esc", ascii_only: bool = False
    ) -> None:
        """Show a text; `closes` is the key that this reader has to close it."""
        super().__init__(classes="ascii" if ascii_only else "")
        self._what = what
        self._told = told
        self._text = text
        self._closes = closes
        self._ascii_only = ascii_only

    def compose(self) -> ComposeResult:
        """Say what was done with the text, and show it."""
        told = self._told
        (shown,) = steady((Piece(self._text.rstrip("\n")),))
        text = shown.text
        if self._ascii_only and not text.isascii():
            from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

            told, text = f"{told}; it is spelt in ASCII here", to_ascii(text)
        with CopiedText(self._closes, ascii_only=self._ascii_only) as panel:
            panel.border_title = Content(f" {self._what} ")
            yield Static(Content(f"{told}."), id="told")
            yield Static(Content(text), id="text")

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        give_way(self, event.size)
