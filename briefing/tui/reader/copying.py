"""Copying: a record as a citation or as YAML, and the links of its sources."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model.lookups import Lookups
from briefing.tui.clipboard import fits, sequence
from briefing.tui.reader.base import ReaderBase
from briefing.tui.terminal import is_remote

if TYPE_CHECKING:
    from briefing.rendering.links import Link


class Copying(ReaderBase):
    """Sends text to the terminal's clipboard, and shows it for whom it does not reach."""

    def action_copy(self) -> None:
        """Copy the record at hand as a citation, with times as the briefing has them."""
        from briefing.rendering.citing import citation  # noqa: PLC0415 - not needed for the first frame

        ref = self.selected
        if ref is None:
            self.tell("No record here to copy")
        else:
            self.hand_over("Citation", citation(ref, Lookups(self.loaded.briefing)))

    def action_copy_yaml(self) -> None:
        """Copy the record at hand as its file had it when it was read."""
        from briefing.loading.excerpts import excerpt_of  # noqa: PLC0415 - not needed for the first frame

        ref = self.selected
        if ref is None:
            self.tell("No record here to copy")
            return
        try:
            text = excerpt_of(self.loaded, ref)
        except BriefingError as error:
            self.tell(f"Not copied: {error}")
        else:
            self.hand_over("YAML", text)

    def action_links(self) -> None:
        """Offer the addresses of the sources of the record at hand."""
        from briefing.rendering.links import links  # noqa: PLC0415 - not needed for the first frame
        from briefing.tui.links import LinksScreen  # noqa: PLC0415

        ref = self.selected
        found = () if ref is None or self.lookups is None else links(ref, self.lookups)
        if found:
            does = "opens" if self._opens else "shows" if self.confined else "copies"
            offer = LinksScreen(found, does, ascii_only=self.ascii_only)
            self.app.push_screen(offer, self._follow_link)
        else:
            self.tell("No source of this has an address")

    def hand_over(self, what: str, text: str) -> None:
        """Send a text to the terminal, where it may be sent, and show it with what was done."""
        from briefing.tui.copied import CopiedScreen  # noqa: PLC0415 - not needed for the first frame

        here = "select it here" + (" with Shift+drag" if self._has_mouse else "")
        if self.confined:
            told = f"{what}: {here}, nothing is copied in this mode"
        elif not fits(text):
            size = len(text.encode())
            told = f"{what} not sent: {size:,} bytes are more than terminals take; {here}"
        else:
            self._send(text)
            sent = f"{what} sent to the terminal ({len(text):,} characters)"
            told = f"{sent}; {here} if it did not arrive"
        closes = self.key_of("close")
        self.app.push_screen(
            CopiedScreen(what, told, text, closes=closes, ascii_only=self.ascii_only)
        )

    def _send(self, text: str) -> None:
        """Write a text to the terminal for its clipboard."""
        driver = self.app._driver  # noqa: SLF001 - Textual's own copying knows no tmux and no screen
        if driver is not None:
            driver.write(sequence(text, os.environ))
            driver.flush()

    @property
    def _opens(self) -> bool:
        """Whether an address is opened by a browser here: only where the reader sits here too."""
        return not self.confined and not is_remote(os.environ)

    @property
    def _has_mouse(self) -> bool:
        """Whether the terminal gives us its mouse, and selects with Shift alone."""
        return bool(getattr(self.app._driver, "_mouse", False))  # noqa: SLF001 - nobody else knows

    def _follow_link(self, link: Link | None) -> None:
        """Open the address that was chosen, where the reader sits at this machine."""
        if link is None:
            return
        if link.refused:
            self.tell(f"Not opened: {link.refused}")
        elif self._opens:
            self.run_worker(self._browse(link), group="browse", exclusive=True)
        else:
            self.hand_over("Address", link.opens)

    async def _browse(self, link: Link) -> None:
        """Open an address in the browser of this machine; hand it over where there is none."""
        from briefing.tui.browsing import browse  # noqa: PLC0415 - not needed for the first frame

        self.tell(f"Opening {link.host} …")
        if await browse(link.opens):
            self.tell(f"Opened in the browser: {link.host}")
        else:
            self.hand_over("Address", link.opens)
