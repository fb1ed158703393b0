"""The forms of a digest: what turns briefings into the text that is printed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from briefing.commands import output

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups
    from briefing.rendering.contents import Depth

_ON_PAPER = 72
"""The width where the output is no terminal: what a mail and a printed page take."""
_WIDEST = 100
"""The most cells of a terminal that are used unless `--width` asks for more."""
_SET_IN = "→·—…’"
"""Characters that the digest is set with; an encoding without them gets ASCII."""
NARROWEST = 40
"""The fewest cells that a digest is set in."""


class Printer(Protocol):
    """Turns briefings into text."""

    def one(self, lookups: Lookups) -> str:
        """Return one briefing's digest."""

    def together(self, digests: Sequence[str]) -> str:
        """Return several digests as one text."""


def printer(arguments: argparse.Namespace, parts: Sequence[str] | None) -> Printer:
    """Return the printer that the arguments of `digest` ask for."""
    if arguments.format == "json":
        return _Json(parts)
    if arguments.format == "markdown":
        return _Markdown(arguments.depth, parts)
    return _Text(arguments, parts)


class _Text:
    """Plain text, in colour on a terminal."""

    def __init__(self, arguments: argparse.Namespace, parts: Sequence[str] | None) -> None:
        self._cells = arguments.width or _terminal_width() or _ON_PAPER
        self._depth = arguments.depth
        self._parts = parts
        self._ascii = arguments.ascii or not output.takes(_SET_IN)
        self._coloured = _wants_colour(arguments.color)

    def one(self, lookups: Lookups) -> str:
        from briefing.rendering.colour import paint, plain  # noqa: PLC0415 - this form's alone
        from briefing.rendering.digest import digest  # noqa: PLC0415 - the same

        draw = paint if self._coloured else plain
        lines = digest(
            lookups,
            cells=self._cells,
            depth=self._depth,
            parts=self._parts,
            ascii_only=self._ascii,
        )
        return "".join(f"{draw(line)}\n" for line in lines)

    def together(self, digests: Sequence[str]) -> str:
        rule = ("-" if self._ascii else "─") * self._cells
        return f"\n{rule}\n\n".join(digests)


class _Markdown:
    """CommonMark with tables."""

    def __init__(self, depth: Depth, parts: Sequence[str] | None) -> None:
        self._depth = depth
        self._parts = parts

    def one(self, lookups: Lookups) -> str:
        from briefing.rendering.markdown import to_markdown  # noqa: PLC0415 - this form's alone

        lines = to_markdown(lookups, depth=self._depth, parts=self._parts)
        return "".join(f"{line}\n" for line in lines)

    def together(self, digests: Sequence[str]) -> str:
        return "\n---\n\n".join(digests)


class _Json:
    """All facts of a briefing or of some sections, whatever the depth."""

    def __init__(self, parts: Sequence[str] | None) -> None:
        self._parts = parts

    def one(self, lookups: Lookups) -> str:
        import json  # noqa: PLC0415 - this form's alone

        from briefing.rendering.facts import facts  # noqa: PLC0415 - the same

        found = facts(lookups, self._parts)
        text = json.dumps(found, ensure_ascii=False, indent=2)
        return (text if output.takes(text) else json.dumps(found, indent=2)) + "\n"

    def together(self, digests: Sequence[str]) -> str:
        return "[\n" + ",\n".join(digest.rstrip("\n") for digest in digests) + "\n]\n"


def _terminal_width() -> int | None:
    """Return the width of the terminal that is written to; None where it is none."""
    if not sys.stdout.isatty():
        return None
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None
    return min(max(columns, NARROWEST), _WIDEST) if columns else None


def _wants_colour(choice: str) -> bool:
    """Return whether to colour; NO_COLOR counts where it is not empty (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") not in ("", "dumb")
    )
