from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.model.lookups import Lookups, RecordRef
from briefing.tui.panes import SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeApp


async def test_the_top_line_tells_title_time_status_and_publisher(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        top = shown(app).splitlines()[0]
        assert top.startswith(" Riverland-Highland border incident ")
        assert top.endswith(" as of 4 May 2031 18:00 UTC+2 · final · Wire Agency")
        await pilot.resize_terminal(80, 24)
        assert shown(app).splitlines()[0].endswith(" as of 4 May 2031 18:00 UTC+2 · final")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)])
@pytest.mark.parametrize("keys", [("4", "j"), ("7", "j", "j"), ("7", "j", "enter"), ("8", "G")])
async def test_keys_that_come_all_at_once_are_not_lost(
    make_app: MakeApp, seed: Path, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    app = make_app(seed)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        slowly = shown(app)
    app = make_app(seed)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            app.simulate_key(key)
        for _ in range(100):  # a busy machine takes its time; it is the end that counts
            await pilot.pause(0.1)
            if shown(app) == slowly:
                break
        assert shown(app) == slowly


async def test_brackets_are_shown_as_they_are(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        assert "Both [border] posts stay closed." in shown(app)
        assert "Pass [north]" in shown(app)
        await pilot.press("3", "z", "G")
        assert shown(app).count("Pass [north]") == 2


HOSTILE = ("[/nope]", "[link=http://x]y[/link]", "[@click=app.bell]y[/]", "[/", "[b]x")


@pytest.mark.parametrize("text", HOSTILE)
async def test_no_text_of_a_briefing_is_markup(
    make_app: MakeApp, riverland: Path, tmp_path: Path, text: str
) -> None:
    quoted = f'"{text}"'
    path = tmp_path / "hostile.yaml"
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("title: Riverland-Highland border incident", f"title: {quoted}")
        .replace("Jo Okafor", quoted)
        .replace("kind: person, role: Prime Minister", f"kind: person, role: {quoted}")
        .replace("publisher: Wire Agency", f"publisher: {quoted}"),
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=(100, 30)) as pilot:
        assert shown(app).splitlines()[0].startswith(f" {text} ")
        await pilot.press("2", "z", "G")
        assert shown(app).count(text) > 2
        await pilot.press(":", *text[:3])
        await pilot.pause()
        await pilot.press("escape", "9")
        assert shown(app).count(text) > 2


async def test_reload_shows_the_new_version_and_keeps_the_record(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "briefing.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "j", "j")
        path.write_text(
            text.replace("name: Interior Ministry of Riverland", "name: Home Office"),
            encoding="utf-8",
        )
        await pilot.press("r")
        assert shown(app).splitlines()[-1].startswith(" Reloaded ")
        assert "Interior Ministry" not in shown(app)
        pane = app.query_one("#section-2", SectionPane)
        assert pane.selected == RecordRef("actors", "moreau")
        await pilot.press("j")
        assert "Reloaded" not in shown(app)


async def test_sections_without_records_say_why(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "bare.yaml"
    path.write_text(
        "briefing: 1\nid: bare\ntitle: Bare\nas_of: 2031-05-04\n"
        "summary: {bottom_line: Nothing happened.}\n"
        "sources: {wire: {publisher: Wire, published: 2031-05-04, default: true}}\n",
        encoding="utf-8",
    )
    app = make_app(path)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "│ No contact between actors is " in shown(app)
        assert shown(app).splitlines()[-1].startswith(" Enter open  s source")
        await pilot.press("4")
        assert shown(app).splitlines()[-1].startswith(" s source")
        await pilot.press("1")
        assert shown(app).splitlines()[-1].startswith(" Enter open  s source")
        await pilot.press("z")
        for number, why in (
            ("2", "No actor is recorded."),
            ("3", "No place is recorded."),
            ("4", "No contact between actors is recorded."),
            ("5", "No figure and no silence about"),
            ("6", "No statement is contested."),
            ("7", "Nothing in this briefing has a date."),
            ("8", "No background is recorded."),
        ):
            await pilot.press(number, "enter")
            assert f"│ {why}" in shown(app)
            assert not reader(app).place.cards


async def test_all_sections_of_the_first_briefing_can_be_walked_through(
    make_app: MakeApp, seed: Path
) -> None:
    app = make_app(seed)
    lookups = Lookups(load(str(seed)).briefing)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("z")
        for number in range(1, 10):
            pane = app.query_one(f"#section-{number}", SectionPane)
            refs = [pane._listing.ref_of(stop) for stop in pane._listing.stops]
            assert refs
            assert all(lookups.record(ref) for ref in refs if ref is not None)
            for _ in range(min(len(refs), 12)):
                await pilot.press("j")
                assert reader(app).record == pane.selected
            await pilot.press("n")
