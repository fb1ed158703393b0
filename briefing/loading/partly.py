"""Read what is right in a file, where what is wrong must not cost the rest: settings."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from briefing.errors import InvalidError
from briefing.loading.builds import Build, Enough
from briefing.loading.composing import Composer
from briefing.loading.files import decode, read_file
from briefing.loading.ids import Ids
from briefing.loading.limits import LIMITS
from briefing.loading.nodes import Mapping, Scalar, find
from briefing.loading.readers import plan_of
from briefing.loading.suggestions import Suggestions

if TYPE_CHECKING:
    from briefing.errors import Problem, Severity
    from briefing.loading.documents import Document
    from briefing.loading.limits import Limits
    from briefing.loading.nodes import Node

T = TypeVar("T", bound=msgspec.Struct)


class Partly(Generic[T]):
    """What could be read of a file."""

    def __init__(
        self,
        value: T,
        problems: tuple[Problem, ...],
        document: Document | None = None,
        root: Node | None = None,
    ) -> None:
        self.value = value
        """The fields that are right; the others have their defaults."""
        self.problems = problems
        """What is wrong, in file order."""
        self._document = document
        self._root = root

    def problem(
        self,
        at: tuple[str, ...],
        code: str,
        message: str,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> Problem:
        """Tell of a value that was read and is wrong for its user; `at` leads to it.

        With `key` the key is meant that it stands under. KeyError where nothing stands there.
        """
        if self._document is None or self._root is None:
            raise KeyError(at)
        node = find(self._root, at)
        if key:
            around = find(self._root, at[:-1])
            node = around.key(at[-1]) if isinstance(around, Mapping) else node
        start, end = self._document.start_of(node), self._document.end_of(node)
        return self._document.problem(code, message, start, end, severity)


def read_partly(path: str, cls: type[T], *, limits: Limits = LIMITS) -> Partly[T]:
    """Read a file as a struct of which every field has a default.

    A file that is no YAML has nothing that is right; an empty one has nothing wrong. Raises
    UnreadableError.
    """
    try:
        document = decode(read_file(path, limits.size), path, limits.size)
    except InvalidError as error:
        return Partly(cls(), error.problems)
    composer = Composer(document, limits)
    root = composer.compose()
    if root is None:
        wrong = [each for each in composer.problems if each.code != "empty-file"]
        return Partly(cls(), tuple(wrong))
    suggestions = Suggestions()
    ids = Ids(root, (), suggestions)
    build = Build(document, limits, ids, UTC, suggestions)
    value = _built(root, cls, build)
    found = [*composer.problems, *build.errors, *build.warnings]
    found.sort(key=lambda problem: (problem.line, problem.column))
    return Partly(value, tuple(found), document, root)


def _built(root: Node, cls: type[T], build: Build) -> T:
    """Build a value of the fields that are right."""
    if type(root) is not Mapping:
        if type(root) is Scalar and not root.text:
            return cls()
        build.expect("settings such as 'theme: paper'", root)
        return cls()
    values: dict[str, object] = {}
    with suppress(Enough):
        for name, value in plan_of(cls).read_each(root, build):
            values[name] = value  # noqa: PERF403 - what was read until there is enough counts
    return cls(**values)
