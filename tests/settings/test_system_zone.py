"""The zone of the clocks here: what TZ says, or what the machine is set up with."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing.settings.system_zone import SystemZone, system_zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo
    from pathlib import Path

SUMMER = datetime(2022, 7, 1, 12, tzinfo=UTC)
WINTER = datetime(2022, 1, 1, 12, tzinfo=UTC)
RULE = "CET-1CEST,M3.5.0,M10.5.0/3"


def hours(zone: tzinfo) -> tuple[float, ...]:
    """Return how many hours a zone is ahead of UTC in summer and in winter."""
    offsets = [instant.astimezone(zone).utcoffset() for instant in (SUMMER, WINTER)]
    return tuple(each.total_seconds() / 3600 for each in offsets if each is not None)


@pytest.fixture
def ruled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the C library keep its clocks by a rule."""
    monkeypatch.setenv("TZ", RULE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/posix/Europe/Berlin", "Europe/Berlin"),
    ],
)
def test_a_name_in_tz_is_that_zone(written: str, name: str) -> None:
    found = system_zone({"TZ": written})
    assert found is not None
    assert (found.name, hours(found.zone)) == (name, (2, 1))


@pytest.mark.parametrize("written", ["", ":", "UTC", "Etc/UTC", ":Zulu"])
def test_nothing_in_tz_is_utc_as_posix_has_it_and_so_are_its_other_names(written: str) -> None:
    found = system_zone({"TZ": written})
    assert found is not None
    assert (found.name, found.zone) == ("UTC", UTC)


@pytest.mark.parametrize("written", ["Foo/Bar", "Mars", "/nowhere/at/all"])
def test_what_the_c_library_would_take_for_utc_is_no_zone(written: str) -> None:
    assert system_zone({"TZ": written}) is None


@pytest.mark.usefixtures("ruled")
@pytest.mark.parametrize("written", [RULE, "<+0330>-3:30"])
def test_a_rule_in_tz_is_left_to_the_c_library(written: str) -> None:
    found = system_zone({"TZ": written})
    assert found is not None
    assert (found.name, hours(found.zone)) == (written, (2, 1))


def test_without_tz_the_machine_says_what_its_zone_is(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Asia/Yerevan")
    found = system_zone({}, str(link))
    assert found is not None
    assert (found.name, hours(found.zone)) == ("Asia/Yerevan", (4, 4))


@pytest.mark.usefixtures("ruled")
def test_a_zone_that_only_the_c_library_knows_is_still_told(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Nowhere/Town")
    found = system_zone({}, str(link))
    assert found is not None
    assert (found.name, hours(found.zone)) == ("Nowhere/Town", (2, 1))
    copy = tmp_path / "copy"
    copy.write_bytes(b"TZif2")
    unnamed = system_zone({}, str(copy))
    assert unnamed is not None
    assert (unnamed.name, hours(unnamed.zone)) == ("local time", (2, 1))


@pytest.mark.parametrize("mark", ["", ":"])
def test_tz_may_name_the_file_that_the_machine_is_set_up_with(mark: str, tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Asia/Yerevan")
    found = system_zone({"TZ": f"{mark}{link}"}, "/nowhere")
    assert found is not None
    assert (found.name, hours(found.zone)) == ("Asia/Yerevan", (4, 4))


@pytest.mark.usefixtures("ruled")
def test_a_file_in_tz_that_only_the_c_library_knows_is_still_told(tmp_path: Path) -> None:
    town = tmp_path / "zoneinfo" / "Nowhere" / "Town"
    town.parent.mkdir(parents=True)
    town.write_bytes(b"TZif2")
    found = system_zone({"TZ": f":{town}"})
    assert found is not None
    assert (found.name, hours(found.zone)) == ("Nowhere/Town", (2, 1))
    copy = tmp_path / "copy"
    copy.write_bytes(b"TZif2")
    unnamed = system_zone({"TZ": str(copy)})
    assert unnamed is not None
    assert (unnamed.name, hours(unnamed.zone)) == ("local time", (2, 1))
    assert system_zone({"TZ": str(tmp_path)}) is None


def test_a_machine_without_a_zone_is_at_utc(tmp_path: Path) -> None:
    found = system_zone({}, str(tmp_path / "missing"))
    assert found is not None
    assert (found.name, found.zone) == ("UTC", UTC)


@pytest.mark.usefixtures("ruled")
def test_the_clocks_here_know_summer_from_winter_both_ways() -> None:
    zone = SystemZone()
    for instant in (SUMMER, WINTER):
        assert instant.astimezone(zone) == instant
    assert hours(zone) == (2, 1)
    local = datetime(2022, 7, 1, 14, tzinfo=zone)
    assert local.astimezone(UTC) == SUMMER
    assert (local.dst(), local.tzname()) == (None, None)
    assert zone.utcoffset(None) is None


@pytest.mark.usefixtures("ruled")
def test_a_rule_in_tz_is_told_as_text_and_commands_nothing() -> None:
    found = system_zone({"TZ": "CET-1C\x1b]0;owned\x07\u202e"})
    assert found is not None
    assert found.name == "CET-1C␛]0;owned␇<U+202E>"
