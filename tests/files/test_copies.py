"""A briefing can name its copies of texts a thousand times: what they may cost is bounded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.loading import LIMITS, load, source_texts
from briefing.loading.source_texts import read_texts
from tests.files.things import GOOD

if TYPE_CHECKING:
    from tests.files.conftest import Call

ROOT = Path(__file__).parent.parent.parent
MANY = 3000
PARAGRAPH = "Nobody said anything of note on that day.\n\n"
TOGETHER = "with it the copies have more than "


def write(path: Path, names: list[str]) -> None:
    """Write a briefing with a source for each name of a copy."""
    sources = "".join(
        f"  s{n}: {{publisher: A, published: 2031, text: {name}}}\n" for n, name in enumerate(names)
    )
    text = GOOD[: GOOD.index("sources:")].replace("p1", "'s0:p1'")
    path.write_text(f"{text}sources:\n{sources}", encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a briefing beside a copy as large as one may be; it is beside us."""
    monkeypatch.chdir(tmp_path)
    text = PARAGRAPH * ((1 << 20) // len(PARAGRAPH))
    (tmp_path / "large.txt").write_text(text, encoding="utf-8")
    return tmp_path / "plain.yaml"


@pytest.mark.parametrize("way", [["check"], ["--linear"]], ids=["check", "linear"])
def test_a_large_copy_that_is_named_a_thousand_times_floods_nobody(
    call: Call, path: Path, way: list[str]
) -> None:
    write(path, ["large.txt"] * MANY)
    code, out, _ = call(*way, "plain.yaml", given=b"1\nsource 1\n")
    assert code == 0
    told = f"large.txt: {TOGETHER}4 MiB" if way == ["check"] else PARAGRAPH.strip()
    assert told in out


def test_what_is_too_much_together_is_told_of_the_copy_that_makes_it_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_texts, "_TOGETHER", 10)
    for name, text in (("a", "1234567"), ("b", "12345678"), ("c", "123"), ("d", "1")):
        path.with_name(name).write_text(text, encoding="utf-8")
    write(path, ["a", "b", "c", "d"])
    found = read_texts(str(path), load(str(path)).briefing)
    faults = {name: each.fault.rpartition("/")[2] for name, each in found.items()}
    told = f"{TOGETHER}10 bytes"
    assert faults == {"s0": "", "s1": f"b: {told}", "s2": "", "s3": f"d: {told}"}


def test_a_way_that_no_copy_can_have_is_not_gone(path: Path) -> None:
    write(path, ["x/" * 30_000 + "y"])
    (text,) = read_texts(str(path), load(str(path)).briefing).values()
    assert text.fault.endswith("…: file name too long")
    assert len(text.fault) < 1100


def test_the_page_of_the_format_says_how_much_that_is() -> None:
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    assert (LIMITS.size, source_texts._TOGETHER) == (1 << 20, 4 << 20)
    assert "A copy has 1 MiB at most, and all copies of a briefing 4 MiB together." in page
