"""Readings of the small briefing as they are heard, kept line by line as files.

python -m tests.linear.test_transcripts writes them anew, after a change that was looked at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.linear.session import MORE, PROMPT
from tests.linear.conftest import RIVERLAND, Reading

FOLDER = Path(__file__).parent / "transcripts"
LINES = {"pauses": 6}
"""How many lines are read in one go, where it is not all of them."""


def typed_in(transcript: str) -> list[str]:
    """Return what was typed in a reading."""
    return [
        line.removeprefix(prompt)
        for line in transcript.splitlines()
        for prompt in (PROMPT, MORE)
        if line.startswith(prompt)
    ]


def played(typed: list[str], lines: int) -> str:
    """Read the small briefing again and return all of it: what is asked, typed and answered."""
    reading = Reading(RIVERLAND, lines=lines)
    text = reading.read()
    for each in typed:
        text += f"{reading.session.prompt}{each}\n{reading.type(each)}"
    return text


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_a_reading_is_as_it_was_looked_at(name: str) -> None:
    transcript = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert played(typed_in(transcript), LINES.get(name, 0)) == transcript


def test_every_section_is_in_one_of_them() -> None:
    transcript = (FOLDER / "sections.txt").read_text(encoding="utf-8")
    headings = [line[:10] for line in transcript.splitlines() if line.startswith("Section ")]
    assert headings == [f"Section {number}:" for number in range(1, 10)]


def main() -> None:
    """Write every transcript anew."""
    for path in FOLDER.glob("*.txt"):
        typed = typed_in(path.read_text(encoding="utf-8"))
        path.write_text(played(typed, LINES.get(path.stem, 0)), encoding="utf-8")


if __name__ == "__main__":
    main()
