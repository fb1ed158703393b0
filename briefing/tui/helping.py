"""What a page of help says, for what is seen: its keys, its signs, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import said
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.tui.commands import by_help, keys_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.rendering.guide import Chapter
    from briefing.tui.commands import Command, Scope

_TITLES: dict[Scope, str] = {
    "rows": "Keys in a list or a card",
    "reader": "Keys on the page",
    "library": "Keys in the library",
    "program": "Keys everywhere",
}
_COLUMNS = (Column(key="sign", title=""), Column(key="says", title="", grows=True))

_ONWARD = {
    "palette": "find any section, name, record, command or briefing",
    "search": "look for words in every section",
    "source": "see where the record under the cursor was read",
}
"""What leads on from here, by the command that does it."""

_COMMANDS = {
    "briefing --help": "what else the program does",
    "briefing keys": "every key; --format yaml to change them",
    "briefing paths": "where your settings and themes go",
    "briefing schema": "the format, to write briefings of your own",
}
"""What to call in a shell."""


def help_part(
    commands: Sequence[Command],
    chapters: Iterable[Chapter],
    place: str,
    *,
    scopes: Iterable[Scope],
    own: Iterable[tuple[str, str]] = (),
    onward: Mapping[str, str] | None = None,
) -> Part:
    """Return help as one list, in columns of one width.

    `place` is what the signs are seen in, `scopes` those whose commands act here, and `own` are the
    keys of what has the focus, where that is neither a list nor a card. `onward` is what leads on
    from here, by the command that does it.
    """
    rows = (
        *_first(commands),
        *_keys(commands, scopes, own),
        *_signs(chapters, place),
        *_onward(commands, _ONWARD if onward is None else onward),
    )
    return Part(key="help", title="Help", columns=_COLUMNS, rows=rows)


def headings(part: Part) -> list[int]:
    """Return the places of the rows that begin a new subject."""
    return [
        at
        for at, row in enumerate(part.rows)
        if row.heading and row.cells and row.cells[0][0].voice == "heading"
    ]


def _first(commands: Sequence[Command]) -> Iterator[Row]:
    """Yield how to leave, and how to go on."""
    keys = {each.id: keys_shown(each).split()[:1] for each in commands}
    close = " or ".join([*keys["close"], *keys["help"]])
    onward = f" {keys['next-pane'][0]} goes on to the next subject." if keys["next-pane"] else ""
    yield Row(cells=((Piece(f"{close} closes this page.{onward}", "support"),),), heading=True)


def _keys(
    commands: Sequence[Command], scopes: Iterable[Scope], own: Iterable[tuple[str, str]]
) -> Iterator[Row]:
    """Yield the keys by who acts on them, those of what has the focus first."""
    here = list(own)
    if here:
        yield from _heading("Keys here")
        yield from (_row(keys, does) for keys, does in here)
    for scope in scopes:
        yield from _heading(_TITLES[scope])
        yield from (_row(keys, does) for keys, does, acting in by_help(commands) if acting == scope)


def _signs(chapters: Iterable[Chapter], place: str) -> Iterator[Row]:
    """Yield what the signs mean that are seen."""
    yield from _heading(f"What you see in {place}")
    for at, chapter in enumerate(chapters):
        if at:
            yield Row(heading=True)
        yield Row(cells=((Piece(chapter.title, "support"),),), heading=True)
        yield from (Row(cells=(each.sign, said(each.says))) for each in chapter.explained)


def _onward(commands: Sequence[Command], onward: Mapping[str, str]) -> Iterator[Row]:
    """Yield where to go on, here and in a shell."""
    keys = {each.id: keys_shown(each) for each in commands}
    yield from _heading("Where to go on")
    yield from (_row(keys[command], told) for command, told in onward.items() if keys[command])
    yield from (_row(call, told) for call, told in _COMMANDS.items())


def _heading(title: str) -> Iterator[Row]:
    """Yield an empty line and a title."""
    yield Row(heading=True)
    yield Row(cells=((Piece(title, "heading"),),), heading=True)


def _row(sign: str, says: str) -> Row:
    return Row(cells=((Piece(sign, "name"),), (Piece(says),)))
