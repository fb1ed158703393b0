"""Since when and until when, as a reader asks for it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefing.model.since import Bound, parse_bound

YEREVAN = timezone(timedelta(hours=4))
NOW = datetime(2022, 9, 15, 8, 30, tzinfo=YEREVAN)
FORMS = "write 24h, 7d or 2w, or a date such as 2022-09-13 or 2022-09-13T10:00"


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("24h", datetime(2022, 9, 14, 4, 30, tzinfo=UTC)),
        ("7d", datetime(2022, 9, 8, 4, 30, tzinfo=UTC)),
        (" 2w ", datetime(2022, 9, 1, 4, 30, tzinfo=UTC)),
        ("0h", datetime(2022, 9, 15, 4, 30, tzinfo=UTC)),
        ("999999w", datetime.min.replace(tzinfo=UTC)),
    ],
)
def test_how_long_ago_is_one_instant(text: str, instant: datetime) -> None:
    assert parse_bound(text, NOW, UTC) == Bound(instant, instant)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-09-13", datetime(2022, 9, 12, 20), datetime(2022, 9, 13, 19, 59, 59)),
        ("2022-09", datetime(2022, 8, 31, 20), datetime(2022, 9, 30, 19, 59, 59)),
        ("2022-09-13T10:00", datetime(2022, 9, 13, 6), datetime(2022, 9, 13, 6, 0, 59)),
        ("2022-09-13T10:00Z", datetime(2022, 9, 13, 10), datetime(2022, 9, 13, 10, 0, 59)),
        ("2022-09-13 morning", datetime(2022, 9, 13, 2), datetime(2022, 9, 13, 7, 59, 59)),
    ],
)
def test_a_time_is_from_its_first_moment_to_its_last(
    text: str, first: datetime, last: datetime
) -> None:
    expected = Bound(first.replace(tzinfo=UTC), last.replace(tzinfo=UTC))
    assert parse_bound(text, NOW, YEREVAN) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", f"not a date: ''; {FORMS}"),
        ("soon", f"not a date: 'soon'; {FORMS}"),
        ("1m", f"not a date: '1m'; {FORMS}"),
        ("3 days", "not a time: '3 days'; did you mean '3d'?"),
        ("24H", "not a time: '24H'; did you mean '24h'?"),
        ("2 weeks ago", "not a time: '2 weeks ago'; did you mean '2w'?"),
        ("13 Sep 2022", "not a date: '13 Sep 2022'; did you mean '2022-09-13'?"),
        ("2022-13", "not a date: '2022-13'; there is no month 13"),
        ("2022-09-01/2022-09-03", f"'2022-09-01/2022-09-03' is an interval; {FORMS}"),
        ("\x1b[31m", f"not a date: '␛[31m'; {FORMS}"),
    ],
)
def test_what_is_neither_is_told_with_what_to_write(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(told)}"):
        parse_bound(text, NOW, UTC)
