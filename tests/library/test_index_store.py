"""What stays in the index of files that are gone: nothing."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from briefing.library.updating import update

from .shelves import RECORDS, names, put, shelf

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from briefing.library.catalogue import Catalogue


def held(catalogue: Catalogue) -> dict[str, int]:
    """Return how many rows the tables of the index have."""

    def ask(db: sqlite3.Connection) -> dict[str, int]:
        tables = ("files", "folders", "documents", "times", "words", "names", "recurring")
        count = "SELECT count(*) FROM {}".format
        return {each: db.execute(count(each)).fetchone()[0] for each in tables}

    return catalogue.index.ask(ask)


def test_nothing_stays_of_files_that_are_gone(tmp_path: Path) -> None:
    put(tmp_path, "a", records=RECORDS)
    catalogue = shelf(tmp_path)
    before = held(catalogue)
    put(tmp_path / "x", "b", records=RECORDS.replace("Moreau", "Morel").replace("fired", "shot"))
    put(tmp_path / "y", "c", told="{")
    then = time.time() - 3600  # what was changed just now is read again, and taken up with that
    os.utime(put(tmp_path / "y", "d"), (then, then))
    update(catalogue)
    assert held(catalogue)["folders"] == 3
    assert catalogue.elsewhere("actors", "moreau", path="")[0].name == "Ana Morel"
    put(tmp_path / "x", "b", records="gaps: [{text: Who fled.}]")
    update(catalogue)
    assert held(catalogue)["names"] == before["names"]
    for name in ("x/b", "y/c"):
        (tmp_path / f"{name}.yaml").unlink()
    update(catalogue)
    assert names(catalogue) == ["d", "a"]
    (tmp_path / "y" / "d.yaml").unlink()
    update(catalogue)
    assert held(catalogue) == before
    (tmp_path / "a.yaml").unlink()
    update(catalogue)
    assert set(held(catalogue).values()) == {0}


def test_what_another_process_dropped_is_taken_up_anew(tmp_path: Path) -> None:
    here, cache = tmp_path / "here", str(tmp_path / "cache")
    put(here / "x", "a", records=RECORDS)
    catalogue = shelf(here, cache)
    (here / "x" / "a.yaml").unlink()
    put(here / "y", "b")
    shelf(here, cache).close()
    put(here / "x", "a", records=RECORDS)
    assert update(catalogue)
    assert names(catalogue) == ["b", "a"]
    assert [each.name for each in catalogue.elsewhere("actors", "moreau", path="")] == [
        "Ana Moreau"
    ]
    catalogue.close()
