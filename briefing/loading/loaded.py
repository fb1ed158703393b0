"""What loading gives back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from briefing.errors import Problem
from briefing.loading.nodes import find
from briefing.model.briefing import Briefing
from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.errors import Severity
    from briefing.loading.beside import Beside
    from briefing.loading.documents import Document
    from briefing.loading.nodes import Node, Path
    from briefing.model.lookups import Lookups


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What of a briefing comes from the library beside it."""

    path: str
    """The library's file as it was named; not made safe to show."""
    data: bytes
    """What that file held, as it was read."""
    ids: dict[RecordRef, str]
    """The records, with the ids that they have there."""


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """A briefing that is valid."""

    briefing: Briefing
    """The briefing."""
    path: str
    """The file as it was named; not made safe to show."""
    problems: tuple[Problem, ...] = ()
    """The warnings, in file order."""
    data: bytes = b""
    """What the file held, as it was read."""
    follow: bool = True
    """Whether symbolic links were followed, and are on the way to what the briefing names."""
    taken: Taken | None = None
    """What comes from the library beside it; None where nothing does."""


class Checked:
    """A valid briefing beside the file that it came from, for what looks at both."""

    def __init__(
        self,
        briefing: Briefing,
        tree: Node,
        document: Document,
        path: str,
        *,
        follow: bool = True,
        beside: Beside | None = None,
    ) -> None:
        self.briefing = briefing
        """The briefing."""
        self.tree = tree
        """The root of the file's nodes."""
        self.path = path
        """The file as it was named; not made safe to show."""
        self.follow = follow
        """Whether symbolic links are followed to what the briefing names."""
        self.beside = beside
        """The library beside the file; None where none counts."""
        self.shared: Mapping[RecordRef, str] = beside.taken if beside else {}
        """What comes from there, with the ids that it has there."""
        self._document = document

    @property
    def text(self) -> str:
        """The file's text, without a byte order mark."""
        return self._document.text

    @cached_property
    def lookups(self) -> Lookups:
        """The briefing's records by id, and what connects them."""
        from briefing.model.lookups import Lookups  # noqa: PLC0415 - only quality warnings need them

        return Lookups(self.briefing)

    def problem(
        self, where: Node | Path, code: str, message: str, severity: Severity = "warning"
    ) -> Problem:
        """Tell of a node, or of what a path such as `("calls", 0, "from")` leads to."""
        node = find(self.tree, where) if isinstance(where, tuple) else where
        end = self._document.end_of(node)
        return self._document.problem(code, message, node.start, end, severity)
