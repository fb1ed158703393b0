"""What is different from the version that the reader knows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from briefing.loading import loads
from briefing.model.changes import Change, Changes, changes
from briefing.model.lookups import Lookups
from briefing.rendering.changes_summary import number_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from briefing.loading import Loaded
    from briefing.model.records import RecordRef

NEW, CHANGED = "+", "~"
"""What stands at the edge of a row whose record is new, or says something else."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Since(NamedTuple):
    """What is different from it now."""

    changes: Changes
    """What is."""
    read_at: int | None
    """When the version was read; None for the one that was opened."""

    def of(self, ref: RecordRef) -> Change | None:
        """Return what is different about a record; None where nothing is."""
        return self.changes.by_ref.get(ref)

    @property
    def number(self) -> int:
        """How many things are different; where something was read is none."""
        return number_of(self.changes)

    @property
    def signs(self) -> Mapping[RecordRef, str]:
        """What stands at the edge of records; nothing where only what they cite is different."""
        return {
            ref: NEW if each.kind == "added" else CHANGED
            for ref, each in self.changes.by_ref.items()
            if not each.cites_only
        }

    @property
    def told(self) -> tuple[str, ...]:
        """How many there are, in words and then in fewer; nothing for none."""
        if not self.number:
            return ()
        short = f"{self.number:,} {'change' if self.number == 1 else 'changes'}"
        return f"{short} since you {self.verb} it", short

    @property
    def verb(self) -> str:
        """What the reader did with the version."""
        return "opened" if self.read_at is None else "read"


def compared(data: bytes, read_at: int | None, loaded: Loaded) -> Since:
    """Return what is different from a version; raises InvalidError where it cannot be read.

    Times are those of the source, whatever zone they are told in elsewhere: both versions agree.
    """
    old = loads(data, loaded.path, follow=loaded.follow)
    return Since(changes(Lookups(old.briefing), Lookups(loaded.briefing)), read_at)


def same(loaded: Loaded, read_at: int | None) -> Since:
    """Return that nothing is different."""
    lookups = Lookups(loaded.briefing)
    return Since(Changes(old=lookups, new=lookups, head=(), records=()), read_at)


def moment(at: int, zone: tzinfo | None, now: datetime | None = None) -> str:
    """Return a moment as a person says it: `14 Nov, 09:10`; the year where it is another."""
    when = datetime.fromtimestamp(at, zone or UTC)
    now = datetime.now(zone or UTC) if now is None else now
    year = f" {when.year}" if when.year != now.year else ""
    return f"{when.day} {_MONTHS[when.month - 1]}{year}, {when.hour:02}:{when.minute:02}"
