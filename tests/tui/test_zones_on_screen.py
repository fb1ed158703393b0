"""Clock times in the reader's own zone, in UTC, and as they were written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.model.records import RecordRef

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

CEASEFIRE = RecordRef("events", "pause")
EVENTS = """\
events:
  - {when: 2031-05-04 night, text: Shells fall., kind: attack, src: p2}
  - {id: early, when: 2031-05-04T01:30, text: A road is closed., kind: status, src: p2}
  - {id: pause, when: 2031-05-04T10:00, words: at ten, text: It stops., kind: ceasefire, src: p2}
gaps:
"""


@pytest.fixture
def timed(riverland: Path, tmp_path: Path) -> Path:
    """Return a briefing at UTC+2 with clock times and a part of a day."""
    text = riverland.read_text(encoding="utf-8")
    path = tmp_path / "timed.yaml"
    path.write_text(re.sub(r"events:\n.*?gaps:\n", EVENTS, text, flags=re.DOTALL), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _in_new_york(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reader's clocks be those of New York."""
    monkeypatch.setenv("TZ", "America/New_York")


def timeline(app: ReaderApp) -> list[str]:
    """Return the days and the times of the timeline that are seen."""
    lines = [line.strip("│▌ ") for line in shown(app).splitlines()[1:-2]]
    found = [
        re.match(r"\d+ May 2031.*|(?:about )?\d\d:\d\d(?: UTC\S*)?|night|morning", line)
        for line in lines
    ]
    return [match[0] for match in found if match]


def last_line(app: ReaderApp) -> str:
    return shown(app).splitlines()[-1].split("  ")[0].strip()


async def test_t_goes_through_the_zones_and_back(make_app: MakeApp, timed: Path) -> None:
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "7")
        as_written = timeline(app)
        assert as_written == ["4 May 2031", "night", "01:30", "morning", "morning", "10:00"]
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Clock times in America/New_York; texts stay in UTC+2"
        assert timeline(app) == [
            *("4 May 2031", "night"),
            *("3 May 2031 (UTC-4)", "19:30 UTC-4"),
            *("4 May 2031", "morning", "morning"),
            *("4 May 2031 (UTC-4)", "04:00 UTC-4"),
        ]
        assert "as of 4 May 2031 12:00 UTC-4" in shown(app)
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Clock times in UTC; texts stay in UTC+2"
        assert "08:00 UTC" in timeline(app)
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Times as the source gives them, in UTC+2"
        assert timeline(app) == as_written


async def test_the_place_and_the_cursor_stay(make_app: MakeApp, timed: Path) -> None:
    app = make_app(timed)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("7", "7", "G")
        place = reader(app).place
        assert reader(app)._sheet.pane.selected == CEASEFIRE
        for _ in range(3):
            await pilot.press("T")
            await pilot.pause()
            assert reader(app).place == place
            assert reader(app)._sheet.pane.selected == CEASEFIRE
            assert reader(app).record == CEASEFIRE


async def test_a_card_tells_both_times(make_app: MakeApp, timed: Path) -> None:
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "7", "G", "T", "enter")
        assert "4 May 2031, 04:00 (UTC-4) · written 2031-05-04T10:00, UTC+2" in shown(app)
        assert "“at ten”" in shown(app)


async def test_the_zone_stays_on_for_what_is_read_later(make_app: MakeApp, timed: Path) -> None:
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T", "T", "7", "7")
        reader(app).texts = None
        reader(app).present()
        await pilot.pause()
        assert "08:00 UTC" in timeline(app)
        assert reader(app).texts is not None  # whatever else is read anew still is
        reader(app).read(str(timed))
        await pilot.press("7", "7")
        await pilot.pause()
        assert "08:00 UTC" in timeline(app)


async def test_a_zone_of_the_settings_beats_the_machines(make_app: MakeApp, timed: Path) -> None:
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        reader(app).timezone = "+05:30"
        await pilot.press("7", "7", "T")
        await pilot.pause()
        assert last_line(app) == "Clock times in UTC+5:30; texts stay in UTC+2"
        assert "13:30 UTC+5:30" in timeline(app)


@pytest.mark.parametrize("same", ["Europe/Berlin", "UTC"])
async def test_a_zone_that_tells_no_time_otherwise_is_left_out(
    make_app: MakeApp, timed: Path, monkeypatch: pytest.MonkeyPatch, same: str
) -> None:
    monkeypatch.setenv("TZ", same)
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        told = []
        for _ in range(2):
            await pilot.press("T")
            await pilot.pause()
            told.append(last_line(app).partition(";")[0])
        assert told == ["Clock times in UTC", "Times as the source gives them, in UTC+2"]


async def test_a_zone_that_is_not_known_here_is_named(
    make_app: MakeApp, timed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Foo/Bar")
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Times in UTC; this machine knows no zone 'Foo/Bar'"
        reader(app).timezone = "Nowhere/Town"
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Times in UTC+2; this machine knows no zone 'Nowhere/Town'"


@pytest.mark.parametrize(
    ("columns", "head"),
    [
        (120, "as of 4 May 2031 12:00 UTC-4 · texts in UTC+2"),
        (80, "as of 4 May 2031 12:00 UTC-4 · texts in UTC+2"),
        (60, "4 May 12:00 UTC-4 · texts in UTC+2"),
        (40, "4 May 12:00 UTC-4"),
    ],
)
async def test_the_head_says_as_long_as_it_is_so_that_texts_keep_their_zone(
    make_app: MakeApp, timed: Path, columns: int, head: str
) -> None:
    app = make_app(timed)

    def first_line() -> str:
        return shown(app).splitlines()[0].rstrip()

    async with app.run_test(size=(columns, 24)) as pilot:
        assert "18:00" in first_line()
        assert "texts" not in first_line()
        await pilot.press("T", "7", "j")
        await pilot.pause()
        assert head in first_line()
        reader(app).read(str(timed))
        await pilot.pause()
        assert head in first_line()
        await pilot.press("T", "T")
        await pilot.pause()
        assert "18:00" in first_line()
        assert "texts" not in first_line()


async def test_utc_is_called_so_whatever_the_settings_call_it(
    make_app: MakeApp, timed: Path
) -> None:
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        reader(app).timezone = "Etc/UTC"
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Clock times in UTC; texts stay in UTC+2"


async def test_where_no_time_would_change_that_is_told(
    make_app: MakeApp, timed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    text = timed.read_text(encoding="utf-8")
    timed.write_text(
        text.replace('timezone: "+02:00"', "timezone: UTC").replace("18:00+02:00", "18:00"),
        encoding="utf-8",
    )
    app = make_app(timed)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("T")
        await pilot.pause()
        assert last_line(app) == "Times stay in UTC: no other zone here tells them otherwise"
