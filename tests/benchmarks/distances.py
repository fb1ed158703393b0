"""Ways to a program: its terminal at the other end of the relay, or a real SSH login through it."""

from __future__ import annotations

import contextlib
import socket
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.readers import Reader
from tests.benchmarks.relay import Relay, Shape
from tests.benchmarks.screens import screen
from tests.benchmarks.terminals import FULL_COLOUR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from typing import TypeAlias

    from tests.terminal.remote import Remote

    Way: TypeAlias = Callable[[Sequence[str]], AbstractContextManager[Reader]]
    """Runs a command far away and gives who reads it."""


@contextlib.contextmanager
def joined(reach: Callable[[], int], shape: Shape) -> Iterator[socket.socket]:
    """Join what `reach` gives, through the relay, to a connection."""
    with _relay(reach, shape) as relay, _connection(relay.port) as client:
        yield client


def relayed(shape: Shape) -> Way:
    """Return the way by which the relay reads the program's terminal itself."""

    @contextlib.contextmanager
    def way(command: Sequence[str]) -> Iterator[Reader]:
        with (
            screen(command) as shown,
            joined(lambda: shown.fd, shape) as client,
        ):
            yield Reader(client.fileno(), shown.began)

    return way


def by_ssh(remote: Remote, port: int, shape: Shape) -> Way:
    """Return the way by which ssh logs in, to the sshd on `port`, through the relay."""

    @contextlib.contextmanager
    def way(command: Sequence[str]) -> Iterator[Reader]:
        alias = f"HostKeyAlias=[127.0.0.1]:{port}"
        with (
            TemporaryDirectory(prefix="briefing-benchmark-") as state,
            _connection(port) as server,
            _relay(server.fileno, shape) as relay,
        ):
            settings = {
                **FULL_COLOUR.environ,
                "XDG_STATE_HOME": state,
            }  # where nothing was read before
            ssh, *rest = remote.command(*command, terminal=True, **settings)
            with screen([ssh, "-p", str(relay.port), "-o", alias, *rest]) as shown:
                yield Reader(shown.fd, shown.began)

    return way


def _connection(port: int) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", port))
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return made


@contextlib.contextmanager
def _relay(reach: Callable[[], int], shape: Shape) -> Iterator[Relay]:
    relay = Relay(reach, shape)
    try:
        yield relay
    finally:
        relay.close()
