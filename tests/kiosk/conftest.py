"""Hosts with a reading account, and what of them must not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kiosk.hosts import Host
from tests.kiosk.traps import Traps
from tests.terminal import remote
from tests.terminal.conftest import _do_without

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host that is set up as the page tells, whatever it allows to others."""
    yield from started(tmp_path_factory, {})


@pytest.fixture(scope="session")
def let_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host whose operator lets every variable in, against the page's advice."""
    accepted = "AcceptEnv LANG LC_ALL LC_CTYPE COLORTERM NO_COLOR"
    yield from started(tmp_path_factory, {accepted: "AcceptEnv *"})


@pytest.fixture
def host(set_up: Host) -> Iterator[Host]:
    """Return the host of a careful operator, at which nobody is logged in."""
    yield set_up
    set_up.hang_up()


@pytest.fixture
def careless(let_in: Host) -> Iterator[Host]:
    """Return the host of a careless operator, at which nobody is logged in."""
    yield let_in
    let_in.hang_up()


@pytest.fixture
def traps(tmp_path_factory: pytest.TempPathFactory) -> Traps:
    """Return what an attack would set off if it were heeded."""
    return Traps(tmp_path_factory.mktemp("traps"))


def started(tmp_path_factory: pytest.TempPathFactory, changed: dict[str, str]) -> Iterator[Host]:
    """Start a host; without OpenSSH the test is skipped, and under CI it fails."""
    if reason := remote.missing():
        _do_without(reason)
    made = Host(tmp_path_factory.mktemp("host"), changed)
    yield made
    made.hang_up()
    made.server.close()
