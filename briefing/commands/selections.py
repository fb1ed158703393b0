"""What is printed of a briefing: for a page, as facts, and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.clean import clean_line
from briefing.errors import UnreadableError, UsageError
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.contents import Contents, Depth
    from briefing.rendering.facts import Facts
    from briefing.rendering.tables import Table

_NAMED = 6
"""How many records a message names that a word may mean."""


class Selection(Protocol):
    """Chooses what is printed of a briefing; raises BriefingError where there is no such thing."""

    def contents(self, lookups: Lookups, *, spelled_out: bool) -> Contents:
        """Return it for a page; `spelled_out` gives each party of a call a line."""

    def facts(self, lookups: Lookups) -> Facts:
        """Return it as plain values."""


class Tabular(Selection, Protocol):
    """A selection whose records make a table."""

    def table(self, lookups: Lookups) -> Table:
        """Return it as a table."""


class Parts:
    """A briefing at a depth, or some sections and parts of it."""

    def __init__(self, depth: Depth, parts: Sequence[str] | None) -> None:
        self._depth = depth
        self._parts = parts

    def contents(self, lookups: Lookups, *, spelled_out: bool) -> Contents:
        """Return the parts for the depth, or those that are named."""
        from briefing.rendering.contents import contents  # noqa: PLC0415 - JSON needs none of it

        return contents(lookups, self._depth, self._parts, spelled_out=spelled_out)

    def facts(self, lookups: Lookups) -> Facts:
        """Return all facts of a briefing or of some parts, whatever the depth."""
        from briefing.rendering.facts import facts  # noqa: PLC0415 - this form's alone

        return facts(lookups, self._parts)

    def table(self, lookups: Lookups) -> Table:
        """Return the records of the parts."""
        from briefing.rendering.tables import parts_table  # noqa: PLC0415 - this form's alone

        return parts_table(self._parts or (), lookups)


class Events(Parts):
    """The timeline, of which a table has the events alone, with all their fields."""

    def __init__(self) -> None:
        super().__init__("full", ("timeline",))

    def table(self, lookups: Lookups) -> Table:
        """Return the events."""
        from briefing.rendering.tables import collection_table  # noqa: PLC0415 - this form's alone

        return collection_table(("events",), lookups)


class Holdings:
    """What a briefing holds, section by section."""

    def contents(self, lookups: Lookups, *, spelled_out: bool) -> Contents:  # noqa: ARG002 - no calls
        """Return a line for every section."""
        from briefing.rendering.holdings import holdings_contents  # noqa: PLC0415 - as above

        return holdings_contents(lookups)

    def facts(self, lookups: Lookups) -> Facts:
        """Return the head, and the sections under `sections`."""
        from briefing.rendering.facts import head_facts  # noqa: PLC0415 - this form's alone
        from briefing.rendering.holdings import holdings_facts  # noqa: PLC0415 - the same

        return {**head_facts(lookups), "sections": holdings_facts(lookups)}

    def table(self, lookups: Lookups) -> Table:
        """Return a row for every part."""
        from briefing.rendering.tables import holdings_table  # noqa: PLC0415 - this form's alone

        return holdings_table(lookups)


class OneRecord:
    """The record that a word means in each briefing."""

    def __init__(self, typed: str) -> None:
        self._typed = typed

    def contents(self, lookups: Lookups, *, spelled_out: bool) -> Contents:  # noqa: ARG002 - one form
        """Return its card."""
        from briefing.rendering.shown import record_contents  # noqa: PLC0415 - this form's alone

        return record_contents(self._ref(lookups), lookups)

    def facts(self, lookups: Lookups) -> Facts:
        """Return the head of its briefing and its fields."""
        from briefing.rendering.facts import record_facts  # noqa: PLC0415 - this form's alone

        return record_facts(self._ref(lookups), lookups)

    def table(self, lookups: Lookups) -> Table:
        """Return its row."""
        from briefing.rendering.tables import record_table  # noqa: PLC0415 - this form's alone

        ref = self._ref(lookups)
        return record_table((ref,), lookups, ref.collection)

    def _ref(self, lookups: Lookups) -> RecordRef:
        """Return what is meant; raises UsageError for several, and UnreadableError for none."""
        from briefing.rendering.meant import meant, nearest  # noqa: PLC0415 - for records alone

        refs = meant(self._typed, lookups)
        if len(refs) == 1:
            return refs[0]
        if refs:
            raise UsageError(f"{quoted(self._typed)} may mean {_named(refs, lookups)}; name one")
        near = nearest(self._typed, lookups)
        hint = f"did you mean {quoted(near)}?" if near else "without it, show tells what there is"
        raise UnreadableError(f"{lookups.briefing.id} has no {quoted(self._typed)}; {hint}")


def _named(refs: Sequence[RecordRef], lookups: Lookups) -> str:
    """Return records by what can be typed for them, each with its name."""
    from briefing.rendering.phrases import text_of  # noqa: PLC0415 - only a failed call needs it
    from briefing.rendering.wording.titles import heading  # noqa: PLC0415 - the same

    told = [
        f"{'/'.join(ref)} ({clean_line(text_of(heading(ref, lookups.record(ref), lookups)))})"
        for ref in refs[:_NAMED]
    ]
    more = len(refs) - len(told)
    return ", ".join(told) + (f" or {more} more" if more else "")


def parts_named(names: Sequence[str] | None) -> Sequence[str] | None:
    """Return the parts that names of sections and parts mean; UsageError for one of neither."""
    if names is None:
        return None
    from briefing.rendering.contents import FULL, part_keys  # noqa: PLC0415 - rarely asked for
    from briefing.rendering.sections import KEYS  # noqa: PLC0415 - the same

    try:
        return part_keys(names)
    except KeyError as error:
        from difflib import get_close_matches  # noqa: PLC0415 - only a failed call needs it

        wrong = str(error.args[0])
        known = dict.fromkeys((*KEYS, *FULL))
        near = get_close_matches(wrong, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"they are {', '.join(known)}"
        raise UsageError(f"unknown section '{clean_line(wrong)}'; {hint}") from error
