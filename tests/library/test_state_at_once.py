"""Many processes keep things in one file at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.library.state import State
from tests.library.crowd import crowd
from tests.life.conftest import Pty

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import RunChild

TEXT = """\
briefing: 1
id: plain-{number}
title: Plain
as_of: 2031-05-04
summary: {{bottom_line: Nothing happened., src: p1}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04}}}}
"""

MANY = 24
"""More would hold nothing that these do not: `python -m tests.library.crowd` has 200."""

SCREENS = 4


def test_nothing_is_lost_where_many_begin_and_write_at_once(folder: Path) -> None:
    found = crowd(str(folder), MANY)
    assert (found.lost, found.integrity) == (0, "ok")
    assert {each.told for each in found.readers} == {"well"}
    state = State.open(str(folder))
    assert len(state.marks("shared")) == MANY
    assert state.fault == ""
    state.close()


def test_of_many_that_meet_a_damaged_file_one_sets_it_aside(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "state.db").write_bytes(b"This is a diary, and no database.\n" * 100)
    found = crowd(str(folder), MANY // 2)
    assert (found.lost, found.integrity) == (0, "ok")
    (aside,) = (each.name for each in folder.iterdir() if ".damaged-" in each.name)
    told = f"{folder}/state.db was damaged; it is now {aside}, and remembering begins anew"
    assert sorted({each.told for each in found.readers} - {"well"}) == [told]
    assert [each.told for each in found.readers].count(told) == 1


def test_screens_that_are_open_at_once_lose_nothing_of_each_other(
    tmp_path: Path, program: list[str]
) -> None:
    terminals = []
    try:
        for number in range(SCREENS):
            path = tmp_path / f"{number}.yaml"
            path.write_text(TEXT.format(number=number), encoding="utf-8")
            terminals.append(Pty([*program, str(path)]))
        for each in terminals:
            each.wait_for(b"Nothing happened")
        for each in terminals:
            each.type(b"*ma")
        for each in terminals:
            each.wait_for(b"comes back here")
            each.type(b"Q")
        assert [each.read_until_ended() for each in terminals] == [0] * SCREENS
    finally:
        for each in terminals:
            each.close()
    state = State.open(f"{os.environ['HOME']}/.local/state/briefing")
    for number in range(SCREENS):
        assert state.is_starred(f"plain-{number}")
        assert state.is_read(f"plain-{number}")
        assert list(state.marks(f"plain-{number}")) == ["a"]
        assert state.place(f"plain-{number}")
    state.close()


def test_a_process_that_is_killed_leaves_a_file_that_works(folder: Path, child: RunChild) -> None:
    code = """
import os, signal, sys, time
from briefing.library.state import State
if not os.fork():
    state = State.open(sys.argv[1])
    state.keep_place("a", b"1")
    state.close()
    state = State.open(sys.argv[1])
    for number in range(10_000):
        state.keep_place("a", b"%d" % number)
        if number == 50:
            os.kill(os.getpid(), signal.SIGKILL)
print(os.wait()[1])
"""
    assert child(code) == "9\n"
    state = State.open(str(folder))
    assert state.place("a") is not None
    assert state.fault == ""
    state.close()
