"""Widths in terminal cells, and text cut between what a reader sees as characters."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.rendering.cells import clusters, fit, head, is_narrow, width

FAMILY = "👨\u200d👩\u200d👧"
WIDTHS = {
    "": 0,
    "Goris": 5,
    "Gegharkʼunikʻ, Türkiye": 22,
    "Գեղարքունիք": 11,
    "Сотк · 49+ – “nonsense”…": 24,
    "→ ↔ ┌─┐ │ ␛": 11,
    "停火": 4,
    "ｆｕｌｌ": 8,
    "e\u0301te\u0301": 3,
    "שָׁלוֹם": 4,
    "가": 2,
    "\u1100\u1161": 2,
    "क्षि": 2,
    "😀": 2,
    FAMILY: 2,
    "👍🏽": 2,
    "🇦🇲": 2,
    "❤": 1,
    "❤\ufe0f": 2,
    "\u0301": 0,
}


@pytest.mark.parametrize(("text", "cells"), WIDTHS.items())
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


@given(st.text())
@example(f"a{FAMILY}\u200d\ufe0f")
def test_the_screen_measures_the_same(text: str) -> None:
    assert width(text) == cell_len(text)


def test_what_is_called_narrow_takes_one_cell() -> None:
    narrow = [char for char in map(chr, range(0x110000)) if is_narrow(char)]
    assert len(narrow) > 2_500
    assert [char for char in narrow if cell_len(char) != 1] == []


def test_text_of_one_cell_a_character_needs_no_tables() -> None:
    code = (
        "import sys\n"
        "from briefing.rendering.cells import clusters, fit, width\n"
        "text = 'Armenia’s request → Moscow – “no answer”… Գորիս, Сотк, ქართული, Ἀθῆναι'\n"
        "assert width(text) == len(text) == len(clusters(text)) and fit(text, 9)\n"
        "print('rich' in sys.modules)\n"
        "width('停火')\n"
        "print('rich' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Goris", ["G", "o", "r", "i", "s"]),
        ("e\u0301te\u0301", ["e\u0301", "t", "e\u0301"]),
        ("停火", ["停", "火"]),
        (f"{FAMILY}!", [FAMILY, "!"]),
        ("🇦🇲🇦🇿🇷", ["🇦🇲", "🇦🇿", "🇷"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("❤\ufe0fa", ["❤\ufe0f", "a"]),
        ("\u1112\u1161\u11abx", ["\u1112\u1161\u11ab", "x"]),
        ("กำ", ["กำ"]),
        ("a\nb", ["a", "\n", "b"]),
        ("\u0301a", ["\u0301", "a"]),
    ],
)
def test_clusters(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


@given(st.text())
def test_clusters_lose_nothing_and_their_widths_add_up(text: str) -> None:
    parts = clusters(text)
    assert "".join(parts) == text
    assert sum(width(part) for part in parts) == width(text)


@pytest.mark.parametrize(
    ("text", "cells", "cut"),
    [
        ("Nikol Pashinyan", 15, "Nikol Pashinyan"),
        ("Nikol Pashinyan", 14, "Nikol Pashiny…"),
        ("Nikol Pashinyan", 7, "Nikol…"),
        ("Nikol Pashinyan", 1, "…"),
        ("Nikol Pashinyan", 0, ""),
        ("停火协议", 8, "停火协议"),
        ("停火协议", 7, "停火协…"),
        ("停火协议", 6, "停火…"),
        ("e\u0301te\u0301s", 3, "e\u0301t…"),
        (f"a{FAMILY}bc", 4, f"a{FAMILY}…"),
        (f"a{FAMILY}bc", 3, "a…"),
    ],
)
def test_fit(text: str, cells: int, cut: str) -> None:
    assert fit(text, cells) == cut


@pytest.mark.parametrize(("cells", "cut"), [(8, "Nikol..."), (2, ".."), (0, "")])
def test_fit_with_another_sign(cells: int, cut: str) -> None:
    assert fit("Nikol Pashinyan", cells, end="...") == cut


@given(st.text(), st.integers(min_value=0, max_value=12))
def test_fit_is_never_too_wide_and_cuts_between_clusters(text: str, cells: int) -> None:
    cut = fit(text, cells)
    assert width(cut) <= cells
    if cut != text and cells:
        assert cut.endswith("…")
        kept = cut[:-1]
        whole = ["".join(clusters(text)[:count]).rstrip() for count in range(len(text) + 1)]
        assert kept in whole


def test_head_keeps_the_spaces() -> None:
    assert head("ab cd", 3) == "ab "
    assert head("停 火", 4) == "停 "
    assert head("停火", -1) == head("ab", -1) == ""
