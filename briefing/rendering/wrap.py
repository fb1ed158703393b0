"""Phrases broken into lines: greedy, ragged right, and where a reader expects a break.

A line ends at a space, after a hyphen, a dash or a slash between words, or between ideographs. It
does not end inside `13-14`, `13 Sep`, `10 a.m.` or an address, after an opening bracket or an
arrow, or before a dash or closing punctuation; unless nothing else fits. An address that is longer
than a line fills it to the edge.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.rendering.cells import clusters, head, is_attached, is_narrow, width
from briefing.rendering.rows import Phrase, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_SPACES = " \xa0\u202f"
"""The plain space; and the no-break spaces, where nothing else fits."""
_HYPHENS = "-‐–/"
_DASH = "—"
_LEADS = "([{“‘«‹„‚¿¡→↔←"
"""What never ends a line: it points at what follows."""
_TRAILS = ")]}”»›!?:;%–—·|"
"""What never begins a line after a space."""
_DASHES = ("- ", "-- ")
"""Dashes as they are typed in ASCII: they do not begin a line either."""
_UNITS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    *("a.m", "p.m", "am", "pm", "km", "%", "°"),
)
"""How a word begins that stays with the number before it."""
_NEVER_FIRST = (
    ",.)]}!?:;%”’、。，．！？；：）」』】〉》〕］｝…‥・ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_NEVER_LAST = "([{“‘（「『【〈《〔［｛"
_SEAMS = "/-_.,:;?&=+#@–—"
"""After these a word breaks that is longer than a line."""
_ADDRESS = "://"
"""What tells a word to be an address, which is copied and so broken only where it must be."""
_LONGEST_ADDRESS = 2_000


def phrase_width(phrase: Phrase) -> int:
    """Count the cells that a phrase takes on one line."""
    total = 0
    for piece in phrase:
        total += width(piece[0])
    return total


def merge(phrase: Phrase) -> Phrase:
    """Join neighbours that differ in nothing but their text, and leave out what is empty."""
    if len(phrase) == 1 and phrase[0][0]:
        return phrase
    merged: list[Piece] = []
    for piece in phrase:
        if merged and piece[1:] == merged[-1][1:]:
            merged[-1] = piece._replace(text=merged[-1].text + piece.text)
        elif piece.text:
            merged.append(piece)
    return tuple(merged)


def is_address(phrase: Phrase) -> bool:
    """Tell whether a phrase is the address of a page, and nothing else."""
    return len(phrase) == 1 and _ADDRESS in phrase[0].text and " " not in phrase[0].text


def cut(phrase: Phrase, cells: int, *, end: str = "…") -> Phrase:
    """Put a phrase on one line of at most so many cells; where it is cut, it ends in `end`.

    The end is found where something is that was cut off.
    """
    if phrase_width(phrase) <= max(0, cells) and not any("\n" in piece.text for piece in phrase):
        return phrase
    flat = tuple(piece._replace(text=" ".join(piece.text.split("\n"))) for piece in phrase)
    if phrase_width(flat) <= cells:
        return flat
    text = "".join(piece.text for piece in flat)
    kept = head(text, cells - width(end)).rstrip()
    shown, hidden = _slices(flat, [(0, len(kept)), (len(kept), len(text))])
    last = shown[-1] if shown else flat[0]
    found = any(piece.found for piece in hidden)
    return merge((*shown, Piece(head(end, cells), last.voice, last.link, found)))


def wrap(phrase: Phrase, cells: int, *, first: int = 0) -> list[Phrase]:
    """Break a phrase into lines of at most so many cells.

    `first` is how much shorter the first line is (for what stands before it), or longer where it is
    negative (for a hanging indent). A line break in the text stays one. Where the first word does
    not fit beside what stands before it, the first line is empty. No line ends in spaces, and the
    last one is never empty.
    """
    phrase = merge(phrase)
    text = phrase[0].text if len(phrase) == 1 else "".join([piece.text for piece in phrase])
    if not text or text.isspace():
        return []
    if width(text) <= cells - first and "\n" not in text and text[-1] not in _SPACES:
        return [phrase]
    return list(_slices(phrase, _spans(text, max(1, cells), first)))


def _spans(text: str, cells: int, first: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every line in the text."""
    reach = _ruler(text)
    room = max(1, cells - first)
    start, stop = 0, len(text.rstrip(f"{_SPACES}\n"))
    while start <= stop:
        newline = text.find("\n", start, stop)
        end = stop if newline < 0 else newline
        yield from _lines(text, start, _ink(text, start, end), (room, cells), reach)
        start, room = end + 1, cells


def _lines(
    text: str, start: int, end: int, rooms: tuple[int, int], reach: Callable[[int, int], int]
) -> Iterator[tuple[int, int]]:
    """Break one paragraph, whose first line has the first room and the others the second."""
    room, cells = rooms
    while (limit := reach(start, room)) < end:
        at = _break(text, start, limit)
        if at is None and room < cells:
            at = start
        elif at is None:
            at = _force(text, start, limit)
        yield start, _ink(text, start, at)
        start, room = _skip(text, at, end), cells
    yield start, end


def _ink(text: str, start: int, end: int) -> int:
    """Go back over the spaces before an end."""
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return end


def _skip(text: str, start: int, end: int) -> int:
    """Go on over the spaces at a start; one that carries a combining mark stays."""
    while start < end and text[start] in _SPACES and not is_attached(text[start + 1 : start + 2]):
        start += 1
    return start


def _break(text: str, start: int, limit: int) -> int | None:
    """Find the last good place to end a line that started at `start`; None if there is none."""
    for at in range(limit, start, -1):
        if _is_good(text, start, at):
            return at if _ink(text, start, at) > start else None
    return None


def _is_good(text: str, start: int, at: int) -> bool:
    """Tell whether a line may end before the character at `at`."""
    before, after = text[at - 1], text[at]
    if after == " ":
        return not _is_tied(text, at)
    if before in _HYPHENS:
        return _is_between_words(text, start, at) and not is_attached(after)
    if before == _DASH:
        return not (after in _NEVER_FIRST or after in _SPACES or is_attached(after))
    if after < "\u2e80" and before < "\u2e80":
        return False
    return (_is_ideograph(before) or _is_ideograph(after)) and not (
        after in _NEVER_FIRST or before in _NEVER_LAST or before == "\u200d" or is_attached(after)
    )


def _is_tied(text: str, at: int) -> bool:
    """Tell whether the words on both sides of the space at `at` belong on one line."""
    before, following = text[at - 1], text[at + 1 : at + 2]
    if before in _LEADS or text.endswith(("->", "<-"), 0, at) or before == "\u200d":
        return True
    if before.isdigit() and text.startswith(_UNITS, at + 1):
        return True
    if following in _TRAILS or text.startswith(_DASHES, at + 1):
        return following != ""
    return is_attached(following)


def _is_between_words(text: str, start: int, at: int) -> bool:
    """Tell whether the hyphen or slash before `at` joins two words, and not an address."""
    if at - start < 3 or not (text[at].isalpha() and text[at - 3 : at - 1].isalpha()):
        return False
    return not _is_in_address(text, at)


def _is_in_address(text: str, at: int) -> bool:
    """Tell whether the character at `at` goes on with an address."""
    near = max(0, at - _LONGEST_ADDRESS)  # a word may be as long as a file; it is not read again
    word = text[max(near, text.rfind(" ", near, at) + 1) : at + 3]
    return _ADDRESS in word or word.startswith("www.")


def _is_ideograph(character: str) -> bool:
    """Tell whether lines may break on both sides of it: Han, kana and their punctuation."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff01" <= character <= "\uff60"
        or "\U00020000" <= character <= "\U0003fffd"
    )


def _force(text: str, start: int, limit: int) -> int:
    """Break where no good place is: at a tied space, at a seam late in the line, or at its end."""
    for at in range(limit, start, -1):
        if (
            text[at] in _SPACES
            and _ink(text, start, at) > start
            and not is_attached(text[at + 1 :][:1])
        ):
            return at
    if _is_in_address(text, limit):
        return limit
    for at in range(limit, (start + limit) // 2, -1):
        if text[at - 1] in _SEAMS and not is_attached(text[at]):
            return at
    return limit


def _ruler(text: str) -> Callable[[int, int], int]:
    """Make a function from a start and a number of cells to the index up to which the text fits.

    The index stands between two clusters, and at least one cluster after the start.
    """
    if is_narrow(text):
        return lambda start, cells: start + cells
    parts = clusters(text)
    ends = [0, *accumulate(len(part) for part in parts)]
    totals = [0, *accumulate(width(part) for part in parts)]

    def reach(start: int, cells: int) -> int:
        here = bisect_right(ends, start) - 1
        fits = bisect_right(totals, totals[here] + cells) - 1
        return ends[max(fits, here + 1) if here + 1 < len(ends) else here]

    return reach


def _slices(phrase: Phrase, spans: Iterable[tuple[int, int]]) -> Iterator[Phrase]:
    """Yield the pieces between the places in the joined text that each span names, in order.

    A phrase may hold thousands of names: each piece is looked at for the lines that it is on alone.
    """
    place = offset = 0
    for start, end in spans:
        while place < len(phrase) and offset + len(phrase[place].text) <= start:
            offset += len(phrase[place].text)
            place += 1
        taken: list[Piece] = []
        at, begin = place, offset
        while at < len(phrase) and begin < end:
            text, voice, link, found = phrase[at]
            inside = text[max(0, start - begin) : end - begin]
            if inside:
                taken.append(Piece(inside, voice, link, found))
            begin += len(text)
            at += 1
        yield tuple(taken)
