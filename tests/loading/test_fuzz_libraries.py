"""Damaged libraries: each is read or refused, and takes no briefing with it that needs none."""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InvalidError
from briefing.loading import LIMITS, Loaded, check, load
from briefing.loading.libraries import read_library
from briefing.model.lookups import COLLECTIONS, Lookups
from briefing.model.references import cited_sources, references
from tests.loading.fuzzing import Outcome, faults
from tests.loading.mutations import damaged
from tests.loading.test_shared import BRIEFING, LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20310505
CASES = 400
RECORDS = """\
locations: {unread: {name: Unread, kind: town, src: p1}}
gaps: [{text: X., about: [moreau, elm, nobody, unread], src: radio:p1}]"""
FREE, NEEDY = (BRIEFING.format(records=each, head="sides: []") for each in ("", RECORDS))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "free.yaml").write_text(FREE, encoding="utf-8")
    (tmp_path / "needy.yaml").write_text(NEEDY, encoding="utf-8")
    return tmp_path / "library.yaml"


def put(library: Path, data: bytes | str, number: int) -> None:
    """Write a library so that it is not taken for the one before."""
    library.write_bytes(data if isinstance(data, bytes) else data.encode())
    os.utime(library, ns=(0, number))


def outcome_beside(library: Path) -> str:
    """Load what lies beside a library; say what it came to, or what does not hold of it."""
    assert load(str(library.with_name("free.yaml"))).taken is None
    try:
        loaded = load(str(library.with_name("needy.yaml")), warnings=True)
    except InvalidError as error:
        return error.first.code
    return _hanging(loaded)


def _hanging(loaded: Loaded) -> str:
    """Say what in a briefing leads nowhere."""
    lookups = Lookups(loaded.briefing)
    for collection in COLLECTIONS:
        for record in lookups.records(collection).values():
            for target, key in references(record):
                assert target == "sides" or lookups.find(key), (target, key)
            assert all(map(lookups.source, cited_sources(record))), record
    return "a briefing"


def test_whatever_the_damage_a_library_is_read_or_refused(library: Path) -> None:
    verdicts = Counter[str]()

    def read(data: bytes | str) -> Outcome:
        put(library, data, number)
        found = read_library(str(library), LIMITS)
        return Outcome(found.shared, check(str(library)))

    for number in range(CASES):
        data = damaged(LIBRARY.encode(), Random(f"{SEED}:{number}"))
        assert faults(data, read) == [], (number, data)
        verdicts[outcome_beside(library)] += 1
    assert verdicts["a briefing"] > CASES / 50
    assert verdicts["unknown-reference"] > CASES / 4
