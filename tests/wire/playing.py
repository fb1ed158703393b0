"""A session played to two terminals: as Textual writes it, and over the wire."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.tui.wire import RESET, Wire
from tests.wire.cells import BLANK
from tests.wire.emulators import Reference, differences
from tests.wire.frames import Flush, Forget, Resize, Write
from tests.wire.screens import USUAL, Habits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.tui.wire.abilities import Abilities
    from tests.wire.frames import Step

ALLOWED = re.compile(
    rf"(?:{re.escape(RESET)})?"
    r"(?:[^\x00-\x1f\x7f-\x9f]"
    r"|\x1b\[[0-9;]*[HmGdABCD]|\x1b\[[0-9]*[KXLMb]|\x1b\[2J|\x1b\[(?:[0-9]+;[0-9]+)?r"
    r"|\x1b\[\?2026[hl])*"
)
"""What the cells may be painted with."""

COMMAND = re.compile(
    r"\x1b\[\?(?:1049|1000|1003|1015|1006|1016|25|1004|2004|7|2048)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[(?:>[0-9]+|<)u|\x1b\]52;c;[A-Za-z0-9+/=]*\a"
    r"|\x1b\]22;[a-z-]*\a|\a"
)
"""What is passed on as it is."""

_TIDY = "\x1b[0m\x1b[r"
"""What Textual takes for granted, and the wire does not: no colours, no scroll region."""

_MARGIN = 48
"""Bytes by which a difference may be longer than what it came from: it sets the cursor anew."""


class Playing:
    """Both terminals, and what is known of them."""

    def __init__(
        self,
        abilities: Abilities,
        habits: Habits = USUAL,
        *,
        steady: bool = False,
        repeats: bool = False,
    ) -> None:
        self.wire = Wire(abilities)
        self.wire.learn(repeats=repeats)
        self.plain, self.lean = Reference(1, 1), Reference(1, 1, habits)
        self._abilities = abilities
        self._steady = steady
        self._inside = False
        self._settled = False
        self._known = False
        self._written = 0
        self._last = ""
        self._painted = False

    def play(self, steps: Iterable[Step]) -> None:
        """Play steps, and look at both terminals whenever something was due."""
        for step in steps:
            match step:
                case Write():
                    self._write(*step)
                case Flush():
                    self._flush(quiet=step.quiet)
                case Forget():
                    self.lean.litter()
                    self.wire.forget()
                    self._known = self._painted = False
                case Resize():
                    self._resize(*step)

    def _resize(self, columns: int, rows: int) -> None:
        for terminal in (self.plain, self.lean):
            terminal.resize(columns, rows)
        self.plain.feed(_TIDY)
        self.wire.resize(columns, rows)
        self._settled = self._known = self._painted = False

    def _write(self, data: str, whole: bool) -> None:  # noqa: FBT001 - a step's
        self.wire.take(data)
        if data in {"\x1b[?1049h", "\x1b[?1049l"}:
            self._inside, self._settled, self._known = data.endswith("h"), False, False
        if COMMAND.fullmatch(data) or "?2026" in data:
            self.plain.feed(data + _TIDY * data.endswith("1049h"))
        elif self._inside:
            self.plain.feed(data)
            self._settled |= whole
            self._written += len(data.encode())
            self._last = data

    def _flush(self, *, quiet: bool) -> None:
        due = self.wire.due()
        before = self.lean.main
        self.lean.feed(due)
        assert self.lean.main == before, "nothing is painted on the other screen"
        if "\x1b[?1049l" in due and self._painted:
            assert self.lean.look == BLANK.look, "no look is left to the other screen"
        painted = COMMAND.sub("", due.replace(RESET, ""))
        assert ALLOWED.fullmatch(painted), "only what is allowed"
        if not self._abilities.scrolls:
            assert not re.search(r"\x1b\[[0-9;]*[LMr]", painted), "no scrolling where none is known"
        assert self.wire.due() == "", "nothing is due twice"
        assert self.lean.past_edge == 0, "nothing is written past the last column"
        if not quiet:
            self._compare()
            self._weigh(painted)

    def _compare(self) -> None:
        assert self.lean.modes == self.plain.modes
        if self._settled:
            told = differences(self.plain, self.lean)
            assert not told, "\n".join(told)
            assert self.lean.margins is None
            self._painted = True
            before = self.plain.cells
            self.plain.feed(self._last)
            self.wire.take(self._last)
            if self.plain.cells == before:  # no half of a wide character was in the way of marks
                assert self.wire.due() == "", "nothing is due for what is there"

    def _weigh(self, painted: str) -> None:
        if self._known and self._settled and self._steady:
            assert len(painted.encode()) <= self._written + _MARGIN
        self._written = 0
        self._known = self._settled
