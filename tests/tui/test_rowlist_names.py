"""Names within a row: `.` and `,` choose one, Enter opens it, Esc lets it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import loads
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.naming import Names
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.tui.anchors import Stop
from briefing.tui.listing import INDEX, Listing
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.preparing import Preparation

from .conftest import reader, shown
from .rows import Host

if TYPE_CHECKING:
    from textual.app import App
    from textual.strip import Strip

    from briefing.tui.app import ReaderApp
    from briefing.tui.rowlist import RowList

    from .conftest import MakeApp

OAK, ELM = RecordRef("locations", "oak"), RecordRef("locations", "elm")
MOREAU, OKAFOR = RecordRef("actors", "moreau"), RecordRef("actors", "okafor")
SAID = RecordRef("statements", "#1")
LARGE = (100, 30)

NAMES = Names(
    Lookups(
        loads(
            "briefing: 1\nid: x\ntitle: X\nas_of: 2031-05-04\nsummary: {bottom_line: B}\n"
            "sources: {paper: {publisher: P, published: 2031-05-04}}\n"
            "actors:\n"
            "  moreau: {name: Ana Moreau, kind: person, src: p1}\n"
            "  okafor: {name: Jo Okafor, kind: person, src: p1}\n"
            "locations:\n"
            "  oak: {name: Oak, kind: village, src: p1}\n"
            "  elm: {name: Elm, kind: village, src: p1}\n",
            "x.yaml",
        ).briefing
    )
)


def prose(text: str, ref: RecordRef | None = SAID) -> Part:
    return Part(key="p", title="", rows=(Row(ref=ref, cells=((Piece(text),),)),))


def host(*parts: Part, own: RecordRef | None = None) -> Host:
    return Host(*parts, names=NAMES, own=own)


def looks(app: App[None], text: str) -> list[tuple[bool, bool]]:
    """Tell of the runs that are drawn with exactly this text: in reverse, underlined."""
    strips = app.screen._compositor.render_strips()
    runs = [run for strip in strips for run in strip if run.text == text and run.style]
    return [(bool(run.style.reverse), bool(run.style.underline)) for run in runs if run.style]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (". ", OAK),
        (". .", ELM),
        (". . .", MOREAU),
        (". . . .", OAK),
        ("comma", MOREAU),
        ("comma comma", ELM),
        (". comma", MOREAU),
        (". . comma", OAK),
    ],
)
async def test_keys_step_through_the_names_of_a_row_and_round(keys: str, chosen: RecordRef) -> None:
    app = host(prose("Shells fell on Oak and Elm, says Ana Moreau; Oak is empty."))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.press(*keys.split())
        assert app.rows.selected == chosen


async def test_enter_opens_the_name_that_is_chosen_and_else_the_row() -> None:
    app = host(prose("Shells fell on Oak."))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.press("enter", ".", "enter")
        assert [ref for what, ref in app.told if what == "chosen"] == [SAID, OAK]


async def test_what_is_chosen_is_told_as_the_record_under_the_cursor() -> None:
    app = host(prose("Shells fell on Oak."))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.pause()
        app.told.clear()
        await pilot.press(".", ".")
        assert app.rows.let_go()
        assert not app.rows.let_go()
        await pilot.pause()
        assert app.told == [("highlighted", OAK), ("highlighted", SAID)]


async def test_a_chosen_name_is_underlined_and_against_the_row_of_the_cursor() -> None:
    app = host(prose("Shells fell on Oak and Elm."))
    async with app.run_test(size=(80, 6)) as pilot:
        assert looks(app, "Oak") == [(True, False)]
        await pilot.press(".")
        assert (looks(app, "Oak"), looks(app, "Elm")) == ([(False, True)], [(True, False)])


async def test_a_chosen_name_in_a_tall_row_is_in_reverse_and_underlined() -> None:
    app = host(prose(f"Oak {'word ' * 20}"))
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press(".")
        assert looks(app, "Oak") == [(True, True)]


async def test_a_name_that_wraps_is_one_and_is_marked_on_both_lines() -> None:
    app = host(prose("It is said by Ana Moreau."))
    async with app.run_test(size=(24, 6)) as pilot:
        await pilot.press(".")
        assert app.rows.names == (MOREAU,)
        assert (looks(app, "Ana"), looks(app, "Moreau")) == ([(True, True)], [(True, True)])


async def test_a_row_that_is_moved_from_lets_go() -> None:
    other = Row(ref=RecordRef("statements", "#2"), cells=((Piece("Oak again"),),))
    app = host(prose("Oak"), Part(key="q", title="", rows=(other,)))
    async with app.run_test(size=(80, 8)) as pilot:
        await pilot.press(".", "j")
        assert app.rows.selected == other.ref
        await pilot.press("k")
        assert app.rows.selected == SAID


async def test_a_name_far_down_in_a_tall_row_scrolls_into_sight() -> None:
    app = host(prose(f"Oak {'word ' * 60}Elm"))
    async with app.run_test(size=(30, 7)) as pilot:
        await pilot.press(".", ".")
        assert app.rows.selected == ELM
        assert "Elm" in shown(app)
        assert "▌Oak" not in shown(app)
        await pilot.press(",")
        assert "▌Oak" in shown(app)


async def test_a_row_of_no_record_is_a_stop_with_its_first_name_chosen() -> None:
    line = Row(cells=((Piece("Where", "support"),), (Piece("Oak, Elm"),)))
    columns = (Column(key="label", title=""), Column(key="value", title="", grows=True))
    app = host(prose("Text"), Part(key="q", title="", columns=columns, rows=(line,)))
    async with app.run_test(size=(80, 8)) as pilot:
        assert app.rows.selected == SAID
        await pilot.press("j")
        assert app.rows.selected == OAK
        await pilot.press(".", "enter")
        assert app.told[-1] == ("chosen", ELM)
        assert app.rows.let_go()
        assert app.rows.selected == OAK
        assert not app.rows.let_go()


async def test_a_row_that_names_nobody_has_nothing_to_choose() -> None:
    app = host(prose("Nothing."), prose("Not a stop either.", ref=None))
    async with app.run_test(size=(80, 8)) as pilot:
        await pilot.press(".", "comma", "j")
        assert (app.rows.selected, app.rows.names) == (SAID, ())


async def test_the_record_of_a_row_and_of_the_card_are_no_names_of_it() -> None:
    app = host(prose("Oak and Elm and Ana Moreau", ref=OAK), own=MOREAU)
    async with app.run_test(size=(80, 6)):
        assert app.rows.names == (ELM,)


def test_names_that_a_cut_hides_are_not_stepped_through_unseen() -> None:
    row = Row(ref=SAID, cells=((Piece("Oak, a long way before Elm"),),))
    part = Part(key="q", title="", columns=(Column(key="a", title="A"),), rows=(row,))
    found = [
        tuple(Listing((part,), cells, INDEX, preparation=Preparation(NAMES)).names(Stop(0)))
        for cells in (40, 20)
    ]
    assert found == [(OAK, ELM), (OAK,)]


async def test_a_resize_and_a_new_version_keep_the_name_that_is_chosen() -> None:
    app = host(prose("Shells fell on Oak and Elm, says Ana Moreau."))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.press(".", ".")
        await pilot.resize_terminal(26, 12)
        assert app.rows.selected == ELM
        app.fill((prose("Elm is quiet; Oak is not."),))
        assert app.rows.selected == ELM
        app.fill((prose("Oak is not."),))
        assert app.rows.selected == SAID


async def test_what_was_left_is_stood_at_again_with_its_name() -> None:
    app = host(prose("Oak and Elm"))
    async with app.run_test(size=(80, 6)) as pilot:
        await pilot.press(".", ".")
        left = app.rows.stand
        assert (left.ref, left.name) == (SAID, ELM)
        app.rows.let_go()
        app.rows.stand_again(left)
        assert app.rows.selected == ELM


async def test_choosing_repaints_its_row_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Row(ref=SAID, cells=((Piece("Oak and Elm"),),))
    others = tuple(
        Row(ref=RecordRef("statements", f"#{at}"), cells=((Piece("Oak"),),)) for at in range(2, 9)
    )
    app = host(Part(key="p", title="", rows=(first, *others)))
    async with app.run_test(size=(40, 12)) as pilot:
        drawn: list[int] = []
        draw = app.rows.render_line

        def watched(y: int) -> Strip:
            drawn.append(y)
            return draw(y)

        monkeypatch.setattr(app.rows, "render_line", watched)
        await pilot.press(".")
        assert drawn == [0]


async def test_names_are_linked_only_in_rows_that_come_into_sight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    linked: list[Row] = []
    link = NAMES.linked_row

    def watched(row: Row) -> Row:
        linked.append(row)
        return link(row)

    monkeypatch.setattr(NAMES, "linked_row", watched)
    rows = tuple(
        Row(ref=RecordRef("statements", f"#{at}"), cells=((Piece("Oak"),),)) for at in range(10_000)
    )
    app = host(Part(key="p", title="", rows=rows))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("G")
        assert len(linked) < 60


async def test_every_name_of_a_card_is_within_reach(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("6", "6", "enter")
        card = app.query_one(CardPane)
        found = names_by_stepping(card)
        assert {
            RecordRef("actors", "interior"),
            RecordRef("locations", "oak"),
            RecordRef("locations", "elm"),
            RecordRef("statements", "returned"),
            RecordRef("actors", "defence"),
            RecordRef("sources", "wire"),
        } <= found


def names_by_stepping(rows: RowList) -> set[RecordRef]:
    """Return all that is selected on the way through a list, row by row and name by name."""
    found: set[RecordRef] = set()
    for _ in rows._listing.stops:
        for _ in range(len(rows.names) + 1):
            if rows.selected is not None:
                found.add(rows.selected)
            rows.action_name(1)
        rows.action_step(1)
    return found


@pytest.mark.parametrize("number", [1, 4, 5, 6, 7, 9])
async def test_a_name_that_is_chosen_opens_and_the_way_back_leads_to_it(
    make_app: MakeApp, number: int
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(str(number), *(["z"] if number in {4, 5} else []))
        pane = app.query_one(f"#section-{number}", SectionPane)
        for _ in pane._listing.stops:
            if not pane.names:
                await pilot.press("j")
        await pilot.press(".")
        chosen = pane.selected
        assert chosen in pane.names
        await pilot.press("enter")
        assert reader(app).record == chosen
        await pilot.press("<")
        assert pane.selected == chosen


async def test_the_card_beside_follows_the_name_and_esc_lets_go_before_it_closes(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4")
        row = reader(app).record
        assert "  . names  " in shown(app).splitlines()[-1]
        await pilot.press(".")
        assert reader(app).record == MOREAU
        await pilot.press("escape")
        assert reader(app).record == row
        assert reader(app).place.view(reader(app).page) == "list"
        await pilot.press("escape")
        assert reader(app).place.view(reader(app).page) == "front"


async def test_q_closes_and_is_not_kept_by_a_name(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", ".", "q")
        assert reader(app).place.view(reader(app).page) == "front"
