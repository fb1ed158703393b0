"""A line of a palette: what can be chosen and what is said of it, side by side in any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList
from textual.content import Content

from briefing.model.narrowing import Narrowing

from .conftest import reader, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


async def offered(app: ReaderApp, pilot: Pilot[None], *keys: str) -> list[str]:
    """Return what is drawn of what a palette offers."""
    await pilot.press(*keys)
    for _ in range(100):
        await pilot.pause(0.02)
        if app.screen.query_one(CommandList).option_count:
            break
    await pilot.pause(0.3)
    region = app.screen.query_one(CommandList).region
    lines = shown(app).splitlines()[region.y : region.bottom]
    return [each[region.x : region.right].strip(" │|") for each in lines]


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (80, 24), (60, 20), (40, 12)])
@pytest.mark.parametrize("key", ["f", ":"])
async def test_every_choice_has_one_line(app: ReaderApp, key: str, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        reader(app).narrow(Narrowing(actor="okafor"))
        await offered(app, pilot, key)
        choices = app.screen.query_one(CommandList)
        assert choices.option_count > 5
        assert choices.virtual_size.height == choices.option_count


async def test_what_is_said_of_a_choice_has_its_column_where_there_is_room(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        found = await offered(app, pilot, "f")
        assert found[0] == f"{'side of Riverland':56}side, 11 records"
        assert f"{'Riverland':56}actor, 6 records" in found


async def test_it_comes_earlier_where_it_is_longer(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        reader(app).narrow(Narrowing(actor="okafor"))
        found = await offered(app, pilot, "f")
        assert f"{'Riverland':50}actor, 6 records, instead" in found


async def test_neither_pushes_the_other_out_of_a_narrow_screen(
    app: ReaderApp, make_app: MakeApp
) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        found = await offered(app, pilot, "f")
        assert found[0] == "side of Riverland  side, 11 records"
        assert found[4] == "one side's word…  account, 5 recor…"
    ascii_app = make_app(ascii_only=True)
    async with ascii_app.run_test(size=(40, 12)) as pilot:
        found = await offered(ascii_app, pilot, "f")
        assert found[4] == "one side's wo...  account, 5 rec..."
        assert shown(ascii_app).isascii()


async def test_the_letters_that_match_stay_marked_in_a_text_that_is_cut(app: ReaderApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await offered(app, pilot, "f", *"word")
        (first, *_) = app.screen.query_one(CommandList).options
        assert isinstance(first.prompt, Content)
        assert first.prompt.plain == "one side's word…  account, 5 recor…"
        marked = [first.prompt.plain[span.start : span.end] for span in first.prompt.spans[:4]]
        assert marked == list("word")
