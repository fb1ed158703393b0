"""Settings from the environment: `BRIEFING_THEME`, `BRIEFING_ASCII` and the others.

An empty variable counts as none, as an empty `NO_COLOR` does.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, TypeAlias

from briefing.clean import clean_line
from briefing.errors import Problem
from briefing.model.quoting import quoted
from briefing.model.zones import parse_zone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PREFIX = "BRIEFING_"
"""How our variables begin."""

CONFIG = "BRIEFING_CONFIG"
"""Names another file in place of config.yaml."""

Way: TypeAlias = Literal["lean", "plain"]
"""How the screen goes over the wire: as the difference to what is shown, or as it is drawn."""

_WAYS: dict[str, Way] = {"lean": "lean", "plain": "plain"}
_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "1"), True),
    **dict.fromkeys(("false", "no", "off", "0"), False),
}
_SLUG = "abcdefghijklmnopqrstuvwxyz0123456789-"


def given(environ: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str], list[Problem]]:
    """Return the values of settings by field, the variable of each, and what is wrong."""
    values: dict[str, object] = {}
    names: dict[str, str] = {}
    problems = []
    for field, read in _READERS.items():
        name = PREFIX + field.upper()
        if text := environ.get(name, ""):
            try:
                values[field] = read(text)
                names[field] = name
            except ValueError as error:
                problems.append(_problem(name, "wrong-type", str(error)))
    return values, names, problems


def misspelt(environ: Mapping[str, str]) -> list[Problem]:
    """Tell of variables that are almost ours; what is unlike any of them is somebody else's."""
    known = {CONFIG.removeprefix(PREFIX), *(field.upper() for field in _READERS)}
    ours = (name.removeprefix(PREFIX) for name in environ if name.startswith(PREFIX))
    wrong = sorted(name for name in ours if name not in known)
    if not wrong:
        return []
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = {name: get_close_matches(name, known, n=1, cutoff=0.7) for name in wrong}
    told = "no setting is called so; did you mean"
    return [
        _problem(PREFIX + name, "unknown-key", f"{told} {quoted(PREFIX + found[0])}?")
        for name, found in near.items()
        if found
    ]


def way(text: str) -> Way:
    """Return the way that a word means; ValueError says what is wrong with it."""
    try:
        return _WAYS[text]
    except KeyError:
        raise ValueError(f"expected one of {', '.join(_WAYS)}, not {quoted(text)}") from None


def _flag(text: str) -> bool:
    try:
        return _FLAGS[text.lower()]
    except KeyError:
        raise ValueError(f"expected true or false, not {quoted(text)}") from None


def _theme(text: str) -> str:
    if len(text) > 64 or text.strip(_SLUG):
        raise ValueError(f"{quoted(text)} is no theme's id: 1 to 64 of a-z, 0-9 and '-'")
    return text


def _folders(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(os.pathsep)))


def _zone(text: str) -> str:
    parse_zone(text)
    return text


_READERS: dict[str, Callable[[str], object]] = {
    "theme": _theme,
    "ascii": _flag,
    "mouse": _flag,
    "wire": way,
    "timezone": _zone,
    "folders": _folders,
}
"""How the variable of each field is read; ValueError says what is wrong."""


def _problem(name: str, code: str, message: str) -> Problem:
    """Tell of a variable; its name is made safe to show, since an SSH client may choose it."""
    return Problem(path=clean_line(name), line=0, column=0, code=code, message=message)
