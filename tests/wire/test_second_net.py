"""The second net: what was never cleaned reaches no terminal, whichever widget it is in.

Each text is in widgets of every kind. Where it is strict it raises; in use it is shown, and what is
written holds nothing but text and the program's own sequences, by either way over the line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.drivers import headless_driver
from textual.drivers.headless_driver import HeadlessDriver

from briefing.tui.colourless import Colourless
from briefing.tui.guarded import GuardedApp
from briefing.tui.segments import Legible
from briefing.tui.wire import Net, NotAllowed, Wire, screened
from tests.wire.emulators import Reference
from tests.wire.hostile import HOSTILE
from tests.wire.unclean import KINDS, SIZE, Unclean, lines, neighbours, pieces, statics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from tests.wire.unclean import Make

BLACK = Color(0, 0, 0)
GAP = ("\x1b[31mred", "\x1b[1;1Hhome", "\x1b[Hhome", "\x1b[mnone", "\x1b[4;7;38;5;9mmany")
"""Texts that are sequences Textual writes as well: in a frame nobody can tell them apart."""

OURS = re.compile(
    r"\x1b\[H\x1b\[2J|\x1b\[[0-9;]*[mHGdABCDEKXLMrb]"  # looks, moves, erasing, scrolling, repeating
    r"|\x1b\[\?[0-9]+[hl]|\x1b\]22;[a-z-]*\x07"  # modes, the shape of the pointer
    r"|\x1b\[4l|\x1b\\\x1b\]8;;\x1b\\|\x1b[()]B|\x1b%G"  # what a repaint begins with
)
"""What the program itself writes here. Nothing is copied in these tests."""

FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
JOINERS = "\u200c\u200d"


class Recording(HeadlessDriver):
    """Keeps what Textual writes."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]  # as it was called
        self.written: list[str] = []

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written.append(data)


class Bare(Unclean):
    """Has no net but the driver's."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return App.get_line_filters(self)


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Net, "strict", False)


@pytest.fixture(autouse=True)
def recording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headless_driver, "HeadlessDriver", Recording)


async def written(app: Unclean, *, size: tuple[int, int] = SIZE) -> list[str]:
    """Run an app until it has drawn all, and return what Textual wrote."""
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await pilot.pause()
        assert isinstance(app._driver, Recording)
        return app._driver.written


def lean(writes: Sequence[str], size: tuple[int, int] = SIZE) -> str:
    """Return what the wire makes of it."""
    wire = Wire()
    wire.resize(*size)
    wire.take("\x1b[?1049h")
    for data in writes:
        wire.take(data)
    return wire.due()


def plain(writes: Sequence[str]) -> str:
    """Return what is written in plain mode, where lines of a frame end in newlines of Textual's."""
    return "".join(map(screened, writes)).replace("\n\x1b[", "\x1b[")


def forbidden(output: str) -> set[str]:
    """Return what of an output is neither ours nor text."""
    texts = OURS.sub("", output)
    return {each for each in texts if category(each) in FORBIDDEN and each not in JOINERS}


def test_there_are_enough_texts() -> None:
    assert len(set(HOSTILE)) > 400


@pytest.mark.parametrize("text", [*HOSTILE, *GAP], ids=lambda text: ascii(text)[1:24])
def test_a_segment_is_text_and_nothing_else(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    segments = [Segment("a "), Segment(f"{text} b", Style(bold=True)), Segment(" c")]
    with pytest.raises(NotAllowed):
        Legible().apply(segments, BLACK)
    monkeypatch.setattr(Net, "strict", False)
    shown = Legible().apply(segments, BLACK)
    assert [segment.style for segment in shown] == [segment.style for segment in segments]
    assert [segment.cell_length for segment in shown] == [each.cell_length for each in segments]
    assert all(not forbidden(segment.text) and "\x1b" not in segment.text for segment in shown)


def test_what_is_harmless_stays_the_very_same() -> None:
    segments = [Segment("Հայաստան 葛城 e\u0301 ❤\ufe0f"), Segment("│", Style(bold=True))]
    assert Legible().apply(segments, BLACK) is segments
    spaced = [Segment("1\xa0000\u202f%\u3000می\u200cخواهم 👩\u200d🚒")]
    assert Legible().apply(spaced, BLACK) == spaced


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mre"),  # as many cells as were counted for it
        ("a\x1b[2Jb", "a␛[2J"),
        ("\x1b", ""),
        ("\n", ""),
        ("葛\x1b", "葛"),
        ("\u202eb", "<"),
    ],
)
def test_what_is_shown_takes_the_cells_that_were_counted(text: str, shown: str) -> None:
    assert Legible().apply([Segment(text)], BLACK) == [Segment(shown)]


def test_a_link_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    segments = [Segment("text", Style(link="http://x\x1b[2J", bold=True))]
    with pytest.raises(NotAllowed):
        Legible().apply(segments, BLACK)
    monkeypatch.setattr(Net, "strict", False)
    (shown,) = Legible().apply(segments, BLACK)
    assert (shown.text, shown.style) == ("text", Style(bold=True))


@pytest.mark.parametrize("text", ["a\x1b[2Jb", "\x1b[31mred"])
@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_widget_raises(kind: str, text: str) -> None:
    with pytest.raises(NotAllowed):
        await written(Unclean(KINDS[kind], texts=[text]), size=(40, 12))


async def test_a_toast_raises() -> None:
    with pytest.raises(NotAllowed):
        await written(Unclean(texts=[], toasts=["\x1b[31mred"]), size=(40, 12))


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("kind", KINDS)
async def test_no_kind_of_widget_commands_the_terminal(kind: str) -> None:
    writes = await written(Unclean(KINDS[kind], texts=HOSTILE))
    assert forbidden("".join(writes)) <= {"\n"}
    assert forbidden(lean(writes)) == set()
    assert forbidden(plain(writes)) == set()


@pytest.mark.usefixtures("in_use")
async def test_no_toast_commands_the_terminal() -> None:
    writes = await written(Unclean(texts=[], toasts=[*lines(HOSTILE)]))
    assert forbidden(lean(writes)) == set()
    assert forbidden(plain(writes)) == set()


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("kind", KINDS)
async def test_the_driver_alone_lets_no_command_through(kind: str) -> None:
    writes = await written(Bare(KINDS[kind], texts=HOSTILE))
    assert forbidden(lean(writes)) == set()
    assert forbidden(plain(writes)) == set()


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize(
    ("make", "shown"), [(statics, "␛[31mre"), (pieces, "[31mred"), (neighbours, " [31mred")]
)
async def test_what_textual_writes_as_well_is_no_colour(make: Make, shown: str) -> None:
    size = (60, 10)
    writes = await written(Unclean(make, texts=["\x1b[31mred"]), size=size)
    terminal = Reference(*size)
    terminal.feed(lean(writes, size))
    assert terminal.lines[0].rstrip() == shown
    assert "31" not in {cell.look.foreground for cell in terminal.cells[0]}


@pytest.mark.usefixtures("in_use")
async def test_the_cursor_stays_where_textual_puts_it() -> None:
    size = (60, 10)
    writes = await written(Unclean(pieces, texts=["a\x1b[3;3Hb\nc"]), size=size)
    terminal = Reference(*size)
    terminal.feed(lean(writes, size))
    assert [line.rstrip() for line in terminal.lines] == ["a[3;3Hbc", *[""] * 9]


def test_it_is_there_without_colours_as_well() -> None:
    filters = GuardedApp(colourless=True).get_line_filters()
    assert [type(each) for each in filters] == [Legible, Colourless]


async def test_a_line_that_stays_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    apply = Legible.apply

    def watch(net: Legible, segments: list[Segment], background: Color) -> list[Segment]:
        looked.append("".join(segment.text for segment in segments).strip())
        return apply(net, segments, background)

    monkeypatch.setattr(Legible, "apply", watch)
    app = Unclean(statics, pieces, texts=["word"])
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        assert looked.count("word") == 2
        assert isinstance(app._driver, Recording)
        before = len(app._driver.written)
        app.screen.refresh()
        await pilot.pause()
        assert len(app._driver.written) > before
        assert looked.count("word") == 2
