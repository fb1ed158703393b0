"""What the bytes to the terminal are: text, colours, moves, erases, and the sequences seen most."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.benchmarks.screens import screen
from tests.benchmarks.wire_bytes import THEMES, WIRES, command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PIECE = re.compile(
    rb"\x1b\[(?P<private>[?<=>][0-9;]*\$?[a-z])|\x1b\[[0-9:;]*(?P<final>[@-~])"
    rb"|(?P<text>[^\x1b]+)|(?P<other>\x1b.)",
    re.DOTALL,
)
_KINDS = {
    b"m": "colours and attributes",
    **dict.fromkeys((b"A", b"B", b"C", b"D", b"E", b"G", b"H", b"d"), "moves"),
    b"b": "repeated signs",
    b"n": "modes and questions",
    **dict.fromkeys((b"J", b"K", b"X"), "erases"),
    **dict.fromkeys((b"L", b"M", b"r"), "scrolling"),
}
_MOST = 10
"""How many sequences are told of each screen."""


def lines(folder: Path) -> Iterator[str]:  # noqa: ARG001 - the shipped briefing is read
    """Print what the first screen at 100x30 is made of, in each theme."""
    yield "What the bytes of the first screen are, 100x30, the shipped briefing"
    for theme, kind in THEMES.items():
        for wire in WIRES:
            with screen(command(wire, theme), kind=kind) as shown:
                data = shown.watch(b"quit", began=shown.began).data
            yield ""
            yield f"{theme}, {wire}: {len(data):,} bytes"
            yield from told(data)


def told(data: bytes) -> Iterator[str]:
    """Tell the bytes by kind, and the sequences that take the most of them."""
    kinds: Counter[str] = Counter()
    times: Counter[str] = Counter()
    sequences: Counter[bytes] = Counter()
    for piece in _PIECE.finditer(data):
        kind = _kind(piece)
        kinds[kind] += len(piece[0])
        times[kind] += 1
        if kind not in ("text", "spaces"):
            sequences[piece[0]] += 1
    for kind, size in kinds.most_common():
        yield f"  {kind:<24}{size:8,} bytes in {times[kind]:5,} pieces {size / len(data):6.0%}"
    heaviest = sorted(sequences, key=lambda each: -len(each) * sequences[each])[:_MOST]
    for sequence in heaviest:
        shown = sequence.decode().replace("\x1b", "ESC ")
        total = len(sequence) * sequences[sequence]
        yield f"    {shown:<48}{sequences[sequence]:5,} x {len(sequence):2} = {total:6,} bytes"


def _kind(piece: re.Match[bytes]) -> str:
    if piece["text"]:
        return "spaces" if piece["text"].isspace() else "text"
    return _KINDS.get(piece["final"], "modes and questions")
