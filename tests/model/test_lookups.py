from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.citations import Citation
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.locations import Location
from briefing.model.lookups import COLLECTIONS, THIRD, Lookups, RecordRef
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point, Summary
from briefing.model.unknowns import Gap

if TYPE_CHECKING:
    from tests.model.conftest import MakeBriefing

P1 = (Citation("", 1, 1),)


def actor(
    actor_id: str, *, name: str = "", of: str | None = None, side: str | None = None
) -> Actor:
    return Actor(id=actor_id, name=name or actor_id, kind="person", of=of, side=side, src=P1)


def place(location_id: str) -> Location:
    return Location(id=location_id, name=location_id.title(), kind="village", src=P1)


def said(
    statement_id: str | None = None, *, by: str = "x", disputes: tuple[str, ...] = ()
) -> Statement:
    return Statement(id=statement_id, by=(by,), kind="claim", text="T", disputes=disputes, src=P1)


def source(source_id: str, *, default: bool = False) -> Source:
    when = parse_when("2022", UTC)
    return Source(id=source_id, publisher=source_id.upper(), published=when, default=default)


def test_records_are_found_by_id_and_by_place(make_briefing: MakeBriefing) -> None:
    first, second = said(), said("s")
    lookups = Lookups(
        make_briefing(
            actors=(actor("a", name="Ana"),), locations=(place("oak"),), statements=(first, second)
        )
    )
    assert lookups.actor("a") is lookups.briefing.actors[0]
    assert lookups.location("oak") is lookups.briefing.locations[0]
    assert lookups.statement("s") is second
    assert lookups.statement("a") is None
    assert lookups.actor("Some Person") is None
    assert lookups.refs("statements") == (
        RecordRef("statements", "#1"),
        RecordRef("statements", "s"),
    )
    assert lookups.record(RecordRef("statements", "#1")) is first
    with pytest.raises(KeyError):
        lookups.record(RecordRef("statements", "#2"))


def test_the_summary_is_records_too(make_briefing: MakeBriefing) -> None:
    point, why = Point(text="P", src=P1), Point(text="W", src=P1)
    summary = Summary(bottom_line="B", src=P1, points=(point,), significance=why)
    lookups = Lookups(make_briefing(summary=summary))
    assert [ref.key for ref in lookups.refs("summary")] == ["bottom-line", "#1", "significance"]
    assert lookups.record(RecordRef("summary", "bottom-line")) == Point(text="B", src=P1)
    assert lookups.record(RecordRef("summary", "significance")) is why


def test_every_record_knows_its_own_name(make_briefing: MakeBriefing) -> None:
    twin = said()
    lookups = Lookups(
        make_briefing(
            actors=(actor("a"),), statements=(twin, said("s"), said()), gaps=(Gap(text="?"),)
        )
    )
    for collection in COLLECTIONS:
        for ref in lookups.refs(collection):
            assert lookups.ref_of(lookups.record(ref)) == ref
    with pytest.raises(KeyError):
        lookups.ref_of(said())


def test_any_id_is_found_whatever_it_names(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(
        make_briefing(
            actors=(actor("same"),),
            locations=(place("same"), place("oak")),
            gaps=(Gap(id="losses", text="?"), Gap(text="?")),
        )
    )
    assert lookups.find("oak") == RecordRef("locations", "oak")
    assert lookups.find("losses") == RecordRef("gaps", "losses")
    assert lookups.find("wire") == RecordRef("sources", "wire")
    assert lookups.find("same") == RecordRef("actors", "same")
    assert lookups.find("#2") is None
    assert lookups.find("nothing") is None


def test_a_name_stands_behind_an_id_and_is_itself_otherwise(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(make_briefing(actors=(actor("a", name="Ana"),), locations=(place("oak"),)))
    names = [lookups.name(each) for each in ("a", "oak", "wire", "Some Person")]
    assert names == ["Ana", "Oak", "Wire", "Some Person"]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((source("a"),), "a"),
        ((source("a"), source("b", default=True)), "b"),
        ((source("a"), source("b")), None),
        ((source("a", default=True), source("b", default=True)), None),
    ],
)
def test_no_source_name_means_the_default_or_the_only_one(
    make_briefing: MakeBriefing, sources: tuple[Source, ...], expected: str | None
) -> None:
    found = Lookups(make_briefing(sources=sources)).source("")
    assert (found.id if found else None) == expected


def test_mentions_are_every_other_record_that_names_one_in_file_order(
    make_briefing: MakeBriefing,
) -> None:
    call = Call(from_=("a", "b"), to=("Some Person",), channel="phone", text="T", by=("a",), src=P1)
    lookups = Lookups(
        make_briefing(
            actors=(actor("a", of="a"), actor("b", of="a")),
            locations=(place("oak"),),
            calls=(call,),
            statements=(
                Statement(by=("b",), kind="claim", text="T", where=("oak",), via=("wire",), src=()),
                said("s"),
            ),
            casualties=(
                Casualty(
                    side="b",
                    who="any",
                    kind="any",
                    count=parse_count("1"),
                    disputes=("s",),
                    src=(Citation("wire", 1, 1),),
                ),
            ),
            gaps=(Gap(text="?", about=("oak", "s", "b")),),
        )
    )
    call_ref, statement, gap = (
        RecordRef("calls", "#1"),
        RecordRef("statements", "#1"),
        RecordRef("gaps", "#1"),
    )
    figure = RecordRef("casualties", "#1")
    assert lookups.mentions(RecordRef("actors", "a")) == (RecordRef("actors", "b"), call_ref)
    assert lookups.mentions(RecordRef("actors", "b")) == (call_ref, figure, statement, gap)
    assert lookups.mentions(RecordRef("locations", "oak")) == (statement, gap)
    assert lookups.mentions(RecordRef("statements", "s")) == (figure, gap)
    assert lookups.mentions(RecordRef("sources", "wire")) == (
        RecordRef("summary", "bottom-line"),
        RecordRef("actors", "a"),
        RecordRef("actors", "b"),
        RecordRef("locations", "oak"),
        call_ref,
        figure,
        statement,
        RecordRef("statements", "s"),
    )
    assert lookups.mentions(gap) == ()


def test_a_dispute_holds_in_both_directions_and_with_figures(make_briefing: MakeBriefing) -> None:
    claim, denial, other = said("claim"), said(disputes=("claim",)), said("other")
    figure = Casualty(
        side="x", who="any", kind="killed", count=parse_count("0"), disputes=("claim",), src=P1
    )
    lookups = Lookups(make_briefing(statements=(claim, denial, other), casualties=(figure,)))
    assert lookups.contested(claim) == (denial, figure)
    assert lookups.contested(denial) == (claim,)
    assert lookups.contested(figure) == (claim,)
    assert lookups.contested(other) == ()


def test_two_that_dispute_each_other_stand_against_each_other_once(
    make_briefing: MakeBriefing,
) -> None:
    one, two = said("one", disputes=("two",)), said("two", disputes=("one",))
    lookups = Lookups(make_briefing(statements=(one, two)))
    assert lookups.contested(one) == (two,)
    assert lookups.contested(two) == (one,)


def test_nothing_stands_against_itself(make_briefing: MakeBriefing) -> None:
    one = said("one", disputes=("one",))
    assert Lookups(make_briefing(statements=(one,))).contested(one) == ()


def test_an_actor_has_the_side_of_what_it_belongs_to(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(
        make_briefing(
            sides=("north", "south"),
            actors=(
                actor("north"),
                actor("south"),
                actor("ministry", of="south"),
                actor("minister", of="ministry"),
                actor("envoy", side="third"),
                actor("aide", of="envoy"),
                actor("turncoat", of="ministry", side="north"),
                actor("loner"),
                actor("stray", of="nobody"),
            ),
        )
    )
    assert {each.id: lookups.side_index(each.id) for each in lookups.briefing.actors} == {
        "north": 0,
        "south": 1,
        "ministry": 1,
        "minister": 1,
        "envoy": THIRD,
        "aide": THIRD,
        "turncoat": 0,
        "loner": None,
        "stray": None,
    }
    assert lookups.side_index("Some Person") is None


def test_actors_that_belong_to_each_other_have_no_side_and_end(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(
        make_briefing(
            sides=("north",),
            actors=(actor("a", of="b"), actor("b", of="c"), actor("c", of="b"), actor("d", of="d")),
        )
    )
    assert [lookups.side_index(each) for each in "abcd"] == [None] * 4


def test_a_long_chain_of_belonging_is_followed_once(make_briefing: MakeBriefing) -> None:
    chain = [actor("a0")] + [actor(f"a{n}", of=f"a{n - 1}") for n in range(1, 20_000)]
    lookups = Lookups(make_briefing(sides=("a0",), actors=tuple(chain)))
    assert {lookups.side_index(each.id) for each in reversed(chain)} == {0}


def test_the_head_is_at_the_top_of_those_an_actor_belongs_to(make_briefing: MakeBriefing) -> None:
    state, office, person = actor("a"), actor("b", of="a"), actor("c", of="b")
    self_made = actor("d", of="d")
    lookups = Lookups(make_briefing(actors=(state, office, person, self_made)))
    found = [lookups.head_of(each) for each in (person, office, state, self_made)]
    assert found == [state, state, None, None]


def test_actors_that_belong_to_each_other_have_no_head(make_briefing: MakeBriefing) -> None:
    circle = (actor("a", of="b"), actor("b", of="c"), actor("c", of="b"))
    lookups = Lookups(make_briefing(actors=circle))
    assert [lookups.head_of(each) for each in circle] == [None, None, None]


def test_the_head_of_a_long_chain_is_looked_for_once(make_briefing: MakeBriefing) -> None:
    chain = [actor("a0")] + [actor(f"a{n}", of=f"a{n - 1}") for n in range(1, 20_000)]
    lookups = Lookups(make_briefing(actors=tuple(chain)))
    assert all(lookups.head_of(each) is chain[0] for each in reversed(chain[1:]))


def test_nothing_is_built_before_it_is_asked_for(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(make_briefing(actors=(actor("a"),)))
    before = set(vars(lookups))
    lookups.actor("a")
    assert set(vars(lookups)) - before == {"_actors"}
