"""Many processes keep things in one file at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.state import State

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import RunChild

MANY = 30

CROWD = f"""
import os, sys
from briefing.library import state, state_thread
go, ready = os.pipe(), []
for number in range({MANY}):
    if not os.fork():
        os.close(go[1])
        os.read(go[0], 1)  # all begin at the same moment
        mine = state.State.open(sys.argv[1])
        for time in range(5):
            mine.keep_place(f"mine-{{number}}", b"%d" % time)
            mine.set_mark("all", f"{{number:02}}", b"here")
        mine.close(60)
        sys.stdout.write(mine.fault)
        sys.stdout.flush()
        os._exit(0)
os.close(go[1])
codes = {{os.wait()[1] for _ in range({MANY})}}
print(codes)
"""


def test_nothing_is_lost_where_many_begin_and_write_at_once(folder: Path, child: RunChild) -> None:
    assert child(CROWD) == "{0}\n"
    state = State.open(str(folder))
    assert len(state.marks("all")) == MANY
    assert {state.place(f"mine-{number}") for number in range(MANY)} == {b"4"}
    assert state.fault == ""
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
