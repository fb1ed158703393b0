"""A screen whose every byte is looked at on its way to the terminal."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from briefing.clean import is_clean
from briefing.tui.wire import Wire, screened
from briefing.tui.wire.abilities import Abilities
from tests.hostile.raw import COPIES, SCREEN, forbidden
from tests.tui.conftest import shown
from tests.tui.over_the_wire import WiredDriver, over_the_wire

if TYPE_CHECKING:
    import pytest
    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp


class Bytes:
    """What is sent to the terminals of a test, by either way of writing, and what they show."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Watch every app that is run from now on; what may not be written fails its test."""
        self.copied: list[str] = []
        """What was sent to the clipboard."""
        self.pages: list[str] = []
        """What stood on the screen at each look."""
        self.sent = 0
        """Characters that were sent."""
        self.lines = over_the_wire(monkeypatch, Abilities(fills=True, scrolls=True))
        due, write = Wire.due, WiredDriver.write

        def lean(wire: Wire) -> str:
            output = due(wire)
            self._look_at(output)
            return output

        def plain(driver: WiredDriver, data: str) -> None:
            # Lines of a frame end in newlines of Textual's, with a move behind each.
            self._look_at(screened(data).replace("\n\x1b[", "\x1b["))
            write(driver, data)

        monkeypatch.setattr(Wire, "due", lean)
        monkeypatch.setattr(WiredDriver, "write", plain)

    def _look_at(self, output: str) -> None:
        """Fail where an output holds anything but text and the program's own sequences."""
        self.sent += len(output)
        for found in COPIES.finditer(output):
            self.copied.append(b64decode(found[1]).decode())
            assert is_clean(self.copied[-1])
        rest = SCREEN.sub("", COPIES.sub("", output))
        assert forbidden(rest) == set(), ascii(rest)
        assert "\n" not in rest, ascii(rest)

    async def press(self, pilot: Pilot[None], *keys: str) -> str:
        """Press keys, and return what stands on the screen then, which must be safe as well."""
        await pilot.press(*keys)
        await pilot.pause()
        return self.look(pilot)

    def look(self, pilot: Pilot[None]) -> str:
        """Return what stands on the screen."""
        app: ReaderApp = pilot.app  # type: ignore[assignment]  # no other app is run here
        self.pages.append(shown(app))
        assert forbidden(self.pages[-1]) == set()
        return self.pages[-1]

    def end(self) -> None:
        """See that each terminal has shown what it should."""
        assert [fault for line in self.lines for fault in line.faults] == []
        assert self.sent > 0
