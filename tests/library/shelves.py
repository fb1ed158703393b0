"""Small libraries: a few briefings that say little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.catalogue import Catalogue, Wanted
from briefing.library.updating import update

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.library.kept import Glance
    from briefing.library.results import Found

HEAD = """\
briefing: 1
id: {id}
title: {title}
as_of: {as_of}
{more}
summary: {{bottom_line: {told}, src: p1}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04}}}}
"""

RECORDS = """\
sides: [river]
actors:
  moreau: {name: Ana Moreau, aka: [Анна Моро], kind: person, role: Prime Minister, src: p1}
  okafor: {name: Jo Okafor, printed: Jo Okaphor, kind: person, role: UN envoy, src: p1}
  river: {name: Riverland, kind: state, src: p1}
locations:
  oak: {name: Oak Hill, aka: [Dębowo], kind: village, src: p1}
calls:
  - {from: moreau, to: okafor, channel: phone, when: 2031-05-04T10:00, text: On monitors., src: p1}
casualties:
  - {side: river, who: military, kind: killed, count: 3+, src: p1}
statements:
  - {id: shelled, by: river, kind: claim, when: 2031-05-03, where: oak, src: p1,
     text: Shells fell on the mill of Straße.}
  - {by: okafor, kind: denial, when: 2031-04, disputes: shelled, text: No shells fell., src: p1}
gaps:
  - {text: Who fired first., about: moreau}
"""
"""What a briefing adds that says something."""

LIBRARY = """\
library: 1
actors: {envoy: {name: Jo Okafor, kind: person, src: p1}}
sources: {agency: {publisher: Agency, published: 2031-05-04}}
"""
"""What the briefings of a folder share."""


def put(
    folder: Path,
    name: str,
    *,
    as_of: str = "2031-05-04",
    title: str = "Quiet",
    told: str = "Nothing happened.",
    more: str = "",
    records: str = "",
) -> Path:
    """Write a briefing called `name` into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    head = HEAD.format(id=name.lower(), title=title, as_of=as_of, told=told, more=more)
    path.write_text(head + records, encoding="utf-8")
    return path


def shelf(folder: Path, cache: str = "") -> Catalogue:
    """Return the catalogue of a folder, up to date."""
    catalogue = Catalogue.open([str(folder)], cache)
    update(catalogue)
    return catalogue


def names(
    catalogue: Catalogue,
    query: str = "",
    sort: str = "latest",
    glances: Mapping[str, Glance] | None = None,
) -> list[str]:
    """Return what the briefings are called that a list shows, in order."""
    wanted = Wanted(query=query, sort=sort)  # type: ignore[arg-type]  # each of them is tried
    return [each.name for each in catalogue.entries(catalogue.order(wanted, glances or {}))]


def refs(found: Found) -> list[str]:
    """Return the records that were found, with the briefing where that is another than `a`."""
    told = []
    for hit in found.hits:
        place = f"{hit.ref.collection}/{hit.ref.key}"
        told.append(place if hit.entry.name == "a" else f"{hit.entry.name}:{place}")
    return told


def marked(found: Found, at: int = 0) -> str:
    """Return a passage with brackets round what is marked in it."""
    pieces = found.hits[at].passage
    return "".join(f"[{each.text}]" if each.found else each.text for each in pieces)
