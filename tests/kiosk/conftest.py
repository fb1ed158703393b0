"""Hosts with a reading account, and what of them must not change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.kiosk.hosts import Host
from tests.kiosk.traps import Traps
from tests.terminal import remote
from tests.terminal.conftest import _do_without

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHIPPED = ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml"


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host that is set up as the page tells, whatever it allows to others."""
    yield from _host(tmp_path_factory, {})


@pytest.fixture(scope="session")
def careless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host whose operator lets every variable in, against the page's advice."""
    accepted = "AcceptEnv LANG LC_ALL LC_CTYPE COLORTERM NO_COLOR"
    yield from _host(tmp_path_factory, {accepted: "AcceptEnv *"})


@pytest.fixture
def traps(tmp_path_factory: pytest.TempPathFactory) -> Traps:
    """Return what an attack would set off if it were heeded."""
    return Traps(tmp_path_factory.mktemp("traps"))


def _host(tmp_path_factory: pytest.TempPathFactory, changed: dict[str, str]) -> Iterator[Host]:
    if reason := remote.missing():
        _do_without(reason)
    made = Host(tmp_path_factory.mktemp("host"), changed)
    for name in ("border", "later"):
        shutil.copy(_SHIPPED, made.briefings / f"{name}.yaml")
    yield made
    made.server.close()
