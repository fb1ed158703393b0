"""The measure for typing: a Textual app with one Input and a Static that repeats it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PlainInput(App[None]):
    """As little as can be typed into."""

    def compose(self) -> ComposeResult:
        yield Static("READY")
        yield Input()

    @on(Input.Changed)
    def repeat(self, event: Input.Changed) -> None:
        self.query_one(Static).update(event.value)


if __name__ == "__main__":
    PlainInput().run()
