"""What changed, first of all: the figures, then how much of what else, in a few sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.statements import Statement
from briefing.rendering.changes_rows import told
from briefing.rendering.phrases import capital, said, support
from briefing.rendering.rows import Part, Row
from briefing.rendering.wording.fields import label
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.changes import Change, Changes
    from briefing.model.lookups import RecordRef

NO_CHANGES = "No changes."
"""What is told where there are none."""

_MOST_FIGURES = 5

_NOUNS = {
    "summary": ("point", "points"),
    "actors": ("actor", "actors"),
    "locations": ("location", "locations"),
    "calls": ("call", "calls"),
    "casualties": ("figure", "figures"),
    "impacts": ("impact", "impacts"),
    "events": ("event", "events"),
    "context": ("piece of background", "pieces of background"),
    "gaps": ("gap", "gaps"),
    "caveats": ("caveat", "caveats"),
    "sources": ("source", "sources"),
}
"""What the records of a collection are counted as, one and many."""

_ORDER = (
    *("given after silence", "in place of a figure", "added", "changed", "newly contested"),
    *("no longer contested", "withdrawn", "no longer told", "closed", "no longer listed"),
    *("opened", "removed"),
)
"""How sentences end that count changes, in the order in which they are told."""

_OF_SUMMARY = {"bottom-line": "the bottom line", "significance": "why it matters"}


def summary(changes: Changes) -> Part:
    """Return the figures that changed, and sentences that count the rest."""
    figures = [each for each in changes.records if _is_figure(each, changes)]
    rows = [_figure(each, changes) for each in figures[:_MOST_FIGURES]]
    more = len(figures) - _MOST_FIGURES
    if more > 0:
        noun = _NOUNS["casualties"][more > 1]
        rows.append(Row(cells=(support(f"and {more:,} more {noun}, under Casualties"),)))
    sentences = " ".join(counted(changes))
    if sentences:
        rows.append(Row(cells=(said(sentences),)))
    return Part(
        key="changed", title="What changed", rows=tuple(rows), bullet=True, empty=NO_CHANGES
    )


def counted(changes: Changes) -> Iterator[str]:
    """Yield sentences that tell how many records of what kind came, went and changed."""
    found: dict[str, list[Change]] = {}
    for each in changes.records:
        for ending in _endings(each, changes):
            found.setdefault(ending, []).append(each)
    for ending in _ORDER:
        if ending in found:
            yield capital(f"{_listed(_nouns(found[ending], changes))} {ending}.")
    if changes.head:
        fields = [_lowered(label(each.field)) for each in changes.head]
        yield f"In the head, {_listed(fields)} changed."
    same = sum(each.cites_only for each in changes.records)
    if same:
        says = "1 record says" if same == 1 else f"{same:,} records say"
        yield f"{says} the same as before, read elsewhere."


def number_of(changes: Changes) -> int:
    """Return how many changes there are; where something was read is none."""
    return len(changes.head) + sum(not each.cites_only for each in changes.records)


def _is_figure(change: Change, changes: Changes) -> bool:
    """Tell whether a figure changed, came or went; a silence alone that came or went is none."""
    if change.collection != "casualties":
        return False
    if change.kind == "changed":
        return any(each.field == "count" for each in change.fields)
    ref, lookups = (change.new, changes.new) if change.new else (change.old, changes.old)
    record = None if ref is None else lookups.record(ref)
    return isinstance(record, Casualty) and not record.count.is_silent


def _figure(change: Change, changes: Changes) -> Row:
    """Return a figure as a row, with what became of it where it did not only change."""
    word = {"added": " (new)", "removed": " (withdrawn)", "changed": ""}[change.kind]
    if change.kind == "removed" and not changes.is_one_briefing:
        word = " (no longer told)"
    ref, lookups = (change.new, changes.new) if change.new else (change.old, changes.old)
    cited = () if ref is None else getattr(lookups.record(ref), "src", ())
    phrase = (*told(change, changes), *support(word))
    return Row(ref=change.new, cells=(phrase,), marks=marks(cited, lookups))


def _nouns(found: Iterable[Change], changes: Changes) -> list[str]:
    """Return what some changes are about, counted: `2 calls`, `1 claim`, `the bottom line`."""
    counts: Counter[tuple[str, str]] = Counter()
    told_alone = []
    for each in found:
        ref = each.new or each.old
        if ref is None:
            continue
        if ref.key in _OF_SUMMARY and ref.collection == "summary":
            told_alone.append(_OF_SUMMARY[ref.key])
        else:
            counts[_noun(ref, each, changes)] += 1
    return told_alone + [
        f"{count:,} {one if count == 1 else many}" for (one, many), count in counts.items()
    ]


def _noun(ref: RecordRef, change: Change, changes: Changes) -> tuple[str, str]:
    """Return what a record is counted as: a statement by its kind."""
    record = (changes.new if change.new else changes.old).record(ref)
    if isinstance(record, Statement):
        return record.kind, f"{record.kind}s"
    if isinstance(record, Casualty) and record.count.is_silent:
        return "silence", "silences"
    return _NOUNS[ref.collection]


def _listed(texts: list[str]) -> str:
    """Return texts as a list in prose."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _endings(change: Change, changes: Changes) -> Iterator[str]:
    """Yield how the sentences end that count a change.

    Where the other version is another briefing nothing was taken back: it is not told any more.
    """
    one = changes.is_one_briefing
    match change.kind:
        case "added":
            yield "opened" if "gap-opened" in change.news else "added"
        case "removed" if "gap-closed" in change.news:
            yield "closed" if one else "no longer listed"
        case "removed" if "withdrawn" in change.news:
            yield "withdrawn" if one else "no longer told"
        case "removed":
            yield "removed"
        case _ if "silence-broken" in change.news:
            yield "given after silence"
        case _ if "figure-withdrawn" in change.news:
            yield "in place of a figure"
        case _ if change.fields and not change.cites_only:
            yield "changed"
    if "disputed" in change.news:
        yield "newly contested"
    if "undisputed" in change.news:
        yield "no longer contested"
