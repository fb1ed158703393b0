"""A briefing as Markdown (CommonMark, with the tables of GitHub's).

No text of a briefing is ever markup: whatever could be read as such is escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.rendering.contents import contents
from briefing.rendering.heading import heading
from briefing.rendering.phrases import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.lookups import Lookups
    from briefing.rendering.contents import Contents, Depth
    from briefing.rendering.heading import Heading
    from briefing.rendering.rows import Part, Phrase, Piece, Row

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_OPENING = re.compile(r"([-+=]|\d+(?=[.)]))")
_DEEPEST = 12
"""Steps that a list goes in at most: a chain of thousands would be nothing but space."""
_STRONG = frozenset({"name", "heading", "side-1", "side-2", "side-3", "side-4", "third"})


def to_markdown(
    lookups: Lookups, *, depth: Depth = "standard", parts: Sequence[str] | None = None
) -> Iterator[str]:
    """Return the lines of a briefing as Markdown.

    `parts` names sections or parts in place of those of the depth; KeyError for neither.
    """
    return page(lookups, contents(lookups, depth, parts, spelled_out=False))


def page(lookups: Lookups, found: Contents) -> Iterator[str]:
    """Return the lines of a page that holds what was found, under the head of its briefing."""
    return _single_blanks(_lines(found, heading(lookups)))


def _lines(found: Contents, head: Heading) -> Iterator[str]:
    """Yield the lines of a page."""
    if head.handling:
        yield from (f"**{_escaped(head.handling)}**", "")
    yield f"# {_inline(head.title, strong=False)}"
    yield from ("", _opened(_inline(head.standing)), "", _opened(_inline(head.origin)))
    for part in found.parts:
        yield ""
        yield from titled_lines(part)
    if found.left_out:
        yield from ("", _opened(_inline(found.left_out)))
    if head.handling:
        yield from ("", f"**{_escaped(head.handling)}**")


def _single_blanks(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with one blank line where several would stand."""
    above = ""
    for line in lines:
        if line or above:
            yield line
        above = line


def titled_lines(part: Part) -> Iterator[str]:
    """Yield a part under its title, if it has one."""
    if part.title:
        yield from (f"## {_escaped(part.title)}", "")
    yield from part_lines(part)


def part_lines(part: Part) -> Iterator[str]:
    """Yield a part as a table, as a list or as paragraphs."""
    if not part.rows:
        yield _escaped(part.empty)
    elif part.columns and not any(row.body or row.heading for row in part.rows):
        yield from _table(part)
    elif part.columns or part.bullet or any(row.indent for row in part.rows):
        yield from _list(part.rows)
    else:
        yield from _paragraphs(part.rows)


def _table(part: Part) -> Iterator[str]:
    """Yield a table: what stands beneath a row follows its last cell, marks have a column."""
    marked = any(row.marks for row in part.rows)
    titles = [column.title or capital(column.key) for column in part.columns]
    titles += ["Source"] * marked
    rules = ["--:" if column.align == "right" else "---" for column in part.columns]
    yield _table_row(titles)
    yield _table_row(rules + ["---"] * marked)
    for row in part.rows:
        cells = [_inline(cell) for cell in row.cells]
        cells += [""] * (len(part.columns) - len(cells))
        cells[0] = " ".join([*["·"] * min(row.indent, _DEEPEST), cells[0]])
        cells[-1] = "; ".join(filter(None, [cells[-1], *map(_inline, row.under)]))
        yield _table_row(cells + [_escaped(row.marks)] * marked)


def _table_row(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cells)} |"


def _list(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a list; what stands beneath a row are paragraphs of its item."""
    loose = any(row.under or row.body for row in rows)
    for place, row in enumerate(rows):
        if place and (loose or row.heading):
            yield ""
        if row.heading:
            yield from _heading(row)
            continue
        step = "  " * min(row.indent, _DEEPEST)
        yield f"{step}- {_opened(_with_marks(row))}"
        for phrase in (*row.under, *row.body):
            yield from ("", f"{step}  {_opened(_inline(phrase))}")


def _paragraphs(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a paragraph for each row, and for each phrase beneath it."""
    for place, row in enumerate(rows):
        if place:
            yield ""
        if row.heading:
            yield from _heading(row)
            continue
        yield _opened(_with_marks(row))
        for phrase in (*row.under, *row.body):
            yield from ("", _opened(_inline(phrase)))


def _heading(row: Row) -> tuple[str, str]:
    """Return the lines of a row that heads others."""
    return (f"### {' '.join(_inline(cell, strong=False) for cell in row.cells)}", "")


def _with_marks(row: Row) -> str:
    """Return the cells of a row as running text, with its source marks."""
    cells = " · ".join(filter(None, map(_inline, row.cells)))
    return f"{cells} \\[{_escaped(row.marks)}\\]" if row.marks else cells


def _inline(phrase: Phrase, *, strong: bool = True) -> str:
    """Return a phrase with its names strong."""
    pieces: list[str] = []
    was_strong = False
    for piece in phrase:
        is_strong = strong and not was_strong and _can_be_strong(piece)
        pieces.append(f"**{_escaped(piece.text)}**" if is_strong else _escaped(piece.text))
        was_strong = is_strong
    return " ".join("".join(pieces).split())


def _can_be_strong(piece: Piece) -> bool:
    """Return whether stars around a piece are read as such wherever it stands.

    They are if a letter or a digit stands at both its ends (CommonMark's flanking rules).
    """
    text = piece.text
    return piece.voice in _STRONG and text[:1].isalnum() and text[-1:].isalnum()


def _escaped(text: str) -> str:
    """Return text that shows as it is, within a line."""
    return _SPECIAL.sub(r"\\\1", text)


def _opened(line: str) -> str:
    """Return a line whose beginning is not read as a list or a heading."""
    match = _OPENING.match(line)
    if match is None:
        return line
    if match[1].isdigit():
        return f"{match[1]}\\{line[match.end() :]}"
    return f"\\{line}"
