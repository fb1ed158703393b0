"""The net inside Textual: what stands in a segment is text, whatever it looks like.

A frame is text with sequences in it, and a widget may hold some that Textual uses as well:
a colour, a position, a line end. Here a segment is still whole, and nothing in it is a sequence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.filter import LineFilter

from briefing.tui.wire.allowed import legible, refused

if TYPE_CHECKING:
    from rich.style import Style
    from textual.color import Color


class Legible(LineFilter):
    """Shows what is not printable, in the cells that Textual counted, and draws no link.

    Textual has it look at each line of a widget once, when that has been drawn anew.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the base class names it
        """Return the segments as they may be shown. Raises NotAllowed where that is strict."""
        for text, style, _ in segments:
            if not text.isprintable() or (style is not None and style.link):
                return [_legible(*segment) for segment in segments]
        return segments


def _legible(text: str, style: Style | None, _: object) -> Segment:
    if style is not None and style.link:
        refused(style.link)
        style = style.update_link(None)
    if not text.isprintable():
        text = set_cell_size(legible(text), cell_len(text))
    return Segment(text, style)
