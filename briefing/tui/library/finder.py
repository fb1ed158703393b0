"""The palette of the library: its commands and the themes, by a few letters of a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from briefing.tui.findable import every_command, every_theme, found
from briefing.tui.library.acts import ACTIONS
from briefing.tui.library.screen import LibraryScreen
from briefing.tui.selector import Selector, highlighted, line
from briefing.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.command import Hits

    from briefing.tui.commands import Command
    from briefing.tui.findable import Findable

_AS_KEYS_ALONE = {"search", "library", "next-briefing", "previous-briefing"}
"""The commands that say here what another one says better."""


class LibraryFinder(Selector):
    """Finds a command or a theme."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        super().__init__(("Command or theme",), LibraryProvider, ascii_only=ascii_only)


class LibraryProvider(Provider):
    """Offers the commands that the library knows at once, and themes when letters were typed."""

    async def discover(self) -> Hits:
        """Offer what there is before anything was typed."""
        for each in self._commands():
            shown = line(Content(each.text), each.about, self._library)
            yield DiscoveryHit(shown, each.act, text=each.text)

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        end = "..." if self._library.ascii_only else "…"
        for place, (score, text, match, each) in enumerate(found(query, self._every(), end)):
            marked = highlighted(text, match, self.match_style)
            shown = line(marked, each.about, self._library)
            # The palette sorts once more: as here, the first of what counts the same stays first.
            yield Hit(score - place / 1000, shown, each.act, text=text)

    @property
    def _library(self) -> LibraryScreen:
        """The screen that the palette was called from."""
        if not isinstance(self.screen, LibraryScreen):
            raise TypeError(self.screen)
        return self.screen

    def _every(self) -> Iterator[Findable]:
        yield from self._commands()
        app = self.app
        if isinstance(app, Wardrobe):
            yield from every_theme(app.theme_ids(), app.put_on, self._library)

    def _commands(self) -> Iterator[Findable]:
        """Yield the commands that somebody here can act on."""
        library = self._library

        def act(command: Command) -> Callable[[], object] | None:
            if command.id in _AS_KEYS_ALONE:
                return None
            if command.id in ACTIONS:
                return partial(self.app.run_action, ACTIONS[command.id], library)
            actors = {"rows": library.entries, "library": library, "program": self.app}
            actor = actors.get(command.scope)
            return partial(self.app.run_action, command.action, actor) if actor else None

        return every_command(library.commands, act)
