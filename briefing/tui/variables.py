"""What styles call a theme's colours: our own names for them, and those of Textual's widgets.

Ours are `$voice-…` for every voice, `$cursor`, `$cursor-row` and `$selection`, and two text styles
that stand in for colours where the page is the terminal's own: `$row-style` for the row that the
cursor is on, and `$support-style` for what is dimmer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.palette import VOICES, variable

if TYPE_CHECKING:
    from briefing.tui.theme import Colours


_TEXTUAL: dict[str, tuple[str, ...]] = {
    "said": (
        "text", "block-cursor-foreground", "block-cursor-blurred-foreground", "footer-foreground",
        "footer-description-foreground", "input-cursor-background", "input-selection-foreground",
        "screen-selection-foreground", "link-color", "button-foreground", "markdown-h3-color",
        "markdown-h4-color", "ansi-foreground",
    ),
    "support": (
        "text-muted", "text-disabled", "foreground-muted", "foreground-disabled", "scrollbar",
        "markdown-h5-color", "markdown-h6-color",
    ),
    "heading": ("markdown-h1-color", "markdown-h2-color"),
    "accent": (
        "border", "text-primary", "text-accent", "text-success", "link-color-hover",
        "scrollbar-hover", "scrollbar-active",
    ),
    "key": ("footer-key-foreground",),
    "border": ("border-blurred",),
    "warning": ("text-warning",),
    "error": ("text-error",),
    "background": (
        "ansi-background", "input-cursor-foreground", "scrollbar-background",
        "scrollbar-background-hover", "scrollbar-background-active", "scrollbar-corner-color",
    ),
    "surface": ("surface-active",),
    "panel": ("footer-background",),
    "cursor_row": (
        "block-cursor-background", "block-cursor-blurred-background", "block-hover-background",
        "link-background-hover",
    ),
    "selection": ("input-selection-background", "screen-selection-background"),
}  # fmt: skip
"""Which of our colours each variable takes that Textual would otherwise blend by itself, past the
contrasts that were checked."""


def variables(colours: Colours, *, native: bool) -> dict[str, str]:
    """Give every variable of a theme; `native` if its colours are the terminal's own."""
    row_style = "reverse" if native else "none"
    own = {variable(voice): getattr(colours, voice.replace("-", "_")) for voice in VOICES}
    textual = {name: getattr(colours, key) for key, names in _TEXTUAL.items() for name in names}
    return (
        own
        | textual
        | {
            "cursor": colours.cursor,
            "cursor-row": colours.cursor_row,
            "selection": colours.selection,
            "row-style": row_style,
            "support-style": "dim" if native else "none",
            "block-cursor-text-style": "bold reverse" if native else "bold",
            "block-cursor-blurred-text-style": row_style,
        }
    )


def variable_defaults() -> dict[str, str]:
    """Give our own variables a value under a theme that is not ours, as at Textual's start."""
    names = [*map(variable, VOICES), "cursor", "cursor-row", "selection"]
    return dict.fromkeys(names, "ansi_default") | {"row-style": "none", "support-style": "none"}
