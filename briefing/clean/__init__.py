"""The one door through which foreign text comes in: it makes text safe to show.

Text from a briefing, a file name, an argument or a message that quotes one goes through `clean` or
`clean_line` before anything else sees it, so that nothing else can reach a terminal. What could
command a terminal, hide or mislead is shown in a notation and never deleted or interpreted:

- control characters as control pictures (`␛`), delete as `␡`, C1 controls as `<9B>`;
- bidirectional controls, invisible characters, blank fillers, tags, private use and code points
  that this Python does not know as `<U+202E>`; noncharacters and surrogates as U+FFFD;
- at most 4 combining marks on a letter, the rest cut with `…`; a mark with nothing to stand on gets
  `◌`.

Real text of any script passes untouched. Joiners and variation selectors stay where a script or an
emoji needs them, see `runs`. Line ends of every kind become a newline, a tab four spaces, a soft
hyphen nothing, and the rarer spaces a plain one; the no-break spaces U+00A0 and U+202F and the wide
U+3000 stay. A flag spelt with tag characters is shown in notation, for tags can carry hidden text.

Both functions are idempotent. What is a letter, a mark or unassigned is what Python's `unicodedata`
says: a character that Unicode has gained since is shown as `<U+…>` by an older Python.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EVERYDAY = (
    "\n -~\xa0-\xac\xae-\u02ff"  # ASCII and Latin, without the soft hyphen
    "\u0391-\u03a1\u03a3-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a"  # Greek to Armenian
    "\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2100-\u218b\u2400-\u2426\u2500-\u25ff"  # signs, boxes
)
"""What never needs a second look, as the inside of a regex class: letters, punctuation, signs, the
two no-break spaces."""

_FURTHER = (
    "\u05d0-\u05ea\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u06d4"  # Hebrew, Arabic
    "\u0904-\u0939\u0964-\u0970\u0e01-\u0e30\u10d0-\u10ff\u1100-\u115e"  # Devanagari to Hangul
    "\u1e00-\u1eff\u2200-\u23ff\u2460-\u24ff\u3000-\u3029\u3041-\u3096\u309b-\u30ff"  # to kana
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f"  # Han, Hangul, full and half width
)
"""More of it, with the wide space. But for the spaces it only saves time: what is not listed here
and is harmless passes `pieces` as well."""

_LOOK_AHEAD = "\u200c\u200d\ufe0e\ufe0f"
"""What stays only because of what comes next."""

_SHORT = 16
"""Runs up to this length are remembered: real text repeats them, hostile text need not."""
_NAMED = 100
"""Of how many characters of a text it is named what stands in their place."""
_LOOKED_AT = 1000
"""How much of each run is looked at for them: far more than a word of any script."""


@cache
def _suspect() -> re.Pattern[str]:
    """Match what needs a look; compiled late, as ASCII never needs it."""
    return re.compile(f"[^{_EVERYDAY}]")


@cache
def _runs() -> re.Pattern[str]:
    """Match the longest runs that need a look; compiled late, as it takes a millisecond."""
    return re.compile(f"[^{_EVERYDAY}{_FURTHER}]+")


def _pieces(before: str, run: str, after: str) -> Sequence[str]:
    return (_remembered if len(run) <= _SHORT else _worked_out)(before, run, after)


@lru_cache(maxsize=4096)
def _remembered(before: str, run: str, after: str) -> tuple[str, ...]:
    return tuple(_worked_out(before, run, after))


def _worked_out(before: str, run: str, after: str) -> list[str]:
    from briefing.clean.runs import pieces  # noqa: PLC0415 - plain text never needs its tables

    return pieces(before, run, after)


def _neighbours(match: re.Match[str]) -> tuple[str, str]:
    """Give the character before the run and the one after it, empty at the text's ends."""
    text, start, end = match.string, match.start(), match.end()
    return text[start - 1] if start else "", text[end : end + 1]


def _mend(match: re.Match[str]) -> str:
    before, after = _neighbours(match)
    return "".join(_pieces(before, match[0], after))


def clean(text: str) -> str:
    """Make text of any number of lines safe to show."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    if not _suspect().search(text):
        return text
    return _runs().sub(_mend, text)


def clean_line(text: str) -> str:
    """Make text safe to show where one line is expected: a name, a path, an argument, a message.

    Line ends and the spaces around them become one space; those at the text's ends go.
    """
    text = clean(text)
    if "\n" not in text:
        return text
    lines = (line.strip(" ") for line in text.split("\n"))
    return " ".join(line for line in lines if line)


def shortened(text: str, most: int) -> str:
    """Return the first characters of a clean text, itself where it has no more than `most`.

    A joiner or a selector at the end goes too: what they need behind them may be cut off.
    """
    return text if len(text) <= most else text[:most].rstrip(_LOOK_AHEAD)


def is_clean(text: str) -> bool:
    """Tell whether the text is safe to show as it stands."""
    return clean(text) == text


def visible_changes(text: str) -> tuple[str, ...]:
    """List what `clean` puts in a character's place that a reader sees: `␛`, `<U+202E>`, `…`.

    Each is given once, in order, for the first hundred of such characters. Line ends, spaces and
    soft hyphens are not counted.
    """
    changes = islice(_changes(text), _NAMED)
    return tuple(dict.fromkeys(changes))


def _changes(text: str) -> Iterator[str]:
    """Yield what stands for each character that is shown as something else."""
    for match in _runs().finditer(text):
        before, _ = _neighbours(match)
        start = match.start()
        end = min(match.end(), start + _LOOKED_AT)
        run = text[start:end]
        for char, piece in zip(run, _pieces(before, run, text[end : end + 1]), strict=True):
            if piece != char and piece.strip():
                yield piece
