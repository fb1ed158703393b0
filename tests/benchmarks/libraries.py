"""Whole libraries of made-up briefings, as varied as real ones.

`python -m tests.benchmarks.libraries FOLDER COUNT [SEED]` writes one: stories over years, told by
briefings that follow each other, with actors and places that recur from story to story, tolls that
grow and are disputed, silences, drafts and corrections, and one file of a hundred that is broken.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.worlds import Actor, Land, Place, World, world

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = date(2019, 1, 7)
_DAYS = 3650
_BROKEN = 100
"""One file of so many is broken."""

_SUBJECTS = (
    "the ceasefire line|the river crossing|the transport corridor|the border post|the pass road|"
    "the prisoners|the returned families|the water intake|the power station|the grain convoy|"
    "the peacekeepers|the mine clearance|the customs union|the air corridor|the hostages|"
    "the mountain villages|the rail link|the disputed enclave|the dam|the election monitors"
).split("|")
_CLAIMS = (
    "says that shells fell near {p} before dawn and that {s} was the target|"
    "says its positions at {p} held and that the other side withdrew from {s}|"
    "reports drones over {p}; {n} homes stand without a roof|"
    "says {n} people left {p} for the valley with what they could carry|"
    "says that talks on {s} go on without a date for the next round|"
    "calls on both sides to let monitors reach {p}|"
    "says that {s} was agreed in principle and that nothing is signed|"
    "says no order was given to open fire at {p}|"
    "holds that {s} cannot be settled while {p} is under blockade|"
    "reports {n} wounded brought to the hospital of {p}|"
    "says mines were found on the road between {p} and {q}|"
    "says electricity came back to {p} after {n} hours|"
    "warns that winter will close the road to {p} within weeks|"
    "says the observers counted {n} violations around {q}"
).split("|")
_ANSWERS = (
    "says nothing of the kind happened at {p}|calls the report about {s} an invention|"
    "says its forces answered fire that came from {q}|says it was the other side that mined {p}"
).split("|")
_KINDS = "claim claim report position accusation concern appeal assessment offer threat".split()
_GAPS = (
    "who fired first at {p}|how many people are still in {p}|what was agreed on {s}|"
    "whether the line near {q} holds|where the captured soldiers of {a} are held"
).split("|")
_STATUSES = ("final", "final", "final", "corrected", "draft", "withdrawn", "")


class Story(NamedTuple):
    """What several briefings follow."""

    slug: str
    sides: tuple[Land, Land]
    subject: str
    begins: date
    actors: Sequence[Actor]
    places: Sequence[Place]


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write a library of so many files; the same for the same seed."""
    chance = random.Random(seed)
    invented = world(seed)
    number = written = 0
    while written < count:
        number += 1
        story = _story(chance, invented, number)
        length = min(count - written, max(1, int(chance.paretovariate(0.9) * 6)), 400)
        _tell(folder, chance, story, length)
        written += length


def _story(chance: random.Random, invented: World, number: int) -> Story:
    *sides, third = chance.sample(invented.lands, 3)
    own = [actor for land in sides for actor in land.actors[1:]]
    others = [third.actors[0], *third.actors[1:4], *invented.bodies]
    return Story(
        f"{sides[0].id}-{sides[1].id}-{number}"[:60].rstrip("-"),
        (sides[0], sides[1]),
        chance.choice(_SUBJECTS),
        _FIRST + timedelta(days=chance.randrange(_DAYS)),
        (*own, *others),
        tuple(place for land in sides for place in chance.sample(land.places, 9)),
    )


def _tell(folder: Path, chance: random.Random, story: Story, length: int) -> None:
    place = folder / _slug(story.sides[0].region) / story.slug
    place.mkdir(parents=True, exist_ok=True)
    day = story.begins
    dead = [chance.randrange(0, 9), chance.randrange(0, 9)]
    for number in range(1, length + 1):
        text = "\n".join(_briefing(chance, story, day, number, dead)) + "\n"
        name = f"{day.isoformat()}-{story.slug}-{number}.yaml"
        (place / name).write_bytes(_damaged(chance, text))
        day += timedelta(days=min(90, int(chance.paretovariate(1.1))))
        dead = [each + int(chance.expovariate(0.15)) for each in dead]


def _damaged(chance: random.Random, text: str) -> bytes:
    """Return the bytes of a file, now and then broken as writers break them."""
    if chance.randrange(_BROKEN):
        return text.encode()
    return chance.choice(
        (
            text.replace("as_of:", "asof:").encode(),
            text.replace("  bottom_line", "\tbottom_line").encode(),
            text.replace("kind: claim", "kind: clam").encode() + b"extra: 1\n",
            text.encode("utf-16"),
            text.encode()[: len(text) // 2] + b"\n  - [",
        )
    )


def _briefing(
    chance: random.Random, story: Story, day: date, number: int, dead: Sequence[int]
) -> Iterator[str]:
    """Yield the lines of one briefing."""
    size = min(4.0, 0.5 + chance.expovariate(1.1))
    actors = chance.sample(story.actors, min(len(story.actors), int(6 + 5 * size)))
    places = chance.sample(story.places, min(len(story.places), int(4 + 3 * size)))
    facts = _Facts(chance, story, actors, places, day)
    yield from _head(facts, number, dead)
    yield "actors:"
    for land, other in (story.sides, story.sides[::-1]):
        yield f"  {land.id}: {{name: {_text(land.name)}, kind: state,"
        yield f"    ties: [{{to: {other.id}, kind: rival, src: p1}}], src: p1}}"
    for actor in actors:
        yield from _actor(facts, actor)
    yield "locations:"
    for each in places:
        yield f"  {each.id}: {{name: {_text(each.name)}, aka: [{_text(each.aka)}],"
        role = chance.choice(("reported-target", "damaged", "evacuated", "base", "area"))
        yield f"    kind: {each.kind}, role: {role}, src: {facts.src()}}}"
    yield from _records(facts, size, dead)
    yield "sources:"
    for key in facts.sources:
        default = ", default: true" if key == facts.sources[0] else ""
        yield f"  {key}: {{publisher: {_text(key.title() + ' Wire')}, published: {day},"
        yield f"    title: {_text(story.subject.capitalize())}, paragraphs: 40{default}}}"


class _Facts:
    """What the records of one briefing are made of."""

    def __init__(
        self,
        chance: random.Random,
        story: Story,
        actors: Sequence[Actor],
        places: Sequence[Place],
        day: date,
    ) -> None:
        self.chance, self.story, self.day = chance, story, day
        self.actors, self.places = actors, places
        self.sources = ("north", "south", "lake", "hill")[: chance.randrange(1, 5)]

    def src(self) -> str:
        """Return where something was read."""
        source = self.chance.choice(self.sources)
        return f"{source}:p{self.chance.randrange(1, 41)}"

    def actor(self) -> str:
        """Return the id of somebody."""
        return self.chance.choice(self.actors).id

    def place(self) -> str:
        """Return the id of a place."""
        return self.chance.choice(self.places).id

    def when(self) -> str:
        """Return a time shortly before."""
        day = self.day - timedelta(days=self.chance.randrange(0, 4))
        hour = self.chance.randrange(0, 12)
        return f"{day}{self.chance.choice(('', ' morning', ' night', f'T{hour:02}:30'))}"

    def told(self, templates: Sequence[str]) -> str:
        """Return a sentence."""
        first, second = self.chance.sample(self.places, 2)
        sentence = self.chance.choice(templates).format(
            p=first.name,
            q=second.name,
            s=self.chance.choice((self.story.subject, self.chance.choice(_SUBJECTS))),
            n=self.chance.randrange(2, 400),
            a=self.story.sides[0].name,
        )
        return _text(sentence[0].upper() + sentence[1:] + ".")


def _head(facts: _Facts, number: int, dead: Sequence[int]) -> Iterator[str]:
    story, chance = facts.story, facts.chance
    one, other = story.sides
    status = chance.choice(_STATUSES)
    yield "briefing: 1"
    yield f"id: {facts.day}-{story.slug[:48].rstrip('-')}"
    yield f"title: {_text(f'{one.name}-{other.name}: {story.subject}'[:76])}"
    yield f"as_of: {facts.day}T{chance.randrange(12, 24):02}:{chance.randrange(60):02}"
    yield 'timezone: "+03:00"'
    yield f"region: {_text(one.region)}"
    yield f"sides: [{one.id}, {other.id}]"
    yield f"series: {story.slug}"
    yield f"number: {number}"
    if status:
        yield f"status: {status}"
    yield f"keywords: [{_text(story.subject)}, {_text(one.region)}]"
    yield "summary:"
    yield f"  bottom_line: {facts.told(_CLAIMS)}"
    yield f"  src: {facts.src()}"
    yield "  points:"
    for _ in range(chance.randrange(2, 6)):
        yield f"    - {{text: {facts.told(_CLAIMS)}, src: {facts.src()}}}"
    if dead[0] > 40:
        yield f"    - {{text: {one.name} now counts {dead[0]} dead, src: {facts.src()}}}"


def _actor(facts: _Facts, actor: Actor) -> Iterator[str]:
    known = {facts.story.sides[0].id, facts.story.sides[1].id}
    yield f"  {actor.id}:"
    yield f"    name: {_text(actor.name)}"
    yield f"    kind: {actor.kind}"
    if actor.aka:
        yield f"    aka: [{_text(actor.aka)}]"
    if actor.role:
        yield f"    role: {actor.role}"
    if actor.of in known:
        yield f"    of: {actor.of}"
    else:
        yield "    side: third"
    yield f"    src: {facts.src()}"


def _records(facts: _Facts, size: float, dead: Sequence[int]) -> Iterator[str]:
    chance = facts.chance
    yield "calls:"
    for _ in range(int(1 + 2 * size)):
        one, other = chance.sample(facts.actors, 2)
        yield f"  - {{from: {one.id}, to: {other.id}, when: {facts.when()}, channel: phone,"
        yield f"     text: {facts.told(_CLAIMS)}, src: {facts.src()}}}"
    yield from _casualties(facts, dead)
    yield "impacts:"
    for _ in range(int(1 + 2 * size)):
        kind = chance.choice(("damage", "evacuation", "displacement", "access", "service"))
        yield f"  - {{kind: {kind}, text: {facts.told(_CLAIMS)}, where: {facts.place()},"
        yield f"     by: {facts.actor()}, src: {facts.src()}}}"
    yield "statements:"
    for number in range(int(4 + 6 * size)):
        disputes = number and not chance.randrange(5)
        kind = "denial" if disputes else chance.choice(_KINDS)
        yield f"  - {{id: s{number}, by: {facts.actor()}, kind: {kind}, when: {facts.when()},"
        yield f"     where: {facts.place()}," + (f" disputes: s{number - 1}," if disputes else "")
        yield f"     text: {facts.told(_ANSWERS if disputes else _CLAIMS)}, src: {facts.src()}}}"
    yield "events:"
    for _ in range(int(2 + 3 * size)):
        kind = chance.choice(("attack", "clash", "ceasefire", "movement", "status", "other"))
        yield f"  - {{when: {facts.when()}, kind: {kind}, where: {facts.place()},"
        yield f"     text: {facts.told(_CLAIMS)}, src: {facts.src()}}}"
    yield "context:"
    yield f"  - {{kind: dispute, title: {_text(facts.story.subject.capitalize())},"
    yield f"     text: {facts.told(_CLAIMS)}, src: {facts.src()}}}"
    yield "gaps:"
    for _ in range(int(1 + size)):
        yield f"  - {{text: {facts.told(_GAPS)}}}"


def _casualties(facts: _Facts, dead: Sequence[int]) -> Iterator[str]:
    yield "casualties:"
    for land, toll in zip(facts.story.sides, dead, strict=True):
        count = facts.chance.choice((f"{toll}+", f"~{toll}", str(toll), "not-reported", "several"))
        yield f"  - {{side: {land.id}, who: military, kind: killed, count: {count},"
        yield f"     by: {facts.actor()}, when: {facts.when()}, src: {facts.src()}}}"
        if not facts.chance.randrange(3):
            yield f"  - {{side: {land.id}, who: military, kind: killed, count: {toll + 7}+,"
            yield f"     by: {facts.actor()}, disputes: s0, src: {facts.src()}}}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _slug(text: str) -> str:
    return "-".join(text.lower().split())


def main() -> None:
    """Write the library that the arguments ask for."""
    folder, count, *seed = sys.argv[1:]
    write(Path(folder), int(count), *map(int, seed))


if __name__ == "__main__":
    main()
