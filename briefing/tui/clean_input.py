"""A line to type in that takes text from anywhere, and nothing that a terminal would act on."""

from __future__ import annotations

from textual.widgets import Input

from briefing.clean import clean_line


class CleanInput(Input):
    """Shows control characters that are pasted into it by their names, as all text is shown."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of another, or between others."""
        super().replace(clean_line(text), start, end)

    def validate_value(self, value: str) -> str:
        """Let nothing in by another way either."""
        return clean_line(value)
