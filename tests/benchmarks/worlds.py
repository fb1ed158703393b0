"""An invented world: countries with people, offices and places, named in several scripts."""

from __future__ import annotations

import random
import unicodedata
from typing import NamedTuple

_SOUNDS = {
    "latin": "bra dun el fen gor hal ist jor ket lan mor nev os pel rav sel tor ul ves wen",
    "marked": "bře čas ďur éno għa łuk mün ñor øst prø şir ţel ůva žil çay ğan ıra ãos",
    "cyrillic": "бор вел гра дзе жур зан кро лиш мир нов пер рус сте тул хва чер шум юра",
    "greek": "άλφ βερ γκορ δύν ζαν θέσ κορ λάμ μύρ νίκ ξεν πέλ ρόδ σκύ τράπ φιλ χώρ",
    "georgian": "ბარ გორ დიდ ვარ თელ ლაშ მარ ნინ რუს სამ ქარ ყაზ შავ ჩოხ ცხი ხევ",
    "armenian": "ար բեր գոր դեր երև զան լոռ կապ հար մեղ նար շիր սոթ վայ տավ",
    "arabic": "بار دال رام سين شام عين قصر كرم لبن مدن نور هاد وادي",
    "devanagari": "कमल गङ्गा चन्द्र जयपुर तारा देवी नगर पर्वत भूमि मधु राज शिव",
    "han": "北 东 江 河 湖 林 南 平 山 石 水 天 西 新 云 中",
}
"""Syllables to make names of."""

_LATIN = ("latin", "latin", "latin", "marked", "marked")
"""What a name is written in here, mostly; it has its own script beside that."""

_LANDS = 16
_ROLES = (
    ("president", "President", "person"),
    ("premier", "Prime Minister", "person"),
    ("foreign", "Foreign Minister", "person"),
    ("defence", "Defence Minister", "person"),
    ("general", "Chief of the General Staff", "person"),
    ("speaker", "Spokesperson", "person"),
    ("mod", "Defence Ministry", "ministry"),
    ("mfa", "Foreign Ministry", "ministry"),
    ("guard", "Border Guard", "armed-force"),
)
_BODIES = (
    ("union", "Union of the Two Seas", "organisation"),
    ("pact", "Collective Defence Pact", "organisation"),
    ("relief", "Relief Federation", "organisation"),
    ("monitors", "Border Monitoring Mission", "organisation"),
    ("wire-north", "Northern Wire", "media"),
    ("wire-south", "Southern Press Agency", "media"),
    ("institute", "Institute for the Study of Frontiers", "think-tank"),
)
_PLACES = ("city", "town", "town", "village", "village", "village", "village", "province")


class Actor(NamedTuple):
    """Somebody, the same in every briefing."""

    id: str
    name: str
    kind: str
    role: str
    of: str
    aka: str


class Place(NamedTuple):
    """A place, the same in every briefing."""

    id: str
    name: str
    kind: str
    aka: str


class Land(NamedTuple):
    """A country with all that belongs to it."""

    id: str
    name: str
    region: str
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]


class World(NamedTuple):
    """All of it."""

    lands: tuple[Land, ...]
    bodies: tuple[Actor, ...]


_REGIONS = ("Northern Plain", "Côte des Brumes", "Upper Valleys", "Eastern Reach", "Inner Sea")


def world(seed: int) -> World:
    """Return an invented world; the same for the same seed."""
    chance = random.Random(seed)
    taken: set[str] = set()
    lands = tuple(_land(chance, number, taken) for number in range(_LANDS))
    bodies = tuple(Actor(each, name, kind, "", "", "") for each, name, kind in _BODIES)
    return World(lands, bodies)


def _land(chance: random.Random, number: int, taken: set[str]) -> Land:
    own = list(_SOUNDS)[number % len(_SOUNDS)]
    name = _name(chance, chance.choice(_LATIN), 2) + chance.choice(("ia", "land", "stan", "ova"))
    land = _free(name, taken)
    actors = [Actor(land, name, "state", "", "", _name(chance, own, 2))]
    for role, title, kind in _ROLES:
        called = f"{name} {title}" if kind != "person" else _person(chance)
        key = f"{land}-{role}" if kind != "person" else _free(called, taken)
        other = _person(chance, own) if kind == "person" else ""
        actors.append(Actor(key, called, kind, title, land, other))
    places = []
    for _ in range(40):
        called = _name(chance, chance.choice(_LATIN), chance.randrange(2, 4))
        places.append(
            Place(_free(called, taken), called, chance.choice(_PLACES), _name(chance, own, 2))
        )
    return Land(land, name, _REGIONS[number % len(_REGIONS)], tuple(actors), tuple(places))


def _person(chance: random.Random, script: str = "") -> str:
    script = script or chance.choice(_LATIN)
    return f"{_name(chance, script, 2)} {_name(chance, script, chance.randrange(2, 4))}"


def _name(chance: random.Random, script: str, syllables: int) -> str:
    return "".join(chance.choices(_SOUNDS[script].split(), k=syllables)).capitalize()


def _free(name: str, taken: set[str]) -> str:
    """Return an id for a name that nobody has."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = "-".join(plain.split()) or "x"
    number = 1
    while key in taken:
        number += 1
        key = f"{key.rstrip('0123456789')}{number}"
    taken.add(key)
    return key
