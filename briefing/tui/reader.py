"""The screen in which one briefing is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container
from textual.events import DescendantFocus, Resize
from textual.reactive import reactive
from textual.screen import Screen

from briefing.errors import BriefingError
from briefing.tui.commands import bindings
from briefing.tui.headline import Headline
from briefing.tui.hints import Hinted, KeyHints
from briefing.tui.messages import RowChosen, RowHighlighted
from briefing.tui.pages import Page, page_for
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.places import EVERY, Place, View
from briefing.tui.strip import SectionStrip
from briefing.tui.toosmall import TooSmall

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.tui.panes import Depth

_ORDER = (1, 5, 6, 2, 3, 4, 7, 8, 9)
"""The order in which panes are laid out, row by row."""


class ReaderScreen(Screen[None], inherit_bindings=False):
    """One briefing: a front page of panes, each section by itself, and the card of any record."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("reader")

    lookups: reactive[Lookups | None] = reactive(None)
    """The briefing, handed down to every pane."""
    page: reactive[Page] = reactive(Page("large"), init=False)
    """The layout for the size there is."""
    place: reactive[Place] = reactive(Place(), init=False)
    """Where the reader is."""
    view: reactive[View] = reactive("front")
    """What has the screen."""
    hinted: reactive[Hinted] = reactive("front")
    """What the hints are for."""
    section: reactive[int] = reactive(1)
    """The section that has the focus."""
    record: reactive[RecordRef | None] = reactive(None)
    """The record whose card is shown."""
    notice: reactive[str] = reactive("")
    """Something to tell until the next key."""

    ascii_only: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""

    def __init__(
        self, lookups: Lookups, read_again: Callable[[], Lookups], *, ascii_only: bool = False
    ) -> None:
        super().__init__()
        self.set_reactive(ReaderScreen.lookups, lookups)
        self.set_reactive(ReaderScreen.ascii_only, ascii_only)
        self._read_again = read_again

    def compose(self) -> ComposeResult:
        """Put up what the first frame shows, and no more."""
        self.set_reactive(ReaderScreen.page, page_for(*self.app.size))
        self.set_reactive(ReaderScreen.view, self.place.view(self.page))
        self.set_reactive(ReaderScreen.hinted, self.view if self.page.front else "alone")
        drawn = ReaderScreen.ascii_only
        yield Headline().data_bind(drawn, ReaderScreen.lookups)
        yield SectionStrip().data_bind(drawn, ReaderScreen.section)
        with Container(id="panes"):
            yield from (self._pane(number) for number in _ORDER if number in self._wanted())
        yield KeyHints().data_bind(drawn, ReaderScreen.hinted, ReaderScreen.notice)
        yield TooSmall()

    def on_mount(self) -> None:
        """Lay the first frame out."""
        self._dress()
        self._focus()

    def on_resize(self, event: Resize) -> None:
        """Choose the layout for the new size."""
        self.page = page_for(*event.size)

    def on_key(self) -> None:
        """Take back what was told, now that it has been seen."""
        self.notice = ""

    async def watch_page(self) -> None:
        """Lay the screen out anew."""
        await self._arrange()

    async def watch_place(self) -> None:
        """Show where the reader went."""
        await self._arrange()

    @on(RowHighlighted, "SectionPane")
    def follow_row(self, event: RowHighlighted) -> None:
        """Let the card follow the cursor."""
        if event.rows is self._current and not self.place.cards:
            self.record = event.ref

    @on(RowChosen)
    def open_card(self, event: RowChosen) -> None:
        """Open the card of the record that was asked for."""
        if event.ref is not None:
            self.place = self.place.open(event.ref)

    @on(DescendantFocus)
    def follow_focus(self, event: DescendantFocus) -> None:
        """Go where a click has put the focus."""
        pane, place = event.widget, self.place
        if isinstance(pane, SectionPane) and (pane.number != place.section or place.cards):
            self.place = place.close() if pane.number == place.section else place.go(pane.number, self.page)
        elif isinstance(pane, CardPane) and not place.cards and self.record is not None:
            self.place = place.open(self.record)

    def visit(self, number: int, ref: RecordRef | None = None) -> None:
        """Go to a section, or to the card of one of its records."""
        place = self.place if number == self.place.section else self.place.go(number, self.page)
        self.place = place.close() if ref is None else place.close().open(ref)

    def action_section(self, number: int) -> None:
        """Go to a section."""
        self.place = self.place.go(number, self.page)

    def action_pane(self, direction: int) -> None:
        """Go to the next pane that is shown; to the next section where there is one pane."""
        self.place = self.place.across(direction, self.page, self._current.selected)

    def action_turn(self, direction: int) -> None:
        """Go to the next section."""
        self.place = self.place.step(direction, EVERY, self.page)

    def action_front(self) -> None:
        """Go to the front page."""
        self.place = self.place.front(self.page)

    def action_zoom(self) -> None:
        """Give a section the screen, or take it back."""
        self.place = self.place.zoom(self.page)

    def action_back(self) -> None:
        """Close what was opened last."""
        self.place = self.place.back(self.page)

    def action_leave(self) -> None:
        """Close what was opened last; quit where nothing is open."""
        before = self.place
        self.action_back()
        if self.place == before:
            self.app.exit()

    def action_reload(self) -> None:
        """Read the file again; where it is no longer valid the last good version stays."""
        try:
            self.lookups = self._read_again()
        except BriefingError as error:
            self.notice = f"Not reloaded: {error}"
        else:
            self.notice = "Reloaded"

    @property
    def _current(self) -> SectionPane:
        """The pane of the section that has the focus."""
        return self.get_widget_by_id(f"section-{self.place.section}", SectionPane)

    def _wanted(self) -> tuple[int, ...]:
        """Return the numbers of the panes that are to be seen."""
        if self.view == "front":
            return self.page.front
        return (self.place.section,)

    def _pane(self, number: int) -> SectionPane:
        """Make the pane of a section."""
        pane = SectionPane(number).data_bind(ReaderScreen.ascii_only, ReaderScreen.lookups)
        pane.set_reactive(SectionPane.depth, self._depth)
        return pane

    async def _arrange(self) -> None:
        """Show what belongs to the place and the page, and nothing else."""
        with self.app.batch_update():
            self.section, self.view = self.place.section, self.place.view(self.page)
            alone = self.view == "list" and not self.page.front
            self.hinted = "alone" if alone else self.view
            await self._mount_missing()
            self._dress()
            if self.place.cards:
                self._current.select(self.place.cards[0])
            self.record = self.place.cards[-1] if self.place.cards else self._current.selected
            self._focus()

    async def _mount_missing(self) -> None:
        """Add the panes that are seen for the first time."""
        panes = self.get_child_by_id("panes", Container)
        there = {pane.number: pane for pane in panes.query_children(SectionPane)}
        for number in self._wanted():
            if number not in there:
                later = _ORDER[_ORDER.index(number) + 1 :]
                after = next((there[each] for each in later if each in there), None)
                there[number] = self._pane(number)
                await panes.mount(there[number], before=after)
        if self._has_card and not panes.query_children(CardPane):
            card = CardPane().data_bind(
                ReaderScreen.ascii_only, ReaderScreen.lookups, ref=ReaderScreen.record
            )
            await panes.mount(card)

    @property
    def _depth(self) -> Depth:
        """How much room a section has."""
        if self.view == "front":
            return "front"
        return "beside" if self.page.beside else "alone"

    @property
    def _has_card(self) -> bool:
        """Whether a card is to be seen."""
        return self.view == "card" or (self.view == "list" and self.page.beside)

    def _dress(self) -> None:
        """Set the classes that the style sheet lays the screen out by."""
        wanted = self._wanted()
        page = self.page
        extra = {"beside": page.beside, "strip": page.strip, "ascii": self.ascii_only}
        self.set_classes({page.name, self.view, *(name for name, on in extra.items() if on)})
        covered = self.view == "card" and not self.page.beside
        for pane in self.query(SectionPane):
            pane.display = pane.number in wanted and not covered
            pane.depth = self._depth
        for card in self.query(CardPane):
            card.display = self._has_card

    def _focus(self) -> None:
        """Give the focus to the pane that the place names."""
        pane = self.query_one(CardPane) if self.view == "card" else self._current
        self.set_focus(pane, scroll_visible=False)
