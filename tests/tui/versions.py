"""A briefing whose file changes, and another one, on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.watching import Watch
from briefing.model.facets import Facet
from briefing.model.narrowing import Narrowing
from briefing.tui.app import ReaderApp

from .conftest import reader, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.library.state import State

OKAFOR = Narrowing().with_facet(Facet("actor", "okafor"))
NEW_CALL = (
    "calls:\n  - {from: okafor, to: moreau, when: 2031-05-03, channel: phone,"
    " text: Announced a visit., src: p5}\n"
)
NEW_STATEMENTS = (
    "statements:\n  - {by: okafor, kind: appeal, text: Calls for talks., src: p1}\n"
    "  - {by: moreau, kind: claim, text: Talks are near., src: p1}\n"
)
FIRST, SECOND = "Asked for monitors.", "Spoke of a pause."
"""What the two calls of the small briefing say."""


def made(path: Path, state: State | None = None) -> ReaderApp:
    """Return the app over a file that is read again only when a test says so."""
    return ReaderApp(Watch(str(path)).read(), theme="evening", state=state)


def copied(path: Path, folder: Path) -> Path:
    """Return a copy of a briefing that may be changed."""
    copy = folder / "b.yaml"
    copy.write_bytes(path.read_bytes())
    return copy


def renamed(path: Path) -> Path:
    """Return a briefing that says the same and is another one."""
    other = path.with_name("other.yaml")
    text = path.read_text(encoding="utf-8").replace("id: riverland-highland", "id: other")
    other.write_text(text.replace("title: Riverland", "title: Other"), encoding="utf-8")
    return other


async def insert(app: ReaderApp, pilot: Pilot[None], path: Path, records: str) -> None:
    """Write records above the others of their section, and read the file again."""
    text = path.read_text(encoding="utf-8")
    before = records.partition("\n")[0]
    assert f"{before}\n" in text
    path.write_text(text.replace(f"{before}\n", records), encoding="utf-8")
    assert app.reader is not None
    app.reader.action_reload()
    await pilot.pause()


async def wait_for(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Wait for what comes between keys; fail where it never does."""
    for _ in range(500):
        if seen():
            return
        await pilot.pause(0.01)
    raise AssertionError(shown(pilot.app))


async def open_other(app: ReaderApp, pilot: Pilot[None], other: Path) -> None:
    """Open another briefing, as the palette does."""
    reader(app).read(str(other))
    await pilot.pause()
    assert "Other-Highland" in shown(app)


def says(app: ReaderApp) -> str:
    """Return the text of the record that a command would be about."""
    screen = reader(app)
    assert screen.lookups is not None
    assert screen.selected is not None
    return str(getattr(screen.lookups.record(screen.selected), "text", ""))
