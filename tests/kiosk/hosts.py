"""A host with a reading account, set up by what docs/ssh.md tells its operator to write."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import ROOT
from tests.life.conftest import Pty
from tests.terminal.conftest import _do_without
from tests.terminal.remote import Server, without_terminals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SHIPPED = ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml"
"""What is served, by two names."""

PAGE = (ROOT / "docs" / "ssh.md").read_text(encoding="utf-8")
"""What the operator reads."""

ELSEWHERE = """
AcceptEnv *
X11Forwarding yes
PermitUserRC yes
Subsystem sftp internal-sftp
MaxStartups 200
"""
"""What a host may allow to everybody but the reading account."""

SSH = shutil.which("ssh") or "ssh"

PATIENCE = 30.0
"""Seconds after which something is taken not to happen."""


class Ended(NamedTuple):
    """How a login ended."""

    code: int
    out: bytes
    err: bytes


class Host:
    """An sshd on loopback that serves a folder to the user who runs the tests."""

    def __init__(self, folder: Path, changed: Mapping[str, str] | None = None) -> None:
        """Serve `folder/briefings`, with some texts of the page's settings changed."""
        self._opened: list[Pty] = []
        self.briefings = folder / "briefings"
        """What is served."""
        self.briefings.mkdir()
        for name in ("border", "later"):
            shutil.copy(SHIPPED, self.briefings / f"{name}.yaml")
        settings = page_settings(self.briefings, folder / "readers")
        for old, new in (changed or {}).items():
            assert old in settings, f"{old!r} is not on the page"
            settings = settings.replace(old, new)
        self.server = Server(folder, ELSEWHERE + settings)
        """What is logged in to, with the key `user`, or with `restricted` as the page has it."""
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "restricted")]
        subprocess.run(make, check=True)
        plain, restricted = (
            (folder / f"{name}.pub").read_text() for name in ("user", "restricted")
        )
        (folder / "readers").write_text(f"{plain}restrict,pty {restricted}", encoding="ascii")

    def command(
        self,
        asked: str | bytes,
        *options: str,
        terminal: bool = False,
        key: str = "user",
        environ: Mapping[str, str] | None = None,
    ) -> list[str | bytes]:
        """Return what logs in and asks for something; variables are sent as they are."""
        sent = " ".join(f'"{name}={value}"' for name, value in (environ or {}).items())
        more = ["-o", f"SetEnv={sent}"] if sent else []
        way = "-tt" if terminal else "-T"
        to = [SSH, *self.server.options(*more, *options, key=key), way, "--", self.server.address]
        return [*to, *([asked] if asked else [])]

    def ask(self, asked: str | bytes, *options: str, **how: Mapping[str, str] | str) -> Ended:
        """Ask for something without a terminal and wait for the end."""
        return ended(self.command(asked, *options, **how))  # type: ignore[arg-type]  # as `command` has them

    def open(
        self,
        asked: str | bytes,
        *options: str,
        key: str = "user",
        environ: Mapping[str, str] | None = None,
        **here: str,
    ) -> Pty:
        """Ask for something in a terminal; `here` are variables of the reader's own machine."""
        if reason := without_terminals():
            _do_without(reason)
        command = self.command(asked, *options, terminal=True, key=key, environ=environ)
        self._opened.append(Pty([os.fsdecode(word) for word in command], **here))
        return self._opened[-1]

    def hang_up(self) -> None:
        """End what is still open."""
        while self._opened:
            self._opened.pop().close()

    def programs(self) -> dict[int, str]:
        """Return the processes that sshd has started for logins, and how each was called."""
        return {pid: line for pid, line in below(self.server.process) if "sshd" not in line}

    def left(self) -> dict[int, str]:
        """Return every process of a login, orphans as well, once some time has passed."""
        until = time.monotonic() + PATIENCE
        while (found := self._all()) and time.monotonic() < until:
            time.sleep(0.05)
        return found

    def _all(self) -> dict[int, str]:
        """Return what sshd has started, and what that has, whoever its parent is by now."""
        connected = f" 127.0.0.1 {self.server.port}"
        orphans = {pid: line for pid, line in running() if _connection(pid).endswith(connected)}
        return orphans | dict(below(self.server.process))


def page_settings(briefings: Path, readers: Path) -> str:
    """Return the settings that the page tells to write, with this user, folder and file of keys."""
    text = PAGE.partition("<!-- sshd_config: begin -->")[2]
    text = textwrap.dedent(text.partition("<!-- sshd_config: end -->")[0])
    for theirs, ours in (
        ("Match User reader\n", f"Match User {getpass.getuser()}\n"),
        ("/opt/briefing/bin/python", shlex.quote(sys.executable)),
        ("/srv/briefings", shlex.quote(str(briefings))),
        ("/etc/ssh/readers/%u", str(readers)),
    ):
        assert text.count(theirs) == 1, theirs
        text = text.replace(theirs, ours)
    return text


def ended(command: Iterable[str | bytes], stdin: bytes = b"") -> Ended:
    """Run something to its end."""
    done = subprocess.run(
        list(command), check=False, input=stdin, capture_output=True, timeout=PATIENCE
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def running() -> Iterator[tuple[int, str]]:
    """Yield every process of this machine and how it was called."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:  # it has ended meanwhile
            continue
        yield int(process.name), line.strip()


def below(process: int) -> Iterator[tuple[int, str]]:
    """Yield the processes that one has started, and theirs, but none that has ended."""
    parents = {pid: (_parent(pid), line) for pid, line in running() if line}
    found = {process}
    while more := {pid for pid, (parent, _) in parents.items() if parent in found} - found:
        found |= more
        yield from ((pid, parents[pid][1]) for pid in more)


def _parent(process: int) -> int:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    return int(stat.rpartition(")")[2].split()[1])


def _connection(process: int) -> str:
    """Return what SSH_CONNECTION was as a process was started: its child has that as well."""
    try:
        environ = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    except OSError:
        return ""
    return next((each for each in environ if each.startswith(b"SSH_CONNECTION=")), b"").decode()
