"""What goes wrong between brackets, and a colon too many there and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.loading.breaches import Told
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from briefing.loading.breaches import Breach


def colon(breach: Breach) -> Told:
    """Tell of a colon that makes a text a key."""
    return Told("': ' inside a text makes it a key; quote the text", breach.at)


def bracket(breach: Breach) -> Told:
    """Tell of a bracket that nobody closed, or of what in it is not parted by a comma."""
    text, at = breach.text, breach.at
    close = "]" if breach.opened == "[" else "}"
    opens = f"the bracket {quoted(breach.opened)}"
    if not breach.char:
        return Told(f"{opens} is never closed", breach.since, "unclosed-bracket")
    line, line_of_bracket = breach.line_at(at), breach.line_at(breach.since)
    before = text[line:at]
    if breach.char == ":" and _ends_with_value(before):
        return colon(breach)
    if line == line_of_bracket:
        return Told(f"',' or '{close}' is missing before {breach.here}", at)
    if _indent(text, line) <= _indent(text, line_of_bracket):
        message = f"{opens} is never closed; write '{close}' before line {breach.number(at)}"
        return Told(message, breach.since, "unclosed-bracket")
    still = f"{opens} on line {breach.number(breach.since)} is still open"
    if breach.char == ":" and not _SEPARATORS.intersection(before):
        key = before.strip(" \t")
        return Told(f"',' is missing before {quoted(key)}; {still}", line + _indent(text, line))
    return Told(f"',' or '{close}' is missing before {breach.here}; {still}", at)


_SEPARATORS: Final = frozenset(",[]{}")


def _ends_with_value(before: str) -> bool:
    """Tell whether a part of a line ends with a key and its value."""
    return ": " in before[max(before.rfind(sign) for sign in _SEPARATORS) + 1 :]


def _indent(text: str, line: int) -> int:
    """Return how many blanks a line begins with."""
    end = line
    while text[end : end + 1] in {" ", "\t"}:
        end += 1
    return end - line
