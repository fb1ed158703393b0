"""Lines as a terminal or a file takes them: plain, or with the terminal's own colours.

Which look each voice has is said in one table, in the parameters of ECMA-48's SGR. The sixteen
colours are the terminal's, so that they suit its background; no background is ever set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.rendering.rows import Phrase, Voice

ANSI16: Mapping[Voice, str] = {
    "name": "1",
    "heading": "1",
    "support": "2",
    "side-1": "1;36",
    "side-2": "1;35",
    "side-3": "1;32",
    "side-4": "1;94",
    "third": "1;34",
    "contested": "31",
    "silence": "33",
}
"""Bold, dim and colours by voice; what is said has the terminal's own look."""

_PLAIN_SPACES = {0xA0: " ", 0x202F: " "}


def plain(line: Phrase) -> str:
    """Give the text of a line, without spaces at its end.

    No-break spaces have done their work by now and become spaces, so that the text can be searched.
    """
    text = "".join([piece[0] for piece in line]).rstrip(" \xa0\u202f")
    return text if text.isascii() else text.translate(_PLAIN_SPACES)


def paint(line: Phrase, palette: Mapping[Voice, str] = ANSI16) -> str:
    """Give a line in colour, without spaces at its end; every look ends with its text."""
    left = len(plain(line))
    painted: list[str] = []
    for text, voice, *_ in line:
        shown = text[:left].translate(_PLAIN_SPACES)
        left -= len(shown)
        look = palette.get(voice) if shown.strip() else None
        painted.append(f"\x1b[{look}m{shown}\x1b[0m" if look else shown)
    return "".join(painted)
