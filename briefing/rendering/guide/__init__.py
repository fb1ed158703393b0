"""What the signs of a page mean, for help: no more than those that are seen there.

| module | explains |
|---|---|
| `seen` | which records are seen, and what an explanation is made of |
| `figures` | `49+`, `~2,000`, `not reported`, totals |
| `saying` | kinds of statement, contested, likelihood, quotation marks, gaps |
| `times` | `about`, `perhaps`, parts of the day, open ends, zones |
| `reading` | `p5`, `ap:p3`, `via`, the way of a report, how far a source can be relied on |
| `naming` | sides and their colours, who called whom, roles of places |
| `whole` | what stands at the head of every page |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.rendering.guide import figures, naming, reading, saying, times, whole
from briefing.rendering.guide.seen import Explained, Seen

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups, RecordRef

_CHAPTERS = (
    ("Figures", figures.explained),
    ("What is said", saying.explained),
    ("Times", times.explained),
    ("Where it was read", reading.explained),
    ("Names", naming.explained),
    ("On every page", whole.explained),
)


class Chapter(NamedTuple):
    """Signs of one sort."""

    title: str
    """What they are."""
    explained: tuple[Explained, ...]
    """What each of them means."""


def guide(lookups: Lookups, section: str, ref: RecordRef | None = None) -> tuple[Chapter, ...]:
    """Return what the signs of a section mean, or those of the card of a record."""
    seen = Seen(lookups, section, ref)
    chapters = (Chapter(title, tuple(explain(seen))) for title, explain in _CHAPTERS)
    return tuple(each for each in chapters if each.explained)
