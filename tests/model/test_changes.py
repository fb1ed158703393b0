"""What changed between two versions, record by record and field by field."""

from __future__ import annotations

import time
from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing.model.actors import Actor, Tie
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.changes import Changes, changes
from briefing.model.citations import parse_citation
from briefing.model.context import Background
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.lookups import Lookups
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point, Summary
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from briefing.model.dates import When

    from .conftest import MakeBriefing

P1 = (parse_citation("p1"),)
P2 = (parse_citation("p2"),)
SHELLS = "Shells fell on the two villages of Oak and Elm before dawn"
TRUCE = "A truce was signed in the capital and both armies went home"
TALKS = "Talks begin under an envoy who came by train last night"


def at(text: str) -> When:
    return parse_when(text, UTC)


def said(text: str = SHELLS, **fields: object) -> Statement:
    return replace(Statement(by=("ana",), kind="claim", text=text, src=P1), **fields)


def lost(count: str, **fields: object) -> Casualty:
    figure = Casualty(
        side="land", who="military", kind="killed", count=parse_count(count), by=("ana",), src=P1
    )
    return replace(figure, **fields)


def silence(**fields: object) -> Casualty:
    return lost("not-reported", **{"by": (), **fields})


def call(**fields: object) -> Call:
    made = Call(
        from_=("ana",), to=("jo",), when=at("2022-09-13"), channel="phone", text=TALKS, src=P1
    )
    return replace(made, **fields)


def told(found: Changes) -> list[str]:
    """Return each change in a line, such as `changed gaps #1>#2 text`."""
    lines = [f"head {each.field}: {each.old} > {each.new}" for each in found.head]
    for each in found.records:
        refs = [ref.key for ref in (each.old, each.new) if ref is not None]
        fields = [field.field for field in each.fields]
        lines.append(" ".join([each.kind, each.collection, ">".join(refs), *fields, *each.news]))
    return lines


def between(make: MakeBriefing, collection: str, old: object, new: object) -> list[str]:
    """Return what changed where nothing but one collection did."""
    before, after = make(**{collection: old}), make(**{collection: new})
    return told(changes(Lookups(before), Lookups(after)))


Records = tuple[object, ...]

EVENT = Event(when=at("2022-09-13"), kind="attack", text=SHELLS, src=P1)
GAP = Gap(text="Whether anybody was hurt in Oak")
ANA = Actor(id="ana", name="Ana Moreau", kind="person", src=P1)
OAK = Location(id="oak", name="Oak", kind="village", src=P1)
WIRE = Source(id="wire", publisher="Wire", published=at("2022-09-13"))
PACT = Background(kind="agreement", title="The pact", text="Signed long ago.", src=P1)
HARM = Impact(kind="damage", text="Homes burnt.", where=("oak",), src=P1)

CASES: dict[str, tuple[str, Records, Records, list[str]]] = {
    "nothing": ("events", (EVENT,), (EVENT,), []),
    "added": ("events", (), (EVENT,), ["added events #1"]),
    "removed": ("events", (EVENT,), (), ["removed events #1"]),
    "moved alone": (
        "events",
        (EVENT, replace(EVENT, text=TRUCE)),
        (replace(EVENT, text=TRUCE), EVENT),
        [],
    ),
    "by id whatever it says": (
        "statements",
        (said(id="a"),),
        (said(TRUCE, id="a", by=("jo",), kind="denial"),),
        ["changed statements a>a by kind text"],
    ),
    "another id alone": ("statements", (said(id="a"),), (said(id="b"),), []),
    "an id given": ("statements", (said(), said(TRUCE)), (said(TRUCE, id="t"), said(id="s")), []),
    "rewritten": (
        "statements",
        (said(), said(TALKS)),
        (said(TALKS), said(f"{SHELLS}, and three died")),
        ["changed statements #1>#2 text"],
    ),
    "another speaker says the same": (
        "statements",
        (said(),),
        (said(by=("jo",)),),
        ["changed statements #1>#1 by"],
    ),
    "another speaker says something near": (
        "statements",
        (said(),),
        (said("Shells fell on the road before dawn, and two mules died", by=("jo",)),),
        ["added statements #1", "removed statements #1 withdrawn"],
    ),
    "the same speaker says something near": (
        "statements",
        (said(),),
        (said("Shells fell on the road before dawn, and two mules died"),),
        ["changed statements #1>#1 text"],
    ),
    "something else": (
        "statements",
        (said(),),
        (said(TRUCE),),
        ["added statements #1", "removed statements #1 withdrawn"],
    ),
    "read elsewhere alone": (
        "events",
        (EVENT,),
        (replace(EVENT, src=P2),),
        ["changed events #1>#1 src"],
    ),
    "marks in another order": (
        "events",
        (replace(EVENT, src=P1 + P2),),
        (replace(EVENT, src=P2 + P1),),
        [],
    ),
    "a mark that names its source": (
        "events",
        (EVENT,),
        (replace(EVENT, src=(parse_citation("wire:p1"),)),),
        [],
    ),
    "white space": ("gaps", (Gap(text="Who fired"),), (Gap(text="Who\nfired"),), []),
    "the same time written otherwise": (
        "events",
        (replace(EVENT, when=at("2022-09-13T10:00")),),
        (replace(EVENT, when=at("2022-09-13T12:00+02:00")),),
        [],
    ),
    "a time in doubt": (
        "events",
        (EVENT,),
        (replace(EVENT, when=at("2022-09-13?")),),
        ["changed events #1>#1 when"],
    ),
    "places in another order": (
        "events",
        (replace(EVENT, where=("oak", "elm")),),
        (replace(EVENT, where=("elm", "oak")),),
        [],
    ),
    "a toll": ("casualties", (lost("49+"),), (lost("105"),), ["changed casualties #1>#1 count"]),
    "the same figure written otherwise": ("casualties", (lost("49"),), (lost("49"),), []),
    "tolls of two speakers": (
        "casualties",
        (lost("49+"), lost("50", by=("jo",))),
        (lost("60", by=("jo",)), lost("105")),
        ["changed casualties #2>#1 count", "changed casualties #1>#2 count"],
    ),
    "tolls of two places": (
        "casualties",
        (lost("1", where=("oak",)), lost("2", where=("elm",))),
        (lost("2", where=("elm",)), lost("5", where=("oak",))),
        ["changed casualties #1>#2 count"],
    ),
    "a toll that another gives now": (
        "casualties",
        (lost("49+"),),
        (lost("105", by=("jo",)),),
        ["changed casualties #1>#1 count by"],
    ),
    "a toll beside that of another": (
        "casualties",
        (lost("49+"),),
        (lost("105", by=("jo",)), lost("49+")),
        ["added casualties #1"],
    ),
    "a toll withdrawn": (
        "casualties",
        (lost("49+"), lost("3", who="civilian")),
        (lost("3", who="civilian"),),
        ["removed casualties #1 withdrawn"],
    ),
    "a silence broken": (
        "casualties",
        (silence(),),
        (lost("50"),),
        ["changed casualties #1>#1 count by silence-broken"],
    ),
    "a silence on everything broken": (
        "casualties",
        (silence(who="any", kind="any"), silence(side="sea", who="any", kind="any")),
        (
            lost("50", side="sea"),
            silence(who="any", kind="any"),
            lost("9", side="sea", kind="missing"),
        ),
        [
            "changed casualties #2>#1 who kind count by silence-broken",
            "added casualties #3",
        ],
    ),
    "a figure that gave way to silence": (
        "casualties",
        (lost("50"),),
        (silence(who="any", kind="any"),),
        ["changed casualties #1>#1 who kind count by figure-withdrawn"],
    ),
    "a claim of none is no silence": (
        "casualties",
        (lost("none-claimed"),),
        (lost("50"),),
        ["changed casualties #1>#1 count"],
    ),
    "a silence of another side is not broken": (
        "casualties",
        (silence(),),
        (lost("50", side="sea"),),
        ["added casualties #1", "removed casualties #1"],
    ),
    "a call": ("calls", (call(),), (call(), call(to=("kim",))), ["added calls #2"]),
    "a call told otherwise": (
        "calls",
        (call(),),
        (call(text="They spoke.", from_=("jo",), to=("ana",)),),
        ["changed calls #1>#1 from_ to text"],
    ),
    "a second call of the same two": (
        "calls",
        (call(),),
        (call(when=at("2022-09-14"), text="They spoke again."), call()),
        ["added calls #1"],
    ),
    "a gap closed": ("gaps", (GAP,), (), ["removed gaps #1 gap-closed"]),
    "a gap opened": ("gaps", (), (GAP,), ["added gaps #1 gap-opened"]),
    "a caveat": ("caveats", (Caveat(text="Unclear."),), (), ["removed caveats #1"]),
    "an actor": ("actors", (ANA,), (replace(ANA, role="Mayor"),), ["changed actors ana>ana role"]),
    "an actor of another id": ("actors", (ANA,), (replace(ANA, id="moreau"),), []),
    "an actor's tie": (
        "actors",
        (replace(ANA, ties=(Tie(to="jo", kind="ally", src=P1),)),),
        (replace(ANA, ties=(Tie(to="jo", kind="rival", src=P1),)),),
        ["changed actors ana>ana ties"],
    ),
    "where a tie was read": (
        "actors",
        (replace(ANA, ties=(Tie(to="jo", kind="ally", src=P1),)),),
        (replace(ANA, ties=(Tie(to="jo", kind="ally", src=P2),)),),
        ["changed actors ana>ana src"],
    ),
    "a place of another id": (
        "locations",
        (OAK,),
        (replace(OAK, id="oak-village", role="damaged"),),
        ["changed locations oak>oak-village role"],
    ),
    "background by its title": (
        "context",
        (PACT,),
        (replace(PACT, text="Renewed by both."),),
        ["changed context #1>#1 text"],
    ),
    "harm at the same place": (
        "impacts",
        (HARM,),
        (replace(HARM, text="Homes and a hall burnt."),),
        ["changed impacts #1>#1 text"],
    ),
    "a source of another id": (
        "sources",
        (WIRE,),
        (replace(WIRE, id="agency", paragraphs=7),),
        ["changed sources wire>agency paragraphs"],
    ),
}


@pytest.mark.parametrize(("collection", "old", "new", "changed"), CASES.values(), ids=CASES)
def test_what_changed_is_found(
    make_briefing: MakeBriefing, collection: str, old: Records, new: Records, changed: list[str]
) -> None:
    assert between(make_briefing, collection, old, new) == changed


def test_the_summary_is_told_by_its_parts(make_briefing: MakeBriefing) -> None:
    old = Summary(
        bottom_line=SHELLS, points=(Point(text=TALKS, src=P1), Point(text=SHELLS, src=P1))
    )
    new = Summary(
        bottom_line=TRUCE,
        points=(Point(text=f"{SHELLS} again", src=P1), Point(text=TRUCE, src=P1)),
        significance=Point(text="It matters.", src=P1),
    )
    assert between(make_briefing, "summary", old, new) == [
        "changed summary bottom-line>bottom-line text",
        "changed summary #2>#1 text",
        "added summary #2",
        "added summary significance",
        "removed summary #1",
    ]


def test_the_head_is_told_field_by_field(make_briefing: MakeBriefing) -> None:
    old = make_briefing(title="Y", countries=("AM", "AZ"), status="draft", number=1)
    new = make_briefing(title="Z", countries=("AZ", "AM"), status="final", number=2)
    assert told(changes(Lookups(old), Lookups(new))) == [
        "head title: Y > Z",
        "head number: 1 > 2",
        "head status: draft > final",
    ]


def test_ids_that_were_renamed_change_nothing_of_what_names_them(
    make_briefing: MakeBriefing,
) -> None:
    def made(actor: str, source: str, statement: str, events: tuple[Event, ...]) -> Lookups:
        return Lookups(
            make_briefing(
                actors=(replace(ANA, id=actor),),
                sources=(replace(WIRE, id=source),),
                sides=(actor,),
                statements=(
                    said(id=statement, by=(actor,), src=(parse_citation(f"{source}:p1"),)),
                    said(TRUCE, by=(actor,), disputes=(statement,), about=(actor,)),
                ),
                calls=(call(from_=(actor,)),),
                casualties=(lost("1", side=actor, by=(actor,)),),
                events=events,
            )
        )

    old = made("ana", "wire", "claim", (replace(EVENT, actors=("ana",)),))
    assert told(changes(old, made("m", "w", "c", (replace(EVENT, actors=("m",)),)))) == []
    now = made("m", "w", "c", (replace(EVENT, actors=("m", "jo")),))
    assert told(changes(old, now)) == ["changed events #1>#1 actors"]


def test_who_is_disputed_now_is_told_and_who_no_longer_is(make_briefing: MakeBriefing) -> None:
    claim, other = said(id="a"), said(TALKS, id="b")
    denial = said(TRUCE, by=("jo",), kind="denial", disputes=("a",))
    assert between(make_briefing, "statements", (claim, other), (claim, other, denial)) == [
        "changed statements a>a disputed",
        "added statements #3",
    ]
    assert between(make_briefing, "statements", (claim, other, denial), (claim, other)) == [
        "changed statements a>a undisputed",
        "removed statements #3 withdrawn",
    ]
    against_both = replace(denial, disputes=("a", "b"))
    assert between(
        make_briefing, "statements", (claim, other, denial), (claim, other, against_both)
    ) == ["changed statements b>b disputed", "changed statements #3>#3 disputes disputed"]


def test_a_record_is_found_by_its_new_name_and_knows_whether_only_its_marks_changed(
    make_briefing: MakeBriefing,
) -> None:
    old = Lookups(make_briefing(gaps=(GAP,), events=(EVENT, replace(EVENT, text=TRUCE))))
    new = Lookups(
        make_briefing(
            events=(replace(EVENT, src=P2), replace(EVENT, text=TRUCE, src=P2, words="then"))
        )
    )
    found = changes(old, new)
    assert {ref.key: each.cites_only for ref, each in found.by_ref.items()} == {
        "#1": True,
        "#2": False,
    }
    assert (found.is_empty, found.is_one_briefing) == (False, True)
    assert changes(old, old).is_empty
    other = Lookups(make_briefing(id="y"))
    assert not changes(old, other).is_one_briefing


def test_very_many_records_that_all_changed_take_no_time_that_a_reader_sees(
    make_briefing: MakeBriefing,
) -> None:
    def text(number: int, word: str) -> str:
        return f"{word} number {number} fell on house {number * 7} of the village {number % 9}"

    old = tuple(said(text(number, "Shell")) for number in range(10, 3010))
    new = tuple(said(text(number, "Rocket")) for number in reversed(range(10, 3010)))
    before, after = Lookups(make_briefing(statements=old)), Lookups(make_briefing(statements=new))
    begun = time.process_time()
    found = changes(before, after)
    assert time.process_time() - begun < 20  # each with each would be 9 million comparisons
    assert {(each.kind, *(field.field for field in each.fields)) for each in found.records} == {
        ("changed", "text")
    }
    assert all(
        each.old is not None
        and each.new is not None
        and int(each.old.key[1:]) + int(each.new.key[1:]) == 3001
        for each in found.records
    )
