"""Show a briefing on the screen until the reader leaves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.tui.life import Life
from briefing.tui.terminal import colours, default_theme, is_remote, needs_ascii

if TYPE_CHECKING:
    from briefing.loading import Loaded


def run(
    loaded: Loaded,
    *,
    theme: str | None = None,
    ascii_only: bool = False,
    mouse: bool | None = None,
    reports: str | None = None,
) -> int:
    """Read one briefing on the screen; return the exit code.

    What is not given is chosen for the terminal: the theme, ASCII, and the mouse, which is off over
    SSH. `reports` is the folder for the report of a crash. Raises UsageError for an unknown theme.
    """
    environ = os.environ
    with Life(reports=reports) as life:
        # Textual paints on a beat; at its own one a card would follow the cursor two beats late.
        environ.setdefault("TEXTUAL_FPS", "240")
        # It comes after the guard: a signal may arrive while it is imported.
        from briefing.tui.app import ReaderApp  # noqa: PLC0415
        from briefing.tui.themes import find_themes, no_theme  # noqa: PLC0415

        known = find_themes()
        if theme is not None and theme not in known:
            raise UsageError(no_theme(theme, known))
        app = ReaderApp(
            loaded,
            theme=theme or default_theme(environ),
            ascii_only=ascii_only or needs_ascii(environ),
            colourless=colours(environ) == "none",
            life=life,
        )
        app.run(mouse=not is_remote(environ) if mouse is None else mouse)
    return life.exit_code(app)
