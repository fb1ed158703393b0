"""The values of fields as phrases: a function for each sort of value, and the fields it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from briefing.model.locations import LocationRole
from briefing.rendering.phrases import joined, paragraphs, plain_word, quoted, said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording import attribution, figures, names, times, titles
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from briefing.model.actors import Tie
    from briefing.model.briefing import Compiled
    from briefing.model.citations import Citation
    from briefing.model.counts import Count
    from briefing.model.dates import When
    from briefing.model.locations import Geo
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase

    Shown: TypeAlias = tuple[Phrase, ...]

_TIES = {
    "ally": "ally of",
    "member": "member of",
    "guarantor": "guarantor of",
    "protected-by": "protected by",
    "rival": "rival of",
}

_RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
_CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}


def _speakers(value: object, lookups: Lookups) -> Shown:
    return tuple(names.with_role(who, lookups) for who in cast("tuple[str, ...]", value))


def _actors(value: object, lookups: Lookups) -> Shown:
    return (names.actors(cast("tuple[str, ...]", value), lookups),)


def _actor(value: object, lookups: Lookups) -> Shown:
    if value == "third":
        return ((Piece("third party", "third"),),)
    return ((names.actor(cast("str", value), lookups),),)


def _carriers(value: object, lookups: Lookups) -> Shown:
    return tuple((names.carrier(who, lookups),) for who in cast("tuple[str, ...]", value))


def _places(value: object, lookups: Lookups) -> Shown:
    return (names.places(cast("tuple[str, ...]", value), lookups),)


def _subjects(value: object, lookups: Lookups) -> Shown:
    return tuple(titles.named(each, lookups) for each in cast("tuple[str, ...]", value))


def referred_to(value: object, lookups: Lookups) -> Shown:
    """Return whatever has these ids, for a page on which nothing may be cut or opened."""
    refs = ((each, lookups.find(each)) for each in cast("tuple[str, ...]", value))
    return tuple(
        titles.reference(ref, lookups.record(ref), lookups) if ref else (Piece(each, "name"),)
        for each, ref in refs
    )


def _countries(value: object, lookups: Lookups) -> Shown:
    codes = (value,) if isinstance(value, str) else cast("tuple[str, ...]", value)
    known = names.states(lookups)
    return tuple((names.country(code, known), *support(f" ({code})")) for code in codes)


def _time(value: object, lookups: Lookups) -> Shown:
    when = cast("When", value)
    full = times.exact(when, lookups.briefing)
    return (joined((said(full), support(times.written(when, lookups.briefing))), " · "),)


def _count(value: object, _: Lookups) -> Shown:
    count = cast("Count", value)
    return (figures.figure(count, figures.in_prose(count)),)


def _prose(value: object, _: Lookups) -> Shown:
    return paragraphs(cast("str", value))


def _quote(value: object, _: Lookups) -> Shown:
    return (quoted(cast("str", value)),)


def _word(value: object, _: Lookups) -> Shown:
    return (said(plain_word(cast("str", value))),)


def _texts(value: object, _: Lookups) -> Shown:
    return (said(", ".join(cast("tuple[str, ...]", value))),)


def _cited(value: object, lookups: Lookups) -> Shown:
    return (attribution.read_in(cast("tuple[Citation, ...]", value), lookups)[1:],)


def _ties(value: object, lookups: Lookups) -> Shown:
    return tuple(
        (
            *support(f"{_TIES[tie.kind]} "),
            names.actor(tie.to, lookups),
            *support(f" ({marks(tie.src, lookups)})"),
        )
        for tie in cast("tuple[Tie, ...]", value)
    )


def _population(value: object, lookups: Lookups) -> Shown:
    (count,) = _count(value, lookups)
    return ((*count, *support(", by the source")),)


def _geo(value: object, _: Lookups) -> Shown:
    geo = cast("Geo", value)
    north, east = "N" if geo.lat >= 0 else "S", "E" if geo.lon >= 0 else "W"
    point = f"{abs(geo.lat)}° {north}, {abs(geo.lon)}° {east}"
    return ((*said(point), *support(f", {_precision(geo.precision)}, from {geo.from_}")),)


def _precision(word: str) -> str:
    """Return what a point is the point of."""
    return {"exact": "the exact place", "line": "a point on the line"}.get(word, f"of the {word}")


def _final(value: object, _: Lookups) -> Shown:
    return (said("yes" if value else "no"),)


def _unnamed(value: object, _: Lookups) -> Shown:
    return (support("not given by the source; a description stands in for it"),) if value else ()


def _compiled(value: object, lookups: Lookups) -> Shown:
    compiled = cast("Compiled", value)
    return (said(f"by {compiled.by}, {times.exact(compiled.date, lookups.briefing)}"),)


def _zone(value: object, _: Lookups) -> Shown:
    zone = cast("str", value)
    name = times.zone_name(zone)
    return (joined((said(name), support(f"written {zone}" if name != zone else "")), " · "),)


def _default(value: object, _: Lookups) -> Shown:
    return (support("for marks that name no source"),) if value else ()


def _reliability(value: object, _: Lookups) -> Shown:
    code = cast("str", value)
    return ((*said(_RELIABILITY[code]), *support(f" (Admiralty code {code})")),)


def _credibility(value: object, _: Lookups) -> Shown:
    code = cast("str", value)
    return ((*said(_CREDIBILITY[code]), *support(f" (Admiralty code {code})")),)


def _role(value: object, _: Lookups) -> Shown:
    role = cast("str", value)
    return (said(plain_word(role) if role in get_args(LocationRole) else role),)


SHOW: dict[str, Callable[[object, Lookups], Shown]] = {
    "about": _subjects,
    "accessed": _time,
    "actors": _actors,
    "aka": _texts,
    "authors": _texts,
    "between": _speakers,
    "by": _speakers,
    "channel": _word,
    "compiled": _compiled,
    "confidence": _word,
    "count": _count,
    "countries": _countries,
    "country": _countries,
    "credibility": _credibility,
    "default": _default,
    "disputes": _subjects,
    "final": _final,
    "from_": _speakers,
    "geo": _geo,
    "keywords": _texts,
    "kind": _word,
    "likelihood": _word,
    "next_update": _time,
    "note": _prose,
    "of": _actor,
    "outcome": _prose,
    "period": _time,
    "population": _population,
    "printed": _quote,
    "published": _time,
    "related": _texts,
    "quote": _quote,
    "reliability": _reliability,
    "role": _role,
    "side": _actor,
    "sides": _actors,
    "src": _cited,
    "supports": _subjects,
    "text": _prose,
    "ties": _ties,
    "timezone": _zone,
    "to": _speakers,
    "unnamed": _unnamed,
    "via": _carriers,
    "when": _time,
    "where": _places,
    "who": _word,
    "words": _quote,
}
"""How the value of a field is shown, by the name of the field; others are plain text."""
