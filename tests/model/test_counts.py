from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean_line
from briefing.model.counts import Count, CountKind, estimate, parse_count, total

FORMS = (
    "write a number, 49+, <2000, ~2000, 10-20, several, dozens, hundreds, thousands,"
    " several thousand, none-claimed, not-reported or unknown"
)
SILENCES = "write none-claimed if the side says so, not-reported if it has said nothing, or 0"

Bounds = tuple[int | None, int | None, int | None]


@pytest.mark.parametrize(
    ("text", "kind", "bounds"),
    [
        ("49", "exact", (49, 49, 49)),
        ("0", "exact", (0, 0, 0)),
        ("49+", "at-least", (49, None, None)),
        ("0+", "at-least", (0, None, None)),
        ("<2000", "fewer-than", (None, None, 2000)),
        ("~2000", "about", (None, 2000, None)),
        ("10-20", "range", (10, None, 20)),
        ("5-5", "range", (5, None, 5)),
        ("999999999999999", "exact", (10**15 - 1,) * 3),
        ("several", "words", (None, None, None)),
        ("dozens", "words", (None, None, None)),
        ("hundreds", "words", (None, None, None)),
        ("thousands", "words", (None, None, None)),
        ("several thousand", "words", (None, None, None)),
        ("none-claimed", "none-claimed", (None, None, None)),
        ("not-reported", "not-reported", (None, None, None)),
        ("unknown", "unknown", (None, None, None)),
    ],
)
def test_every_notation_keeps_its_certainty(text: str, kind: CountKind, bounds: Bounds) -> None:
    low, best, high = bounds
    assert parse_count(text) == Count(kind=kind, text=text, low=low, best=best, high=high)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"not a count: ''; {FORMS}"),
        ("a lot", f"not a count: 'a lot'; {FORMS}"),
        ("1.5", f"not a count: '1.5'; {FORMS}"),
        ("-5", f"not a count: '-5'; {FORMS}"),
        ("٤٩", f"not a count: '٤٩'; {FORMS}"),
        ("20,000", "not a count: '20,000'; did you mean '20000'?"),
        ("1 234 567", "not a count: '1 234 567'; did you mean '1234567'?"),
        ("049", "not a count: '049'; did you mean '49'?"),
        (">49", "not a count: '>49'; did you mean '50+'?"),
        (">=49", "not a count: '>=49'; did you mean '49+'?"),
        ("at least 49", "not a count: 'at least 49'; did you mean '49+'?"),
        ("more than 1,000", "not a count: 'more than 1,000'; did you mean '1001+'?"),
        ("nearly 2000", "not a count: 'nearly 2000'; did you mean '<2000'?"),
        ("about 2,000", "not a count: 'about 2,000'; did you mean '~2000'?"),
        ("10–20", "not a count: '10–20'; did you mean '10-20'?"),
        ("Several", "not a count: 'Several'; did you mean 'several'?"),
        ("not reported", "not a count: 'not reported'; did you mean 'not-reported'?"),
        ("10 to 20", "not a count: '10 to 20'; did you mean '10-20'?"),
        (
            "Between 1,000 and 2,000",
            "not a count: 'Between 1,000 and 2,000'; did you mean '1000-2000'?",
        ),
        ("20 to 10", f"not a count: '20 to 10'; {FORMS}"),
        ("three", "not a count: 'three'; did you mean '3'?"),
        ("forty", f"not a count: 'forty'; {FORMS}"),
        ("none", f"not a count: 'none'; {SILENCES}"),
        ("Nobody", f"not a count: 'Nobody'; {SILENCES}"),
        (
            "{low: 40, best: 49}",
            "not a count: '{low: 40, best: 49}'; write the mapping without quotes",
        ),
        ("20-10", "the range '20-10' runs backwards; write 10-20"),
        ("~10+", "'~10+' says two things at once; write ~2000, 2000+ or 1900-2100"),
        ("<10-20", "'<10-20' says two things at once; write ~2000, 2000+ or 1900-2100"),
        ("<0", "nothing is fewer than 0; write 0, or none-claimed if a side says so"),
        ("1" + "0" * 15, "the number '1000000000000000' is too large; 15 digits at most"),
        ("9" * 70_000, "the number '" + "9" * 39 + "…' is too large; 15 digits at most"),
        ("\x1b]52;c\x07", f"not a count: '␛]52;c␇'; {FORMS}"),
    ],
)
def test_a_refusal_says_what_was_seen_and_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_count(text)


@given(st.text() | st.from_regex(r"[<>~]?[0-9 ,.]{0,20}[+–-]?[0-9]{0,20}", fullmatch=True))
def test_any_text_is_a_count_or_refused_in_one_safe_line(text: str) -> None:
    try:
        count = parse_count(text)
    except ValueError as refusal:
        message = str(refusal)
    else:
        assert count.text == text
        return
    assert message == clean_line(message)


@given(low=st.integers(0, 10**15 - 1), high=st.integers(0, 10**15 - 1))
def test_a_range_is_taken_exactly_when_it_runs_forwards(low: int, high: int) -> None:
    if low <= high:
        count = parse_count(f"{low}-{high}")
        assert (count.low, count.best, count.high) == (low, None, high)
    else:
        with pytest.raises(ValueError, match="runs backwards"):
            parse_count(f"{low}-{high}")


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ((10, 12, 20), "low 10, best 12, high 20"),
        ((10, None, 20), "low 10, high 20"),
        ((None, 12, None), "best 12"),
        ((0, 0, 0), "low 0, best 0, high 0"),
    ],
)
def test_a_mapping_holds_any_of_its_three_numbers(bounds: Bounds, text: str) -> None:
    low, best, high = bounds
    expected = Count(kind="range", text=text, low=low, best=best, high=high)
    assert estimate(low, best, high) == expected


@pytest.mark.parametrize(
    ("bounds", "message"),
    [
        ((None, None, None), "a count as a mapping needs low, best or high, or several of them"),
        ((12, 10, None), "low 12 is more than best 10"),
        ((None, 12, 10), "best 12 is more than high 10"),
        ((12, None, 10), "low 12 is more than high 10"),
        ((-1, None, None), "low is -1; a count is never below 0"),
        ((None, None, 10**15), "high is too large; 15 digits at most"),
    ],
)
def test_a_mapping_out_of_order_is_refused(bounds: Bounds, message: str) -> None:
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        estimate(*bounds)


def test_only_figures_are_numbers_and_only_silences_are_silent() -> None:
    texts = ("49", "49+", "<9", "~9", "1-2", "several", "none-claimed", "not-reported", "unknown")
    counts = [parse_count(text) for text in texts]
    assert [count.text for count in counts if count.is_number] == ["49", "49+", "<9", "~9", "1-2"]
    assert [count.text for count in counts if count.is_silent] == [
        "none-claimed",
        "not-reported",
        "unknown",
    ]


@pytest.mark.parametrize(
    ("parts", "sum_text", "left_out"),
    [
        (["49+", "not-reported"], "49+", (1,)),
        (["49", "51"], "100", ()),
        (["49", "10+"], "59+", ()),
        (["~100", "20"], "~120", ()),
        (["<100", "20"], "<120", ()),
        (["10-20", "5"], "15-25", ()),
        (["10-20", "5+"], "15+", ()),
        (["<100", "10-20"], "<120", ()),
        (["several", "3", "unknown", "4"], "7", (0, 2)),
        (["0", "not-reported"], "0", (1,)),
        (["49+", "~10"], None, ()),
        (["not-reported", "several", "none-claimed"], None, (0, 1, 2)),
        ([], None, ()),
    ],
)
def test_a_total_never_adds_a_figure_to_a_silence(
    parts: list[str], sum_text: str | None, left_out: tuple[int, ...]
) -> None:
    result = total(parse_count(part) for part in parts)
    assert (result.count.text if result.count else None) == sum_text
    assert result.left_out == left_out


def test_estimates_add_up_part_by_part() -> None:
    result = total([estimate(1, 2, 3), estimate(10, 20, 30)])
    assert result.count == estimate(11, 22, 33)


@given(st.lists(st.sampled_from(["0", "3", "49+", "<5", "~8", "1-4", "dozens", "unknown"])))
def test_what_a_total_leaves_out_is_exactly_what_holds_no_number(texts: list[str]) -> None:
    counts = [parse_count(text) for text in texts]
    left_out = total(counts).left_out
    assert left_out == tuple(n for n, count in enumerate(counts) if not count.is_number)
