"""The kinds of field that a briefing is made of.

Every kind is an annotated plain type: the annotation's `extra` tells the builder in `loading` what
the value is, so that one walk over the types reads, checks and explains every field.

| `extra` | meaning |
|---|---|
| `text: line` | one line, made safe by `clean_line` |
| `text: prose` | text of any length, made safe by `clean` |
| `text: words` | one line that may be empty, between quotes |
| `text: slug` | an id: `[a-z0-9-]{1,64}` |
| `text: pattern` | one line that `pattern` must match whole; `says` names the form in an error |
| `countries: true` | with `text: pattern`: the code of a country |
| `ref: actors` | an id in that collection: `actors`, `locations`, `statements`, `sides`, `any` |
| `ref: carriers` | an id among the actors or the sources |
| `names: true` | with `ref`: a plain name is taken too, with a warning |
| `many: true` | one value or a list of them |
| `keyed: true` | a mapping from id to record; the record's `id` is its key |
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from briefing.model.citations import Citation

Line = Annotated[str, Meta(extra={"text": "line"})]
"""One line of text: a name, a title, a role."""

Prose = Annotated[str, Meta(extra={"text": "prose"})]
"""Text in the writer's own words."""

Slug = Annotated[str, Meta(extra={"text": "slug"})]
"""An id: 1 to 64 of `a-z`, `0-9` and `-`."""

ActorId = Annotated[str, Meta(extra={"ref": "actors"})]
"""The id of an actor, in the same file or in the library beside it."""

SideId = Annotated[str, Meta(extra={"ref": "sides"})]
"""The id of an actor that the head lists in `sides`."""

Actors = Annotated[tuple[str, ...], Meta(extra={"ref": "actors", "many": True})]
"""Ids of one or more actors."""

Speakers = Annotated[tuple[str, ...], Meta(extra={"ref": "actors", "names": True, "many": True})]
"""Ids or plain names of one or more actors."""

Places = Annotated[tuple[str, ...], Meta(extra={"ref": "locations", "many": True})]
"""Ids of one or more locations."""

Carriers = Annotated[tuple[str, ...], Meta(extra={"ref": "carriers", "names": True, "many": True})]
"""Who carried what was said on its way to the source: ids of actors or sources, or plain names."""

Subjects = Annotated[tuple[str, ...], Meta(extra={"ref": "any", "many": True})]
"""Ids of anything in the file that has one: actors, locations, sources, items of lists."""

StatementIds = Annotated[tuple[str, ...], Meta(extra={"ref": "statements", "many": True})]
"""Ids of one or more statements."""

Lines = Annotated[tuple[Line, ...], Meta(extra={"many": True})]
"""One or more short texts."""

Cited = Annotated[tuple[Citation, ...], Meta(extra={"many": True})]
"""Where a record was read: paragraphs of sources."""

CountryCode = Annotated[
    str,
    Meta(
        extra={
            "text": "pattern",
            "pattern": "[A-Z]{2}",
            "countries": True,
            "says": "a country code of two capital letters (ISO 3166-1), such as AM",
        }
    ),
]
"""A country: ISO 3166-1 alpha-2."""

Countries = Annotated[tuple[CountryCode, ...], Meta(extra={"many": True})]
"""One or more countries."""
