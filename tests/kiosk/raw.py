"""What of a screen's raw bytes may reach a terminal, told apart from the program's own list."""

from __future__ import annotations

import re
import unicodedata

_SEQUENCES = (
    rb"\x1b\[[?<>=]?[0-9;:]*[ABCDGHJKLMSTXbdhlmnru]",  # moves, erases, scrolls, modes, colours
    rb"\x1b\[\?[0-9]+\$p",  # whether a mode is on
    rb"\x1b[()]B|\x1b%G",  # the character set
    rb"\x1b\]22;default\x07|\x1b\]8;;\x1b\\|\x1b\\",  # ends what another program may have begun
)
_SEQUENCE = re.compile(b"|".join(_SEQUENCES))
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)h")
_MODES = {b"7", b"25", b"1004", b"1049", b"2004", b"2026", b"2048"}
"""Wrapping, the cursor, focus, the second screen, pasting, whole frames, sizes: and no mouse."""

_BETWEEN = frozenset("\b\t\n\r")
"""Control characters that only move."""

_UNSEEN = {"Cc", "Cf", "Co", "Cn", "Cs"}


def unwanted(output: bytes) -> set[str]:
    """Return what has no business in what a terminal was sent; the text must be whole UTF-8."""
    text = _SEQUENCE.sub(b"", output).decode()
    modes = {mode for each in _MODE.findall(output) for mode in each.split(b";")}
    return {f"mode {mode.decode()}" for mode in modes - _MODES} | {
        repr(text[at : at + 20])
        for at, sign in enumerate(text)
        if sign not in _BETWEEN and unicodedata.category(sign) in _UNSEEN
    }
