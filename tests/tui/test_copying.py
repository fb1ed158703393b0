"""Copying: what is sent to the terminal, and what is shown of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading.excerpts import excerpt
from briefing.model.lookups import RecordRef
from briefing.rendering.citing import citation
from briefing.tui.clipboard import sequence
from briefing.tui.copied import CopiedScreen
from briefing.tui.keymap import keymap

from .conftest import reader, shown, watched

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)
FIGURE = RecordRef("casualties", "#1")


def citation_of(app: ReaderApp, ref: RecordRef) -> str:
    """Return the citation of a record of the briefing on the screen."""
    lookups = reader(app).lookups
    assert lookups is not None
    return citation(ref, lookups)


async def test_nothing_is_sent_before_a_key_asks(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("5", "j", "k", "z", "enter", "s", "s", "escape", "<", "o", "2", "?", "q")
        assert not any("\x1b]52" in text for text in sent)


async def test_y_sends_a_citation_and_shows_it(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("5")
        before, cited = shown(app), citation_of(app, FIGURE)
        await pilot.press("y")
        assert [text for text in sent if "\x1b]52" in text] == [sequence(cited, {})]
        assert isinstance(app.screen, CopiedScreen)
        screen = shown(app)
        told = f"Citation sent to the terminal ({len(cited)} characters); select it here with"
        assert f"{told} Shift+drag if it" in screen
        assert cited in " ".join(line.strip() for line in screen.splitlines())
        await pilot.press("escape")
        assert shown(app) == before


async def test_big_y_sends_the_records_own_yaml(
    app: ReaderApp, riverland: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("2", "Y")
        ref = RecordRef("actors", "riverland")
        text = excerpt(str(riverland), ref)
        assert [each for each in sent if "\x1b]52" in each] == [sequence(text, {})]
        assert f"YAML sent to the terminal ({len(text)} characters)" in shown(app)
        assert f"\n{text}" in shown(app)


async def test_inside_tmux_it_is_wrapped_as_well(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("5")
        cited = citation_of(app, FIGURE)
        await pilot.press("y")
        assert sequence(cited, {"TMUX": "yes"}) in sent


async def test_the_open_card_is_what_is_cited(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("6", "j", "s")
        cited = citation_of(app, RecordRef("statements", "returned"))
        await pilot.press("y")
        assert sequence(cited, {}) in sent


@pytest.mark.parametrize("key", ["escape", "enter", "q", "y", "Y", "backspace", "<"])
async def test_the_panel_closes(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "y", key)
        assert app.screen is reader(app)


async def test_without_the_mouse_selecting_needs_no_shift(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        monkeypatch.setattr(app._driver, "_mouse", False)
        await pilot.press("5", "y")
        assert "characters); select it here if it did not arrive." in shown(app)


async def test_the_panel_has_nothing_beside_its_text(app: ReaderApp) -> None:
    async with app.run_test(size=(40, 24)) as pilot:
        await pilot.press("5")
        cited = citation_of(app, FIGURE)
        await pilot.press("y")
        panel = app.screen.query_one("#text")
        assert (panel.region.x, panel.region.width) == (0, 40)
        lines = shown(app).splitlines()[panel.region.y : panel.region.bottom]
        assert " ".join(lines) == cited


async def test_a_long_text_is_scrolled(app: ReaderApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("5", "y")
        assert "sent to the" in shown(app)
        assert "(UTC+2), final." not in shown(app)
        await pilot.press("G")
        assert "(UTC+2), final." in shown(app)
        await pilot.press("g")
        assert "sent to the" in shown(app)
        await pilot.press("j")
        assert "Citation sent" not in shown(app)


async def test_the_border_says_where_a_text_goes_on(make_app: MakeApp, seed: Path) -> None:
    for ascii_only, (up, down) in ((False, "↑↓"), (True, "^v")):
        app = make_app(seed, ascii_only=ascii_only)
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.press("5", "y")
            assert f" more {down}  Esc closes " in shown(app).splitlines()[-1]
            await pilot.press("j")
            assert f" {up} more {down}  Esc closes " in shown(app).splitlines()[-1]
            await pilot.press("G")
            assert f" {up} more  Esc closes " in shown(app).splitlines()[-1]
            await pilot.resize_terminal(40, 40)
            await pilot.pause()
            assert " Esc closes " in shown(app)
            assert "more" not in shown(app)


async def test_a_long_text_is_scrolled_by_the_keys_that_a_reader_has(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"move-down": "e", "last": "E"}))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("5", "y", "e")
        assert "Citation sent" not in shown(app)
        await pilot.press("k")
        assert "Citation sent" in shown(app)
        await pilot.press("j", "G")
        assert "Citation sent" in shown(app)
        await pilot.press("E")
        assert "(UTC+2), final." in shown(app)
        await pilot.press("?")
        lines = [line.strip("│ ") for line in shown(app).splitlines()]
        assert lines[lines.index("e") + 1] == "One line down"


async def test_what_is_too_long_is_shown_and_not_sent(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.clipboard.LIMIT", 100)
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("5")
        size = len(citation_of(app, FIGURE).encode())
        await pilot.press("y")
        assert not any("\x1b]52" in text for text in sent)
        told = f"Citation not sent: {size} bytes are more than terminals take; select it here with"
        assert told in shown(app)


async def test_one_switch_keeps_everything_here(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        reader(app).confined = True
        await pilot.press("5", "y")
        assert "Citation: select it here with Shift+drag, nothing is copied in this mode." in shown(
            app
        )
        await pilot.press("escape", "Y")
        assert "YAML: select it here with Shift+drag, nothing is copied in this mode." in shown(app)
        assert not any("\x1b]52" in text for text in sent)


async def test_in_ascii_the_panel_is_ascii_and_the_copy_is_whole(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("6")
        cited = citation_of(app, RecordRef("statements", "shelled"))
        assert not cited.isascii()
        await pilot.press("y")
        assert sequence(cited, {}) in sent
        assert shown(app).isascii()
        spelt = "if it did not arrive; it is spelt in ASCII here."
        words = " ".join(each for each in shown(app).split() if each != "|")
        assert spelt in words
        await pilot.press("escape", "Y")
        assert "characters); select it here" in shown(app)
        assert "spelt in ASCII" not in shown(app)


NEW_CALL = "calls:\n  - {from: okafor, to: moreau, channel: phone, text: Announced., src: p5}\n"


@pytest.mark.parametrize(("old", "new"), [("calls:\n", NEW_CALL), ("calls:", "calls: ["), ("", "")])
async def test_the_yaml_is_that_of_the_version_on_the_screen(
    make_app: MakeApp,
    riverland: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    old: str,
    new: str,
) -> None:
    path = tmp_path / "x.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text)
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("4", "4", "j")
        path.write_text(text.replace(old, new) if old else "")
        await pilot.press("Y")
        copied = excerpt(str(riverland), RecordRef("calls", "#2"))
        assert "Spoke of a pause." in copied
        assert sequence(copied, {}) in sent


async def test_where_there_is_no_record_there_is_nothing_to_copy(
    make_app: MakeApp, tmp_path: Path
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2031\nsummary: {bottom_line: B., src: p1}\n"
        "sources: {wire: {publisher: Wire, published: 2031}}\n"
    )
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        for key in ("y", "Y"):
            await pilot.press("4", key)
            assert reader(app).notice == "No record here to copy"


async def test_an_emoji_of_several_characters_is_shown_apart_and_copied_whole(
    make_app: MakeApp, riverland: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text.replace("name: Riverland,", "name: Riverland \U0001f469\u200d\U0001f692,"))
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("2", "Y")
        assert "name: Riverland \U0001f469\U0001f692," in shown(app)
        copied = excerpt(str(path), RecordRef("actors", "riverland"))
        assert "\u200d" in copied
        assert sequence(copied, {}) in sent


async def test_the_yaml_of_a_shared_record_is_the_librarys(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = "  moreau:\n    name: Ana Moreau  # of Oak\n    kind: person\n    src: p1\n"
    (tmp_path / "library.yaml").write_text(
        f"library: 1\nactors:\n{written}sources: {{gazette: {{publisher: G, published: 2030}}}}\n"
    )
    path = tmp_path / "x.yaml"
    path.write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2031\nsummary: {bottom_line: B., src: p1}\n"
        "gaps: [{text: X., about: moreau}]\n"
        "sources: {wire: {publisher: Wire, published: 2031}}\n"
    )
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("2", "Y")
        assert sequence(written.replace("\n  ", "\n")[2:], {}) in sent


@pytest.mark.parametrize("keys", [("5", "y"), ("9", "o")])
async def test_a_panel_gives_way_to_a_screen_that_is_too_small_and_comes_back(
    make_app: MakeApp, seed: Path, keys: tuple[str, ...]
) -> None:
    app = make_app(seed)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*keys)
        before = shown(app)
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert shown(app).split() == ["Needs", "40x12"]
        await pilot.resize_terminal(*LARGE)
        await pilot.pause()
        assert shown(app) == before


async def test_the_palette_copies_the_record_that_it_was_called_from(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        sent = watched(app, monkeypatch)
        await pilot.press("5")
        cited = citation_of(app, FIGURE)
        await pilot.press(":", *"citation")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert sequence(cited, {}) in sent
