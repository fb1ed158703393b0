"""Which actors and places a text names in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing

_WORD = re.compile(r"\w+")


class Naming:
    """The names of a briefing's actors and places, to be found in texts."""

    def __init__(self, briefing: Briefing) -> None:
        self._by_first_word: dict[str, list[tuple[list[str], RecordRef]]] = {}
        for actor in briefing.actors:
            ref = RecordRef("actors", actor.id)
            for name in (actor.name, actor.short, actor.printed, *actor.aka):
                self._add(name, ref)
        for place in briefing.locations:
            for name in (place.name, *place.aka):
                self._add(name, RecordRef("locations", place.id))

    def in_text(self, text: str) -> Iterator[RecordRef]:
        """Yield whom a text names in whole words, as they are written; some more than once."""
        words = _WORD.findall(text)
        for at, word in enumerate(words):
            for name, ref in self._by_first_word.get(word, ()):
                if words[at : at + len(name)] == name:
                    yield ref

    def _add(self, name: str | None, ref: RecordRef) -> None:
        """Take in a name, if it has a word."""
        words = _WORD.findall(name or "")
        if words:
            self._by_first_word.setdefault(words[0], []).append((words, ref))
