"""What a login to a reading account may ask for: a closed list, spelt exactly."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from briefing.errors import UsageError

_ALLOWED = re.compile(r"(?P<what>read|digest) (?P<id>[a-z0-9-]{1,64})|(?P<list>list)")
_LONGEST = 200
"""Characters of a command at most: an id has fewer."""


class Request(NamedTuple):
    """Something that is allowed."""

    what: Literal["read", "digest", "list", "any"]
    """`any` is what was asked for with no word: the screen, or where there is none, a text."""
    id: str = ""
    """The briefing's id, which is its file's name without `.yaml`; empty where none is named."""


def parse(command: str | None) -> Request:
    """Return what an original command asks for; raises UsageError for anything that is not allowed.

    Nothing of the command is repeated: it was written by whoever is at the other end.
    """
    if not command:
        return Request("any")
    match = _ALLOWED.fullmatch(command) if len(command) <= _LONGEST else None
    if match is None:
        raise UsageError("this account knows 'list', 'digest ID' and 'read ID', and nothing else")
    if match["list"]:
        return Request("list")
    return Request("digest" if match["what"] == "digest" else "read", match["id"])
