"""Tables to lay out: with lines beneath, with texts, with headings and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.colour import plain
from briefing.rendering.rows import Column, Part, Phrase, Piece, Row, Voice

if TYPE_CHECKING:
    from briefing.rendering.layout import Plan


def said(text: str, voice: Voice = "said") -> Phrase:
    return (Piece(text, voice),)


def page(layout: Plan) -> str:
    """Join the lines of all rows."""
    return "\n".join(plain(line) for row in layout.part.rows for line in layout.lines(row))


TOLL = Part(
    key="casualties",
    title="Casualties",
    columns=(Column(key="side", title="Side"), Column(key="count", title="Count", grows=True)),
    rows=(
        Row(
            cells=(said("Riverland", "name"), said("3+ civilians killed, not final")),
            under=(said("says the Interior Ministry, 4 May, morning"),),
            marks="p2",
        ),
        Row(cells=(said("Highland", "name"), said("not reported", "silence")), marks="p6"),
    ),
)


CALLS = Part(
    key="calls",
    title="Calls",
    columns=(
        Column(key="when", title="When"),
        Column(key="who", title="Who", grows=True),
        Column(key="channel", title="Channel", gives_way=1),
    ),
    rows=(
        Row(
            cells=(
                said("4 May, morning"),
                said("Ana Moreau (Prime Minister, Riverland) → Jo Okafor (UN envoy)"),
                said("phone"),
            ),
            body=(said("Asked for monitors; answer not reported."),),
            marks="p5",
        ),
        Row(
            cells=(said("4 May"), said("Li Wei ↔ Jo Okafor"), said("video meeting")),
            marks="p5, p15, p16",
        ),
    ),
)


PLACES = Part(
    key="locations",
    title="Locations",
    columns=(
        Column(key="name", title="Name"),
        Column(key="kind", title="Kind", gives_way=2),
        Column(key="people", title="People", align="right", gives_way=1),
    ),
    rows=(
        Row(cells=(said("4 May", "heading"),), heading=True),
        Row(cells=(said("Riverland"), said("country"), said("2,900,000")), marks="p1"),
        Row(cells=(said("Oak"), said("village"), said("800")), indent=1, marks="p2"),
        Row(cells=(said("停火村"), said("village")), indent=1),
    ),
)
