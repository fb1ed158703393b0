"""The screen in which one briefing is read."""

from __future__ import annotations

from os.path import basename
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.events import DescendantFocus, Resize
from textual.reactive import var
from textual.screen import Screen

from briefing.errors import BriefingError, InvalidError
from briefing.tui.bindings import bindings
from briefing.tui.headline import Headline
from briefing.tui.hints import Hinted, KeyHints
from briefing.tui.messages import RowChosen, RowHighlighted
from briefing.tui.pages import TINY, Page, page_for
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.places import EVERY, Place
from briefing.tui.sheet import ORDER, Sheet, depth_of
from briefing.tui.strip import SectionStrip
from briefing.tui.toosmall import TooSmall

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.tui.places import View


class ReaderScreen(Screen[None], inherit_bindings=False):
    """One briefing: a front page of panes, each section by itself, and the card of any record."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("reader")

    focused: var[Widget | None] = var(None)
    """Textual's own, but not a reason to paint the whole screen again."""
    lookups: var[Lookups | None] = var(None)
    """The briefing, handed down to every pane."""
    page: var[Page] = var(Page("large"), init=False)
    """The layout for the size there is."""
    place: var[Place] = var(Place(), init=False)
    """Where the reader is."""
    hinted: var[Hinted] = var("front")
    """What the hints are for."""
    section: var[int] = var(1)
    """The section that has the focus."""
    trail: var[tuple[RecordRef, ...]] = var(())
    """The records whose cards were opened, one from another; the card of the last one is shown."""
    openable: var[bool] = var(True)  # noqa: FBT003 - the value it starts with
    """Whether the row with the cursor has a card."""
    notice: var[str] = var("")
    """Something to tell until the next key."""

    ascii_only: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
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
        view = self.place.view(self.page)
        self.set_reactive(ReaderScreen.hinted, view if self.page.front else "alone")
        self._dress(view)
        drawn = ReaderScreen.ascii_only
        yield Headline().data_bind(drawn, ReaderScreen.lookups)
        if self.page.strip:
            yield self._made_strip()
        with Sheet(self._made, self._made_card):
            first = self.page.front or (self.place.section,)
            yield from (self._made(number) for number in ORDER if number in first)
        told = (ReaderScreen.hinted, ReaderScreen.openable, ReaderScreen.notice)
        yield KeyHints().data_bind(drawn, *told)
        if self.page is TINY:
            yield TooSmall()

    def on_mount(self) -> None:
        """Show the first frame's panes."""
        self._arrange()

    def on_resize(self, event: Resize) -> None:
        """Choose the layout for the new size."""
        self.page = page_for(*event.size)

    def on_key(self) -> None:
        """Take back what was told, now that it has been seen."""
        self.notice = ""

    def watch_page(self) -> None:
        """Lay the screen out anew."""
        self._arrange()

    def watch_place(self) -> None:
        """Show where the reader went."""
        self._arrange()

    @on(RowHighlighted)
    def offer_card(self, event: RowHighlighted) -> None:
        """Hint that the row can be opened only where it can."""
        if event.rows is self.focused:
            self.openable = event.ref is not None

    @on(RowHighlighted, "SectionPane")
    def follow_row(self, event: RowHighlighted) -> None:
        """Let the card follow the cursor."""
        if event.rows is self._sheet.pane and not self.place.cards:
            self._follow(event.ref)

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
            away = pane.number != place.section
            self.place = place.go(pane.number, self.page) if away else place.close()
        elif isinstance(pane, CardPane) and not place.cards and self.record is not None:
            self.place = place.open(self.record)

    def visit(self, number: int, ref: RecordRef | None = None) -> None:
        """Go to a section, or to the card of one of its records."""
        place = self.place if number == self.place.section else self.place.go(number, self.page)
        self.place = place.close() if ref is None else place.close().open(ref)

    def visit_row(self, number: int, ref: RecordRef) -> None:
        """Give a section the screen, from the row of a record on."""
        self.place = self.place.close().go(number, self.page)._replace(zoomed=True)
        self._sheet.pane.select(ref, at=1)

    def action_section(self, number: int) -> None:
        """Go to a section."""
        self.place = self.place.go(number, self.page)

    def action_pane(self, direction: int) -> None:
        """Go to the next pane that is shown; to the next section where there is one pane."""
        self.place = self.place.across(direction, self.page, self._sheet.pane.selected)

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
        except InvalidError as error:
            first = error.first
            self.notice = f"Not reloaded: {basename(first.path)}:{first.line}: {first.message}"
        except BriefingError as error:
            self.notice = f"Not reloaded: {error}"
        else:
            self.notice = "Reloaded"

    def _arrange(self) -> None:
        """Show what belongs to the place and the page, and nothing else."""
        place, page = self.place, self.page
        view = place.view(page)
        with self.app.batch_update():
            self.section = place.section
            self.hinted = "alone" if view == "list" and not page.front else view
            self._dress(view)
            self._make_bars()
            focus = self._sheet.show(place, page)
            if place.cards:
                self.trail = place.cards
            else:
                self._follow(self._sheet.pane.selected)
            self.openable = focus.selected is not None
            self.set_focus(focus, scroll_visible=False)

    def _follow(self, ref: RecordRef | None) -> None:
        """Show the card of the record that the cursor of a list is on."""
        self.trail = () if ref is None else (ref,)

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Leave out Textual's toasts and tooltips: what there is to tell stands with the hints."""

    def _make_bars(self) -> None:
        """Make the bars that not every page has, when they are first seen."""
        if self.page.strip and not self.query_children(SectionStrip):
            self.mount(self._made_strip(), before=self._sheet)
        if self.page is TINY and not self.query_children(TooSmall):
            self.mount(TooSmall())

    def _made_strip(self) -> SectionStrip:
        """Make the strip of sections."""
        return SectionStrip().data_bind(ReaderScreen.ascii_only, ReaderScreen.section)

    def _made(self, number: int) -> SectionPane:
        """Make the pane of a section, filled: keys may be waiting for it before it is mounted."""
        pane = SectionPane(number)
        pane.set_reactive(SectionPane.depth, depth_of(self.place, self.page))
        pane.set_reactive(SectionPane.ascii_only, self.ascii_only)
        pane.set_reactive(SectionPane.lookups, self.lookups)
        if self.place.view(self.page) != "front":
            pane.expect(*self.page.room_of_list(*self.app.size))
        pane.watch_lookups()
        return pane.data_bind(ReaderScreen.ascii_only, ReaderScreen.lookups)

    def _made_card(self) -> CardPane:
        """Make the card of the record that the reader is at."""
        return CardPane().data_bind(
            ReaderScreen.ascii_only, ReaderScreen.lookups, ReaderScreen.trail
        )

    def _dress(self, view: View) -> None:
        """Set the classes that the style sheet lays the screen out by."""
        page = self.page
        extra = {"beside": page.beside, "strip": page.strip, "ascii": self.ascii_only}
        classes = {page.name, view, *(name for name, on in extra.items() if on)}
        if classes != self.classes:  # setting the same ones would lay everything out again
            self.set_classes(classes)

    @property
    def record(self) -> RecordRef | None:
        """The record whose card is shown."""
        return self.trail[-1] if self.trail else None

    @property
    def _sheet(self) -> Sheet:
        """What holds the panes."""
        return self.get_child_by_type(Sheet)
