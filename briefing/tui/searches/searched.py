"""What a library is to the search over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.library.catalogue import Catalogue
    from briefing.library.indexer import Changed
    from briefing.library.kept import Glance
    from briefing.library.updating import Progress
    from briefing.tui.searches.asker import Asker


class Searched(Protocol):
    """What a library is to a search."""

    asker: Asker
    """Asks its catalogue."""
    progress: Progress | None
    """How far it is read; None where all of it is."""
    glances: Mapping[str, Glance]
    """What this reader did with each briefing."""
    follow: bool
    """Whether symbolic links are followed."""

    def watch(self, deliver: Callable[[Progress | Changed], object]) -> None:
        """Bring it up to date from now on."""

    def ignore(self, deliver: Callable[[Progress | Changed], object]) -> None:
        """Deliver no more there."""


def unheard(_: Progress | Changed) -> None:
    """Hear nothing: what is new is looked for from beat to beat."""


def look_at(catalogue: Catalogue) -> tuple[int, int]:
    """Return what tells one state of a catalogue from another, and how many briefings it has."""
    return catalogue.version(), catalogue.count().valid
