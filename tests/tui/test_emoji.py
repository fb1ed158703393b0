"""Emoji of several characters; the cells that a terminal takes for them were seen in tmux 3.3a."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing.rendering.rows import Piece, Row
from briefing.tui.emoji import steady, steady_row

from .conftest import shown

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeApp

WOMAN, ENGINE, TONE, JOINER, COLOURED = "\U0001f469", "\U0001f692", "\U0001f3fd", "\u200d", "\ufe0f"
FIREFIGHTER = f"{WOMAN}{TONE}{JOINER}{ENGINE}"


@pytest.mark.parametrize(
    ("text", "steadied", "cells"),
    [
        (FIREFIGHTER, WOMAN + ENGINE, 4),
        (f"a{WOMAN}{JOINER}{ENGINE}b", f"a{WOMAN}{ENGINE}b", 6),
        (WOMAN + TONE, WOMAN, 2),
        (f"\u2764{COLOURED}", "\u2764", 1),
        (f"\U0001f3f3{COLOURED}{JOINER}\U0001f308", "\U0001f3f3\U0001f308", 3),
        (f"1{COLOURED}\u20e3", "1\u20e3", 1),
        ("\U0001f1e6\U0001f1f2", "\U0001f1e6\U0001f1f2", 2),
        (f"a{TONE}", "a", 1),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937", 1),
        ("Zoë", "Zoë", 3),
    ],
)
def test_pictures_stand_by_themselves_and_letters_stay_joined(
    text: str, steadied: str, cells: int
) -> None:
    assert steady((Piece(text, "name"),)) == (Piece(steadied, "name"),)
    assert cell_len(steadied) == cells


def test_every_phrase_of_a_row_is_steadied_and_another_row_stays_itself() -> None:
    joined, apart = (Piece(FIREFIGHTER),), (Piece(WOMAN + ENGINE),)
    row = Row(cells=(joined,), shorter=((joined,),), under=(joined,), body=(joined,), marks="p1")
    expected = Row(cells=(apart,), shorter=((apart,),), under=(apart,), body=(apart,), marks="p1")
    assert steady_row(row) == expected
    plain = Row(cells=((Piece("Zoë"),),))
    assert steady_row(plain) is plain


async def test_a_screen_shows_each_picture_by_itself(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "emoji.yaml"
    text = riverland.read_text(encoding="utf-8")
    text = text.replace("Jo Okafor", f'"Jo {FIREFIGHTER} Okafor"')
    path.write_text(text.replace("title: River", f"title: {FIREFIGHTER} River"), encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=(100, 30)):
        screen = shown(app)
        assert JOINER not in screen
        assert TONE not in screen
        assert screen.startswith(f" {WOMAN}{ENGINE} River")
        assert all(cell_len(line) == 100 for line in screen.splitlines()[1:-1])
