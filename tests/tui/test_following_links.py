"""The links of a record's sources: offered, and opened where the reader sits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.browsing import browse
from briefing.tui.clipboard import sequence
from briefing.tui.copied import CopiedScreen
from briefing.tui.links import LinksScreen

from .conftest import reader, shown, watched

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)
BRIEFING = r"""
briefing: 1
id: x
title: T
as_of: 2031
summary: {bottom_line: B., src: ["wire:p1", "odd:p1", "bare:p1"]}
gaps: [{text: Nothing., src: "bare:p1"}]
sources:
  wire: {publisher: Wire, published: 2031, title: "[link=x]Shells[/]", url: "https://wire.example/a"}
  odd: {publisher: "Wire\e[2J", published: 2031, url: "file:///etc/passwd"}
  bare: {publisher: Bare, published: 2031}
"""


@pytest.fixture
def linked(make_app: MakeApp, tmp_path: Path) -> ReaderApp:
    """Return an app with a briefing of three sources, one of them without an address."""
    path = tmp_path / "x.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return make_app(path)


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that were opened; the browser opens all of them."""
    found: list[str] = []

    async def note(address: str) -> bool:
        found.append(address)
        return True

    monkeypatch.setattr("briefing.tui.browsing.browse", note)
    return found


async def test_o_offers_each_address_with_its_text_and_its_target(linked: ReaderApp) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "o")
        assert isinstance(linked.screen, LinksScreen)
        screen = shown(linked)
        for text in (
            "─ Links ─",
            "Wire: “[link=x]Shells[/]”",
            "https://wire.example/a",
            "at wire.example; Enter opens it",
            "Wire␛[2J",
            "file:///etc/passwd",
            "Not opened: only http and https addresses are opened.",
        ):
            assert text in screen
        assert "│ Bare" not in screen


@pytest.mark.parametrize("key", ["escape", "o", "q", "<"])
async def test_closing_opens_nothing(linked: ReaderApp, browsed: list[str], key: str) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1")
        before = shown(linked)
        await pilot.press("o", key)
        assert shown(linked) == before
        assert browsed == []


async def test_enter_opens_it_in_the_browser(linked: ReaderApp, browsed: list[str]) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "o", "enter")
        await pilot.pause()
        assert browsed == ["https://wire.example/a"]
        assert reader(linked).notice == "Opened in the browser: wire.example"


async def test_where_there_is_no_browser_it_is_handed_over(
    linked: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: str) -> bool:
        return False

    monkeypatch.setattr("briefing.tui.browsing.browse", fail)
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "o", "enter")
        await pilot.pause()
        assert isinstance(linked.screen, CopiedScreen)
        assert "Address sent to the terminal (22 characters)" in shown(linked)


async def test_over_ssh_nothing_is_opened_on_the_server(
    linked: ReaderApp, browsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    async with linked.run_test(size=LARGE) as pilot:
        sent = watched(linked, monkeypatch)
        await pilot.press("1", "o")
        assert "at wire.example; Enter copies it" in shown(linked)
        await pilot.press("enter")
        assert isinstance(linked.screen, CopiedScreen)
        assert "\nhttps://wire.example/a\n" in shown(linked)
        assert sequence("https://wire.example/a", {}) in sent
        assert browsed == []


async def test_what_is_refused_is_not_opened(linked: ReaderApp, browsed: list[str]) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "o", "j", "enter")
        told = "Not opened: only http and https addresses are opened"
        assert reader(linked).notice == told
        assert browsed == []


async def test_the_switch_for_copying_is_that_for_links_too(
    linked: ReaderApp, browsed: list[str]
) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        reader(linked).confined = True
        await pilot.press("1", "o")
        assert "at wire.example; Enter shows it" in shown(linked)
        await pilot.press("enter")
        assert "Address: select it here with Shift+drag, nothing is copied in this mode." in shown(
            linked
        )
        assert browsed == []


async def test_without_an_address_there_is_nothing_to_offer(linked: ReaderApp) -> None:
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "j", "o")
        assert linked.screen is reader(linked)
        assert reader(linked).notice == "No source of this has an address"


async def test_an_address_is_handed_over_where_no_browser_can_be_started(
    linked: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.browsing.sys.executable", "/nonexistent/python")
    async with linked.run_test(size=LARGE) as pilot:
        await pilot.press("1", "o", "enter")
        await linked.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(linked.screen, CopiedScreen)
        assert "\nhttps://wire.example/a\n" in shown(linked)


@pytest.mark.parametrize(("code", "opened"), [(0, True), (1, False)])
async def test_a_browser_is_asked_without_our_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: int, *, opened: bool
) -> None:
    script = tmp_path / "browser"
    script.write_text(
        "#!/bin/sh\n"
        f'(echo "$@"; readlink /proc/$$/fd/0; echo "TERM=$TERM") > "$0.told"; exit {code}\n'
    )
    script.chmod(0o700)
    (tmp_path / "webbrowser.py").write_text("raise SystemExit(9)\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BROWSER", f"{script} %s")
    monkeypatch.setenv("PATH", "/bin:/usr/bin")
    assert await browse("https://wire.example/a") is opened
    told = (tmp_path / "browser.told").read_text().splitlines()
    assert told == ["https://wire.example/a", "/dev/null", "TERM="]
