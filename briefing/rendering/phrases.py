"""Small pieces of wording that every view uses: runs of text, lists of names, plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.rows import Labelled, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.rendering.rows import Phrase

_CLOSING = ")]>”’\"'»"
"""What may stand after the end of a sentence."""


def said(text: str) -> Phrase:
    """Return a text in the plain voice, on one line; nothing for no text."""
    return (Piece(one_line(text)),) if text else ()


def support(text: str) -> Phrase:
    """Return a text that supports what is said, such as a label or a time."""
    return (Piece(one_line(text), "support"),) if text else ()


def quoted(text: str | None) -> Phrase:
    """Return the source's own words between quotation marks; nothing for None."""
    return (Piece(f"“{one_line(text)}”"),) if text else ()


def one_line(text: str) -> str:
    """Return prose with its line breaks turned to spaces."""
    return " ".join(text.split("\n")) if "\n" in text else text


def paragraphs(text: str | None) -> tuple[Phrase, ...]:
    """Return prose as a phrase for each of its lines; blank ones are left out."""
    if not text:
        return ()
    return tuple((Piece(line),) for line in text.split("\n") if line.strip())


def joined(phrases: Iterable[Phrase], separator: str = " ") -> Phrase:
    """Return the phrases that hold something as one, with a separator between them."""
    result: list[Piece] = []
    for phrase in phrases:
        if phrase:
            if result:
                result.append(Piece(separator))
            result.extend(phrase)
    return tuple(result)


def listing(phrases: Sequence[Phrase], last: str = "and") -> Phrase:
    """Return the phrases as a list in prose: `A, B and C`."""
    if len(phrases) < 2:
        return phrases[0] if phrases else ()
    return joined((joined(phrases[:-1], ", "), phrases[-1]), f" {last} ")


def text_of(phrase: Phrase) -> str:
    """Return what a phrase says, without its voices and links."""
    return "".join([piece.text for piece in phrase])


def plain_word(word: str) -> str:
    """Return a word of the format as a person writes it: `armed-force` is `armed force`."""
    return word.replace("-", " ")


def capital(text: str) -> str:
    """Return the text with its first letter large, and the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return a phrase as a sentence: with a large letter first, and something that ends it."""
    text = capital(text.strip())
    last = text.rstrip(_CLOSING)[-1:]
    return f"{text}." if last.isalnum() or last == "%" else text


def labelled(label: str, *phrases: Phrase) -> tuple[Labelled, ...]:
    """Return one labelled line with the phrases that hold something; nothing for none."""
    values = tuple(phrase for phrase in phrases if phrase)
    return (Labelled(label, values),) if values else ()
