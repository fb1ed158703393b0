"""The one walk over a file: from its text to a value of the model, or to all that is wrong."""

from __future__ import annotations

import gc
from datetime import UTC
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import msgspec

from briefing.errors import Problem
from briefing.loading import refusals
from briefing.loading.builds import Build, Enough
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.files import decode, refuse_controls
from briefing.loading.ids import Ids
from briefing.loading.nodes import Mapping, Node, Scalar
from briefing.loading.readers import plan_of
from briefing.loading.suggestions import Suggestions
from briefing.model.quoting import quoted
from briefing.model.zones import parse_zone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from briefing.errors import Severity
    from briefing.loading.beside import Beside
    from briefing.loading.limits import Limits

T = TypeVar("T", bound=msgspec.Struct)


class Walked(NamedTuple, Generic[T]):
    """What a walk over a file came to."""

    value: T | None
    """The value; None where the file is not valid."""
    tree: Node | None
    """The root of the file's nodes; None where it is no YAML."""
    problems: list[Problem]
    """All that is wrong with it, in file order."""


def document_of(data: bytes | str, path: str, limits: Limits) -> Document:
    """Return a file's text; raises InvalidError where it is none, or too long."""
    if isinstance(data, bytes):
        return decode(data, path, limits.size)
    document = Document(path, data.removeprefix("\ufeff"))
    refuse_controls(document)
    return decode(data.encode(), path, limits.size)


def walk(
    document: Document,
    cls: type[T],
    limits: Limits,
    beside: Beside | None = None,
    finish: Callable[[T, Build], T] | None = None,
) -> Walked[T]:
    """Build a value of a file; `beside` is where an id that it does not define may be defined.

    `finish` makes of a valid value what is returned, and may still tell of errors.

    The collector rests meanwhile: a load makes no cycles, and it would walk all nodes again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return _walk(document, cls, limits, beside, finish)
    finally:
        if collects:
            gc.enable()


def _walk(
    document: Document,
    cls: type[T],
    limits: Limits,
    beside: Beside | None,
    finish: Callable[[T, Build], T] | None,
) -> Walked[T]:
    """Compose nodes and build a value of them."""
    composer = Composer(document, limits)
    root = composer.compose()
    if root is None:
        more = [_too_many(document)] if len(composer.problems) == limits.problems else []
        return Walked(None, None, [*_in_order(composer.problems), *more])
    suggestions = Suggestions()
    ids = Ids(root, plan_of(cls).fields, suggestions)
    build = Build(document, limits, ids, _zone(root), suggestions, beside)
    build.errors += composer.problems
    try:
        value = _read_root(root, cls, build)
        if value is not None and finish is not None and not build.errors:
            value = finish(value, build)
    except Enough:
        value = None
        build.errors.append(_too_many(document))
    if len(build.warnings) == limits.problems:
        build.warnings.append(_too_many(document, "warning"))
    problems = _in_order([*build.errors, *build.warnings])
    return Walked(None if build.errors else value, root, problems)


def _read_root(root: Node, cls: type[T], build: Build) -> T | None:
    if isinstance(root, Scalar) and not root.text:
        build.errors.append(refusals.empty(build.document))
        return None
    for key, collection, first in build.ids.repeated:
        line = build.document.line_of(first.start)
        message = (
            f"id {quoted(key.text)} is used twice; it is in {collection} on line {line} already"
        )
        build.error("repeated-id", message, key)
    value: Any = plan_of(cls).read(root, build)
    return value if isinstance(value, cls) else None


def _zone(root: Node) -> tzinfo:
    """Return what times without a zone mean; a wrong one is told of by its own reader."""
    node = root.entries.get("timezone") if isinstance(root, Mapping) else None
    if isinstance(node, Scalar):
        try:
            return parse_zone(node.text)
        except ValueError:
            pass
    return UTC


def _too_many(document: Document, severity: Severity = "error") -> Problem:
    message = f"there are more {severity}s; the rest is not told"
    return document.problem("too-many-problems", message, len(document.text), severity=severity)


def with_warnings(
    problems: list[Problem], told: Iterable[Problem], document: Document, limits: Limits
) -> list[Problem]:
    """Return problems with further warnings, as long as there is room for those, in file order."""
    most = limits.problems - len(problems)
    found = list(islice(told, max(0, most)))
    if most > 0 and len(found) == most:
        found.append(_too_many(document, "warning"))
    return _in_order([*problems, *found])


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))
