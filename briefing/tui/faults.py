"""What is wrong with a theme beyond what its types tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.errors import InvalidError, Problem, Severity
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.files import decode, read_file
from briefing.loading.limits import LIMITS
from briefing.loading.nodes import find
from briefing.tui.contrast import Shortfall, shortfalls
from briefing.tui.theme import Colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.loading.nodes import Node
    from briefing.tui.theme import ThemeFile


class Fault(NamedTuple):
    """One thing that is wrong with a theme."""

    at: tuple[str, ...]
    """The keys that lead to the value."""
    code: str
    """As a problem's code."""
    message: str
    """As a problem's message."""
    severity: Severity = "error"
    """A warning leaves the theme in use."""


def faults(read: ThemeFile, theme_id: str) -> Iterator[Fault]:
    """Find an id that is not the file's name, colours of the wrong kind, and too little contrast.

    Each colour is told of once, with the background that it is worst on.
    """
    if read.id != theme_id:
        told = f"the id is {read.id}, but the file is {theme_id}.yaml; it goes by {theme_id}"
        yield Fault(("id",), "theme-id", told, "warning")
    native = read.kind == "terminal"
    asked = "an ansi_ colour" if native else 'a colour such as "#1d4f91"'
    for key in Colours.__struct_fields__:
        if getattr(read.colours, key).startswith("ansi_") != native:
            told = f"expected {asked}, for the kind is {read.kind}"
            yield Fault(("colours", key), "theme-kind", told)
    worst: dict[str, Shortfall] = {}
    for each in shortfalls(read.colours, read.contrast):
        if each.text not in worst or each.ratio < worst[each.text].ratio:
            worst[each.text] = each
    for text, background, ratio, needed in worst.values():
        told = f"{ratio:.1f}:1 is too little contrast on {background}; {needed:g}:1 is needed"
        yield Fault(("colours", text), "low-contrast", told, "warning")


def placed(found: Iterable[Fault], path: str) -> Iterator[Problem]:
    """Give faults their places in the file, which is read for that once more.

    In a file that has changed since a fault may have none. Raises UnreadableError.
    """
    data = read_file(path, LIMITS.size)
    try:
        document = decode(data, path, LIMITS.size)
    except InvalidError:
        document = Document(path, "")
    root = Composer(document, LIMITS).compose()
    for code, message, severity, node in ((*each[1:], _node(root, each.at)) for each in found):
        if node is None:
            yield Problem(
                path=document.path,
                line=0,
                column=0,
                code=code,
                message=clean_line(message),
                severity=severity,
            )
        else:
            yield document.problem(code, message, node.start, document.end_of(node), severity)


def _node(root: Node | None, at: tuple[str, ...]) -> Node | None:
    """Return what stands at a place; None for nothing."""
    try:
        return None if root is None else find(root, at)
    except KeyError:
        return None
