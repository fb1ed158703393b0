"""What a writer typed, quoted inside a message."""

from __future__ import annotations

from briefing.clean import clean_line, shortened

_LONGEST = 40
"""How many characters of a value a message repeats; the excerpt beside it shows the rest."""


def quoted(text: str) -> str:
    """Return `text` between single quotes, on one line, safe to show, and not too long."""
    shown = clean_line(text[: 2 * _LONGEST])
    if len(shown) > _LONGEST or len(text) > 2 * _LONGEST:
        shown = shortened(shown, _LONGEST - 1) + "…"
    return f"'{shown}'"
