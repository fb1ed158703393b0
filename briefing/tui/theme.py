"""What a theme is: colours by the job that they do on the reader's page."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.model.fields import Line, Slug

Kind = Literal["light", "dark", "terminal"]
"""Whether the page is light or dark, or whatever the terminal's own colours make of it."""

Target = Literal["normal", "high"]
"""The contrast that text keeps on every background: 4.5:1, or 7:1 (WCAG 2.2, AA and AAA)."""

Colour = Annotated[
    str,
    Meta(
        extra={
            "text": "pattern",
            "pattern": (
                "#[0-9A-Fa-f]{6}|ansi_default"
                "|ansi_(bright_)?(black|red|green|yellow|blue|magenta|cyan|white)"
            ),
            "says": 'a colour: "#1d4f91" in quotes, or one of the terminal\'s own as ansi_blue',
        }
    ),
]
"""Red, green and blue as `#rrggbb`, or one of the terminal's own sixteen and its default."""


class Colours(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every colour of a theme."""

    background: Colour
    """The page."""
    surface: Colour
    """What lies on the page for a while: a card over a list, the palette, help."""
    panel: Colour
    """The strips at the edges: header and footer."""
    cursor_row: Colour
    """Behind the row that the cursor is on."""
    selection: Colour
    """Behind what is marked: selected text, a match of a search."""

    said: Colour
    """What is said: running text."""
    name: Colour
    """Who and where; stronger than what is said."""
    support: Colour
    """What supports it, dimmer: labels, source marks, times, titles of borders."""
    heading: Colour
    """Above everything else."""

    side_1: Colour
    """The first side, in the order of the head's `sides`."""
    side_2: Colour
    """The second side."""
    side_3: Colour
    """The third side."""
    side_4: Colour
    """The fourth side."""
    third: Colour
    """Parties that stand on no side."""
    contested: Colour
    """What somebody disputes."""
    silence: Colour
    """What nobody reports."""

    border: Colour
    """The thin line around a pane."""
    accent: Colour
    """The line and the title of the pane that has the focus."""
    cursor: Colour
    """The bar at the left edge of the cursor's row."""
    key: Colour
    """The keys in the footer."""
    warning: Colour
    """A message that something may be wrong."""
    error: Colour
    """A message that something is wrong."""


class ThemeFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of `themes/`."""

    id: Slug
    """What `--theme` and the configuration call it."""
    name: Line
    """What the reader calls it."""
    about: Line = ""
    """When to choose it, in a line."""
    kind: Kind
    """Light or dark; a `terminal` theme uses `ansi_` colours alone, the others none."""
    contrast: Target = "normal"
    """What its text colours promise on every background; not checkable for `terminal`."""
    colours: Colours
    """The colours."""
