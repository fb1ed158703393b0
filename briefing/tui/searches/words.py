"""What of a query is looked for in the briefing that is opened: its words, as `/` takes them."""

from __future__ import annotations

from briefing.library.queries import parse
from briefing.rendering.folding import comparable


def words_for(query: str, passage: str) -> str:
    """Return the words of a query that a record was found by; its fields are none.

    Those that stand together are looked for so where the passage has them with spaces between.
    """
    told = comparable(passage)
    found: dict[str, None] = {}
    for term in parse(query).terms:
        if not term.excluded:
            together = " ".join(term.words)
            quoted = len(term.words) > 1 and together in told
            found[f'"{together}"' if quoted else together] = None
    return " ".join(found)
