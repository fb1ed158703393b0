"""What was done with every briefing: what the file told last, and what this process did itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.kept import Glance

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING = Glance(read=False, digest="", starred=False)


class Glances:
    """Every briefing's glance by its id; what this process did counts, whenever the file answers.

    It also counts where it could not be written.
    """

    def __init__(self) -> None:
        self._told: Mapping[str, Glance] = {}
        self._reads: dict[str, tuple[bool, str]] = {}
        self._stars: dict[str, bool] = {}

    def told(self, glances: Mapping[str, Glance] | None) -> None:
        """Take what the file tells, if it tells anything."""
        if glances is not None:
            self._told = glances

    def read(self, briefing: str, *, read: bool, digest: str) -> None:
        """Note that a version counts as read, or a briefing as unread: its digest may be empty."""
        self._reads[briefing] = (read, digest)

    def starred(self, briefing: str, *, starred: bool) -> None:
        """Note whether there is a star."""
        self._stars[briefing] = starred

    def all(self) -> dict[str, Glance]:
        """Return all of them."""
        glances = dict(self._told)
        for briefing, (read, digest) in self._reads.items():
            was = glances.get(briefing, _NOTHING)
            glances[briefing] = was._replace(read=read, digest=digest or was.digest)
        for briefing, starred in self._stars.items():
            glances[briefing] = glances.get(briefing, _NOTHING)._replace(starred=starred)
        return glances
