"""The way to the clipboard of whoever sits at the terminal: OSC 52, past what lies between.

A terminal may refuse without a word, so nobody is told that anything was copied, but that it was
sent. Nothing is ever read from a clipboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT = 74_994
"""Bytes of text that are sent at most: terminals stop at 100,000 bytes of sequence, or drop it."""

_PIECE = 250
"""Bytes within one string of GNU screen, which prints what is over: older ones hold 256."""

_ESCAPE, _END, _BELL = "\x1b", "\x1b\\", "\a"


def fits(text: str) -> bool:
    """Return whether a text is short enough to be sent."""
    return len(text.encode()) <= LIMIT


def sequence(text: str, environ: Mapping[str, str]) -> str:
    """Return what makes a terminal put a text on its clipboard.

    tmux takes it for itself where `set-clipboard` is on, and hands on what is wrapped where
    `allow-passthrough` is; so it gets both. GNU screen hands on pieces alone, and is known by its
    variable, or at the other end of a line by a TERM such as `screen.xterm`; others are called
    `screen-256color` as well.
    """
    from base64 import b64encode  # noqa: PLC0415 - not needed before something is copied

    plain = f"{_ESCAPE}]52;c;{b64encode(text.encode()).decode()}{_BELL}"
    if environ.get("TMUX"):
        doubled = plain.replace(_ESCAPE, _ESCAPE * 2)
        return f"{plain}{_ESCAPE}Ptmux;{doubled}{_END}"
    if environ.get("STY") or environ.get("TERM", "").startswith("screen."):
        pieces = (plain[at : at + _PIECE] for at in range(0, len(plain), _PIECE))
        return "".join(f"{_ESCAPE}P{piece}{_END}" for piece in pieces)
    return plain
