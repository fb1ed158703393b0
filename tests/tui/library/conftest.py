"""A library of small briefings on a screen, whose files are looked at when a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from briefing.library.indexer import Changed
from briefing.library.state import State
from briefing.tui.app import ReaderApp
from briefing.tui.library.library import Library
from briefing.tui.library.screen import LibraryLooked, LibraryScreen

from ..conftest import shown, terminals  # noqa: TID252 - what every test of the screen uses

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.library.entries import Entry

__all__ = ["LARGE", "MEDIUM", "MakeApp", "looked", "rows", "screen", "shown", "terminals", "write"]

LARGE, MEDIUM, SMALL = (100, 30), (80, 24), (40, 12)

_TEXT = """\
briefing: 1
id: {id}
title: {title}
as_of: {as_of}
{head}
summary: {{bottom_line: "{title}: it happened.", src: p1}}
sources: {{wire: {{publisher: Wire Agency, published: 2031}}}}
actors:
  riverland: {{name: Riverland, kind: state, src: p1}}
  moreau: {{name: Ana Moreau, kind: person, of: riverland, src: p1}}
{more}
"""


def write(
    folder: Path, name: str, as_of: str, *, title: str = "", head: str = "", more: str = ""
) -> Path:
    """Write a briefing."""
    path = folder / f"{name}.yaml"
    values = {"id": name, "title": title or name.title(), "as_of": as_of}
    path.write_text(_TEXT.format(**values, head=head, more=more), encoding="utf-8")
    return path


class MakeApp(Protocol):
    """Makes the app with a library that is not on the screen yet."""

    def __call__(self, state: State | None = ..., *, ascii_only: bool = ...) -> ReaderApp: ...


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three briefings, two of one story, and a file that is none."""
    folder = tmp_path / "library"
    folder.mkdir()
    flood = "series: flood\nregion: Delta"
    toll = "sides: [riverland]\ncasualties:\n  - {side: riverland, who: any, kind: killed,"
    write(
        folder,
        "flood-1",
        "2031-05-01",
        head=f"{flood}\nnumber: 1",
        more=f"{toll} count: 3+, src: p1}}",
    )
    write(
        folder,
        "flood-2",
        "2031-05-03",
        head=f"{flood}\nnumber: 2",
        more=f"{toll} count: 9, src: p1}}",
    )
    write(folder, "strike", "2031-05-02", head="region: Hills\nstatus: draft")
    return folder


@pytest.fixture
def make_app(folder: Path, monkeypatch: pytest.MonkeyPatch) -> MakeApp:
    """Return what makes the app."""
    monkeypatch.setattr(Library, "watch", lambda _self, _deliver: None)

    def make(state: State | None = None, *, ascii_only: bool = False) -> ReaderApp:
        state = state or State()
        return ReaderApp(
            None,
            theme="evening",
            ascii_only=ascii_only,
            state=state,
            library=lambda: Library([str(folder)], "", state),
        )

    return make


@pytest.fixture
def app(make_app: MakeApp) -> Iterator[ReaderApp]:
    """Return the app."""
    app = make_app()
    yield app
    app.close_library()


def screen(app: ReaderApp) -> LibraryScreen:
    """Return the library's screen."""
    assert isinstance(app.screen, LibraryScreen)
    return app.screen


def rows(app: ReaderApp) -> list[str]:
    """Return the names of the files that are listed."""
    library = screen(app).library
    return [each.name for each in map(library.entry, library.keys) if each is not None]


def under_cursor(app: ReaderApp) -> str:
    """Return the name of the file under the cursor."""
    entry: Entry | None = screen(app).entries.entry
    assert entry is not None
    return entry.name


async def looked(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Look at the files, and show what is new."""
    assert app.shelf is not None
    app.shelf.library.look_now()
    app.shelf.post_message(LibraryLooked(Changed()))
    await pilot.pause()
