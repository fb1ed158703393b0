from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.loading import check

if TYPE_CHECKING:
    from pathlib import Path

    from tests.loading.quality.conftest import Check


def test_a_bottom_line_without_src(told: Check) -> None:
    assert told(summary="bottom_line: It happened.") == [
        (
            "«bottom_line»: It happened.",
            "no-src",
            "the bottom line has no src; say where it was read, as in src: [p1, p4]",
        )
    ]


def test_a_gap_and_a_caveat_without_src(told: Check) -> None:
    parts = """
        gaps:
          - text: Who fired first.
          - text: The losses.
            src: p1
        caveats:
          - id: date
            text: The date is unclear.
        """
    assert told(parts) == [
        (
            "- «text»: Who fired first.",
            "no-src",
            "this gap has no src; say where it was read, as in src: p5",
        ),
        (
            "«text»: The date is unclear.",
            "no-src",
            "this caveat has no src; say where it was read, as in src: p5",
        ),
    ]


@pytest.mark.parametrize(
    ("count", "cited", "message"),
    [
        (1, "p1", None),
        (3, "[p1-2, p3]", None),
        (3, "[p3, p1-2, p2]", None),
        (2, "p1", "paragraph 2 of 'wire' is cited by nothing"),
        (3, "p2", "paragraphs 1, 3 of 'wire' are cited by nothing"),
        (9, "[p4-6, p1, p2]", "paragraphs 3, 7-9 of 'wire' are cited by nothing"),
        (9, "[p4-9, p5]", "paragraphs 1-3 of 'wire' are cited by nothing"),
        (
            90,
            f"[{', '.join(f'p{number}' for number in range(2, 90, 2))}]",
            (
                f"paragraphs {', '.join(f'{number}' for number in range(1, 40, 2))}, … of 'wire'"
                " are cited by nothing"
            ),
        ),
    ],
)
def test_paragraphs_that_nothing_cites(
    told: Check, count: int, cited: str, message: str | None
) -> None:
    found = told(summary=f"bottom_line: B.\nsrc: {cited}", source=f"paragraphs: {count}")
    assert found == (
        [] if message is None else [(f"paragraphs: «{count}»", "uncited-paragraph", message)]
    )


def test_every_record_counts_as_citing_even_a_tie(told: Check) -> None:
    parts = """
        sides: [north]
        actors:
          north:
            name: North
            kind: state
            ties:
              - to: south
                kind: rival
                src: p2
            src: wire:p3
          south:
            name: South
            kind: state
            src: p4
        gaps:
          - text: Something.
            src: p5
        """
    assert told(parts, source="paragraphs: 5") == []


def test_each_source_has_its_own_paragraphs(told: Check) -> None:
    source = "paragraphs: 1\ndefault: true"
    parts = """
  paper:
    publisher: Paper
    published: 2022
    paragraphs: 2
gaps:
  - text: Something.
    src: paper:p1
"""
    assert told(parts, source=source) == [
        ("paragraphs: «2»", "uncited-paragraph", "paragraph 2 of 'paper' is cited by nothing")
    ]


def test_without_a_default_every_source_is_named(told: Check) -> None:
    parts = """
  paper:
    publisher: Paper
    published: 2022
    paragraphs: 2
gaps:
  - text: Something.
    src: paper:p2
"""
    summary = "bottom_line: B.\nsrc: wire:p1"
    assert told(parts, summary=summary, source="paragraphs: 1") == [
        ("paragraphs: «2»", "uncited-paragraph", "paragraph 1 of 'paper' is cited by nothing")
    ]


def test_a_copy_of_the_text_that_is_not_there(told: Check, tmp_path: Path) -> None:
    message = f"cannot read the copy of the text: {tmp_path}/none.txt: no such file or directory"
    assert told(source="text: none.txt") == [("text: «none.txt»", "unreadable-text", message)]


def test_a_copy_of_the_text_that_is_no_file(told: Check, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, what in (("folder", "a folder"), ("pipe", "a pipe")):
        message = f"cannot read the copy of the text: {tmp_path}/{name}: {what}, not a file"
        assert told(source=f"text: {name}") == [(f"text: «{name}»", "unreadable-text", message)]


def test_a_copy_of_the_text_by_an_absolute_path(told: Check) -> None:
    message = (
        "cannot read the copy of the text: write a path that is relative to the briefing's file"
    )
    assert told(source="text: /etc/hostname") == [
        ("text: «/etc/hostname»", "unreadable-text", message)
    ]


def test_a_copy_of_the_text_that_is_not_utf_8(told: Check, tmp_path: Path) -> None:
    message = f"cannot read the copy of the text: {tmp_path}/wire.txt: it is not UTF-8"
    assert told(text=b"caf\xe9") == [("text: «wire.txt»", "unreadable-text", message)]


def test_a_copy_of_the_text_that_is_too_large(told: Check, tmp_path: Path) -> None:
    message = f"cannot read the copy of the text: {tmp_path}/wire.txt: it has more than 1 MiB"
    assert told(text=b"x" * (2**20 + 1)) == [("text: «wire.txt»", "unreadable-text", message)]
    assert told(text=b"x" * 2**20) == []


def test_a_copy_of_the_text_with_other_paragraphs(told: Check) -> None:
    summary = "bottom_line: B.\nsrc: p1-3"
    assert told(summary=summary, source="paragraphs: 3", text="One.\n\nTwo.\n") == [
        (
            "paragraphs: «3»",
            "other-paragraphs",
            "the copy of the text has 2 paragraphs, not this many",
        )
    ]
    assert told(summary=summary, source="paragraphs: 3", text="One.\n\nTwo.\n\nThree.\n") == []


def test_the_copy_lies_beside_the_briefing_wherever_that_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("One.")
    (tmp_path / "x.yaml").write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2022\nsummary: {bottom_line: B., src: p1}\n"
        "sources: {a: {publisher: A, published: 2022, text: sources/a.txt}}\n"
    )
    assert check(str(tmp_path / "x.yaml")) == ()
    monkeypatch.chdir(tmp_path)
    assert check("x.yaml") == ()
    monkeypatch.chdir(tmp_path / "sources")
    assert check("../x.yaml") == ()
