"""How much of the machine a reader may take, seen from within a process that is limited."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LIMITED = "from briefing.kiosk import limits; limits.apply(); "


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run some code in a process that is limited."""
    return subprocess.run(
        [sys.executable, "-c", LIMITED + code],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_memory_ends_before_the_machine_s_does() -> None:
    ended = run("import briefing.kiosk.limits as l; print(len(bytearray(l.MEMORY // 2)))")
    assert (ended.stdout, ended.returncode) == ("268435456\n", 0)
    ended = run("bytearray(limits.MEMORY)")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == "MemoryError"


def test_not_a_byte_gets_into_a_file(tmp_path: Path) -> None:
    ended = run(f"open({str(tmp_path / 'x')!r}, 'wb', buffering=0).write(b'x')")
    assert ended.stderr.splitlines()[-1] == "OSError: [Errno 27] File too large"


def test_no_core_is_left_and_few_files_are_open() -> None:
    ended = run(
        "import resource as r; print(r.getrlimit(r.RLIMIT_CORE), r.getrlimit(r.RLIMIT_NOFILE),"
        " r.getrlimit(r.RLIMIT_CPU), r.getrlimit(r.RLIMIT_NPROC)[1] <= 4096)"
    )
    assert ended.stdout == "(0, 0) (64, 64) (3590, 3600) True\n"


def test_a_limit_is_never_raised() -> None:
    code = (
        "import resource as r; r.setrlimit(r.RLIMIT_NOFILE, (20, 30)); limits.apply();"
        " print(r.getrlimit(r.RLIMIT_NOFILE))"
    )
    ended = run(code)
    assert ended.stdout == "(20, 20)\n"


def test_what_is_limited_stays_so() -> None:
    ended = run(
        "import os; os.setuid(65534) if os.getuid() == 0 else None;"
        " import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (1, 1))"
    )
    assert ended.stderr.splitlines()[-1] == "ValueError: not allowed to raise maximum limit"
