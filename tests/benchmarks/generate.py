"""Made-up briefings of any size, varied as real ones are, and valid."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYLLABLES = ("ka", "ro", "mi", "ten", "sol", "va", "dri", "el", "nor", "pi", "gha", "lu", "shen")
_WORDS = (
    "officials reported that shelling near the river had stopped before dawn while talks about "
    "transport links and the border went on without a date for the next round and several homes "
    "stood empty after residents had left for the valley with what they could carry"
).split()
_PARAGRAPHS = 400


def briefing(size: int, seed: int = 1) -> str:
    """Return the YAML of a valid briefing of about `size` bytes; the same for the same seed."""
    chance = random.Random(seed)
    count = max(4, size // 1450)
    text = "\n".join(
        (*_head(), *_actors(chance, count), *_locations(chance, count), *_lists(chance, count))
    )
    return text + "\n"


def actors_only(count: int, seed: int = 1) -> str:
    """Return the YAML of a valid briefing with `count` actors and little else."""
    chance = random.Random(seed)
    actors = (
        f"  a{number}: {{name: {_name(chance)} {_name(chance)}, kind: person, src: p1}}"
        for number in range(count)
    )
    sides = (f"  actor-{side}: {{name: Side {side}, kind: state, src: p1}}" for side in (0, 1))
    return "\n".join((*_head(), "actors:", *sides, *actors)) + "\n"


def _head() -> Iterator[str]:
    yield "briefing: 1"
    yield "id: made-up"
    yield "title: Riverland-Highland border incident"
    yield "as_of: 2031-05-04T18:00"
    yield "timezone: +02:00"
    yield "status: final"
    yield "sides: [actor-0, actor-1]"
    yield "summary:"
    yield "  bottom_line: Riverland says that Highland shelled two villages; Highland denies it."
    yield "  src: p1"
    yield "sources:"
    yield f"  wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: {_PARAGRAPHS}}}"


def _actors(chance: random.Random, count: int) -> Iterator[str]:
    yield "actors:"
    for number in range(count):
        yield f"  actor-{number}:"
        yield f"    name: {_name(chance)} {_name(chance)}"
        yield f"    kind: {chance.choice(('person', 'ministry', 'state', 'media'))}"
        yield f"    role: {_phrase(chance, 3)}"
        if number > 1:
            yield f"    of: actor-{number % 2}"
            yield f"    side: {chance.choice(('actor-0', 'actor-1', 'third'))}"
        yield f"    src: {_cited(chance)}"


def _locations(chance: random.Random, count: int) -> Iterator[str]:
    yield "locations:"
    for number in range(count):
        yield f"  place-{number}:"
        yield f"    name: {_name(chance)}"
        yield f"    kind: {chance.choice(('town', 'village', 'province'))}"
        yield f"    role: {chance.choice(('reported-target', 'damaged', 'area'))}"
        yield f"    note: {_phrase(chance, 9)}"
        yield f"    src: {_cited(chance)}"


def _lists(chance: random.Random, count: int) -> Iterator[str]:
    yield "calls:"
    for _ in range(count):
        yield f"  - from: actor-{chance.randrange(count)}"
        yield f"    to: actor-{chance.randrange(count)}"
        yield f"    when: {_when(chance)}"
        yield "    channel: phone"
        yield from _told(chance, count)
    yield "casualties:"
    for _ in range(count):
        yield f"  - side: actor-{chance.randrange(2)}"
        yield "    who: military"
        yield "    kind: killed"
        yield f"    count: {chance.choice(('49+', '~20', 'several', 'not-reported', '3-5'))}"
        yield f"    by: actor-{chance.randrange(count)}"
        yield f"    src: {_cited(chance)}"
    yield "statements:"
    for number in range(2 * count):
        yield f"  - id: said-{number}"
        yield f"    kind: {chance.choice(('claim', 'position', 'concern', 'report'))}"
        if number % 5 == 4:
            yield f"    disputes: said-{number - 1}"
        yield from _told(chance, count)
    yield "events:"
    for _ in range(count):
        yield f"  - when: {_when(chance)}"
        yield "    kind: clash"
        yield f"    where: place-{chance.randrange(count)}"
        yield from _told(chance, count)


def _told(chance: random.Random, count: int) -> Iterator[str]:
    yield "    text: >-"
    yield f"      {_phrase(chance, 14)}"
    yield f"      {_phrase(chance, 12)}."
    yield f"    by: actor-{chance.randrange(count)}"
    yield f"    src: {_cited(chance)}"


def _when(chance: random.Random) -> str:
    part = chance.choice(("", " morning", f"T{chance.randrange(24):02}:15", "T06:00~"))
    return f"2031-05-{chance.randrange(1, 5):02}{part}"


def _cited(chance: random.Random) -> str:
    first = chance.randrange(1, _PARAGRAPHS - 3)
    return chance.choice((f"p{first}", f"p{first}-{first + 2}", f"[p{first}, p{first + 1}]"))


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))).capitalize()


def _phrase(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()
