"""`briefing --linear`: reading without a screen, on whatever the streams are."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from briefing.commands import output, typed
from briefing.errors import ExitCode
from briefing.linear.paper import Paper, Size
from briefing.linear.session import Session
from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.tui.terminal import needs_ascii

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from briefing.model.source_texts import SourceText

_ON_PAPER = Size(72, 0)
"""What fits where the output is no terminal."""
_NARROWEST, _WIDEST = 20, 100
"""Cells of a line at least and at most."""
_HINT = "A number reads a section, Enter reads on, ? tells all commands."


def run(arguments: argparse.Namespace, path: str) -> int:
    """Read a file by prompt until the input ends or someone ends it."""
    lookups = Lookups(load(path).briefing)
    asking = typed.on_terminal()

    def size() -> Size:
        return _size(arguments.page, asking=asking)

    def texts() -> Mapping[str, SourceText]:
        from briefing.loading.source_texts import SourceTexts  # noqa: PLC0415 - seldom asked for

        return SourceTexts(path, lookups.briefing)

    ascii_only = arguments.ascii
    if ascii_only is None:
        ascii_only = output.on_terminal() and needs_ascii(os.environ)
    paper = Paper(output.write, size, _in_ascii if ascii_only else _as_it_can_be)
    session = Session(lookups, paper, texts)
    session.begin()
    if asking:
        paper.say(_HINT)
    gc.enable()  # a reading may take long
    _converse(session, paper, asking=asking)
    session.end()
    return ExitCode.OK


def _converse(session: Session, paper: Paper, *, asking: bool) -> None:
    """Answer line by line; where nobody sees what is typed, an empty line parts the answers."""
    for line in typed.lines((lambda: session.prompt) if asking else None):
        if not asking:
            paper.write([""])
        if not session.answer(line):
            break


def _size(page: int | None, *, asking: bool) -> Size:
    """Return how much is read in one go; the prompt takes a line of the terminal."""
    size = output.terminal_size()
    cells = min(max(size.columns, _NARROWEST), _WIDEST) if size else _ON_PAPER.cells
    if not asking:
        return Size(cells, 0)
    lines = max(size.lines - 1, 1) if size else _ON_PAPER.lines
    return Size(cells, lines if page is None else page)


def _in_ascii(text: str) -> str:
    """Spell a text in ASCII."""
    from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

    return to_ascii(text)


def _as_it_can_be(text: str) -> str:
    """Return a text as it is, where the output's encoding has its characters."""
    return text if output.takes(text) else _in_ascii(text)
