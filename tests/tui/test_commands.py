from __future__ import annotations

import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding

from briefing.tui.bindings import bindings
from briefing.tui.commands import COMMANDS, by_help, hints, keys_shown

from .conftest import shown

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp
    from briefing.tui.commands import Scope

SCOPES: tuple[Scope, ...] = ("rows", "reader", "program")


def test_every_command_has_an_id_of_its_own_and_no_key_is_taken_twice() -> None:
    assert max(Counter(each.id for each in COMMANDS).values()) == 1
    keys = [key for each in COMMANDS for key in each.keys.split()]
    assert max(Counter(keys).values()) == 1


def test_no_key_is_one_that_terminals_take_for_another() -> None:
    keys = {key for each in COMMANDS for key in each.keys.split()}
    assert not keys & {f"ctrl+{letter}" for letter in "hijm[abs"}
    assert not any(key.startswith("alt+") for key in keys)
    first = [each.keys.split()[0] for each in COMMANDS]
    assert [key for key in first if key.startswith("f") and key[1:].isdigit()] == []


def test_every_command_is_bound_where_it_is_acted_on() -> None:
    for scope in SCOPES:
        bound = {each.id for each in bindings(scope) if isinstance(each, Binding)}
        assert bound == {each.id for each in COMMANDS if each.scope == scope}


def test_help_tells_every_command_once_and_the_nine_sections_together() -> None:
    told = list(by_help())
    assert len(told) == len(COMMANDS) - 8
    assert ("1-9", "The section of that number; twice to zoom", "reader") in told
    assert ("< Backspace", "Back to where you were", "reader") in told


def test_keys_are_written_as_people_write_them() -> None:
    by_id = {each.id: keys_shown(each) for each in COMMANDS}
    assert by_id["page-down"] == "Space PgDn"
    assert by_id["previous-pane"] == "Shift+Tab h Left"
    assert by_id["palette"] == ": ctrl+p"


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("front", "Enter open, s source, / search, f filter, ? help, q quit"),
        ("list", "Enter open, . names, Esc back, s source, y copy, / search, ? help, Q quit"),
        ("alone", "Enter open, . names, s source, y copy, / search, ? help, q quit"),
        ("card", "Enter open, . names, Esc back, s source, y copy, ? help, Q quit"),
    ],
)
def test_the_hints_for_a_view_end_with_help_and_quit(view: str, told: str) -> None:
    assert ", ".join(f"{key} {word}" for key, word in hints(view)) == told


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (40, " Enter open  s source    ? help  q quit"),
        (46, " Enter open  s source          ? help  q quit"),
        (48, " Enter open  s source  / search  ? help  q quit"),
        (60, " Enter open  s source  / search              ? help  q quit"),
    ],
)
async def test_hints_leave_before_help_and_quit_do(app: ReaderApp, columns: int, line: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.resize_terminal(columns, 30)
        assert shown(app).splitlines()[-1] == line


async def test_a_long_line_hints_more_and_names_only_where_a_row_has_some(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "4")
        told = " Enter open  s source  Esc back  / search  . names  y copy   "
        assert shown(app).splitlines()[-1].startswith(told)
        await pilot.press("2", "j")
        told = " Enter open  s source  Esc back  / search  y copy   "
        assert shown(app).splitlines()[-1].startswith(told)
        await pilot.resize_terminal(99, 30)
        told = " Enter open  s source  Esc back   "
        assert shown(app).splitlines()[-1].startswith(told)


def test_the_commands_can_be_listed_without_textual() -> None:
    code = "import sys, briefing.tui.commands; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
