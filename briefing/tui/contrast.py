"""Contrast of text with what it stands on, by WCAG 2.2."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.tui.theme import Colours, Target

BACKGROUNDS = ("background", "surface", "panel", "cursor_row", "selection")
"""Everything that text can stand on: any text can stand on any of them."""

TEXTS = (
    "said", "name", "support", "heading", "side_1", "side_2", "side_3", "side_4", "third",
    "contested", "silence", "accent", "key", "warning", "error",
)  # fmt: skip
"""Everything that is read; `accent` and `support` are also the titles in borders."""

MARKS = ("cursor",)
"""What is no text but must be seen (1.4.11)."""

TEXT_RATIOS: dict[Target, float] = {"normal": 4.5, "high": 7.0}
"""What text keeps: success criteria 1.4.3 (AA) and 1.4.6 (AAA)."""

MARK_RATIO = 3.0
"""What a sign that is no text keeps: success criterion 1.4.11."""


class Shortfall(NamedTuple):
    """A colour that does not stand out enough."""

    text: str
    """The key of what is read."""
    background: str
    """The key of what it stands on."""
    ratio: float
    """The contrast that they have, 1 to 21."""
    needed: float
    """The contrast that they need."""


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`: 0 for black, 1 for white."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, whichever is the lighter."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def shortfalls(colours: Colours, target: Target) -> Iterator[Shortfall]:
    """Find every pair that misses its target; the terminal's own colours cannot be measured."""
    wanted = [(text, TEXT_RATIOS[target]) for text in TEXTS]
    wanted += [(mark, MARK_RATIO) for mark in MARKS]
    for (text, needed), background in product(wanted, BACKGROUNDS):
        pair = getattr(colours, text), getattr(colours, background)
        if not any(colour.startswith("ansi_") for colour in pair):
            measured = ratio(*pair)
            if measured < needed:
                yield Shortfall(text, background, measured, needed)


def _linear(channel: float) -> float:
    """Undo the transfer curve of sRGB (IEC 61966-2-1; WCAG prints its threshold as 0.04045)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
