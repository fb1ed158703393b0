"""A panel gives way where the screen is too small, and takes keys again where it no longer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import MakeApp

PANELS = {
    "help": ("question_mark",),
    "palette": ("colon",),
    "copied": ("2", "y"),
    "filter": ("2", "2", "f"),
}


@pytest.mark.parametrize("keys", PANELS.values(), ids=PANELS)
async def test_a_panel_takes_keys_again_after_a_small_screen(
    make_app: MakeApp, keys: tuple[str, ...]
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        panel, focused = app.screen, app.focused
        assert panel is not app.reader
        assert focused is not None
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert not focused.visible or not focused.region
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.focused is focused
        await pilot.press("escape")
        assert app.screen is app.reader
        assert app.focused is not None
