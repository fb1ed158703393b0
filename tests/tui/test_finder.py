"""The palette: what it finds by which letters, and where that leads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from briefing.library.at_hand import AtHand
from briefing.model.lookups import RecordRef
from briefing.tui import finder
from briefing.tui.findable import Findable, found
from briefing.tui.keymap import keymap
from briefing.tui.panes import SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.widgets.option_list import Option

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)


async def offered(app: ReaderApp, pilot: Pilot[None], letters: str) -> list[str]:
    """Return what the palette offers for some letters."""
    await pilot.press(":", *letters)
    options: Sequence[Option] = ()
    still = 0
    for _ in range(400):  # a busy machine takes its time; what counts is what is offered at the end
        await pilot.pause(0.02)
        options = app.screen.query_one(OptionList).options
        still = still + 1 if options and is_settled(app, letters) else 0
        if still == 3:
            break
    return [" ".join(str(option.prompt).split()) for option in options]


def is_settled(app: ReaderApp, letters: str) -> bool:
    """Return whether the palette has looked for all of the letters."""
    busy = any(each.node is app.screen and not each.is_finished for each in app.workers)
    return not busy and app.screen.query_one(Input).value == letters


async def test_the_palette_offers_sections_and_commands(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "")
        assert found[:2] == ["Summary section 1", "Actors section 2"]
        assert "Next theme t" in found
        assert not any("Screenshot" in each or "Keys" in each for each in found)


async def test_the_palette_finds_a_record_and_opens_its_card(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        assert (await offered(app, pilot, "okafor"))[0] == "Jo Okafor UN envoy Actors"
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).record == RecordRef("actors", "okafor")
        assert app.query_one("#section-2", SectionPane).selected == RecordRef("actors", "okafor")


async def test_the_palette_goes_to_a_section(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "timeline")
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).place.section == 7


async def test_the_palette_does_what_a_command_does(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "next theme")
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "mono"


async def test_the_palette_offers_a_record_once(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "moreau jo")
        assert [each.split()[-1] for each in found] == ["Calls"]


async def test_brackets_in_the_palette_are_shown_as_they_are(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        assert "Pass [north] border area Locations" in await offered(app, pilot, "pass")
        assert "Pass [north] border area" in shown(app)


async def test_the_palettes_text_cursor_stands_still(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":")
        assert isinstance(app.screen, CommandPalette)
        assert not app.screen.query_one(Input).cursor_blink


async def test_names_that_begin_with_the_letters_come_first(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "oa")
        assert found[0] == "Oak village reported target Locations"


async def test_the_palette_goes_to_what_stands_under_a_heading(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        assert (await offered(app, pilot, "not kn"))[0] == "Not known Summary"
        await pilot.press("enter")
        await pilot.pause()
        pane = app.query_one("#section-1", SectionPane)
        assert reader(app).place.view(reader(app).page) == "list"
        assert pane.selected == RecordRef("gaps", "#1")


async def test_the_palette_is_as_wide_as_a_screen_of_80(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await offered(app, pilot, "o")
        await pilot.pause(0.1)
        boxes = [line for line in shown(app).splitlines() if line[:1] in "┌└"]
        assert all(line[1] == "─" for line in boxes)


@pytest.mark.parametrize(
    ("letters", "line"),
    [
        ("moreaux", "Ana Moreau (Anne Moreaux) Actors"),
        ("the premier", "Ana Moreau (The Premier) Actors"),
        ("A. Mor", "Ana Moreau (A. Moreau) Actors"),
        ("interior", "Interior Ministry of Riverland ministry Actors"),
        ("chene", "Oak (Chêne) Locations"),
        ("returned", "Defence Ministry of Highland: “returned fi… (returned) Statements"),
        ("shells on", "Wire Agency, 4 May 2031, “Shells on the plain” Sources"),
    ],
)
async def test_the_palette_finds_records_by_all_of_their_names(
    make_app: MakeApp, riverland: Path, tmp_path: Path, letters: str, line: str
) -> None:
    text = riverland.read_text(encoding="utf-8")
    text = text.replace(
        "{name: Ana Moreau,",
        "{name: Ana Moreau, aka: [Anne Moreaux], printed: The Premier, short: A. Moreau,",
    ).replace("{name: Oak,", "{name: Oak, aka: [Chêne],")
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    app = make_app(tmp_path / "x.yaml")
    async with app.run_test(size=LARGE) as pilot:
        assert line in await offered(app, pilot, letters)


def test_the_letters_of_another_name_are_marked_in_it() -> None:
    jo = Findable("Jo", "", int, 0.0, "Jo O.", ("jo okafor",))
    (hit,) = found("okafor", [jo])
    assert hit.text == "Jo O. (jo okafor)"
    assert "".join(hit.text[at] for at in hit.match.places) == "okafor"
    assert found("elm", [jo]) == []
    (hit,) = found("okafor", [jo._replace(name="J" * 60)], "...")
    assert hit.text == f"{'J' * 39}... (jo okafor)"


@pytest.fixture
def library(riverland: Path, tmp_path: Path) -> Path:
    """Return one of three briefings in a folder; of the others one is broken beyond its title."""
    text = riverland.read_text(encoding="utf-8")
    for name, title in (("north", "Storm in the north"), ("south", "Floods in the [south]")):
        changed = text.replace("Riverland-Highland border incident", title)
        changed = changed.replace("id: riverland-highland", f"id: {name}-2031")
        (tmp_path / f"{name}.yaml").write_text(changed, encoding="utf-8")
    south = tmp_path / "south.yaml"
    south.write_text(south.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "own.yaml"


@pytest.mark.parametrize("letters", ["storm", "north-2"])
async def test_the_palette_finds_another_briefing_and_opens_it(
    make_app: MakeApp, library: Path, letters: str
) -> None:
    app = make_app(library)
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, letters)
        assert found[0].startswith("Storm in the north")
        assert found[0].endswith("briefing")
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).loaded.path == str(library.with_name("north.yaml"))
        assert "Storm in the north" in shown(app).splitlines()[0]


async def test_the_palette_offers_other_briefings_below_all_else(
    make_app: MakeApp, library: Path
) -> None:
    app = make_app(library)
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "")
        await pilot.pause(0.3)
        options = app.screen.query_one(OptionList).options
        found = [" ".join(str(option.prompt).split()) for option in options]
        assert found[0] == "Summary section 1"
        assert found[-5:-3] == ["Storm in the north briefing", "Floods in the [south] briefing"]
        assert all(each.startswith("Armenia-Azerbaijan border") for each in found[-3:])
        assert not any("Riverland-Highland" in each for each in found)


async def test_a_briefing_that_cannot_be_opened_leaves_this_one(
    make_app: MakeApp, library: Path
) -> None:
    app = make_app(library)
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "floods")
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).loaded.path == str(library)
        assert "unknown key 'nonsense'" in reader(app).notice


async def test_the_palette_waits_for_no_slow_folder_and_offers_it_when_it_comes(
    make_app: MakeApp, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(path: str, *, follow: bool) -> Iterator[AtHand]:
        assert follow
        go_on.wait(10)
        yield AtHand(path, "late-one", "Later than all else")

    monkeypatch.setattr(finder, "briefings_at_hand", slow)
    app = make_app(library)
    async with app.run_test(size=LARGE) as pilot:
        assert (await offered(app, pilot, "la"))[0].startswith("Last row")
        assert "Later than all else" not in shown(app)
        go_on.set()
        for _ in range(100):
            await pilot.pause(0.02)
            if "Later than all else" in shown(app):
                break
        assert "Later than all else" in shown(app)


async def test_the_palette_tells_the_keys_of_this_reader(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"theme": "ctrl+t"}))
    async with app.run_test(size=LARGE) as pilot:
        assert "Next theme ctrl+t" in await offered(app, pilot, "next theme")


async def test_the_palette_finds_a_command_by_what_it_does(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "citation")
        assert "Copy as a citation y" in found
        assert "Zoom (One section alone, and back) z" in await again(app, pilot, "section alone")


async def again(app: ReaderApp, pilot: Pilot[None], letters: str) -> list[str]:
    """Close the palette and return what it offers for other letters."""
    await pilot.press("escape", "escape")
    await pilot.pause()
    return await offered(app, pilot, letters)


async def test_the_palette_puts_on_a_theme(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    (tmp_path / "desk.yaml").write_text("id: desk", encoding="utf-8")
    app = make_app(riverland, own_themes=tmp_path)
    async with app.run_test(size=LARGE) as pilot:
        assert "Theme: paper theme" in await offered(app, pilot, "theme p")
        await pilot.press("enter")
        await pilot.pause()
        assert (app.theme, reader(app).notice) == ("paper", "Theme: paper")
        await offered(app, pilot, "theme: desk")
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "paper"
        assert reader(app).notice == (
            "Theme not changed: desk.yaml:1:1: missing required key 'name'"
        )
