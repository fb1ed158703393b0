"""What is new since a time: briefings whose files came or changed, or that are as of a later time.

What counts unless something else is asked for is when a file came to this machine or was changed on
it (its `st_ctime`). What was written late, corrected, or copied here with its old time, is new to
whoever reads the mail; by the time that it is as of they would miss it, and nothing would say so.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefing.commands import output
from briefing.commands.libraries import opened, own_folders
from briefing.commands.targets import files_of
from briefing.errors import BriefingError, ExitCode, UsageError
from briefing.library.results import Wanted
from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.model.since import parse_bound
from briefing.model.zones import parse_zone
from briefing.rendering.headlines import headline_figures
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.wording import times
from briefing.settings.settings import read_settings
from briefing.settings.system_zone import system_zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.rendering.rows import Phrase

By: TypeAlias = Literal["file", "as-of"]
"""What tells whether a briefing is new: that its file came or changed, or its as-of."""


class Item(NamedTuple):
    """A briefing that is new. Thousands may be at once, so it is read again when it is printed."""

    path: str
    """Its file."""
    as_of: datetime
    """The earliest moment that it can be as of."""
    row: Row
    """What a table of contents has of it."""


class News(NamedTuple):
    """What is new."""

    items: tuple[Item, ...]
    """The briefings, the latest as-of first."""
    code: int
    """What the call ends with: 3 or 4 where something that is new could not be read."""


def since_when(text: str) -> datetime:
    """Return the time that somebody asks for, where a time without a zone is one of their clock.

    Raises UsageError for a text that is no time.
    """
    zone = system_zone(os.environ)
    set_zone = read_settings(os.environ).settings.timezone
    clock = parse_zone(set_zone) if set_zone else zone.zone if zone else UTC
    try:
        return parse_bound(text, datetime.now(clock), clock).first.astimezone(clock)
    except ValueError as error:
        raise UsageError(f"--since: {error}") from None


def news(targets: Sequence[str], since: datetime, by: By) -> News:
    """Return the briefings that are new; one that is broken is told on stderr, if it is new."""
    items: list[Item] = []
    paths, missing = _dated_since(targets, since) if by == "as-of" else _came_since(targets, since)
    code: int = ExitCode.UNREADABLE if missing else ExitCode.OK
    for path in paths:
        try:
            lookups = Lookups(load(path).briefing)
        except BriefingError as error:
            code = max(code, error.exit_code)
            output.tell_first(error)
        else:
            as_of = lookups.briefing.as_of.earliest
            if by == "file" or as_of >= since:
                items.append(Item(path, as_of, _row(lookups)))
    items.sort(key=lambda item: item.as_of, reverse=True)
    return News(tuple(items), code)


def _came_since(targets: Sequence[str], since: datetime) -> tuple[list[str], int]:
    """Return the files that came or changed, and how many targets name none."""
    paths, missing = files_of(targets)
    return [path for path in paths if came_at(path) >= since.timestamp()], missing


def came_at(path: str) -> float:
    """Return when a file came here or was changed here last, in seconds since 1970.

    One that cannot be looked at counts as new, so that what is wrong with it is told.
    """
    try:
        return os.stat(path).st_ctime
    except OSError:
        return float("inf")


def _dated_since(targets: Sequence[str], since: datetime) -> tuple[list[str], int]:
    """Return the files whose as-of may be late enough, and how many targets name none.

    Of a folder the index tells, so that no more is read than what is new.
    """
    targets = targets or own_folders()
    folders = [target for target in targets if os.path.isdir(target)]
    others = [target for target in targets if target not in folders]
    paths, missing = files_of(others) if others else ([], 0)
    return [*paths, *_in_folders(folders, since)], missing


def _in_folders(folders: Sequence[str], since: datetime) -> Iterator[str]:
    if folders:
        with opened(folders) as catalogue:
            for key in catalogue.order(Wanted(sort="latest")):
                entry = catalogue.entry(key)
                if entry is None or entry.is_broken:
                    continue
                if entry.as_of_at < since.timestamp():
                    break
                yield entry.path


def contents_of(items: Sequence[Item], since: datetime) -> Part:
    """Return a table of contents."""
    minutes = (since.utcoffset() or UTC.utcoffset(None)).total_seconds() / 60
    when = f"{since.day} {since:%b %Y %H:%M} {times.offset_name(round(minutes))}"
    title = f"{len(items):,} briefings new since {when}"
    return Part(key="contents", title=title, rows=tuple(item.row for item in items), bullet=True)


def _row(lookups: Lookups) -> Row:
    """Return a briefing with its marking, as of when it is, and its figures."""
    return Row(
        cells=((Piece(lookups.briefing.title, "name"),),),
        under=tuple(filter(None, (_standing(lookups), _figures(lookups)))),
    )


def _standing(lookups: Lookups) -> Phrase:
    briefing = lookups.briefing
    as_of = f"as of {times.compact(briefing.as_of, briefing)}"
    told = (briefing.handling, as_of, briefing.status, briefing.region)
    return joined([support(each) for each in told if each], " · ")


def _figures(lookups: Lookups) -> Phrase:
    return joined([said(figure) for figure in headline_figures(lookups)], " · ")
