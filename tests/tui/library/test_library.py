"""A library as one reader sees it, without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.library.library import Library

from .conftest import write

if TYPE_CHECKING:
    from pathlib import Path


async def test_who_reads_one_briefing_is_told_of_the_others_too(folder: Path) -> None:
    library = Library([str(folder)], "")
    path = str(folder / "strike.yaml")
    found = await library.asker.ask(
        lambda catalogue: catalogue.elsewhere("actors", "moreau", path=path)
    )
    assert [each.entry.name for each in found] == ["flood-2", "flood-1"]
    library.close()


def test_files_are_looked_at_when_that_is_asked_for(folder: Path) -> None:
    library = Library([str(folder)], "")
    library.prepare()
    write(folder, "quake", "2031-05-04")
    library.arrange()
    assert len(library.keys) == 3
    library.look_now()
    library.arrange()
    assert len(library.keys) == 4
    library.close()


def test_a_file_that_is_not_listed_has_no_neighbours(folder: Path, tmp_path: Path) -> None:
    library = Library([str(folder)], "")
    library.prepare()
    assert library.row_of(str(tmp_path / "else.yaml")) is None
    assert library.neighbour(str(tmp_path / "else.yaml"), 1) is None
    found = library.neighbour(str(folder / "strike.yaml"), 1)
    assert found is not None
    assert found.name == "flood-1"
    library.close()


def test_a_folder_that_is_a_link_is_the_same_library(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    library = Library([str(link)], "")
    library.prepare()
    assert library.row_of(str(link / "strike.yaml")) == 1
    assert library.row_of(str(folder / "strike.yaml")) == 1
    library.close()
