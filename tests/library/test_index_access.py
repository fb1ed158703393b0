"""An index that others change while it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.library import index_search
from briefing.library.catalogue import Catalogue, Wanted

from .shelves import RECORDS, names, put, refs, shelf

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from briefing.library.index_search import Ranked


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return a library of two briefings, of which one has records."""
    put(tmp_path / "here", "b", as_of="2031-05-03")
    return put(tmp_path / "here", "a", records=RECORDS).parent


@pytest.fixture
def asked(here: Path, tmp_path: Path) -> Iterator[Catalogue]:
    """Return a catalogue whose index is in a file."""
    with_file = shelf(here, str(tmp_path / "cache"))
    yield with_file
    with_file.close()


@pytest.fixture
def other(asked: Catalogue) -> Iterator[Catalogue]:
    """Return what another process has of the same."""
    other = Catalogue.open(asked.folders, asked.index.cache)
    yield other
    other.close()


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Let something happen between the finding of records and the reading of them."""
    real = index_search.ranked

    def ranked(*args: object, **named: object) -> Ranked:
        found = real(*args, **named)  # type: ignore[arg-type]  # passed on as they are
        act()
        return found

    monkeypatch.setattr("briefing.library.catalogue.ranked", ranked)


def remove_all(catalogue: Catalogue) -> None:
    """Take every file out of the index."""
    keys = list(catalogue.order(Wanted()))
    catalogue.index.write(lambda store: store.remove(keys))


def test_a_search_is_of_one_moment(
    asked: Catalogue, other: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: remove_all(other))
    assert refs(asked.search("fired ")) == ["gaps/#1"]
    monkeypatch.undo()
    assert refs(asked.search("fired ")) == []


@pytest.mark.parametrize("table", ["documents", "files"])
def test_a_record_whose_file_is_gone_is_left_out(asked: Catalogue, table: str) -> None:
    asked.index.write(lambda store: store.db.execute(f"DELETE FROM {table}"))
    assert asked.search("fired ").hits == ()


def test_what_fails_leaves_the_folders_known(here: Path, tmp_path: Path) -> None:
    put(tmp_path / "there", "c")
    cache = str(tmp_path / "cache")
    shelf(tmp_path / "there", cache).close()
    catalogue = shelf(here, cache)

    def fail(_: sqlite3.Connection) -> None:
        raise KeyError

    other = shelf(tmp_path / "there", cache)
    remove_all(other)
    put(tmp_path / "there", "d")
    shelf(tmp_path / "there", cache).close()
    with pytest.raises(KeyError):
        catalogue.index.ask(fail)
    assert names(catalogue) == ["a", "b"]
    other.close()
    catalogue.close()


def test_an_index_that_another_process_made_anew_is_gone_over_to(
    here: Path, asked: Catalogue
) -> None:
    for each in Path(asked.index.cache).iterdir():
        each.unlink()
    assert names(asked) == ["a", "b"]
    put(here, "c", as_of="2031-05-05")
    shelf(here, asked.index.cache).close()
    assert names(asked) == ["c", "a", "b"]
