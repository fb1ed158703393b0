"""Warnings about words that were copied from a source and do not stand in `quote`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from briefing.loading.nodes import Scalar
from briefing.loading.quality.quotes import LONGEST
from briefing.loading.quality.words import WORD, words
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.nodes import Node, Path
    from briefing.loading.quality.inspection import Inspection
    from briefing.loading.quality.words import Word

_OWN_WORDS = ("bottom_line", "title", "text", "outcome", "note")
"""The keys whose text is in the writer's own words."""

_OPENING = re.compile(r"""["']|[|>][-+0-9]*[^\n]*\n|""")
"""What stands before the text of a scalar: a quotation mark, the line of `|` or `>`, or nothing."""

_SPACE = re.compile(r"\s*")


class _Run(msgspec.Struct, frozen=True, gc=False):
    """A part of a text that stands in a source as well."""

    mark: str
    """Where it begins in the source, such as `ap:p3`."""
    length: int
    """How many words it has."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""


def copied(inspection: Inspection) -> Iterator[Problem]:
    """Tell of each run of eight words or more that stands so in a copy of a source."""
    sources = _windows_of_sources(inspection)
    if not sources:
        return
    for path, text in _texts(inspection):
        runs = list(_runs(text, sources))
        for run, place in zip(runs, _places(inspection, path, text, runs), strict=True):
            message = (
                f"{run.length} words in a row are copied from {run.mark}:"
                f" {quoted(text[run.start : run.end])}; use your own, or a short quote"
            )
            yield inspection.warn(place, "copied-text", message)


def _windows_of_sources(inspection: Inspection) -> dict[int, str]:
    """Return where each eight words in a row of the sources first stand, by their hash."""
    found: dict[int, str] = {}
    only = len(inspection.briefing.sources) == 1
    for source in inspection.briefing.sources:
        text = inspection.text_of(source)
        if text is None:
            continue
        prefix = "" if only else f"{source.id}:"
        for number, paragraph in enumerate(text.paragraphs, start=1):
            for _, _, window in _windows(words(paragraph)):
                found.setdefault(window, f"{prefix}p{number}")
    return found


def _windows(found: list[Word]) -> Iterator[tuple[int, int, int]]:
    """Yield first word, word behind the last, and hash of every shortest run of eight words.

    In scripts without spaces a run holds as many characters as make about eight words.
    """
    folded = [word.folded for word in found]
    weights = [word.weight for word in found]
    end = weighed = 0
    for start, own in enumerate(weights):
        while weighed < LONGEST * WORD and end < len(weights):
            weighed += weights[end]
            end += 1
        if weighed < LONGEST * WORD:
            return
        yield start, end, hash(tuple(folded[start:end]))
        weighed -= own


def _texts(inspection: Inspection) -> Iterator[tuple[Path, str]]:
    """Yield the way to every text in the writer's own words, and the text."""
    yield ("title",), inspection.briefing.title
    yield ("summary", "bottom_line"), inspection.briefing.summary.bottom_line
    for ref, record in inspection.records():
        if ref.key == "bottom-line" or ref.collection == "sources" or not inspection.is_own(ref):
            continue
        for name in _OWN_WORDS:
            text = getattr(record, name, None)
            if text is not None:
                yield inspection.path(ref, name), text


def _runs(text: str, sources: dict[int, str]) -> Iterator[_Run]:
    """Yield the longest runs of a text that stand in a source."""
    found = words(text)
    first = behind = 0
    mark = ""
    for start, end, window in _windows(found):
        where = sources.get(window)
        if mark and where is None:
            yield _run(found, first, behind, mark)
            mark = ""
        if where is not None:
            if not mark:
                mark, first = where, start
            behind = end
    if mark:
        yield _run(found, first, behind, mark)


def _run(found: list[Word], first: int, behind: int, mark: str) -> _Run:
    length = sum(word.weight for word in found[first:behind]) // WORD
    return _Run(mark, length, found[first].start, found[behind - 1].end)


def _places(inspection: Inspection, path: Path, text: str, runs: list[_Run]) -> Iterator[Node]:
    """Yield the part of the file that holds each run, or all of a scalar with escapes in it."""
    if not runs:
        return
    node = inspection.node(path)
    file_text = inspection.file_text
    opening = _OPENING.match(file_text, node.start)
    index = opening.end() if opening else None
    done = 0
    for run in runs:
        behind = _follow(file_text, index, text[done : run.start])
        index = _follow(file_text, behind, text[run.start : run.end])
        done = run.end
        if behind is None or index is None:
            yield node
        else:
            start = _past_space(file_text, behind)
            yield Scalar(file_text[start:index], start, "")


def _follow(file_text: str, index: int | None, text: str) -> int | None:
    """Return where `text` ends that stands at an index of the file, however its lines are broken.

    None where something else stands there.
    """
    if index is None:
        return None
    for piece in text.split():
        index = _past_space(file_text, index)
        if not file_text.startswith(piece, index):
            return None
        index += len(piece)
    return index


def _past_space(file_text: str, index: int) -> int:
    space = _SPACE.match(file_text, index)
    return space.end() if space else index
