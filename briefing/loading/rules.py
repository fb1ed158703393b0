"""Rules that hold between the fields of one record, and cannot be read off a type."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any, TypeAlias

from briefing.loading.ids import is_default
from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.model.briefing import Briefing
from briefing.model.calls import Call
from briefing.model.dates import parse_when
from briefing.model.quoting import quoted
from briefing.model.shared import Shared
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.loading.builds import Build

    Rule: TypeAlias = Callable[[Mapping, Build], None]
    """Looks at a record's keys and values, and tells of what is wrong."""


def rules_of(cls: type[Any]) -> Rule | None:
    """Return what is to be checked of a type of record, if anything."""
    return _RULES.get(cls)


def _call(node: Mapping, build: Build) -> None:
    """Hold a call to `from` and `to`, or `between` with two or more."""
    directed = [name for name in ("from", "to") if _is_given(node, name)]
    between = node.entries.get("between")
    if between is None or not _is_given(node, "between"):
        missing = [name for name in ("from", "to") if name not in directed]
        if len(missing) == 2:
            message = "missing required keys: 'from' and 'to', or 'between'"
            build.error("missing-key", message, node)
        elif missing:
            message = f"missing required key {quoted(missing[0])} beside {quoted(directed[0])}"
            build.error("missing-key", message, node)
        return
    if directed:
        message = (
            "'between' cannot stand beside 'from' and 'to'; "
            "write 'between' where the source does not say who called"
        )
        build.error("both-given", message, _later(node, ("between", *directed)))
    if isinstance(between, Scalar) or (isinstance(between, Sequence) and len(between.items) < 2):
        build.error("too-few", "'between' needs two actors or more", between)


def _is_given(node: Mapping, name: str) -> bool:
    """Tell whether a key stands there with anything but an empty list."""
    value = node.entries.get(name)
    return value is not None and (type(value) is not Sequence or bool(value.items))


def _later(node: Mapping, names: tuple[str, ...]) -> Scalar:
    """Return the last of several keys, at which a conflict shows."""
    return [key for key in node.keys if key.text in names][-1]


def _statement(node: Mapping, build: Build) -> None:
    """Hold likelihood and confidence to assessments, one at a time; and disputes to others."""
    entries = node.entries
    given = [name for name in ("likelihood", "confidence") if name in entries]
    if len(given) == 2:
        message = "'likelihood' and 'confidence' cannot stand together; write one of them"
        build.error("both-given", message, _later(node, ("likelihood", "confidence")))
    kind = entries.get("kind")
    if given and isinstance(kind, Scalar) and kind.text != "assessment":
        message = f"only an assessment has {quoted(given[0])}, no {quoted(kind.text)}"
        build.error("not-an-assessment", message, node.key(given[0]))
    _not_itself(node, build)


def _not_itself(node: Mapping, build: Build) -> None:
    own = node.entries.get("id")
    if not isinstance(own, Scalar):
        return
    for name in ("disputes", "supports"):
        value = node.entries.get(name)
        targets = value.items if isinstance(value, Sequence) else [value]
        for target in targets:
            if isinstance(target, Scalar) and target.text == own.text:
                message = f"{quoted(own.text)} {name} itself; name another statement"
                build.error("disputes-itself", message, target)


def _sources(_: Mapping, build: Build) -> None:
    """Hold a briefing to one default among its sources."""
    defaults = [name for name, source in build.ids.sources.items() if is_default(source)]
    for name in defaults[1:]:
        source = build.ids.sources[name]
        if isinstance(source, Mapping):
            message = f"source {quoted(defaults[0])} is the default already; keep one"
            build.error("two-defaults", message, source.key("default"))


def _shared(node: Mapping, build: Build) -> None:
    """Hold a library to one default, and to times that mean the same in every briefing."""
    _sources(node, build)
    for source in build.ids.sources.values():
        for name in ("published", "accessed"):
            when = source.entries.get(name) if isinstance(source, Mapping) else None
            if isinstance(when, Scalar) and _needs_zone(when.text):
                message = f"{quoted(when.text)} needs a zone here, as in 2031-05-04T10:00Z"
                build.error("no-zone", message, when)


def _needs_zone(text: str) -> bool:
    """Tell whether a time means another moment in another zone, and says nothing of its own."""
    try:
        when = parse_when(text, UTC)
    except ValueError:
        return False
    return any(
        moment is not None and moment.offset is None and (moment.hour is not None or moment.part)
        for moment in (when.start, when.end)
    )


_RULES: dict[type[Any], Rule] = {
    Briefing: _sources,
    Shared: _shared,
    Call: _call,
    Statement: _statement,
}
