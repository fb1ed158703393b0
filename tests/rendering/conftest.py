"""Briefings to render: an invented one that uses every kind of record, and the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.loading import load, loads
from briefing.model.lookups import Lookups

LookupsOf = Callable[[str], Lookups]

HEAD = """\
briefing: 1
id: riverland
title: Riverland-Highland border incident
as_of: 2031-05-04T18:00
timezone: "+02:00"
summary: {bottom_line: Shells fell on two villages.}
"""

RIVERLAND = """\
briefing: 1
id: riverland
title: Riverland-Highland border incident
as_of: 2031-05-04T18:00
timezone: "+02:00"
period: 2031-05-04T00:00~/2031-05-04T18:00
region: Northern Plain
countries: [CH, AT]
sides: [riverland, highland]
series: plain
number: 2
status: final
handling: TLP:CLEAR
lang: en
keywords: [shelling, border]
related: [riverland-1]
next_update: 2031-05-05 morning
compiled: {by: the desk, date: 2031-05-04}
summary:
  bottom_line: Riverland says Highland shelled two villages; Highland says it returned fire.
  src: [p2, wire:p4]
  points:
    - {text: Three people are dead., src: p2}
  significance: {text: The truce is a year old., src: p9}
actors:
  riverland:
    name: Riverland
    kind: state
    side: riverland
    country: CH
    ties: [{to: highland, kind: rival, src: p1}]
    src: p1
  moreau: {name: Ana Moreau, short: Moreau, kind: person, role: Prime Minister, of: riverland,
    src: p5}
  interior: {name: Interior Ministry of Riverland, short: the Interior Ministry, kind: ministry,
    of: riverland, printed: Ministry of the Interior, src: p2}
  highland: {name: Highland, kind: state, side: highland, country: AT, src: p1}
  defence: {name: Defence Ministry of Highland, kind: ministry, of: highland, src: p4}
  okafor: {name: Jo Okafor, kind: person, role: UN envoy, side: third, aka: [Joanna Okafor],
    src: p5}
  witness: {name: A farmer from Oak, kind: person, unnamed: true, note: Gave no name., src: p3}
locations:
  oak:
    name: Oak
    kind: village
    country: CH
    admin1: CH-ZH
    role: reported-target
    geo: {lat: 47.25, lon: -8.5, precision: settlement, from: a gazetteer}
    population: ~400
    aka: [Eiche]
    src: p2
  plain: {name: Northern Plain, kind: region, country: [CH, AT], role: area, note: Flat., src: p1}
calls:
  - id: moreau-okafor
    from: moreau
    to: okafor
    when: 2031-05-04 morning
    channel: phone
    text: Asked for monitors.
    outcome: Not reported.
    by: moreau
    via: wire
    quote: as soon as can be
    src: p5
  - {between: [riverland, highland, okafor], channel: unstated, text: Spoke of the truce., src: p6}
casualties:
  - {side: highland, who: any, kind: any, count: not-reported, src: p6}
  - {id: dead, side: riverland, who: civilian, kind: killed, count: 3+, final: false, by: interior,
    when: 2031-05-04 morning, where: oak, note: Two of them children., src: p2}
  - {side: riverland, who: military, kind: wounded, count: 1, src: wire:p3}
impacts:
  - {id: homes, kind: damage, text: Homes burnt., where: oak, count: several, by: witness,
    quote: all gone, src: p3}
  - {kind: access, text: The road is closed., src: p3}
statements:
  - {id: shelling, by: interior, kind: claim, about: [highland, oak], when: 2031-05-04, where: oak,
    text: Shells fell on Oak and Elm., src: p2}
  - {id: returned-fire, by: defence, kind: denial, disputes: shelling, to: riverland,
    text: Highland only answered., via: wire, quote: returned fire, src: p4}
  - {by: defence, kind: denial, disputes: returned-fire, text: There was no fire at all., src: p7}
  - {by: [okafor, Somebody Else], kind: assessment, text: The truce may hold., likelihood: likely,
    supports: returned-fire, src: p8}
events:
  - {id: first-shell, when: 2031-05-04T00:00~, words: around midnight, text: The first shell falls.,
    kind: attack, where: oak, actors: highland, by: interior, src: p2}
  - {when: ../2031-05-03, text: An exercise ends., kind: exercise, src: p9}
context:
  - {kind: agreement, title: The truce, text: Signed by both., when: 2030, actors: [riverland,
    highland], where: plain, src: p9}
  - {kind: conflict, title: The long war, text: It lasted ten years., when: 201X, count: <900,
    src: p9}
gaps:
  - {text: Who fired first., about: shelling, src: p4}
  - {text: Highland's losses.}
caveats:
  - {text: The paper writes Elm twice., about: paper, src: p2}
sources:
  paper:
    publisher: The Paper
    published: 2031-05-04
    title: Shells on the plain
    origin: Wire Agency
    authors: [A. Writer, B. Writer]
    url: https://paper.example/shells
    accessed: 2031-05-04T17:00Z
    lang: en
    paragraphs: 9
    default: true
    reliability: B
    credibility: "2"
    licence: all rights reserved
    note: Read in print.
  wire: {publisher: Wire Agency, published: 2031-05-04}
"""


def _lookups(text: str) -> Lookups:
    return Lookups(loads(text, "sample.yaml").briefing)


@pytest.fixture(scope="session")
def riverland() -> Lookups:
    """Return an invented briefing in which every field of the format is used."""
    return _lookups(RIVERLAND)


@pytest.fixture(scope="session")
def riverland_text() -> str:
    """Return that briefing as it is written."""
    return RIVERLAND


@pytest.fixture(scope="session")
def lookups_of() -> LookupsOf:
    """Return what makes a briefing of a shared head and the rest as it is given."""

    def make(rest: str) -> Lookups:
        sources = (
            ""
            if "\nsources:" in f"\n{rest}"
            else ("sources: {paper: {publisher: The Paper, published: 2031-05-04}}\n")
        )
        return _lookups(HEAD + rest + sources)

    return make


@pytest.fixture(scope="session")
def shipped() -> Lookups:
    """Return the briefing that ships with the program."""
    folder = Path(__file__).parent.parent.parent / "content"
    return Lookups(load(str(folder / "2022-09-13-armenia-azerbaijan.yaml")).briefing)
