"""An index whose file is deleted while somebody looks after it is made anew."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from briefing.library.catalogue import Catalogue, Wanted
from briefing.library.indexing import Watch

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = """\
briefing: 1
id: {id}
title: {id}
as_of: 2031-05-04
summary: {{bottom_line: It happened.}}
sources: {{wire: {{publisher: Wire, published: 2031}}}}
"""


def test_all_files_are_read_again_once_the_cache_is_gone(tmp_path: Path) -> None:
    folder, cache = tmp_path / "library", tmp_path / "cache"
    folder.mkdir()
    for name in ("flood", "strike"):
        (folder / f"{name}.yaml").write_text(_TEXT.format(id=name), encoding="utf-8")
    catalogue = Catalogue.open([str(folder)], str(cache))
    watch = Watch(catalogue)
    assert watch.look(lambda _: None, lambda: False)
    assert not watch.look(lambda _: None, lambda: False)
    shutil.rmtree(cache)
    assert watch.look(lambda _: None, lambda: False)
    assert len(catalogue.order(Wanted())) == 2
    other = Catalogue.open([str(folder)], str(cache))
    assert other.count() == (2, 0)
    assert not watch.look(lambda _: None, lambda: False)
    other.close()
    catalogue.close()
