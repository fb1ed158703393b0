"""Readers of what points somewhere: ids of records, and paragraphs of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.clean import clean_line
from briefing.loading.beside import SHARED_NAME
from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.loading.texts import is_slug, read_line
from briefing.model.citations import parse_citation
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.loading.builds import Build, Reader
    from briefing.loading.nodes import Node
    from briefing.model.citations import Citation

_ONE_OF: Final = {
    "actors": "actor",
    "locations": "location",
    "statements": "statement",
    "sources": "source",
    "sides": "side",
    "carriers": "actor or source",
    "any": "id",
    "calls": "call",
    "casualties": "casualty report",
    "impacts": "impact",
    "events": "event",
    "context": "piece of context",
    "gaps": "gap",
    "caveats": "caveat",
}
"""What one record of each kind is called."""
_ADVICE: Final = {
    "actors": "add it to actors",
    "locations": "add it to locations",
    "sources": "add it to sources",
    "sides": "add it to the head's sides",
}


def reference(kind: str, *, names: bool) -> Reader:
    """Return a reader of ids of one kind; with `names` a plain name is taken too."""

    def read(node: Node, build: Build) -> object:
        if type(node) is not Scalar:
            build.expect(f"one {_ONE_OF[kind]}", node)
            return None
        text = node.text
        if text in build.ids.known[kind]:
            return text
        if names and text and not is_slug(text):
            return _name(kind, node, build)
        if build.beside and text not in build.ids.places and build.beside.has(kind, text):
            return text
        if kind not in build.ids.unsure:
            build.error("unknown-reference", _unknown(kind, text, build), node)
        return None

    return read


def _name(kind: str, node: Scalar, build: Build) -> object:
    """Take a plain name, and say that it is no id."""
    name = read_line(node, build)
    if isinstance(name, str) and not build.is_warned_enough:
        near = build.suggestions.did_you_mean(node.text, _known(kind, build))
        advice = near or f"; add it to {'actors' if kind == 'carriers' else kind}"
        build.warn(
            "plain-name", f"plain name {quoted(name)} is no {_ONE_OF[kind]} id{advice}", node
        )
    return name


def _unknown(kind: str, text: str, build: Build) -> str:
    """Say what is wrong with a reference to nothing."""
    if text == "":
        return f"expected one {_ONE_OF[kind]}, not nothing"
    if kind == "sides" and text == "third":
        return "'third' is kept for actors that stand on no side; name one of the head's sides"
    if kind == "sides" and not build.ids.has_sides:
        kind = "actors"
    place = build.ids.places.get(text)
    if place is None:
        near = build.suggestions.did_you_mean(text, _known(kind, build))
        fault = build.beside.fault(kind) if build.beside else ""
        advice = _ADVICE.get(kind, "nothing in the file has this id")
        if fault:
            advice = f"it may be in {SHARED_NAME}, which is broken: {fault}"
        return f"unknown {_ONE_OF[kind]} {quoted(text)}{near or f'; {advice}'}"
    found = _ONE_OF[place[0]]
    if kind == "sides" and found == "actor":
        return f"{quoted(text)} is not among the head's sides; add it there"
    return f"{quoted(text)} is the id of {article(place[0])}, not of {article(kind)}"


def _known(kind: str, build: Build) -> Iterable[str]:
    """Return every id that a reference of a kind may name, in the file or beside it."""
    known = build.ids.known[kind]
    return known if build.beside is None else (*known, *build.beside.ids(kind))


def article(kind: str) -> str:
    """Return what one record of a kind is called: `an actor`."""
    noun = _ONE_OF[kind]
    return f"an {noun}" if noun[0] in "aei" else f"a {noun}"


def read_citation(node: Node, build: Build) -> object:
    """Read one paragraph or run of paragraphs; returns None after an error."""
    if type(node) is not Scalar or not node.text:
        build.expect("a paragraph such as p5", node)
        return None
    text = node.text
    known = build.citations.get(text)
    if known is not None:
        return known[0]
    try:
        citation = parse_citation(text)
    except ValueError as error:
        build.error("bad-citation", str(error), node)
        return None
    if _is_cited_well(citation, node, build):
        build.citations[text] = (citation,)
    return citation


def read_citations(node: Node, build: Build) -> object:
    """Read `src`: one citation or a list of them."""
    if type(node) is Scalar:
        known = build.citations.get(node.text)
        return known if known is not None else (read_citation(node, build),)
    if not isinstance(node, Sequence):
        build.expect("paragraphs such as p5 or [p3, p5]", node)
        return ()
    return tuple(read_citation(item, build) for item in node.items)


def _is_cited_well(citation: Citation, node: Scalar, build: Build) -> bool:
    """Check that the source is there and has so many paragraphs."""
    ids = build.ids
    if "sources" in ids.unsure or not ids.sources:
        return True
    name = citation.source or ids.default_source
    if name is None:
        first = next(iter(ids.sources))
        message = (
            f"{quoted(node.text)} names none of several sources; write "
            f"{quoted(f'{clean_line(first)}:{node.text}')}, or give one source 'default: true'"
        )
        build.error("source-not-named", message, node)
        return False
    shared = None
    if name not in ids.sources:
        shared = build.beside.source(name) if build.beside and name not in ids.places else None
        if shared is None:
            message = _unknown("sources", name, build)
            build.error("unknown-reference", message, node)
            return False
    last = shared.paragraphs if shared else _paragraphs(ids.sources[name])
    if last is not None and citation.last > last:
        message = f"paragraph {citation.last} is beyond the {last} of source {quoted(name)}"
        build.error("beyond-source", message, node)
        return False
    return True


def _paragraphs(source: Node) -> int | None:
    """Return how many paragraphs a source says it has; None where it does not say."""
    given = source.entries.get("paragraphs") if isinstance(source, Mapping) else None
    if isinstance(given, Scalar) and given.text.isdecimal() and len(given.text) < 10:
        return int(given.text)
    return None
