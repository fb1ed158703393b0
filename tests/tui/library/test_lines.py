"""The two lines of a briefing in the list."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefing.library.entries import Entry
from briefing.library.kept import Glance
from briefing.rendering.phrases import text_of
from briefing.rendering.wrap import phrase_width
from briefing.tui.library.lines import lines_of
from briefing.tui.library.standing import Standing, standing_of

_NOW = 2_000_000_000.0
_ENTRY = Entry(
    path="/srv/b/flood.yaml",
    name="flood",
    digest="d1",
    id="flood",
    title="Flood in the Delta",
    as_of="3 May 2033 18:00 UTC+2",
    as_of_at=int(_NOW) - 7200,
    region="Delta",
    status="final",
    series="floods",
    number=2,
    figures=("Riverland 3+ killed", "Highland not reported"),
)
_BROKEN = Entry(path="/srv/b/x.yaml", name="x\x1b", digest="", error="x␛.yaml:1:1: it is empty")


def _told(entry: Entry, cells: int, standing: Standing = Standing()) -> list[str]:  # noqa: B008 - frozen
    lines = lines_of(entry, standing, cells, _NOW, ascii_only=False, indent=False)
    assert all(phrase_width(line) <= cells for line in lines)
    return [text_of(line) for line in lines]


def test_a_wide_list_tells_the_hour() -> None:
    first, second = _told(_ENTRY, 92)
    assert first.startswith("  Flood in the Delta ")
    assert first.endswith(" 3 May 2033 18:00 UTC+2")
    assert second == (
        "  2 h old · Riverland 3+ killed · Highland not reported · Delta · no. 2 of floods"
    )


def test_a_narrow_list_tells_the_day_alone() -> None:
    assert _told(_ENTRY, 36) == [
        "  Flood in the Delta      3 May 2033",
        "  2 h old · Riverland 3+ killed · H…",
    ]


@pytest.mark.parametrize("cells", [1, 2, 10, 20, 30, 60, 88])
@pytest.mark.parametrize("entry", [_ENTRY, _BROKEN])
def test_no_width_is_exceeded(entry: Entry, cells: int) -> None:
    for indent in (False, True):
        for line in lines_of(
            entry, Standing(unread=True, starred=True), cells, _NOW, ascii_only=True, indent=indent
        ):
            assert phrase_width(line) <= max(cells, 2 if indent else 0)


def test_what_a_reader_made_of_it_stands_before_the_title() -> None:
    starts = {
        Standing(): "  Flood",
        Standing(unread=True): "+ Flood",
        Standing(changed=True): "~ Flood",
        Standing(unread=True, changed=True, starred=True): "+ ★ Flood",
    }
    for standing, start in starts.items():
        assert _told(_ENTRY, 60, standing)[0].startswith(start)


def test_a_status_is_told_unless_it_is_final() -> None:
    assert _told(replace(_ENTRY, status="withdrawn"), 60)[1].startswith("  withdrawn · 2 h old")


def test_a_broken_file_has_its_name_and_its_error() -> None:
    assert _told(_BROKEN, 60) == ["  x␛", "  broken: 1:1: it is empty"]
    pipe = replace(_BROKEN, name="pipe", error="no such file or directory")
    assert _told(pipe, 60)[1] == "  broken: no such file or directory"


@pytest.mark.parametrize(
    ("glance", "standing"),
    [
        (None, Standing(unread=True)),
        (Glance(read=True, digest="d1", starred=True), Standing(starred=True)),
        (Glance(read=True, digest="d0", starred=False), Standing(changed=True)),
        (Glance(read=False, digest="d1", starred=False), Standing(unread=True)),
        (Glance(read=True, digest="", starred=False), Standing()),
    ],
)
def test_how_a_file_stands_with_its_reader(glance: Glance | None, standing: Standing) -> None:
    glances = {} if glance is None else {"flood": glance}
    assert standing_of(_ENTRY, glances) == standing
    assert standing_of(replace(_ENTRY, error="broken"), glances) == Standing()


def test_a_marking_is_told_with_the_figures_that_it_is_about() -> None:
    marked = replace(_ENTRY, handling="TLP:AMBER")
    assert "Highland not reported · TLP:AMBER · Delta" in _told(marked, 92)[1]
