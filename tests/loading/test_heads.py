"""What a briefing is called, read without the rest of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.errors import UnreadableError
from briefing.loading.heads import Head, read_head
from briefing.loading.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

HEAD = Head("oak", "Shelling in Oak")


@pytest.mark.parametrize(
    "text",
    [
        "briefing: 1\nid: oak\ntitle: Shelling in Oak\n",
        "title: Shelling in Oak\nid: oak\n",
        "{id: oak, title: Shelling in Oak}",
        "id: oak\nactors: {a: {id: elm, title: No}, b: [x, {title: y}]}\ntitle: Shelling in Oak\n",
        "id: oak\ntitle: >-\n  Shelling\n  in Oak\n",
        "id: oak\nid: elm\ntitle: Shelling in Oak\n",
        "id: oak\ntitle: Shelling in Oak\n: : [[[ what follows is no YAML",
        "\ufeffid: oak\ntitle: Shelling in Oak\n",
    ],
)
def test_id_and_title_are_those_of_the_root(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert read_head(str(tmp_path / "x.yaml")) == HEAD


@pytest.mark.parametrize(
    "text",
    [
        "",
        "id: oak\n",
        "id: oak\ntitle: ''\n",
        "id: [oak]\ntitle: {a: b}\n",
        "- id: oak\n- title: Oak\n",
        "actors: {id: oak, title: Oak}\n",
        "[id, title: oak\n",
        "[id, oak, title, Oak]\n",
        "id: oak\n? {title: x}\n: y\n",
        "id: oak\n---\ntitle: Oak\n",
        "briefing: 1\n---\nid: oak\ntitle: Oak\n",
    ],
)
def test_a_file_that_does_not_say_is_left_out(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    assert read_head(str(tmp_path / "x.yaml")) is None


@pytest.mark.parametrize("nest", ["[", "{a: "])
def test_what_stands_deeper_than_a_briefing_may_is_not_read(nest: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(nest * 200_000, encoding="utf-8")
    assert read_head(str(tmp_path / "x.yaml")) is None
    (tmp_path / "x.yaml").write_text("a: {b: [c]}\nid: oak\ntitle: Shelling in Oak\n", "utf-8")
    assert read_head(str(tmp_path / "x.yaml"), limits=Limits(levels=2)) is None
    assert read_head(str(tmp_path / "x.yaml"), limits=Limits(levels=3)) == HEAD


def test_what_follows_id_and_title_may_be_wrong(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("id: oak\ntitle: &a x\n*a", encoding="utf-8")
    assert read_head(str(tmp_path / "x.yaml")) == Head("oak", "x")


def test_what_is_no_text_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"id: oak\ntitle: \xff\n")
    assert read_head(str(tmp_path / "x.yaml")) is None


def test_a_title_is_made_safe(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text('id: oak\ntitle: "a\\e]0;b"\n', encoding="utf-8")
    assert read_head(str(tmp_path / "x.yaml")) == Head("oak", "a␛]0;b")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    with pytest.raises(UnreadableError, match="a pipe, not a file"):
        read_head(str(tmp_path / "x.yaml"))
