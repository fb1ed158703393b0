"""Addresses: which of them may be opened, and what is told of where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.links import Link, links

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Collection

SOURCES = """\
sources:
  paper: {{publisher: The Paper, published: 2031, title: Shells, url: "{}", default: true}}
  wire: {{publisher: Wire Agency, published: 2031, url: "https://wire.example"}}
  print: {{publisher: Print, published: 2031}}
"""


def of(lookups: Lookups, collection: Collection = "sources", key: str = "paper") -> list[Link]:
    """Return the links of a record, by default of the first source."""
    return list(links(RecordRef(collection, key), lookups))


@pytest.mark.parametrize(
    ("address", "opens", "host"),
    [
        ("https://paper.example/shells", None, "paper.example"),
        ("http://paper.example", None, "paper.example"),
        ("HTTPS://Paper.Example/A", "https://paper.example/A", "paper.example"),
        ("https://paper.example:8080/a?b=c&d=%20#e", None, "paper.example"),
        ("https://192.0.2.1/", None, "192.0.2.1"),
        ("https://[2001:db8::1]:8080/", None, "2001:db8::1"),
        ("https://paper.example/über?é", "https://paper.example/%C3%BCber?%C3%A9", "paper.example"),
        ("https://pаper.example/", "https://xn--pper-53d.example/", "xn--pper-53d.example"),
        ("https://a.example/@b'(c)$;", None, "a.example"),
    ],
)
def test_an_address_of_the_web_may_be_opened(
    lookups_of: Callable[[str], Lookups], address: str, opens: str | None, host: str
) -> None:
    (found,) = of(lookups_of(SOURCES.format(address)))
    assert found == Link(
        source=RecordRef("sources", "paper"),
        title="The Paper: “Shells”",
        address=address,
        opens=opens or address,
        host=host,
    )


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("file:///etc/passwd", "only http and https addresses are opened"),
        ("javascript:alert(1)", "only http and https addresses are opened"),
        ("ftp://paper.example", "only http and https addresses are opened"),
        ("paper.example", "only http and https addresses are opened"),
        ("--help", "only http and https addresses are opened"),
        ("https://paper.example/a b", "it holds characters that no address has"),
        ("https://paper.example/\\e[2J", "it holds characters that no address has"),
        ("https://paper.example/\\u202egpj", "it holds characters that no address has"),
        ("https://paper.example/`id`", "it holds characters that no address has"),
        ("https://paper.example\\\\@evil.example", "it holds characters that no address has"),
        ("https://", "it names no host"),
        ("https:///shells", "it names no host"),
        ("https://[::1", "it is no whole address"),
        ("https://paper.example:http/", "it is no whole address"),
        (
            "https://paper.example@evil.example/",
            "it has a name before its host, which hides where it leads",
        ),
        ("https://☃..example/", "its host is no name that the network knows"),
        ("https://paper.org%2eevil.example/", "its host is no name that the network knows"),
        ("https://p%C3%A4per.example/", "its host is no name that the network knows"),
        ("https://[fe80::1%25eth0]/", "its host is no name that the network knows"),
    ],
)
def test_what_may_not_be_opened_says_why(
    lookups_of: Callable[[str], Lookups], address: str, refused: str
) -> None:
    (found,) = of(lookups_of(SOURCES.format(address)))
    assert (found.refused, found.opens, found.host) == (refused, "", "")


def test_an_address_is_shown_as_the_briefing_has_it_and_safely(
    lookups_of: Callable[[str], Lookups],
) -> None:
    (found,) = of(lookups_of(SOURCES.format("https://paper.example/\\e]52;c;x\\a")))
    assert found.address == "https://paper.example/␛]52;c;x␇"


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("src: p1", ["paper"]),
        ("src: [p1, wire:p2, p3]", ["paper", "wire"]),
        ("src: [wire:p2, p1], via: [Some One, wire]", ["wire", "paper"]),
        ("src: p1, via: wire", ["paper", "wire"]),
        ("src: print:p1", []),
    ],
)
def test_each_source_of_a_record_is_offered_once(
    lookups_of: Callable[[str], Lookups], record: str, found: list[str]
) -> None:
    event = f"events: [{{when: 2031, kind: other, text: T., {record}}}]\n"
    lookups = lookups_of(event + SOURCES.format("https://paper.example"))
    assert [each.source.key for each in of(lookups, "events", "#1")] == found


def test_a_record_without_a_source_has_no_links(riverland: Lookups) -> None:
    assert of(riverland, "gaps", "#2") == []
    assert of(riverland, "sources", "wire") == []
