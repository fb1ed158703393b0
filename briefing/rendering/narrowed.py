"""A section with a filter on: the rows that it keeps, and in words what is wanted alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.accounts import one_side
from briefing.model.disputes import disputes
from briefing.model.facets import CONTESTED, ONE_SIDE, THIRD_PARTIES, facets
from briefing.rendering.phrases import plain_word, support, text_of
from briefing.rendering.rows import Part, Row
from briefing.rendering.wording import names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from briefing.model.facets import Facet
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.model.narrowing import Narrowing
    from briefing.rendering.rows import Section

    Keeps: TypeAlias = Callable[[RecordRef], bool]

_KEY = "Esc"
"""What is pressed to see what a filter hides, unless that was changed."""

_ACCOUNTS = {ONE_SIDE: "one side's word alone", CONTESTED: "contested"}
"""What the values of `account` are called."""

_NOUNS = {
    "actors": "actor",
    "locations": "place",
    "calls": "contact",
    "casualties": "figure and no harm",
    "statements": "statement",
    "timeline": "dated record",
    "context": "background",
    "sources": "source",
}
"""What a section has none of once it has lost every row."""

_ALONE = {"casualties", "impacts"}
"""The parts whose rows tell which side is alone with them: elsewhere who says it comes first."""

_NONE_HERE = "None with this filter."
"""What a part says that has lost every row, where another part of its section has not."""

_UNTOUCHED = {"bottom-line", "about"}
"""The parts that are about the whole briefing."""


def narrowed(
    section: Section, narrowing: Narrowing, lookups: Lookups, *, key: str = _KEY
) -> Section:
    """Return a section with the rows of the records that a filter keeps.

    A dispute stays whole if one of its accounts is kept: a claim never stands without what is said
    against it. The bottom line stays, and says that there is a filter. `key` takes that away. What
    one side alone says tells that side in the rows of losses and harm.
    """
    if not narrowing.active or section.empty:
        return section
    keeps = partial(narrowing.keeps, lookups=lookups)
    parts = [_narrowed(part, keeps, lookups) for part in section.parts]
    if narrowing.account == ONE_SIDE:
        parts = [_telling_sides(part, lookups) for part in parts]
    if section.key == "summary":
        parts = [part for part in parts if part.rows]
        wanted = described(narrowing, lookups)
        parts[0] = _marked(parts[0], f"Below, only: {wanted}. {key} shows all.")
    elif not any(part.rows for part in parts if part.key not in _UNTOUCHED):
        why = f"{_why(section, narrowing, lookups)}; {key} shows all."
        others = [part for part in parts if part.rows]
        parts = [Part(key=parts[0].key, title=parts[0].title, empty=why), *others]
    found = sum(row.ref is not None for part in parts for row in part.rows)
    return replace(
        section,
        parts=tuple(parts),
        count=None if section.count is None else found,
        out_of=section.count,
        empty=found == 0,
    )


def described(narrowing: Narrowing, lookups: Lookups) -> str:
    """Return what is wanted alone: `said by Nikol Pashinyan · denial`; empty for no filter."""
    return " · ".join(told(facet, lookups) for facet in narrowing.facets)


def told(facet: Facet, lookups: Lookups) -> str:
    """Return one thing that is wanted alone: `said by Nikol Pashinyan`, `side of Armenia`.

    It says so where another version of the briefing no longer has it.
    """
    match facet.dimension:
        case "place":
            return names.place(facet.value, lookups).text + _gone(facet, lookups)
        case "kind":
            return plain_word(facet.value)
        case "side" if facet.value == THIRD_PARTIES:
            return "third parties"
        case "account":
            return _ACCOUNTS[facet.value]
    name = names.actor(facet.value, lookups).text + _gone(facet, lookups)
    return {"side": "side of ", "speaker": "said by "}.get(facet.dimension, "") + name


def _gone(facet: Facet, lookups: Lookups) -> str:
    """Return what stands after an id, or a plain name, that this version has nowhere."""
    known = lookups.location if facet.dimension == "place" else lookups.actor
    if known(facet.value) is not None or facet in facets(lookups).fitting:
        return ""
    return ", no longer in the briefing"


def _why(section: Section, narrowing: Narrowing, lookups: Lookups) -> str:
    """Return why a section has no row: `No place here has to do with Nikol Pashinyan`."""
    wanted = tuple(narrowing.facets)
    noun = f"No {_NOUNS[section.key]} here"
    if len(wanted) == 1 and wanted[0].dimension in {"actor", "place"}:
        return f"{noun} has to do with {described(narrowing, lookups)}"
    return f"{noun} fits “{described(narrowing, lookups)}”"


def _marked(part: Part, words: str) -> Part:
    """Return the part of the bottom line with a line beneath it."""
    first, *others = part.rows
    return replace(part, rows=(replace(first, under=(*first.under, support(words))), *others))


def _narrowed(part: Part, keeps: Keeps, lookups: Lookups) -> Part:
    """Return a part with the rows that are kept."""
    if part.key in _UNTOUCHED:
        return part
    rows = (
        _of_disputes(part.rows, keeps, lookups)
        if part.key == "contested"
        else _beneath_their_heads(part.rows, keeps)
    )
    return replace(part, rows=tuple(rows), empty=_NONE_HERE if part.rows else part.empty)


def _telling_sides(part: Part, lookups: Lookups) -> Part:
    """Return a part of losses or harm whose rows name the side that is alone with them."""
    if part.key not in _ALONE:
        return part
    return replace(part, rows=tuple(_telling_side(row, lookups) for row in part.rows))


def _telling_side(row: Row, lookups: Lookups) -> Row:
    """Return a row with a line beneath it that names the side whose word alone it rests on."""
    side = None if row.ref is None else one_side(row.ref, lookups.record(row.ref), lookups)
    if side is None:
        return row
    words = (*support(f"{_ACCOUNTS[ONE_SIDE]}: "), names.brief(side, lookups))
    return replace(row, under=(*row.under, words))


def _of_disputes(rows: Iterable[Row], keeps: Keeps, lookups: Lookups) -> Iterator[Row]:
    """Yield the rows of the disputes of which one account is kept."""
    whole: set[RecordRef] = set()
    for dispute in disputes(lookups):
        refs = [lookups.ref_of(turn.account) for turn in dispute]
        if any(map(keeps, refs)):
            whole.update(refs)
    kept = False
    for row in rows:
        if row.ref is not None:  # what follows without a record of its own tells more of this one
            kept = row.ref in whole
        if kept:
            yield row


def _is_kept(row: Row, keeps: Keeps) -> bool:
    """Return whether a row is kept; one that stands for no record goes by whom it names first."""
    ref = row.ref
    if ref is None and row.cells and row.cells[0]:
        ref = row.cells[0][0].link
    return ref is not None and keeps(ref)


def _beneath_their_heads(rows: Iterable[Row], keeps: Keeps) -> Iterator[Row]:
    """Yield the rows that are kept, each beneath the headings and the rows that it stands under.

    Those are shown without a record where they are not kept themselves, so that a name in a tree
    still stands under its state.
    """
    heading: Row | None = None
    above: list[tuple[Row, bool]] = []
    for row in rows:
        if row.heading:
            heading = row
            continue
        while above and above[-1][0].indent >= row.indent:
            above.pop()
        kept = _is_kept(row, keeps)
        if kept:
            if heading is not None:
                yield heading
                heading = None
            yield from (_faded(each) for each, shown in above if not shown)
            above = [(each, True) for each, _ in above]
            yield row
        above.append((row, kept))


def _faded(row: Row) -> Row:
    """Return a row that is only there for those beneath it."""
    name, *others = row.cells
    cells = (support(text_of(name)), *(() for _ in others))
    return Row(cells=cells, indent=row.indent)
