"""Small briefings to try the loader on, and what it says of them in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from briefing.errors import InvalidError
from briefing.loading import LIMITS, loads

if TYPE_CHECKING:
    from briefing.errors import Problem
    from briefing.loading import Limits

SMALLEST = """\
briefing: 1
id: border-incident
title: Riverland-Highland border incident
as_of: 2031-05-04T18:00
summary:
  bottom_line: Riverland says that Highland shelled two of its villages.
  src: p1
sides: [riverland, highland]
actors:
  riverland: {name: Riverland, kind: state, src: p1}
  highland: {name: Highland, kind: state, src: p1}
locations:
  oak: {name: Oak, kind: village, src: p2}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 9}
"""
"""A valid briefing of 15 lines; what a test adds begins on line 16."""


class Tell(Protocol):
    """Tells what is wrong with a text, one line a problem, without the path."""

    def __call__(self, text: str | bytes, limits: Limits = LIMITS) -> list[str]:
        """Return `line:column: severity: message` for each problem, in order."""


def problems_of(text: str | bytes, limits: Limits = LIMITS) -> tuple[Problem, ...]:
    """Return every problem that loading a text finds."""
    try:
        return loads(text, "x.yaml", limits=limits).problems
    except InvalidError as error:
        return error.problems


@pytest.fixture
def smallest() -> str:
    """Return a valid briefing of 15 lines."""
    return SMALLEST


@pytest.fixture
def tell() -> Tell:
    """Return a function that tells what is wrong with a text."""

    def told(text: str | bytes, limits: Limits = LIMITS) -> list[str]:
        return [
            f"{problem.line}:{problem.column}: {problem.severity}: {problem.message}"
            for problem in problems_of(text, limits)
        ]

    return told
