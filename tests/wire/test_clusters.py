"""Which characters terminals disagree about, and how far they may be drawn."""

from __future__ import annotations

import pytest

from briefing.tui.wire.clusters import LooseRun, is_steady, loose_runs
from tests.wire.rows import spelt

STEADY = {
    "plain": "The quick brown fox, 1988-1994.",
    "Latin": "Ağdam, Şuşa, Đà Nẵng, naïve ½ © ®",
    "Armenian": "Հայաստանի Հանրապետություն։",
    "Azerbaijani": "Azərbaycan Respublikası",
    "Russian": "Нагорный Карабах, ёлка",
    "Greek": "Ελληνική Δημοκρατία",
    "Georgian": "საქართველო",
    "Hebrew": "מדינת ישראל",
    "Arabic": "المملكة العربية السعودية",
    "Persian": "جمهوری اسلامی ایران",
    "Chinese": "中华人民共和国，北京。",
    "Japanese": "葛城市の「ニュース」です",
    "Korean": "대한민국 서울특별시",
    "full width": "ＡＢＣ１２３",
    "signs": "„quoted“ – 5 € → ≥ … № ™",
    "boxes": "┌─┬─┐│░▒▓█▌◆● ⠿",
}

LOOSE = {
    "an emoji": ("🔥", 2),
    "with a skin": ("👍🏽", 4),
    "a flag": ("🇦🇲", 4),
    "joined": ("👩\u200d🚒", 4),
    "a family": ("👨\u200d👩\u200d👧", 6),
    "in colour": ("❤\ufe0f", 2),
    "a letter in colour": ("©\ufe0f", 2),
    "a keycap": ("1\ufe0f\u20e3", 4),
    "a framed digit": ("1\u20e3", 4),
    "an older sign": ("⌚", 2),
    "Devanagari": ("नि", 4),
    "Thai": ("ก", 2),
    "Jamo": ("\u1112\u1161\u11ab", 6),
    "half width": ("ｱ", 2),
    "newer than most": ("\U0001fadf", 2),
}


@pytest.mark.parametrize("text", STEADY.values(), ids=list(STEADY))
def test_real_text_is_steady(text: str) -> None:
    row = spelt(80, text)
    assert "".join(row.texts).rstrip() == text
    assert is_steady(row)
    assert loose_runs(row) == []


@pytest.mark.parametrize("text", ["e\u0301", "שָׁלוֹם", "سَلَام", "i\u0307\u0323", "葛\u0301"])
def test_marks_on_steady_letters_are_not_loose(text: str) -> None:
    row = spelt(20, text)
    assert is_steady(row)
    assert loose_runs(row) == []


@pytest.mark.parametrize(("text", "reach"), LOOSE.values(), ids=list(LOOSE))
def test_what_terminals_disagree_about_is_loose(text: str, reach: int) -> None:
    row = spelt(20, "ab", text, "cd")
    assert not is_steady(row)
    (run,) = loose_runs(row)
    assert (run.cells.start, run.reach) == (2, range(2, 2 + reach))
    assert "".join(row.texts[x] for x in run.cells) == text


def test_neighbours_in_one_look_are_one_run() -> None:
    row = spelt(20, "a🔥🇦🇲b🔥")
    assert loose_runs(row) == [
        LooseRun(range(1, 5), range(1, 7)),
        LooseRun(range(6, 8), range(6, 8)),
    ]


def test_another_look_begins_another_run() -> None:
    row = spelt(20, ("31", "🇦🇲"), ("32", "🇦🇿"))
    assert loose_runs(row) == [
        LooseRun(range(2), range(4)),
        LooseRun(range(2, 4), range(2, 6)),
    ]


def test_nothing_reaches_beyond_the_edge() -> None:
    assert loose_runs(spelt(5, "abc🇦🇲")) == [LooseRun(range(3, 5), range(3, 5))]


def test_a_row_of_nothing_is_steady() -> None:
    assert is_steady(spelt(0))
    assert loose_runs(spelt(3)) == []
