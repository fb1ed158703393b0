"""Hostile text in what many briefings say: searches, other briefings on a card, the palette."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from briefing.clean import is_clean
from briefing.library.updating import update
from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.clean_input import CleanInput
from briefing.tui.library.library import Library
from tests.hostile.corpus import SOME, packs
from tests.hostile.hosts import Host, written
from tests.hostile.raw import forbidden
from tests.hostile.screens import Bytes
from tests.tui.conftest import reader
from tests.tui.libraries import be_still, settled

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

_ODD = "\x1b]0;owned\x07\u202e[b]"
_SHOWN = {False: "␛]0;owned␇<U+202E>[b]", True: "^[]0;owned^G<U+202E>[b]"}
_RAW = re.compile(r"(?<!\\)\\u(202e|2066|200b|3164)")
_SIZE = (110, 40)


class Scene:
    """A reader with a library of briefings of odd names, in which every text is odd."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, ascii_only: bool) -> None:
        be_still(monkeypatch)
        texts = [_ODD, *packs(60, SOME)]
        lies = folder / f"library{_ODD.replace('/', '')}"
        lies.mkdir()
        for turn in range(4):
            tree = Host(texts, 8 * turn + 3).tree
            assert isinstance(tree, dict)
            yaml = written({**tree, "id": f"host-{turn}"})
            text = _RAW.sub(lambda each: chr(int(each[1], 16)), yaml)
            (lies / f"{turn}{_ODD}.yaml").write_text(text, encoding="utf-8")
        library = Library([str(lies)], str(folder / "cache"))
        update(library.catalogue)
        assert library.catalogue.count() == (4, 0)
        self.lies = lies
        self.library = library
        self.app = ReaderApp(
            load(str(lies / f"0{_ODD}.yaml")),
            theme="evening",
            library=lambda: library,
            ascii_only=ascii_only,
        )
        self.shown = _SHOWN[ascii_only]
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


async def test_what_all_briefings_are_searched_for_and_what_is_found_is_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        await scene.press("F")
        for text in packs(100, SOME)[::24]:
            await scene.paste(text)
            await scene.paste(f"actor:{text}")
        assert scene.shown[:-3] in (await scene.paste(_ODD)) or scene.is_ascii
        for words in ("owned", "title", "host"):
            await scene.paste(words)
            await settled(scene.app, scene.pilot)
            await scene.press("pagedown", "pagedown")
        page = await scene.press()
        assert "Found (" in page
        for size in ((64, 30), (40, 12)):
            await scene.pilot.resize_terminal(*size)
            await scene.press("up")
        await scene.pilot.resize_terminal(*_SIZE)
        await scene.press("enter")
        assert scene.app.screen is scene.app.reader
        await scene.press("F", "f1")
    scene.output.end()


async def test_what_cannot_be_opened_is_told_as_text(scene: Scene) -> None:
    async with scene.app.run_test(size=(250, 40)) as scene.pilot:
        await scene.press("F")
        await scene.paste("owned")
        await settled(scene.app, scene.pilot)
        for each in scene.lies.iterdir():
            each.unlink()
        page = await scene.press("enter")
        assert "Not opened: " in page
        assert scene.shown[:-3] in page
    scene.output.end()


async def test_other_briefings_on_a_card_and_in_the_palette_are_text(scene: Scene) -> None:
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        await scene.press("2", "2", "enter")
        for _ in range(300):
            await scene.pilot.pause(0.01)
            if reader(scene.app).elsewhere is not None:
                break
        assert "In other briefings" in await scene.press("G")
        await scene.press("y")
        await scene.press("escape", "s")
        await scene.press("enter")
        await scene.press(":")
        for letters in ("host", "owned", "title"):
            await scene.paste(letters)
            await scene.pilot.pause(0.2)
            await scene.press()
    scene.output.end()
    assert all(not forbidden(text) for text in scene.output.copied)


async def test_the_list_its_filter_and_what_is_broken_are_text(scene: Scene) -> None:
    broken = scene.lies / f"x{_ODD}.yaml"
    broken.write_text(f'briefing: 1\nid: "{_ODD.encode("unicode_escape").decode()}"\n', "utf-8")
    async with scene.app.run_test(size=_SIZE) as scene.pilot:
        page = await scene.press("L")
        assert scene.shown in page
        assert "broken: " in page
        for keys in ("jjjj", "SSSSSS", "U*", "?"):
            await scene.press(*keys)
        await scene.press("escape", "f")
        for text in packs(100, SOME)[::24]:
            await scene.paste(text)
            await scene.pilot.pause(0.1)
            await scene.press()
        await scene.paste(_ODD)
        await scene.press("enter")
        await scene.press("escape", "tab", "j", "enter")
        await scene.press("L")
        for size in ((80, 24), (40, 12)):
            await scene.pilot.resize_terminal(*size)
            await scene.press("j")
        await scene.press(":")
        assert app_is_whole(scene)
    scene.output.end()


def app_is_whole(scene: Scene) -> bool:
    """Tell whether the list still stands beneath what lies over it."""
    return scene.app.shelf is not None and len(scene.app.shelf.library.keys) == 5
