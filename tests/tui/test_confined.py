"""The app of a reading account: what leads out of it is not done, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing.loading import load
from briefing.tui.app import ReaderApp

from .conftest import watched

if TYPE_CHECKING:
    from pathlib import Path

TYPED = "secret"


@pytest.fixture(params=[True, False], ids=["confined", "free"])
def confined(request: pytest.FixtureRequest) -> bool:
    """Return whether the app is that of a reading account."""
    return bool(request.param)


@pytest.fixture
def asked(riverland: Path, *, confined: bool) -> ReaderApp:
    """Return the app of either kind."""
    return ReaderApp(load(str(riverland)), theme="mono", confined=confined)


async def test_a_typed_line_is_not_copied(
    asked: ReaderApp, monkeypatch: pytest.MonkeyPatch, *, confined: bool
) -> None:
    async with asked.run_test(size=(100, 30)) as pilot:
        sent = watched(asked, monkeypatch)
        await pilot.press("/", *TYPED)
        line = asked.screen.query_one(Input)
        line.select_all()
        line.action_copy()
        assert any("\x1b]52" in text for text in sent) is not confined


@pytest.mark.parametrize("action", ["suspend", "suspend_process", "screenshot", "open_url"])
async def test_no_action_leads_out(asked: ReaderApp, action: str, *, confined: bool) -> None:
    async with asked.run_test(size=(100, 30)):
        assert asked.check_action(action, ()) is not confined
