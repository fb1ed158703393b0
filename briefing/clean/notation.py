"""How a character that must not reach a terminal is written instead."""

from __future__ import annotations

from unicodedata import category

REPLACEMENT = "\ufffd"
"""Stands for what is no character at all: a surrogate or a noncharacter."""

_CONTROL_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"
_LINE_ENDS = "\x85\u2028\u2029"
_TAB = "    "
_FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00013441\U00013442\U00016fe4\U0001d159"
)
"""Letters, marks and symbols by category that show nothing: jamo fillers, the blank of Braille."""

_CARETS = {_CONTROL_PICTURES + code: f"^{chr(code ^ 0x40)}" for code in range(0x20)} | {
    ord(_DELETE_PICTURE): "^?"
}


def codepoint(char: str) -> str:
    """Name a character by its number: `<U+202E>`."""
    return f"<U+{ord(char):04X}>"


def stand_in(char: str) -> str:
    """Give what is shown for a suspect character alone; itself if it is harmless."""
    if char in _LINE_ENDS:
        return "\n"
    if char in _FILLERS:
        return codepoint(char)
    match category(char):
        case "Cc":
            return _control(char)
        case "Cf" | "Co":
            return codepoint(char)
        case "Cs":
            return REPLACEMENT
        case "Cn":
            return REPLACEMENT if _is_noncharacter(char) else codepoint(char)
        case "Zs":
            return " "
    return char


def _control(char: str) -> str:
    code = ord(char)
    if char == "\t":
        return _TAB
    if char == "\n":
        return char
    if code == _DELETE:
        return _DELETE_PICTURE
    return f"<{code:02X}>" if code > _DELETE else chr(_CONTROL_PICTURES + code)


def _is_noncharacter(char: str) -> bool:
    code = ord(char)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def caret(text: str) -> str:
    """Write control pictures in ASCII: `␛` as `^[`, `␡` as `^?`."""
    return text.translate(_CARETS)
