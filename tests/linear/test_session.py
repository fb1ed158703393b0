"""Where the commands lead, beyond what the transcripts show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.linear.session import MORE, PROMPT
from tests.linear.conftest import RIVERLAND

if TYPE_CHECKING:
    from pathlib import Path

    from tests.linear.conftest import Read, Reading

COPY = """\
One night on the plain.

The ministry spoke of shells on two villages.

Both posts stay closed.

The other side said that its guns returned fire after midnight.

The envoy spoke with both.

Nothing is said of losses there.
"""


def test_enter_reads_the_whole_briefing_from_the_first_page_to_the_last(reading: Reading) -> None:
    for number in range(1, 10):
        assert reading.type("").startswith(f"Section {number}: ")
    assert reading.type("") == "There are no more sections. 0 is the overview, q ends.\n"


def test_numbers_mean_the_page_that_was_opened_last(reading: Reading) -> None:
    assert reading.type("2", "o 4").startswith("State: Highland.\n")
    assert reading.type("3", "o 1").startswith("Village: Oak.\n")
    assert reading.type("b", "b", "b", "o 6").startswith("Person: Jo Okafor.\n")


def test_what_was_opened_by_its_name_has_none_after_it(reading: Reading) -> None:
    told = "It was opened by its name. b goes back.\n"
    assert reading.type("6", "o moreau", "") == told
    assert reading.type("6", "o 2", "b", "o moreau", "") == told
    assert reading.type("b") == "Back to section 6, Statements.\n"
    assert reading.type("o 1", "").startswith("Denial: ")


def test_a_number_that_is_no_section_is_explained_where_it_is_something_else(
    reading: Reading,
) -> None:
    assert reading.type("9", "10") == "There are 9 sections.\n"
    assert reading.type("o 1", "10") == "There are 9 sections. o 10 opens number 10.\n"


def test_a_number_of_the_overview_opens_its_section(reading: Reading) -> None:
    assert reading.type("o 7").startswith("Section 7: Timeline, 5.\n")


def test_the_next_section_is_the_one_after_what_a_card_was_opened_from(reading: Reading) -> None:
    assert reading.type("3", "o 1", "n").startswith("Section 4: Calls, 2.\n")
    assert reading.type("3", "o 1", "p").startswith("Section 2: Actors, 6.\n")


def test_a_pause_keeps_its_place_while_a_card_is_read(read: Read) -> None:
    reading = read(lines=4)
    assert reading.session.prompt == MORE
    first = reading.type("2")
    assert first.endswith("2. Interior Ministry of Riverland, ministry. p2\n")
    reading.type("o 1")
    assert reading.type("b") == "Back to section 2, Actors, at 1, Riverland.\n"
    assert reading.session.prompt == MORE
    assert reading.type("").startswith("3. Ana Moreau, Prime Minister, of Riverland. p5\n")


def test_the_rest_comes_without_a_pause(read: Read) -> None:
    reading = read(lines=1)
    assert reading.type("a").endswith("9. Sources, 1\n")
    assert reading.session.prompt == PROMPT


def test_addresses_stay_whole_in_a_citation_and_beside_what_leads_to_them(
    read: Read, seed: Path
) -> None:
    address = (
        "https://tol.org/client/article/armenian-towns-villages-hit-in-azerbaijani-attacks.html"
    )
    reading = read(seed)
    assert f"\n<{address}>.\nBriefing 2022" in reading.type("6", "o 2", "y")
    assert f"its text. p2 can be read at\n{address}\n" in reading.type("s")


def test_accounts_that_are_cut_are_heard_apart(read: Read, seed: Path) -> None:
    told = " ".join(read(seed).type("6", "o 3").split())
    assert " … Eurasianet: " not in told
    assert " …; Eurasianet: " in told


@pytest.mark.parametrize("cells", [20, 40, 100])
def test_no_line_is_wider_than_the_terminal(read: Read, cells: int) -> None:
    reading = read(cells=cells)
    text = reading.read() + "".join(reading.type(str(number)) for number in range(1, 10))
    longest = max(map(len, text.splitlines()))
    assert cells - 15 < longest <= cells


def test_the_way_back_is_long_but_not_endless(reading: Reading) -> None:
    for _ in range(150):
        reading.type("5")
    told = [reading.type("b") for _ in range(100)]
    assert told[98] == "Back to section 5, Casualties.\n"
    assert told[99] == "There is nothing to go back to.\n"


def test_a_reading_ends_when_it_is_told_to(reading: Reading) -> None:
    assert reading.session.answer("n")
    assert not reading.session.answer("q")


def test_a_reading_ends_when_nobody_takes_what_is_written(reading: Reading) -> None:
    reading.taken = False
    assert not reading.session.answer("n")


def test_what_was_typed_is_repeated_safely_and_not_at_length(reading: Reading) -> None:
    assert reading.type("\x1b[2J") == "“␛[2J” is no command. ? tells all of them.\n"
    assert len(reading.type("x" * 5000)) < 100
    assert reading.type("/\x1b]52;c;Zm9v\x07") == "Search for ␛]52;c;Zm9v␇: nothing found.\n"


def test_the_paragraph_is_read_where_a_copy_of_the_text_lies(read: Read, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(COPY, encoding="utf-8")
    path = tmp_path / "copied.yaml"
    written = RIVERLAND.read_text(encoding="utf-8").replace("paragraphs: 6", "text: wire.txt")
    path.write_text(written, encoding="utf-8")
    told = read(path).type("6", "s 2").splitlines()
    at = told.index("Wire Agency, p4:")
    assert told[at + 1 : at + 5] == [
        "(p3): Both posts stay closed.",
        "p4: The other side said that its guns ►returned fire◄ after midnight.",
        "(p5): The envoy spoke with both.",
        "The words between ► and ◄ are those quoted.",
    ]


def test_a_marking_is_said_first_and_last(read: Read, seed: Path) -> None:
    reading = read(seed)
    assert reading.read().splitlines()[1] == "Marked TLP:CLEAR."
    reading.session.end()
    assert reading.read() == "Marked TLP:CLEAR.\n"


def test_without_a_marking_the_end_is_silent(reading: Reading) -> None:
    reading.session.end()
    assert reading.read() == ""
