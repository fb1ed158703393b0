"""Hostile text in what lies over the panes: lines to type in, palettes, lists, messages, copies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from briefing.clean import is_clean
from briefing.library.watching import Watch
from briefing.tui.app import ReaderApp
from briefing.tui.clean_input import CleanInput
from briefing.tui.crash import describe, summarise
from briefing.tui.life import Life
from briefing.tui.reader.watching import FileChanged
from tests.hostile.corpus import SOME, WRITABLE, packs
from tests.hostile.hosts import Host, written
from tests.hostile.raw import forbidden
from tests.hostile.screens import Bytes
from tests.tui.conftest import reader

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

_ODD = "\x1b]0;owned\x07\u202e[b]"
_SHOWN = "␛]0;owned␇<U+202E>[b]"
"""A text that is quoted wherever one can be, and how."""
_RAW = re.compile(r"(?<!\\)\\u(202e|2066|200b|3164)")
"""What YAML holds as it is, and is no escape then."""
_SIZE = (110, 40)


class Scene:
    """A reader with briefings of odd names beside each other, in which every text is odd."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, ascii_only: bool) -> None:
        monkeypatch.setenv("TZ", "CET-1C\x1b]0;owned\x07\u202e")
        monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
        texts = [_ODD, *packs(60, SOME)]
        for turn in range(3):
            path = folder / f"{turn}{_ODD}.yaml"
            yaml = written(Host(texts, 8 * turn + 3).tree)
            path.write_text(_RAW.sub(lambda each: chr(int(each[1], 16)), yaml), encoding="utf-8")
        themes = folder / "themes"
        themes.mkdir()
        (themes / f"{_ODD}.yaml").write_text(f"name: x\n{_ODD[-3:]}: y\n", encoding="utf-8")
        self.path = folder / f"0{_ODD}.yaml"
        self.watch = Watch(str(self.path), pause=lambda _: None)
        self.app = ReaderApp(
            self.watch.read(), theme="evening", own_themes=str(themes), ascii_only=ascii_only
        )
        self.shown = "^[]0;owned^G<U+202E>[b]" if ascii_only else _SHOWN
        self.output = Bytes(monkeypatch)
        self.is_ascii = ascii_only
        self.pilot: Pilot[None]

    async def press(self, *keys: str) -> str:
        """Press keys, and return what stands on the screen then."""
        page = await self.output.press(self.pilot, *keys)
        line = self.app.focused
        typed = line.value if isinstance(line, CleanInput) else ""  # that stays as it was typed
        assert page.isascii() or not (self.is_ascii and typed.isascii())
        return page

    async def paste(self, text: str) -> str:
        """Paste a text into the line that is typed in."""
        line = self.app.focused
        assert isinstance(line, CleanInput)
        line.value = ""
        line.post_message(Paste(text))
        await self.pilot.pause(0.01)
        assert is_clean(line.value)
        return await self.press()


@pytest.fixture(params=[False, True], ids=["unicode", "ascii"])
def scene(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    return Scene(tmp_path, monkeypatch, ascii_only=request.param)


@pytest.mark.parametrize("scene", [False], indirect=True)
async def test_what_is_typed_is_shown_as_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        for opens in ("/", ":", "f"):
            await scene.press(opens)
            for text in packs(100, SOME)[:: 4 if opens == "/" else 12]:
                await scene.paste(text)
            assert _SHOWN in await scene.paste(_ODD)
            await scene.press("enter")
            await scene.press("escape", "escape")
        await scene.press("/")
        await scene.paste("owned")
        await scene.press("enter", "n", "N")
    scene.output.end()


async def test_what_can_be_chosen_is_shown_as_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        assert "─ Links ─" in (await scene.press("9", "o")).replace("- Links -", "─ Links ─")
        await scene.press("enter")
        await scene.press("escape", "escape")
        for opens in (":", "f"):
            await scene.press(opens)
            for letters in ("q", "owned", "theme", "host", "title", "[b]", "said by"):
                await scene.paste(letters)
            await scene.press("down", "down")
            await scene.press("enter")
            await scene.press("escape", "escape")
        await scene.press("escape", "escape", "5", "m", "a")
        assert scene.shown[:8] in await scene.press("'")
    scene.output.end()


async def test_what_is_told_is_told_as_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        reader(scene.app).read(f"/nowhere/{_ODD}")
        assert scene.shown in await scene.press()
        assert f"Clock times in CET-1C{scene.shown[:-3]}; texts stay in" in await scene.press("T")
        scene.app.put_on(_ODD)
        assert scene.shown in await scene.press()
        for key in ("T", "t", "?", "escape", "*", "U", "2", "enter", "enter", "<", ">", "r"):
            await scene.press(key)
        await scene.pilot.resize_terminal(30, 8)
        await scene.press()
    scene.output.end()


async def test_what_is_wrong_with_a_file_is_told_as_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        texts = iter(WRITABLE[::8])
        wrong = dict(zip(texts, texts, strict=False))
        scene.path.write_text(written({_ODD: _ODD, "title": _ODD, **wrong}), encoding="ascii")
        screen = reader(scene.app)
        screen._watch = scene.watch
        change = scene.watch.look(at_once=True)
        assert change is not None
        screen.post_message(FileChanged(scene.watch, change))
        assert f"Not reloaded: 0{scene.shown}" in await scene.press()
        await scene.press("!")
        for _ in range(200):
            if f"Problems of 0{scene.shown}" in await scene.press():
                break
            await scene.pilot.pause(0.02)
        page = await scene.press("space", "space", "G")
        assert "unknown key" in page
    scene.output.end()


@pytest.mark.parametrize("scene", [False], indirect=True)
async def test_what_is_copied_is_clean(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        for number in "269":
            await scene.press(number, "y")
            await scene.press("escape", "Y")
            await scene.press("escape")
        await scene.press("9", "j", "o", "enter")
    scene.output.end()
    assert len(scene.output.copied) >= 6
    assert all(not forbidden(text) for text in scene.output.copied)


def test_a_crash_is_told_as_text() -> None:
    for text in SOME:
        for told in (
            summarise(ValueError(text)),
            describe(KeyError(text)),
            describe(OSError(text)),
        ):
            assert forbidden(told) == set()
            assert is_clean(told)


def test_where_the_report_of_a_crash_lies_is_told_as_text(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Life, "_vanished", lambda _: False)
    Life(reports=str(tmp_path / _ODD)).fault(ValueError(_ODD))
    told = capsysbinary.readouterr().err.decode()
    assert told.startswith(f"briefing: a fault of ours: ValueError: {_SHOWN}; report: {tmp_path}/")
    assert is_clean(told)
    assert len(list((tmp_path / _ODD).iterdir())) == 1
