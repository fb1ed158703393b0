"""What a valid briefing becomes, and what loading gives back."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import pytest
from msgspec import Meta

from briefing.errors import ExitCode, InvalidError
from briefing.loading import check, load, loads, read_struct
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.limits import LIMITS
from briefing.loading.loaded import Checked
from briefing.loading.nodes import Scalar, find
from briefing.model.citations import Citation
from briefing.model.fields import Line, Lines

if TYPE_CHECKING:
    from pathlib import Path

FULL = """\
timezone: +04:00
countries: AM
number: 2
keywords: [NO, 1.10, "0x1F"]
status: final
calls:
  - id: first-call
    from: riverland
    to: [highland, The Envoy]
    when: 2031-05-04 morning
    channel: phone
    text: >
      They spoke
      at length.
    src: [p1, wire:p2-3]
  - {between: [riverland, highland], channel: meeting, text: They met., src: p4}
casualties:
  - {side: highland, who: any, kind: killed, count: {low: 2, high: 5}, final: false, src: p5}
"""


def test_the_smallest_briefing_loads(smallest: str) -> None:
    assert smallest.count("\n") == 15
    briefing = loads(smallest).briefing
    assert briefing.title == "Riverland-Highland border incident"
    assert briefing.as_of.earliest.isoformat() == "2031-05-04T18:00:00+00:00"
    assert briefing.summary.src == (Citation(source="", first=1, last=1),)
    assert [(actor.id, actor.name) for actor in briefing.actors] == [
        ("riverland", "Riverland"),
        ("highland", "Highland"),
    ]
    assert (briefing.calls, briefing.status, briefing.timezone) == ((), None, "UTC")


def test_every_kind_of_value_is_read(smallest: str) -> None:
    briefing = loads(smallest + FULL).briefing
    assert briefing.as_of.earliest.isoformat() == "2031-05-04T14:00:00+00:00"
    assert (briefing.countries, briefing.number, briefing.status) == (("AM",), 2, "final")
    call, meeting = briefing.calls
    assert (call.id, call.from_, call.to) == (
        "first-call",
        ("riverland",),
        ("highland", "The Envoy"),
    )
    assert call.text == "They spoke at length."
    assert call.src == (
        Citation(source="", first=1, last=1),
        Citation(source="wire", first=2, last=3),
    )
    assert (meeting.id, meeting.from_, meeting.between) == (None, (), ("riverland", "highland"))
    (casualty,) = briefing.casualties
    assert (casualty.count.low, casualty.count.best, casualty.count.high) == (2, None, 5)
    assert casualty.final is False


def test_plain_text_stays_what_was_written(smallest: str) -> None:
    assert loads(smallest + FULL).briefing.keywords == ("NO", "1.10", "0x1F")


def test_text_is_made_safe(smallest: str) -> None:
    text = smallest + 'region: " a\\e[31m\\tb\\nc "\ngaps:\n  - text: "a\\rb\\n\\nc\\u202e\\n"\n'
    briefing = loads(text).briefing
    assert briefing.region == "a␛[31m    b c"
    assert briefing.gaps[0].text == "a␍b\n\nc<U+202E>"


def test_a_plain_name_is_made_safe_too(smallest: str) -> None:
    text = smallest + 'impacts:\n  - {kind: damage, text: x, by: "The\\e Mayor", src: p1}\n'
    assert loads(text).briefing.impacts[0].by == ("The␛ Mayor",)


def test_one_value_and_a_list_of_one_are_the_same(smallest: str) -> None:
    gap = "gaps:\n  - {text: x, about: oak, src: p1}\n"
    listed = "gaps:\n  - {text: x, about: [oak], src: [p1]}\n"
    assert loads(smallest + gap).briefing == loads(smallest + listed).briefing


def test_bytes_and_text_and_line_ends_make_no_difference(smallest: str) -> None:
    text = smallest + FULL
    briefing = loads(text).briefing
    assert loads(text.encode()).briefing == briefing
    assert loads(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()).briefing == briefing
    assert loads("\ufeff" + text).briefing == briefing


def test_the_briefing_that_ships_loads(seed: Path) -> None:
    loaded = load(str(seed))
    assert loaded.path == str(seed)
    assert [each.message for each in loaded.problems if each.severity == "error"] == []


def test_an_invalid_briefing_raises_all_its_problems(smallest: str) -> None:
    with pytest.raises(InvalidError) as caught:
        loads(smallest + "status: finl\nregion: no\nnumber: x\n", "a/x.yaml")
    assert [(each.line, each.severity) for each in caught.value.problems] == [
        (16, "error"),
        (17, "warning"),
        (18, "error"),
    ]
    assert caught.value.exit_code is ExitCode.INVALID
    assert str(caught.value).startswith("a/x.yaml:16:9: expected one of draft,")


def test_checking_returns_what_loading_raises(tmp_path: Path, smallest: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(smallest + "status: finl\n", "utf-8")
    assert [(each.line, each.code) for each in check(str(path))] == [(16, "unknown-word")]


def test_checking_looks_for_more_than_loading(tmp_path: Path, smallest: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(smallest, "utf-8")
    assert load(str(path)).problems == ()
    told = check(str(path))
    assert told == load(str(path), warnings=True).problems
    assert told
    assert {each.severity for each in told} == {"warning"}
    places = [(each.line, each.column) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize("text", ["", "a: 'b", "briefing: 1\n"])
def test_the_collector_goes_on_as_before(text: str) -> None:
    assert gc.isenabled()
    with pytest.raises(InvalidError):
        loads(text)
    assert gc.isenabled()


def test_the_collector_stays_at_rest_where_it_was(smallest: str) -> None:
    gc.disable()
    try:
        loads(smallest)
        assert not gc.isenabled()
    finally:
        gc.enable()


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    accent: Line
    others: Lines = ()


class Look(msgspec.Struct, frozen=True, kw_only=True):
    name: Line
    dark: bool = False
    kind: Literal["calm", "loud"] = "calm"
    contrast: Annotated[float, Meta(ge=1, le=21)] = 4.5
    palette: Palette


def test_a_struct_of_another_type_is_read(tmp_path: Path) -> None:
    path = tmp_path / "look.yaml"
    path.write_text(
        "name: Paper\ndark: true\ncontrast: 7\npalette: {accent: '#00f', others: red}\n"
    )
    look = Look(
        name="Paper", dark=True, contrast=7.0, palette=Palette(accent="#00f", others=("red",))
    )
    assert read_struct(str(path), Look) == (look, ())


def test_what_is_wrong_with_a_struct_of_another_type_is_told(tmp_path: Path) -> None:
    path = tmp_path / "look.yaml"
    path.write_text("name: Paper\nkind: laud\ncontrast: 22\npalette: {acent: red}\n")
    value, problems = read_struct(str(path), Look)
    assert value is None
    assert [(each.line, each.column, each.message) for each in problems] == [
        (2, 7, "expected one of calm, loud, not 'laud'; did you mean 'loud'?"),
        (3, 11, "'22' is out of range; write 1 to 21"),
        (4, 11, "unknown key 'acent'; did you mean 'accent'?"),
    ]


def test_a_struct_in_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "look.yaml"
    path.write_bytes(b"name: \xff")
    value, problems = read_struct(str(path), Look)
    assert value is None
    assert [each.code for each in problems] == ["not-utf-8"]


def checked(text: str) -> Checked:
    document = Document("x.yaml", text)
    root = Composer(document, LIMITS).compose()
    assert root is not None
    return Checked(loads(text).briefing, root, document, "x.yaml")


def test_a_checked_briefing_tells_of_a_path(smallest: str) -> None:
    each = checked(smallest + FULL)
    problem = each.problem(("calls", 0, "to", 1), "some-code", "look here")
    assert (problem.line, problem.column, problem.length) == (24, 20, 9)
    assert (problem.severity, problem.code, problem.message) == (
        "warning",
        "some-code",
        "look here",
    )
    assert each.text == smallest + FULL
    assert each.lookups.actor("highland") == each.briefing.actors[1]


def test_a_node_is_found_by_its_path(smallest: str) -> None:
    tree = checked(smallest + FULL).tree
    assert find(tree, ()) is tree
    assert isinstance(found := find(tree, ("calls", 0, "to", 1)), Scalar)
    assert found.text == "The Envoy"
    assert find(tree, ("calls", 0, "from", 0)) is find(tree, ("calls", 0, "from"))


@pytest.mark.parametrize(
    "path", [("cals",), ("calls", 2), ("calls", "from"), ("id", "x"), ("id", 1), ("calls", 0, 0)]
)
def test_a_path_that_leads_nowhere_is_no_node(path: tuple[str | int, ...], smallest: str) -> None:
    with pytest.raises(KeyError):
        find(checked(smallest + FULL).tree, path)
