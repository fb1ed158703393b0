"""What this reader made of a briefing: whether it is unread, has changed since, has a star."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library.entries import Entry
    from briefing.library.kept import Glance


class Standing(NamedTuple):
    """How a briefing stands with its reader."""

    unread: bool = False
    """Whether it counts as unread."""
    changed: bool = False
    """Whether its file is another version than the one that was read."""
    starred: bool = False
    """Whether it has a star."""

    @property
    def word(self) -> str:
        """What there is to say of it; empty where it was read as it is."""
        if self.unread:
            return "unread"
        return "changed" if self.changed else ""


def standing_of(entry: Entry, glances: Mapping[str, Glance]) -> Standing:
    """Return how a file stands; a broken one cannot be read, so it is never unread."""
    glance = glances.get(entry.id)
    if entry.is_broken:
        return Standing()
    if glance is None:
        return Standing(unread=True)
    changed = bool(glance.digest) and glance.digest != entry.digest
    return Standing(unread=not glance.read, changed=changed, starred=glance.starred)
