"""Where the facts were read."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.model.dates import When
from briefing.model.fields import Line, Lines, Prose, Slug

Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How reliable the source is: A completely, F cannot be judged (Admiralty code, AJP-2.1)."""

Credibility = Literal["1", "2", "3", "4", "5", "6"]
"""How credible the information is: 1 confirmed, 6 cannot be judged (Admiralty code, AJP-2.1)."""

LanguageTag = Annotated[
    str,
    Meta(
        extra={
            "text": "pattern",
            "pattern": "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            "says": "a language tag (BCP 47), such as en or hy",
        }
    ),
]
"""A language: BCP 47."""


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that records of this briefing were read in (CSL, ICD 206)."""

    id: Slug
    """The key under `sources`, used in `src` as `key:p3`."""
    publisher: Line
    """Who published what was read."""
    published: When
    """When it was published."""
    title: Line | None = None
    """Its title."""
    origin: Line | None = None
    """Who published it first, where that is someone else."""
    authors: Lines = ()
    """Who wrote it."""
    url: Line | None = None
    """Its address; only http and https links are ever opened."""
    accessed: When | None = None
    """When it was read at that address."""
    lang: LanguageTag | None = None
    """Its language."""
    paragraphs: Annotated[int, Meta(ge=1)] | None = None
    """How many non-empty paragraphs it has."""
    text: Line | None = None
    """Path to a copy of the text, relative to the briefing's file and within its folder."""
    default: bool = False
    """Whether a `src` that names no source means this one."""
    reliability: Reliability | None = None
    """How reliable the source is: A completely, F cannot be judged (Admiralty code)."""
    credibility: Credibility | None = None
    """How credible what it says is: 1 confirmed, 6 cannot be judged (Admiralty code)."""
    licence: Line | None = None
    """Under which terms it may be used."""
    note: Prose | None = None
    """What else a reader should know."""
