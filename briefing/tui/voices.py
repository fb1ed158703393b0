"""The styles in which one widget draws its phrases, worked out once for each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from rich.style import Style

from briefing.tui.palette import cursor_bar, is_native, voice_styles

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.rendering.rows import Voice
    from briefing.tui.palette import Styles

Mark: TypeAlias = Literal["none", "idle", "cursor", "tall"]
"""What marks a row: nothing, the cursor of a list without the focus, or of the one that has it.

A tall row with the cursor has the bar at its edge and no more: text is better read as text, and to
shade a paragraph is to write it again, over a slow line.
"""


class VoiceStyles:
    """The styles of a widget's text in the theme that is on."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[bool, bool], Styles] = {}
        self._native = False

    def clear(self) -> None:
        """Forget the styles: the theme may be another one."""
        self._styles.clear()

    def of(self, voice: Voice, mark: Mark = "none", *, found: bool = False) -> Style:
        """Return the style of a voice on a row that is marked so; `found` by a search or not."""
        if not self._styles:
            self._native = is_native(self._widget.app.theme_variables)
        strong = mark == "cursor"
        styles = self._styles.get((strong, found))
        if styles is None:
            variables = self._widget.app.theme_variables
            voices = voice_styles(variables, cursor=strong, found=found)
            styles = self._styles[strong, found] = _upon(self._page(), voices)
        return styles[voice]

    def bar(self, mark: Mark) -> Style:
        """Return the style of what stands at the left edge of a marked row."""
        if mark in {"cursor", "tall"}:
            bar = cursor_bar(self._widget.app.theme_variables)
            return bar if mark == "cursor" else self._page() + Style(color=bar.color, bold=bar.bold)
        return self.of("support")

    def sign(self) -> Style:
        """Return the style of a sign that stands in the place of the bar."""
        return self.bar("tall")

    def _page(self) -> Style:
        """Return what the text stands on: the widget's own background, or the terminal's."""
        if self._native:
            return Style.null()
        return Style(bgcolor=self._widget.background_colors[1].rich_color)


def _upon(page: Style, styles: Styles) -> Styles:
    return {voice: page + style for voice, style in styles.items()}
