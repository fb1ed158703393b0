"""Figures in words: `at least 49` in prose, `49+` in a table, and silence as silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.rows import Piece

if TYPE_CHECKING:
    from briefing.model.counts import Count
    from briefing.rendering.rows import Phrase

SILENCES = {"none-claimed": "none claimed", "not-reported": "not reported", "unknown": "not known"}
"""How the counts that hold no number are said; none of them is ever a 0."""


def in_prose(count: Count) -> str:
    """Return a count as a person says it: `at least 49`."""
    match count.kind:
        case "at-least":
            return f"at least {count.low:,}"
        case "fewer-than":
            return f"fewer than {count.high:,}"
        case "about":
            return f"about {count.best:,}"
        case "range":
            return _range(count, "{} to {}")
    return _either(count)


def in_table(count: Count) -> str:
    """Return a count as a column shows it: `49+`."""
    match count.kind:
        case "at-least":
            return f"{count.low:,}+"
        case "fewer-than":
            return f"<{count.high:,}"
        case "about":
            return f"~{count.best:,}"
        case "range":
            return _range(count, "{}-{}")
    return _either(count)


def figure(count: Count, text: str) -> Phrase:
    """Return the wording of a count in its voice: a silence sounds like one."""
    return (Piece(text, "silence" if count.is_silent else "said"),)


def _either(count: Count) -> str:
    """Return the counts that prose and tables say alike."""
    if count.kind == "exact":
        return f"{count.best:,}"
    return SILENCES.get(count.kind, count.text)


def _range(count: Count, form: str) -> str:
    """Return low to high, with the number held to be right before them where there is one."""
    low, best, high = count.low, count.best, count.high
    ends = ""
    if low is not None and high is not None:
        ends = form.format(f"{low:,}", f"{high:,}")
    elif low is not None:
        ends = f"at least {low:,}"
    elif high is not None:
        ends = f"at most {high:,}"
    if best is None:
        return ends
    return f"{best:,} ({ends})" if ends else f"{best:,}"
