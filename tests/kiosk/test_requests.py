"""What a login may ask for, and that everything else is refused without being repeated."""

from __future__ import annotations

import pytest

from briefing.errors import UsageError
from briefing.kiosk.requests import Request, parse

REFUSED = "this account knows 'list', 'digest ID' and 'read ID', and nothing else"

OTHERS = (
    " ",
    "List",
    "list ",
    " list",
    "list\n",
    "list x",
    "list;id",
    "list --format json",
    "digest",
    "digest ",
    "digest  riverland",
    "digest riverland ",
    "digest riverland\n",
    "digest Riverland",
    "digest ../riverland",
    "digest riverland.yaml",
    "digest /etc/passwd",
    "digest riverland; id",
    "digest $(id)",
    "digest `id`",
    "digest riverland upland",
    "digest -h x",
    "digest reverland\u0456",
    "digest \u202ednalrevir",
    "digest " + "a" * 65,
    "digest " + "a" * 100_000,
    "read",
    "read ~",
    "check riverland",
    "paths",
    "bash",
    "/bin/sh -c id",
    "scp -t /tmp",
    "sftp-server",
    "internal-sftp",
    "/usr/lib/openssh/sftp-server",
    "rsync --server -e.LsfxC . /",
    "git-upload-pack '/srv/x.git'",
    "--kiosk /",
    "-h",
    "\x1b]0;title\x07",
    "\udcff",
)


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_login_without_a_command_may_have_the_screen(nothing: str | None) -> None:
    assert parse(nothing) == Request("any")


@pytest.mark.parametrize(
    ("command", "request_"),
    [
        ("list", Request("list")),
        ("digest riverland", Request("digest", "riverland")),
        ("read 2022-09-13-armenia", Request("read", "2022-09-13-armenia")),
        ("digest " + "a" * 64, Request("digest", "a" * 64)),
        ("digest -h", Request("digest", "-h")),  # an id like any other: no parser sees it
    ],
)
def test_what_is_allowed_is_spelt_exactly(command: str, request_: Request) -> None:
    assert parse(command) == request_


@pytest.mark.parametrize("command", OTHERS, ids=range(len(OTHERS)))
def test_all_else_is_refused_and_not_repeated(command: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(command)
    assert str(raised.value) == REFUSED
