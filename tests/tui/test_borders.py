"""What the border of a section says: no number is ever cut, and a heading out of sight is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.narrowing import Narrowing
from briefing.rendering.phrases import said, text_of
from briefing.rendering.rows import Part, Row, Section
from briefing.tui.borders import section_title
from briefing.tui.listing import Listing

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.strip import Strip

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

PLACES = Section(key="locations", number=3, title="Locations", count=1_200, out_of=2_000, parts=())
DAYS = Section(key="timeline", number=7, title="Timeline", count=31, parts=())


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (29, "3 Locations (1,200 of 2,000)"),
        (28, "3 Locations (1,200 of 2,000)"),
        (27, "3 Locations (1,200)"),
        (19, "3 Locations (1,200)"),
        (18, "3 Locations"),
        (10, "3 Locatio…"),
        (0, ""),
    ],
)
def test_words_leave_a_title_before_a_number_is_cut(cells: int, title: str) -> None:
    assert section_title(PLACES, "", cells) == title


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (35, "7 Timeline (31) · 13 September 2022"),
        (34, "7 Timeline · 13 September 2022"),
        (29, "7 Timeline (31)"),
        (14, "7 Timeline"),
    ],
)
def test_a_heading_is_told_whole_or_not_at_all(cells: int, title: str) -> None:
    assert section_title(DAYS, "13 September 2022", cells) == title


def test_in_ascii_so_are_the_signs_of_a_title() -> None:
    assert section_title(DAYS, "May", 40, ascii_only=True) == "7 Timeline (31) - May"
    assert section_title(DAYS, "", 8, ascii_only=True) == "7 Tim..."


def test_of_each_row_it_is_told_what_heads_it_unless_that_follows_at_once() -> None:
    parts = [
        Part(key=key, title=title, rows=(Row(cells=(said(f"{title} row"),)),) * 2)
        for key, title in (("one", "One"), ("two", "Two"))
    ]
    listing = Listing(parts, 40)
    headed = [
        ("".join(text_of(block.phrase) for block in listing.lines(row)[0]), listing.heading_of(row))
        for row in range(listing.count)
    ]
    assert headed == [
        ("One", ""),
        ("One row", "One"),
        ("One row", "One"),
        ("", ""),
        ("Two", ""),
        ("Two row", "Two"),
        ("Two row", "Two"),
    ]


def top_border(app: ReaderApp) -> str:
    """Return the words in the border above the first pane."""
    (line,) = [line for line in shown(app).splitlines() if line.startswith("┌")]
    return line.strip("┌┐─ ").split(" ─")[0]


@pytest.fixture
def long(riverland: Path, tmp_path: Path) -> Path:
    """Return a briefing with many events on each of two days, and much background."""
    path = tmp_path / "long.yaml"
    hours = "".join(
        f"  - {{when: 2031-05-0{day}T{hour:02}:00, text: At {hour}., kind: other, src: p2}}\n"
        for day in (3, 4)
        for hour in range(24)
    )
    trends = "".join(f"  - {{kind: trend, title: T{n}, text: B., src: p2}}\n" for n in range(30))
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("events:\n", f"events:\n{hours}")
        .replace("gaps:\n", f"context:\n{trends}gaps:\n"),
        encoding="utf-8",
    )
    return path


async def start(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_day_of_the_first_row_in_sight_is_told_once_its_heading_is_not(
    make_app: MakeApp, long: Path
) -> None:
    app = make_app(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot, "7", "7")
        assert top_border(app) == "7 Timeline (53)"
        assert "3 May 2031" in shown(app)
        await start(pilot, "space")
        assert top_border(app) == "7 Timeline (53) · 3 May 2031"
        await start(pilot, "G")
        assert top_border(app) == "7 Timeline (53) · 4 May 2031"
        await start(pilot, "g")
        assert top_border(app) == "7 Timeline (53)"


async def test_a_heading_on_the_first_line_in_sight_is_not_told_twice(
    make_app: MakeApp, long: Path
) -> None:
    app = make_app(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot, "7", "7")
        told = []
        for _ in range(40):
            await start(pilot, "j")
            lines = [line.strip("│▌ ") for line in shown(app).splitlines()[3:-2]]
            told.append((lines[0], top_border(app).partition(" · ")[2]))
        assert ("4 May 2031", "") in told
        assert ("4 May 2031", "3 May 2031") not in told


async def test_the_kind_of_background_is_told_as_well(make_app: MakeApp, long: Path) -> None:
    app = make_app(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot, "8", "8", "G")
        assert top_border(app) == "8 Context (30) · Trends"


async def test_a_place_that_is_gone_back_to_tells_its_day_at_once(
    make_app: MakeApp, long: Path
) -> None:
    app = make_app(long)
    async with app.run_test(size=(40, 12)) as pilot:
        await start(pilot, "7", "7", "G", "3", "<")
        assert top_border(app) == "7 Timeline (53) · 4 May 2031"


async def test_a_move_within_a_day_repaints_nothing_more(
    make_app: MakeApp, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(long)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot, "7", "7", "G", "k")
        pane = reader(app)._sheet.pane
        drawn: list[int] = []
        draw = pane.render_line

        def watched(y: int) -> Strip:
            drawn.append(y)
            return draw(y)

        monkeypatch.setattr(pane, "render_line", watched)
        await start(pilot, "k")
        assert len(drawn) == 2


async def test_a_narrow_pane_with_a_filter_keeps_its_numbers_whole(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "places.yaml"
    places = "".join(f"  a{n}: {{name: A{n}, kind: town, src: p1}}\n" for n in range(20))
    path.write_text(
        riverland.read_text(encoding="utf-8").replace("locations:\n", f"locations:\n{places}"),
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await start(pilot)
        assert "─ 3 Locations (23) ─" in shown(app)
        reader(app).narrow(Narrowing(actor="okafor"))
        await start(pilot)
        assert "─ 3 Locations (0) ─" in shown(app)
        await pilot.resize_terminal(140, 40)
        await start(pilot)
        assert "─ 3 Locations (0 of 23) ─" in shown(app)
