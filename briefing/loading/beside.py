"""What lies beside a briefing and may define what it names: `library.yaml` in the same folder."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.model.records import KEYED, Collection, RecordRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.loading.libraries import Library
    from briefing.loading.limits import Limits
    from briefing.model.sources import Source

    Held = Callable[[str], bytes | None]
    """Returns what a library by this path held; None where there was none."""

SHARED_NAME: Final = "library.yaml"
"""What a file is called that holds what the briefings beside it share."""

_HOLDERS: Final[dict[str, tuple[Collection, ...]]] = {
    "actors": ("actors",),
    "locations": ("locations",),
    "sources": ("sources",),
    "carriers": ("actors", "sources"),
    "any": KEYED,
}
"""Where an id may stand, by the kind of the reference that names it."""


class Beside:
    """The library beside one briefing; not looked for before an id is not in the briefing."""

    def __init__(
        self, path: str, limits: Limits, *, follow: bool = True, held: Held | None = None
    ) -> None:
        """Look beside the file at `path`; `follow` false follows no symbolic link.

        `held` is asked what the library held, in place of the file that lies there.
        """
        self.needed: dict[RecordRef, None] = {}
        """What of the library the briefing names, in the order in which it does."""
        self.taken: dict[RecordRef, str] = {}
        """What was taken into the briefing, with the id that it has in the library."""
        self._path = path
        self._limits = limits
        self._follow = follow
        self._held = held

    @cached_property
    def library(self) -> Library | None:
        """The library; None where there is none."""
        from briefing.loading import libraries  # noqa: PLC0415 - most need none

        if self._held is None:
            return libraries.library_beside(self._path, self._limits, follow=self._follow)
        place = libraries.path_beside(self._path)
        data = self._held(place)
        return None if data is None else libraries.library_of(data, place, self._limits)

    def has(self, kind: str, key: str) -> bool:
        """Tell whether the library has an id that a reference of a kind may name; note its use."""
        for collection in _HOLDERS.get(kind, ()):
            ref = RecordRef(collection, key)
            if self.library is not None and ref in self.library.records:
                self.needed[ref] = None
                return True
        return False

    def source(self, key: str) -> Source | None:
        """Return a source of the library, and note its use; None where it has none such."""
        if self.library is None or not self.has("sources", key):
            return None
        return self.library.sources[key]

    def ids(self, kind: str) -> Iterator[str]:
        """Yield every id of the library that a reference of a kind may name."""
        for collection in _HOLDERS.get(kind, ()):
            if self.library is not None:
                yield from (key for held, key in self.library.records if held == collection)

    def fault(self, kind: str) -> str:
        """Say why the library cannot be used for references of a kind; empty where it can."""
        return self.library.fault if kind in _HOLDERS and self.library is not None else ""
