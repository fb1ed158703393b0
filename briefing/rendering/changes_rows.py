"""One record that is new, gone, or says something else, as a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.events import Event
from briefing.rendering.changes_fields import ARROW, field_lines, in_version
from briefing.rendering.phrases import joined, listing, said, support
from briefing.rendering.rows import Piece, Row
from briefing.rendering.views.every import VIEWS
from briefing.rendering.wording import attribution, figures, names, times, titles
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.changes import Change, Changes, FieldChange
    from briefing.model.lookups import Lookups, Record, RecordRef
    from briefing.rendering.rows import Phrase

_IN_LINE = frozenset({"text", "outcome"})
"""Fields that a record's line tells as they are now."""

_IN_FIGURE = frozenset({"count", "by", "who", "kind"})
"""Fields that the line of a figure tells, before and now."""


def row(change: Change, changes: Changes) -> Row:
    """Return a change as it is listed: what became of the record, and what it says."""
    word = support(word_of(change, changes))
    if change.new is None:
        return Row(cells=(word, told(change, changes)), marks=_marks(change.old, changes.old))
    return Row(
        ref=change.new,
        cells=(word, told(change, changes)),
        under=details(change, changes),
        marks=_marks(change.new, changes.new),
    )


def word_of(change: Change, changes: Changes) -> str:
    """Return what became of a record, in a word.

    Where the other version is another briefing nothing was taken back: it is not told any more.
    """
    if change.kind == "removed" and changes.is_one_briefing and change.news:
        return "closed" if "gap-closed" in change.news else "withdrawn"
    return {"added": "new", "removed": "gone", "changed": "changed"}[change.kind]


def told(change: Change, changes: Changes) -> Phrase:
    """Return what a record says now, or said; of a figure before and now."""
    old, new = changes.old, changes.new
    if change.new is None:
        return () if change.old is None else in_version(_line(change.old, old), new)
    now = new.record(change.new)
    if isinstance(now, Casualty) and change.old is not None:
        was = old.record(change.old)
        if isinstance(was, Casualty) and was.count != now.count:
            return _figures(was, now, changes)
    if change.kind == "changed" and not _IN_LINE & {each.field for each in change.fields}:
        return titles.heading(change.new, now, new)
    return _line(change.new, new)


def details(change: Change, changes: Changes) -> tuple[Phrase, ...]:
    """Return what else is different about a record that is still there, a phrase for each.

    Where it was read is told by its marks, unless nothing else is different.
    """
    told_by_marks = {"src"} if not change.cites_only else set()
    fields = [
        each
        for each in change.fields
        if not _is_told(each, change) and each.field not in told_by_marks
    ]
    lines = [
        line
        for each in fields
        for line in field_lines(each, changes.old, changes.new, told=each.field in _IN_LINE)
    ]
    if change.against:
        against = [
            titles.reference(ref, changes.new.record(ref), changes.new) for ref in change.against
        ]
        contested = Piece("newly contested", "contested")
        lines.append((contested, *support(": "), *listing(against)))
    if "undisputed" in change.news:
        lines.append(support("no longer contested"))
    return tuple(lines)


def _is_told(field: FieldChange, change: Change) -> bool:
    """Tell whether the line of a figure tells a field."""
    is_figure = any(each.field == "count" for each in change.fields)
    return change.collection == "casualties" and is_figure and field.field in _IN_FIGURE


def _line(ref: RecordRef, lookups: Lookups) -> Phrase:
    """Return a record in one phrase, of the summary with what part it is."""
    record = lookups.record(ref)
    line = VIEWS[ref.collection].line(ref, record, lookups)
    if isinstance(record, Event):
        return joined((support(times.said(record.when, lookups.briefing)), line), ": ")
    if ref.collection == "summary":
        return joined((titles.heading(ref, record, lookups), line), ": ")
    return line


def _figures(was: Casualty, now: Casualty, changes: Changes) -> Phrase:
    """Return a figure before and now: `Armenia, soldiers killed: 49+ → 105, says …`."""
    old, new = changes.old, changes.new
    same_people = (was.who, was.kind) == (now.who, now.kind)
    people = said(f", {titles.counted(now)}") if same_people else ()
    same_speakers = set(was.by) == set(now.by) or not was.by
    before = _figure(was, old, counted=not same_people, speaker=not same_speakers)
    after = _figure(now, new, counted=not same_people, speaker=True)
    return (
        names.brief(now.side, new),
        *people,
        *said(": "),
        *in_version(before, new),
        *support(ARROW),
        *after,
    )


def _figure(casualty: Casualty, lookups: Lookups, *, counted: bool, speaker: bool) -> Phrase:
    """Return one figure, if asked for with whom it counts and who gives it."""
    phrase = figures.figure(casualty.count, figures.in_table(casualty.count))
    if counted and not casualty.count.is_silent:
        phrase += said(f" {titles.counted_behind(casualty)}")
    if not speaker or (casualty.count.is_silent and not casualty.by and not casualty.via):
        return phrase
    says = attribution.says(casualty.by, casualty.via, lookups, casualty.when)
    return joined((phrase, says), ", ")


def _marks(ref: RecordRef | None, lookups: Lookups) -> str:
    """Return the source marks of a record."""
    if ref is None:
        return ""
    record: Record = lookups.record(ref)
    return marks(getattr(record, "src", ()), lookups)
