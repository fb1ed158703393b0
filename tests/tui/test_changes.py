"""What changed since it was read: marked in every list, told on cards, and on a page of its own."""

from __future__ import annotations

import asyncio
import time
from threading import Event
from typing import TYPE_CHECKING

import pytest

from briefing.library.entries import Entry
from briefing.library.state import State
from briefing.loading import load
from briefing.model.records import RecordRef
from briefing.tui.app import ReaderApp
from briefing.tui.changes import screen as screen_module
from briefing.tui.changes import since as since_module
from briefing.tui.changes import stories
from briefing.tui.changes.page import page
from briefing.tui.changes.since import moment
from briefing.tui.reader import comparing
from briefing.tui.rowlist import RowList

from .conftest import reader, shown
from .versions import open_other, renamed, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.loading import Loaded

ID = "riverland-highland"
LARGE, SMALL = (100, 30), (60, 20)
READ_AT = "23 Nov, 14:00"

EDITS = (
    ("count: 3+, final: false", "count: 5, final: true"),
    ("count: not-reported, src: p6", "count: ~2, by: defence, src: p6"),
    ("role: UN envoy", "role: UN mediator"),
    ("  - {text: Who fired first}\n", ""),
    (
        "  - {by: okafor, kind: appeal, text: Calls on both to hold fire., src: p5}\n",
        """\
  - {by: okafor, kind: appeal, text: Calls on both to hold fire., src: p6}
  - {by: moreau, kind: accusation, disputes: returned, text: They began it., src: p5}
""",
    ),
)
"""What stood in the version that was read, and what stands in its place now."""


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have everything that is read be read at one moment, and told in UTC."""
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setattr(
        since_module, "moment", lambda at, zone: READ_AT if at and zone is not at else ""
    )


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    """Return the path of a briefing that may be changed."""
    path = tmp_path / "story" / "b.yaml"
    path.parent.mkdir()
    path.write_bytes(riverland.read_bytes())
    return path


def edit(path: Path, *edits: tuple[str, str]) -> None:
    """Change a file."""
    text = path.read_text(encoding="utf-8")
    for before, after in edits or EDITS:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def read_before(path: Path) -> State:
    """Return the state of a reader who has read a file."""
    state, loaded = State(), load(str(path))
    state.set_read(loaded.briefing.id, read=True, digest="0", data=loaded.data)
    return state


def opened(path: Path, state: State | None, *, ascii_only: bool = False) -> ReaderApp:
    return ReaderApp(load(str(path)), theme="evening", state=state, ascii_only=ascii_only)


async def settled(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Wait until it is known what changed."""
    await wait_for(pilot, lambda: app.reader is not None and app.reader.is_compared)
    await pilot.pause()


async def page_of(app: ReaderApp, pilot: Pilot[None]) -> list[str]:
    """Open the page of changes, and return its lines once all is told."""
    await settled(app, pilot)
    await pilot.press("c")
    await wait_for(pilot, lambda: isinstance(app.screen, screen_module.ChangesScreen))
    await wait_for(
        pilot,
        lambda: screen_module._WAITING not in shown(app) and comparing._LOOKING not in shown(app),
    )
    return [line.strip("│┌┐└┘─ ") for line in shown(app).splitlines()]


def changed(path: Path) -> ReaderApp:
    """Return the app over a briefing that changed since it was read."""
    state = read_before(path)
    edit(path)
    return opened(path, state)


async def test_rows_of_new_and_changed_records_are_marked_in_every_list(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        front = shown(app)
        assert "│~Riverland  5 civilians killed" in front
        assert "│~Highland   ~2 casualties" in front
        assert "│~Jo Okafor" in front
        assert "│ 4 May  Ana Moreau → Jo Okafor" in front
        await pilot.press("6", "6")
        await pilot.pause()
        assert "│+Ana Moreau" in shown(app)
        assert RecordRef("statements", "#3") not in reader(app).edge_signs  # only read elsewhere


async def test_the_bar_of_the_cursor_goes_before_a_sign(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await pilot.press("5")
        assert "│▌Riverland  5 civilians" in shown(app)
        await pilot.press("j")
        assert "│~Riverland  5 civilians" in shown(app)
        assert "│▌Highland   ~2" in shown(app)


async def test_accounts_side_by_side_have_a_sign_each(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(app, pilot)
        await pilot.press("6", "6")
        await pilot.pause()
        assert " │~Defence Ministry of Highland (denial)" in shown(app)
        assert "\n│+Ana Moreau (accusation): They began it." in shown(app)


async def test_the_top_line_tells_how_much_changed(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(app, pilot)
        assert "6 changes since you read it · as of 4 May 2031" in shown(app)
    state = read_before(path)
    app = opened(path, state)
    async with app.run_test(size=(160, 50)) as pilot:
        await settled(app, pilot)
        assert "change" not in shown(app)


async def test_a_narrow_top_line_tells_it_in_fewer_words(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=SMALL) as pilot:
        await settled(app, pilot)
        assert " 6 changes · " in shown(app).splitlines()[0]


async def test_a_briefing_that_was_never_read_has_no_marks(path: Path) -> None:
    app = opened(path, State())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert reader(app).edge_signs == {}
        assert reader(app).changed == ()


@pytest.mark.parametrize(
    ("ref", "lines"),
    [
        (
            RecordRef("casualties", "#1"),
            [
                "Changed    Riverland, civilians killed: 3+ → 5, says Interior Ministry of",
                "Riverland, 4 May, morning",
                "Final: no → yes",
            ],
        ),
        (RecordRef("actors", "okafor"), ["Changed  Role: UN envoy → UN mediator"]),
        (RecordRef("statements", "#4"), ["Changed     new since you read it"]),
        (
            RecordRef("statements", "returned"),
            ["Changed    newly contested: Ana Moreau [p5]"],
        ),
        (RecordRef("statements", "#3"), ["Changed  Read in: Wire Agency, p5 → Wire Agency, p6"]),
    ],
)
async def test_a_card_tells_what_changed_first(
    path: Path, ref: RecordRef, lines: list[str]
) -> None:
    app = changed(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        reader(app).go(reader(app).place.open(ref))
        await pilot.pause()
        found = [" ".join(line.strip("│▌ ").split()) for line in shown(app).splitlines()]
        at = next(n for n, line in enumerate(found) if line.startswith("Changed"))
        assert found[at : at + len(lines)] == [" ".join(line.split()) for line in lines]


async def test_the_page_has_the_summary_first_and_then_the_sections(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=(80, 40)) as pilot:
        lines = await page_of(app, pilot)
        assert lines[: len(PAGE)] == PAGE


PAGE = [
    "Changes",
    f"Since you read it ({READ_AT})",
    "▌• Riverland, civilians killed: 3+ → 5, says Interior Ministry of Riverland,",
    "▌  4 May, morning                                                        [p2]",
    "• Highland, casualties: not reported → ~2, says Defence Ministry of Highland",
    "[p6]",
    "• 1 figure given after silence. 1 accusation added. 1 actor and 1 figure",
    "changed. 1 denial newly contested. 1 gap closed. 1 record says the same as",
    "before, read elsewhere.",
    "",
    "Summary",
    "closed   Who fired first",
    "",
    "Actors",
    "changed  Jo Okafor",
    "Role: UN envoy → UN mediator                                   [p5]",
    "",
    "Casualties",
    "changed  Riverland, civilians killed: 3+ → 5, says Interior Ministry",
    "of Riverland, 4 May, morning",
    "Final: no → yes                                                [p2]",
    "changed  Highland, casualties: not reported → ~2, says Defence",
    "Ministry of Highland                                           [p6]",
    "",
    "Statements",
    "changed  Defence Ministry of Highland: “returned fire”",
    "newly contested: Ana Moreau [p5]                               [p4]",
    "new      Ana Moreau (accusation): They began it.                        [p5]",
    "",
    "The same, read elsewhere",
    "marks    Jo Okafor: Calls on both to hold fire: p5 → p6",
    "",
]


@pytest.mark.parametrize("key", ["escape", "q", "c"])
async def test_the_page_closes_and_all_is_as_it_was(path: Path, key: str) -> None:
    app = changed(path)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        before = shown(app)
        await page_of(app, pilot)
        await pilot.press(key)
        await pilot.pause()
        assert shown(app) == before


async def test_a_row_of_the_page_leads_to_its_record(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=LARGE) as pilot:
        await page_of(app, pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert reader(app).selected == RecordRef("casualties", "#2")
        assert reader(app).place.section == 5
        await pilot.press("c", "G", "enter")
        await pilot.pause()
        assert reader(app).selected == RecordRef("statements", "#3")


async def test_where_nothing_changed_that_is_told(path: Path) -> None:
    app = opened(path, read_before(path))
    async with app.run_test(size=SMALL) as pilot:
        lines = await page_of(app, pilot)
        assert lines[1] == f"Nothing has changed since you read it ({READ_AT})."
    app = opened(path, State())
    async with app.run_test(size=SMALL) as pilot:
        lines = await page_of(app, pilot)
        assert lines[1] == "You have not read this briefing before."


async def test_where_what_was_read_is_not_known_that_is_told(path: Path) -> None:
    state = State()
    state.set_read(ID, read=True, digest="0" * 64)
    app = opened(path, state)
    async with app.run_test(size=(80, 24)) as pilot:
        lines = await page_of(app, pilot)
        told = "What you read last is not known, so nothing can be compared with it."
        assert lines[1] == told
        assert app.reader is not None
        assert app.reader.edge_signs == {}


async def test_a_version_that_cannot_be_read_any_more_is_told(path: Path) -> None:
    state = State()
    state.set_read(ID, read=True, digest="0", data=b"title: [")
    app = opened(path, state)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: reader(app)._unreadable != "")
        await pilot.press("c")
        told = "What you read last cannot be compared: the bracket '[' is never"
        await wait_for(pilot, lambda: told in shown(app))


async def test_the_marks_stay_until_the_briefing_is_left(path: Path) -> None:
    app = changed(path)
    other = renamed(path)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        await wait_for(pilot, lambda: app.state.read_version(ID) == path.read_bytes())
        await pilot.press("5", "j", "0")
        await pilot.pause()
        assert "│~Riverland  5 civilians" in shown(app)
        await open_other(app, pilot, other)
        await settled(app, pilot)
        assert reader(app).edge_signs == {}
        reader(app).read(str(path))
        await pilot.pause()
        await settled(app, pilot)
        assert reader(app).edge_signs == {}
        assert "│ Riverland  5 civilians" in shown(app)


async def test_what_changes_while_it_is_read_is_marked_too(path: Path) -> None:
    app = opened(path, State())
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        edit(path)
        await pilot.press("r")
        await pilot.pause()
        await settled(app, pilot)
        assert "│~Riverland  5 civilians" in shown(app)
        assert reader(app).changed == ("6 changes since you opened it", "6 changes")
        lines = await page_of(app, pilot)
        assert lines[1] == "Since you opened it"


async def test_a_reload_is_compared_with_what_was_read_before_this_visit(path: Path) -> None:
    state = read_before(path)
    edit(path, EDITS[2])
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await settled(app, pilot)
        assert reader(app).changed[1:] == ("1 change",)
        edit(path, EDITS[3])
        await pilot.press("r")
        await pilot.pause()
        await settled(app, pilot)
        assert reader(app).changed[1:] == ("2 changes",)


async def test_in_ascii_the_page_and_the_signs_are_so_too(path: Path) -> None:
    state = read_before(path)
    edit(path)
    app = opened(path, state, ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(app, pilot)
        assert "~Riverland" in shown(app)
        await page_of(app, pilot)
        assert shown(app).isascii()
        assert "3+ -> 5, says" in shown(app)


async def test_help_explains_the_signs_that_are_there(path: Path) -> None:
    app = changed(path)
    async with app.run_test(size=(80, 60)) as pilot:
        await settled(app, pilot)
        await pilot.press("?")
        await pilot.pause()
        help_page = app.screen.query_one(RowList)
        told = "".join(
            piece.text
            for part in help_page._parts
            for row in part.rows
            for phrase in row.cells
            for piece in phrase
        )
        assert "+this record is new since you were here last" in told
        assert "~it says something else since then; its card tells what" in told
        assert "What changed since you read it, and over time" in told


SERIES = "series: plain\nnumber: {}\n"


@pytest.fixture
def story(path: Path) -> Path:
    """Return the second of three briefings of a series."""
    for number, day in ((1, "3"), (3, "5")):
        text = path.read_text(encoding="utf-8").replace(
            "as_of: 2031-05-04", f"as_of: 2031-05-0{day}"
        )
        text = text.replace("status: final\n", SERIES.format(number))
        text = text.replace(f"id: {ID}", f"id: day-{number}").replace(
            "count: 3+", f"count: {number}+"
        )
        path.with_name(f"{number}.yaml").write_text(text, encoding="utf-8")
    edit(path, ("status: final\n", SERIES.format(2)))
    path.with_name("broken.yaml").write_text("series: plain", encoding="utf-8")
    return path


async def test_a_series_is_told_since_the_one_before_and_in_figures(story: Path) -> None:
    app = opened(story, State())
    async with app.run_test(size=(80, 50)) as pilot:
        lines = await page_of(app, pilot)
        assert lines[1:7] == [
            "You have not read this briefing before.",
            "",
            "Since number 1 of the series, as of 3 May",
            "▌• Riverland, civilians killed: 1+ → 3+, says Interior Ministry of Riverland,",
            "▌  4 May, morning                                                        [p2]",
            "• 1 figure changed. In the head, as of and number changed.",
        ]
        at = lines.index("The figures of 3 briefings of the series.")
        assert lines[at + 2 : at + 10] == [
            "Riverland, civilians killed",
            "3 May 18:00  1+  says Interior Ministry of Riverland,     Wire Agency, p2  1",
            "4 May, morning, not final",
            "4 May 18:00  3+  says Interior Ministry of Riverland,     Wire Agency, p2  2",
            "4 May, morning, not final",
            "5 May 18:00  3+  says Interior Ministry of Riverland,     Wire Agency, p2  3",
            "4 May, morning, not final",
            "",
        ]
        assert "3 May 18:00  ━━━━━► 1+" in lines
        assert lines.index("Highland, casualties") > at
        sections = lines.index("Since number 1 of the series, section by section")
        assert sections > lines.index("Highland, casualties")
        assert lines[sections + 1 : sections + 3] == [
            "The briefing itself",
            "As of    3 May 2031, 18:00 (UTC+2) → 4 May 2031, 18:00 (UTC+2)",
        ]


async def test_tab_goes_from_heading_to_heading_of_the_page(story: Path) -> None:
    app = opened(story, State())
    async with app.run_test(size=(80, 12)) as pilot:
        await page_of(app, pilot)
        seen = []
        for key in ("tab", "tab", "tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab"):
            await pilot.press(key)
            await pilot.pause()
            seen.append(shown(app).splitlines()[1].strip("│ "))
        assert seen == [
            "Since number 1 of the series, as of 3 May",
            "Riverland, civilians killed",
            "Highland, casualties",
            "Riverland, civilians killed",
            "Since number 1 of the series, as of 3 May",
            "Since number 1 of the series, as of 3 May",
            "Since number 1 of the series, as of 3 May",
        ]


async def test_a_figure_of_another_briefing_opens_that(story: Path) -> None:
    app = opened(story, State())
    async with app.run_test(size=(80, 50)) as pilot:
        await page_of(app, pilot)
        await pilot.press("j", "enter")
        await wait_for(pilot, lambda: app.reader is not None and app.reader.briefing_id == "day-1")
        assert app.screen is app.reader


async def test_what_changed_since_it_was_read_goes_before_the_series(story: Path) -> None:
    state = read_before(story)
    edit(story, EDITS[2])
    app = opened(story, state)
    async with app.run_test(size=(80, 50)) as pilot:
        lines = await page_of(app, pilot)
        assert lines[1] == f"Since you read it ({READ_AT})"
        assert not any(line.startswith("Since number") for line in lines)
        assert "The figures of 3 briefings of the series." in lines


async def test_the_cursor_of_the_page_stays_while_more_is_told(story: Path) -> None:
    state = read_before(story)
    edit(story, EDITS[0], EDITS[1])
    app = opened(story, state)
    async with app.run_test(size=(80, 50)) as pilot:
        await page_of(app, pilot)
        await pilot.press("j", "j", "j")
        rows = app.screen.query_one(RowList)
        before = rows.stand
        assert isinstance(app.screen, screen_module.ChangesScreen)
        app.screen.tell(app.screen._parts)
        await pilot.pause()
        assert rows.stand == before


def test_a_moment_is_told_as_a_person_says_it() -> None:
    from datetime import UTC, datetime, timedelta, timezone

    at = int(datetime(2031, 11, 14, 9, 10, tzinfo=UTC).timestamp())
    now = datetime(2031, 12, 1, tzinfo=UTC)
    assert moment(at, UTC, now) == "14 Nov, 09:10"
    assert moment(at, timezone(timedelta(hours=4)), now) == "14 Nov, 13:10"
    assert moment(at, None, datetime(2032, 1, 1, tzinfo=UTC)) == "14 Nov 2031, 09:10"
    assert moment(int(time.time()), UTC).count(" ") == 2


async def test_the_series_is_found_in_the_library(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    paths = []
    for number in (1, 3):
        path = story.with_name(f"{number}.yaml").rename(elsewhere / f"{number}.yaml")
        paths.append(str(path))

    class Catalogue:
        def in_series(self, series: str) -> list[Entry]:
            assert series == "plain"
            return [Entry(path=each, name="", digest="") for each in (*paths, str(story))]

    class Asked:
        def ask(self, act: Callable[[Catalogue], list[Entry]]) -> asyncio.Future[list[Entry]]:
            answer: asyncio.Future[list[Entry]] = asyncio.get_running_loop().create_future()
            answer.set_result(act(Catalogue()))
            return answer

    app = opened(story, State())
    async with app.run_test(size=(80, 50)) as pilot:
        monkeypatch.setattr(reader(app), "asker", Asked)
        lines = await page_of(app, pilot)
        assert "The figures of 3 briefings of the series." in lines


def test_of_a_long_series_the_newest_are_read(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "_MOST", 1)
    found = stories.story(
        [str(story.with_name(f"{number}.yaml")) for number in (1, 3)], load(str(story))
    )
    assert [each.briefing.number for each in found.briefings] == [2, 3]
    assert (found.left_out, found.since_previous) == (1, None)
    parts = page(None, "", found, told="Nothing.")
    told = [piece.text for part in parts for row in part.rows for piece in row.cells[0]]
    assert told[:2] == [
        "Nothing.",
        "The figures of 2 briefings of the series; 1 other is left out.",
    ]


def test_of_a_long_series_the_one_before_is_among_those_that_are_read(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "_MOST", 1)
    paths = [str(story.with_name(f"{number}.yaml")) for number in (1, 3)]
    found = stories.story([paths[0], str(story), paths[1]], load(str(story)))
    assert [each.briefing.number for each in found.briefings] == [1, 2]
    assert found.since_previous is not None


async def test_a_page_that_is_open_follows_the_file(story: Path) -> None:
    app = opened(story, read_before(story))
    async with app.run_test(size=(80, 50)) as pilot:
        lines = await page_of(app, pilot)
        assert lines[1].startswith("Nothing has changed since")
        edit(story, EDITS[0])
        assert app.reader is not None
        app.reader.action_reload()
        await wait_for(pilot, lambda: "Since you read it" in shown(app))
        await wait_for(pilot, lambda: "The figures of 3 briefings" in shown(app))
        assert "3+ → 5" in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "~Riverland  5 civilians" in shown(app)


async def test_what_is_found_too_late_is_not_told_of_another_briefing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Event()
    compared = since_module.compared

    def late(data: bytes, read_at: int | None, loaded: Loaded) -> since_module.Since:
        held.wait(30)
        return compared(data, read_at, loaded)

    monkeypatch.setattr(since_module, "compared", late)
    app = changed(path)
    other = renamed(path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        screen = reader(app)
        monkeypatch.setattr(screen, "_compare", lambda: None)
        screen.read(str(other))
        held.set()
        await pilot.pause(0.3)
        assert screen.since is None
        assert screen.edge_signs == {}
