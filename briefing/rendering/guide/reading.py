"""What marks of sources mean, and the way of a report to us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.sources import Credibility, Reliability, Source
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.wording.marks import mark, source_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.citations import Citation
    from briefing.rendering.guide.seen import Seen

_RELIABILITY: dict[Reliability, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "its reliability cannot be judged",
}
_CREDIBILITY: dict[Credibility, str] = {
    "1": "confirmed by others",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "its truth cannot be judged",
}
"""Both of the Admiralty code (AJP-2.1)."""


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain marks, those who carried a report, and what is held of a source."""
    yield from _marks(seen)
    if seen.values("via"):
        told = "who carried it on its way to the source, in the order in which they did"
        yield Explained(sign("via", "support"), told)
    if seen.ref is not None and seen.ref.collection != "sources":
        told = "the way to us: who said it, who carried it, where it was read"
        yield Explained(sign("→", "support"), told)
    for source in (each for each in seen.records if isinstance(each, Source)):
        if source.reliability is not None:
            told = f"{source.publisher}: {_RELIABILITY[source.reliability]}"
            yield Explained(sign(f"Reliability {source.reliability}", "support"), told)
        if source.credibility is not None:
            told = f"what {source.publisher} says is {_CREDIBILITY[source.credibility]}"
            yield Explained(sign(f"Credibility {source.credibility}", "support"), told)


def _marks(seen: Seen) -> Iterator[Explained]:
    """Explain the first mark of one paragraph, and the first of several."""
    lookups = seen.lookups
    cited: list[Citation] = [
        citation for record in seen.records for citation in getattr(record, "src", ())
    ]
    one = next((each for each in cited if each.first == each.last), None)
    some = next((each for each in cited if each.first != each.last), None)
    for each, told in ((one, "read in paragraph {}"), (some, "read in paragraphs {} to {}")):
        if each is not None:
            where = told.format(each.first, each.last)
            source = lookups.source(source_id(each, lookups))
            of = f" of {source.publisher}" if source else ""
            yield Explained(sign(mark(each, lookups), "support"), where + of)
