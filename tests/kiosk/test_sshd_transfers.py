"""Files: nothing is copied into a reading account's host, nor out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kiosk.hosts import ended
from tests.kiosk.test_sshd_requests import REFUSED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kiosk.hosts import Host
    from tests.kiosk.traps import Traps

pytestmark = pytest.mark.terminal

COPIES = {
    "sftp": ("sftp", "-b", "{batch}", "{to}"),
    "scp in": ("scp", "{file}", "{to}:{there}/copied"),
    "scp in by its old protocol": ("scp", "-O", "{file}", "{to}:{there}/copied"),
    "scp out": ("scp", "{to}:{file}", "{there}/copied"),
    "scp out by its old protocol": ("scp", "-O", "{to}:{file}", "{there}/copied"),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_nothing_is_copied(host: Host, traps: Traps, tmp_path: Path, copy: tuple[str, ...]) -> None:
    file, batch = tmp_path / "file", tmp_path / "batch"
    file.write_text("text", encoding="ascii")
    batch.write_text(f"put {file} {traps.folder}/copied\nmkdir {traps.folder}/made\n")
    program, *words = copy
    named = {"to": host.server.address, "file": file, "batch": batch, "there": traps.folder}
    arguments = [word.format_map(named) for word in words]
    code, out, err = ended([program, *host.server.options(), *arguments])
    assert code != 0
    assert out in {b"", b"\n"}
    assert REFUSED in err or b"Connection closed" in err  # a subsystem has no stderr
    assert traps.changes() == set()
    assert host.left() == {}


@pytest.mark.parametrize("name", ["sftp", "netconf", "../../bin/sh"])
def test_there_is_no_subsystem(host: Host, traps: Traps, name: str) -> None:
    code, out, _ = host.ask(name, "-s")
    assert (code, out) == ((2, b"") if name == "sftp" else (255, b""))
    assert traps.changes() == set()
    assert host.left() == {}
