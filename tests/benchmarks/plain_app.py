"""The measure for the screen: a Textual app with one Static and a Footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Footer, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PlainApp(App[None]):
    """As little as a Textual app can show."""

    def compose(self) -> ComposeResult:
        yield Static("READY")
        yield Footer()


if __name__ == "__main__":
    PlainApp().run()
