"""What the signs of the screen itself mean, for help: those that are there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.guide import Chapter
from briefing.rendering.guide.seen import Explained, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.tui.reader import ReaderScreen


def screen_signs(reader: ReaderScreen) -> Chapter:
    """Return what the cursor, the borders and the lines above and below show."""
    return Chapter("On the screen", tuple(_explained(reader)))


def _explained(reader: ReaderScreen) -> Iterator[Explained]:
    bar, more, star = (">", "^ 3/9 v", "*") if reader.ascii_only else ("▌", "↑ 3/9 ↓", "★")
    yield Explained(sign(bar), "the row that the keys act on")
    yield Explained(sign(more, "support"), "its number, and where there is more than is seen")
    signs = set(reader.edge_signs.values())
    if "+" in signs:
        yield Explained(sign("+"), "this record is new since you were here last")
    if "~" in signs:
        yield Explained(sign("~"), "it says something else since then; its card tells what")
    if reader.is_starred:
        yield Explained(sign(star), "you starred this briefing")
    if reader.is_unread:
        yield Explained(sign("unread"), "you want to read it again")
    if reader.narrowing is not None:
        yield Explained(sign("Only: ...", "support"), "a filter leaves out all else")
    if reader.sought.query:
        told = "what you look for stands out; behind each section stands how many rows of it say so"
        yield Explained(sign(f"/{reader.sought.query}", "said"), told)
