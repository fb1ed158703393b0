"""What may come out at the other end: text, line ends, and the program's own sequences."""

from __future__ import annotations

import re
from unicodedata import category

FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of which no character may reach a terminal, a pipe or a clipboard."""

JOINERS = frozenset("\u200c\u200d")
"""They stay where letters or emoji need them; `clean` says where that is."""

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
"""What colours a page."""

SCREEN = re.compile(
    r"\x1b\[H\x1b\[2J|\x1b\[[0-9;]*[mHGdABCDEKXLMrb]"  # looks, moves, erasing, scrolling, repeating
    r"|\x1b\[\?[0-9]+[hl]|\x1b\[\?[0-9]+\$p|\x1b\[>[0-9]+u|\x1b\[<u"  # modes, and asking for them
    r"|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer
    r"|\x1b\[4l|\x1b\\\x1b\]8;;\x1b\\|\x1b[()]B|\x1b%G"  # what a repaint begins with
)
"""What the program itself writes to a screen."""

COPIES = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""What is sent to the clipboard."""


def forbidden(text: str) -> set[str]:
    """Return what of a text may not come out: but for line ends, all that is no text."""
    kept = JOINERS | {"\n"}
    return {each for each in set(text) - kept if category(each) in FORBIDDEN}
