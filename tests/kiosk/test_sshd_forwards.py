"""Connections: nothing is forwarded through a reading account, whichever side asks for it."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.kiosk.conftest import started
from tests.kiosk.hosts import PATIENCE, Host, ended

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kiosk.traps import Traps

pytestmark = pytest.mark.terminal

FORBIDDING = (
    "    DisableForwarding yes\n",
    "    AllowAgentForwarding no\n",
    "    AllowTcpForwarding no\n",
    "    AllowStreamLocalForwarding no\n",
    "    X11Forwarding no\n",
)
"""What of the page's settings is about forwarding."""


class Within:
    """A service within the host that nobody outside should reach."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        """Where it listens."""
        self.reached = 0
        """How many have come."""
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:  # it is closed
                return
            self.reached += 1
            with visitor:
                visitor.sendall(b"within")

    def close(self) -> None:
        """Listen no more."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def within() -> Iterator[Within]:
    made = Within()
    yield made
    made.close()


@pytest.fixture(scope="session")
def lax(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host that leaves it to what stands before a key to forbid all this."""
    yield from started(tmp_path_factory, dict.fromkeys(FORBIDDING, ""))


@pytest.fixture(params=["settings", "restrict"])
def forbidding(request: pytest.FixtureRequest) -> tuple[Host, str]:
    """Return a host that forbids it, and a key: by its settings alone, or by the key's alone."""
    if request.param == "settings":
        return request.getfixturevalue("host"), "user"
    return request.getfixturevalue("lax"), "restricted"


def free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        port: int = asking.getsockname()[1]
        return port


def got(port: int, said: bytes = b"") -> bytes:
    """Return what comes from a port of this machine, once somebody listens there."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as asking:
                asking.sendall(said)
                return b"".join(iter(lambda: asking.recv(100), b""))
        except ConnectionRefusedError:
            assert time.monotonic() < until, "nobody listens"
            time.sleep(0.02)
        except ConnectionResetError:
            return b""


def test_a_host_that_forbids_nothing_lets_through(lax: Host, within: Within) -> None:
    """What follows would be seen if it happened."""
    command = lax.command("", "-W", f"127.0.0.1:{within.port}")
    assert ended(command).out == b"within"
    assert within.reached == 1


def test_no_connection_goes_in_at_once(forbidding: tuple[Host, str], within: Within) -> None:
    host, key = forbidding
    code, out, err = ended(host.command("", "-W", f"127.0.0.1:{within.port}", key=key))
    assert (code, out) == (255, b"")
    assert b"stdio forwarding failed" in err
    assert within.reached == 0


def test_no_connection_goes_in_from_a_port_here(
    forbidding: tuple[Host, str], within: Within
) -> None:
    host, key = forbidding
    plain, socks = free_port(), free_port()
    asked = ("-N", "-L", f"{plain}:127.0.0.1:{within.port}", "-D", f"127.0.0.1:{socks}")
    client = subprocess.Popen(host.command("", *asked, key=key), stderr=subprocess.DEVNULL)
    try:
        assert got(plain) == b""
        greeting = b"\x05\x01\x00"
        request = b"\x05\x01\x00\x01\x7f\x00\x00\x01" + within.port.to_bytes(2, "big")
        assert b"within" not in got(socks, greeting + request)
    finally:
        client.kill()
        client.wait()
    assert within.reached == 0
    assert host.left() == {}


@pytest.mark.parametrize("listens", ["{port}", "{traps}/listening"])
def test_no_port_is_opened_there(
    forbidding: tuple[Host, str], within: Within, traps: Traps, listens: str
) -> None:
    host, key = forbidding
    there = listens.format(port=free_port(), traps=traps.folder)
    asked = ("-N", "-o", "ExitOnForwardFailure=yes", "-R", f"{there}:127.0.0.1:{within.port}")
    code, out, err = ended(host.command("", *asked, key=key))
    assert (code, out) == (255, b"")
    assert b"remote port forwarding failed" in err
    assert traps.changes() == set()


def test_neither_an_agent_nor_a_display_comes_along(
    forbidding: tuple[Host, str], traps: Traps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here there is both; sshd would lay a socket for the agent into /tmp."""
    host, key = forbidding
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", "agent"], stdout=subprocess.DEVNULL)
    monkeypatch.setenv("SSH_AUTH_SOCK", "agent")
    monkeypatch.setenv("DISPLAY", "127.0.0.1:99")
    try:
        session = host.open("", "-A", "-X", key=key)
        session.wait_for(b"Library")
        assert traps.changes() == set()
        session.type(b"Q")
        assert session.read_until_ended() == 0
    finally:
        agent.terminate()
        agent.wait()
    assert b"X11 forwarding request failed on channel 0" in session.output
