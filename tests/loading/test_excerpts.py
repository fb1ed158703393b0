"""A record's own YAML: what its writer wrote, and no less and no more than that record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import InvalidError, UnreadableError
from briefing.loading import LIMITS, load
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.excerpts import excerpt
from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.loading.pure_parser import PurePythonParser
from briefing.model.lookups import COLLECTIONS, Lookups, RecordRef

if TYPE_CHECKING:
    from briefing.loading.nodes import Node

ROOT = Path(__file__).parent.parent.parent
BRIEFINGS = (
    ROOT / "tests" / "tui" / "riverland.yaml",
    ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml",
)
KEYED = {"actors", "locations", "sources"}


def plain(node: Node) -> object:
    """Return a node as plain values, for comparison."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, value in node.entries.items()}
    pytest.fail("something was refused")


def read(text: str) -> Any:  # noqa: ANN401 - what YAML holds
    """Read YAML with the loader's own composer, so that every plain scalar is text."""
    composer = Composer(Document("x.yaml", text), LIMITS)
    root = composer.compose()
    assert root is not None, [problem.message for problem in composer.problems]
    assert composer.problems == []
    return plain(root)


def held(whole: Any, ref: RecordRef, place: int) -> object:  # noqa: ANN401 - what YAML holds
    """Return what the excerpt of a record must hold, from all of its file."""
    collection, key = ref
    if ref == ("summary", "bottom-line"):
        return {name: whole["summary"][name] for name in ("bottom_line", "src")}
    if ref == ("summary", "significance"):
        return {"significance": whole["summary"]["significance"]}
    if collection == "summary":
        return [whole["summary"]["points"][int(key[1:]) - 1]]
    return {key: whole[collection][key]} if collection in KEYED else [whole[collection][place]]


def check_all(path: Path) -> int:
    """Compare the excerpt of every record with the file; return how many there were."""
    lookups = Lookups(load(str(path)).briefing)
    whole = read(path.read_text(encoding="utf-8"))
    refs = [
        (ref, place)
        for collection in COLLECTIONS
        for place, ref in enumerate(lookups.refs(collection))
    ]
    for ref, place in refs:
        found = excerpt(str(path), ref)
        assert found.endswith("\n")
        assert read(found) == held(whole, ref, place), ref
        if not found.startswith(("{", "[")):
            assert not found.startswith(" "), ref
    return len(refs)


@pytest.mark.parametrize("path", BRIEFINGS, ids=lambda path: path.stem)
def test_every_record_reads_as_it_does_in_its_file(path: Path) -> None:
    assert check_all(path) > 25


def test_line_ends_of_other_systems_make_no_difference(tmp_path: Path) -> None:
    text = BRIEFINGS[1].read_bytes()
    for ending in (b"\r\n", b"\r"):
        path = tmp_path / "x.yaml"
        path.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", ending))
        ref = RecordRef("impacts", "sotk-homes")
        assert excerpt(str(path), ref) == excerpt(str(BRIEFINGS[1]), ref)


def test_without_libyaml_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.loading.spans.new_parser", PurePythonParser)
    assert check_all(BRIEFINGS[0]) > 25


_FLOWS = {"as it comes": None, "brackets": True, "indent": False}


@settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    path=st.sampled_from(BRIEFINGS[:1]),
    style=st.sampled_from([None, '"', "'", "|", ">"]),
    flow=st.sampled_from(sorted(_FLOWS)),
    indent=st.integers(2, 9),
    width=st.sampled_from([20, 80, 4000]),
)
def test_whatever_style_it_is_written_in(
    tmp_path: Path, path: Path, style: str | None, flow: str, indent: int, width: int
) -> None:
    whole = read(path.read_text(encoding="utf-8"))
    written = tmp_path / "x.yaml"
    dumped = yaml.dump(
        whole, default_style=style, default_flow_style=_FLOWS[flow], indent=indent, width=width
    )
    written.write_text(dumped, encoding="utf-8")
    assert check_all(written) > 25


HEAD = """\
briefing: 1
id: x
title: T
as_of: 2022
"""


@pytest.mark.parametrize(
    ("parts", "ref", "found"),
    [
        (
            (
                "gaps:\n  - text: One.   # why\n    src: p1\n    # its own\n  # of the next\n"
                "  - text: Two.\n"
            ),
            ("gaps", "#1"),
            "- text: One.   # why\n  src: p1\n  # its own\n",
        ),
        (
            "gaps:\n- text: One.\n\n  # its own\n\n# of the next\n- text: Two.\n",
            ("gaps", "#1"),
            "- text: One.\n\n  # its own\n",
        ),
        ("gaps:\n-   text: One.\n    src: p1\n", ("gaps", "#1"), "-   text: One.\n    src: p1\n"),
        ("gaps:\n-\n   text: One.\n   src: p1\n", ("gaps", "#1"), "- text: One.\n  src: p1\n"),
        (
            "gaps: [{text: One.}, {text: Two,\nsrc: [p1,\n        p2]}] # end\n",
            ("gaps", "#2"),
            "- {text: Two,\n  src: [p1,\n  p2]}\n",
        ),
        ("gaps: [{text: One.}, {text: Two}]\n", ("gaps", "#1"), "- {text: One.}\n"),
        ("gaps:\n - {text: One.}  # why\n", ("gaps", "#1"), "- {text: One.}  # why\n"),
        (
            "actors: {a: {name: A,\n kind: state, src: p1}, b: {name: B, kind: state, src: p1}}\n",
            ("actors", "a"),
            "a: {name: A,\n  kind: state, src: p1}\n",
        ),
        (
            (
                'actors:\n   "a": # quoted\n      name: A\n      kind: state\n      src:\n'
                "      - p1\n      - p2 # last\n   b: {name: B, kind: state, src: p1}\n"
            ),
            ("actors", "a"),
            '"a": # quoted\n   name: A\n   kind: state\n   src:\n   - p1\n   - p2 # last\n',
        ),
        (
            (
                "gaps:\n  - src: p1\n    text: |+\n      # no comment\n\n        further in\n\n\n"
                "  - text: Two.\n"
            ),
            ("gaps", "#1"),
            "- src: p1\n  text: |+\n    # no comment\n\n      further in\n\n\n",
        ),
        (
            "gaps:\n  - src: p1\n    text: >2-\n       deep\n      not\n\n\n    # its own\n",
            ("gaps", "#1"),
            "- src: p1\n  text: >2-\n     deep\n    not\n\n\n  # its own\n",
        ),
        (
            'gaps:\n  - src: p1\n    text: "One\n  two \\\n  three"\nlang: en\n',
            ("gaps", "#1"),
            '- src: p1\n  text: "One\ntwo \\\nthree"\n',
        ),
        (
            "gaps:\n  - text: One.\n    ? src\n  # of the next\n  - text: Two.\n",
            ("gaps", "#1"),
            "- text: One.\n  ? src\n",
        ),
        (
            "gaps:\n  - text: One\n      two # three\n    src:  # none\n  - text: Two.\n",
            ("gaps", "#1"),
            "- text: One\n    two # three\n  src:  # none\n",
        ),
    ],
)
def test_what_belongs_to_a_record_and_what_does_not(
    tmp_path: Path, parts: str, ref: tuple[Any, str], found: str
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(HEAD + parts, encoding="utf-8")
    assert excerpt(str(path), RecordRef(*ref)) == found
    assert read(found)


@pytest.mark.parametrize(
    ("summary", "key", "found"),
    [
        (
            "summary:\n  src:\n  - p1\n  points: []\n  # of it\n  bottom_line: B.\n",
            "bottom-line",
            "bottom_line: B.\nsrc:\n- p1\n",
        ),
        ("summary: {bottom_line: B.}\n", "bottom-line", "bottom_line: B.\n"),
        (
            "summary:\n  bottom_line: B.\n  significance:\n    text: S.\n    src: p1\n",
            "significance",
            "significance:\n  text: S.\n  src: p1\n",
        ),
        (
            "summary:\n  bottom_line: B.\n  points:\n  - {text: A., src: p1}\n  - {text: C.}\n",
            "#2",
            "- {text: C.}\n",
        ),
    ],
)
def test_the_parts_of_the_summary(tmp_path: Path, summary: str, key: str, found: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(HEAD + summary, encoding="utf-8")
    assert excerpt(str(path), RecordRef("summary", key)) == found


def test_an_excerpt_is_safe_to_show(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text('gaps:\n- text: "a \\e[2J b \u202e c"  # \u202e\tx\n', encoding="utf-8")
    assert excerpt(str(path), RecordRef("gaps", "#1")) == (
        '- text: "a \\e[2J b <U+202E> c"  # <U+202E>    x\n'
    )


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("gaps:\n- {id: named, text: One.}\n", ("gaps", "#1")),
        ("gaps:\n- {text: One.}\n", ("gaps", "#2")),
        ("gaps:\n- {text: One.}\n", ("gaps", "named")),
        ("gaps: none\n", ("gaps", "#1")),
        ("gaps: {named: x}\n", ("gaps", "named")),
        ("actors: [a]\n", ("actors", "a")),
        ("actors: {a: {}}\n", ("actors", "b")),
        ("title: T\n", ("statements", "s")),
        ("title: T\n", ("summary", "bottom-line")),
        ("summary: {points: []}\n", ("summary", "#1")),
        ("just text\n", ("gaps", "#1")),
    ],
)
def test_a_record_that_is_gone_is_told(tmp_path: Path, text: str, ref: tuple[Any, str]) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"x\.yaml: the record is no longer in the file$"):
        excerpt(str(path), RecordRef(*ref))


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    ref = RecordRef("gaps", "#1")
    with pytest.raises(UnreadableError, match="no such file or directory"):
        excerpt(str(path), ref)
    path.write_text("gaps: [", encoding="utf-8")
    with pytest.raises(InvalidError, match=r"x\.yaml:1"):
        excerpt(str(path), ref)
    path.write_text("gaps: [&a {text: T.}]", encoding="utf-8")
    with pytest.raises(InvalidError, match="anchor"):
        excerpt(str(path), ref)
