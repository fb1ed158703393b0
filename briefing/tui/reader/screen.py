"""The screen itself: what it is made of, and which panes a place shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.reactive import var

from briefing.model.lookups import Lookups
from briefing.tui.bindings import bindings
from briefing.tui.headline import Headline
from briefing.tui.hints import Hinted, KeyHints
from briefing.tui.messages import RowHighlighted
from briefing.tui.pages import PAIRED, TINY, page_for
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.places import Opened
from briefing.tui.reader.base import ReaderBase
from briefing.tui.reader.choosing import Choosing
from briefing.tui.reader.comparing import Comparing
from briefing.tui.reader.copying import Copying
from briefing.tui.reader.elsewhere import BeingElsewhere
from briefing.tui.reader.marking import Marking
from briefing.tui.reader.narrowing import Filtering
from briefing.tui.reader.seeking import Seeking
from briefing.tui.reader.shelving import Shelving
from briefing.tui.reader.sourcing import Sourcing
from briefing.tui.reader.zones import Zones
from briefing.tui.sheet import ORDER, Sheet, depth_of, seen
from briefing.tui.strip import SectionStrip
from briefing.tui.toosmall import TooSmall

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.widget import Widget

    from briefing.loading import Loaded
    from briefing.model.records import RecordRef
    from briefing.tui.places import View


class ReaderScreen(
    Choosing,
    BeingElsewhere,
    Comparing,
    Marking,
    Seeking,
    Filtering,
    Zones,
    Shelving,
    Sourcing,
    Copying,
    ReaderBase,
    inherit_bindings=False,
):
    """One briefing: a front page of panes, each section by itself, and the card of any record."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("reader")

    focused: var[Widget | None] = var(None)
    """Textual's own, but not a reason to paint the whole screen again."""
    hinted: var[Hinted] = var("front")
    """What the hints are for."""
    section: var[int] = var(1)
    """The section that has the focus."""
    crumbs: var[tuple[Opened, ...]] = var(())
    """The records that were opened, one from another."""
    openable: var[bool] = var(True)  # noqa: FBT003 - the value it starts with
    """Whether the row with the cursor has a card."""

    def __init__(self, loaded: Loaded, *, ascii_only: bool = False) -> None:
        super().__init__(loaded)
        self.set_reactive(ReaderScreen.ascii_only, ascii_only)
        self.set_reactive(ReaderScreen.lookups, Lookups(loaded.briefing))

    def compose(self) -> ComposeResult:
        """Put up what the first frame shows, and no more."""
        self.set_reactive(ReaderScreen.page, page_for(*self.app.size))
        view = self.place.view(self.page)
        self.set_reactive(ReaderScreen.hinted, view if self.page.front else "alone")
        self._dress(view)
        drawn = ReaderScreen.ascii_only
        yield Headline().data_bind(
            drawn,
            ReaderScreen.lookups,
            ReaderScreen.is_starred,
            ReaderScreen.is_unread,
            ReaderScreen.texts_in,
            ReaderScreen.changed,
        )
        if self.page.strip:
            yield self._made_strip()
        with Sheet(self._made, self._made_card):
            first, _ = seen(self.place, self.page)
            yield from (self._made(number) for number in ORDER if number in first)
        row = (ReaderScreen.hinted, ReaderScreen.openable, ReaderScreen.named)
        told = (*row, ReaderScreen.notice)
        yield KeyHints().data_bind(drawn, ReaderScreen.commands, ReaderScreen.sought, *told)
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

    def watch_has_strip(self) -> None:
        """Name the sections while a search tells how often each has what it looks for."""
        self._dress(self.place.view(self.page))
        self._make_bars()

    def watch_place(self) -> None:
        """Show where the reader went."""
        self._arrange()

    @on(RowHighlighted)
    def offer_card(self, event: RowHighlighted) -> None:
        """Hint that the row can be opened only where it can."""
        if event.rows is self.focused:
            self.openable = event.rows.opens
            self.named = bool(event.rows.names)

    @on(RowHighlighted, "SectionPane")
    def follow_row(self, event: RowHighlighted) -> None:
        """Let the card follow the cursor."""
        if event.rows is self._sheet.pane and not self.place.cards:
            self._follow(event.ref)

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
            self.crumbs = place.cards
            if place.cards:
                self.opened = place.cards[-1]
            else:
                self._follow(self._sheet.pane.selected)
            self.openable = focus.opens
            self.named = bool(focus.names)
            if self.origin is None:
                self.set_focus(focus, scroll_visible=False)

    def _follow(self, ref: RecordRef | None) -> None:
        """Show the card of the record that the cursor of a list is on."""
        self.opened = None if ref is None else Opened(ref)

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Leave out Textual's toasts and tooltips: what there is to tell stands with the hints."""

    def _make_bars(self) -> None:
        """Make the bars that not every page has, when they are first seen."""
        if (self.page.strip or self.has_strip) and not self.query_children(SectionStrip):
            self.mount(self._made_strip(), before=self._sheet)
        if self.page is TINY and not self.query_children(TooSmall):
            self.mount(TooSmall())

    def _made_strip(self) -> SectionStrip:
        """Make the strip of sections."""
        return SectionStrip().data_bind(
            ReaderScreen.ascii_only, ReaderScreen.section, ReaderScreen.sought
        )

    def _made(self, number: int) -> SectionPane:
        """Make the pane of a section, filled: keys may be waiting for it before it is mounted."""
        pane = SectionPane(number)
        pane.set_reactive(SectionPane.depth, depth_of(self.place, self.page))
        pane.set_reactive(SectionPane.ascii_only, self.ascii_only)
        pane.set_reactive(SectionPane.lookups, self.lookups)
        pane.set_reactive(SectionPane.narrowing, self.narrowing)
        pane.set_reactive(SectionPane.way_out, self.way_out)
        pane.set_reactive(SectionPane.pattern, self.pattern)
        pane.set_reactive(SectionPane.edge_signs, self.edge_signs)
        if self.place.view(self.page) != "front":
            pane.expect(*self.page.room_of_list(number, *self.app.size))
        pane.watch_lookups()
        self.stand_as_left(pane)
        return pane.data_bind(
            ReaderScreen.ascii_only,
            ReaderScreen.lookups,
            ReaderScreen.narrowing,
            ReaderScreen.way_out,
            ReaderScreen.pattern,
            ReaderScreen.edge_signs,
        )

    def _made_card(self) -> CardPane:
        """Make the card of the record that the reader is at, filled where that was opened."""
        card = CardPane()
        if self.place.cards:
            card.set_reactive(CardPane.ascii_only, self.ascii_only)
            card.set_reactive(CardPane.lookups, self.lookups)
            card.set_reactive(CardPane.pattern, self.pattern)
            card.set_reactive(CardPane.texts, self.texts)
            card.set_reactive(CardPane.elsewhere, self.elsewhere)
            card.set_reactive(CardPane.since, self.since)
            card.set_reactive(CardPane.edge_signs, self.edge_signs)
            card.set_reactive(CardPane.opened, self.place.cards[-1])
            card.expect(*self.page.room_of_card(self.place.section, *self.app.size))
            card.watch_opened()
        return card.data_bind(
            ReaderScreen.ascii_only,
            ReaderScreen.lookups,
            ReaderScreen.pattern,
            ReaderScreen.crumbs,
            ReaderScreen.texts,
            ReaderScreen.elsewhere,
            ReaderScreen.since,
            ReaderScreen.edge_signs,
            ReaderScreen.opened,
        )

    def _dress(self, view: View) -> None:
        """Set the classes that the style sheet lays the screen out by."""
        page = self.page
        section = self.place.section
        extra = {
            "beside": page.has_beside(section),
            "paired": section in PAIRED,
            "strip": page.strip or self.has_strip,
            "searching": self.origin is not None,
            "ascii": self.ascii_only,
        }
        classes = {page.name, view, *(name for name, on in extra.items() if on)}
        if classes != self.classes:  # setting the same ones would lay everything out again
            self.set_classes(classes)
