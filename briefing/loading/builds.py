"""The state of one build: what is known of the file, and what is wrong with it so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from briefing.errors import Problem
    from briefing.loading.beside import Beside
    from briefing.loading.documents import Document
    from briefing.loading.ids import Ids
    from briefing.loading.limits import Limits
    from briefing.loading.nodes import Node
    from briefing.loading.suggestions import Suggestions
    from briefing.model.citations import Citation
    from briefing.model.counts import Count

    Reader = Callable[[Node, "Build"], object]
    """Reads a node as one kind of field; after an error nobody uses what it returns."""


class Enough(Exception):  # noqa: N818 - it ends a walk and is no error
    """So much is wrong with the file that the rest would help nobody."""


class Build:
    """One walk over one file; readers tell it what is wrong."""

    def __init__(
        self,
        document: Document,
        limits: Limits,
        ids: Ids,
        zone: tzinfo,
        suggestions: Suggestions,
        beside: Beside | None = None,
    ) -> None:
        self.document = document
        self.limits = limits
        self.ids = ids
        self.suggestions = suggestions
        self.beside = beside
        """The library beside the file; None where none counts."""
        self.zone = zone
        """What a time without a zone means."""
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []
        self.counts: dict[str, Count] = {}
        self.citations: dict[str, tuple[Citation, ...]] = {}
        """Values by how they are written: briefings repeat them."""

    def error(self, code: str, message: str, node: Node) -> None:
        """Tell of an error at a node."""
        self.errors.append(
            self.document.problem(
                code, message, self.document.start_of(node), self.document.end_of(node)
            )
        )
        if len(self.errors) >= self.limits.problems:
            raise Enough

    @property
    def is_warned_enough(self) -> bool:
        """Whether no further warning is kept, so that none need be looked for."""
        return len(self.warnings) >= self.limits.problems

    def warn(self, code: str, message: str, node: Node) -> None:
        """Tell of a warning at a node; past the limit only that there are more is kept."""
        if not self.is_warned_enough:
            problem = self.document.problem(
                code, message, self.document.start_of(node), self.document.end_of(node), "warning"
            )
            self.warnings.append(problem)

    def expect(self, what: str, node: Node, near: str | None = None) -> None:
        """Tell that a node is not what its field wants; of what is refused no more is said.

        `near` is what the writer may have meant.
        """
        if isinstance(node, Scalar):
            found = quoted(node.text) if node.text else "nothing"
            advice = f"; did you mean {quoted(near)}?" if near else ""
            self.error("wrong-type", f"expected {what}, not {found}{advice}", node)
        elif isinstance(node, Mapping | Sequence):
            found = "a mapping" if isinstance(node, Mapping) else "a list"
            self.error("wrong-type", f"expected {what}, not {found}", node)
