"""Records as they are heard, in a briefing that uses every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rendering.conftest import RIVERLAND

if TYPE_CHECKING:
    from pathlib import Path

    from tests.linear.conftest import Read, Reading


@pytest.fixture
def every_field(read: Read, tmp_path: Path) -> Reading:
    """Return a reading of that briefing, on lines that nothing fills."""
    path = tmp_path / "every-field.yaml"
    path.write_text(RIVERLAND, encoding="utf-8")
    return read(path, cells=1000)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("0", "Marked TLP:CLEAR."),
        (
            "0",
            (
                "From The Paper (paper, first published by Wire Agency), 4 May 2031;"
                " Wire Agency (wire), 4 May 2031."
            ),
        ),
        ("2", "2. Ana Moreau, Prime Minister, of Riverland. paper:p5"),
        ("2", "Others:"),
        ("2", "7. A farmer from Oak, person. paper:p3"),
        ("3", "2. Northern Plain, region, Riverland and Highland, area. paper:p1"),
        (
            "4",
            (
                "1. Ana Moreau to Jo Okafor, by phone, 4 May, morning: Asked for monitors. In the"
                " source: “as soon as can be”. Outcome: Not reported. Reported by Ana Moreau, via"
                " Wire Agency. paper:p5"
            ),
        ),
        (
            "4",
            (
                "2. Riverland and Highland and Jo Okafor, channel not stated, no time given: Spoke"
                " of the truce. paper:p6"
            ),
        ),
        ("5", "2. Riverland: 1 soldier wounded, no speaker named. wire:p3"),
        ("5", "4. Oak. A farmer from Oak says: Homes burnt. In the source: “all gone”. paper:p3"),
        ("5", "5. No place named. No speaker named: The road is closed. paper:p3"),
        (
            "6",
            (
                "2. Defence Ministry of Highland, denial to Riverland, via Wire Agency, disputes 1,"
                " disputed by 3: Highland only answered. In the source: “returned fire”. paper:p4"
            ),
        ),
        ("6", "4. Jo Okafor and Somebody Else, assessment: The truce may hold. paper:p8"),
        ("7", "Up to 3 May 2031:"),
        (
            "7",
            (
                "2. About 00:00. The Interior Ministry says: The first shell falls. The source's"
                " words for the time: “around midnight”. paper:p2"
            ),
        ),
        ("8", "Conflicts:"),
        ("8", "1. The long war, the 2010s: It lasted ten years. paper:p9"),
        (
            "9",
            (
                "1. The Paper, 4 May 2031, “Shells on the plain”. First published by Wire Agency,"
                " by A. Writer, B. Writer. 9 paragraphs, all cited; 28 records taken from it."
                " Read in print. Called paper in marks. Address: https://paper.example/shells"
            ),
        ),
        ("9", "Countries: Riverland (CH), Highland (AT)."),
        ("o moreau", "In short: Moreau."),
        ("o riverland", "Ties: rival of Highland (paper:p1)."),
        (
            "/all gone",
            "1. Oak. A farmer from Oak says: Homes burnt. In the source: “all gone”. paper:p3",
        ),
    ],
)
def test_a_record_is_told_in_a_line(typed: str, line: str, every_field: Reading) -> None:
    assert line in every_field.type(typed).splitlines()


def test_whose_an_actor_is_is_left_out_only_where_its_words_say_so(
    read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "envoys.yaml"
    path.write_text(
        "briefing: 1\nid: envoys\ntitle: Envoys\nas_of: 2031-05-04\n"
        "summary: {bottom_line: They met., src: p1}\nactors:\n"
        "  un: {name: United Nations, short: UN, kind: organisation, src: p1}\n"
        "  al: {name: Al Roe, kind: person, role: UNICEF adviser, of: un, src: p1}\n"
        "  bo: {name: Bo Roe, kind: person, role: the UN's adviser, of: un, src: p1}\n"
        "sources: {wire: {publisher: Wire, published: 2031-05-04}}\n",
        encoding="utf-8",
    )
    told = read(path).type("2").splitlines()
    assert told[-2:] == [
        "2. Al Roe, UNICEF adviser, of UN. p1",
        "3. Bo Roe, the UN's adviser. p1",
    ]


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        (
            (
                "  - {id: b, by: Bo, kind: denial, disputes: a, text: No., src: p1}\n"
                "  - {id: c, by: Cy, kind: denial, disputes: [a, b], text: Never., src: p1}\n"
            ),
            [
                "Contested:",
                "1. Al, claim, disputed by 2 and 3: Yes. p1",
                "2. Bo, denial, disputes 1, disputed by 3: No. p1",
                "3. Cy, denial, disputes 1 and 2: Never. p1",
            ],
        ),
        (
            (
                "  - {by: Bo, kind: denial, disputes: a, text: No., src: p1}\n"
                "  - {id: d, by: Di, kind: claim, text: It rained., src: p1}\n"
                "  - {by: Ed, kind: denial, disputes: d, text: It was dry., src: p1}\n"
            ),
            [
                "Dispute 1 of 2:",
                "1. Al, claim, disputed by 2: Yes. p1",
                "2. Bo, denial, disputes 1: No. p1",
                "Dispute 2 of 2:",
                "3. Di, claim, disputed by 4: It rained. p1",
                "4. Ed, denial, disputes 3: It was dry. p1",
            ],
        ),
    ],
)
def test_accounts_of_a_dispute_know_each_other_by_number(
    answers: str, lines: list[str], read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "disputes.yaml"
    path.write_text(
        "briefing: 1\nid: disputes\ntitle: Disputes\nas_of: 2031-05-04\n"
        "summary: {bottom_line: They differ., src: p1}\nstatements:\n"
        "  - {id: a, by: Al, kind: claim, text: Yes., src: p1}\n"
        f"{answers}sources: {{wire: {{publisher: Wire, published: 2031-05-04}}}}\n",
        encoding="utf-8",
    )
    told = read(path).type("6").splitlines()
    assert told[1 : len(lines) + 1] == lines
