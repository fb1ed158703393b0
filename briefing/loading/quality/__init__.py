"""What a checker tells beyond errors: each warning is one function that looks at a whole briefing.

A new warning is one function and one entry in `WARNINGS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.loading.quality.coordinates import outside_country
from briefing.loading.quality.copying import copied
from briefing.loading.quality.countries import unknown_countries
from briefing.loading.quality.inspection import Inspection
from briefing.loading.quality.lengths import long_bottom_line, long_title, many_points
from briefing.loading.quality.mentions import unmentioned, without_reply
from briefing.loading.quality.quotes import long_quotes, quotes_not_found
from briefing.loading.quality.shared import broken_library, shadowing
from briefing.loading.quality.sources import uncited_paragraphs, unusable_texts, without_src
from briefing.loading.quality.times import after_as_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.errors import Problem
    from briefing.loading import Checked

WARNINGS: tuple[Callable[[Inspection], Iterator[Problem]], ...] = (
    long_title,
    long_bottom_line,
    many_points,
    without_src,
    unmentioned,
    unknown_countries,
    outside_country,
    without_reply,
    after_as_of,
    long_quotes,
    quotes_not_found,
    copied,
    uncited_paragraphs,
    unusable_texts,
    shadowing,
    broken_library,
)
"""Every warning that needs the whole briefing; what they tell is put in file order later."""


def warnings(checked: Checked) -> Iterator[Problem]:
    """Yield everything that `check` tells of a valid briefing."""
    inspection = Inspection(checked)
    for look in WARNINGS:
        yield from look(inspection)
