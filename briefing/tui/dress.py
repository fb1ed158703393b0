"""Themes as Textual wears them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme

from briefing.tui.variables import variables

if TYPE_CHECKING:
    from briefing.tui.theme import ThemeFile


def as_textual(read: ThemeFile) -> Theme:
    """Give Textual a theme with all our colours, under its own names and ours."""
    colours = read.colours
    native = read.kind == "terminal"
    return Theme(
        name=read.id,
        primary=colours.accent,
        secondary=colours.support,
        warning=colours.warning,
        error=colours.error,
        success=colours.accent,
        accent=colours.accent,
        foreground=colours.said,
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        boost=colours.surface,
        dark=read.kind != "light",
        ansi=native,
        variables=variables(colours, native=native),
    )
