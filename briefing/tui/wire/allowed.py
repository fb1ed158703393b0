"""What may be written to the terminal: a short list, and nothing else.

Textual writes two kinds of things. A command sets a mode, asks something or copies a text, and
comes alone. A frame is text, looks, positions and line ends. What stands in a frame came from a
widget, perhaps from a briefing: whatever else is found there is shown, never obeyed.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, ClassVar

from briefing.clean import clean
from briefing.tui.wire.looks import PLAIN, applied

if TYPE_CHECKING:
    from collections.abc import Iterator

_BASE64 = "[A-Za-z0-9+/=]*"
_COMMANDS = re.compile(
    r"\x1b\[\?(?P<mode>7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    r"|\x1b\[\?(?P<asked>2026|2048)\$p"
    r"|\x1b\[(?P<keys>>[0-9]+|<)u"  # the keyboard protocol
    rf"|(?P<copy>(?:\x1b\]52;c;{_BASE64}\x07(?:\x1bPtmux;\x1b\x1b\]52;c;{_BASE64}\x07\x1b\\)?)"
    rf"|\x1bP\x1b\]52;c;{_BASE64}\x07?\x1b\\(?:\x1bP{_BASE64}\x07?\x1b\\)*)"  # for GNU screen
    r"|\x1b\]22;(?P<pointer>[a-z-]*)\x07"  # the shape of the mouse pointer
    r"|(?P<bell>\x07)"
)
"""Every command that Textual or this program gives."""

FRAME = re.compile(
    r"\x1b\[([0-9;]{0,99})m([^\x00-\x1f\x7f-\x9f]*)"  # a look, and a text in it
    r"|([^\x00-\x1f\x7f-\x9f]+)"
    r"|\x1b\[([0-9]{0,5})(?:;([0-9]{0,5}))?H"
    r"|(\n)"
    r"|(.)",
    re.DOTALL,
)
"""What a frame is made of: look and text, text, row and column, a line end; or what may not be."""

_LEGIBLE = "\u200c\u200d\xa0\u202f\u3000"
"""What is harmless and yet not printable to Python: joiners of letters and pictures, and spaces."""


class NotAllowed(Exception):  # noqa: N818 - says what the sequence is
    """A frame holds what is not on the list."""


class Net:
    """How what is not allowed is met."""

    strict: ClassVar[bool] = sys.flags.dev_mode
    """Whether what is not allowed raises NotAllowed, as in tests, instead of being shown."""


def commands(data: str) -> list[tuple[str, str]] | None:
    """Split a write into commands, each with what it is about; None where it is a frame.

    Of what is about the same, the last one counts.
    """
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(data):
        match = _COMMANDS.match(data, at)
        if match is None:
            return None
        about = match["mode"] or (match[0] if match["asked"] or match["keys"] else match.lastgroup)
        found.append((about or "", match[0]))
        at = match.end()
    return found


def refused(text: str) -> str:
    """Return what is shown of a text that is not allowed; raise NotAllowed where that is strict."""
    if Net.strict:
        raise NotAllowed(repr(text))
    return clean(text).replace("\n", "␊")


def legible(text: str) -> str:
    """Return a text of a frame as it may be shown: without what guides the eye or the terminal."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in _LEGIBLE else refused(character)
        for character in text
    )


def screened(data: str) -> str:
    """Return a write of Textual as the terminal may have it. Raises NotAllowed where strict."""
    if commands(data) is not None:
        return data
    return "".join(_screened(data))


def _screened(frame: str) -> Iterator[str]:
    for match in FRAME.finditer(frame):
        if match[7]:
            yield refused(match[7])
        elif match[1] is not None and applied(PLAIN, match[1]) is None:
            yield refused(match[0])
        elif match[2] or match[3]:
            yield match[0].replace(text := match[2] or match[3], legible(text))
        else:
            yield match[0]
