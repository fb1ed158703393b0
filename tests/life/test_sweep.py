"""Some moments and ways of the sweep, which ends the program at every one of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from tests.life.stages import REACHED_BY, STAGES
from tests.life.sweep import WAYS, after, ended, left_files, left_processes

if TYPE_CHECKING:
    from pathlib import Path

CONNECTS = 20
LAST = 0.7
"""Seconds after which the last of them ends."""

CHOSEN = [
    ("TERM", "first frame"),
    ("INT", "search"),
    ("TERM-HUP", "a flood of frames"),
    ("stop-TERM", "keys waiting"),
    ("QUIT", "a storm over a filter"),
    ("TERM", "full with the palette"),
    ("TERM", "held"),
    ("vanished-nohup", "stopped"),
    ("HUP", "a paste without an end"),
    ("INT", "by prompt"),
    ("vanished-nohup", "printing"),
]


def test_twenty_connects_and_kills_leave_nothing(tmp_path: Path) -> None:
    homes = [tmp_path / str(number) for number in range(CONNECTS)]
    found = {}
    for number, (home, name) in enumerate(zip(homes, itertools.cycle(WAYS), strict=False)):
        moment = LAST * number / CONNECTS
        found[name, round(moment, 3)] = ended(WAYS[name], after(moment), home).faults
    assert not {key: faults for key, faults in found.items() if faults}
    assert not [each for home in homes for each in (*left_files(home), *left_processes(home))]


@pytest.mark.parametrize(("way", "stage"), CHOSEN)
def test_it_ends_in_order(tmp_path: Path, way: str, stage: str) -> None:
    end = ended(WAYS[way], STAGES[stage], tmp_path / "home", *REACHED_BY.get(stage, ()))
    assert end.faults == ()
