"""What the signs of the library mean, for help."""

from __future__ import annotations

from briefing.rendering.guide import Chapter
from briefing.rendering.guide.seen import Explained, sign


def chapters(*, ascii_only: bool) -> tuple[Chapter, ...]:
    """Return what stands in the list, and what beside it."""
    bar, more, star = (">", "^ 3/9 v", "*") if ascii_only else ("▌", "↑ 3/9 ↓", "★")
    own = (
        Explained(sign("+ unread"), "you have not read it, or want to read it again"),
        Explained(sign("~ changed"), "its file is another version than the one you read"),
        Explained(sign(star), "you starred it"),
        Explained(sign("broken"), "the file is no valid briefing; Enter tells all that is wrong"),
    )
    told = (
        Explained(sign("4 y old", "support"), "how long ago the moment is that it knows of"),
        Explained(
            sign("Armenia 49+ killed"), "the last figure of each speaker, of the widest group"
        ),
        Explained(sign("105+ to 135"), "speakers differ: the least and the most that is said"),
        Explained(sign("not reported", "silence"), "the side says nothing, which is not 0"),
        Explained(sign("no. 2 of ...", "support"), "its place in the story that it follows"),
    )
    screen = (
        Explained(sign(bar), "the briefing that the keys act on"),
        Explained(sign(more, "support"), "its number, and where there is more than is seen"),
    )
    return (
        Chapter("What you made of it", own),
        Chapter("What it says", told),
        Chapter("On the screen", screen),
    )
