from __future__ import annotations

import pytest

from briefing.model.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("\n \n", ()),
        ("One.", ("One.",)),
        ("One.\nTwo.\n", ("One.", "Two.")),
        ("One.\n\nTwo.\n", ("One.", "Two.")),
        (" One,\n goes on.\n \t\n\n\nTwo.\n…\n", ("One, goes on.", "Two. …")),
    ],
)
def test_blank_lines_part_paragraphs_and_else_line_ends_do(
    text: str, expected: tuple[str, ...]
) -> None:
    assert paragraphs(text) == expected


def test_a_known_number_of_lines_decides() -> None:
    text = "Title\nOne.\n\nTwo.\n"
    assert paragraphs(text) == paragraphs(text, 2) == ("Title One.", "Two.")
    assert paragraphs(text, 3) == ("Title", "One.", "Two.")
    assert paragraphs(text, 9) == ("Title One.", "Two.")
