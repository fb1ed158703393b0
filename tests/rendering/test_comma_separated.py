"""Comma-separated values: any other program reads back what was written, and runs none of it."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.comma_separated import lines
from briefing.rendering.tables import Table

SIGNS = "=+-@＝＋－＠"


def written(*cells: str | float) -> str:
    columns = tuple(f"c{place}" for place in range(len(cells)))
    return "".join(lines(Table(columns, (dict(zip(columns, cells, strict=True)),))))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_a_header_and_a_row_end_as_the_standard_has_it() -> None:
    table = Table(("side", "count_low"), ({"side": "riverland", "count_low": 3}, {}))
    assert "".join(lines(table)) == "side,count_low\r\nriverland,3\r\n,\r\n"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("a,b", '"a,b"'),
        ('He said "no"', '"He said ""no"""'),
        ("one\ntwo", '"one\ntwo"'),
        (" ends in a space ", '" ends in a space "'),
        ("", ""),
        ("plain; text", "plain; text"),
    ],
)
def test_what_must_stand_between_quotes_does(value: str, cell: str) -> None:
    assert written(value, "x").partition("\r\n")[2] == f"{cell},x\r\n"


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\t", "a;", "a; ", "a\n", "a\n  ", "a\r\n\t"])
def test_what_would_be_a_formula_has_an_apostrophe_before_it(sign: str, before: str) -> None:
    assert read(written(f"{before}{sign}SUM(1)"))[1] == [f"{before}'{sign}SUM(1)"]


@pytest.mark.parametrize("text", ["a=1", "49+ - 50", "a, -b", "a@b", "x;y", "'=1"])
def test_a_sign_within_a_text_is_one(text: str) -> None:
    assert read(written(text))[1] == [text]


def test_a_number_below_zero_is_no_formula() -> None:
    assert written(-12.5, -3, 0).endswith("\r\n-12.5,-3,0\r\n")


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=5))
def test_whatever_stands_in_a_cell_is_read_back(cells: list[str]) -> None:
    found = read(written(*cells))[1]
    assert [each.replace("'", "") for each in found] == [each.replace("'", "") for each in cells]
    for piece in re.split("[;\n]", "\n".join(found)):
        assert not piece.lstrip().startswith(tuple(SIGNS))
