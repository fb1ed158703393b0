"""Which records a filter keeps."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.citations import Citation
from briefing.model.context import Background
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.facets import Facet, facets
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.lookups import Lookups
from briefing.model.narrowing import Narrowing
from briefing.model.records import COLLECTIONS, RecordRef
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point, Summary
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from tests.model.conftest import MakeBriefing

NOON = parse_when("2031-05-04", UTC)
WIRE = (Citation("wire", 1, 1),)
PAPER = (Citation("paper", 1, 1),)


@pytest.fixture
def lookups(make_briefing: MakeBriefing) -> Lookups:
    """Return a briefing of two sides, a third party, and what they say and do."""
    return Lookups(
        make_briefing(
            sides=("north", "south"),
            summary=Summary(
                bottom_line="It happened.",
                points=(
                    Point(text="Ana Moreau spoke in Oak.", src=WIRE),
                    Point(text="Nobody is named: Annabel is not Ana.", src=WIRE),
                ),
            ),
            actors=(
                Actor(id="north", name="North", kind="state", side="north", country="CH", src=()),
                Actor(
                    id="moreau", name="Ana Moreau", short="Ana M", kind="person", of="north", src=()
                ),
                Actor(id="south", name="South", kind="state", side="south", country="AT", src=()),
                Actor(id="okafor", name="Jo Okafor", kind="person", side="third", src=()),
                Actor(id="herald", name="The Herald", kind="media", src=()),
            ),
            locations=(
                Location(id="oak", name="Oak", kind="village", country=("CH",), src=()),
                Location(id="elm", name="Elm", kind="village", src=()),
            ),
            calls=(
                Call(
                    id="call",
                    from_=("moreau",),
                    to=("okafor",),
                    channel="phone",
                    text="c",
                    src=WIRE,
                ),
            ),
            casualties=(
                Casualty(
                    id="toll",
                    side="south",
                    who="any",
                    kind="killed",
                    count=parse_count("3"),
                    by=("moreau",),
                    where=("oak",),
                    src=PAPER,
                ),
            ),
            impacts=(Impact(id="road", kind="access", text="i", where=("elm",), src=WIRE),),
            statements=(
                Statement(
                    id="claim",
                    by=("moreau",),
                    kind="claim",
                    about=("south", "oak"),
                    text="s",
                    src=WIRE,
                ),
                Statement(
                    id="denial",
                    by=("south", "Somebody"),
                    kind="denial",
                    to=("okafor",),
                    text="s",
                    disputes=("claim",),
                    via=("herald",),
                    src=WIRE,
                ),
            ),
            events=(
                Event(
                    id="clash",
                    when=NOON,
                    text="e",
                    kind="clash",
                    actors=("north", "south"),
                    src=WIRE,
                ),
            ),
            context=(
                Background(
                    id="truce",
                    kind="agreement",
                    title="t",
                    text="b",
                    actors=("okafor",),
                    where=("elm",),
                    src=PAPER,
                ),
            ),
            gaps=(Gap(id="gap", text="What Ana M knew."),),
            caveats=(Caveat(id="caveat", text="Where it was.", about=("claim", "elm")),),
            sources=(
                Source(id="wire", publisher="Wire", published=NOON),
                Source(id="paper", publisher="Paper", published=NOON),
            ),
        )
    )


def kept(narrowing: Narrowing, lookups: Lookups) -> list[str]:
    """Return the keys of what a filter keeps, in file order, without the bottom line."""
    return [
        ref.key
        for collection in COLLECTIONS
        for ref in lookups.refs(collection)
        if narrowing.keeps(ref, lookups) and ref.key != "bottom-line"
    ]


@pytest.mark.parametrize(
    ("narrowing", "found"),
    [
        (
            Narrowing(actor="moreau"),
            ["#1", "moreau", "oak", "call", "toll", "claim", "gap", "wire", "paper"],
        ),
        (
            Narrowing(actor="okafor"),
            ["okafor", "elm", "call", "denial", "truce", "wire", "paper"],
        ),
        (Narrowing(actor="herald"), ["herald", "denial", "wire"]),
        (
            Narrowing(place="oak"),
            ["#1", "moreau", "south", "oak", "toll", "claim", "wire", "paper"],
        ),
        (Narrowing(place="elm"), ["okafor", "elm", "road", "truce", "caveat", "wire", "paper"]),
        (
            Narrowing(side="north"),
            [
                "#1",
                "north",
                "moreau",
                "oak",
                "call",
                "toll",
                "claim",
                "clash",
                "gap",
                "wire",
                "paper",
            ],
        ),
        (
            Narrowing(side="south"),
            ["south", "oak", "toll", "denial", "clash", "wire", "paper"],
        ),
        (Narrowing(side="third"), ["okafor", "elm", "call", "truce", "wire", "paper"]),
        (Narrowing(speaker="moreau"), ["moreau", "south", "oak", "toll", "claim", "wire", "paper"]),
        (Narrowing(speaker="Somebody"), ["south", "okafor", "herald", "denial", "wire"]),
        (Narrowing(kind="denial"), ["south", "okafor", "herald", "denial", "wire"]),
        (Narrowing(kind="phone"), ["moreau", "okafor", "call", "wire"]),
        (Narrowing(kind="person"), ["moreau", "okafor"]),
        (
            Narrowing(account="contested"),
            ["moreau", "south", "okafor", "herald", "oak", "claim", "denial", "wire"],
        ),
        (
            Narrowing(account="one-side"),
            ["moreau", "south", "oak", "toll", "claim", "wire", "paper"],
        ),
    ],
)
def test_a_filter_keeps_what_fits_and_what_that_names(
    narrowing: Narrowing, found: list[str], lookups: Lookups
) -> None:
    assert kept(narrowing, lookups) == found


@pytest.mark.parametrize(
    ("narrowing", "found"),
    [
        (
            Narrowing(speaker="moreau", kind="claim"),
            ["moreau", "south", "oak", "claim", "wire"],
        ),
        (Narrowing(side="south", speaker="moreau"), ["south", "oak", "toll", "paper"]),
        (
            Narrowing(side="north", actor="south"),
            ["oak", "toll", "claim", "clash", "wire", "paper"],
        ),
        (Narrowing(actor="okafor", kind="claim"), []),
        (Narrowing(actor="nobody"), []),
    ],
)
def test_what_is_wanted_together_must_fit_together(
    narrowing: Narrowing, found: list[str], lookups: Lookups
) -> None:
    assert kept(narrowing, lookups) == found


def test_without_a_filter_everything_is_kept(lookups: Lookups) -> None:
    everything = [ref.key for each in COLLECTIONS for ref in lookups.refs(each)]
    assert ["bottom-line", *kept(Narrowing(), lookups)] == everything
    assert not Narrowing().active


def test_no_filter_hides_the_bottom_line(lookups: Lookups) -> None:
    assert Narrowing(kind="trend").keeps(RecordRef("summary", "bottom-line"), lookups)


def test_one_more_wish_takes_the_place_of_another_of_its_dimension() -> None:
    both = Narrowing(actor="moreau").with_facet(Facet("kind", "claim"))
    assert both == Narrowing(actor="moreau", kind="claim")
    assert both.with_facet(Facet("actor", "okafor")) == Narrowing(actor="okafor", kind="claim")
    assert both.without("actor") == Narrowing(kind="claim")
    assert tuple(both.facets) == (Facet("actor", "moreau"), Facet("kind", "claim"))


def test_only_what_fits_by_itself_is_counted(lookups: Lookups) -> None:
    denial = RecordRef("statements", "denial")
    assert Narrowing(kind="denial").fitting(lookups) == {denial}
    assert Narrowing(kind="denial", speaker="moreau").fitting(lookups) == set()
    assert Narrowing().fitting(lookups) == set()


def test_a_record_tells_what_it_can_be_found_by_the_most_telling_first(lookups: Lookups) -> None:
    assert facets(lookups).of(RecordRef("statements", "denial")) == (
        Facet("speaker", "south"),
        Facet("speaker", "Somebody"),
        Facet("kind", "denial"),
        Facet("account", "contested"),
        Facet("side", "south"),
        Facet("actor", "south"),
        Facet("actor", "okafor"),
        Facet("actor", "herald"),
    )
    assert facets(lookups).of(RecordRef("locations", "oak")) == (
        Facet("kind", "village"),
        Facet("place", "oak"),
        Facet("side", "north"),
    )
    assert facets(lookups).of(RecordRef("sources", "wire")) == ()


def test_harm_has_a_speaker_and_the_side_that_tells_of_it(make_briefing: MakeBriefing) -> None:
    briefing = make_briefing(
        sides=("north",),
        actors=(Actor(id="north", name="North", kind="state", src=()),),
        impacts=(Impact(kind="damage", text="i", by=("north",), src=()),),
    )
    assert facets(Lookups(briefing)).of(RecordRef("impacts", "#1")) == (
        *(Facet("speaker", "north"), Facet("kind", "damage"), Facet("account", "one-side")),
        *(Facet("side", "north"), Facet("actor", "north")),
    )


def test_the_places_of_a_country_that_two_sides_are_of_are_on_neither(
    make_briefing: MakeBriefing,
) -> None:
    briefing = make_briefing(
        sides=("government", "rebels", "north"),
        actors=(
            Actor(id="government", name="Government", kind="government", country="AT", src=()),
            Actor(id="rebels", name="Rebels", kind="group", country="AT", src=()),
            Actor(id="north", name="North", kind="state", country="CH", src=()),
        ),
        locations=(
            Location(id="town", name="Town", kind="town", country=("AT",), src=()),
            Location(id="pass", name="Pass", kind="border", country=("AT", "CH"), src=()),
        ),
    )
    found = facets(Lookups(briefing))
    assert found.of(RecordRef("locations", "town")) == (
        Facet("kind", "town"),
        Facet("place", "town"),
    )
    assert found.of(RecordRef("locations", "pass")) == (
        *(Facet("kind", "border"), Facet("place", "pass"), Facet("side", "north")),
    )


def test_a_text_is_found_by_the_names_that_are_links_in_it_and_by_no_others(
    make_briefing: MakeBriefing,
) -> None:
    briefing = make_briefing(
        actors=(
            Actor(id="guinea", name="Guinea", kind="state", src=()),
            Actor(id="plains", name="Plains", kind="state", src=()),
            Actor(id="union", name="Union of Plains", kind="organisation", src=()),
        ),
        locations=(Location(id="guinea-land", name="Guinea", kind="country", src=()),),
        gaps=(
            Gap(text="What Guinea-Bissau says."),
            Gap(text="What the Union of Plains says to Guinea."),
        ),
    )
    found = facets(Lookups(briefing)).fitting
    gaps = {
        facet: refs & {RecordRef("gaps", "#1"), RecordRef("gaps", "#2")}
        for facet, refs in found.items()
    }
    second = {RecordRef("gaps", "#2")}
    assert gaps[Facet("actor", "guinea")] == gaps[Facet("actor", "union")] == second
    assert gaps[Facet("actor", "plains")] == gaps[Facet("place", "guinea-land")] == set()


def test_a_text_names_whole_words_as_they_are_written(make_briefing: MakeBriefing) -> None:
    briefing = make_briefing(
        actors=(
            Actor(id="us", name="United States", short="US", kind="state", src=()),
            Actor(id="eu", name="Union", aka=("The Union",), kind="organisation", src=()),
        ),
        gaps=(
            Gap(text="What the US told us, and the United States."),
            Gap(text="Not known to us; Unions may know."),
        ),
    )
    found = facets(Lookups(briefing)).fitting
    assert found[Facet("actor", "us")] == {RecordRef("actors", "us"), RecordRef("gaps", "#1")}
    assert found[Facet("actor", "eu")] == {RecordRef("actors", "eu")}
