"""Hostile text in what changed: printed in every form, and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.library.state import State
from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.changes.screen import ChangesScreen
from tests.hostile.corpus import SOME, packs
from tests.hostile.hosts import Host, written
from tests.hostile.raw import COLOURS, forbidden
from tests.hostile.screens import Bytes
from tests.tui.conftest import shown
from tests.tui.versions import wait_for

if TYPE_CHECKING:
    from pathlib import Path

_ODD = "\x1b]0;owned\x07\u202e[b]"
_SHOWN = "␛]0;owned␇<U+202E>[b]"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """Return two briefings in which every field has another odd text."""
    texts = [_ODD, *packs(60, SOME)]
    paths = tmp_path / f"old{_ODD}.yaml", tmp_path / f"new{_ODD}.yaml"
    for path, turn in zip(paths, (3, 0), strict=True):
        path.write_text(written(Host(texts, turn).tree), encoding="ascii")
    return paths


@pytest.mark.parametrize(
    "options",
    [[], ["--color", "always"], ["--ascii"], *(["--format", each] for each in ("markdown", "csv"))],
)
def test_what_changed_is_printed_as_text(
    versions: tuple[Path, Path], options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changes", *map(str, versions), *options]) == 0
    out, told = capsys.readouterr()
    page = COLOURS.sub("", out).replace("\r\n", "\n")
    assert forbidden(page) == set()
    assert told == ""
    assert "owned" in page


async def test_what_changed_is_shown_as_text(
    versions: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (load(str(path)) for path in versions)
    state = State()
    state.set_read(new.briefing.id, read=True, digest="0", data=old.data)
    output = Bytes(monkeypatch)
    app = ReaderApp(new, theme="evening", state=state)
    async with app.run_test(size=(110, 40)) as pilot:
        await wait_for(pilot, lambda: app.reader is not None and app.reader.is_compared)
        assert " changes · " in await output.press(pilot)
        await output.press(pilot, "c")
        await wait_for(pilot, lambda: "Since you read it" in shown(app))
        assert isinstance(app.screen, ChangesScreen)
        seen = ""
        for _ in range(60):
            seen += await output.press(pilot, "space")
        assert _SHOWN in seen.replace("\n", "")
        await output.press(pilot, "escape", "5", "enter")
    output.end()
