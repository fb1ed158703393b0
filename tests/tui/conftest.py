"""A small briefing on a screen of any size, and how to read that screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

import pytest

from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.reader import ReaderScreen
from briefing.tui.wire.abilities import Abilities
from tests.tui.over_the_wire import over_the_wire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App

    from briefing.tui.keymap import Keymap

_HERE = Path(__file__).parent


class MakeApp(Protocol):
    """Makes the app with a briefing that is not on the screen yet."""

    def __call__(
        self,
        path: Path = ...,
        *,
        theme: str = ...,
        ascii_only: bool = ...,
        keymap: Keymap | None = ...,
        own_themes: Path | None = ...,
    ) -> ReaderApp: ...


@pytest.fixture(autouse=True)
def terminals(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Have each app draw over the wire into a terminal, which shows what it should at the end.

    Every other test has a terminal that can do whatever the wire makes use of.
    """
    able = crc32(request.node.nodeid.encode()) % 2 == 1
    lines = over_the_wire(monkeypatch, Abilities(fills=able, scrolls=able))
    yield
    assert [fault for line in lines for fault in line.faults] == []


@pytest.fixture
def riverland() -> Path:
    """Return the path of a briefing in which every section has records."""
    return _HERE / "riverland.yaml"


@pytest.fixture
def make_app(riverland: Path) -> MakeApp:
    """Return what makes the app."""

    def make(
        path: Path = riverland,
        *,
        theme: str = "evening",
        ascii_only: bool = False,
        keymap: Keymap | None = None,
        own_themes: Path | None = None,
    ) -> ReaderApp:
        return ReaderApp(
            load(str(path)),
            theme=theme,
            own_themes=None if own_themes is None else str(own_themes),
            keymap=keymap,
            ascii_only=ascii_only,
        )

    return make


@pytest.fixture
def app(make_app: MakeApp) -> ReaderApp:
    """Return the app with the small briefing."""
    return make_app()


def shown(app: App[None]) -> str:
    """Return what stands on the screen, without the spaces at the ends of lines."""
    strips = app.screen._compositor.render_strips()
    return "".join(f"{strip.text.rstrip()}\n" for strip in strips)


def reader(app: ReaderApp) -> ReaderScreen:
    """Return the screen in which the briefing is read."""
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


def watched(app: App[None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which a copy of all that is written to the terminal comes."""
    sent: list[str] = []
    assert app._driver is not None
    write = app._driver.write

    def watch(data: str) -> None:
        sent.append(data)
        write(data)

    monkeypatch.setattr(app._driver, "write", watch)
    return sent
