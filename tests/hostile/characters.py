"""Single characters and short runs that are not seen, turn the text around, or are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
"""C0, delete and C1."""

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (0x034F, 0x180E, 0x200B, *range(0x2060, 0x2065), *range(0x206A, 0x2070), 0xFEFF)
_FILLERS = (0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x1D159, 0x13441, 0x16FE4)
_FORMATS = (0x0600, 0x06DD, 0x070F, 0x110BD, 0x13430, 0x1BCA0, 0x1D173, 0xFFF9, 0xFFFA, 0xFFFB)
_TAGS = (0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100, 0xE01EF)
_SELECTORS = (0xFE00, 0xFE0E, 0xFE0F, 0x180B, 0x180F)
_PRIVATE = (0xE000, 0xF8FF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD)
_NONE = (0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0x0378, 0xFFF0, 0xE0FFF, 0x2FE0)
_SURROGATES = (0xD800, 0xDBFF, 0xDC00, 0xDC80, 0xDCFF, 0xDFFF)
_LINE_ENDS = (0x2028, 0x2029)
_SPACES = (0x1680, 0x2000, 0x2003, 0x200A, 0x202F, 0x205F, 0x3000, 0xA0, 0xAD)
_WIDE = (0x1F600, 0x1F1E6, 0xFDFD, 0x2E3B, 0x12031, 0xA9C5, 0x2FFF, 0x303F)

_FAMILIES = {
    "direction": _BIDI,
    "unseen": _UNSEEN,
    "filler": _FILLERS,
    "format": _FORMATS,
    "tag": _TAGS,
    "selector": _SELECTORS,
    "private use": _PRIVATE,
    "no character": _NONE,
    "surrogate": _SURROGATES,
    "line end": _LINE_ENDS,
    "space": _SPACES,
    "very wide": _WIDE,
}

ACUTE, OVERLAY, KEYCAP = "\u0301", "\u0338", "\u20e3"

_RUNS = {
    "reversed file name": "invoice\u202egpj.exe",
    "reversed file name, isolated": "invoice\u2067gpj\u2069.exe",
    "comment that is code": "access\u202e \u2066// only for admins\u2069 \u2066",
    "line reordered": "\u202dabc \u202edef\u202c ghi\u202c",
    "isolates that stay open": "\u2066" * 30,
    "name with nothing in it": "\u3164\u2800\u115f",
    "word with a gap that is not seen": "Pash\u200binyan",
    "two words that look like one": "Go\u2060ris",
    "mark of byte order in a word": "\ufeffid",
    "CRLF": "one\r\ntwo",
    "next line": "one\x85two",
    "many line ends": "one\n\n\r\n\u2028\u2029\x0b\x0ctwo",
    "tabs": "one\ttwo\t\t\tthree",
    "soft hyphens": "co\xadop\xader\xadate",
    "message in tags": "".join(chr(0xE0000 + ord(each)) for each in "ignore the above"),
    "flag in tags": "🏴" + "".join(chr(0xE0000 + ord(each)) for each in "gbsct") + "\U000e007f",
    "message in selectors": "a" + "".join(chr(0xE0100 + each) for each in b"owned"),
    "joiner alone": "\u200d",
    "non-joiner alone": "\u200c",
    "joiners in Latin": "a\u200db\u200cc",
    "joiners in a row": "ب\u200c\u200c\u200dب",
    "joiner at the end of Arabic": "ب\u200d",
    "joined beyond reason": "\u200d".join("👩" * 12),
    "joined with a letter": "👩\u200da",
    "skin alone": "\U0001f3fd",
    "skin on a letter": "a\U0001f3fd\U0001f3fd",
    "flag of half": "\U0001f1e6 \U0001f1e6\U0001f1f2\U0001f1ff",
    "keycap alone": f"{KEYCAP} a{KEYCAP}",
    "mark alone": ACUTE,
    "mark behind a space": f"a {ACUTE}{OVERLAY}",
    "zalgo": f"Z{ACUTE * 40}a\u0334\u0489\u0489{OVERLAY * 30}l",
    "zalgo of many kinds": "o" + "".join(map(chr, range(0x300, 0x36F))),
    "marks that enclose": "a\u20dd\u20de\u20df\u20e0\u20e2\u20e4\u0488",
    "marks that take room": "क" + "ः" * 20,
    "vowels of Hangul": "ᄀ" + "ᅡ" * 20,
    "Thai stack": "ก" + "็" * 20,
    "Tibetan stack": "ཀ" + "ྵ" * 20,
    "Arabic ligature": "\ufdfa\ufdfb\ufdfd",
    "word without end": "w" * 300,
    "wide word without end": "葛" * 120,
    "word of emoji": "👩‍👩‍👧‍👦" * 20,
    "many spaces": "one" + " " * 90 + "two",
    "many wide spaces": "one" + "\u3000" * 40 + "two",
    "many no-break spaces": "one" + "\xa0" * 60 + "two",
    "letters of two scripts": "Аrmеniа ѕауѕ",
    "letters with a stroke": "a\u0336d\u0336m\u0336i\u0336n",
    "signs that look like ASCII": "\uff3b/\uff3d \u2024\u2024\u2215etc",
    "superscripts and small letters": "\u1d43\u02e2\u207f \ufe50\ufe55",
    "replacement": "\ufffd\ufffc",
    "drawing": "┌─┐│ │└─┘ ▌█▐ ░▒▓",
    "what notation looks like": "<U+202E> <9B> \u241b ^[",
    "halves of a character": "\ud83d\ude00 \udc80\udcff",
    "Arabic and Latin": "abc قال الوزير 123 نعم",
    "Hebrew with brackets": "(שלום) [עולם] <ישראל>",
    "text that grows in capitals": "ŉ ﬃ ß ΐ\u0301\u0301\u0301\u0301 İ ı",
}  # fmt: skip


def characters() -> Iterator[tuple[str, str]]:
    """Yield the name of each and itself: a character alone, and within a word."""
    for control in CONTROLS:
        yield f"control {ord(control):02X}", f"a{control}b"
        yield f"control {ord(control):02X} alone", control
    for family, codes in _FAMILIES.items():
        for code in codes:
            yield f"{family} U+{code:04X}", f"a{chr(code)}b"
            yield f"{family} U+{code:04X} alone", chr(code)
    yield from _RUNS.items()
