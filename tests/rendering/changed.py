"""A later version of the invented briefing, in which one thing of every sort is different.

`python -m tests.rendering.changed` writes the pages again that `test_changes` compares with; look
at what is different before you keep it.
"""

from __future__ import annotations

import json
from pathlib import Path

from briefing.loading import loads
from briefing.model.changes import Changes, changes
from briefing.model.lookups import Lookups
from briefing.rendering.changes import changes_contents
from briefing.rendering.changes_facts import changes_facts, changes_table
from briefing.rendering.comma_separated import lines
from briefing.rendering.digest import page
from briefing.rendering.markdown import page as markdown_page
from briefing.rendering.phrases import text_of

from .conftest import RIVERLAND

GOLDEN = Path(__file__).parent.parent / "golden" / "changes"

PAIRS = (
    ("as_of: 2031-05-04T18:00", "as_of: 2031-05-05T09:00"),
    ("status: final", "status: corrected"),
    ("it returned fire.\n", "it answered.\n"),
    ("role: UN envoy", "role: UN mediator"),
    ("{to: highland, kind: rival, src: p1}", "{to: highland, kind: rival, src: p3}"),
    ("role: reported-target", "role: damaged"),
    ("    outcome: Not reported.\n", "    outcome: Monitors will come.\n"),
    (
        "  - {side: highland, who: any, kind: any, count: not-reported, src: p6}\n",
        """\
  - {side: highland, who: military, kind: killed, count: ~5, by: defence, src: p6}
  - {side: riverland, who: civilian, kind: missing, count: 2, by: interior, src: p6}
""",
    ),
    ("count: 3+, final: false", "count: 7, final: true"),
    (
        "where: oak, note: Two of them children.",
        "where: [oak, plain], note: Three of them were children who slept in the school of Oak.",
    ),
    ("  - {side: riverland, who: military, kind: wounded, count: 1, src: wire:p3}\n", ""),
    ("text: The road is closed., src: p3", "text: The road is closed., src: [p3, p8]"),
    (
        """\
  - {by: defence, kind: denial, disputes: returned-fire, text: There was no fire at all., src: p7}
""",
        "",
    ),
    (
        "    supports: returned-fire, src: p8}\n",
        """\
    supports: returned-fire, src: p8}
  - {by: moreau, kind: accusation, disputes: returned-fire, text: They began it., src: p9}
""",
    ),
    (
        "text: An exercise ends., kind: exercise, src: p9}\n",
        """\
text: An exercise ends., kind: exercise, src: p9}
  - {when: 2031-05-05, text: Monitors arrive., kind: movement, src: p9}
""",
    ),
    ("  - {text: Who fired first., about: shelling, src: p4}\n", ""),
    (
        "  - {text: Highland's losses.}\n",
        "  - {text: Highland's losses.}\n  - {text: When the monitors come.}\n",
    ),
)
"""What stands in the earlier text, and what in its place in the later one."""


def later(text: str = RIVERLAND) -> str:
    """Return the later version of a text."""
    for before, after in PAIRS:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def riverland_changes() -> Changes:
    """Return what changed from the one to the other."""
    return changes(*(Lookups(loads(text).briefing) for text in (RIVERLAND, later())))


def forms() -> dict[str, str]:
    """Return what changed in every form, by the names of the files that hold them."""
    found = riverland_changes()
    contents = changes_contents(found)
    return {
        f"page-{cells}{'-ascii' * ascii_only}.txt": "".join(
            f"{text_of(line)}\n"
            for line in page(found.new, contents, cells=cells, ascii_only=ascii_only)
        )
        for cells, ascii_only in ((72, False), (100, False), (40, True))
    } | {
        "page.md": "".join(f"{line}\n" for line in markdown_page(found.new, contents)),
        "facts.json": json.dumps(changes_facts(found), ensure_ascii=False, indent=2) + "\n",
        "table.csv": "".join(lines(changes_table(found))),
    }


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, text in forms().items():
        (GOLDEN / name).write_bytes(text.encode())
