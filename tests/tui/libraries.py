"""A library of small briefings in a folder, and an app that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.updating import update
from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.library.library import Library
from briefing.tui.searches.screen import SearchScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from briefing.library.catalogue import Catalogue

HARBOUR = """\
briefing: 1
id: harbour-1
title: Fire in the harbour
as_of: 2031-05-04T18:00
timezone: +02:00
summary: {bottom_line: A fire burns in the harbour of Elm., src: p1}
actors:
  moreau: {name: Ana Moreau, kind: person, role: Prime Minister, src: p1}
  navy: {name: Navy of Riverland, kind: armed-force, src: p1}
locations:
  elm: {name: Elm, kind: town, src: p1}
statements:
  - {by: moreau, kind: denial, text: The tanker carried no shells., src: p2}
  - {by: navy, kind: claim, text: The tanker carried shells., src: p2}
sources: {wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 3}}
"""

SECOND = """\
briefing: 1
id: harbour-2
title: The harbour [after] the fire
as_of: 2031-05-06
summary: {bottom_line: The fire in Elm is out., src: p1}
actors:
  moreau: {name: Anne Moreau, kind: person, src: p1}
locations:
  elm: {name: Elm, kind: town, src: p1}
statements:
  - {by: moreau, kind: claim, text: 'No shells were found, none at all.', src: p2}
  - {by: moreau, kind: position, text: The quay will be mended., src: p3}
sources: {wire: {publisher: Wire Agency, published: 2031-05-06, paragraphs: 3}}
"""

STORM = """\
briefing: 1
id: storm
title: Storm in the north
as_of: 2030-12-01
summary: {bottom_line: A storm has cut the road to Oak., src: p1}
sources: {wire: {publisher: Wire Agency, published: 2030-12-01, paragraphs: 1}}
"""


def written(folder: Path, **texts: str) -> Path:
    """Write briefings into a folder, by the names of their files, and return it."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def harbour(tmp_path: Path) -> Path:
    """Write three briefings, of which two tell of one story."""
    return written(tmp_path / "library", one=HARBOUR, two=SECOND, storm=STORM)


def library_of(folder: Path, *, read: bool = True) -> Library:
    """Return the library of a folder, of which the index is beside it."""
    made = Library([str(folder)], str(folder.with_name("cache")))
    if read:
        update(made.catalogue)
    return made


def app_with(library: Library, path: Path, *, ascii_only: bool = False) -> ReaderApp:
    """Return an app that reads a briefing and has a library."""
    loaded = load(str(path))
    return ReaderApp(loaded, theme="evening", library=lambda: library, ascii_only=ascii_only)


class Still:
    """Takes the place of what looks at the files from time to time: nothing changes by itself."""

    def __init__(self, catalogue: Catalogue, deliver: Callable[[object], object]) -> None:
        del catalogue
        self.deliver = deliver

    def ask(self) -> None:
        """Look at nothing."""

    def stop(self) -> None:
        """Be as still as before."""


def be_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no process that looks at files."""
    monkeypatch.setattr("briefing.library.indexer.Indexer", Still)


def searching(app: ReaderApp) -> SearchScreen:
    """Return the screen on which all briefings are searched."""
    assert isinstance(app.screen, SearchScreen)
    return app.screen


async def settled(app: ReaderApp, pilot: Pilot[None]) -> SearchScreen:
    """Wait until all that was typed is answered, and return the screen."""
    await pilot.pause()
    for _ in range(500):
        if not any(each.group == "search" and not each.is_finished for each in app.workers):
            break
        await pilot.pause(0.01)
    await pilot.pause()
    return searching(app)


def typed(text: str) -> list[str]:
    """Return the keys that type a text."""
    return ["space" if letter == " " else letter for letter in text]
