"""A record as its writer wrote it: the lines of the file that hold it, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.clean import clean, clean_line
from briefing.errors import InvalidError, UnreadableError
from briefing.loading.composing import Composer
from briefing.loading.files import decode, read_file
from briefing.loading.limits import LIMITS
from briefing.loading.nodes import Mapping, Scalar, Sequence, find
from briefing.loading.spans import span
from briefing.model.records import KEYED, RecordRef

if TYPE_CHECKING:
    from briefing.loading.loaded import Loaded
    from briefing.loading.nodes import Node, Path
    from briefing.loading.spans import Span

_SUMMARY: dict[str, tuple[Path, ...]] = {
    "bottom-line": (("summary", "bottom_line"), ("summary", "src")),
    "significance": (("summary", "significance"),),
}
"""The entries that make these records; the points are a list."""

_DASH = re.compile(r"(?m)^ *(- +)\Z")
"""What stands on the line before an item of a list."""
_REST = re.compile(r"[ \t]*:?(?:[ \t]+#[^\n]*|[ \t]*)(?=\n|\Z)")
"""What may end the last line of a record: the sign of an empty value, and a comment."""
_COMMENT = re.compile(r"\n(?:[ \t]*+\n)*+( *)#[^\n]*")
"""A line with a comment alone."""


def excerpt(path: str, ref: RecordRef, *, data: bytes | None = None) -> str:
    """Return the YAML of a record from the file at `path`, comments included, moved to the left.

    It is cut from `data`, where that is given: what the file held when the record was read. What is
    keyed comes with its key, an item of a list with its dash; the text ends with a line break, is
    safe to show, and holds the same record when it is read. Raises UnreadableError, also where the
    file no longer has the record, and InvalidError.
    """
    held = read_file(path, LIMITS.size) if data is None else data
    document = decode(held, path, LIMITS.size)
    composer = Composer(document, LIMITS)
    root = composer.compose()
    if root is None or composer.problems:
        raise InvalidError(composer.problems)
    text = re.sub("\r\n?", "\n", document.text)
    found = [span(text, each) for each in _paths(root, ref)]
    pieces = [_piece(text, each) for each in found if each is not None]
    if not pieces:
        raise UnreadableError(f"{clean_line(path)}: the record is no longer in the file")
    return clean("".join(pieces))


def excerpt_of(loaded: Loaded, ref: RecordRef) -> str:
    """Return the YAML of a record of a briefing, as `excerpt` does, from the file that has it.

    That is the library beside it for what comes from there.
    """
    taken = loaded.taken
    if taken is None or ref not in taken.ids:
        return excerpt(loaded.path, ref, data=loaded.data)
    return excerpt(taken.path, RecordRef(ref.collection, taken.ids[ref]), data=taken.data)


def _paths(root: Node, ref: RecordRef) -> tuple[Path, ...]:
    """Return the ways to what makes a record; none where the file does not have it."""
    collection, key = ref
    if collection == "summary" and key in _SUMMARY:
        return _SUMMARY[key]
    path: Path = ("summary", "points") if collection == "summary" else (collection,)
    try:
        holder = find(root, path)
    except KeyError:
        return ()
    if collection in KEYED:
        return ((collection, key),) if isinstance(holder, Mapping) else ()
    items = holder.items if isinstance(holder, Sequence) else ()
    names = (_id_of(item) or f"#{place}" for place, item in enumerate(items, start=1))
    return tuple((*path, place) for place, name in enumerate(names) if name == key)[:1]


def _id_of(item: Node) -> str:
    """Return the id of an item of a list; empty where it has none."""
    named = item.entries.get("id") if isinstance(item, Mapping) else None
    return named.text if isinstance(named, Scalar) else ""


def _piece(text: str, place: Span) -> str:
    """Return the lines of a record or an entry, without what stands left of them."""
    line = text.rfind("\n", 0, place.start) + 1
    start, lead, margin = place.start, "", 0
    if place.is_item:
        dash = _DASH.match(text, line, place.start)
        if dash is not None and not place.bracketed:
            start = dash.start(1)
        else:
            lead, margin = "- ", 2
    column = start - line
    body = text[start : _end(text, place, column)].removesuffix("\n")
    first, *others = body.split("\n")
    return "".join(f"{each}\n" for each in (lead + first, *_moved(others, column, margin, place)))


def _moved(lines: list[str], column: int, margin: int, place: Span) -> list[str]:
    """Return the lines that follow the first, moved to the left by as much as that was.

    Between brackets their indent means nothing, and may be less.
    """
    if place.bracketed:
        return [f"  {each.lstrip(' ')}" if each.strip() else "" for each in lines]
    left = re.compile(f" {{0,{column}}}")
    return [" " * margin * bool(each) + left.sub("", each, count=1) for each in lines]


def _end(text: str, place: Span, column: int) -> int:
    """Return where a record ends: behind the comments that belong to it."""
    if place.keeps_lines:
        return place.end
    end = place.start + len(text[place.start : place.end].rstrip())
    rest = _REST.match(text, end)
    if rest is None:
        return end
    end = rest.end()
    while not place.bracketed and (comment := _COMMENT.match(text, end)):
        if len(comment[1]) <= column:
            break
        end = comment.end()
    return end
