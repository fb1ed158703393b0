"""What the panes show of their sections at each size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import RecordRef
from briefing.tui.panes import SectionPane

from .conftest import shown

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeApp

GAPS = "".join(f"  - {{text: The {word} thing.}}\n" for word in ("first", "second", "third"))


def more_gaps(riverland: Path, tmp_path: Path) -> Path:
    path = tmp_path / "gaps.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text.replace("gaps:\n", f"gaps:\n{GAPS}"), encoding="utf-8")
    return path


def words(screen: str) -> str:
    """Return the words in the first pane of each line."""
    return " ".join(" ".join(line.split("│")[1] for line in screen.splitlines()[3:-2]).split())


async def test_what_is_not_known_stands_right_below_the_bottom_line(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    app = make_app(more_gaps(riverland, tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        assert (
            "Highland says it returned fire. Not known: The first thing · The second thing · "
            "The third thing · and 2 more Points •"
        ) in words(shown(app).replace("▌", " "))
        await pilot.press("z", "G")
        assert "Who fired first" in shown(app)
        assert "and 2 more" not in shown(app)


async def test_every_gap_that_fits_on_the_line_is_all_there_is(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)):
        assert "│ Not known: Highland's losses · Who fired first " in shown(app)


@pytest.mark.parametrize(("columns", "marked"), [(100, True), (80, False)])
async def test_a_wide_pane_of_prose_has_its_source_marks(
    make_app: MakeApp, columns: int, *, marked: bool
) -> None:
    app = make_app()
    async with app.run_test(size=(columns, 30)):
        assert ("[p2, p4]" in shown(app)) == marked


@pytest.mark.parametrize(
    ("size", "keys"), [((40, 12), "7"), ((80, 24), "7"), ((100, 30), "7"), ((160, 50), "7 7")]
)
async def test_a_timeline_that_has_the_screen_is_not_cut(
    make_app: MakeApp, size: tuple[int, int], keys: str
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        pane = app.query_one("#section-7", SectionPane)
        rows = range(pane._listing.count)
        lines = [line for row in rows for line in pane._listing.lines(row)]
        told = [piece.text for line in lines for block in line for piece in block.phrase]
        assert "…" not in "".join(told)
        assert "two villages" in " ".join("".join(told).split())


async def test_what_a_briefing_says_of_itself_is_no_record_but_names(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("9", "G")
        pane = app.query_one("#section-9", SectionPane)
        assert pane.stand.ref is None
        assert pane.names == (RecordRef("actors", "riverland"), RecordRef("actors", "highland"))
        assert str(pane.border_title) == "9 Sources (1)"
