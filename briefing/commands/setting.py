"""The settings of the reader who calls, for the commands that list what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.errors import InvalidError
from briefing.settings.folders import themes_folder
from briefing.settings.settings import read_settings
from briefing.tui.choices import choices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.tui.choices import Choices


def chosen(environ: Mapping[str, str]) -> Choices:
    """Return what can be followed of the settings; what is wrong is told on stderr, all of it."""
    found = choices(read_settings(environ), themes_folder())
    if found.problems:
        output.report(InvalidError(found.problems))
    return found
