"""What is told of the format: every type, every key, and a docstring on each."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import msgspec
import pytest

import briefing.model
from briefing.loading.readers import plan_of
from briefing.model.documentation import Field, RecordType, Value, record_types
from briefing.model.shared import Shared

TYPES = {
    documented.cls.__name__: documented for documented in (*record_types(), record_types(Shared)[0])
}


def field(name: str) -> Field:
    """Return the field that `Type.key` names."""
    cls, _, key = name.partition(".")
    return next(each for each in TYPES[cls].fields if each.key == key)


@pytest.mark.parametrize("documented", TYPES.values(), ids=TYPES)
def test_every_type_and_every_field_has_a_docstring(documented: RecordType) -> None:
    assert documented.says
    assert [each.key for each in documented.fields if not each.says] == []


def test_no_type_of_the_format_is_left_out() -> None:
    found = set()
    for module in pkgutil.iter_modules(briefing.model.__path__, "briefing.model."):
        for each in vars(import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, msgspec.Struct):
                found.add(each)
    records = {each.__name__ for each in found if each.__struct_config__.forbid_unknown_fields}
    assert records == set(TYPES)


@pytest.mark.parametrize("documented", TYPES.values(), ids=TYPES)
def test_the_keys_are_those_that_the_loader_reads(documented: RecordType) -> None:
    keyed = documented.places[0][1] == "map"
    plan = plan_of(documented.cls, keyed=keyed)
    required = {key for key, (name, _) in plan.fields.items() if name in plan.required}
    assert [each.key for each in documented.fields] == list(plan.fields)
    assert {each.key for each in documented.fields if each.required} == required


def test_a_type_knows_the_keys_that_lead_to_it() -> None:
    assert TYPES["Briefing"].places == (("", "one"),)
    assert TYPES["Point"].places == (("summary.points", "list"), ("summary.significance", "one"))
    assert TYPES["Actor"].places == (("actors", "map"),)
    assert TYPES["Geo"].places == (("locations.geo", "one"),)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Briefing.briefing", Value(form="version", words=("1",))),
        ("Briefing.title", Value(form="line")),
        ("Briefing.timezone", Value(form="zone")),
        ("Briefing.number", Value(form="whole-number", least=1)),
        ("Briefing.sides", Value(form="reference", target="actors", shape="one-or-many")),
        ("Briefing.related", Value(form="slug", shape="one-or-many")),
        ("Actor.side", Value(form="reference", target="sides", words=("third",))),
        ("Actor.unnamed", Value(form="flag")),
        ("Actor.ties", Value(form="record", shape="list", record=TYPES["Tie"].cls)),
        ("Call.from", Value(form="reference", target="actors", names=True, shape="one-or-many")),
        ("Casualty.count", Value(form="count")),
        ("Event.when", Value(form="when")),
        ("Geo.lat", Value(form="number", least=-90, most=90)),
        ("Source.credibility", Value(form="words", words=("1", "2", "3", "4", "5", "6"))),
        ("Statement.src", Value(form="citation", shape="one-or-many")),
        ("Summary.bottom_line", Value(form="prose")),
    ],
)
def test_a_value_is_read_off_its_annotation(name: str, value: Value) -> None:
    assert field(name).value == value


def test_a_pattern_comes_with_its_words() -> None:
    value = field("Location.admin1").value
    assert (value.form, value.pattern) == ("pattern", "[A-Z]{2}-[A-Z0-9]{1,3}")
    assert value.says == "a province code (ISO 3166-2), such as AM-SU"
