"""The figures of a series as tables and bars."""

from __future__ import annotations

import json

import pytest

from briefing.loading import loads
from briefing.model.counts import parse_count
from briefing.model.lookups import Lookups
from briefing.model.records import RecordRef
from briefing.rendering.digest import page
from briefing.rendering.markdown import page as markdown_page
from briefing.rendering.phrases import text_of
from briefing.rendering.series import series_contents, series_parts
from briefing.rendering.series_bars import bar
from briefing.rendering.series_facts import series_facts, series_table

TEXT = """\
briefing: 1
id: day-{number}
title: Day {number}
as_of: 2031-05-0{number}T18:00
timezone: "{zone}"
sides: [land, sea]
series: plain
number: {number}
summary: {{bottom_line: It goes on.}}
actors:
  land: {{name: Land, kind: state, side: land, src: p1}}
  sea: {{name: Sea, kind: state, side: sea, src: p1}}
  ana: {{name: Ana Moreau, kind: person, side: land, src: p1}}
  un: {{name: the UN mission, kind: organisation, side: third, src: p1}}
sources: {{wire: {{publisher: The Wire, published: 2031-05-0{number}}}}}
casualties:
  - {{side: sea, who: any, kind: any, count: {sea}, src: p6}}
{rest}"""

DAYS = (
    "  - {side: land, who: military, kind: killed, count: 49+, by: ana, final: false, src: p5}\n",
    "",
    """\
  - {side: land, who: military, kind: killed, count: 100, by: ana, src: p5}
  - {side: land, who: military, kind: killed, count: 140-160, by: un, via: wire, src: p7}
""",
)

PAGE = """\
DAY 3
As of 3 May 2031, 18:00 (UTC)
From The Wire, 3 May 2031

THE SERIES PLAIN
  1  1 May 18:00  Day 1 (day-1)
  2  2 May 18:00  Day 2 (day-2)
  3  3 May 18:00  Day 3 (day-3)

LAND, SOLDIERS KILLED
  1 May 18:00      49+  says Ana Moreau, not final       The Wire, p5  1
  2 May 18:00           nothing recorded                               2
  3 May 18:00      100  says Ana Moreau                  The Wire, p5  3
               140-160  says the UN mission, via The     The Wire, p7
                        Wire
               the accounts differ

  1 May 18:00  ━━━━━► 49+
  2 May 18:00  nothing recorded
  3 May 18:00  ━━━━━━━━━━ 100
               ━━━━━━━━━━━━━━·· 140-160

SEA, CASUALTIES
  1 May 18:00  not reported  The Wire, p6  1
  2 May 18:00  not reported  The Wire, p6  2
  3 May 18:00  not reported  The Wire, p6  3
"""


def series(sea: str = "not-reported", zone: str = "UTC") -> tuple[Lookups, ...]:
    days = []
    for number, rest in enumerate(DAYS, start=1):
        own = zone if number == 2 else "UTC"
        text = TEXT.format(number=number, rest=rest, sea=sea, zone=own)
        days.append(Lookups(loads(text).briefing))
    return tuple(days)


def lines(briefings: tuple[Lookups, ...], cells: int = 72, *, ascii_only: bool = False) -> str:
    found = page(briefings[-1], series_contents(briefings), cells=cells, ascii_only=ascii_only)
    return "".join(f"{text_of(line)}\n" for line in found)


def test_a_series_is_a_table_and_bars_for_each_loss() -> None:
    assert lines(series()) == PAGE


def test_the_narrowest_page_has_bars_too_and_ascii_has_its_own() -> None:
    narrow = lines(series(), 40, ascii_only=True)
    assert max(map(len, narrow.splitlines())) <= 40
    assert narrow.isascii()
    assert "  1 May 18:00  -----> 49+\n" in narrow
    assert "               --------------.. 140-160\n" in narrow


@pytest.mark.parametrize(
    ("count", "drawn"),
    [
        ("100", "━━━━━━━━━━━━━━━━ 100"),
        ("50", "━━━━━━━━ 50"),
        ("1", "━ 1"),
        ("0", "0"),
        ("49+", "━━━━━━━━► 49+"),
        ("0+", "► 0+"),
        ("~50", "━━━━━━━━ ~50"),
        ("<50", "········ <50"),
        ("25-50", "━━━━···· 25-50"),
        ("several", "several"),
        ("none-claimed", "none claimed"),
        ("not-reported", "not reported"),
        ("unknown", "not known"),
    ],
)
def test_a_bar_is_as_long_as_its_figure_and_a_silence_has_none(count: str, drawn: str) -> None:
    assert text_of(bar(parse_count(count), 100)) == drawn


def test_without_any_number_there_are_no_bars() -> None:
    assert text_of(bar(parse_count("0"), 0)) == "0"
    silent = series_parts(series()[1:2])
    assert [part.key for part in silent] == ["sea-any-any"]


def test_times_have_their_zone_where_there_are_several() -> None:
    found = lines(series(zone="+04:00"))
    assert "\n  1  1 May 2031 18:00 UTC    Day 1 (day-1)\n" in found
    assert "\n  2  2 May 2031 18:00 UTC+4  Day 2 (day-2)\n" in found


def test_a_row_opens_what_it_is_told_to() -> None:
    briefings = series()
    (table, bars, silence) = series_parts(
        briefings, lambda each: RecordRef("briefings", each.lookups.briefing.id)
    )
    opened = [[row.ref.key if row.ref else "" for row in part.rows] for part in (table, bars)]
    assert opened == [["day-1", "day-2", "day-3", "day-3"]] * 2
    assert len(silence.rows) == 3
    assert all(row.ref is None for part in series_parts(briefings) for row in part.rows)


def test_nothing_recorded_anywhere_is_told() -> None:
    (part,) = series_parts(())
    assert (part.rows, part.empty) == (
        (),
        "No figure and no silence about casualties is recorded.",
    )


def test_markdown_has_tables() -> None:
    found = "\n".join(markdown_page(series()[-1], series_contents(series())))
    assert "| As of | Figure | Says | Read in | No. | \n".replace(" \n", "\n") in found
    assert "| 1 May 18:00 | ━━━━━► 49+ |" in found


def test_facts_and_table_hold_every_account() -> None:
    briefings = series("none-claimed")
    facts = json.loads(json.dumps(series_facts(briefings)))
    assert (facts["series"], [each["number"] for each in facts["briefings"]]) == (
        "plain",
        [1, 2, 3],
    )
    land, sea = facts["figures"]
    assert land["title"] == "Land, soldiers killed"
    assert land["told"][1] == {"briefing": "day-2"}
    assert land["told"][0]["count"] == {
        "kind": "at-least",
        "text": "49+",
        "said": "at least 49",
        "low": 49,
    }
    assert sea["told"][0]["count"] == {
        "kind": "none-claimed",
        "text": "none-claimed",
        "said": "none claimed",
    }
    rows = series_table(briefings).rows
    told = [(row["briefing"], row["side"], row.get("count", "")) for row in rows]
    assert told == [
        ("day-1", "land", "at least 49"),
        ("day-2", "land", ""),
        ("day-3", "land", "100"),
        ("day-3", "land", "140 to 160"),
        ("day-1", "sea", "none claimed"),
        ("day-2", "sea", "none claimed"),
        ("day-3", "sea", "none claimed"),
    ]
    assert {(row["series"], row["who"]) for row in rows[:4]} == {("plain", "military")}
