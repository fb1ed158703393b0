"""The paragraphs of a source's text, as `src` counts them."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\n(?:[^\S\n]*+\n)++")
"""Possessive: else a mebibyte of empty lines takes a hundred of memory."""


def paragraphs(text: str, expected: int | None = None) -> tuple[str, ...]:
    """Cut a source's text into its non-empty paragraphs; the first of them is `p1`.

    Where blank lines stand between paragraphs, they are what parts them, and a paragraph may run
    over several lines; in a text without blank lines every line is one. A text in which that does
    not make the `expected` number, but every line for itself does, is cut by lines.
    """
    lines = _non_empty(text.split("\n"))
    if expected == len(lines):
        return lines
    blocks = _non_empty(_BLANK.split(text))
    return blocks if len(blocks) > 1 else lines


def _non_empty(pieces: list[str]) -> tuple[str, ...]:
    """Return the pieces that hold anything, on one line each."""
    return tuple(joined for piece in pieces if (joined := " ".join(piece.split())))
