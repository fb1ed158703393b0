"""The top line of the screen: what is read, how it is marked, how old it is and how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.heading import standing
from briefing.rendering.phrases import joined
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.lookups import Lookups
    from briefing.rendering.heading import Standing
    from briefing.rendering.rows import Phrase

_APART = 2
"""The least number of cells between the title and the rest."""

_TITLE, _SHORT_TITLE, _LEAST_TITLE = 20, 12, 6
"""Cells of a title that are left before the rest is said in fewer words, or not said."""


class Headline(Bar):
    """Title at the left; marking, time, status and publisher at the right."""

    lookups: reactive[Lookups | None] = reactive(None)
    """The briefing."""
    is_starred: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether it has a star."""
    is_unread: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether it counts as unread."""
    texts_in: reactive[str] = reactive("")
    """The zone that texts keep while clock times are told in another; empty otherwise."""

    changed: reactive[tuple[str, ...]] = reactive(())
    """How much has changed, in words and then in fewer; empty for nothing."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return the title and what stands beside it; a long title is cut for what must be known.

        That is the marking, a status other than final, the time, and that texts keep another zone
        than clock times, if they do.
        """
        if self.lookups is None:
            return (), ()
        title: Phrase = (Piece(self.lookups.briefing.title, "heading"),)
        whole = phrase_width(self._spelt(title))
        right: Phrase = ()
        for right, least in _wordings(
            standing(self.lookups), self._own, self.texts_in, self.changed
        ):
            room = cells - _APART - phrase_width(self._spelt(right))
            if room >= (whole if least is None else min(whole, least)):
                break
        return title, right

    @property
    def _own(self) -> Phrase:
        """What the reader made of the briefing."""
        star = ("*" if self.ascii_only else "★") if self.is_starred else ""
        said = " ".join(filter(None, (star, "unread" if self.is_unread else "")))
        return (Piece(said, "name"),) if said else ()


def _wordings(
    known: Standing, own: Phrase, texts_in: str, changed: Sequence[str]
) -> Iterator[tuple[Phrase, int | None]]:
    """Yield what may stand beside the title, the longest first, with the cells a title needs then.

    None is for the whole of it. The time gives way to nothing but the marking and the status.
    """
    status = (Piece(known.status, "support" if known.is_final else "name"),)
    mark, urgent = (Piece(known.handling, "heading"),), () if known.is_final else status
    time, short = (Piece(known.as_of, "support"),), (Piece(known.as_of_short, "support"),)
    texts = (Piece(f"texts in {texts_in}" if texts_in else "", "support"),)
    news: list[Phrase] = [(Piece(each, "support"),) for each in changed or ("",)]
    few = news[-1]
    publishers = (Piece(known.publishers, "support"),)
    for each in news:
        yield _listed(own, each, mark, time, texts, status, publishers), None
    yield _listed(own, few, mark, time, texts, status), None
    yield _listed(own, few, mark, time, texts, urgent), _TITLE
    yield _listed(own, few, mark, short, texts, urgent), _SHORT_TITLE
    yield _listed(own, few, mark, short, urgent), _LEAST_TITLE
    yield _listed(mark, short, urgent), 0
    yield _listed(mark, urgent), 0


def _listed(*facts: Phrase) -> Phrase:
    """Return the facts that say something, with a sign between them."""
    said = [fact for fact in facts if fact and fact[0].text]
    dotted = joined(said, " · ")
    return tuple(Piece(each.text, "support") if each.text == " · " else each for each in dotted)
