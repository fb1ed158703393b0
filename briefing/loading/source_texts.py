"""Copies of the sources' texts, read from beside the briefing that names them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.clean import clean, clean_line
from briefing.errors import UnreadableError
from briefing.loading.files import named, read_inside, reason
from briefing.loading.limits import LIMITS
from briefing.loading.sizes import in_words
from briefing.model.paragraphs import paragraphs
from briefing.model.source_texts import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing

_TOGETHER = 4 * LIMITS.size
"""How many bytes the copies of one briefing may have: its file can name thousands of them."""

_LONGEST = 4096
"""As many characters as a path can have; to follow a longer one would take long."""


class SourceTexts(Mapping[str, SourceText]):
    """The copies that a briefing's file names, by source id; each is read when it is asked for.

    A copy outside the briefing's folder is not read, by whatever way its path leads there; with
    `follow` false none that has a symbolic link on its way.
    """

    def __init__(self, path: str, briefing: Briefing, *, follow: bool = True) -> None:
        self._folder = os.path.dirname(path) or os.curdir
        self._follow = follow
        self._named = {
            each.id: (each.text, each.paragraphs)
            for each in briefing.sources
            if each.text is not None
        }
        self._read: dict[str, SourceText] = {}
        self._left = _TOGETHER

    def __getitem__(self, source_id: str) -> SourceText:
        """Return the copy of a source's text; KeyError where the briefing names none."""
        if source_id not in self._read:
            self._read[source_id] = self._text(*self._named[source_id])
        return self._read[source_id]

    def __iter__(self) -> Iterator[str]:
        """Go through the sources whose copies are named."""
        return iter(self._named)

    def __len__(self) -> int:
        """Count them."""
        return len(self._named)

    def _text(self, name: str, expected: int | None) -> SourceText:
        """Return the paragraphs of a copy, cut so that they are as many as expected if may be."""
        try:
            folder, way = self._way(name)
            data = read_inside(folder, way, min(LIMITS.size, self._left))
        except UnreadableError as error:
            return SourceText(fault=str(error))
        except OSError as error:  # the folder that we are in is gone
            return SourceText(fault=f"{named(name)}: {reason(error)}")
        shown = named(os.path.join(folder, way))
        if len(data) > LIMITS.size:
            return SourceText(fault=f"{shown}: it has more than {in_words(LIMITS.size)}")
        if len(data) > self._left:
            told = f"with it the copies have more than {in_words(_TOGETHER)}"
            return SourceText(fault=f"{shown}: {told}")
        self._left -= len(data)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return SourceText(fault=f"{shown}: it is not UTF-8")
        return SourceText(paragraphs(clean(text), expected))

    def _way(self, name: str) -> tuple[str, str]:
        """Return the briefing's folder and the way from there to a copy, without a link in it.

        Raises UnreadableError where there is none, and OSError.
        """
        if os.path.isabs(name):
            raise UnreadableError("write a path that is relative to the briefing's file")
        if len(name) > _LONGEST:
            raise UnreadableError(f"{named(name)}: file name too long")
        folder, way = self._folder, os.path.normpath(name)
        if self._follow:
            folder = os.path.realpath(folder)
            way = os.path.relpath(os.path.realpath(os.path.join(folder, name)), folder)
        if way.split(os.sep, 1)[0] == os.pardir:
            told = "it lies outside the folder of the briefing's file"
            raise UnreadableError(f"{clean_line(name)}: {told}")
        return folder, way


def read_texts(path: str, briefing: Briefing, *, follow: bool = True) -> dict[str, SourceText]:
    """Return all copies that a briefing's file names, by source id."""
    return dict(SourceTexts(path, briefing, follow=follow))
