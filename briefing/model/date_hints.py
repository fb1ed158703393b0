"""What a writer may have meant by a text that is no date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.moments import parse_moment
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS = "write 2022, 2022-09, 2022-09-13, 2022-09-13T10:00, 2022-09-13 morning, or an interval A/B"

_LONGEST = 80
"""How much of a text is looked at: more than any date takes, however it is written."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"

_SHAPES = (
    r"(?P<y>[0-9]{4})(?![-/.]?[0-9])",
    r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})(?:[-/.](?P<d>[0-9]{1,2}))?",
    r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
    r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})",
    r"(?P<d>1[3-9]|2[0-9]|3[01])/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})",
    r"(?P<m>[0-9]{1,2})/(?P<d>1[3-9]|2[0-9]|3[01])/(?P<y>[0-9]{4})",
    rf"(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<n>{_NAME})\s+(?P<y>[0-9]{{4}})",
    rf"(?P<n>{_NAME})\s+(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>[0-9]{{4}})",
)
"""Ways in which people write a date elsewhere, all folded to small letters."""

_AFTER = (
    rf"(?:[t,\s]\s*(?:{_CLOCK}|(?P<hour>[0-9]{{1,2}})|(?P<part>[a-z]+)))?"
    r"\s*(?P<zone>z|[+-][0-9]{2}(?::?[0-9]{2})?)?\s*(?P<mark>[~?%]{0,2})"
)
"""What may follow a date: a time or a part of the day, a zone, a qualifier.

These are compiled where a mistake was made, and cost nothing where none was.
"""


def date_hint(text: str) -> str:
    """Say what is wrong with `text`, or what to write in its place."""
    text = text[:_LONGEST]
    if "/" in text:
        ends = text.split("/")
        if len(ends) == 2 and all(end in ("", "..") or _near(end) for end in ends):
            return _did_you_mean("/".join(_near(end) or end for end in ends))
    joined = re.fullmatch(r"(.+?)\s*(?:\s-\s|--|–|—|\sto\s|\suntil\s)\s*(.+)", text)
    if joined is not None and (first := _near(joined[1])) and (second := _near(joined[2])):
        return _did_you_mean(f"{first}/{second}")
    near = _near(text)
    return _did_you_mean(near) if near else _rule(text)


def _did_you_mean(near: str) -> str:
    return f"did you mean {quoted(near)}?"


def _rule(text: str) -> str:
    """Name the rule that `text` breaks, or the forms there are."""
    if re.match(r"\s*(?:[-\u2212][0-9]{4}|y-?[0-9]|[0-9]{5,}(?:-|$))", text.lower()):
        return "years run from 0000 to 9999"
    if re.fullmatch(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?", text):
        return f"a time needs its date before it, as in 2022-09-13T{text.zfill(5)}"
    if re.match(r"[0-9]{4}(?:-[0-9]{2})?(?:T| [a-z])", text):
        return "a time or a part of the day needs a full date before it, as in 2022-09-13T10:00"
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [^0-9]+", text):
        return "the parts of the day are night, morning, noon, afternoon and evening"
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [a-z]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})", text):
        return "a zone needs a clock time before it, as in 2022-09-13T10:00+04:00"
    if "X" in text:
        return "digits are left open from the right, as in 199X, 2022-XX and 2022-09-XX"
    if re.search(r"[~?%].", text):
        return "the qualifier ~, ? or % stands once, at the end"
    return _FORMS


def _near(text: str) -> str | None:
    """Return the value in our notation that `text` most likely stands for, if one can be told."""
    for candidate in _candidates(" ".join(text.split())):
        try:
            if parse_moment(candidate) is not None:
                return candidate
        except ValueError:
            continue
    return None


def _candidates(text: str) -> Iterator[str]:
    """Yield what `text` may stand for, likeliest first; not all of them need be dates."""
    yield text
    yield text.upper() if re.search("[0-9]x", text) else text
    folded = text.casefold()
    about = re.fullmatch(r"(?:~|c\.|ca\.?|circa|about|around)\s*(.+)", folded)
    if about is not None:
        yield f"{_near(about[1]) or ''}~"
    decade = re.fullmatch(r"([0-9]{3})0['’]?s", folded)
    if decade is not None:
        yield f"{decade[1]}X"
    for shape in _SHAPES:
        date = re.match(shape, folded)
        after = re.compile(_AFTER).fullmatch(folded, date.end()) if date is not None else None
        if date is not None and after is not None:
            yield _rewrite(date.groupdict(), after.groupdict(default=""))


def _rewrite(date: dict[str, str | None], after: dict[str, str]) -> str:
    """Put the parts of a date that was written in another way into our notation."""
    name = date.get("n")
    month = _MONTHS.index(name[:3]) + 1 if name else date.get("m")
    day = date.get("d")
    clock = after["clock"] or (f"{after['hour']}:00" if after["hour"] else "")
    zone = after["zone"].upper()
    if len(zone) == 5 and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    mark = after["mark"]
    return "".join(
        (
            f"{date['y']}",
            f"-{int(month):02}" if month else "",
            f"-{int(day):02}" if day else "",
            f"T{clock.zfill(5 if len(clock) < 6 else 8)}" if clock else "",
            f" {after['part']}" if after["part"] else "",
            zone,
            "%" if len(set(mark)) == 2 else mark[:1],
        )
    )
