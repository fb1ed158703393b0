"""The program on the screen: one app, its themes, and the commands that belong to no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing.tui.bindings import bindings
from briefing.tui.guarded import GuardedApp
from briefing.tui.reader import ReaderScreen
from briefing.tui.themes import load_theme, theme_ids
from briefing.tui.variables import variable_defaults

if TYPE_CHECKING:
    from textual._path import CSSPathType
    from textual.binding import BindingType
    from textual.screen import Screen

    from briefing.loading import Loaded
    from briefing.tui.life import Life


class ReaderApp(GuardedApp, inherit_bindings=False):
    """Reads one briefing."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[CSSPathType | None] = ["styles/reader.tcss", "styles/help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("program")
    ENABLE_COMMAND_PALETTE = False
    """Its key and its own commands stay out; ours opens the palette with what we offer."""

    def __init__(
        self,
        loaded: Loaded,
        *,
        theme: str,
        ascii_only: bool = False,
        colourless: bool = False,
        life: Life | None = None,
    ) -> None:
        super().__init__(life, colourless=colourless)
        self.animation_level = "none"
        self.ascii_only = ascii_only
        """Whether nothing but ASCII is drawn."""
        self._loaded = loaded
        self._life = life
        self._begin_in(theme)

    def on_ready(self) -> None:
        """Let the collector run again, now that the first frame stands."""
        if self._life is not None:
            self._life.first_frame()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our variables a value under Textual's own theme, before ours is on."""
        return variable_defaults()

    def get_default_screen(self) -> Screen[None]:
        """Open with the briefing, without a blank screen before it."""
        return ReaderScreen(self._loaded, ascii_only=self.ascii_only)

    def action_next_theme(self) -> None:
        """Put on the next theme; one that cannot be used is left out."""
        ids = theme_ids()
        at = ids.index(self.theme) if self.theme in ids else -1
        for step in range(1, len(ids) + 1):
            if self._wear(ids[(at + step) % len(ids)]):
                break
        if self.screen_stack and isinstance(self.screen, ReaderScreen):
            self.screen.tell(f"Theme: {self.theme}")

    def action_help(self) -> None:
        """Show the keys of what has the focus."""
        from briefing.tui.help import HelpScreen  # noqa: PLC0415 - not needed for the first frame

        self.push_screen(HelpScreen(ascii_only=self.ascii_only))

    def action_palette(self) -> None:
        """Find a command, a section or a record by name."""
        from briefing.tui.finder import Finder  # noqa: PLC0415 - not needed for the first frame

        self.push_screen(Finder(ascii_only=self.ascii_only))

    def _begin_in(self, theme_id: str) -> None:
        """Put on the first theme; where it cannot be used the next one is better than none."""
        found, _ = load_theme(theme_id)
        if found is None or found.ansi:
            if not self._wear(theme_id):
                self.action_next_theme()
            return
        # Nothing is drawn yet: told this way, the styles are read once and not twice.
        self.register_theme(found)
        self.set_reactive(ReaderApp.theme, theme_id)
        self.stylesheet.set_variables(self.get_css_variables())

    def _wear(self, theme_id: str) -> bool:
        """Put on a theme; False where it cannot be used."""
        found = self.get_theme(theme_id)
        if found is None:
            found, _ = load_theme(theme_id)
            if found is None:
                return False
            self.register_theme(found)
        self.theme = theme_id
        return True
