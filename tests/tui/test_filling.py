"""A pane out of sight costs nothing, and is what it should be in the frame that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.narrowing import Narrowing
from briefing.model.records import RecordRef
from briefing.tui.panes import SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.geometry import Region
    from textual.strip import Strip

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

SIZE = (100, 30)
NEW_CALL = (
    "calls:\n  - {from: okafor, to: moreau, when: 2031-05-03, channel: phone,"
    " text: Announced a visit., src: p5}\n"
)


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    path = tmp_path / "b.yaml"
    path.write_bytes(riverland.read_bytes())
    return path


@pytest.fixture
def app(make_app: MakeApp, path: Path) -> ReaderApp:
    return make_app(path)


@pytest.fixture(autouse=True)
def drawn_stale(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the list of the panes that were drawn with what they should no longer show."""
    drawn: list[int] = []
    draw = SectionPane.render_lines

    def watched(pane: SectionPane, crop: Region) -> list[Strip]:
        if pane.is_stale:
            drawn.append(pane.number)
        return draw(pane, crop)

    monkeypatch.setattr(SectionPane, "render_lines", watched)
    return drawn


def pane(app: ReaderApp, number: int) -> SectionPane:
    return app.query_one(f"#section-{number}", SectionPane)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


async def test_what_is_out_of_sight_is_filled_when_it_is_shown(
    app: ReaderApp, path: Path, drawn_stale: list[int]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("3", "3", "2", "2")
        change(path, "name: Oak,", "name: Alder,")
        await pilot.press("r")
        assert not pane(app, 2).is_stale
        assert pane(app, 3).is_stale
        await pilot.press("3")
        assert not pane(app, 3).is_stale
        assert "Alder" in shown(app)
        assert "Oak     " not in shown(app)
        await pilot.press("0")
        assert drawn_stale == []


async def test_a_cursor_out_of_sight_stays_with_its_record_over_several_versions(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "4", "j", "2", "2")
        for number in (3, 4):
            change(path, "calls:\n", NEW_CALL)
            await pilot.press("r")
            assert pane(app, 4).is_stale
            assert pane(app, 4).stand.ref == RecordRef("calls", f"#{number}")
        await pilot.press("4")
        assert pane(app, 4).selected == RecordRef("calls", "#4")


async def test_a_filter_that_comes_and_goes_out_of_sight_moves_no_cursor(
    app: ReaderApp, drawn_stale: list[int]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "2", "j", "j", "3", "3")
        before = pane(app, 2).stand
        reader(app).narrow(Narrowing(actor="riverland"))
        assert pane(app, 2).is_stale
        reader(app).narrow(Narrowing())
        assert not pane(app, 2).is_stale
        await pilot.press("2")
        assert pane(app, 2).stand == before
        assert drawn_stale == []


async def test_a_filter_put_on_out_of_sight_puts_the_cursor_back_when_it_is_taken_away(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "2", "j", "j", "3", "3")
        before = pane(app, 2).stand
        assert before.ref == RecordRef("actors", "moreau")
        reader(app).narrow(Narrowing(actor="okafor"))
        await pilot.press("2")
        assert pane(app, 2).selected not in {before.ref, None}
        await pilot.press("3")
        reader(app).narrow(Narrowing())
        await pilot.press("2")
        assert pane(app, 2).stand == before


async def test_another_briefing_begins_at_its_first_rows_out_of_sight_too(
    app: ReaderApp, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(path.read_bytes())
    change(other, "id: riverland-highland", "id: other")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("6", "6")
        first = pane(app, 6).selected
        await pilot.press("G")
        reader(app).narrow(Narrowing(actor="okafor"))
        assert pane(app, 6).selected != first
        await pilot.press("7", "r")
        assert pane(app, 6).is_stale
        reader(app).read(str(other))
        await pilot.press("6", "6")
        assert pane(app, 6).selected == first
