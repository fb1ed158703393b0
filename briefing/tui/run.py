"""Show a briefing on the screen until the reader leaves."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import BriefingError, UsageError
from briefing.library.state import State
from briefing.settings.folders import cache_folder, state_folder, themes_folder
from briefing.settings.variables import Way
from briefing.tui.life import Life
from briefing.tui.terminal import colours, default_theme, is_remote, needs_ascii

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

    from briefing.library.watching import Watch
    from briefing.loading import Loaded
    from briefing.settings.settings import Given
    from briefing.tui.app import ReaderApp
    from briefing.tui.library.library import Library


class Asked(NamedTuple):
    """What the reader asked for in the call; None where that is left to the settings."""

    theme: str | None = None
    ascii_only: bool | None = None
    mouse: bool | None = None
    wire: Way | None = None


def run(
    loaded: Loaded | None,
    given: Given,
    asked: Asked,
    *,
    watch: Watch | None = None,
    folders: Sequence[str] = (),
    reports: str | None = None,
    confined: bool = False,
) -> int:
    """Read a briefing on the screen, or choose one; return the exit code.

    `folders` are the library's; without a briefing the screen begins with its list.

    What was asked for beats what the settings give. What neither says is chosen for the terminal:
    the theme, ASCII, and the mouse, which is off over SSH. `watch` looks at the file from then on;
    `reports` is the folder for the report of a crash. A `confined` screen is that of a reading
    account: it keeps nothing, and nothing leaves it. Raises UsageError for an unknown theme.
    """
    environ = os.environ
    life = Life(reports=reports)
    try:
        with life:
            # It opens its file in a thread, while all that follows is imported.
            state = None if confined else State.open(state_folder())
            _set_up_textual(environ)
            library = partial(_library, folders, state, confined=confined) if folders else None
            app = _app(
                loaded, given, asked, life, state, watch=watch, library=library, confined=confined
            )
            app.run(mouse=_first(asked.mouse, given.settings.mouse, not is_remote(environ)))
            app.end()
    except BriefingError:
        raise
    except Exception as error:  # noqa: BLE001 - the screen's edge, which alone can keep a report
        return life.fault(error)
    return life.exit_code(app)


def _set_up_textual(environ: MutableMapping[str, str]) -> None:
    # Textual paints on a beat; at its own one a card would follow the cursor two beats late.
    environ.setdefault("TEXTUAL_FPS", "240")
    if colours(environ) == "256":  # by itself it goes by COLORTERM alone
        environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")


def _library(folders: Sequence[str], state: State | None, *, confined: bool) -> Library:
    """Open the library; that of a reading account keeps no index, and follows no link."""
    from briefing.tui.library.library import Library  # noqa: PLC0415 - a single briefing does without

    return Library(folders, "" if confined else cache_folder(), state, follow=not confined)


def _app(
    loaded: Loaded | None,
    given: Given,
    asked: Asked,
    life: Life,
    state: State | None,
    *,
    watch: Watch | None,
    library: Callable[[], Library] | None,
    confined: bool,
) -> ReaderApp:
    """Make the app; it is imported after the guard, as a signal may arrive meanwhile."""
    from briefing.tui.app import ReaderApp  # noqa: PLC0415
    from briefing.tui.choices import choices, in_a_line  # noqa: PLC0415

    environ, settings = os.environ, given.settings
    own_themes = None if confined else themes_folder()
    chosen = choices(given, own_themes)
    _refuse_unknown(asked.theme, own_themes)
    return ReaderApp(
        loaded,
        theme=asked.theme or chosen.theme or default_theme(environ),
        instead=default_theme(environ),
        own_themes=own_themes,
        keymap=chosen.keymap,
        timezone=settings.timezone or "",
        notice=in_a_line(chosen.problems),
        ascii_only=_first(asked.ascii_only, settings.ascii, needs_ascii(environ)),
        colourless=colours(environ) == "none",
        wire=asked.wire or settings.wire or "lean",
        life=life,
        state=state,
        watch=watch,
        library=library,
        confined=confined,
    )


def _refuse_unknown(theme: str | None, own_themes: str | None) -> None:
    """Raise UsageError where a theme is asked for that there is not."""
    from briefing.tui.themes import find_themes, no_theme  # noqa: PLC0415 - as all of the screen

    if theme is not None and theme not in (known := find_themes(own_themes)):
        raise UsageError(no_theme(theme, known))


def _first(option: bool | None, setting: bool | None, otherwise: bool) -> bool:  # noqa: FBT001 - three in a row
    """Return the first that says anything."""
    if option is not None:
        return option
    return otherwise if setting is None else setting
