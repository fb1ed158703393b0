"""Readers of values that are no text: words of a list, numbers, figures and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.loading.nodes import Mapping, Scalar
from briefing.model.counts import estimate, parse_count
from briefing.model.dates import parse_when
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.loading.builds import Build, Reader
    from briefing.loading.nodes import Node

_INTEGER = "[-+]?[0-9]{1,18}"
_FLOAT = r"[-+]?[0-9]{1,18}(?:\.[0-9]{1,18})?"
_TRUE = frozenset({"yes", "y", "on", "true", "1"})
_FALSE = frozenset({"no", "n", "off", "false", "0"})


def one_of(words: Sequence[str]) -> Reader:
    """Return a reader of the words of a list."""
    known = {word: word for word in words}

    def read(node: Node, build: Build) -> object:
        if type(node) is not Scalar:
            build.expect(f"one of {', '.join(known)}", node)
            return None
        word = known.get(node.text)
        if word is None:
            found = quoted(node.text) if node.text else "nothing"
            near = build.suggestions.nearest_word(node.text, known)
            advice = f"; did you mean {quoted(near)}?" if near is not None else ""
            message = f"expected one of {', '.join(known)}, not {found}{advice}"
            build.error("unknown-word", message, node)
        return word

    return read


def version(known: int) -> Reader:
    """Return a reader of the format's version."""

    def read(node: Node, build: Build) -> object:
        if isinstance(node, Scalar) and node.text == str(known):
            return known
        if isinstance(node, Scalar) and re.fullmatch(_INTEGER, node.text):
            message = (
                f"version {node.text} of the format is not known here; "
                f"upgrade the program, or write {known} if the file keeps to that version"
            )
            build.error("unknown-version", message, node)
        else:
            build.expect(f"the format's version, {known}", node)
        return None

    return read


def read_flag(node: Node, build: Build) -> object:
    """Read `true` or `false`."""
    text = node.text if type(node) is Scalar else None
    if text == "true":
        return True
    if text == "false":
        return False
    folded = "" if text is None else text.lower()
    if folded in _TRUE or folded in _FALSE:
        meant = "true" if folded in _TRUE else "false"
        message = f"expected true or false, not {quoted(text or '')}; did you mean '{meant}'?"
        build.error("wrong-type", message, node)
    else:
        build.expect("true or false", node)
    return None


def whole_number(least: float | None, most: float | None) -> Reader:
    """Return a reader of whole numbers within bounds."""
    return _number("a whole number", _INTEGER, int, least, most)


def decimal_number(least: float | None, most: float | None) -> Reader:
    """Return a reader of numbers within bounds."""
    return _number("a number such as 39.5", _FLOAT, float, least, most)


def _number(
    what: str,
    form: str,
    convert: type[int | float],
    least: float | None,
    most: float | None,
) -> Reader:
    def read(node: Node, build: Build) -> object:
        if type(node) is not Scalar or re.fullmatch(form, node.text) is None:
            build.expect(what, node)
            return None
        value = convert(node.text)
        if (least is not None and value < least) or (most is not None and value > most):
            message = f"{quoted(node.text)} is out of range; {_range(least, most)}"
            build.error("out-of-range", message, node)
        return value

    return read


def _range(least: float | None, most: float | None) -> str:
    if least is None or most is None:
        return f"write {least} or more" if least is not None else f"write {most} or less"
    return f"write {least} to {most}"


def read_count(node: Node, build: Build) -> object:
    """Read a figure: a scalar in the format's notation, or a mapping of `low`, `best`, `high`."""
    if type(node) is not Scalar:
        return _estimate(node, build)
    known = build.counts.get(node.text)
    if known is not None:
        return known
    if not node.text:
        build.expect("a count such as 49+", node)
        return None
    try:
        count = parse_count(node.text)
    except ValueError as error:
        build.error("bad-count", str(error), node)
        return None
    build.counts[node.text] = count
    return count


def _estimate(node: Node, build: Build) -> object:
    if not isinstance(node, Mapping):
        build.expect("a count such as 49+", node)
        return None
    before = len(build.errors)
    numbers: dict[str, int | None] = {"low": None, "best": None, "high": None}
    read = whole_number(0, None)
    for key in node.keys:
        if key.text in numbers:
            number = read(node.entries[key.text], build)
            numbers[key.text] = number if isinstance(number, int) else None
        else:
            near = build.suggestions.did_you_mean(key.text, numbers)
            message = f"unknown key {quoted(key.text)}{near or '; a count has low, best and high'}"
            build.error("unknown-key", message, key)
    if len(build.errors) > before:
        return None
    try:
        return estimate(numbers["low"], numbers["best"], numbers["high"])
    except ValueError as error:
        build.error("bad-count", str(error), node)
        return None


def read_when(node: Node, build: Build) -> object:
    """Read a time or an interval."""
    if type(node) is not Scalar or not node.text:
        build.expect("a date or a time such as 2022-09-13T10:00", node)
        return None
    try:
        return parse_when(node.text, build.zone)
    except ValueError as error:
        build.error("bad-date", str(error), node)
        return None
