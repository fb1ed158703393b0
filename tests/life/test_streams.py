"""What comes where one of the three streams is no terminal, or none is."""

from __future__ import annotations

import pytest

from tests.life.streams import FEW, SEED, Streams, ask, faults, shows_screen


@pytest.fixture(scope="module")
def digest() -> str:
    """Return what is printed in place of a screen."""
    return ask(Streams("null", "pipe", "pipe"), "digest", SEED).out


@pytest.mark.parametrize("named", [False, True], ids=["by itself", "by name"])
def test_the_digest_comes_or_a_line_tells_why_not(digest: str, *, named: bool) -> None:
    assert "BOTTOM LINE" in digest
    without = [each for each in FEW if not shows_screen(each, named=named)]
    assert len(without) > 10
    found = {each: [*faults(each, named=named, digest=digest)] for each in without}
    assert not {each: wrong for each, wrong in found.items() if wrong}
