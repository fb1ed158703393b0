"""What a terminal sends, before Textual takes it for keys: text, whole sequences, and an end.

Anything may come: bytes that are no text, half a sequence, the answer to a question of another
program, a paste that does not end. What is not wanted is dropped here, and nothing of it is kept.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from briefing.tui.wanted import LONGEST, wanted

if TYPE_CHECKING:
    from collections.abc import Callable

PASTE, PASTE_END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before a paste, and after it."""

LONGEST_PASTE = 4096
"""Characters that are taken of a paste: nothing asks for more than a line."""

_ESC = "\x1b"
_WHOLE = re.compile(
    r"\x1b(?:\[\[[A-E]|\[M[^\x1b]{3}|\[(?!M)[0-?]*[ -/]*[@-Z\\-~]|O[^\x1b]|[\]PX^_](?=.)"
    r"|[^\x1b\[O\]PX^_])",
    re.DOTALL,
)
_BEGUN = re.compile(r"\x1b(?:\[\[|\[M[^\x1b]{0,2}|\[[0-?]*[ -/]*|[O\]PX^_])?")
_STRING = re.compile(r"\x1b(?:\](?=[\dlLI])|P(?=[\d>!$+|])|_(?=G)|[X^](?=[^\x1b]*\x1b\\))")
"""Begins an answer of any length; else it is a letter with Alt."""
_STRING_END = re.compile(r"[\x07\x18\x1a\x9c]|\x1b\\|(?=\x1b.)", re.DOTALL)
_END_BEGUN = re.compile(r"(?:\x1b(?:\[(?:2(?:0(?:1)?)?)?)?)?\Z")
_KEY = re.compile(r"\x1b(?:[\[O\]PX^_]|\[\d+\$)?")
"""What looks like a beginning, and is a key where nothing follows."""

_NO_KEY = "[G"
"""Makes of an ESC that was handed on a sequence that Textual ignores."""

_SEQUENCE_PAUSE, _STRING_PAUSE, _PASTE_PAUSE = 0.1, 0.5, 2.0
"""Seconds without a byte after which the rest of what was begun is taken not to come."""


class Intake:
    """Takes bytes, and hands on what may be taken for keys."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._read: Callable[[str], tuple[str, str]] = self._read_keys
        self._held = ""
        self._is_escape_out = False
        self._room = 0

    def take(self, data: bytes) -> str:
        """Return what to hand on of all that has come, with these bytes as the last."""
        rest, self._held = self._held + self._decode(data), ""
        given = []
        while rest:
            some, rest = self._read(rest)
            if self._is_escape_out and not self._held:
                self._is_escape_out = False
                some = some[1:] if some.startswith(_ESC) else _NO_KEY + some
            given.append(some)
        if self._held == _ESC and self._read == self._read_keys and not self._is_escape_out:
            self._is_escape_out = True
            given.append(_ESC)  # mostly it is the key, and Textual waits for what may follow
        return "".join(given)

    def pause(self, seconds: float) -> str:
        """Return what to hand on where nothing has come for so long."""
        if self._read == self._read_paste:
            return self._give_up(PASTE_END) if seconds >= _PASTE_PAUSE else ""
        if seconds < (_STRING_PAUSE if self._read == self._read_string else _SEQUENCE_PAUSE):
            return ""
        is_key = _KEY.fullmatch(self._held) and not self._is_escape_out
        return self._give_up(self._held if is_key else "")

    def _give_up(self, rest: str) -> str:
        self._read, self._held, self._is_escape_out = self._read_keys, "", False
        return rest

    def _read_keys(self, text: str) -> tuple[str, str]:
        """Return what to hand on of the beginning, and what is left to read."""
        before, escape, _ = text.partition(_ESC)
        if before or not escape:
            return before, text[len(before) :]
        if string := _STRING.match(text):
            self._read = self._read_string
            return "", text[string.end() :]
        if whole := _WHOLE.match(text):
            if whole[0] == PASTE:
                self._read, self._room = self._read_paste, LONGEST_PASTE
            is_sequence = whole[0][1] == "["
            return wanted(whole[0]) if is_sequence else whole[0], text[whole.end() :]
        return self._read_begun(text)

    def _read_begun(self, text: str) -> tuple[str, str]:
        """Hold a sequence whose end is still to come; drop one that is broken off."""
        begun = _BEGUN.match(text)
        end = begun.end() if begun else 0
        if end == len(text):
            self._held = text[: LONGEST + 1]
            return "", ""
        return (_ESC if end == 1 else ""), text[end:]

    def _read_string(self, text: str) -> tuple[str, str]:
        """Drop an answer up to its end."""
        end = _STRING_END.search(text)
        if end:
            self._read = self._read_keys
            return "", text[end.end() :]
        self._held = _ESC if text.endswith(_ESC) else ""
        return "", ""

    def _read_paste(self, text: str) -> tuple[str, str]:
        """Hand on the beginning of a paste; Textual would take an ESC in it for a key."""
        pasted, end, rest = text.partition(PASTE_END)
        if end:
            self._read = self._read_keys
        else:
            self._held = _END_BEGUN.search(text)[0]  # type: ignore[index]  # it matches nothing as well
            pasted = text.removesuffix(self._held)
        some = pasted[: self._room].replace(_ESC, "␛")
        self._room -= len(some)
        return some + end, rest
