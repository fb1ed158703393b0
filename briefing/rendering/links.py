"""The addresses of a record's sources, and whether they may be opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.records import RecordRef
from briefing.model.references import citations
from briefing.model.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.lookups import Lookups

_FOREIGN = re.compile(r"""[^\x21-\U0010FFFF]|[<>"{}|\\^`\s\u2400-\u2426]""")
"""Characters that stand in no address (RFC 3986), and the pictures of control characters."""
_ONLY = "only http and https addresses are opened"


class Link(NamedTuple):
    """The address of one source."""

    source: RecordRef
    """The source."""
    title: str
    """What the briefing calls it; says nothing of where it leads."""
    address: str
    """Where it leads, as the briefing has it."""
    opens: str = ""
    """The address in ASCII alone, as a browser gets it; empty where it is refused."""
    host: str = ""
    """Whose it is: the host in ASCII; empty where it is refused."""
    refused: str = ""
    """Why it may not be opened."""


def links(ref: RecordRef, lookups: Lookups) -> tuple[Link, ...]:
    """Return the addresses of a record's sources, each once; of a source its own."""
    found = dict.fromkeys(_sources(ref, lookups))
    return tuple(
        link(each, source)
        for each in found
        if isinstance(source := lookups.record(each), Source) and source.url
    )


def link(ref: RecordRef, source: Source) -> Link:
    """Return the address of a source, and where it leads or why it is refused."""
    title = f"{source.publisher}: “{source.title}”" if source.title else source.publisher
    found = Link(ref, title, source.url or "")
    try:
        opens, host = _checked(found.address)
    except ValueError as error:
        return found._replace(refused=str(error))
    return found._replace(opens=opens, host=host)


def _sources(ref: RecordRef, lookups: Lookups) -> Iterator[RecordRef]:
    """Yield the sources of a record: where it was read, then who among its carriers is one."""
    record = lookups.record(ref)
    if isinstance(record, Source):
        yield ref
    named = [each.source for each in citations(record)]
    for each in (*named, *(one for one in getattr(record, "via", ()) if lookups.source(one))):
        source = lookups.source(each)
        if source is not None:
            yield RecordRef("sources", source.id)


def _checked(address: str) -> tuple[str, str]:
    """Return an address and its host in ASCII; ValueError says why it is refused."""
    from urllib.parse import quote, urlsplit  # noqa: PLC0415 - not needed before links are asked for

    if not address.lower().startswith(("http://", "https://")):
        raise ValueError(_ONLY)
    if _FOREIGN.search(address):
        raise ValueError("it holds characters that no address has")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("it is no whole address") from None
    if not host:
        raise ValueError("it names no host")
    if "@" in parts.netloc:
        raise ValueError("it has a name before its host, which hides where it leads")
    host = _in_ascii(host)
    place = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    kept = "/%:?#[]@!$&'()*+,;=~"
    opens = parts._replace(
        netloc=place,
        path=quote(parts.path, safe=kept),
        query=quote(parts.query, safe=kept),
        fragment=quote(parts.fragment, safe=kept),
    )
    return opens.geturl(), host


def _in_ascii(host: str) -> str:
    """Return a host as the network names it; ValueError where it has no such name.

    A browser reads escapes in a host (WHATWG URL): `%2e` is a dot to it, and leads elsewhere.
    """
    try:
        found = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        found = ""
    if not found or "%" in found:
        raise ValueError("its host is no name that the network knows")
    return found
