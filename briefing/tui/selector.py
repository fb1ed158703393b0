"""What every palette of ours is made of: a line to type in, and what can be chosen beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.command import CommandInput, CommandPalette
from textual.content import Content
from textual.style import Style
from textual.widgets import Input

from briefing.rendering.cells import fit, width
from briefing.tui.clean_input import CleanInput
from briefing.tui.giving_way import give_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.command import Provider
    from textual.events import Resize

    from briefing.tui.mainscreen import MainScreen
    from briefing.tui.matching import Match

WIDEST = 54
"""Cells of what can be chosen that are searched, and shown where there is room for them."""

_WIDE = 80
"""Cells of a palette on a screen that has more: as in its style."""

_AROUND = 5
"""Cells of a palette beside its lines: its borders, a space within each, and the scrollbar."""

_APART = 2
"""Cells between what can be chosen and what is said of it."""

_MARKED = Style(bold=True, underline=True)
"""The letters that match, where Textual has no style for them."""


class _Line(CommandInput, CleanInput):
    """Where letters are typed; says in as many words as fit what can be."""

    def __init__(self, wordings: Sequence[str], end: str) -> None:
        super().__init__(placeholder=wordings[0], select_on_focus=False)
        self._wordings, self._end = wordings, end

    def on_resize(self) -> None:
        """Say it in the words that there is room for."""
        self.placeholder = longest(self._wordings, self.content_size.width, end=self._end)


class Selector(CommandPalette):
    """Textual's palette with what we offer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "cursor_down", "The next one"),
        Binding("up", "command_list('cursor_up')", "The one before"),
        Binding("enter", "command_list('select')", "Go there, or do it"),
        Binding("escape", "escape", "Close this"),
        Binding("f1", "app.help", "Help", id="help"),
    ]

    def __init__(
        self, wordings: Sequence[str], *providers: type[Provider], ascii_only: bool = False
    ) -> None:
        """Take what to say before anything is typed, the longest wording of it first."""
        super().__init__(providers=providers, placeholder=wordings[0])
        self._wordings, self._end = wordings, "..." if ascii_only else "…"
        self.set_class(ascii_only, "ascii")

    def compose(self) -> ComposeResult:
        """Put up Textual's own parts, but for the line to type in."""
        for part in super().compose():
            is_line = isinstance(part, CommandInput)
            yield _Line(self._wordings, self._end) if is_line else part

    def on_mount(self) -> None:
        """Keep the text cursor still: nothing is written while nobody types."""
        self.query_one(Input).cursor_blink = False

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        give_way(self, event.size)

    def look_again(self) -> None:
        """Offer what there is by now for what was typed."""
        self._gather_commands(self.query_one(Input).value)


def longest(wordings: Sequence[str], cells: int, *, end: str = "…") -> str:
    """Return the first wording that fits; where none does, the last with `end` where it is cut."""
    fitting = (each for each in wordings if width(each) <= cells)
    return next(fitting, fit(wordings[-1], max(cells, 0), end=end))


def first_words(text: str, *, ascii_only: bool) -> str:
    """Return as much of a text as a line of a palette shows, as the screen spells it."""
    if not ascii_only:
        return fit(text, WIDEST)
    from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost time

    return fit(to_ascii(text), WIDEST, end="...")


def highlighted(text: str, found: Match, style: Style | None) -> Content:
    """Return a text with its matching letters marked; Textual's own way would read markup in it."""
    content = Content(text)
    for at in found.places:
        content = content.stylize(style or _MARKED, at, at + 1)
    return content


def line(text: Content, about: str, reader: MainScreen) -> Content:
    """Return a line of a palette over a screen; its text is never markup.

    What is said of the text comes before the text's end, but never has more than half of the line.
    """
    end = "..." if reader.ascii_only else "…"
    room = min(reader.app.size.width, _WIDE) - _AROUND
    about = fit(about, room // 2, end=end)
    before = min(WIDEST + _APART, room - width(about))
    shown = _cut(text, before - _APART, end)
    space = " " * (before - width(shown.plain))
    return Content.assemble(shown, space, (about, "$text-muted"))


def _cut(text: Content, cells: int, end: str) -> Content:
    """Return as much of a text as fits, with `end` where something is left out."""
    if width(text.plain) <= cells:
        return text
    kept = fit(text.plain, cells, end=end).removesuffix(end)
    return text[: len(kept)].append(end)
