"""Bringing a catalogue up to date."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from briefing.library import index_reading, updating
from briefing.library.catalogue import Catalogue, Counts
from briefing.library.index_file import lock
from briefing.library.index_store import Store
from briefing.library.results import Progress
from briefing.library.updating import known, look_at, update
from briefing.loading import Loaded, loads

from .shelves import LIBRARY, RECORDS, marked, names, put, refs, shelf

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are loaded from now on."""
    names: list[str] = []

    def told(data: bytes, path: str, *, follow: bool) -> Loaded:
        names.append(os.path.basename(path))
        return loads(data, path, follow=follow)

    monkeypatch.setattr(index_reading, "loads", told)
    return names


def aged(path: Path, seconds: int = 3600) -> Path:
    """Let a file have been changed some time ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path


def test_what_is_the_same_is_not_read_again(tmp_path: Path, reads: list[str]) -> None:
    aged(put(tmp_path, "a"))
    aged(put(tmp_path, "b", told="{"))
    catalogue = Catalogue.open([str(tmp_path)], "")
    assert update(catalogue)
    assert sorted(reads) == ["a.yaml", "b.yaml"]
    version = catalogue.version()
    assert not update(catalogue)
    assert len(reads) == 2
    assert catalogue.version() == version


def test_a_file_of_another_time_and_the_same_bytes_is_not_loaded(
    tmp_path: Path, reads: list[str]
) -> None:
    path = aged(put(tmp_path, "a"))
    catalogue = shelf(tmp_path)
    aged(path, 1800)
    assert not update(catalogue)
    assert reads == ["a.yaml"]
    (found,) = known(catalogue, "")
    assert found.seen.stamp[0] == path.stat().st_mtime_ns


def test_a_file_that_was_changed_just_now_is_looked_at_again(tmp_path: Path) -> None:
    path = put(tmp_path, "a", title="Before")
    stamp = path.stat().st_mtime_ns
    catalogue = shelf(tmp_path)
    assert [each.title for each in catalogue.entries([1])] == ["Before"]
    assert marked(catalogue.search("nothing")) == "[Nothing] happened."
    put(tmp_path, "a", title="Behind", told="Nothing at all...")
    os.utime(path, ns=(stamp, stamp))
    assert update(catalogue)
    assert [each.title for each in catalogue.entries([1])] == ["Behind"]
    assert marked(catalogue.search("nothing")) == "[Nothing] at all..."


def test_what_changed_is_read_and_keeps_its_key(tmp_path: Path) -> None:
    path = put(tmp_path, "a", records=RECORDS)
    catalogue = shelf(tmp_path)
    key = catalogue.key_of(str(path))
    put(tmp_path, "a", as_of="2031-06-01", title="Other", records="gaps: [{text: Who fled.}]")
    assert update(catalogue)
    assert catalogue.key_of(str(path)) == key
    assert refs(catalogue.search("fled ")) == ["gaps/#1"]
    assert refs(catalogue.search("fired ")) == refs(catalogue.search("actor:moreau ")) == []
    assert names(catalogue, "moreau ") == []
    assert catalogue.elsewhere("actors", "moreau", path="") == []
    assert (
        catalogue.index.ask(lambda db: db.execute("SELECT count(*) FROM times").fetchone()[0]) == 0
    )


def counted(catalogue: Catalogue) -> dict[str, int]:
    """Return how many files have some words, as the index has it."""
    sql = "SELECT word, files FROM words WHERE word IN ('fired', 'nothing', 'fled')"
    return dict(catalogue.index.ask(lambda db: db.execute(sql).fetchall()))


def test_words_are_counted_by_the_files_that_have_them_now(tmp_path: Path) -> None:
    put(tmp_path, "a", records=RECORDS)
    put(tmp_path, "b", records=RECORDS)
    catalogue = shelf(tmp_path)

    assert counted(catalogue) == {"fired": 2, "nothing": 2}
    put(tmp_path, "a", records="gaps: [{text: Who fled.}]")
    update(catalogue)
    (tmp_path / "b.yaml").unlink()
    update(catalogue)
    assert counted(catalogue) == {"fled": 1, "nothing": 1}


def test_what_breaks_is_broken_and_what_is_mended_is_not(tmp_path: Path) -> None:
    put(tmp_path, "a", records=RECORDS)
    catalogue = shelf(tmp_path)
    put(tmp_path, "a", told="{")
    assert update(catalogue)
    assert catalogue.count() == Counts(valid=0, broken=1)
    assert refs(catalogue.search("fired ")) == []
    put(tmp_path, "a", records=RECORDS)
    assert update(catalogue)
    assert catalogue.count() == Counts(valid=1, broken=0)
    assert refs(catalogue.search("fired ")) == ["gaps/#1"]


def test_what_is_gone_leaves(tmp_path: Path) -> None:
    put(tmp_path / "x", "a", records=RECORDS)
    put(tmp_path, "b")
    catalogue = shelf(tmp_path)
    (tmp_path / "x" / "a.yaml").unlink()
    assert update(catalogue)
    assert names(catalogue) == ["b"]
    assert refs(catalogue.search("fired ")) == []
    (tmp_path / "b.yaml").unlink()
    tmp_path.joinpath("x").rmdir()
    assert update(catalogue)
    assert catalogue.count() == Counts(valid=0, broken=0)


def test_a_library_that_is_gone_is_dropped_by_the_others(tmp_path: Path) -> None:
    put(tmp_path / "one", "a", records=RECORDS)
    put(tmp_path / "other", "b", records=RECORDS)
    cache = str(tmp_path / "cache")
    shelf(tmp_path / "one", cache).close()
    other = shelf(tmp_path / "other", cache)
    sql = "SELECT count(*) FROM files"
    assert other.index.ask(lambda db: db.execute(sql).fetchone()) == (2,)
    (tmp_path / "one" / "a.yaml").unlink()
    (tmp_path / "one").rmdir()
    assert update(other)
    assert other.index.ask(lambda db: db.execute(sql).fetchone()) == (1,)
    assert names(other, "fired ") == ["b"]
    other.close()


def test_what_lies_beside_is_read_with_the_files_of_its_folder(
    tmp_path: Path, reads: list[str]
) -> None:
    records = "statements: [{by: envoy, kind: report, text: Seen., src: p1}]"
    aged(put(tmp_path, "a", records=records))
    aged(put(tmp_path / "x", "b", records=records))
    catalogue = shelf(tmp_path)
    assert refs(catalogue.search("okafor ")) == []
    (tmp_path / "library.yaml").write_text(LIBRARY, encoding="utf-8")
    reads.clear()
    assert update(catalogue)
    assert reads == ["a.yaml"]
    assert "statements/#1" in refs(catalogue.search("okafor "))


def test_the_newest_names_come_first_and_progress_is_told(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "_TOGETHER", 2)
    for name in ("x/2031-05-01", "2031-05-03", "y/2031-05-02"):
        put((tmp_path / name).parent, os.path.basename(name))
    told: list[Progress] = []
    update(Catalogue.open([str(tmp_path)], ""), tell=told.append)
    assert reads == ["2031-05-03.yaml", "2031-05-02.yaml", "2031-05-01.yaml"]
    assert told == [Progress(2, 3), Progress(3, 3)]


def test_an_update_that_is_stopped_goes_on_where_it_was(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "_TOGETHER", 1)
    for name in "abc":
        aged(put(tmp_path, name))
    catalogue = Catalogue.open([str(tmp_path)], "")
    assert update(catalogue, stop=lambda: len(reads) == 2)
    assert names(catalogue) == ["c", "b"]
    update(catalogue)
    assert reads == ["c.yaml", "b.yaml", "a.yaml"]


def test_an_update_that_fails_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a", records=RECORDS)
    catalogue = shelf(tmp_path)
    put(tmp_path / "new", "b", records=RECORDS)
    put(tmp_path, "a")
    real = Store.put

    def put_one(store: Store, read: index_reading.Read) -> None:
        real(store, read)
        if read.entry.name == "a":
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Store, "put", put_one)
        with pytest.raises(KeyboardInterrupt):
            update(catalogue)
    assert names(catalogue) == ["a"]
    assert refs(catalogue.search("fired ")) == ["gaps/#1"]
    update(catalogue)
    assert names(catalogue) == ["b", "a"]
    assert refs(catalogue.search("fired ")) == ["b:gaps/#1"]
    assert refs(catalogue.search("actor:moreau kind:call ")) == ["b:calls/#1"]
    assert counted(catalogue) == {"fired": 1, "nothing": 2}


def test_only_one_writes_at_a_time_and_others_may_stop_waiting(tmp_path: Path) -> None:
    put(tmp_path / "here", "a")
    catalogue = Catalogue.open([str(tmp_path / "here")], str(tmp_path / "cache"))
    with lock(str(tmp_path / "cache")) as held:
        assert held
        looks = iter([False, False, True, True])
        assert not update(catalogue, stop=lambda: next(looks))
    assert names(catalogue) == []
    assert update(catalogue)
    catalogue.close()


def test_a_few_files_are_looked_at_alone(tmp_path: Path, reads: list[str]) -> None:
    for name in "ab":
        aged(put(tmp_path, name))
    catalogue = shelf(tmp_path)
    reads.clear()
    files = known(catalogue, "")
    assert not look_at(catalogue, files, lambda: False)
    put(tmp_path, "b", title="New")
    assert look_at(catalogue, files, lambda: False)
    assert reads == ["b.yaml"]
    assert names(catalogue, "new ") == ["b"]


def test_a_briefing_of_many_records_has_room(tmp_path: Path) -> None:
    gaps = "".join(f"  - {{text: Gap number n{number}.}}\n" for number in range(600))
    put(tmp_path, "a", records=f"gaps:\n{gaps}")
    put(tmp_path, "b", records="gaps: [{text: Gap number n599.}]")
    catalogue = shelf(tmp_path)
    assert sorted(refs(catalogue.search("n599 "))) == ["b:gaps/#1", "gaps/#600"]
    assert refs(catalogue.search("n300 ")) == ["gaps/#301"]
    assert names(catalogue, '"number n599"') == ["b", "a"]
    assert refs(catalogue.search("n599 id:a ")) == ["gaps/#600"]
