"""One thing that a library is asked to do, measured within its process: `index`, `list`, `search`.

`python -m tests.benchmarks.library_steps STEP FOLDER` keeps the index beside the folder, in a
folder of the same name with `.cache` behind it, and prints what it measured as JSON.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import statistics
import sys
import time
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.library.catalogue import Catalogue, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

_SAMPLE = 500
"""Files that are only loaded, for comparison."""

_FRAME = 50
"""Entries that a first screen shows."""

_COMMON = (
    "the|says|homes mines|shell|m|ceasefire line|monitors reach|hospital 57|123|wounded brought|"
    '"the river crossing"|"talks on the dam"|grain convoy electr|-homes mines|kind:denial|'
    "kind:denial says|actor:president|since:2022-09|since:2026-01 ceasefire|until:2020-05 mines|"
    "section:calls monitors|region:plain homes|status:draft mines|is:unread homes|xyzzy|"
    "calls on both sides to let monitors reach|electricity came back|reports drones over"
).split("|")


def index(folder: str, cache: str) -> dict[str, float]:
    """Build the index anew, and bring it up to date twice."""
    from briefing.library.scanning import scan  # what follows is no part of a first list
    from briefing.library.updating import update
    from briefing.loading import load

    shutil.rmtree(cache, ignore_errors=True)
    catalogue = Catalogue.open([folder], cache)
    built = _processor_time(lambda: update(catalogue))
    again = _time(lambda: update(catalogue))
    files = list(scan([folder]))
    changed = files[len(files) // 2].path
    with open(changed, "a", encoding="utf-8") as file:
        file.write("# one more line\n")
    one = _time(lambda: update(catalogue))
    catalogue.close()
    memory = _memory()

    def only_load() -> None:
        for each in random.Random(1).sample(files, min(_SAMPLE, len(files))):
            with suppress(BriefingError):
                load(each.path)

    loaded = _processor_time(only_load) * len(files) / min(_SAMPLE, len(files))
    return {
        "index": built,
        "load": loaded,
        "again": again,
        "one": one,
        "memory": memory,
        "size": os.path.getsize(os.path.join(cache, "index.db")),
        "bytes": sum(each.stamp[1] for each in files),
    }


def first_list(folder: str, cache: str) -> dict[str, float]:
    """Open the library and ask for a first screen of its list."""

    def first() -> None:
        catalogue = Catalogue.open([folder], cache)
        catalogue.entries(catalogue.order(Wanted())[:_FRAME])

    return {"first": _time(first), "all": time.process_time(), "memory": _memory()}


def search(folder: str, cache: str) -> dict[str, float]:
    """Search for what is rare and what is common, and filter the list by the same."""
    catalogue = Catalogue.open([folder], cache)
    cold = _time(lambda: catalogue.search("ceasefire line"))
    queries = [*_COMMON, *_names(catalogue)]
    found = sorted(_time(partial(catalogue.search, query)) for query in queries)
    wanted = [Wanted(query=query) for query in queries]
    listed = sorted(_time(partial(catalogue.order, each)) for each in wanted)
    late = int(len(queries) * 0.95)
    return {
        "count": len(queries),
        "cold": cold,
        "median": statistics.median(found),
        "late": found[late],
        "filter_median": statistics.median(listed),
        "filter_late": listed[late],
        "memory": _memory(),
    }


def _names(catalogue: Catalogue) -> list[str]:
    """Return names of the library as they are typed: some whole, some begun, some as fields."""
    keys = catalogue.order(Wanted(sort="title"))
    some = islice(catalogue.entries(keys), 0, None, max(1, len(keys) // 60))
    names = [entry.title.split(":")[0].split("-")[0] for entry in some if entry.title]
    forms = ("{} ", "{:.4}", "actor:{:.5}", "place:{:.3}", '"{}" ceasefire', "{} -homes")
    return [forms[place % len(forms)].format(name) for place, name in enumerate(names)]


def _time(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def _processor_time(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _memory() -> float:
    """Return the most memory that the process held at once, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_STEPS: dict[str, Callable[[str, str], dict[str, float]]] = {
    "index": index,
    "list": first_list,
    "search": search,
}


def main() -> None:
    """Do one step and print what it cost."""
    step, folder = sys.argv[1:]
    print(json.dumps(_STEPS[step](folder, f"{folder}.cache")))


if __name__ == "__main__":
    main()
