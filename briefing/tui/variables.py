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


def variables(colours: Colours, *, native: bool) -> dict[str, str]:
    """Give every variable of a theme; `native` if its colours are the terminal's own."""
    own = {variable(voice): getattr(colours, voice.replace("-", "_")) for voice in VOICES}
    own |= {
        "cursor": colours.cursor,
        "cursor-row": colours.cursor_row,
        "selection": colours.selection,
        "row-style": "reverse" if native else "none",
        "support-style": "dim" if native else "none",
    }
    return own | _textual(colours, own["row-style"])


def variable_defaults() -> dict[str, str]:
    """Give our own variables a value under a theme that is not ours, as at Textual's start."""
    names = [*map(variable, VOICES), "cursor", "cursor-row", "selection"]
    return dict.fromkeys(names, "ansi_default") | {"row-style": "none", "support-style": "none"}


def _textual(colours: Colours, row_style: str) -> dict[str, str]:
    """Fill in the variables that Textual would otherwise blend from others, past our contrasts."""
    groups = (
        (colours.said, (
            "text", "block-cursor-foreground", "block-cursor-blurred-foreground",
            "footer-foreground", "footer-description-foreground", "input-cursor-background",
            "input-selection-foreground", "screen-selection-foreground", "link-color",
            "button-foreground", "markdown-h3-color", "markdown-h4-color", "ansi-foreground",
        )),
        (colours.support, (
            "text-muted", "text-disabled", "foreground-muted", "foreground-disabled", "scrollbar",
            "markdown-h5-color", "markdown-h6-color",
        )),
        (colours.heading, ("markdown-h1-color", "markdown-h2-color")),
        (colours.accent, (
            "border", "text-primary", "text-accent", "text-success", "link-color-hover",
            "scrollbar-hover", "scrollbar-active",
        )),
        (colours.key, ("footer-key-foreground",)),
        (colours.border, ("border-blurred",)),
        (colours.warning, ("text-warning",)),
        (colours.error, ("text-error",)),
        (colours.background, (
            "ansi-background", "input-cursor-foreground", "scrollbar-background",
            "scrollbar-background-hover",
            "scrollbar-background-active", "scrollbar-corner-color",
        )),
        (colours.panel, ("footer-background",)),
        (colours.surface, ("surface-active",)),
        (colours.cursor_row, (
            "block-cursor-background", "block-cursor-blurred-background",
            "block-hover-background", "link-background-hover",
        )),
        (colours.selection, ("input-selection-background", "screen-selection-background")),
    )  # fmt: skip
    named = {name: colour for colour, names in groups for name in names}
    return named | {
        "block-cursor-text-style": "bold" if row_style == "none" else f"bold {row_style}",
        "block-cursor-blurred-text-style": row_style,
    }
