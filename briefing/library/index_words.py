"""Texts as words, the way the index keeps them and a query asks for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.rendering.folding import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: nothing parts words there, so each sign is one."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff"
"""Marks and vowel signs stay in the word that they belong to, beside what Python takes for one."""

_WORD = re.compile(rf"[{_UNSPACED}]|(?:[^\W_{_UNSPACED}]|[{_MARKS}])+")
_PLAIN = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded; the text need not be."""
    told = comparable(text)
    return _pattern(told).findall(told)


def words_in(told: str) -> Iterator[re.Match[str]]:
    """Return the words of a text that is folded already, with their places."""
    return _pattern(told).finditer(told)


def _pattern(told: str) -> re.Pattern[str]:
    return _PLAIN if told.isascii() else _WORD
