"""Where a record was read: paragraphs of a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

CITATION = re.compile(r"(?:([a-z0-9-]{1,64}):)?p([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?", re.ASCII)
"""A citation: the source's id, if one is named, the first paragraph and the last."""

_FORMS = "write p5, p5-7, [p3, p5], or with a source's id ap:p3"


class Citation(msgspec.Struct, frozen=True, gc=False):
    """One run of paragraphs of one source."""

    source: str
    """The id of the source; empty where none was named and the default one is meant."""
    first: int
    """The first paragraph, counted from 1 over the source's non-empty paragraphs."""
    last: int
    """The last paragraph; the same as `first` for a single one."""


def parse_citation(text: str) -> Citation:
    """Read `p5`, `p5-7` or `ap:p3`; ValueError says what to write instead."""
    match = CITATION.fullmatch(text)
    if match is None:
        raise ValueError(_refusal(text))
    source, first, last = match[1] or "", int(match[2]), int(match[3] or match[2])
    if first > last:
        prefix = f"{source}:" if source else ""
        raise ValueError(f"{quoted(text)} runs backwards; write {prefix}p{last}-{first}")
    return Citation(source=source, first=first, last=last)


def uncited(cited: Iterable[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Return the runs of paragraphs from 1 to `count` that none of the cited runs covers."""
    runs = []
    after = 1
    for first, last in sorted(cited):
        if first > after:
            runs.append((after, min(first - 1, count)))
        after = max(after, last + 1)
        if after > count:
            return runs
    return [*runs, (after, count)]


def _refusal(text: str) -> str:
    """Say why `text` is no citation, with the nearest thing to write where one can be told."""
    parts = [part for part in re.split(r"[,;\s]+", text[:200].strip()) if part]
    if len(parts) > 1 and all(CITATION.fullmatch(part) for part in parts):
        return f"not a citation: {quoted(text)}; write a list: [{', '.join(parts)}]"
    if re.fullmatch(r"(?:[a-z0-9-]{1,64}:)?p0+(?:-[0-9]+)?", text[:200]):
        return f"no paragraph 0 in {quoted(text)}; paragraphs are counted from 1"
    near = re.sub(r"\s+", "", text[:200].lower()).replace("–", "-").replace("—", "-")
    near = re.sub(r"(?:(?<=:)|^)(?:par?a?\.?|¶|pp?\.?|paragraphs?)?0*(?=[1-9])", "p", near)
    near = re.sub(r"-(?:p|¶)?0*(?=[1-9][0-9]*$)", "-", near)
    if CITATION.fullmatch(near):
        return f"not a citation: {quoted(text)}; did you mean {quoted(near)}?"
    return f"not a citation: {quoted(text)}; {_FORMS}"
