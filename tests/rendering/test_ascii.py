"""Text in ASCII alone: what is written for what, and that nothing else ever leaves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.ascii import ascii_part, ascii_phrase, to_ascii
from briefing.rendering.colour import plain
from briefing.rendering.layout import ASCII_SIGNS, plan
from briefing.rendering.rows import Column, Part, Piece, Row

WRITTEN = {
    "Plain [text] <a@b.c> stays ~ as it is\n": "Plain [text] <a@b.c> stays ~ as it is\n",
    "“Countermeasures” – he said…": '"Countermeasures" - he said...',
    "Armenia’s — not ‘theirs’": "Armenia's -- not 'theirs'",
    "18:00 · final · col·laboració": "18:00 | final | col.laboracio",
    "Ana Moreau → Jo Okafor ↔ Li": "Ana Moreau -> Jo Okafor <-> Li",
    "• 13–14 Sep": "* 13-14 Sep",
    "┌─┬─┐│ ═": "+-+-+| =",
    "␛[31m ␀ ␡": "^[[31m ^@ ^?",
    "Gegharkʼunikʻ, Türkiye": "Geghark'unik', Turkiye",
    "İlham Əliyev, Şuşa, Ağdam, Qarabağ": "Ilham Aliyev, Susa, Agdam, Qarabag",
    "Straße, Øre, Łódź, Þór, đ, Œuvre, ẞ": "Strasse, Ore, Lodz, Thor, d, Oeuvre, SS",
    "e\u0301 and é": "e and e",
    "10\xa0km, 1\u202f000 €, № 5, ½ ± 1": "10 km, 1 000 EUR, No. 5, 1/2 +/- 1",
    "2½, m², 10², H₂O, ①, ٣": "2 1/2, m^2, 10^2, H_2O, (1), 3",
    "25 °C, 39.5°N, 90°": "25 deg C, 39.5 deg N, 90 deg",
    "ﬁ ＡＢ Ⅳ ™": "fi AB IV (TM)",
    "❤\ufe0f": "<U+2764>",
    "停火": "<U+505C><U+706B>",
    "한": "<U+D55C>",
    "שלום": "<U+05E9><U+05DC><U+05D5><U+05DD>",
    "😀 \ufffd ¥": "<U+1F600> <U+FFFD> <U+00A5>",
    "<U+202E>": "<U+202E>",
}
SPELT = {
    "Нагорно-Карабахская, Владимир Путин": "Nagorno-Karabakhskaya, Vladimir Putin",
    "Андреи\u0306": "Andrey",
    "Ельцин, Сергеев, Щёлково, Объезд": "Yeltsin, Sergeyev, Shchyolkovo, Obyezd",
    "ЖУКОВ, Жуков, Ж": "ZHUKOV, Zhukov, Zh",
    "Київ, Зеленський, Запоріжжя, Єрмак": "Kyiv, Zelenskyi, Zaporizhzhia, Yermak",
    "Љубљана, Ѓорѓи": "Ljubljana, Gjorgji",
    "Երևան, Նիկոլ Փաշինյան, Սյունիք": "Yerevan, Nikol Pashinyan, Syunik",
    "Գեղարքունիք, Ոսկեպար, ԵՐԵՎԱՆ, և": "Gegharkunik, Voskepar, YEREVAN, yev",
    "ով, Ուկրաինա, Ռուսաստան։": "ov, Ukraina, Rrusastan.",
    "თბილისი, მეღვინეთუხუცესი": "tbilisi, meghvinetukhutsesi",
    "Νίκος Παπανδρέου, Ευάγγελος": "Nikos Papandreou, Evangelos",
    "ΕΛΕΥΘΕΡΙΑ, Μπακογιάννη, Ἀθῆναι": "ELEFTHERIA, Bakogianni, Athinai",
}

EVERYTHING = dict(
    zip(
        map(chr, range(1, 0x110000)),
        to_ascii("\0".join(map(chr, range(1, 0x110000)))).split("\0"),
        strict=True,
    )
)
"""Every code point, and what is written for it."""


@pytest.mark.parametrize(("text", "written"), [*WRITTEN.items(), *SPELT.items()])
def test_to_ascii(text: str, written: str) -> None:
    assert to_ascii(text) == written


def test_nothing_but_ascii_ever_leaves() -> None:
    assert {char: written for char, written in EVERYTHING.items() if not written.isascii()} == {}


def test_only_accents_soft_signs_and_selectors_vanish() -> None:
    gone = {char for char, written in EVERYTHING.items() if not written}
    accents = {char for char in gone if unicodedata.category(char) == "Mn"} - {"\ufe0e", "\ufe0f"}
    assert {unicodedata.name(char).split()[0] for char in accents} == {"COMBINING"}
    assert gone - accents == {*"ъьЪЬ", "\ufe0e", "\ufe0f"}


@given(st.text())
def test_ascii_text_stays(text: str) -> None:
    assert to_ascii(to_ascii(text)) == to_ascii(text)


def test_a_phrase_keeps_its_voices() -> None:
    assert ascii_phrase((Piece("Sotk → ", "name"), Piece("…"))) == (
        Piece("Sotk -> ", "name"),
        Piece("..."),
    )


PART = Part(
    key="calls",
    title="Who → whom",
    empty="—",
    columns=(Column(key="a", title="Á"), Column(key="b", title="→", grows=True)),
    rows=(
        Row(
            cells=((Piece("4 May –", "name"),), (Piece("Ana Moreau ↔ Jo Okafor"),)),
            under=((Piece("“Yes…”"),),),
            body=((Piece("Oak → Elm"),),),
            marks="p1–2",
        ),
    ),
)


def test_a_part_is_laid_out_after_it_is_written_in_ascii() -> None:
    part = ascii_part(PART)
    layout = plan(part, 34, body=True, signs=ASCII_SIGNS)
    assert [plain(line) for line in layout.lines(part.rows[0])] == [
        "4 May -  Ana Moreau <-> Jo Okafor",
        '         "Yes..."',
        "         Oak -> Elm         [p1-2]",
    ]
    assert (part.title, part.empty, part.columns[0].title) == ("Who -> whom", "--", "A")
