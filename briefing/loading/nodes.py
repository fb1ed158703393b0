"""What a file holds, as nodes with places and without meaning.

A place is an index into the file's text, in characters from 0; `documents.Document` turns it into
a line and a column when a problem needs them, which most never do.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec


class Scalar(msgspec.Struct, frozen=True, gc=False):
    """One piece of text, as decoded by YAML."""

    text: str
    """The value; not yet safe to show."""
    start: int
    """Where it begins."""
    style: str
    """Empty for a plain scalar, else the mark that it opens with: a quote, `|` or `>`."""


class Mapping(msgspec.Struct):
    """Keys and their values, in file order."""

    entries: dict[str, Node]
    """Value by key; of a repeated key, the first."""
    keys: list[Scalar]
    """The keys with their places, as in `entries`."""
    start: int
    """Where it begins."""

    def key(self, name: str) -> Scalar:
        """Return the key itself, for its place; KeyError where there is none."""
        for key in self.keys:
            if key.text == name:
                return key
        raise KeyError(name)


class Sequence(msgspec.Struct):
    """Items in file order."""

    items: list[Node]
    """The items."""
    start: int
    """Where it begins."""


class Refused(msgspec.Struct, frozen=True, gc=False):
    """Stands where something was refused, and has been told of; nothing more is said of it."""

    start: int
    """Where it begins."""


Node: TypeAlias = Scalar | Mapping | Sequence | Refused
"""Anything that a file holds."""

Path: TypeAlias = tuple[str | int, ...]
"""Keys and places in lists, counted from 0, that lead from the root to a node."""


def find(root: Node, path: Path) -> Node:
    """Return the node that a path such as `("calls", 0, "from")` leads to.

    Where a scalar stands for a list of one, the index 0 is the scalar itself. KeyError where the
    path leads nowhere.
    """
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif step != 0 or not isinstance(node, Scalar):
            raise KeyError(path)
    return node
