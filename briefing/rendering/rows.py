"""What every view of a briefing is made of: pieces of text, rows in columns, parts and sections.

Nothing here knows a width or a colour. A sink (the digest, Markdown, a pane of the screen) lays
rows out for its own width and gives each voice the look it has there.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

import msgspec

from briefing.model.lookups import RecordRef

Voice = Literal[
    "said",
    "name",
    "support",
    "heading",
    "side-1",
    "side-2",
    "side-3",
    "side-4",
    "third",
    "contested",
    "silence",
]
"""How a piece is spoken.

Three weights: what is `said`, who and where (`name`, and `heading` above them), what gives
`support` (labels, source marks, times). Colour doubles a word and never stands alone: the sides in
their display order, third parties, what is contested, and silence.
"""


class Piece(NamedTuple):
    """A run of text in one voice; the text holds no line break unless a layout says so."""

    text: str
    """Safe to show, and never markup."""
    voice: Voice = "said"
    """How it is spoken."""
    link: RecordRef | None = None
    """The record that this text names, where it names one."""
    found: bool = False
    """Whether a search is looking for it."""


Phrase: TypeAlias = tuple[Piece, ...]
"""Pieces that follow each other on a line and wrap as one text."""


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column of a part."""

    key: str
    """Stable name, used in JSON and CSV."""
    title: str
    """Shown above a table, and before the value in a card; empty where a text needs none."""
    align: Literal["left", "right"] = "left"
    """Figures stand at the right."""
    grows: bool = False
    """Whether it takes the room that is over, and wraps rather than be dropped."""
    gives_way: int = 0
    """Where room is short, the column with the highest number leaves first; 0 never leaves."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One record as it is listed."""

    ref: RecordRef | None = None
    """The record that opens from here; None for a heading or plain text."""
    cells: tuple[Phrase, ...] = ()
    """One phrase for each column of its part; for a part without columns, one phrase."""
    shorter: tuple[tuple[Phrase, ...], ...] = ()
    """The cells in fewer words, for narrow panes; each set is shorter than the one before."""
    under: tuple[Phrase, ...] = ()
    """Lines that always stand beneath the cells, such as who gives a figure."""
    body: tuple[Phrase, ...] = ()
    """The record's text, shown where there is room for it: the digest, a zoomed list."""
    marks: str = ""
    """Source marks, such as `p5, p15`; shown dim at the right edge."""
    indent: int = 0
    """How many steps it stands in from the edge, as an office under its state."""
    heading: bool = False
    """Whether it heads the rows that follow, such as a day in the timeline."""

    def worded(self, step: int) -> tuple[Phrase, ...]:
        """Return the cells in the words of a step: 0 for all of them, then shorter and shorter."""
        return (
            self.shorter[min(step, len(self.shorter)) - 1] if step and self.shorter else self.cells
        )


Account: TypeAlias = tuple[Row, ...]
"""What one party says of what is in dispute: a row, and lines around it that open nothing."""


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts that stand side by side."""

    claims: tuple[Account, ...] = ()
    """On the left, beneath each other; none where the band above has too many answers."""
    answers: tuple[Account, ...] = ()
    """On the right: each disputes the one claim beside it, or says what it disputes."""
    goes_on: bool = False
    """Whether the next band belongs to the same dispute."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of one kind under a title of their own."""

    key: str
    """Stable name, such as `gaps`; what `--sections` and JSON use."""
    title: str
    """Shown above it where its section holds more than one part."""
    columns: tuple[Column, ...] = ()
    """None for prose."""
    rows: tuple[Row, ...] = ()
    """In the order in which they are read."""
    bullet: bool = False
    """Whether each row is a point of a list."""
    grouped: bool = False
    """Whether a row at the edge heads those that stand in beneath it: a list parts the groups."""
    abreast: tuple[Band, ...] = ()
    """The same rows side by side, for where there is room; empty where they never stand so."""
    empty: str = ""
    """What to say in place of rows where there are none."""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One of the nine sections of a briefing."""

    key: str
    """Stable name, such as `actors`."""
    number: int
    """Its key on the screen, 1 to 9."""
    title: str
    """Its name."""
    count: int | None = None
    """How many records it holds, where that tells a reader something."""
    out_of: int | None = None
    """How many there are in all, where a filter has left `count` of them."""
    parts: tuple[Part, ...] = ()
    """What it shows, in order."""
    empty: bool = False
    """Whether it holds no record at all."""


class Labelled(NamedTuple):
    """One labelled line of a card."""

    label: str
    """A word or two, such as `Said by`."""
    phrases: tuple[Phrase, ...]
    """One or more values, each on a line of its own."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One record, whole."""

    ref: RecordRef
    """The record."""
    kind: str
    """What it is, in a word: `Person`, `Call`, `Claim`."""
    title: Phrase
    """Its name, or the first words of it."""
    lines: tuple[Labelled, ...] = ()
    """Everything that the record says, in reading order."""
    parts: tuple[Part, ...] = ()
    """Related records: what an actor said, what happened at a place."""
