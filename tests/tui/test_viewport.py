from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.anchors import Anchor, Span, Stop
from briefing.tui.viewport import Viewport

if TYPE_CHECKING:
    from collections.abc import Sequence


def window(heights: Sequence[int], stops: Sequence[int], height: int) -> Viewport:
    return Viewport(len(heights), heights.__getitem__, [Stop(row) for row in stops], height)


def row_of(view: Viewport) -> int | None:
    return None if view.cursor is None else view.cursor.row


def test_the_cursor_begins_on_the_first_row_that_can_be_chosen() -> None:
    assert row_of(window([1, 1, 1], [1, 2], 5)) == 1


def test_a_step_goes_to_the_next_row_and_skips_headings() -> None:
    view = window([1, 1, 1, 1], [0, 3], 4)
    view.step(1)
    assert (row_of(view), view.top) == (3, Anchor(0, 0))
    view.step(-1)
    assert row_of(view) == 0


def test_a_step_past_the_bottom_scrolls_by_the_next_row() -> None:
    view = window([1, 1, 1, 2, 1], [0, 1, 2, 3, 4], 3)
    view.select(Stop(2))
    view.step(1)
    assert (row_of(view), view.top) == (3, Anchor(2, 0))


def test_a_row_taller_than_the_window_is_read_line_by_line_before_the_cursor_leaves_it() -> None:
    view = window([5, 1], [0, 1], 3)
    tops = []
    while row_of(view) == 0:
        view.step(1)
        tops.append((row_of(view), view.top))
    assert tops == [(0, Anchor(0, 1)), (0, Anchor(0, 2)), (1, Anchor(0, 3))]


def test_going_up_into_a_tall_row_shows_its_end_first() -> None:
    view = window([5, 1, 1, 1], [0, 1, 2, 3], 3)
    view.end()
    for _ in range(3):
        view.step(-1)
    assert (row_of(view), view.top) == (0, Anchor(0, 4))


def test_the_headings_right_above_a_row_come_into_sight_with_it() -> None:
    view = window([1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5], 3)
    view.end()
    for _ in range(4):
        view.step(-1)
    assert (row_of(view), view.top) == (1, Anchor(0, 0))


def test_without_rows_to_choose_a_step_scrolls() -> None:
    view = window([4, 4], [], 3)
    view.step(1)
    assert (row_of(view), view.top) == (None, Anchor(0, 1))


def test_a_page_keeps_one_line_and_ends_on_the_last_row() -> None:
    view = window([1] * 10, range(10), 4)
    view.page(1)
    assert (view.top, row_of(view)) == (Anchor(3, 0), 3)
    view.page(1)
    assert (view.top, row_of(view)) == (Anchor(6, 0), 6)
    view.page(1)
    assert (view.top, row_of(view)) == (Anchor(6, 0), 9)


def test_half_a_page_goes_half_as_far() -> None:
    view = window([1] * 10, range(10), 4)
    view.page(1, 2)
    assert view.top == Anchor(2, 0)
    view.page(-1, 2)
    assert view.top == Anchor(0, 0)


def test_first_and_last_rows() -> None:
    view = window([1] * 10, range(1, 10), 4)
    view.end()
    assert (view.top, row_of(view), view.more_below) == (Anchor(6, 0), 9, False)
    view.home()
    assert (view.top, row_of(view), view.more_above) == (Anchor(0, 0), 1, False)


def test_where_everything_fits_there_is_no_more() -> None:
    view = window([1, 1], [0, 1], 2)
    assert not view.more_above
    assert not view.more_below


def test_a_new_height_keeps_the_cursor_where_it_stood() -> None:
    before = window([1] * 20, range(20), 10)
    before.select(Stop(15))
    before.select(Stop(12))
    offset = before.offset_of(Stop(12))
    after = window([1] * 20, range(20), 8)
    after.stand_as(before, Stop(12))
    assert (after.cursor, after.offset_of(Stop(12))) == (Stop(12), offset)


def test_a_text_whose_cursor_was_out_of_sight_keeps_its_first_line() -> None:
    before = window([9, 1], [1], 5)
    after = window([12, 1], [1], 5)
    after.stand_as(before, Stop(1))
    assert after.top == Anchor(0, 0)


def test_only_the_rows_in_sight_are_ever_measured() -> None:
    asked: set[int] = set()

    def height_of(row: int) -> int:
        asked.add(row)
        return 2

    view = Viewport(50_000, height_of, [Stop(row) for row in range(50_000)], 40)
    view.visible()
    view.step(1)
    assert view.more_below
    assert len(asked) < 100


Columns = tuple[list[int], list[int]]
"""The heights of what stands on the left of a row, and on the right."""


def side_by_side(rows: Sequence[Columns], height: int) -> Viewport:
    """Return a window onto rows of two columns, with an empty line between two of a column."""
    spans: dict[Stop, Span] = {}
    sizes: list[int] = []
    for row, columns in enumerate(rows):
        place = size = 0
        for column in columns:
            first = 0
            for lines in column:
                spans[Stop(row, place)] = Span(first, lines)
                size = max(size, first + lines)
                first += lines + 1
                place += 1
        sizes.append(max(size, 1))
    return Viewport(len(sizes), sizes.__getitem__, list(spans), height, spans.__getitem__)


def test_the_cursor_goes_from_a_claim_to_its_answers_and_then_to_the_next_claim() -> None:
    view = side_by_side([([3], [2, 1]), ([2], [4])], 20)
    passed = [view.cursor]
    for _ in range(4):
        view.step(1)
        passed.append(view.cursor)
    assert passed == [Stop(0, 0), Stop(0, 1), Stop(0, 2), Stop(1, 0), Stop(1, 1)]
    assert view.top == Anchor(0, 0)
    view.step(-1)
    assert view.cursor == Stop(1, 0)


def test_a_row_that_fits_comes_into_sight_whole() -> None:
    view = side_by_side([([5], [1]), ([1], [4])], 6)
    view.step(1)
    view.step(1)
    assert (view.cursor, view.top) == (Stop(1, 0), Anchor(0, 3))


def test_what_stands_beside_a_tall_claim_is_reached_before_its_end() -> None:
    view = side_by_side([([9], [2]), ([1], [])], 4)
    view.step(1)
    assert (view.cursor, view.top) == (Stop(0, 1), Anchor(0, 0))
    tops = []
    while view.cursor == Stop(0, 1):
        view.step(1)
        tops.append(view.top.line if view.top.row == 0 else -1)
    assert tops == [1, 2, 3, 4, 5, 6]
    assert view.cursor == Stop(1, 0)


def test_a_tall_answer_is_read_line_by_line_and_left_at_its_first() -> None:
    view = side_by_side([([1], [9])], 4)
    view.step(1)
    for _ in range(5):
        view.step(1)
    assert (view.cursor, view.top) == (Stop(0, 1), Anchor(0, 5))
    for _ in range(5):
        view.step(-1)
    assert (view.cursor, view.top) == (Stop(0, 1), Anchor(0, 0))
    view.step(-1)
    assert view.cursor == Stop(0, 0)


def test_a_page_ends_on_what_is_in_sight_there() -> None:
    view = side_by_side([([2], [9, 9])], 5)
    view.page(1)
    assert (view.cursor, view.top) == (Stop(0, 1), Anchor(0, 4))
    view.page(1)
    assert (view.cursor, view.top) == (Stop(0, 2), Anchor(0, 8))
    view.page(1)
    assert (view.cursor, view.top) == (Stop(0, 2), Anchor(0, 12))


def test_a_page_leaves_a_row_of_which_the_beginning_is_above_for_one_that_begins_there() -> None:
    view = window([1, 4, 2, 2, 2], [0, 1, 2, 3, 4], 4)
    view.step(1)
    view.page(1)
    assert (row_of(view), view.top) == (2, Anchor(1, 3))
    tall = window([9, 1], [0, 1], 4)
    tall.page(1)
    assert (row_of(tall), tall.top) == (0, Anchor(0, 3))
    beside = side_by_side([([9], [9])], 3)
    beside.cursor = Stop(0, 1)
    beside.page(1)
    assert (beside.cursor, beside.top) == (Stop(0, 1), Anchor(0, 2))


def test_a_line_is_uncovered_with_as_little_scrolling_as_it_takes() -> None:
    view = window([9, 9], [0, 1], 4)
    view.uncover(Anchor(0, 3))
    assert view.top == Anchor(0, 0)
    view.uncover(Anchor(0, 5))
    assert view.top == Anchor(0, 2)
    view.uncover(Anchor(0, 1))
    assert view.top == Anchor(0, 1)


def test_where_the_window_is_is_told_with_arrows() -> None:
    view = window([1] * 5, range(5), 2)
    assert view.told("^", "v") == "1/5 v"
    view.step(1)
    view.step(1)
    assert view.told("^", "v") == "^ 3/5 v"
    view.end()
    assert view.told("^", "v") == "^ 5/5"
    assert window([1, 1], [0, 1], 2).told("^", "v") == ""
    assert window([3], [], 2).told("^", "v") == "more v"


heights = st.lists(st.sampled_from([1, 1, 1, 2, 3, 9]), max_size=12)
moves = st.lists(
    st.tuples(st.sampled_from(["step", "page", "half", "home", "end"]), st.sampled_from([-1, 1])),
    max_size=30,
)


@given(heights, st.data(), st.integers(1, 8), moves)
def test_the_window_is_always_filled_and_never_beyond_the_rows(
    sizes: list[int], data: st.DataObject, height: int, keys: list[tuple[str, int]]
) -> None:
    stops = data.draw(st.lists(st.sampled_from(range(len(sizes))), unique=True)) if sizes else []
    view = window(sizes, sorted(stops), height)
    lines = [Anchor(row, line) for row, size in enumerate(sizes) for line in range(size)]
    for key, direction in keys:
        match key:
            case "step":
                view.step(direction)
            case "page":
                view.page(direction)
            case "half":
                view.page(direction, 2)
            case "home":
                view.home()
            case _:
                view.end()
        seen = view.visible()
        assert len(seen) == min(height, len(lines))
        if lines:
            first = lines.index(view.top)
            assert seen == lines[first : first + height]


@given(heights, st.data(), st.integers(1, 8))
def test_stepping_down_and_up_passes_every_line_and_every_row(
    sizes: list[int], data: st.DataObject, height: int
) -> None:
    stops = data.draw(st.lists(st.sampled_from(range(len(sizes))), unique=True)) if sizes else []
    view = window(sizes, sorted(stops), height)
    every = {Anchor(row, line) for row, size in enumerate(sizes) for line in range(size)}
    for direction in (1, -1):
        seen, passed = set(view.visible()), {row_of(view)}
        for _ in range(len(every) + len(stops)):
            view.step(direction)
            seen.update(view.visible())
            passed.add(row_of(view))
        assert seen == every
        assert passed >= set(stops)


bands = st.lists(
    st.tuples(
        st.lists(st.sampled_from([1, 2, 9]), max_size=2),
        st.lists(st.sampled_from([1, 2, 9]), max_size=3),
    ),
    min_size=1,
    max_size=5,
)


@given(bands, st.integers(1, 8))
def test_stepping_passes_every_line_and_every_record_that_stands_side_by_side(
    rows: list[Columns], height: int
) -> None:
    view = side_by_side(rows, height)
    every = set(side_by_side(rows, 10_000).visible())
    for direction in (1, -1):
        seen, passed = set(view.visible()), {view.cursor}
        for _ in range(3 * len(every) + len(view.stops)):
            view.step(direction)
            seen.update(view.visible())
            passed.add(view.cursor)
            assert view.cursor is None or len(view.visible()) == min(height, len(every))
        assert seen == every
        assert passed >= set(view.stops)


@given(bands, st.integers(1, 8), st.data())
def test_what_is_selected_comes_into_sight(
    rows: list[Columns], height: int, data: st.DataObject
) -> None:
    view = side_by_side(rows, height)
    chosen = st.lists(st.sampled_from(view.stops), max_size=5) if view.stops else st.just([])
    for stop in data.draw(chosen):
        view.select(stop)
        assert view.begins_in_sight(stop)
        assert view.shows(stop)
