"""From YAML events to nodes: a strict subset, in bounded time and memory, without recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from briefing.loading import refusals
from briefing.loading.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefing.loading.parsers import ENDS, STARTS, new_parser

if TYPE_CHECKING:
    from briefing.errors import Problem
    from briefing.loading.documents import Document
    from briefing.loading.limits import Limits
    from briefing.loading.parsers import Event, EventParser, NewParser


_NO_KEYS = frozenset({"", "<<"})
"""What is no key, or not without quotes."""


class _Stop(Exception):  # noqa: N818 - it ends a walk and is no error
    """Nothing after this point can be read."""


class Composer:
    """Reads one document; what is refused is kept in `problems`, in file order."""

    def __init__(self, document: Document, limits: Limits, parser: NewParser = new_parser) -> None:
        self.document = document
        self.limits = limits
        self.problems: list[Problem] = []
        self._parser = parser
        self._open: list[tuple[Event, list[Node]]] = []
        """Each open mapping or list, with the nodes that stood around it before it began."""
        self._documents = 0

    def compose(self) -> Node | None:
        """Return the root, or None where the text cannot be read to its end."""
        directive = refusals.directive(self.document)
        if directive is not None:
            self.problems.append(directive)
            return None
        try:
            nodes = self._read(self._parser(self.document.text))
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            from briefing.loading.syntax import explain  # noqa: PLC0415 - only what is no YAML needs it

            self.problems.append(explain(self.document, error))
            return None
        if not nodes:
            self.problems.append(refusals.empty(self.document))
            return None
        return nodes[0]

    def _read(self, parser: EventParser) -> list[Node]:
        """Pull events until the end or the first breach of a limit.

        Scalars are most of a file: what is done here for each decides how long loading takes.
        """
        pull, opened = parser.get_event, self._open
        most, levels = self.limits.nodes, self.limits.levels
        surely_short = self.limits.scalar // 4
        count = 0
        nodes: list[Node] = []
        while True:
            event = pull()
            kind: object = type(event)
            if kind is ScalarEvent:
                count += 1
                text = event.value
                if event.tag is None and event.anchor is None and len(text) <= surely_short:
                    nodes.append(Scalar(text, event.start_mark.index, event.style))
                else:
                    nodes.append(self._odd(event))
            elif kind in STARTS:
                count += 1
                if len(opened) == levels:
                    self._stop(refusals.too_deep(self.document, event, levels))
                if event.tag is not None or event.anchor is not None:
                    self._refuse_properties(event)
                opened.append((event, nodes))
                nodes = []
            elif kind in ENDS:
                nodes = self._end(nodes)
            elif kind is StreamEndEvent:
                return nodes
            else:
                self._outside(event, nodes)
            if count > most:
                self._stop(refusals.too_many_nodes(self.document, event, most))

    def _end(self, nodes: list[Node]) -> list[Node]:
        opened, around = self._open.pop()
        start = opened.start_mark.index
        kind: object = type(opened)
        if kind is not MappingStartEvent:
            around.append(Sequence(nodes, start))
        elif nodes:
            around.append(self._mapping(nodes, start))
        else:
            around.append(Mapping({}, [], start))
        return around

    def _mapping(self, nodes: list[Node], start: int) -> Mapping:
        """Pair keys and values; refuse what may not be a key."""
        if len(nodes) == 2 and type(key := nodes[0]) is Scalar and key.text not in _NO_KEYS:
            return Mapping({key.text: nodes[1]}, [key], start)
        keys, values = nodes[::2], nodes[1::2]
        names = [key.text if type(key) is Scalar else "" for key in keys]
        entries = dict(zip(names, values, strict=True))
        if len(entries) == len(names) and _NO_KEYS.isdisjoint(entries):
            return Mapping(entries, keys, start)  # type: ignore[arg-type] # all have a text
        entries = {}
        good: dict[str, Scalar] = {}
        for key, value in zip(keys, values, strict=True):
            problem = refusals.wrong_key(self.document, key, good)
            if problem is not None:
                self._refuse(problem)
            elif isinstance(key, Scalar):
                good[key.text] = key
                entries[key.text] = value
        return Mapping(entries, list(good.values()), start)

    def _odd(self, event: Event) -> Scalar:
        """Deal with a scalar that has an anchor or a tag, or that may be too long."""
        self._refuse_properties(event)
        if len(event.value.encode("utf-8", "surrogatepass")) > self.limits.scalar:
            self._stop(refusals.too_long(self.document, event, self.limits.scalar))
        return Scalar(event.value, event.start_mark.index, event.style)

    def _outside(self, event: Event, nodes: list[Node]) -> None:
        """Deal with an alias, and with the document's own start and end."""
        kind: object = type(event)
        if kind is AliasEvent:
            self._refuse(refusals.alias(self.document, event))
            nodes.append(Refused(event.start_mark.index))
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._stop(refusals.second_document(self.document, event))

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._refuse(refusals.anchor(self.document, event))
        if event.tag is not None:
            self._refuse(refusals.tag(self.document, event))

    def _refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) == self.limits.problems:
            raise _Stop

    def _stop(self, problem: Problem) -> NoReturn:
        self.problems.append(problem)
        raise _Stop
