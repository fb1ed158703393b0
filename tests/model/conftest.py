"""Briefings made of records, without a file."""

from __future__ import annotations

from datetime import UTC
from typing import Protocol

import msgspec
import pytest

from briefing.model import Briefing
from briefing.model.citations import Citation
from briefing.model.dates import parse_when
from briefing.model.sources import Source
from briefing.model.summary import Summary


class MakeBriefing(Protocol):
    """Returns a briefing that holds the given fields beside the required ones."""

    def __call__(self, **fields: object) -> Briefing: ...


SMALLEST = Briefing(
    briefing=1,
    id="x",
    title="X",
    as_of=parse_when("2022-09-13", UTC),
    summary=Summary(bottom_line="It happened.", src=(Citation("", 1, 1),)),
    sources=(Source(id="wire", publisher="Wire", published=parse_when("2022-09-13", UTC)),),
)


@pytest.fixture
def make_briefing() -> MakeBriefing:
    def make(**fields: object) -> Briefing:
        return msgspec.structs.replace(SMALLEST, **fields)

    return make
