"""`briefing schema`: what an editor is told of the format, held against real briefings."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.__main__ import main
from briefing.errors import InvalidError
from briefing.loading import loads

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = """\
briefing: 1
id: oak-elm
title: Shelling reported in Oak and Elm
as_of: 2031-05-04T18:00
sides: [riverland, highland]
lang: no
summary:
  bottom_line: Riverland says that two villages were shelled.
  src: [p1, p2-3]
  points:
    - {text: The toll is not final., src: p2}
actors:
  riverland: {name: Riverland, kind: state, side: riverland, country: NO, src: p1}
  highland: {name: Highland, kind: state, side: highland, src: p1}
  envoy: {name: The envoy, kind: person, side: third, unnamed: true, src: p4}
locations:
  oak:
    name: Oak
    kind: village
    geo: {lat: 59.1, lon: 10, precision: settlement, from: a gazetteer}
    src: p1
calls:
  - {from: riverland, to: envoy, channel: phone, text: Asked for monitors., src: p4}
  - {between: [riverland, Jo Okafor], channel: unstated, text: They spoke., src: p4}
casualties:
  - {side: riverland, who: civilian, kind: killed, count: 3, by: riverland, src: p2}
  - {side: highland, who: any, kind: any, count: not-reported, final: false, src: p3}
statements:
  - {id: shelled, by: riverland, kind: claim, text: Shells fell on Oak., src: p1}
  - {by: highland, kind: denial, text: It returned fire., disputes: shelled, src: wire:p3}
  - {by: [envoy], kind: assessment, text: It may go on., likelihood: likely, src: p4}
events:
  - {when: 2031-05-04 night, text: Oak was shelled., kind: attack, where: oak, src: p1}
context:
  - kind: conflict
    title: The war
    text: It began long ago.
    when: 2022
    count: ~2000
    src: p4
sources:
  wire: {publisher: Wire Agency, published: 2031, paragraphs: 4, default: true, credibility: 2}
"""


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do: plain scalars by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - declared so by PyYAML


for tag, form in (
    ("null", r"^(?:~|null|Null|NULL|)$"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
    ("int", r"^[-+]?[0-9]+$"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), None)


@pytest.fixture
def validator(capsys: pytest.CaptureFixture[str]) -> Draft202012Validator:
    """Return what validates by the schema that the command prints."""
    assert main(["schema"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    schema = json.loads(out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults(validator: Draft202012Validator, text: str) -> list[tuple[str, str]]:
    """Return where an editor would mark the text, and which keyword of the schema says so."""
    keys_as_text = json.dumps(yaml.load(text, Loader=Editor))
    found = validator.iter_errors(json.loads(keys_as_text))
    return [(".".join(map(str, error.absolute_path)), str(error.validator)) for error in found]


def loads_well(text: str) -> bool:
    try:
        loads(text)
    except InvalidError:
        return False
    return True


def test_the_shipped_briefing_validates(validator: Draft202012Validator, seed: Path) -> None:
    assert faults(validator, seed.read_text(encoding="utf-8")) == []


def test_a_briefing_with_every_kind_of_value_validates(validator: Draft202012Validator) -> None:
    assert loads_well(SAMPLE)
    assert faults(validator, SAMPLE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place", "keyword"),
    [
        ("title:", "titel:", "", "additionalProperties"),
        ("title: Shelling reported in Oak and Elm\n", "", "", "required"),
        ("briefing: 1", "briefing: 2", "briefing", "anyOf"),
        ("id: oak-elm", "id: Oak Elm", "id", "pattern"),
        ("as_of: 2031-05-04T18:00", "as_of: 4 May 2031", "as_of", "pattern"),
        ("lang: no", "lang: Norwegian Nynorsk", "lang", "pattern"),
        ("p2-3", "page 2", "summary.src", "anyOf"),
        ("not final., src: p2", "not final., src: []", "summary.points.0.src", "minItems"),
        ("  bottom_line:", "  bottom:", "summary", "required"),
        ("  riverland: {", "  River_land: {", "actors", "pattern"),
        ("name: The envoy", "nane: The envoy", "actors.envoy", "additionalProperties"),
        ("kind: person", "kind: diplomat", "actors.envoy.kind", "enum"),
        ("unnamed: true", "unnamed: yes", "actors.envoy.unnamed", "pattern"),
        ("country: NO", "country: Norway", "actors.riverland.country", "pattern"),
        ("lat: 59.1", "lat: 159.1", "locations.oak.geo.lat", "maximum"),
        ("lon: 10", "lon: east", "locations.oak.geo.lon", "pattern"),
        ("to: envoy, ", "", "calls.0", "required"),
        ("- {between:", "- {from: envoy, between:", "calls.1", "None"),
        ("[riverland, Jo Okafor]", "[riverland]", "calls.1.between", "minItems"),
        ("count: 3", "count: -3", "casualties.0.count", "anyOf"),
        ("count: 3", "count: 3 or more", "casualties.0.count", "anyOf"),
        ("count: 3", "count: {least: 3}", "casualties.0.count", "anyOf"),
        ("final: false", "final: 0", "casualties.1.final", "type"),
        ("kind: assessment", "kind: claim", "statements.2.kind", "const"),
        ("likelihood: likely", "likelihood: likely, confidence: low", "statements.2", "None"),
        ("sources:\n  wire:", "sources: {}\nseries:", "sources", "minProperties"),
        ("paragraphs: 4", "paragraphs: 0", "sources.wire.paragraphs", "minimum"),
        ("credibility: 2", "credibility: 7", "sources.wire.credibility", "anyOf"),
    ],
)
def test_a_wrong_briefing_is_marked_at_its_place(
    validator: Draft202012Validator, right: str, wrong: str, place: str, keyword: str
) -> None:
    changed = SAMPLE.replace(right, wrong, 1)
    assert changed != SAMPLE
    assert not loads_well(changed)
    found = faults(validator, changed)
    assert (place, keyword) in found


COUNTS = [
    *("0", "49", "49+", "<2000", "~2000", "10-20", "'49'", "several", "several thousand"),
    *("dozens", "none-claimed", "not-reported", "unknown"),
    *("{low: 1}", "{low: 1, best: 2, high: '3'}"),
]
NO_COUNTS = [
    *("many", "49-", "<5+", "~1-2", "2,000", "1.5", "1000000000000000", "[]", "''"),
    *("{}", "{low: 1, top: 2}", "{low: -1}"),
]
WHENS = [
    *("2022", "'2022'", "2022-09", "2022-09-13", "199X", "19XX", "2022-XX", "2022-09-XX"),
    *("2022-21", "2022~", "2022-09?", "2022-09-13%", "2022-09-13T10:00", "2022-09-13T10:00:30"),
    *("2022-09-13T10:00Z", "2022-09-13T10:00+04:00", "2022-09-13T00:00~", "2022-09-13 morning"),
    *("2022-09/2022-10", "../2022", "2022-09-13/..", "/2022", "2022/"),
    "2022-09-13 night/2022-09-13T12:00",
]
NO_WHENS = [
    *("10:00", "13.9.2022", "September", "2022-9-13", "20220913", "199x", "~2022"),
    *("2022-09-13 midday", "2022-09-13 10:00", "2022-09 morning", "2022/2023/2024", "''"),
]
SRCS = ["p1", "p2-3", "[p1, p2-3]", "wire:p1", "[wire:p1]"]
NO_SRCS = ["p0", "1", "p1,p2", "p 1", "Wire:p1", "p1-p2", "{p: 1}"]


@pytest.mark.parametrize(
    ("right", "values", "wrong_values"),
    [
        ("count: ~2000", COUNTS, NO_COUNTS),
        ("when: 2022", WHENS, NO_WHENS),
        ("src: [p1, p2-3]", SRCS, NO_SRCS),
    ],
    ids=["count", "when", "src"],
)
def test_the_schema_and_the_loader_agree_on_every_notation(
    validator: Draft202012Validator, right: str, values: list[str], wrong_values: list[str]
) -> None:
    key, _, before = right.partition(": ")
    for value in [*values, *wrong_values]:
        text = SAMPLE.replace(f"{right}\n", f"{key}: {value}\n")
        assert text != SAMPLE or value == before
        assert loads_well(text) == (value in values), value
        assert (faults(validator, text) == []) == (value in values), value


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("title: Shelling reported in Oak and Elm", "title: 1914"), ("id: oak-elm", "id: 1914")],
)
def test_text_that_editors_take_for_a_number_is_marked_and_warned_of(
    validator: Draft202012Validator, right: str, wrong: str
) -> None:
    text = SAMPLE.replace(right, wrong)
    assert faults(validator, text) == [(wrong.partition(":")[0], "type")]
    assert "misread-elsewhere" in [problem.code for problem in loads(text).problems]


@pytest.mark.parametrize(
    ("bare", "quoted"),
    [
        ("briefing: 1", 'briefing: "1"'),
        ("credibility: 2", "credibility: '2'"),
        ("paragraphs: 4", "paragraphs: '4'"),
        ("lat: 59.1", "lat: '59.1'"),
        ("unnamed: true", "unnamed: 'true'"),
    ],
)
def test_quotes_change_nothing(validator: Draft202012Validator, bare: str, quoted: str) -> None:
    text = SAMPLE.replace(bare, quoted)
    assert text != SAMPLE
    assert loads_well(text)
    assert faults(validator, text) == []


def test_an_id_of_digits_may_be_pointed_to(validator: Draft202012Validator) -> None:
    text = SAMPLE.replace("riverland", "1914")
    assert loads_well(text)
    assert faults(validator, text) == []


LIBRARY = """\
library: 1
actors:
  riverland: {name: Riverland, kind: state, side: riverland, src: p1}
locations:
  oak: {name: Oak, kind: village, src: [p1, wire:p2-3]}
sources:
  wire: {publisher: Wire Agency, published: 2031}
"""


def test_the_schema_of_a_library_is_its_own(
    validator: Draft202012Validator, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--library"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    library = Draft202012Validator(schema)
    assert faults(library, LIBRARY) == []
    assert faults(library, LIBRARY.replace("kind: state", "kind: stat")) == [
        ("actors.riverland.kind", "enum")
    ]
    assert faults(library, SAMPLE)
    assert faults(validator, LIBRARY)
    assert not set(schema["$defs"]) & {"Call", "Statement", "Summary"}


def test_every_key_is_described(validator: Draft202012Validator) -> None:
    schema = validator.schema
    assert isinstance(schema, dict)
    for name, each in [("Briefing", schema), *schema["$defs"].items()]:
        assert each["description"], name
        for key, held in each.get("properties", {}).items():
            assert held["description"], f"{name}.{key}"
    assert schema["properties"]["as_of"]["description"] == (
        "The latest moment that the briefing knows of."
    )


def test_the_reference_has_a_table_for_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--format", "markdown"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "\n### `summary.points` and `summary.significance`\n" in out
    assert (
        "\n| **`count`** required | a [figure](#figures) |"
        " How many; `not-reported` is a silence and never 0. |\n"
    ) in out
    assert (
        "\n| `side` | one of `sides`, or `third` | The side this actor stands on, or `third`. |\n"
    ) in out
    assert "\n| **`lat`** required | a number from -90 to 90 | Latitude in degrees" in out


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_what_is_printed_is_ascii_for_every_terminal(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--format", form]) == 0
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize("command", ["digest", "check"])
def test_a_command_that_needs_no_docstrings_reads_none(command: str) -> None:
    code = (
        f"import sys; from briefing.__main__ import main; main(['{command}']);"
        " print('documentation:', 'briefing.model.documentation' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True
    )
    assert ended.stdout.endswith("\ndocumentation: False\n")
