"""The same over a real SSH login, whose own buffers stand before the slow line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.contenders import THEME, less, ours
from tests.benchmarks.distances import by_ssh
from tests.benchmarks.relay import Shape
from tests.benchmarks.slow_reading import seen, table
from tests.terminal import remote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHAPE = Shape(bound=4096)
"""The relay reads little ahead: what waits does so in sshd, and in its socket."""


def lines(folder: Path) -> Iterator[str]:
    """Print when what is read stands at the other end of a real login; why not, where it cannot."""
    if lacking := remote.missing():
        yield f"No login over SSH is measured: {lacking}"
        return
    place = folder / "ssh"
    home = place / "home"
    home.mkdir(parents=True)
    server = remote.Server(place)
    try:
        way = by_ssh(remote.Remote(server, home), server.port, _SHAPE)
        contenders = {
            "lean": ours("lean", folder),
            "plain": ours("plain", folder),
            "less": less(folder),
        }
        yield f"By ssh, 64 kbit/s, round trip 300 ms, 100x30, {THEME}; the start is a login too"
        yield from table(seen(contenders, way))
    finally:
        server.close()
