"""A small briefing on a screen of any size, and how to read that screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.reader import ReaderScreen

if TYPE_CHECKING:
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
