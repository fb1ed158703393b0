"""An actor or a place in other briefings: on its card, and the way there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefing.library.watching import Watch
from briefing.model.records import RecordRef
from briefing.tui.copied import CopiedScreen
from briefing.tui.panes import CardPane

from .conftest import reader, shown
from .libraries import HARBOUR, app_with, be_still, harbour, library_of, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.library.catalogue import Catalogue
    from briefing.tui.app import ReaderApp

LARGE, MEDIUM = (100, 30), (80, 24)
OTHER = "This is another briefing: Enter opens it"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    be_still(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return harbour(tmp_path)


@pytest.fixture
def app(folder: Path) -> ReaderApp:
    return app_with(library_of(folder), folder / "one.yaml")


async def looked(app: ReaderApp, pilot: Pilot[None]) -> list[str]:
    """Wait until a card has what it gains, and return its lines."""
    for _ in range(300):
        await pilot.pause(0.01)
        if reader(app).elsewhere is not None:
            break
    await pilot.pause()
    left = app.query_one(CardPane).region.x
    return [line[left:].strip("│ ▌") for line in shown(app).splitlines()]


def card(app: ReaderApp) -> CardPane:
    return app.query_one(CardPane)


async def test_the_card_of_an_actor_tells_of_the_other_briefings(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        lines = await looked(app, pilot)
        at = lines.index("In other briefings")
        assert lines[at + 1 : at + 4] == [
            "• The harbour [after] the fire",
            "6 May 2031 · 2 records · there as Anne",
            "Moreau",
        ]


async def test_so_does_that_of_a_place_beside_its_list(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("3", "3")
        lines = await looked(app, pilot)
        at = lines.index("In other briefings")
        assert lines[at + 1 : at + 3] == ["• The harbour [after] the fire", "6 May 2031"]


async def test_what_is_gained_moves_nothing_that_is_seen(folder: Path) -> None:
    many = "".join(
        f"  - {{by: moreau, kind: claim, text: Word {n}., src: p2}}\n" for n in range(40)
    )
    text = HARBOUR.replace("statements:\n", f"statements:\n{many}")
    app = app_with(library_of(written(folder, one=text)), folder / "one.yaml")
    go_on = threading.Event()
    app.asker().ask(lambda _: go_on.wait(10))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter", *["j"] * 30)
        before, page = card(app).stand, shown(app).splitlines()
        assert before.top > (0, 0)
        assert reader(app).elsewhere is None
        go_on.set()
        await looked(app, pilot)
        assert reader(app).elsewhere is not None
        assert card(app).stand == before
        changed = [
            each for each in zip(page, shown(app).splitlines(), strict=True) if len(set(each)) > 1
        ]
        assert [after[-14:] for _, after in changed] == ["─ ↑ 31/44 ↓ ─┘"]


async def test_a_card_of_what_is_nowhere_else_gains_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "enter")
        lines = await looked(app, pilot)
        assert reader(app).elsewhere == (RecordRef("actors", "navy"), None)
        assert "Navy of Riverland" in lines
        assert "In other briefings" not in lines


async def test_other_cards_are_not_looked_for(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = counted(app, monkeypatch)
    async with app.run_test(size=LARGE) as pilot:
        for keys in (("6", "enter"), ("s",), ("2", "2", "s")):
            await pilot.press(*keys)
            await pilot.pause(0.2)
        assert asked == ["moreau"]


async def test_a_cursor_that_goes_on_asks_for_the_last_card_alone(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = counted(app, monkeypatch)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "k")
        assert "In other briefings" in await looked(app, pilot)
        assert asked == ["moreau"]
        await pilot.press("j")
        assert "In other briefings" not in shown(app)


def counted(app: ReaderApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which every id comes that is looked for elsewhere."""
    asked: list[str] = []
    asker = app.asker()
    ask = asker.ask

    def counting(act: Callable[[Catalogue], object]) -> object:
        def counted(catalogue: Catalogue) -> object:
            elsewhere = catalogue.elsewhere

            def noted(collection: str, key: str, *, path: str) -> object:
                asked.append(key)
                return elsewhere(collection, key, path=path)  # type: ignore[arg-type] # as it was given

            with monkeypatch.context() as patched:
                patched.setattr(catalogue, "elsewhere", noted)
                return act(catalogue)

        return ask(counted)

    monkeypatch.setattr(asker, "ask", counting)
    return asked


async def test_enter_opens_the_other_briefing_at_the_same_card(
    app: ReaderApp, folder: Path
) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("2", "enter")
        await looked(app, pilot)
        await pilot.press("G", "enter")
        await pilot.pause()
        assert reader(app).loaded.path == str(folder / "two.yaml")
        assert reader(app).record == RecordRef("actors", "moreau")
        assert "│▌Anne Moreau" in shown(app)
        lines = await looked(app, pilot)
        at = lines.index("In other briefings")
        assert lines[at + 1 : at + 3] == [
            "• Fire in the harbour",
            "4 May 2031 · 1 record · there as Ana Moreau",
        ]


async def test_a_briefing_that_is_gone_leaves_the_card_that_names_it(
    app: ReaderApp, folder: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        await looked(app, pilot)
        (folder / "two.yaml").unlink()
        await pilot.press("G", "enter")
        await pilot.pause()
        assert reader(app).notice.startswith("Not opened: ")
        assert [each.ref for each in reader(app).place.cards] == [RecordRef("actors", "moreau")]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("s", f"No source here. {OTHER}"),
        ("o", f"No links here. {OTHER}"),
        ("Y", f"Not copied. {OTHER}"),
    ],
)
async def test_a_row_for_another_briefing_has_no_source_of_its_own(
    app: ReaderApp, key: str, told: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        await looked(app, pilot)
        before = shown(app).splitlines()[:-1]
        await pilot.press("G", key)
        assert reader(app).notice == told
        assert reader(app).selected == RecordRef("actors", "moreau")
        assert [line.replace("▌", " ") for line in shown(app).splitlines()[:-1]] == [
            line.replace("▌", " ") for line in before
        ]
        await pilot.press("g", "s")
        assert reader(app).place.cards[-1].aspect == "source"


async def test_copying_it_copies_what_the_briefing_is_called(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        await looked(app, pilot)
        await pilot.press("G", "y")
        assert isinstance(app.screen, CopiedScreen)
        assert "─ Briefing ─" in shown(app)
        assert "The harbour [after] the fire, as of 6 May 2031 (harbour-2)" in shown(app)
        await pilot.press("escape", "g", "y")
        await pilot.pause()
        assert "─ Citation ─" in shown(app)


async def test_marks_filters_and_a_changed_file_bear_a_cursor_there(
    app: ReaderApp, folder: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        await looked(app, pilot)
        await pilot.press("G", "m", "a", "'", "a", "f")
        await pilot.pause(0.1)
        await pilot.press("escape")
        await pilot.pause()
        assert reader(app).place.cards[-1].ref == RecordRef("actors", "moreau")
        (folder / "one.yaml").write_text(
            HARBOUR.replace("Prime Minister", "President"), encoding="utf-8"
        )
        watch = Watch(str(folder / "one.yaml"), pause=lambda _: None)
        reader(app).renew(watch.read())
        await pilot.pause()
        assert card(app).selected == RecordRef("briefings", str(folder / "two.yaml"))
        assert "President" in shown(app)


async def test_a_copy_of_this_briefing_is_no_other_one(folder: Path) -> None:
    app = app_with(library_of(written(folder, copy=HARBOUR)), folder / "one.yaml")
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        lines = await looked(app, pilot)
        assert [line for line in lines if line.startswith("• ") and "harbour" in line] == [
            "• The harbour [after] the fire"
        ]
