"""The addresses of a record's sources, to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import ModalScreen

from briefing.rendering.links import Link
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Part, Piece, Row
from briefing.tui.bindings import panel_bindings
from briefing.tui.giving_way import give_way
from briefing.tui.messages import RowChosen
from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

_LINES, _BORDER = 4, 2
"""Lines for each link, whose address may take two, and for the border around them."""


class LinksScreen(ModalScreen[Link | None]):
    """Offers addresses; Enter gives the one under the cursor back."""

    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        dict.fromkeys(("close", "back", "leave", "links"), "dismiss(None)")
    )

    def __init__(self, links: Sequence[Link], does: str, *, ascii_only: bool = False) -> None:
        """Offer some links; `does` says what Enter does with one, such as `opens`."""
        super().__init__(classes="ascii" if ascii_only else "")
        self._does = does
        self._links = {link.source: link for link in links}
        self._ascii_only = ascii_only

    def compose(self) -> ComposeResult:
        """Show each address under what the briefing calls its source."""
        rows = RowList(id="links")
        rows.set_reactive(RowList.ascii_only, self._ascii_only)
        rows.border_title = Content("Links")
        rows.styles.height = _LINES * len(self._links) + _BORDER
        rows.show((links_part(tuple(self._links.values()), self._does),))
        yield rows

    @on(RowChosen)
    def take_link(self, event: RowChosen) -> None:
        """Give the address back that was chosen."""
        event.stop()
        if event.ref is not None:
            self.dismiss(self._links[event.ref])

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        give_way(self, event.size)


def links_part(links: Sequence[Link], does: str) -> Part:
    """Return the links as rows: what a source is called, its address, and where that leads."""
    return Part(key="links", title="Links", rows=tuple(_row(link, does) for link in links))


def _row(link: Link, does: str) -> Row:
    """Return one link; the address stands alone on its line, whole."""
    leads = support(f"at {link.host}; Enter {does} it")
    if link.refused:
        leads = (Piece(f"Not opened: {link.refused}.", "contested"),)
    return Row(
        ref=link.source,
        cells=((Piece(link.title, "name"),),),
        under=(said(link.address), leads),
    )
