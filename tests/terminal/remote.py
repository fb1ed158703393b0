"""A real sshd on loopback, with keys and settings of its own, for the user who runs the tests."""

from __future__ import annotations

import getpass
import grp
import os
import shlex
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 20.0
"""Seconds after which a server is taken not to start."""
_PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin:/sbin"
"""Where a server is that no user's PATH has."""

_SETTINGS = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
AuthenticationMethods publickey
PermitRootLogin prohibit-password
PidFile none
UsePAM no
StrictModes no
PrintMotd no
PrintLastLog no
AcceptEnv LANG
"""


def missing() -> str | None:
    """Return why no sshd can be started here; None where one can."""
    lacking = [name for name in ("ssh", "ssh-keygen") if shutil.which(name) is None]
    lacking += [] if _server() else ["sshd"]
    if not lacking:
        return None
    return f"not installed, and could not be (not root, or no apt-get): {', '.join(lacking)}"


def without_terminals() -> str | None:
    """Return why no sshd of ours can give a login a terminal here; None where it can.

    It gives the terminal to the group tty, which only root can where the system has not done so.
    """
    master, slave = os.openpty()
    belongs_to = os.fstat(slave).st_gid
    os.close(slave)
    os.close(master)
    if os.geteuid() == 0 or belongs_to == grp.getgrnam("tty").gr_gid:
        return None
    return "/dev/pts is not mounted with gid=tty, and this is not root: sshd can give no terminal"


class Server:
    """A host that can be logged in to, and the commands that do."""

    def __init__(self, folder: Path, settings: str = "") -> None:
        """Start a host that keeps its files in a folder, with more settings after its own."""
        self.folder = folder
        """Where its keys are: `host`, and the one of its user."""
        self._settings = _SETTINGS + settings
        for name in ("host", "user"):
            key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(key, check=True)
        self.port = _free_port()
        """Where it listens, on loopback."""
        self._server = self._start()
        self.process = self._server.pid
        """The process that listens."""

    def login(self, command: list[str], *, terminal: bool) -> list[str]:
        """Return what logs in and runs a command there, with a terminal of its own or without."""
        options = self.options("-o", "SendEnv=LANG", "-t" if terminal else "-T")
        return ["ssh", *options, self.address, shlex.join(command)]

    def options(self, *more: str, key: str = "user") -> list[str]:
        """Return what ssh, sftp and scp need to know of it, with one of the keys in its folder."""
        options = ["-F", "none", "-o", f"Port={self.port}", "-i", str(self.folder / key)]
        for setting in (
            "BatchMode=yes",
            "IdentitiesOnly=yes",
            "LogLevel=ERROR",
            "KexAlgorithms=curve25519-sha256",  # the quickest; nobody listens on loopback
            "GSSAPIAuthentication=no",
            f"UserKnownHostsFile={self.folder / 'known'}",
        ):
            options += ["-o", setting]
        return [*options, *more]

    @property
    def address(self) -> str:
        """Who logs in, and where."""
        return f"{getpass.getuser()}@127.0.0.1"

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(_PATIENCE)

    def _start(self) -> subprocess.Popen[bytes]:
        """Start the server and wait until it answers."""
        folder = self.folder
        host = (folder / "host.pub").read_text(encoding="ascii")
        (folder / "known").write_text(f"[127.0.0.1]:{self.port} {host}", encoding="ascii")
        settings = self._settings.format(port=self.port, folder=folder)
        (folder / "sshd_config").write_text(settings, encoding="utf-8")
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)  # it asks for it
        log = folder / "log"
        with log.open("wb") as errors:
            server = subprocess.Popen(
                [_server(), "-D", "-e", "-f", str(folder / "sshd_config")], stderr=errors
            )
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and server.poll() is None:
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", self.port)) == 0:
                    return server
            time.sleep(0.02)
        server.kill()
        server.wait()
        pytest.fail(f"sshd did not start: {log.read_text(encoding='utf-8')}")


class Remote:
    """That host as one user knows it, with a home of their own."""

    def __init__(self, server: Server, home: Path) -> None:
        self._server = server
        self.home = home
        """Where settings and state lie."""

    def command(self, *command: str, terminal: bool, **environ: str) -> list[str]:
        """Return what runs a command there, with a terminal or without."""
        given = {name: os.environ[name] for name in ("BRIEFING_FOLDERS",) if name in os.environ}
        settings = [f"{name}={value}" for name, value in (given | environ).items()]
        there = ["env", f"HOME={self.home}", *settings, *command]
        return self._server.login(there, terminal=terminal)


def _server() -> str:
    """Return the path of the server, which must be whole; nothing where there is none."""
    return shutil.which("sshd") or shutil.which("sshd", path=_PLACES) or ""


def _free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        port: int = asking.getsockname()[1]
        return port
