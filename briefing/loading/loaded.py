"""What loading gives back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from briefing.errors import Problem
from briefing.loading.nodes import find
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    from briefing.errors import Severity
    from briefing.loading.documents import Document
    from briefing.loading.nodes import Node, Path
    from briefing.model.lookups import Lookups


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


class Checked:
    """A valid briefing beside the file that it came from, for what looks at both."""

    def __init__(
        self, briefing: Briefing, tree: Node, document: Document, path: str, *, follow: bool = True
    ) -> None:
        self.briefing = briefing
        """The briefing."""
        self.tree = tree
        """The root of the file's nodes."""
        self.path = path
        """The file as it was named; not made safe to show."""
        self.follow = follow
        """Whether symbolic links are followed to what the briefing names."""
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
