"""Copies of the sources' texts, read from beside the briefing that names them."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.clean import clean, clean_line
from briefing.errors import UnreadableError
from briefing.loading.files import read_file
from briefing.loading.limits import LIMITS
from briefing.loading.sizes import in_words
from briefing.model.paragraphs import paragraphs
from briefing.model.source_texts import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing
    from briefing.model.sources import Source


class SourceTexts(Mapping[str, SourceText]):
    """The copies that a briefing's file names, by source id; each is read when it is asked for."""

    def __init__(self, path: str, briefing: Briefing) -> None:
        self._path = path
        self._named = {each.id: each for each in briefing.sources if each.text is not None}
        self._read: dict[str, SourceText] = {}

    def __getitem__(self, source_id: str) -> SourceText:
        """Return the copy of a source's text; KeyError where the briefing names none."""
        if source_id not in self._read:
            text = read_text(self._path, self._named[source_id])
            if text is None:
                raise KeyError(source_id)
            self._read[source_id] = text
        return self._read[source_id]

    def __iter__(self) -> Iterator[str]:
        """Go through the sources whose copies are named."""
        return iter(self._named)

    def __len__(self) -> int:
        """Count them."""
        return len(self._named)


def read_texts(path: str, briefing: Briefing) -> dict[str, SourceText]:
    """Return all copies that a briefing's file names, by source id."""
    return dict(SourceTexts(path, briefing))


def read_text(path: str, source: Source) -> SourceText | None:
    """Return the copy of a source's text that lies beside the briefing at `path`.

    None where the briefing names none. A copy outside the briefing's folder is not read, by
    whatever way its path leads there.
    """
    if source.text is None:
        return None
    if os.path.isabs(source.text):
        return SourceText(fault="write a path that is relative to the briefing's file")
    folder = os.path.realpath(os.path.dirname(path) or os.curdir)
    copy = os.path.realpath(os.path.join(folder, source.text))
    if os.path.commonpath((folder, copy)) != folder:
        name = clean_line(source.text)
        return SourceText(fault=f"{name}: it lies outside the folder of the briefing's file")
    try:
        data = read_file(copy, LIMITS.size, follow=False)
    except UnreadableError as error:
        return SourceText(fault=str(error))
    return _decoded(data, copy, source.paragraphs)


def _decoded(data: bytes, path: str, expected: int | None) -> SourceText:
    """Return the paragraphs of a file, cut so that they are as many as expected if that can be."""
    if len(data) > LIMITS.size:
        return SourceText(fault=f"{clean_line(path)}: it has more than {in_words(LIMITS.size)}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return SourceText(fault=f"{clean_line(path)}: it is not UTF-8")
    return SourceText(paragraphs(clean(text), expected))
