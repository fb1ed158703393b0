"""A few thousand damaged files, always the same; `fuzzing` runs as many as are asked for."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.loading import seeds
from tests.loading.fuzzing import case, faults, outcome, verdict

SEED = 20310504
CASES = 4000
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_the_damage_a_file_is_read_or_refused(part: int) -> None:
    failed = {}
    verdicts = Counter[str]()
    for number in range(part, CASES, PARTS):
        data = case(SEED, number)
        found = faults(data)
        if found:
            failed[f"python -m tests.loading.fuzzing {SEED}:{number}"] = found
        else:
            verdicts[verdict(data)] += 1
    assert failed == {}
    assert len(verdicts) > 20, "the damage is too much of one kind"
    assert verdicts["a briefing"] > CASES / PARTS / 50


def test_the_first_of_the_small_files_are_briefings() -> None:
    told = [
        [each.message for each in outcome(each).problems if each.severity == "error"]
        for each in seeds.SMALL[:4]
    ]
    assert told == [[], [], [], []]


def test_a_case_is_the_same_every_time() -> None:
    ours, again = ([case(SEED, number) for number in range(50)] for _ in range(2))
    assert ours == again
    assert len(set(ours)) > 40
