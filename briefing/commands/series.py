"""The figures of a series over time, for `briefing changes --series`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.printers import printer
from briefing.commands.targets import files_of
from briefing.errors import BriefingError, ExitCode, UnreadableError
from briefing.loading import LIMITS, loads
from briefing.loading.files import read_file
from briefing.model.lookups import Lookups
from briefing.model.series import in_order

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from briefing.rendering.contents import Contents
    from briefing.rendering.facts import Facts
    from briefing.rendering.tables import Table

_SERIES = re.compile(rb"^series: *([a-z0-9-]{1,64})", re.MULTILINE)
"""Where a briefing names its series, as nearly all are written; for a hint it will do."""

_NAMED = 8
"""How many series a message names."""


def print_series(arguments: argparse.Namespace) -> int:
    """Print the figures of a series to stdout, under the head of its newest briefing.

    A briefing that fails is told on stderr and hides no other.
    """
    paths, missing = files_of(arguments.versions)
    code = ExitCode.UNREADABLE if missing else ExitCode.OK
    found, others = [], set()
    for path in paths:
        try:
            data = read_file(path, LIMITS.size)
            if arguments.series.encode() in data:
                found.append(Lookups(loads(data, path).briefing))
            else:
                others.update(_SERIES.findall(data))
        except BriefingError as error:
            code = max(code, error.exit_code)
            output.tell_first(error)
    briefings = in_order(each for each in found if each.briefing.series == arguments.series)
    if not briefings:
        raise UnreadableError(_why_none(arguments.series, [each.decode() for each in others]))
    form = printer(arguments, _Series(briefings))
    form.add(briefings[-1])
    output.write(form.text(several=False))
    return code


def _why_none(series: str, others: Sequence[str]) -> str:
    """Return what to tell where no briefing is of a series."""
    told = f"no briefing is of the series '{clean_line(series)}'"
    from difflib import get_close_matches  # noqa: PLC0415 - only a failed call needs it

    near = get_close_matches(series, others, n=1)
    if near:
        return f"{told}; did you mean '{near[0]}'?"
    known = sorted(others)
    more = f" and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
    return told + (f"; there are {', '.join(known[:_NAMED])}{more}" if known else "")


class _Series:
    """The figures of a series, as a page, as facts and as a table."""

    def __init__(self, briefings: Sequence[Lookups]) -> None:
        self._briefings = briefings

    def contents(self, _: Lookups, *, spelled_out: bool) -> Contents:  # noqa: ARG002 - figures are always short
        """Return it for a page."""
        from briefing.rendering.series import series_contents  # noqa: PLC0415 - this form's alone

        return series_contents(self._briefings)

    def facts(self, _: Lookups) -> Facts:
        """Return it as plain values."""
        from briefing.rendering.series_facts import series_facts  # noqa: PLC0415 - as above

        return series_facts(self._briefings)

    def table(self, _: Lookups) -> Table:
        """Return it as a table."""
        from briefing.rendering.series_facts import series_table  # noqa: PLC0415 - as above

        return series_table(self._briefings)
