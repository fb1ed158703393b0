"""Valid files to damage: the briefings of this repository, parts of them, and small ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.loading.conftest import SMALLEST

if TYPE_CHECKING:
    from random import Random

_ROOT = Path(__file__).parents[2]
_SHIPPED = tuple(path.read_bytes() for path in sorted((_ROOT / "content").glob("*.yaml")))
_RIVERLAND = (_ROOT / "tests/tui/riverland.yaml").read_bytes()

_HEAD = SMALLEST.partition("sides:")[0]

_STYLES = f"""\
# a comment, then every style of YAML that a briefing may be written in
--- # another
{_HEAD}"sides" : [ riverland,
  'highland' ,]
actors: {{
  riverland: {{name: "River\\
    land", kind: state, src: [p1, 'p2-3']}},
  "highland": {{"name":'High''land', kind: state, src: p1}},
  }}
locations:
    oak:
        name: >-2
            Oak
          on the hill

        kind: village
        country: NO # not false
        geo: {{lat: 59.91, lon: 10.75, precision: exact, from: Wire Agency}}
        src:
        - p2
        - wire:p3
? keywords
: - "a\\tb \\u00e9\\U0001F600"
  - 'it''s'
  - plain text: no
gaps:
- text: |+
    kept

    lines

- {{text: what?, about: [oak, riverland]}}
-   id: third-gap
    text: "over
      lines"
sources:
  wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: 9, url: http://x.org/?q#f}}
...
""".replace("plain text: no", "plain text, no")

_RECORDS = f"""\
{SMALLEST}calls:
  - id: first-call
    from: riverland
    to: [highland, The Envoy]
    when: 2031-05-04 morning
    channel: phone
    text: >
      They spoke
      at length.
    src: [p1, wire:p2-3]
  - {{between: [riverland, highland], when: ../2031-05, channel: meeting, text: They met, src: p4}}
casualties:
  - {{side: highland, who: any, kind: killed, count: {{low: 2, high: 5}}, final: false, src: p5}}
  - {{side: riverland, who: any, kind: any, count: 49+, disputes: shelled, via: wire, src: p5}}
statements:
  - {{id: shelled, by: riverland, kind: accusation, to: highland, where: oak, text: Shot, src: p6}}
  - {{by: highland, kind: denial, disputes: shelled, text: "Not \\"so\\"\\x21", quote: no, src: p6}}
  - {{by: Jo Okafor, kind: assessment, likelihood: likely, text: Շատ հավանական է, src: p7}}
"""

SMALL: Final = tuple(
    each.encode()
    for each in (
        SMALLEST,
        _STYLES,
        _RECORDS,
        SMALLEST.replace("\n", "\r\n"),
        "a:\n  b: [c, {d: e}]\n  f: |\n    g\n\n   # h\ni: 'j\n\n  k'\n",
        "[a, [b, {c: d, ? e : f}], \"g\\n\", 'h']\n",
        "- a\n- - b\n  - c: d\n    e:\n- ? f\n  : g\n-\n",
        "",
    )
)
"""Small files in every style that a briefing may be written in; the first four are briefings."""


def some(chance: Random) -> bytes:
    """Return a file to damage: mostly small, rarely a whole briefing that ships."""
    kind = chance.randrange(60)
    if kind == 0:
        return chance.choice(_SHIPPED)
    if kind < 8:
        return _RIVERLAND
    if kind < 40:
        return chance.choice(SMALL)
    lines = chance.choice(_SHIPPED).splitlines(keepends=True)
    start = chance.randrange(len(lines))
    return b"".join(lines[start : start + chance.randrange(1, 40)])
