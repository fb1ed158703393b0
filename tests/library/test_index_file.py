"""Whatever is wrong with the file of the index, the library is read, and it is told why."""

from __future__ import annotations

import os
import resource
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.library import index_file, index_schema
from briefing.library.catalogue import Catalogue
from briefing.library.updating import update
from tests.library.test_state_faults import without_privilege

from .shelves import RECORDS, names, put, refs, shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import RunChild

USE = r"""
import os, sys
from briefing.library import updating
from briefing.library.catalogue import Catalogue
updating._TOGETHER = 2
cache = os.path.join(sys.argv[1], "cache")
catalogue = Catalogue.open([os.path.join(sys.argv[1], "here")], cache)
updating.update(catalogue)
found = len(catalogue.search("fired ").hits)
sys.stdout.write(f"{catalogue.count().valid} {found}\n{catalogue.fault}\n")
"""


@pytest.fixture
def here(folder: Path) -> Path:
    """Return a library of two briefings, in the folder that a child is told."""
    put(folder / "here", "b")
    put(folder / "here", "a", records=RECORDS)
    return folder / "here"


@pytest.fixture
def cache(folder: Path) -> Path:
    """Return where the index goes; it is not there yet."""
    return folder / "cache"


def used(here: Path, cache: Path) -> str:
    """Read the library, which has to go well, and return the fault."""
    catalogue = shelf(here, str(cache))
    assert names(catalogue) == ["b", "a"]
    assert refs(catalogue.search("fired ")) == ["gaps/#1"]
    catalogue.close()
    return catalogue.fault


def test_it_is_made_for_its_owner_alone(here: Path, cache: Path) -> None:
    assert used(here, cache) == ""
    assert cache.stat().st_mode & 0o777 == 0o700
    assert (cache / "index.db").stat().st_mode & 0o777 == 0o600
    assert (cache / "index.lock").stat().st_mode & 0o777 == 0o600


def test_it_is_there_the_next_time(here: Path, cache: Path) -> None:
    used(here, cache)
    catalogue = Catalogue.open([str(here)], str(cache))
    assert names(catalogue) == ["b", "a"]
    assert not update(catalogue)
    catalogue.close()


@pytest.mark.parametrize("version", [1, 0x7FFFFFFF])
def test_one_of_another_version_is_begun_anew(here: Path, cache: Path, version: int) -> None:
    used(here, cache)
    with closing(sqlite3.connect(cache / "index.db")) as db:
        db.execute(f"PRAGMA user_version = {version}")
    catalogue = Catalogue.open([str(here)], str(cache))
    assert (names(catalogue), catalogue.fault) == ([], "")
    catalogue.close()
    assert used(here, cache) == ""


def test_who_was_there_before_leaves_it_to_another_version(here: Path, cache: Path) -> None:
    catalogue = shelf(here, str(cache))
    (cache / "index.db").unlink()
    shelf(here, str(cache)).close()
    with closing(sqlite3.connect(cache / "index.db")) as db:
        db.execute("PRAGMA user_version = 1")
    before = (cache / "index.db").stat().st_ino
    update(catalogue)
    told = f"The index is not kept: {cache}/index.db: another version of this program keeps it"
    assert (names(catalogue), catalogue.fault) == (["b", "a"], told)
    assert (cache / "index.db").stat().st_ino == before
    catalogue.close()


def test_another_program_s_database_is_left_alone(here: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    with closing(sqlite3.connect(cache / "index.db")) as db:
        db.execute("CREATE TABLE diary (day)")
    before = (cache / "index.db").read_bytes()
    told = f"The index is not kept: {cache}/index.db: another program wrote it"
    assert used(here, cache) == told
    assert (cache / "index.db").read_bytes() == before


def test_what_is_no_database_is_set_aside(here: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    (cache / "index.db").write_bytes(b"This is a diary, and no database.\n" * 100)
    assert used(here, cache) == ""
    (aside,) = (each for each in cache.iterdir() if ".damaged-" in each.name)
    assert aside.read_bytes() == b"This is a diary, and no database.\n" * 100


@pytest.mark.parametrize("first", [100, 4096])
def test_a_damaged_one_of_ours_is_begun_anew(here: Path, cache: Path, first: int) -> None:
    used(here, cache)
    whole = (cache / "index.db").read_bytes()
    (cache / "index.db").write_bytes(whole[:first] + b"\xff" * (len(whole) - first))
    assert used(here, cache) == ""
    assert not [each for each in cache.iterdir() if ".damaged-" in each.name]


def test_damage_that_is_met_while_it_is_asked_loses_nothing(here: Path, cache: Path) -> None:
    catalogue = shelf(here, str(cache))
    with closing(sqlite3.connect(cache / "index.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    version = catalogue.version()
    size = (cache / "index.db").stat().st_size
    with (cache / "index.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    other = shelf(here, str(cache))
    assert names(other) == ["b", "a"]
    assert catalogue.version() != version
    assert names(catalogue) == ["b", "a"]
    for each in (catalogue, other):
        assert each.fault == ""
        each.close()


def test_one_that_is_deleted_while_it_is_used_is_made_again(here: Path, cache: Path) -> None:
    catalogue = shelf(here, str(cache))
    for each in cache.iterdir():
        each.unlink()
    assert names(catalogue) == ["b", "a"]
    put(here, "c", as_of="2031-05-05")
    assert update(catalogue)
    assert names(catalogue) == ["c", "b", "a"]
    assert (cache / "index.db").exists()
    catalogue.close()
    assert names(shelf(here, str(cache))) == ["c", "b", "a"]


def test_a_cache_that_is_deleted_whole_is_made_again(here: Path, cache: Path) -> None:
    catalogue = shelf(here, str(cache))
    for each in cache.iterdir():
        each.unlink()
    cache.rmdir()
    update(catalogue)
    assert (names(catalogue), catalogue.fault) == (["b", "a"], "")
    catalogue.close()
    assert (cache / "index.db").exists()


def test_a_folder_that_cannot_be_made(here: Path, cache: Path) -> None:
    cache.write_text("", encoding="utf-8")
    assert used(here, cache / "x") == (
        f"The index is not kept: {cache}/x/index.db: not a directory"
    )


def test_a_folder_in_the_place_of_the_file(here: Path, cache: Path) -> None:
    (cache / "index.db").mkdir(parents=True)
    assert used(here, cache) == f"The index is not kept: {cache}/index.db: a folder, not a file"


@pytest.mark.usefixtures("here")
def test_a_cache_that_may_only_be_read(cache: Path, child: RunChild) -> None:
    cache.mkdir()
    cache.chmod(0o500)
    told = f"The index is not kept: {cache}/index.db: permission denied"
    assert child(USE, before=without_privilege).splitlines() == ["2 1", told]


def test_a_file_that_may_only_be_read(here: Path, cache: Path, child: RunChild) -> None:
    used(here, cache)
    (cache / "index.db").chmod(0o400)
    told = f"The index is not kept: {cache}/index.db: permission denied"
    assert child(USE, before=without_privilege).splitlines() == ["2 1", told]


def limited(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, as on a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("size", [1000, 150_000, 400_000])
def test_a_full_disk(here: Path, cache: Path, child: RunChild, size: int) -> None:
    for number in range(30):
        put(here, f"n{number}", as_of="2031-01-01", records=RECORDS)
    told = f"The index is not kept: {cache}/index.db: it cannot be read or written"
    assert child(USE, before=limited(size)).splitlines() == ["32 31", told]


def test_who_is_killed_while_it_writes_leaves_an_index_that_works(
    here: Path, cache: Path, child: RunChild
) -> None:
    for number in range(30):
        put(here, f"n{number}", as_of="2031-01-01", records=RECORDS)
    code = f"""
import os, signal, sys
from briefing.library import index_store
if not os.fork():
    real = index_store.Store.put
    def put(self, read):
        real(self, read)
        if read.entry.name == "n20":
            os.kill(os.getpid(), signal.SIGKILL)
    index_store.Store.put = put
    exec({USE!r})
print(os.wait()[1])
"""
    assert child(code) == "9\n"
    catalogue = Catalogue.open([str(here)], str(cache))
    some = len(names(catalogue))
    assert 0 < some < 32
    assert len(catalogue.search("fired ").hits) > 0
    assert update(catalogue)
    assert len(names(catalogue)) == 32
    assert catalogue.search("fired ").total == 31
    sql = "INSERT INTO records (records) VALUES ('integrity-check')"
    catalogue.index.ask(lambda db: db.execute(sql))
    assert catalogue.fault == ""
    catalogue.close()


def test_two_that_begin_at_once_make_one_index(here: Path, cache: Path, child: RunChild) -> None:
    for number in range(20):
        put(here, f"n{number}", as_of="2031-01-01", records=RECORDS)
    code = f"""
import os, sys
for _ in range(3):
    if not os.fork():
        exec({USE!r})
        sys.stdout.flush()
        os._exit(0)
print(*sorted(os.wait()[1] for _ in range(3)))
"""
    assert sorted(child(code).splitlines()) == ["", "", "", "0 0 0", "22 21", "22 21", "22 21"]
    catalogue = Catalogue.open([str(here)], str(cache))
    assert not update(catalogue)
    counted = catalogue.index.ask(lambda db: db.execute("SELECT count(*) FROM files").fetchone())
    assert counted == (22,)
    catalogue.close()


TAKE = """
import os, sqlite3, sys
db = sqlite3.connect(os.path.join(sys.argv[1], "cache", "index.db"), timeout=0)
try:
    db.execute("PRAGMA journal_mode = DELETE")
except sqlite3.OperationalError as error:
    sys.stdout.write(str(error))
"""


@pytest.mark.parametrize(
    "look",
    [
        lambda catalogue, _: catalogue.again().close(),
        lambda _, path: index_file._is_ours(path),
    ],
    ids=["open", "ask whose it is"],
)
def test_to_look_at_it_once_more_keeps_the_locks_on_it(
    here: Path, cache: Path, child: RunChild, look: Callable[[Catalogue, str], object]
) -> None:
    catalogue = shelf(here, str(cache))
    look(catalogue, str(cache / "index.db"))
    assert child(TAKE) == "database is locked"
    catalogue.close()


def test_the_version_is_of_the_tables_and_the_program() -> None:
    assert 0 < index_schema.VERSION < 1 << 31
    assert os.path.basename(index_file.NAME) == "index.db"
