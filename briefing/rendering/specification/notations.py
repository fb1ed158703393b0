"""The format's small notations as JSON Schemas: ids, figures, times, paragraphs.

`patternErrorMessage` is what editors say in place of the pattern.
"""

from __future__ import annotations

from briefing.model.citations import CITATION
from briefing.model.count_notation import LONGEST, NUMBER, WORDS
from briefing.model.moments import MOMENT

SLUG = {
    "type": "string",
    "pattern": "^[a-z0-9-]{1,64}$",
    "patternErrorMessage": "An id has 1 to 64 of a-z, 0-9 and '-'.",
}
"""An id."""
TEXT = {"type": "string", "minLength": 1}
"""Text of any length."""
WHOLE = "^[-+]?[0-9]{1,18}$"
"""A whole number between quotes."""
DECIMAL = r"^[-+]?[0-9]{1,18}(\.[0-9]{1,18})?$"
"""A number between quotes."""
_END = rf"(?:{MOMENT.pattern}|\.\.)?"

_NUMBERED = {
    "type": ["integer", "string"],
    "minimum": 0,
    "exclusiveMaximum": 10**LONGEST,
    "pattern": rf"^(?:[<~]?{NUMBER}|{NUMBER}\+|{NUMBER}-{NUMBER})$",
    "patternErrorMessage": f"Write 49, 49+, <2000, ~2000, 10-20, or one of {', '.join(WORDS)}.",
}
_PART = {"type": ["integer", "string"], "pattern": WHOLE, "minimum": 0}
_COUNT = {
    "description": "A figure as its source gives it.",
    "anyOf": [
        _NUMBERED,
        {"enum": list(WORDS)},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {
                "low": {"description": "The lowest number meant.", **_PART},
                "best": {"description": "The number held to be right.", **_PART},
                "high": {"description": "The highest number meant.", **_PART},
            },
        },
    ],
}
_WHEN = {
    "description": "A time as its source gives it (EDTF), or an interval of two.",
    "type": ["string", "integer"],
    "minimum": 0,
    "maximum": 9999,
    "pattern": f"^(?:{MOMENT.pattern}|{_END}/{_END})$",
    "patternErrorMessage": "Write 2022, 2022-09, 2022-09-13, 2022-09-13T10:00, 2022-09-13 morning,"
    " with ~ or ? behind it where it is about or doubtful, or an interval A/B.",
}
_CITATION = {
    "type": "string",
    "pattern": f"^{CITATION.pattern}$",
    "patternErrorMessage": "Write p5, p5-7, [p3, p5], or with a source's id ap:p3.",
}
DEFINITIONS = {
    "count": _COUNT,
    "when": _WHEN,
    "src": {
        "description": "Where it was read: a paragraph of a source, a run of them, or a list.",
        "anyOf": [_CITATION, {"type": "array", "items": _CITATION}],
    },
}
"""The notations that many keys share, by their name in `$defs`."""
