"""The forms of a digest: what turns briefings into the text that is printed."""

from __future__ import annotations

import os
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
NARROWEST = 40
"""The fewest cells that a digest is set in."""
BROADEST = 1000
"""The most that can be asked for: far more than any paper or terminal has."""


class Printer(Protocol):
    """Turns briefings into text."""

    def one(self, lookups: Lookups) -> str:
        """Return one briefing's digest."""

    def together(self, digests: Sequence[str]) -> str:
        """Return several digests as one text."""


def printer(arguments: argparse.Namespace, parts: Sequence[str] | None) -> Printer:
    """Return the printer that the arguments of `digest` ask for."""
    if arguments.format == "json":
        return _Json(parts, ascii_only=arguments.ascii)
    if arguments.format == "markdown":
        return _Markdown(arguments.depth, parts, ascii_only=arguments.ascii)
    return _Text(arguments, parts)


class _Text:
    """Plain text, in colour on a terminal; in ASCII where the output's encoding lacks a sign."""

    def __init__(self, arguments: argparse.Namespace, parts: Sequence[str] | None) -> None:
        self._cells = arguments.width or _terminal_width() or _ON_PAPER
        self._depth = arguments.depth
        self._parts = parts
        self._ascii = arguments.ascii
        self._coloured = _wants_colour(arguments.color)

    def one(self, lookups: Lookups) -> str:
        text = self._drawn(lookups, ascii_only=self._ascii)
        return text if output.takes(text) else self._drawn(lookups, ascii_only=True)

    def together(self, digests: Sequence[str]) -> str:
        rule = "-" if self._ascii or not output.takes("─") else "─"
        return f"\n{rule * self._cells}\n\n".join(digests)

    def _drawn(self, lookups: Lookups, *, ascii_only: bool) -> str:
        from briefing.rendering.colour import paint, plain  # noqa: PLC0415 - this form's alone
        from briefing.rendering.digest import digest  # noqa: PLC0415 - the same

        draw = paint if self._coloured else plain
        lines = digest(
            lookups,
            cells=self._cells,
            depth=self._depth,
            parts=self._parts,
            ascii_only=ascii_only,
        )
        return "".join(f"{draw(line)}\n" for line in lines)


class _Markdown:
    """CommonMark with tables; what cannot be written as it is becomes a character reference."""

    def __init__(self, depth: Depth, parts: Sequence[str] | None, *, ascii_only: bool) -> None:
        self._depth = depth
        self._parts = parts
        self._ascii = ascii_only

    def one(self, lookups: Lookups) -> str:
        from briefing.rendering.markdown import to_markdown  # noqa: PLC0415 - this form's alone

        lines = to_markdown(lookups, depth=self._depth, parts=self._parts)
        text = "".join(f"{line}\n" for line in lines)
        if output.takes(text) and not self._ascii:
            return text
        return text.encode("ascii", "xmlcharrefreplace").decode("ascii")

    def together(self, digests: Sequence[str]) -> str:
        return "\n---\n\n".join(digests)


class _Json:
    """All facts of a briefing or of some sections, whatever the depth."""

    def __init__(self, parts: Sequence[str] | None, *, ascii_only: bool) -> None:
        self._parts = parts
        self._ascii = ascii_only

    def one(self, lookups: Lookups) -> str:
        import json  # noqa: PLC0415 - this form's alone

        from briefing.rendering.facts import facts  # noqa: PLC0415 - the same

        found = facts(lookups, self._parts)
        text = json.dumps(found, ensure_ascii=self._ascii, indent=2)
        return (text if output.takes(text) else json.dumps(found, indent=2)) + "\n"

    def together(self, digests: Sequence[str]) -> str:
        return "[\n" + ",\n".join(digest.rstrip("\n") for digest in digests) + "\n]\n"


def _terminal_width() -> int | None:
    """Return the width of the terminal that is written to; None where it is none."""
    size = output.terminal_size()
    return min(max(size.columns, NARROWEST), _WIDEST) if size else None


def _wants_colour(choice: str) -> bool:
    """Return whether to colour; NO_COLOR counts where it is not empty (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return (
        output.on_terminal()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") not in ("", "dumb")
    )
