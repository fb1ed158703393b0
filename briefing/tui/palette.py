"""How each voice of a phrase looks in the theme that is on, for widgets that draw their own lines.

Names and headings are bold in every theme. What supports them has a colour of its own where the
theme knows its page, and is dim where the page is the terminal's: of the sixteen colours none is
legible on black and on white alike (bright black vanishes on the page of some palettes), but dim
text is the terminal's own text, reduced. What a search found is bold and underlined, on a
background of its own or in reverse video, so that it is seen without colours too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from rich.color import Color
from rich.style import Style

from briefing.rendering.rows import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping

VOICES: tuple[Voice, ...] = get_args(Voice)
"""Every voice."""

_STRONG = frozenset({"name", "heading", "side-1", "side-2", "side-3", "side-4", "third"})
"""Who and where."""

_FAINT = frozenset({"support", "silence"})
"""Dim where the theme has no colour for it."""

Styles = dict[Voice, Style]
"""One Rich style for each voice."""


def variable(voice: Voice) -> str:
    """Name the theme variable that holds a voice's colour; in styles it is written `$voice-…`."""
    return f"voice-{voice}"


def is_native(variables: Mapping[str, str]) -> bool:
    """Tell whether the theme uses the terminal's own colours."""
    return variables[variable("said")].startswith("ansi_")


def voice_styles(
    variables: Mapping[str, str], *, cursor: bool = False, found: bool = False
) -> Styles:
    """Give every voice its style; `variables` is the app's `theme_variables`.

    With `cursor`, as on the row that the cursor is on: on a background of its own, or in reverse
    video where the theme uses the terminal's own colours. With `found`, as what a search is looking
    for: there in reverse video, or out of it on the row of the cursor.
    """
    if found:
        return {voice: _found(voice, variables, cursor=cursor) for voice in VOICES}
    if is_native(variables):
        return {voice: _native(voice, variables, cursor=cursor) for voice in VOICES}
    row = _colour(variables["cursor-row"]) if cursor else None
    return {
        voice: Style(color=_colour(variables[variable(voice)]), bgcolor=row, bold=_is_strong(voice))
        for voice in VOICES
    }


def cursor_bar(variables: Mapping[str, str]) -> Style:
    """Give the style of the bar at the left edge of the cursor's row."""
    if is_native(variables):
        return Style(color=_colour(variables["cursor"]), bold=True)
    return Style(color=_colour(variables["cursor"]), bgcolor=_colour(variables["cursor-row"]))


def _native(voice: Voice, variables: Mapping[str, str], *, cursor: bool) -> Style:
    if cursor:
        return Style(bold=_is_strong(voice), reverse=True)
    return Style(
        color=_colour(variables[variable(voice)]),
        bold=_is_strong(voice),
        dim=True if voice in _FAINT else None,
    )


def _found(voice: Voice, variables: Mapping[str, str], *, cursor: bool) -> Style:
    if is_native(variables):
        return Style(bold=True, underline=True, reverse=not cursor)
    colour, behind = _colour(variables[variable(voice)]), _colour(variables["selection"])
    return Style(color=colour, bgcolor=behind, bold=True, underline=True)


def _is_strong(voice: Voice) -> bool | None:
    """Tell whether a voice is bold; None leaves the weight to what is around it."""
    return True if voice in _STRONG else None


def _colour(text: str) -> Color | None:
    """Read a theme's colour; the terminal's default is no colour at all."""
    if text == "ansi_default":
        return None
    return Color.parse(text.removeprefix("ansi_"))
