"""The wire: only the difference reaches the terminal, and only what is allowed.

Textual writes whole regions, several times over. The wire reads what it writes (`allowed`), keeps
the cells that are wanted (`cells`, with their `looks`), and works out the least that turns those
which are shown into them: `strokes` finds what differs, `clusters` what a terminal may draw wider,
`scrolling` what only moved, and the `painter` draws it with the shortest `moves`. What the terminal
can do is told by its name (`abilities`), and by what it answers (`asking`), which also tells how
much it has read. The `wire` holds all this together, for the thread that draws and the one that
writes. Nothing here knows Textual or files.
"""

from briefing.tui.wire.allowed import Net, NotAllowed, screened
from briefing.tui.wire.painter import RESET
from briefing.tui.wire.wire import Wire

__all__ = ["RESET", "Net", "NotAllowed", "Wire", "screened"]
