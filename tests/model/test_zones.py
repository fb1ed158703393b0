from __future__ import annotations

import re
import subprocess
import sys
import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean_line
from briefing.model.dates import parse_zone

FORMS = "write an IANA name such as Asia/Yerevan, UTC, or an offset such as +04:00"
SUMMER = datetime(2022, 7, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("UTC", 0),
        ("+04:00", 4),
        ("-03:30", -3.5),
        ("+00:00", 0),
        ("-12:00", -12),
        ("+14:00", 14),
        ("Asia/Yerevan", 4),
        ("America/Argentina/Ushuaia", -3),
        ("Europe/Kyiv", 3),
    ],
)
def test_names_and_offsets_are_zones(text: str, hours: float) -> None:
    assert SUMMER.astimezone(parse_zone(text)).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"unknown time zone ''; {FORMS}"),
        ("Mars/Olympus", f"unknown time zone 'Mars/Olympus'; {FORMS}"),
        ("Europe", f"unknown time zone 'Europe'; {FORMS}"),
        ("localtime", f"unknown time zone 'localtime'; {FORMS}"),
        ("../../etc/passwd", f"unknown time zone '../../etc/passwd'; {FORMS}"),
        ("/etc/localtime", f"unknown time zone '/etc/localtime'; {FORMS}"),
        ("A" * 300, f"unknown time zone '{'A' * 39}…'; {FORMS}"),
        ("Asia/\ud800", f"unknown time zone 'Asia/\ufffd'; {FORMS}"),
        ("Yerevan", "unknown time zone 'Yerevan'; did you mean 'Asia/Yerevan'?"),
        ("Asia/Yeravan", "unknown time zone 'Asia/Yeravan'; did you mean 'Asia/Yerevan'?"),
        ("asia/yerevan", "unknown time zone 'asia/yerevan'; did you mean 'Asia/Yerevan'?"),
        ("New York", "unknown time zone 'New York'; did you mean 'America/New_York'?"),
        ("utc", "unknown time zone 'utc'; did you mean 'UTC'?"),
        ("Z", "unknown time zone 'Z'; did you mean 'UTC'?"),
        ("UTC+4", "unknown time zone 'UTC+4'; did you mean '+04:00'?"),
        ("-0330", "unknown time zone '-0330'; did you mean '-03:30'?"),
        ("\u22123", "unknown time zone '\u22123'; did you mean '-03:00'?"),
        ("+15:00", "no time zone is at +15:00; offsets run from -12:00 to +14:00"),
        ("-12:01", "no time zone is at -12:01; offsets run from -12:00 to +14:00"),
        ("+04:75", "no time zone is at +04:75; offsets run from -12:00 to +14:00"),
    ],
)
def test_a_refusal_says_what_was_seen_and_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_zone(text)


def test_a_system_without_zone_names_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_zone(key: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", no_zone)
    monkeypatch.setattr(zoneinfo, "available_timezones", set)
    message = (
        "unknown time zone 'Asia/Yerevan'; "
        "this system has no time zone names; write an offset such as +04:00"
    )
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_zone("Asia/Yerevan")


@given(st.text() | st.from_regex(r"(UTC)?[+-][0-9]{1,2}:?[0-9]{0,2}", fullmatch=True))
def test_any_text_is_a_zone_or_refused_in_one_safe_line(text: str) -> None:
    try:
        zone = parse_zone(text)
    except ValueError as refusal:
        message = str(refusal)
    else:
        assert zone.utcoffset(SUMMER) is not None
        return
    assert message == clean_line(message)


def test_offsets_and_utc_need_no_zone_data() -> None:
    script = (
        "import sys; from briefing.model.dates import parse_zone;"
        " parse_zone('UTC'); parse_zone('+04:00'); print('zoneinfo' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
