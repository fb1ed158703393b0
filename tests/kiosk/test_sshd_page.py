"""What docs/ssh.md and SECURITY.md tell an operator is so."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from briefing.kiosk import environment, limits
from briefing.kiosk.requests import parse
from tests.conftest import ROOT
from tests.kiosk.hosts import ELSEWHERE, PAGE, SHIPPED
from tests.kiosk.test_sshd_requests import REFUSED
from tests.terminal import remote

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kiosk.hosts import Host

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def blocks(page: str) -> list[str]:
    """Return the indented blocks of a page, without their indent."""
    found = re.findall(r"(?:^    .*\n|^\n(?=    ))+", page, re.MULTILINE)
    return [textwrap.dedent(each).strip("\n") + "\n" for each in found if each.strip()]


def block(first: str) -> str:
    """Return the one block of the page that begins so."""
    (found,) = (each for each in blocks(PAGE) if each.startswith(first))
    return found


def told_by_sshd(host: Host, tmp_path: Path, user: str) -> set[str]:
    """Return all settings that hold for a user, in a configuration that has the page's block."""
    settings = tmp_path / "sshd_config"
    own = f"HostKey {host.server.folder / 'host'}\n"
    settings.write_text(own + ELSEWHERE + block("PermitUserEnvironment"), encoding="utf-8")
    who = f"user={user},host=localhost,addr=127.0.0.1"
    command = [remote._server(), "-T", "-f", str(settings), "-C", who]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    assert told.stderr == ""
    return set(told.stdout.splitlines())


@pytest.mark.terminal
def test_sshd_takes_the_settings_as_they_stand(host: Host, tmp_path: Path) -> None:
    """For the reader each line of the block holds, whatever stands before; for others none."""
    lines = block("PermitUserEnvironment").splitlines()
    within = [line.split(maxsplit=1) for line in lines if line.startswith("    ")]
    reader = told_by_sshd(host, tmp_path, "reader")
    for keyword, value in within:
        if keyword == "AcceptEnv":
            accepted = {line for line in reader if line.startswith("acceptenv ")}
            assert accepted == {f"acceptenv {name}" for name in value.split()}
        else:
            assert f"{keyword.lower()} {value}".lower() in {line.lower() for line in reader}
    other = told_by_sshd(host, tmp_path, "other")
    assert {"acceptenv *", "forcecommand none", "x11forwarding yes", "permituserrc yes"} <= other


def test_what_it_says_of_the_program_is_so() -> None:
    assert REFUSED.decode() in PAGE
    kept = NUMBERS[len(environment._KEPT)]
    assert f"all variables but {kept}" in " ".join(PAGE.split())
    assert f"all variables but {kept}" in SECURITY
    for told in (f"{limits.MEMORY >> 20} MB", f"{limits._FILES} open files"):
        assert told in PAGE
        assert told in SECURITY


def test_what_a_reader_is_told_to_ask_for_is_allowed() -> None:
    table = PAGE[PAGE.index("| call | gives |") : PAGE.index("Anything else ends")]
    asked = re.findall(r"`ssh(?: -[tT])? reader@host ?([^`]*)`", table)
    assert {parse(command.replace("ID", "border")).what for command in asked} == {
        *("any", "read", "list", "digest"),
    }


@pytest.mark.parametrize("page", [PAGE, SECURITY], ids=["ssh", "security"])
def test_a_link_leads_somewhere(page: str) -> None:
    folder = ROOT / "docs" if page is PAGE else ROOT
    titles = [re.sub(r"[^a-z0-9 -]", "", line[3:].lower()) for line in page.splitlines()]
    for link in re.findall(r"\]\(([^)]+)\)", page):
        if link.startswith("#"):
            assert link[1:] in {title.strip().replace(" ", "-") for title in titles}
        else:
            assert (folder / link).exists()
    for path in re.findall(r"`((?:briefing|tests)/[\w/]+(?:\.py)?)/?`", page):
        assert (ROOT / path).exists(), path


def by_cron(line: str, briefing: Path, folder: Path) -> tuple[str, str]:
    """Return what a line of the crontab mails by itself, and what it prints for cron to mail."""
    mailed = folder / "mailed"
    mail = folder / "mail"
    mail.write_text(f"#!/bin/sh\ncat > {mailed}\n", encoding="ascii")
    mail.chmod(0o755)
    command = line.split(maxsplit=5)[5].replace("\\%", "%")  # as cron reads it
    command = command.replace(
        "/opt/briefing/bin/briefing", f"{shlex.quote(sys.executable)} -m briefing"
    ).replace("/srv/briefings/border.yaml", str(briefing))
    environ = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        ["/bin/sh", "-c", command], check=False, capture_output=True, text=True, env=environ
    )
    return mailed.read_text(
        encoding="utf-8"
    ) if mailed.exists() else "", ended.stdout + ended.stderr


def test_cron_mails_the_digest_and_to_the_operator_what_is_wrong(tmp_path: Path) -> None:
    simple = block("MAILTO=desk").splitlines()[-1]
    own = block("MAILTO=operator").splitlines()[-1]
    mailed, printed = by_cron(simple, SHIPPED, tmp_path)
    assert (mailed, printed.splitlines()[0][:17]) == ("", "ARMENIA-AZERBAIJA")
    mailed, printed = by_cron(own, SHIPPED, tmp_path)
    assert (mailed.splitlines()[0][:17], printed) == ("ARMENIA-AZERBAIJA", "")
    assert mailed.isascii()
    (tmp_path / "mailed").unlink()
    broken = tmp_path / "broken.yaml"
    broken.write_text("briefing: 1\n", encoding="utf-8")
    mailed, printed = by_cron(own, broken, tmp_path)
    assert mailed == ""
    assert printed.startswith(f"{broken}:1:1: error: ")
