"""Our corpus of hostile texts: what commands a terminal, hides, misleads, or is read as markup.

Every text has a name. None of it is anybody's list: families are crossed with their parameters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.rendering.cells import width
from tests.hostile.characters import characters
from tests.hostile.sequences import sequences
from tests.hostile.writings import writings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CORPUS = dict([*sequences(), *characters(), *writings()])
"""Every text by its name."""

SURROGATES = frozenset(map(chr, range(0xD800, 0xE000)))
"""What no YAML holds: it comes in by arguments and the environment, as bytes of no UTF-8."""

SEPARATOR = " · "


def is_writable(text: str) -> bool:
    """Tell whether a text can stand in a briefing at all: it shows something, and YAML holds it."""
    return bool(clean_line(text).strip()) and not SURROGATES & set(text)


WRITABLE = tuple(text for text in CORPUS.values() if is_writable(text))
"""The texts that a field of a briefing can hold."""


SOME = WRITABLE[::4]
"""Some of each family, for what takes long."""


def packs(cells: int, texts: Sequence[str] = WRITABLE) -> list[str]:
    """Return texts, several in one, each of about so many cells."""
    return list(_packed(cells, texts))


def _packed(cells: int, texts: Sequence[str]) -> Iterator[str]:
    held: list[str] = []
    room = cells
    for text in texts:
        taken = width(clean_line(text)) + len(SEPARATOR)
        if held and taken > room:
            yield SEPARATOR.join(held)
            held, room = [], cells
        held.append(text)
        room -= taken
    yield SEPARATOR.join(held)
