"""What is shown for a run of characters that need a look, one after the other.

A run is bounded by harmless characters, so that what is around it is all that matters. Every
decision looks at what has been shown so far and at the one character that comes next; that is why
reading the result again changes nothing.

- A joiner (U+200C, U+200D) stays behind a virama, between two letters of a script that joins, and
  between two emoji, three to a sequence; U+200D also behind a last Arabic letter.
- A variation selector stays directly behind what it selects a form of: U+FE0E and U+FE0F behind a
  symbol or in a keycap, those of Mongolian behind its letters, all others behind an ideograph.
- A skin tone stays behind a pictograph.
- A letter carries 4 marks that take no room of their own and 4 that do (Burmese needs both). A
  mark behind a space or a notation stands on `◌`, so that it cannot deface what is before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.clean.notation import codepoint
from briefing.clean.scripts import (
    ZWJ,
    is_arabic,
    is_joined_script,
    is_selected,
    is_virama,
    reading,
)

if TYPE_CHECKING:
    from briefing.clean.scripts import Role

_MARKS_AT_MOST = 4
_EMOJI_JOINERS_AT_MOST = 3
"""As many as the longest emoji of the standard has: a couple with a heart and a kiss mark."""
_CUT = "…"
_DOTTED_CIRCLE = "◌"


def pieces(before: str, run: str, after: str) -> list[str]:
    """Give what is shown for each character of a run, `""` for nothing.

    `before` and `after` are the characters beside the run, empty at the ends of the text.
    """
    return _Run(before).read(run, after)


class _Run:
    """What has been shown of a run so far, as far as it matters for what comes next.

    `_last` is the character before, empty where there is none or it is shown in notation.
    """

    __slots__ = ("_cut", "_emoji", "_joiners", "_last", "_marks", "_spacing_marks")

    def __init__(self, before: str) -> None:
        self._last = before
        self._begin()

    def _begin(self) -> None:
        """Forget the letter or emoji before: something new stands here."""
        self._marks = self._spacing_marks = self._joiners = 0
        self._cut = self._emoji = False

    def read(self, run: str, after: str) -> list[str]:
        """Give a piece for each character, as `pieces` does."""
        shown = []
        for char, following in zip(run, [*run[1:], after], strict=True):
            role, stand_in = reading(char)
            if role == "fixed":
                self._begin()
                piece = stand_in
            else:
                piece = self._step(role, char, following)
            if piece:
                self._last = char if piece.endswith(char) else ""
            shown.append(piece)
        return shown

    def _step(self, role: Role, char: str, following: str) -> str:
        match role:
            case "mark" | "spacing mark":
                return self._mark(char)
            case "pictograph":
                return self._pictograph(char)
            case "tone":
                return self._tone(char)
            case "selector":
                return self._selector(char, following)
            case "joiner":
                return self._joiner(char, following)
            case "return":
                return self._return(char, following)
            case _:
                return ""

    def _refuse(self, char: str) -> str:
        self._begin()
        return codepoint(char)

    def _return(self, char: str, following: str) -> str:
        if following == "\n":
            return ""
        self._begin()
        return reading(char)[1]

    def _mark(self, char: str) -> str:
        if self._cut:
            return ""
        base = ""
        if not self._last or self._last.isspace():
            base = _DOTTED_CIRCLE
        self._emoji = False
        if not self._has_room(char):
            self._cut = True
            return _CUT
        if reading(char)[0] == "mark":
            self._marks += 1
        else:
            self._spacing_marks += 1
        return base + char

    def _has_room(self, mark: str) -> bool:
        count = self._marks if reading(mark)[0] == "mark" else self._spacing_marks
        return count < _MARKS_AT_MOST

    def _selector(self, char: str, following: str) -> str:
        if not is_selected(char, self._last, following):
            return self._refuse(char)
        self._marks += 1
        return char

    def _pictograph(self, char: str) -> str:
        joiners = self._joiners if self._last == ZWJ else 0
        self._begin()
        self._joiners = joiners
        self._emoji = True
        return char

    def _tone(self, char: str) -> str:
        if self._emoji and reading(self._last)[0] != "tone":
            return char
        return self._refuse(char)

    def _joiner(self, char: str, following: str) -> str:
        if char == ZWJ and self._joins_emoji(following):
            self._joiners += 1
        elif not self._joins_letters(char, following):
            return self._refuse(char)
        return char

    def _joins_emoji(self, following: str) -> bool:
        if not self._emoji or self._joiners == _EMOJI_JOINERS_AT_MOST or not following:
            return False
        return reading(following)[0] == "pictograph"

    def _joins_letters(self, char: str, following: str) -> bool:
        if is_virama(self._last) or (char == ZWJ and is_arabic(self._last)):
            return True
        if not (is_joined_script(self._last) and is_joined_script(following)):
            return False
        role, stand_in = reading(following)
        if role == "fixed":
            return stand_in == following
        return role != "selector" and self._has_room(following)
