"""Panels over the reader's screen give way where that is too small to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.tui.pages import TINY, page_for

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.screen import Screen


def give_way(panel: Screen[Any], size: Size) -> None:
    """Hide what stands in a panel where there is no room, and have it take keys again after."""
    is_tiny = page_for(*size) is TINY
    panel.set_class(is_tiny, "tiny")
    if not is_tiny and panel.is_mounted and panel.focused is None:
        panel.call_after_refresh(_take_keys, panel)


def _take_keys(panel: Screen[Any]) -> None:
    """Give the focus back that Textual took from what was hidden; nothing else can have it."""
    if panel.focused is None:
        panel.set_focus(next(iter(panel.focus_chain), None))
