"""The country code that a writer means by a name, or by a code of another list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.model.countries import countries

if TYPE_CHECKING:
    from briefing.loading.suggestions import Suggestions

_NAMES = {
    "uk": "GB",
    "great britain": "GB",
    "britain": "GB",
    "england": "GB",
    "usa": "US",
    "america": "US",
    "united states of america": "US",
    "turkey": "TR",
    "czech republic": "CZ",
    "ivory coast": "CI",
    "burma": "MM",
    "swaziland": "SZ",
    "uae": "AE",
    "holland": "NL",
    "cape verde": "CV",
}
"""Names that are nothing like the one that the table has."""


def code_meant(text: str, suggestions: Suggestions) -> str | None:
    """Return the code of the country that a text means; None where none is near."""
    if text.upper() in countries():
        return text.upper()
    near = suggestions.nearest(text, _by_name())
    return None if near is None else _by_name()[near]


@cache
def _by_name() -> dict[str, str]:
    """Return the codes by name, folded as suggestions fold what is wrong."""
    named = {country.name: code for code, country in countries().items()} | _NAMES
    return {name.casefold().replace(" ", "-"): code for name, code in named.items()}
