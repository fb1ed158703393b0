"""The digests that are kept as files, and a way to write them anew after a change was looked at.

python tests/rendering/test_goldens.py
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.rendering.colour import plain
from briefing.rendering.contents import Depth
from briefing.rendering.digest import digest
from briefing.rendering.markdown import to_markdown

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "tests" / "golden"


class Golden(NamedTuple):
    """One kept page of the shipped briefing."""

    depth: Depth
    """How much it tells."""
    cells: int = 0
    """Its width; 0 for Markdown, which has none."""
    ascii_only: bool = False
    """Whether it is spelt in ASCII."""

    @property
    def path(self) -> Path:
        """Where it is kept."""
        if not self.cells:
            return FOLDER / f"{self.depth}.md"
        return FOLDER / f"{self.depth}-{self.cells}{'-ascii' * self.ascii_only}.txt"

    def page(self, lookups: Lookups) -> str:
        """Make the page."""
        if not self.cells:
            return "".join(f"{line}\n" for line in to_markdown(lookups, depth=self.depth))
        lines = digest(lookups, cells=self.cells, depth=self.depth, ascii_only=self.ascii_only)
        return "".join(f"{plain(line)}\n" for line in lines)


GOLDENS = (
    Golden("brief", 40),
    Golden("brief", 72),
    Golden("standard", 40),
    Golden("standard", 72),
    Golden("standard", 100),
    Golden("standard", 72, ascii_only=True),
    Golden("full", 40),
    Golden("full", 72),
    Golden("full", 100),
    Golden("full", 72, ascii_only=True),
    Golden("standard"),
    Golden("full"),
)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.path.name)
def test_the_page_is_as_it_was_looked_at(shipped: Lookups, golden: Golden) -> None:
    assert golden.page(shipped) == golden.path.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    assert {golden.path for golden in GOLDENS} == set(FOLDER.glob("*.[tm][xd]*"))


def main() -> None:
    """Write every golden anew."""
    path = ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml"
    lookups = Lookups(load(str(path)).briefing)
    FOLDER.mkdir(exist_ok=True)
    for golden in GOLDENS:
        golden.path.write_text(golden.page(lookups), encoding="utf-8")


if __name__ == "__main__":
    main()
