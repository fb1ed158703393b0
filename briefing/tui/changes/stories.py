"""The other briefings of a series, for who reads one of them."""

from __future__ import annotations

from itertools import islice
from os.path import realpath
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import BriefingError
from briefing.library.at_hand import briefings_at_hand
from briefing.loading import LIMITS, loads
from briefing.loading.files import read_file
from briefing.model.changes import Changes, changes
from briefing.model.lookups import Lookups
from briefing.model.series import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.loading import Loaded

_MOST = 24
"""Briefings of a series that are read at most: those around the one that is read."""

_LOOKED_AT = 500
"""Files beside the one that is read that are looked at where there is no library."""


class Story(NamedTuple):
    """A series as far as it was read."""

    briefings: tuple[Lookups, ...]
    """Its briefings in their order, the one that is read among them."""
    paths: dict[str, str]
    """Where each of the others lies, by its id."""
    left_out: int
    """How many were not read."""
    here: Lookups
    """The one that is read."""
    since_previous: Changes | None
    """What is different in it from the one before; None for the first one."""


def beside(loaded: Loaded) -> list[str]:
    """Return the briefings at hand that may be of the same series."""
    series = (loaded.briefing.series or "").encode()
    found = []
    at_hand = briefings_at_hand(loaded.path, follow=loaded.follow)
    for each in islice(at_hand, _LOOKED_AT) if series else ():
        try:
            if series in read_file(each.path, LIMITS.size, follow=loaded.follow):
                found.append(each.path)
        except BriefingError:
            continue
    return found


def story(paths: Iterable[str], loaded: Loaded) -> Story:
    """Read the other briefings of a series; those that cannot be read are left out."""
    own, here = realpath(loaded.path), Lookups(loaded.briefing)
    every = list(paths)
    others = [path for path in every if realpath(path) != own]
    at = next((at for at, path in enumerate(every) if realpath(path) == own), len(others))
    found: dict[str, Lookups] = {}
    where: dict[str, str] = {}
    for path in _around(others, at):
        try:
            data = read_file(path, LIMITS.size, follow=loaded.follow)
            briefing = loads(data, path, follow=loaded.follow).briefing
        except BriefingError:
            continue
        if briefing.series == loaded.briefing.series and briefing.id != loaded.briefing.id:
            found[briefing.id] = Lookups(briefing)
            where[briefing.id] = path
    left_out = max(len(others) - _MOST, 0)
    briefings = in_order([*found.values(), here])
    at = briefings.index(here)
    since_previous = changes(briefings[at - 1], here) if at else None
    return Story(briefings, where, left_out, here, since_previous)


def _around(others: Sequence[str], at: int) -> Sequence[str]:
    """Return as many as are read of those on both sides of a place."""
    first = max(min(at - (_MOST + 1) // 2, len(others) - _MOST), 0)
    return others[first : first + _MOST]
