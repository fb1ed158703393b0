"""Wearing a theme: choosing the next one, and following the file of the one that is on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from textual.app import App

from briefing.tui.dress import as_textual
from briefing.tui.guarded import GuardedApp
from briefing.tui.themes import find_themes, no_theme, read_theme

if TYPE_CHECKING:
    from briefing.settings.variables import Way
    from briefing.tui.life import Life
    from briefing.tui.theme import ThemeFile
    from briefing.tui.themes import Problems

_BEAT = 1.0
"""Seconds between two looks at the file of the theme: an editor's save is seen at once."""

Signature: TypeAlias = tuple[int, int, int]
"""A file's time in nanoseconds, its size, and its number, which an atomic rename changes."""


class Followed(NamedTuple):
    """The file of the theme that is on, or should be."""

    path: str
    """The file."""
    signature: Signature | None
    """What it was like when it was read; None where it was not there."""


class Wardrobe(GuardedApp, inherit_bindings=False):
    """An app that wears the themes at hand."""

    def __init__(
        self,
        life: Life | None,
        *,
        colourless: bool = False,
        wire: Way = "lean",
        own_themes: str | None = None,
    ) -> None:
        super().__init__(life, colourless=colourless, wire=wire)
        self._own_themes = own_themes
        self._followed: Followed | None = None

    def tell(self, message: str) -> None:
        """Tell something of a theme."""
        raise NotImplementedError

    def begin_in(self, theme_id: str, instead: str) -> str:
        """Put on the first theme, or another where it cannot be used; return what is wrong with it.

        A theme that is mended later is put on then.
        """
        read, fault = self._read(theme_id)
        if read is None:
            read, _ = self._read(instead)
        if read is None:
            self.action_next_theme()
        elif read.kind == "terminal":
            self._wear(read)
        else:
            # Nothing is drawn yet: told this way, the styles are read once and not twice.
            self.register_theme(as_textual(read))
            self.set_reactive(App.theme, read.id)
            self.stylesheet.set_variables(self.get_css_variables())
        if fault:
            path = self._path_of(theme_id)
            self._followed = None if path is None else Followed(path, _signature(path))
        return fault

    def follow_theme(self) -> None:
        """Look at the file of the theme from now on."""
        self.set_interval(_BEAT, self.look_at_theme)

    def look_at_theme(self) -> None:
        """Put the theme on again if its file has changed; keep its last good look if it broke."""
        if self._followed is None:
            return
        path, before = self._followed
        now = _signature(path)
        if now == before:
            return
        self._followed = Followed(path, now)
        read, problems = read_theme(path)
        if read is None:
            self.tell(f"Theme not changed: {_first(problems)}")
        else:
            self._wear(read)
            self.tell(_first(problems) if problems else f"Theme: {read.id}, as it is now")

    def action_next_theme(self) -> None:
        """Put on the next theme; one that cannot be used is told of and left out."""
        ids = self.theme_ids()
        at = ids.index(self.theme) if self.theme in ids else -1
        faults: list[str] = []
        for step in range(1, len(ids) + 1):
            read, fault = self._read(ids[(at + step) % len(ids)])
            if read is not None:
                self._wear(read)
                self.tell(" · ".join([f"Theme: {read.id}", *faults]))
                return
            faults.append(f"left out {fault}")

    def theme_ids(self) -> list[str]:
        """Return the ids of the themes at hand."""
        return list(find_themes(self._own_themes))

    def put_on(self, theme_id: str) -> None:
        """Put on a theme; one that cannot be used is told of, and the other stays."""
        read, fault = self._read(theme_id)
        if read is not None:
            self._wear(read)
        self.tell(f"Theme: {theme_id}" if read is not None else f"Theme not changed: {fault}")

    def _read(self, theme_id: str) -> tuple[ThemeFile | None, str]:
        """Read a theme, and follow its file; None, and what is wrong, where it cannot be used."""
        themes = find_themes(self._own_themes)
        if theme_id not in themes:
            return None, no_theme(theme_id, themes)
        path = themes[theme_id].path
        followed = Followed(path, _signature(path))
        read, problems = read_theme(path)
        if read is None:
            return None, _first(problems)
        self._followed = followed
        return read, ""

    def _path_of(self, theme_id: str) -> str | None:
        """Return the file of a theme; None where there is none."""
        found = find_themes(self._own_themes).get(theme_id)
        return None if found is None else found.path

    def _wear(self, read: ThemeFile) -> None:
        """Put on a theme, also over an earlier look of the same name."""
        again = self.theme == read.id
        self.register_theme(as_textual(read))
        if again:
            self.mutate_reactive(App.theme)
        else:
            self.theme = read.id


def _signature(path: str) -> Signature | None:
    """Return what tells a changed file from the same one; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _first(problems: Problems) -> str:
    """Return the first error, or the first warning, with its place."""
    return next((each for each in problems if each.severity == "error"), problems[0]).in_a_line
