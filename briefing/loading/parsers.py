"""The parser that turns text into YAML events: libyaml's, or PyYAML's own where that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event


class EventParser(Protocol):
    """What the composer needs of a parser."""

    def get_event(self) -> Event | None:
        """Return the next event; raises yaml.MarkedYAMLError where the text is no YAML."""


class PurePythonParser(Reader, Scanner, Parser):
    """PyYAML's parser without libyaml: the same events, some twenty times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def new_parser() -> Callable[[str], EventParser]:
    """Return the fastest parser that this installation has."""
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser  # noqa: PLC0415 - it is not in every build of PyYAML

        return CParser
    return PurePythonParser
