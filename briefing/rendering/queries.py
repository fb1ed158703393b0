"""What is searched for: words in any order, and phrases between quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.rendering.folding import comparable

_TERM = re.compile('"([^"]*)"?|[^\\s"]+')
"""A phrase, which may still be open while it is typed; or a word."""


@lru_cache(maxsize=64)
def terms(query: str) -> tuple[str, ...]:
    """Return what must be found for a query, as texts are compared; nothing for an empty one."""
    found = (match[1] or match[0] for match in _TERM.finditer(comparable(query)))
    return tuple(dict.fromkeys(term for term in found if term.strip(' "')))


def missing(query: str, text: str) -> tuple[str, ...]:
    """Return the terms of a query that a text does not hold, wherever its lines break."""
    told = _closed(comparable(text))
    return tuple(term for term in terms(query) if _closed(term) not in told)


def _closed(text: str) -> str:
    return text.replace(" ", "")
