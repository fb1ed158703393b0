"""The briefings that there are, and the order in which they are seen."""

from __future__ import annotations

from array import array
from os.path import basename, dirname, isdir, join, realpath
from time import monotonic
from typing import TYPE_CHECKING

from briefing.library.catalogue import Catalogue, Wanted
from briefing.library.state import State
from briefing.library.updating import Progress, update
from briefing.tui.library.standing import standing_of
from briefing.tui.searches.asker import Asker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.library.entries import Entry
    from briefing.library.indexer import Changed, Indexer
    from briefing.library.kept import Glance
    from briefing.tui.library.standing import Standing

_AT_ONCE = 0.25
"""Seconds for which files are read before a list is shown."""

_BESIDE = 1.0
"""Seconds for which files are read, beside the screen, before the first question is answered."""

_MANY = 500
"""Files of a library that takes too long to be looked through before it is shown."""


class Library:
    """Some folders of briefings, as one reader sees them."""

    def __init__(
        self, folders: Sequence[str], cache: str, state: State | None = None, *, follow: bool = True
    ) -> None:
        """Take the folders; `cache` is where the index is kept, empty for memory alone.

        `state` is what this reader did with each briefing. `follow` false leaves links out.
        """
        self.folders = tuple(folders)
        """Where the briefings lie."""
        self.cache = cache
        """The folder of the index; empty where it is kept in memory."""
        self.follow = follow
        """Whether symbolic links are followed."""
        self.catalogue = Catalogue.open(folders, cache, follow=follow)
        """What is known of every file."""
        self.asker = Asker(self._asked)
        """Asks the same in a thread of its own, for what may take a while."""
        self.wanted = Wanted()
        """What is seen of it, in which order."""
        self.keys: array[int] = array("q")
        """The briefings that are seen, in order, by their keys in the catalogue."""
        self.glances: Mapping[str, Glance] = {}
        """What this reader did with each briefing, by its id."""
        self.progress: Progress | None = None
        """How far the index is; None where it is up to date."""
        self._seen_with: Mapping[str, Glance] = {}
        self._state = state or State()
        self._indexer: Indexer | None = None
        self._listeners: tuple[Callable[[Progress | Changed], object], ...] = ()

    def watch(self, deliver: Callable[[Progress | Changed], object]) -> None:
        """Bring the index up to date, again and again; `deliver` is called in another thread."""
        from briefing.library.indexer import Indexer  # noqa: PLC0415 - not needed for the first frame

        self._listeners = (*self._listeners, deliver)
        if self._indexer is None:
            self._indexer = Indexer(self.catalogue, self._hear)

    def ignore(self, deliver: Callable[[Progress | Changed], object]) -> None:
        """Deliver no more there."""
        self._listeners = tuple(each for each in self._listeners if each != deliver)

    def look_on(self) -> None:
        """Bring the index up to date beside the reading, also where nobody listens."""
        self.watch(_unheard)
        self.ignore(_unheard)

    @property
    def missing(self) -> list[str]:
        """The folders that are not there; where they lie is not told to a reading account."""
        gone = [each for each in self.folders if not isdir(each)]
        return gone if self.follow else [basename(each) or each for each in gone]

    def look_now(self) -> None:
        """Look at the files at once; what is watched is looked at beside the screen."""
        if self._indexer is not None:
            self._indexer.ask()
        else:
            update(self.catalogue, stop=_after(_AT_ONCE))

    def close(self) -> None:
        """Look no more, and let go of the index."""
        if self._indexer is not None:
            self._indexer.stop()
            self._indexer = None
        self.asker.close()
        self.catalogue.close()

    def _asked(self) -> Catalogue:
        """Return the catalogue for the thread that asks; of a short library it is up to date.

        Whoever reads one briefing never sees the list, which would see to that.
        """
        catalogue = self.catalogue.again()
        if self._indexer is None and sum(catalogue.count()) < _MANY:
            update(catalogue, stop=_after(_BESIDE))
        return catalogue

    def _hear(self, news: Progress | Changed) -> None:
        """Note how far the index is, and tell whoever listens; in the thread that looks."""
        is_under_way = isinstance(news, Progress) and news.done < news.total
        self.progress = news if isinstance(news, Progress) and is_under_way else None
        for deliver in self._listeners:
            deliver(news)

    def prepare(self, seconds: float = _AT_ONCE) -> None:
        """Read what is new among the files, as far as that goes in a moment, and put all in order.

        A short list is whole and up to date then; the rest of a long one comes while it is watched.
        """
        if self._indexer is None and sum(self.catalogue.count()) < _MANY:
            update(self.catalogue, stop=_after(seconds))
        self.look_at_state()
        self.arrange()

    def look_at_state(self) -> None:
        """Take what this reader did with each briefing, as it is known by now."""
        self.glances = self._state.glances()

    def arrange(self, wanted: Wanted | None = None) -> None:
        """Put in order what is wanted; raises QueryError for what cannot be asked for.

        Without anything wanted anew it is what was wanted before, for a reader who had read what
        they had read then: what is read in the meantime neither goes nor moves.
        """
        if wanted is not None or not self.keys:
            self._seen_with = self.glances
        wanted = wanted or self.wanted
        self.keys = self.catalogue.order(wanted, self._seen_with)
        self.wanted = wanted

    def entry(self, key: int) -> Entry | None:
        """Return what is known of a file; None where it has just gone."""
        return self.catalogue.entry(key)

    def row_of(self, path: str) -> int | None:
        """Return where a file stands among those that are seen, counted from 0."""
        key = self.catalogue.key_of(join(realpath(dirname(path) or "."), basename(path)))
        try:
            return None if key is None else self.keys.index(key)
        except ValueError:
            return None

    def standing_of(self, entry: Entry) -> Standing:
        """Return what this reader made of a briefing."""
        return standing_of(entry, self.glances)

    def neighbour(self, path: str, direction: int) -> Entry | None:
        """Return the next valid briefing after a file, in the order seen, or the one before.

        None at either end, and where the file is not among those seen.
        """
        row = self.row_of(path)
        if row is None:
            return None
        while 0 <= (row := row + direction) < len(self.keys):
            entry = self.entry(self.keys[row])
            if entry is not None and not entry.is_broken:
                return entry
        return None


def _after(seconds: float) -> Callable[[], bool]:
    """Return what tells whether so many seconds have passed."""
    until = monotonic() + seconds
    return lambda: monotonic() > until


def _unheard(_: Progress | Changed) -> None:
    """Take news that nobody waits for."""
