from __future__ import annotations

from datetime import UTC
from typing import get_args

import msgspec.inspect
import pytest

from briefing.model.actors import Actor, Tie
from briefing.model.citations import Citation
from briefing.model.dates import parse_when
from briefing.model.records import Record
from briefing.model.references import FIELDS, citations, cited_sources, references
from briefing.model.sources import Source
from briefing.model.statements import Statement

TYPES = get_args(Record)


def annotated(record_type: type) -> tuple[tuple[str, object], ...]:
    """Return the fields of a type whose annotation says that they hold ids."""
    found: list[tuple[str, object]] = []
    struct = msgspec.inspect.type_info(record_type)
    assert isinstance(struct, msgspec.inspect.StructType)
    for field in struct.fields:
        options = getattr(field.type, "types", (field.type,))
        extras = [getattr(option, "extra", None) or {} for option in (field.type, *options)]
        targets = {extra["ref"] for extra in extras if "ref" in extra}
        found.extend((field.name, target) for target in targets)
    return tuple(found)


@pytest.mark.parametrize("record_type", TYPES, ids=lambda each: each.__name__)
def test_the_table_names_every_field_that_holds_ids(record_type: type) -> None:
    assert set(FIELDS[record_type]) == set(annotated(record_type))


def test_references_come_field_by_field_with_ties_last() -> None:
    actor = Actor(
        id="a",
        name="A",
        kind="state",
        of="b",
        side="c",
        ties=(Tie(to="d", kind="ally", src=(Citation("ap", 1, 1),)),),
        src=(Citation("", 2, 2),),
    )
    assert list(references(actor)) == [("actors", "b"), ("sides", "c"), ("actors", "d")]
    assert list(cited_sources(actor)) == ["", "ap"]
    assert citations(actor) == (Citation("", 2, 2), Citation("ap", 1, 1))


def test_a_source_was_read_nowhere_else() -> None:
    assert citations(Source(id="a", publisher="A", published=parse_when("2022", UTC))) == ()


def test_a_list_of_ids_and_plain_names_is_taken_apart() -> None:
    statement = Statement(
        by=("a", "Some Person"),
        kind="denial",
        about=("x",),
        where=("goris",),
        text="No.",
        disputes=("s1", "s2"),
        via=("wire",),
        src=(),
    )
    assert list(references(statement)) == [
        ("actors", "a"),
        ("actors", "Some Person"),
        ("any", "x"),
        ("locations", "goris"),
        ("statements", "s1"),
        ("statements", "s2"),
        ("carriers", "wire"),
    ]
