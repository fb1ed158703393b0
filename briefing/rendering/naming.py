"""Names in running text, made links to the records that they name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.naming import naming_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase, Piece, Row

_RUNNING = frozenset({"said", "name"})
"""The voices of running text; labels, times and headings name nobody."""


@lru_cache(maxsize=1)
def names_in(lookups: Lookups) -> Names:
    """Return the names of a briefing; every list of the screen shares those of the one it shows."""
    return Names(lookups)


class Names:
    """Makes links of what the actors, places and sources of a briefing go by."""

    def __init__(self, lookups: Lookups) -> None:
        self._naming = naming_in(lookups)

    def linked(self, phrase: Phrase) -> Phrase:
        """Return a phrase in which names are links; what it says and in which voices stays."""
        if not any(map(_is_running, phrase)):
            return phrase
        found: list[Piece] = []
        for piece in phrase:
            found += self._pieces(piece) if _is_running(piece) else (piece,)
        return phrase if len(found) == len(phrase) and tuple(found) == phrase else tuple(found)

    def linked_row(self, row: Row) -> Row:
        """Return a row in which names are links; the same row where it holds none."""
        linked = (
            self._each(row.cells),
            tuple([self._each(cells) for cells in row.shorter]),
            self._each(row.under),
            self._each(row.body),
        )
        if linked == (row.cells, row.shorter, row.under, row.body):
            return row
        cells, shorter, under, body = linked
        return replace(row, cells=cells, shorter=shorter, under=under, body=body)

    def _each(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        return tuple([self.linked(phrase) for phrase in phrases])

    def _pieces(self, piece: Piece) -> Iterator[Piece]:
        """Yield a piece in parts: those that name a record, and what stands between them."""
        at = 0
        for start, end, ref in self._naming.in_text(piece.text):
            if start > at:
                yield piece._replace(text=piece.text[at:start])
            yield piece._replace(text=piece.text[start:end], link=ref)
            at = end
        if at < len(piece.text) or not piece.text:
            yield piece._replace(text=piece.text[at:])


def _is_running(piece: Piece) -> bool:
    """Tell whether a piece is text in which names are looked for."""
    return piece.link is None and piece.voice in _RUNNING
