"""Wearing themes: the reader's own beside those that ship, and the one that is on while edited."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.resources import folder
from briefing.tui import wardrobe

from .conftest import reader, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)
PAPER = (Path(folder("themes")) / "paper.yaml").read_text(encoding="utf-8")
SAID, BLUE = 'said: "#33312c"', 'said: "#000080"'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the reader's folder of themes, with one theme in it."""
    (tmp_path / "desk.yaml").write_text(PAPER.replace("id: paper", "id: desk"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the file of the theme often."""
    monkeypatch.setattr(wardrobe, "_BEAT", 0.01)


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Wait until something is seen; fail where it never is."""
    for _ in range(200):
        if seen():
            return
        await pilot.pause(0.01)
    raise AssertionError(shown(pilot.app))


def colour(app: ReaderApp) -> str:
    """Return the colour of running text as the screen has it."""
    return app.get_css_variables()["voice-said"]


def drawn(app: ReaderApp) -> set[str]:
    """Return the colours of the text that is drawn."""
    strips = app.screen._compositor.render_strips()
    found = (segment.style.color for strip in strips for segment in strip if segment.style)
    return {each.name for each in found if each is not None}


def save(path: Path, text: str) -> None:
    """Save as many editors do: beside the file, and in its place by renaming."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


async def test_t_goes_through_own_themes_among_the_others(make_app: MakeApp, own: Path) -> None:
    app = make_app(theme="contrast-light", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("t")
        assert app.theme == "desk"
        assert reader(app).notice == "Theme: desk"
        await pilot.press("t")
        assert app.theme == "evening"


async def test_an_own_theme_takes_the_place_of_a_shipped_one(make_app: MakeApp, own: Path) -> None:
    (own / "paper.yaml").write_text(PAPER.replace(SAID, BLUE), encoding="utf-8")
    app = make_app(theme="paper", own_themes=own)
    async with app.run_test(size=LARGE):
        assert colour(app) == "#000080"
        assert "#000080" in drawn(app)


async def test_a_broken_theme_is_passed_over_and_told(make_app: MakeApp, own: Path) -> None:
    (own / "desk.yaml").write_text(PAPER.replace("kind: light", "kind: lihgt"), encoding="utf-8")
    app = make_app(theme="contrast-light", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("t")
        assert app.theme == "evening"
        assert reader(app).notice == (
            "Theme: evening · left out desk.yaml:5:7: expected one of light, dark, terminal,"
            " not 'lihgt'; did you mean 'light'?"
        )


async def test_a_broken_theme_at_the_start_is_told_and_put_on_once_it_is_mended(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    save(own / "desk.yaml", "id: desk\n")
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        assert app.theme == "evening"
        assert reader(app).notice == "desk.yaml:1:1: missing required key 'name'"
        save(own / "desk.yaml", PAPER.replace("id: paper", "id: desk"))
        await until(pilot, lambda: app.theme == "desk")
        assert reader(app).notice == "Theme: desk, as it is now"


@pytest.mark.parametrize("atomic", [True, False])
async def test_a_save_is_seen_at_once(
    make_app: MakeApp, own: Path, quick: None, *, atomic: bool
) -> None:
    del quick
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        assert "#33312c" in drawn(app)
        text = (own / "desk.yaml").read_text(encoding="utf-8").replace(SAID, BLUE)
        if atomic:
            save(own / "desk.yaml", text)
        else:
            (own / "desk.yaml").write_text(text, encoding="utf-8")
        await until(pilot, lambda: "#000080" in drawn(app))
        assert "#33312c" not in drawn(app)
        assert reader(app).notice == "Theme: desk, as it is now"


async def test_a_theme_that_breaks_keeps_its_last_good_look_and_says_where(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        good = (own / "desk.yaml").read_text(encoding="utf-8")
        save(own / "desk.yaml", good.replace(SAID, 'said: "#zzz"'))
        await until(pilot, lambda: reader(app).notice != "")
        assert reader(app).notice == (
            'Theme not changed: desk.yaml:16:9: expected a colour: "#1d4f91" in quotes, or one'
            " of the terminal's own as ansi_blue, not '#zzz'"
        )
        assert "desk.yaml:16:9: expected a colour" in shown(app)
        assert "#33312c" in drawn(app)
        (own / "desk.yaml").unlink()
        await until(pilot, lambda: "no such file" in reader(app).notice)
        assert "#33312c" in drawn(app)
        save(own / "desk.yaml", good.replace(SAID, BLUE))
        await until(pilot, lambda: "#000080" in drawn(app))


async def test_little_contrast_is_told_with_its_place_and_worn(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        good = (own / "desk.yaml").read_text(encoding="utf-8")
        save(own / "desk.yaml", good.replace(SAID, 'said: "#999999"'))
        await until(pilot, lambda: "#999999" in drawn(app))
        assert reader(app).notice.startswith("desk.yaml:16:9: ")
        assert reader(app).notice.endswith("4.5:1 is needed")


async def test_nothing_is_drawn_while_no_file_changes(
    make_app: MakeApp, own: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del quick
    looks: list[str] = []
    seen = wardrobe._signature

    def look(path: str) -> wardrobe.Signature | None:
        looks.append(path)
        return seen(path)

    monkeypatch.setattr(wardrobe, "_signature", look)
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()  # what is compared behind the first frame
        await pilot.pause()
        updates: list[object] = []
        monkeypatch.setattr(app, "_display", lambda *args: updates.append(args))
        before = len(looks)
        await until(pilot, lambda: len(looks) > before + 5)
        assert updates == []


async def test_an_edit_of_a_theme_that_is_not_on_changes_nothing(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    app = make_app(theme="evening", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        save(own / "desk.yaml", "broken")
        await pilot.pause(0.1)
        assert (app.theme, reader(app).notice) == ("evening", "")


async def test_a_touch_alone_puts_it_on_again_without_a_fault(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        os.utime(own / "desk.yaml", ns=(1, 1))
        await until(pilot, lambda: reader(app).notice != "")
        assert reader(app).notice == "Theme: desk, as it is now"
        assert "#33312c" in drawn(app)


async def test_the_theme_that_is_on_is_followed_where_another_could_not_be_put_on(
    make_app: MakeApp, own: Path, quick: None
) -> None:
    del quick
    (own / "bad.yaml").write_text("id: [", encoding="utf-8")
    app = make_app(theme="desk", own_themes=own)
    async with app.run_test(size=LARGE) as pilot:
        good = (own / "desk.yaml").read_text(encoding="utf-8")
        app.put_on("bad")
        assert reader(app).notice.startswith("Theme not changed: bad.yaml:")
        save(own / "desk.yaml", good.replace(SAID, BLUE))
        await until(pilot, lambda: "#000080" in drawn(app))
        save(own / "bad.yaml", good.replace("id: desk", "id: bad"))
        await pilot.pause(0.1)
        assert app.theme == "desk"
