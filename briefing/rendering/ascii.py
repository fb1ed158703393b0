"""Text in ASCII alone, for terminals, mailers and printers that have nothing else.

- Dashes, quotes, arrows, bullets and boxes by their usual typewritten forms.
- Control pictures in caret notation: `^[`.
- Latin letters without their marks, `ß` as `ss`; four more alphabets as `romanise` spells them.
- Digits, fractions and raised figures so that a number stays the same number: `2½` as `2 1/2`.
- Everything else as `<U+4E2D>`, since no spelling would be honest.

What is written may be longer than what it stands for. So a part goes through `ascii_part` before it
is laid out, and the layout is given `ASCII_SIGNS`; the lines then need no second look.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.clean.notation import caret, codepoint
from briefing.rendering.folding import LATIN
from briefing.rendering.romanise import romanise

if TYPE_CHECKING:
    from briefing.rendering.rows import Column, Part, Phrase, Row

_ALIKE = {
    "-": "‐‑‒–−⁃─━╌╍┄┅┈┉֊",
    "'": "‘’‚‛‹›′ʹʻʼʽʾʿˈ՚՛´",
    '"': "“”„‟«»″ʺ",
    " ": "\xa0\u202f\u3000",
    "*": "•‣●◆★",
    "+": "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋",
    "|": "│┃╎╏┆┇┊┋║▌▏▕",
    "#": "█▓▒░■▀▄",
    ",": "՝،、，",
    ".": "·։。",
    "?": "՞؟¿",
    "!": "՜¡",
    "": "\ufe0e\ufe0f",
}
"""What stands for several characters that look or work alike."""
_SIGNS = dict(
    zip(
        "—―…×÷±⁄═→←↔⇒⇐⇔↑↓≤≥≈≠°§؛○▲▼▶◀►◄™©®№ªº€£₽₺֏₼₾₴",
        "-- -- ... x / +/- / = -> <- <-> => <= <=> ^ v <= >= ~ != deg sec. ; o ^ v > < > < (TM) "
        "(c) (R) No. a o EUR GBP RUB TRY AMD AZN GEL UAH".split(),
        strict=True,
    )
)
"""What stands for one character."""
_SPACED = (
    (re.compile("(?<=\\d)(?=[¼-¾⅐-⅞])"), " "),
    (re.compile(" ?°(?=\\w)"), " deg "),
    (re.compile(" ?°"), " deg"),
    (re.compile(" · "), " | "),
)
"""Where a space, or what stands between spaces, keeps two things apart."""
_ACCENTS = range(0x300, 0x370)


def to_ascii(text: str) -> str:
    """Write text in ASCII; text in ASCII stays as it is."""
    if text.isascii():
        return text
    text = caret(unicodedata.normalize("NFC", text))
    for pattern, spelt in _SPACED:
        text = pattern.sub(spelt, text)
    return romanise(text).translate(_table())


def ascii_phrase(phrase: Phrase) -> Phrase:
    """Write a phrase in ASCII."""
    return tuple([piece._replace(text=to_ascii(piece.text)) for piece in phrase])


def ascii_row(row: Row) -> Row:
    """Write a row in ASCII."""
    return replace(
        row,
        cells=tuple([ascii_phrase(phrase) for phrase in row.cells]),
        shorter=tuple([tuple(map(ascii_phrase, cells)) for cells in row.shorter]),
        under=tuple([ascii_phrase(phrase) for phrase in row.under]),
        body=tuple([ascii_phrase(phrase) for phrase in row.body]),
        marks=to_ascii(row.marks),
    )


def ascii_part(part: Part) -> Part:
    """Write a part in ASCII, as it must be before it is laid out."""
    return replace(
        part,
        title=to_ascii(part.title),
        columns=tuple([_ascii_column(column) for column in part.columns]),
        rows=tuple([ascii_row(row) for row in part.rows]),
        empty=to_ascii(part.empty),
    )


def _ascii_column(column: Column) -> Column:
    return replace(column, title=to_ascii(column.title))


class _Table(dict[int, str]):
    """What is written for each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = written = chr(code) if code < 0x80 else self._written(chr(code))
        return written

    def _written(self, character: str) -> str:
        """Take a character apart; what then is not all ASCII gets its number."""
        if ord(character) in _ACCENTS:
            return ""
        if character.isdecimal():
            return str(unicodedata.decimal(character))
        kind = unicodedata.decomposition(character).partition(" ")[0]
        parts = unicodedata.normalize("NFKD", character)
        if parts == character or not (text := parts.translate(self)).isascii() or "<U" in text:
            return codepoint(character)
        return {"<super>": f"^{text}", "<sub>": f"_{text}", "<circle>": f"({text})"}.get(kind, text)


@cache
def _table() -> _Table:
    """Collect the tables; large letters are spelt with a large first letter."""
    table = _Table({ord(sign): written for written, signs in _ALIKE.items() for sign in signs})
    table.update((ord(sign), written) for sign, written in _SIGNS.items())
    for letter, spelt in LATIN.items():
        table[ord(letter)] = spelt
        large = letter.upper()
        if large != letter and len(large) == 1 and not large.isascii():
            table[ord(large)] = spelt.capitalize()
    return table
