"""The list under the prompt: what was found, or what can be searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from briefing.model.records import RecordRef
from briefing.rendering.phrases import said
from briefing.rendering.rows import Part, Row
from briefing.tui.rowlist import RowList
from briefing.tui.searches.grammar import grammar
from briefing.tui.searches.results import counted, found_part, ref_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.catalogue import Found, SearchHit


class FoundList(RowList):
    """Hits of one query, the best first."""

    def __init__(self) -> None:
        super().__init__(id="found")
        self._hits: dict[RecordRef, SearchHit] = {}
        self.query_shown: str | None = None
        """What was searched for that the list shows; None where it shows no results."""

    @property
    def hit(self) -> SearchHit | None:
        """The hit under the cursor."""
        return None if self.selected is None else self._hits.get(self.selected)

    def present(self, query: str, found: Found, cells: int, *, so_far: bool) -> None:
        """Show what was found for a query, on a screen of so many cells.

        Of the same query the cursor stays with its record. With `so_far` more may be found later.
        """
        if query != self.query_shown:
            self.restart()
        self.query_shown = query
        self._hits = {ref_of(hit): hit for hit in found.hits}
        self.show((found_part(found, cells) if found.hits else _nothing(so_far=so_far),))
        self.entitle(counted(found))

    def explain(self, told: str, earlier: Iterable[str]) -> None:
        """Show what can be searched for, or why what is cannot be; `earlier` searches as rows."""
        self._hits, self.query_shown = {}, None
        rows = (Row(ref=RecordRef("briefings", each), cells=(said(each),)) for each in earlier)
        self.restart()
        self.show(grammar(told, rows))
        self.entitle("Not understood" if told else "Search")

    def entitle(self, title: str) -> None:
        """Put a title into the border."""
        self.border_title = Content(title)


def _nothing(*, so_far: bool) -> Part:
    """Return what to say where nothing was found."""
    told = "Nothing in the library says this"
    told += " so far: it is still being read." if so_far else "."
    return Part(key="none", title="", rows=(Row(cells=(said(told),)),))
