"""The paragraphs that were cited, as a copy of the source has them, with what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.citations import Citation
from briefing.model.source_texts import Quotations, Words
from briefing.rendering.phrases import support
from briefing.rendering.rows import Piece, Row
from briefing.rendering.wording.marks import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.lookups import RecordRef
    from briefing.model.source_texts import SourceText
    from briefing.rendering.rows import Phrase

OPENS, CLOSES = "►", "◄"
"""What stands around the words that a record quotes: in no language is it a quotation mark."""


class Quoted(NamedTuple):
    """Where a quote stands in a copy of a source's text."""

    here: tuple[Words, ...] = ()
    """In the paragraphs that are cited."""
    elsewhere: tuple[Words, ...] = ()
    """In others, where it is in none of those."""


def find_quote(quote: str | None, cited: Iterable[Citation], text: SourceText) -> Quoted:
    """Look for a quote where it is said to stand, and else in all of the text."""
    if not quote:
        return Quoted()
    quotations = Quotations(text.paragraphs)
    found = {words for each in cited for words in quotations.find(quote, each.first, each.last)}
    if found:
        return Quoted(here=tuple(sorted(found)))
    return Quoted(elsewhere=tuple(quotations.find(quote)))


def passage(
    source: RecordRef, text: SourceText, cited: Sequence[Citation], quoted: Quoted
) -> Iterator[Row]:
    """Yield the cited paragraphs in their order, each with its neighbours, and what lies between.

    A paragraph that is cited opens its source; those around it are there to be read alone, and have
    their numbers in brackets.
    """
    read = {number for each in cited for number in _within(each.first, each.last, text)}
    read |= {words.paragraph for words in quoted.elsewhere}
    around = {near for number in read for near in _within(number - 1, number + 1, text)}
    before = 0
    for number in sorted(around):
        if before and number > before + 1:
            yield Row(cells=((), support(_between(number - before - 1))))
        before = number
        if number in read:
            name: Phrase = (Piece(_number(number), "name"),)
            yield Row(ref=source, cells=(name, _with_marks(number, text, quoted)))
        else:
            near_by = support(text.paragraphs[number - 1])
            yield Row(cells=(support(f"({_number(number)})"), near_by))


def whole(source: RecordRef, text: SourceText, most: int) -> Iterator[tuple[int, Row]]:
    """Yield every paragraph of a copy with its number, up to the `most`."""
    for number, paragraph in enumerate(text.paragraphs[:most], start=1):
        yield number, Row(ref=source, cells=(support(_number(number)), (Piece(paragraph),)))


def beyond(cited: Iterable[Citation], text: SourceText) -> tuple[Citation, ...]:
    """Return the citations, or what of them is left, that lie behind the end of a copy."""
    last = len(text.paragraphs)
    return tuple(
        Citation(each.source, max(each.first, last + 1), each.last)
        for each in cited
        if each.last > last
    )


def _number(number: int) -> str:
    """Return the number of a paragraph as a mark names it."""
    return paragraphs(Citation("", number, number))


def _within(first: int, last: int, text: SourceText) -> range:
    """Return the paragraphs of a run that the copy has."""
    return range(max(first, 1), min(last, len(text.paragraphs)) + 1)


def _between(count: int) -> str:
    """Say how many paragraphs are left out."""
    return f"… {count:,} paragraph{'' if count == 1 else 's'} between …"


def _with_marks(number: int, text: SourceText, quoted: Quoted) -> Phrase:
    """Return a paragraph with the quote marked."""
    paragraph = text.paragraphs[number - 1]
    pieces: list[Piece] = []
    done = 0
    for words in quoted.here or quoted.elsewhere:
        if words.paragraph == number:
            marked = (OPENS, paragraph[words.start : words.end], CLOSES)
            pieces.append(Piece(paragraph[done : words.start]))
            pieces += [Piece(each, "name") for each in marked]
            done = words.end
    pieces.append(Piece(paragraph[done:]))
    return tuple(piece for piece in pieces if piece.text)
