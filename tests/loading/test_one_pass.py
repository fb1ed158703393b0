"""What repeats itself is looked through once: else it would take minutes, and a child has 20 s."""

from __future__ import annotations

import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.loading.conftest import SMALLEST

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 20
ACTORS = "".join(f"  a{n}: {{name: Ab {n}, kind: state, src: p1}}\n" for n in range(6000))
COPIED = SMALLEST.replace("paragraphs: 9", "text: copy.txt")

NAMES = """
import sys
from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.model.naming import naming_in
briefing = load(sys.argv[1]).briefing
naming = naming_in(Lookups(briefing))
print(*[len(list(naming.in_text(gap.text))) for gap in briefing.gaps])
"""
QUOTES = """
import sys
from briefing.loading import check
found = {problem.code: problem.message for problem in check(sys.argv[1])}
print(*found, found["quote-not-sought"])
"""

CASES = {
    "a long word behind a name": (NAMES, f"gaps: [{{text: Oak {'a' * 65_000}}}]", "1"),
    "a long chain behind a name": (NAMES, f"gaps: [{{text: Oak {'a.' * 32_000}}}]", "1"),
    "names and addresses": (NAMES, f"gaps: [{{text: {'Oak oak@oak ' * 5_000}}}]", "5000"),
    "names that begin alike": (NAMES, f"gaps: [{{text: {'Ab ' * 21_000}}}]", "0"),
    "a quote that goes on in every word": (
        QUOTES,
        "impacts:\n" + "- {kind: damage, text: x, quote: a, src: p1}\n" * 900,
        (
            "unmentioned quote-not-found quote-not-sought "
            "the copies of the texts are too long to look for this quote and what follows"
        ),
    ),
}
"""What a child does, what it finds in a file behind the smallest briefing, and what it says."""


@pytest.mark.parametrize("case", CASES)
def test_it_ends_in_time(case: str, tmp_path: Path) -> None:
    code, text, expected = CASES[case]
    base = COPIED.replace("actors:\n", f"actors:\n{ACTORS}") if "alike" in case else COPIED
    (tmp_path / "copy.txt").write_text("xa " * 300_000)
    (tmp_path / "x.yaml").write_text(f"{base}{text}\n")
    child = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "x.yaml"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)),
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, f"{expected}\n", "")
