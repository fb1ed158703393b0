"""A line to type in that takes text from anywhere, and nothing that a terminal would act on."""

from __future__ import annotations

from textual.widgets import Input

from briefing.clean import clean_line


class CleanInput(Input):
    """Shows control characters that are pasted into it by their names, as all text is shown."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of another, or between others; the cursor stands behind it.

        What is made of it depends on its neighbours: a sign for a vowel is nothing by itself.
        """
        behind = max(len(self.value) - max(start, end), 0)
        super().replace(text, start, end)
        self.cursor_position = len(self.value) - behind

    def validate_value(self, value: str) -> str:
        """Let nothing in, whichever way it comes."""
        return clean_line(value)
