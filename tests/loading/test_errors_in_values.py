"""Every error of one value: exact message and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

CASES: dict[str, tuple[str, list[str]]] = {
    "no value where text is wanted": (
        "gaps:\n  - text:\nregion: # none\n",
        [
            "17:10: error: the value is empty; write a text",
            "18:8: error: the value is empty; write a text, or leave the key out",
        ],
    ),
    "empty quotes where text is wanted": (
        "region: ''\nhandling: '  '\n",
        [
            "16:9: error: the value is empty; write a text, or leave the key out",
            "17:11: error: the value is empty; write a text, or leave the key out",
        ],
    ),
    "a list where text is wanted": (
        "region: [a]\n",
        ["16:9: error: expected text, not a list"],
    ),
    "a mapping where text is wanted": (
        "region: {a: b}\n",
        ["16:9: error: expected text, not a mapping"],
    ),
    "text where a list is wanted": (
        "gaps: none\n",
        ["16:7: error: expected a list, not 'none'"],
    ),
    "nothing where a list is wanted": (
        "gaps:\n",
        ["16:6: error: expected a list, not nothing"],
    ),
    "a mapping where a list is wanted": (
        "gaps: {a: b}\n",
        ["16:7: error: expected a list, not a mapping"],
    ),
    "text where a mapping is wanted": (
        "compiled: me\n",
        ["16:11: error: expected a mapping with by, date, not 'me'"],
    ),
    "a list where a mapping is wanted": (
        "compiled: [me]\n",
        ["16:11: error: expected a mapping with by, date, not a list"],
    ),
    "a list where an id is wanted": (
        "casualties:\n  - {side: [riverland], who: any, kind: any, count: 1, src: p1}\n",
        ["17:12: error: expected one side, not a list"],
    ),
    "nothing where an id is wanted": (
        "casualties:\n  - {side: , who: any, kind: any, count: 1, src: p1}\n",
        ["17:11: error: expected one side, not nothing"],
    ),
    "a word outside its list": (
        "status: finished\n",
        ["16:9: error: expected one of draft, final, corrected, withdrawn, not 'finished'"],
    ),
    "a word outside its list with one near": (
        "status: finl\n",
        [
            (
                "16:9: error: expected one of draft, final, corrected, withdrawn, not 'finl'; "
                "did you mean 'final'?"
            ),
        ],
    ),
    "a word in capitals": (
        "status: Final\n",
        [
            (
                "16:9: error: expected one of draft, final, corrected, withdrawn, not 'Final'; "
                "did you mean 'final'?"
            ),
        ],
    ),
    "no word": (
        "status:\n",
        ["16:8: error: expected one of draft, final, corrected, withdrawn, not nothing"],
    ),
    "a list where a word is wanted": (
        "status: [draft]\n",
        ["16:9: error: expected one of draft, final, corrected, withdrawn, not a list"],
    ),
    "yes and no": (
        (
            "casualties:\n"
            "  - {side: highland, who: any, kind: any, count: 1, final: yes, src: p1}\n"
            "  - {side: highland, who: any, kind: any, count: 1, final: No, src: p1}\n"
            "  - {side: highland, who: any, kind: any, count: 1, final: maybe, src: p1}\n"
        ),
        [
            "17:60: error: expected true or false, not 'yes'; did you mean 'true'?",
            "18:60: error: expected true or false, not 'No'; did you mean 'false'?",
            "19:60: error: expected true or false, not 'maybe'",
        ],
    ),
    "a list where a slug, a code or a time zone is wanted": (
        "series: [a]\nlang: [en]\ntimezone: [UTC]\n",
        [
            "16:9: error: expected an id, not a list",
            "17:7: error: expected a language tag (BCP 47), such as en or hy, not a list",
            "18:11: error: expected a time zone such as +04:00, not a list",
        ],
    ),
    "a name that is a list": (
        "impacts:\n  - {kind: damage, text: x, by: [[Ana]], src: p1}\n",
        ["17:34: error: expected one actor, not a list"],
    ),
    "no whole number": (
        "number: first\n",
        ["16:9: error: expected a whole number, not 'first'"],
    ),
    "a number with a point where a whole one is wanted": (
        "number: 1.5\n",
        ["16:9: error: expected a whole number, not '1.5'"],
    ),
    "a number that is too small": (
        "number: 0\n",
        ["16:9: error: '0' is out of range; write 1 or more"],
    ),
    "an id of another briefing that is no slug": (
        "related: [Old Briefing]\n",
        [
            (
                "16:11: error: 'Old Briefing' is no id: 1 to 64 of a-z, 0-9 and '-'; "
                "did you mean 'old-briefing'?"
            ),
        ],
    ),
    "no language": (
        "lang: English language\n",
        [
            (
                "16:7: error: expected a language tag (BCP 47), such as en or hy, "
                "not 'English language'"
            ),
        ],
    ),
    "no time zone": (
        "timezone: our own\n",
        [
            (
                "16:11: error: unknown time zone 'our own'; write an IANA name such as "
                "Asia/Yerevan, UTC, or an offset such as +04:00"
            ),
        ],
    ),
    "no date": (
        "period: yesterday\n",
        [
            (
                "16:9: error: not a date: 'yesterday'; write 2022, 2022-09, 2022-09-13, "
                "2022-09-13T10:00, 2022-09-13 morning, or an interval A/B"
            ),
        ],
    ),
    "an interval that ends before it starts": (
        "period: 2031-05-04/2031-05-03\n",
        ["16:9: error: the interval '2031-05-04/2031-05-03' ends before it starts"],
    ),
    "a list where a date is wanted": (
        "period: [2031-05-04, 2031-05-05]\n",
        ["16:9: error: expected a date or a time such as 2022-09-13T10:00, not a list"],
    ),
    "no count": (
        "casualties:\n  - {side: highland, who: any, kind: any, count: lots, src: p1}\n",
        [
            (
                "17:50: error: not a count: 'lots'; write a number, 49+, <2000, ~2000, 10-20, "
                "several, dozens, hundreds, thousands, several thousand, none-claimed, "
                "not-reported or unknown"
            ),
        ],
    ),
    "low over best": (
        (
            "casualties:\n"
            "  - {side: highland, who: any, kind: any, count: {low: 5, best: 3}, src: p1}\n"
        ),
        ["17:50: error: low 5 is more than best 3"],
    ),
    "best over high": (
        (
            "casualties:\n"
            "  - {side: highland, who: any, kind: any, count: {best: 5, high: 3}, src: p1}\n"
        ),
        ["17:50: error: best 5 is more than high 3"],
    ),
    "an estimate with a wrong key and a wrong number": (
        (
            "casualties:\n"
            "  - {side: highland, who: any, kind: any, count: {lo: 5, high: few}, src: p1}\n"
        ),
        [
            "17:51: error: unknown key 'lo'; did you mean 'low'?",
            "17:64: error: expected a whole number, not 'few'",
        ],
    ),
    "a list where a count is wanted": (
        "casualties:\n  - {side: highland, who: any, kind: any, count: [1], src: p1}\n",
        ["17:50: error: expected a count such as 49+, not a list"],
    ),
    "no citation": (
        "gaps:\n  - {text: Who fired first., src: page one}\n",
        [
            (
                "17:35: error: not a citation: 'page one'; "
                "write p5, p5-7, [p3, p5], or with a source's id ap:p3"
            ),
        ],
    ),
    "a citation that runs backwards": (
        "gaps:\n  - {text: Who fired first., src: p5-3}\n",
        ["17:35: error: 'p5-3' runs backwards; write p3-5"],
    ),
    "a mapping where citations are wanted": (
        "gaps:\n  - {text: Who fired first., src: {p5: 7}}\n",
        ["17:35: error: expected paragraphs such as p5 or [p3, p5], not a mapping"],
    ),
    "a list in a list of citations": (
        "gaps:\n  - {text: Who fired first., src: [[p5]]}\n",
        ["17:36: error: expected a paragraph such as p5, not a list"],
    ),
}

GEO: dict[str, tuple[str, list[str]]] = {
    "latitude": (
        "lat: 91, lon: 46.3",
        ["13:55: error: '91' is out of range; write -90 to 90"],
    ),
    "longitude": (
        "lat: 39.5, lon: -180.5",
        ["13:66: error: '-180.5' is out of range; write -180 to 180"],
    ),
    "no number": (
        "lat: 39°30′, lon: 1e1",
        [
            "13:55: error: expected a number such as 39.5, not '39°30′'",
            "13:68: error: expected a number such as 39.5, not '1e1'",
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_at_its_place(case: str, smallest: str, tell: Tell) -> None:
    text, told = CASES[case]
    assert tell(smallest + text) == told


@pytest.mark.parametrize("case", GEO)
def test_coordinates_are_told_at_their_place(case: str, smallest: str, tell: Tell) -> None:
    text, told = GEO[case]
    geo = f"src: p2, geo: {{{text}, precision: exact, from: A map}}}}"
    assert tell(smallest.replace("src: p2}", geo)) == told


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (
            "2",
            (
                "version 2 of the format is not known here; upgrade the program, "
                "or write 1 if the file keeps to that version"
            ),
        ),
        ("one", "expected the format's version, 1, not 'one'"),
        ("[1]", "expected the format's version, 1, not a list"),
    ],
)
def test_a_version_that_is_not_ours_is_told(
    version: str, message: str, smallest: str, tell: Tell
) -> None:
    text = smallest.replace("briefing: 1", f"briefing: {version}")
    assert tell(text) == [f"1:11: error: {message}"]


def test_a_file_without_a_mapping_is_told(tell: Tell) -> None:
    keys = "briefing, id, title, as_of, timezone, period, region, countries, sides, series, number"
    expected = f"1:1: error: expected a mapping with {keys}, status, …, not"
    assert tell("- briefing: 1\n") == [f"{expected} a list"]
    assert tell("# A briefing\nhello\n") == [f"2{expected[1:]} 'hello'"]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "\ufeff", "--- # x\n...\n"])
def test_an_empty_file_is_told(text: str, tell: Tell) -> None:
    assert tell(text) == ["1:1: error: the file is empty; begin with the line 'briefing: 1'"]
