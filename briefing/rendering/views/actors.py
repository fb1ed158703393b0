"""Actors: a tree by `of` in the order of the sides, then third parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.lookups import THIRD
from briefing.rendering.phrases import joined, plain_word, said, support
from briefing.rendering.rows import Column, Part, Row
from briefing.rendering.wording import names
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.actors import Actor
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "name", "kind", "role", "of", "src"})
"""The fields that a row tells."""

_IN_PANES = (
    Column(key="name", title="Name", grows=True),
    Column(key="role", title="Role", gives_way=1),
)
_ON_PAGES = (
    Column(key="name", title="Name"),
    Column(key="role", title="", grows=True),
)


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the actors, each beneath the one that it belongs to."""
    return (_part(_IN_PANES, lookups),)


def spelled_out(lookups: Lookups) -> Part:
    """Return the actors for a page, where more stands beside each name than the role."""
    return _part(_ON_PAGES, lookups)


def line(_: RecordRef, actor: Actor, lookups: Lookups) -> Phrase:
    """Return an actor in one phrase."""
    return joined(((names.actor(actor.id, lookups),), _role(actor)), ", ")


def _part(columns: tuple[Column, ...], lookups: Lookups) -> Part:
    """Return the part of the actors."""
    rows = tuple(_row(actor, depth, lookups) for depth, actor in _tree(lookups))
    empty = "No actor is recorded."
    return Part(key="actors", title="Actors", columns=columns, rows=rows, empty=empty)


def _row(actor: Actor, depth: int, lookups: Lookups) -> Row:
    """Return one actor as it is listed."""
    name = names.actor(actor.id, lookups)
    short = names.short(actor.id, lookups)
    return Row(
        ref=name.link,
        cells=((name,), _role(actor)),
        shorter=(((short,), _role(actor)),) if short != name else (),
        marks=marks(actor.src, lookups),
        indent=depth,
    )


def _role(actor: Actor) -> Phrase:
    """Return an actor's role, or what it is where it has none."""
    return said(actor.role) if actor.role else support(plain_word(actor.kind))


def _tree(lookups: Lookups) -> Iterator[tuple[int, Actor]]:
    """Yield each actor once with its depth: sides first, those beneath a state after it."""
    children: dict[str | None, list[Actor]] = {}
    for actor in lookups.briefing.actors:
        parent = None if actor.of is None or actor.of == actor.id else actor.of
        children.setdefault(parent, []).append(actor)
    seen: set[str] = set()
    roots = sorted(children.get(None, ()), key=lambda actor: _side(actor, lookups))
    for root in (*roots, *lookups.briefing.actors):  # the second: those that belong to each other
        waiting = [(0, root)]
        while waiting:
            depth, actor = waiting.pop()
            if actor.id not in seen:
                seen.add(actor.id)
                yield depth, actor
                waiting += [(depth + 1, child) for child in reversed(children.get(actor.id, ()))]


def _side(actor: Actor, lookups: Lookups) -> int:
    """Return the place of an actor's side: third parties after the sides, the rest last."""
    index = lookups.side_index(actor.id)
    last = len(lookups.briefing.sides)
    if index is None:
        return last + 1
    return last if index == THIRD else index
