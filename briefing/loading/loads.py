"""From a file to a value of the model, or to all that is wrong with it."""

from __future__ import annotations

import gc
from datetime import UTC
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from briefing.errors import InvalidError, Problem
from briefing.loading import refusals
from briefing.loading.builds import Build, Enough
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.files import decode, read_file, refuse_controls
from briefing.loading.ids import Ids
from briefing.loading.limits import LIMITS
from briefing.loading.loaded import Checked, Loaded
from briefing.loading.nodes import Mapping, Scalar
from briefing.loading.readers import plan_of
from briefing.loading.suggestions import Suggestions
from briefing.model.briefing import Briefing
from briefing.model.quoting import quoted
from briefing.model.zones import parse_zone

if TYPE_CHECKING:
    from datetime import tzinfo

    from briefing.errors import Severity
    from briefing.loading.limits import Limits
    from briefing.loading.nodes import Node

T = TypeVar("T", bound=msgspec.Struct)


def load(
    path: str, *, limits: Limits = LIMITS, warnings: bool = False, follow: bool = True
) -> Loaded:
    """Load a briefing from a file.

    With `warnings`, what only a checker looks for is looked for too. `follow` false refuses a
    symbolic link, here and on the way to what the briefing names. Raises InvalidError with every
    problem, and UnreadableError.
    """
    data = read_file(path, limits.size, follow=follow)
    return loads(data, path, limits=limits, warnings=warnings, follow=follow)


def loads(
    data: bytes | str,
    path: str = "<text>",
    *,
    limits: Limits = LIMITS,
    warnings: bool = False,
    follow: bool = True,
) -> Loaded:
    """Load a briefing from memory; `path` is what problems name. Raises InvalidError.

    `follow` is as for `load`: what lies beside `path` is read so.
    """
    document = _document(data, path, limits)
    briefing, tree, problems = _build(document, Briefing, limits)
    if briefing is None or tree is None:
        raise InvalidError(problems)
    if warnings:
        checked = Checked(briefing, tree, document, path, follow=follow)
        problems = _in_order(
            [*problems, *_looked(checked, document, limits.problems - len(problems))]
        )
    held = data if isinstance(data, bytes) else data.encode()
    return Loaded(briefing=briefing, path=path, problems=tuple(problems), data=held, follow=follow)


def check(path: str, *, limits: Limits = LIMITS, follow: bool = True) -> tuple[Problem, ...]:
    """Return every error and every warning of a file, in file order; raises UnreadableError."""
    try:
        return load(path, limits=limits, warnings=True, follow=follow).problems
    except InvalidError as error:
        return error.problems


def read_struct(
    path: str, cls: type[T], *, limits: Limits = LIMITS
) -> tuple[T | None, tuple[Problem, ...]]:
    """Read a file as a struct of another type, annotated as in `briefing.model.fields`.

    Returns None and the problems where it is invalid; raises UnreadableError.
    """
    try:
        document = _document(read_file(path, limits.size), path, limits)
    except InvalidError as error:
        return None, error.problems
    value, _, problems = _build(document, cls, limits)
    return value, tuple(problems)


def _document(data: bytes | str, path: str, limits: Limits) -> Document:
    if isinstance(data, bytes):
        return decode(data, path, limits.size)
    document = Document(path, data.removeprefix("\ufeff"))
    refuse_controls(document)
    return decode(data.encode(), path, limits.size)


def _build(
    document: Document, cls: type[T], limits: Limits
) -> tuple[T | None, Node | None, list[Problem]]:
    """Return the value, if it is valid, the root and the problems.

    The collector rests meanwhile: a load makes no cycles, and it would walk all nodes again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return _walk(document, cls, limits)
    finally:
        if collects:
            gc.enable()


def _walk(
    document: Document, cls: type[T], limits: Limits
) -> tuple[T | None, Node | None, list[Problem]]:
    """Compose nodes and build a value of them."""
    composer = Composer(document, limits)
    root = composer.compose()
    if root is None:
        more = [_more(document)] if len(composer.problems) == limits.problems else []
        return None, None, [*_in_order(composer.problems), *more]
    suggestions = Suggestions()
    ids = Ids(root, plan_of(cls).fields, suggestions)
    build = Build(document, limits, ids, _zone(root), suggestions)
    build.errors += composer.problems
    try:
        value = _read_root(root, cls, build)
    except Enough:
        value = None
        build.errors.append(_more(document))
    if len(build.warnings) == limits.problems:
        build.warnings.append(_more(document, "warning"))
    problems = _in_order([*build.errors, *build.warnings])
    return (None if build.errors else value), root, problems


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


def _looked(checked: Checked, document: Document, most: int) -> list[Problem]:
    """Return what only a checker looks for, as long as there is room for more warnings."""
    from briefing.loading.quality import warnings  # noqa: PLC0415 - a reader never needs them

    found = list(islice(warnings(checked), max(0, most)))
    if most > 0 and len(found) == most:
        found.append(_more(document, "warning"))
    return found


def _zone(root: Node) -> tzinfo:
    """Return what times without a zone mean; a wrong one is told of by its own reader."""
    node = root.entries.get("timezone") if isinstance(root, Mapping) else None
    if isinstance(node, Scalar):
        try:
            return parse_zone(node.text)
        except ValueError:
            pass
    return UTC


def _more(document: Document, severity: Severity = "error") -> Problem:
    message = f"there are more {severity}s; the rest is not told"
    return document.problem("too-many-problems", message, len(document.text), severity=severity)


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))
