"""Whatever a part holds: no line is too wide, nothing is lost, and every cut shows its sign.

Each column of these parts speaks in a voice of its own, so that what became of it can be told from
the lines.
"""

from __future__ import annotations

from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.rendering.colour import plain
from briefing.rendering.layout import Plan, plan
from briefing.rendering.rows import Column, Part, Phrase, Piece, Row, Voice
from briefing.rendering.wrap import phrase_width

VOICES: tuple[Voice, ...] = ("name", "side-1", "side-2", "side-3", "side-4", "third")
UNDER: Voice = "contested"
BODY: Voice = "silence"
PLAIN = ("Goris", "Gegharkʼunikʻ", "13 Sep", "49+", "a", "—", "→", "“no”", "Transitions/Eurasianet")
WIDE = (
    "停火协议今天生效。",
    "e\u0301te\u0301",
    "😀",
    "👍🏽",
    "🇦🇲",
    "한국",
    "Գորիս",
    "שָׁלוֹם",
    "นายกรัฐมนตรี",
)
words = st.sampled_from(PLAIN + WIDE)
texts = st.lists(words, max_size=14).map(lambda found: clean(" ".join(found)))
marks = st.lists(st.integers(1, 40), max_size=6).map(
    lambda found: ", ".join(f"p{number}" for number in found)
)


def phrase(text: str, voice: Voice) -> Phrase:
    return (Piece(text, voice),) if text else ()


@st.composite
def parts(draw: st.DrawFn) -> Part:
    columns = draw(
        st.lists(
            st.builds(
                Column,
                key=st.just("k"),
                title=st.just("Title"),
                align=st.sampled_from(["left", "left", "right"]),
                grows=st.booleans(),
                gives_way=st.integers(0, 2),
            ),
            max_size=5,
        )
    )
    rows = st.builds(
        lambda cells, under, body, **rest: Row(
            cells=tuple(phrase(text, voice) for text, voice in zip(cells, VOICES, strict=False)),
            under=tuple(phrase(text, UNDER) for text in under),
            body=tuple(phrase(text, BODY) for text in body),
            **rest,
        ),
        st.lists(texts, min_size=1, max_size=max(1, len(columns))),
        st.lists(texts, max_size=2),
        st.lists(texts, max_size=2),
        marks=marks,
        indent=st.integers(0, 12),
        heading=st.sampled_from([False, False, False, True]),
    )
    found = draw(st.lists(rows, max_size=4))
    return Part(
        key="k",
        title="",
        columns=tuple(columns),
        rows=tuple(found),
        bullet=draw(st.booleans()),
    )


def spoken(lines: list[Phrase], voice: Voice) -> str:
    """Join what the lines say in one voice, without the spaces."""
    text = "".join(piece.text for line in lines for piece in line if piece.voice == voice)
    return "".join(text.split())


def squeezed(*phrases: Phrase) -> str:
    return "".join("".join(piece.text.split()) for phrase in phrases for piece in phrase)


widths = st.integers(20, 130)


def check_widths(layout: Plan) -> None:
    for row in layout.part.rows:
        lines = layout.lines(row)
        assert all(phrase_width(line) <= layout.cells for line in lines)
        assert layout.height(row) == len(lines)
        assert not lines or lines[-1] or layout.compact


@given(parts(), widths, st.booleans(), st.integers(1, 4))
def test_no_line_is_wider_than_asked(part: Part, cells: int, compact: bool, gap: int) -> None:  # noqa: FBT001 (hypothesis calls it by position)
    check_widths(plan(part, cells, compact=compact, gap=gap, body=True))
    check_widths(plan(part, cells, compact=compact, gap=gap, titled=True, marks=False))


@settings(max_examples=200)
@given(parts(), widths)
def test_nothing_is_lost(part: Part, cells: int) -> None:
    layout = plan(part, cells, body=True)
    for row in part.rows:
        lines = layout.lines(row)
        for cell, voice in zip(row.cells, VOICES, strict=False):
            assert spoken(lines, voice) == squeezed(cell)
        if not row.heading:
            assert spoken(lines, UNDER) == squeezed(*row.under)
            assert spoken(lines, BODY) == squeezed(*row.body)
        marked = "".join(f"[{row.marks}]".split()) if row.marks else ""
        assert spoken(lines, "support").endswith(marked)


@given(parts(), widths)
def test_what_is_cut_says_so(part: Part, cells: int) -> None:
    layout = plan(part, cells, compact=True)
    shown = {slot.place for slot in layout.grid.slots}
    for row in part.rows if part.columns else ():
        line = layout.lines(row)[:1]
        for place, (cell, voice) in enumerate(zip(row.cells, VOICES, strict=False)):
            said, whole = spoken(line, voice), squeezed(cell)
            if row.heading or place in shown:
                assert (
                    said == whole
                    or (said[-1:] == "…" and whole.startswith(said[:-1]))
                    or (row.heading and not said and plain(line[0]).endswith("…"))
                )


@given(parts(), widths)
def test_columns_that_never_leave_are_shown(part: Part, cells: int) -> None:
    layout = plan(part, cells, compact=True)
    kept = [place for place, column in enumerate(part.columns) if not column.gives_way]
    shown = {slot.place for slot in layout.grid.slots}
    filled = {
        place
        for row in part.rows
        if not row.heading
        for place, cell in enumerate(row.cells)
        if squeezed(cell)
    }
    assert (set(kept) & filled) <= shown


@given(parts(), widths)
def test_cells_stand_in_line_down_a_table(part: Part, cells: int) -> None:
    layout = plan(part, cells)
    if layout.stacked or not part.columns:
        return
    lefts: dict[str, set[int]] = {}
    for row in part.rows:
        for line in [] if row.heading else layout.lines(row):
            at = 0
            for voice, pieces in groupby(line, key=lambda piece: piece.voice):
                run = tuple(pieces)
                lefts.setdefault(voice, set()).add(at)
                at += phrase_width(run)
    for slot in layout.grid.slots[1:]:
        if not slot.right and VOICES[slot.place] in lefts:
            assert lefts[VOICES[slot.place]] == {slot.left}
