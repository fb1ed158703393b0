"""Show a briefing on the screen until the reader leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.tui.app import ReaderApp

if TYPE_CHECKING:
    from briefing.loading import Loaded


def run(loaded: Loaded, *, theme: str | None = None, ascii_only: bool = False, mouse: bool = True) -> int:
    """Read one briefing on the screen; return the exit code."""

    def read_again() -> Lookups:
        return Lookups(load(loaded.path).briefing)

    app = ReaderApp(
        Lookups(loaded.briefing), read_again, theme=theme or "evening", ascii_only=ascii_only
    )
    app.run(mouse=mouse)
    return app.return_code or 0
