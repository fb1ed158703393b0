"""The top line: what must be known has room before the rest of the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.rendering.cells import fit

from .conftest import shown

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeApp

LONG = "Armed incident at the border of Riverland and Highland, 4 May 2031"


@pytest.mark.parametrize(
    ("size", "status", "right"),
    [
        ((160, 24), "final", "TLP:RED · as of 4 May 2031 18:00 UTC+2 · final · Wire Agency"),
        ((80, 24), "final", "TLP:RED · as of 4 May 2031 18:00 UTC+2"),
        ((80, 24), "withdrawn", "TLP:RED · as of 4 May 2031 18:00 UTC+2 · withdrawn"),
        ((60, 20), "draft", "TLP:RED · 4 May 18:00 · draft"),
        ((60, 20), "final", "TLP:RED · 4 May 18:00"),
        ((40, 12), "final", "TLP:RED · 4 May 18:00"),
        ((40, 12), "corrected", "TLP:RED · 4 May 18:00 · corrected"),
    ],
)
async def test_marking_status_and_time_have_room_before_the_title(
    make_app: MakeApp,
    riverland: Path,
    tmp_path: Path,
    size: tuple[int, int],
    status: str,
    right: str,
) -> None:
    path = tmp_path / "marked.yaml"
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("title: Riverland-Highland border incident", f'title: "{LONG}"')
        .replace("status: final", f"status: {status}\nhandling: TLP:RED"),
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=size):
        room = size[0] - 4 - len(right)
        assert shown(app).splitlines()[0] == f" {fit(LONG, room).ljust(room)}  {right}"


async def test_nothing_but_marking_and_status_comes_before_the_time(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "strict.yaml"
    path.write_text(
        riverland.read_text(encoding="utf-8").replace(
            "status: final", "status: withdrawn\nhandling: TLP:AMBER+STRICT"
        ),
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=(40, 12)) as pilot:
        assert shown(app).splitlines()[0].endswith("  TLP:AMBER+STRICT · withdrawn")
        await pilot.resize_terminal(47, 12)
        await pilot.press("*")
        await pilot.pause()
        assert shown(app).splitlines()[0].endswith(" TLP:AMBER+STRICT · 4 May 18:00 · withdrawn")


async def test_the_whole_title_and_all_of_the_head_stand_with_the_sources(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "about.yaml"
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("title: Riverland-Highland border incident", f'title: "{LONG}"')
        .replace("status: final", "handling: TLP:RED\nseries: plain\nnext_update: 2031-05-05"),
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("9")
        screen = shown(app)
        assert "│ About this briefing " in screen
        for label, value in (
            ("Title", LONG[:30]),
            ("As of", "4 May 2031, 18:00 (UTC+2)"),
            ("Region", "Northern Plain"),
            ("Series", "plain"),
            ("Handling", "TLP:RED"),
            ("Next update", "5 May 2031"),
        ):
            assert any(
                line.startswith(f"│ {label} ") and value in line for line in screen.splitlines()
            )
