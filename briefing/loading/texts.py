"""Readers of text: made safe, never empty, and with a warning where others would misread it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.clean import clean, clean_line, visible_changes
from briefing.loading.lookalikes import MAY_BE_MISREAD, misread_as
from briefing.loading.nodes import Scalar
from briefing.loading.scripts import mixed_words
from briefing.model.quoting import quoted
from briefing.model.zones import parse_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.loading.builds import Build, Reader
    from briefing.loading.nodes import Node

_QUOTES: Final = frozenset({"'", '"'})
_SLUG_CHARACTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789-"


def is_slug(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return 0 < len(text) <= 64 and not text.strip(_SLUG_CHARACTERS)


def _text(make_safe: Callable[[str], str], *, required: bool = False) -> Reader:
    """Return a reader of text; what it reads is None after an error."""
    advice = "write a text" if required else "write a text, or leave the key out"

    def read(node: Node, build: Build) -> object:
        if type(node) is not Scalar:
            build.expect("text", node)
            return None
        text = node.text
        if not node.style and text[:1] in MAY_BE_MISREAD:
            warn_if_misread(node, build)
        if text.isascii() and text.isprintable():
            safe = text.strip(" ")
            if safe:
                return safe
        safe = make_safe(text).strip()
        if not safe:
            build.error("empty-text", f"the value is empty; {advice}", node)
            return None
        _warn_if_misleading(safe, node, build)
        return safe

    return read


def _warn_if_misleading(safe: str, node: Scalar, build: Build) -> None:
    """Warn of what in a text may mislead a reader."""
    if (node.text.isascii() and safe.isascii()) or build.is_warned_enough:
        return
    shown = visible_changes(node.text) if safe != node.text else ()
    if shown:
        many = "characters are" if len(shown) > 1 else "a character is"
        listed = ", ".join(shown[:5]) + (", …" if len(shown) > 5 else "")
        build.warn("made-visible", f"{many} shown as {listed}; delete what is not meant", node)
    _warn_if_mixed(node, build)


def _warn_if_mixed(node: Scalar, build: Build) -> None:
    """Warn of words whose letters no language mixes, until there are warnings enough."""
    for word, letters in mixed_words(node.text):
        build.warn("mixed-scripts", f"{quoted(word)} mixes scripts: {letters}", node)
        if build.is_warned_enough:
            return


def warn_if_misread(node: Scalar, build: Build) -> None:
    """Warn of a plain scalar that other YAML tools take for something else than text."""
    kind = None if build.is_warned_enough else misread_as(node.text)
    if kind is not None and node.text:
        message = f"other YAML tools read {quoted(node.text)} as {kind}; put it in quotes"
        build.warn("misread-elsewhere", message, node)


read_line: Final = _text(clean_line)
"""Read one line of text."""
read_prose: Final = _text(clean)
"""Read text of any length."""
read_required_line: Final = _text(clean_line, required=True)
"""Read one line of text that cannot be left out."""
read_required_prose: Final = _text(clean, required=True)
"""Read text of any length that cannot be left out."""


def read_words(node: Node, build: Build) -> object:
    """Read words with spaces between them; none are written as two quotes.

    What is empty without quotes is mostly a sign that YAML took for its own, such as `#` or `>`.
    """
    if type(node) is not Scalar:
        build.expect("words with spaces between them", node)
        return None
    words = clean_line(node.text).strip()
    if not words and node.style not in _QUOTES:
        sign = f"quote the {node.style!r}" if node.style else "quote what begins with '#'"
        build.error("empty-text", f'the value is empty; write "" for none, or {sign}', node)
        return None
    return words


def read_slug(node: Node, build: Build) -> object:
    """Read an id."""
    if type(node) is not Scalar:
        build.expect("an id", node)
        return None
    text = node.text
    if not is_slug(text):
        build.error("bad-id", bad_id(text), node)
        return None
    if not node.style and text[0] in MAY_BE_MISREAD:
        warn_if_misread(node, build)
    return text


def bad_id(text: str) -> str:
    """Say what is wrong with an id, and what it could be."""
    near = re.sub("[^a-z0-9]+", "-", text[:200].lower()).strip("-")[:64]
    advice = f"; did you mean {quoted(near)}?" if near else ""
    shown = f"{quoted(text)} is no id" if text else "the id is empty"
    return f"{shown}: 1 to 64 of a-z, 0-9 and '-'{advice}"


def pattern(form: str, says: str, *, countries: bool = False) -> Reader:
    """Return a reader of text that must have a form; with `countries` a country's code is meant."""

    def read(node: Node, build: Build) -> object:
        if type(node) is not Scalar:
            build.expect(says, node)
            return None
        if re.fullmatch(form, node.text, re.ASCII) is None:
            near = _country(node.text, build) if countries else None
            build.expect(says, node, near)
        return node.text

    return read


def _country(text: str, build: Build) -> str | None:
    from briefing.loading.country_codes import code_meant  # noqa: PLC0415 - only a mistake needs it

    return code_meant(text, build.suggestions)


def read_zone(node: Node, build: Build) -> object:
    """Read the name of a time zone."""
    if type(node) is not Scalar or not node.text:
        build.expect("a time zone such as +04:00", node)
        return None
    try:
        parse_zone(node.text)
    except ValueError as error:
        build.error("unknown-time-zone", str(error), node)
    return node.text
