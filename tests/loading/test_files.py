"""Only a regular file is read, and only as UTF-8; all else is refused by name."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.errors import ExitCode, UnreadableError
from briefing.loading import check, load
from briefing.loading.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from tests.loading.conftest import Tell


def why_not(path: Path | str) -> str:
    with pytest.raises(UnreadableError) as caught:
        load(str(path))
    assert caught.value.exit_code is ExitCode.UNREADABLE
    return str(caught.value).replace(os.path.dirname(str(path)) + os.sep, "")


def test_a_file_is_loaded_and_named(tmp_path: Path, smallest: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(smallest, "utf-8")
    loaded = load(str(path))
    assert (loaded.path, loaded.briefing.id, loaded.problems) == (str(path), "border-incident", ())


def test_a_missing_file(tmp_path: Path) -> None:
    assert why_not(tmp_path / "x.yaml") == "x.yaml: no such file or directory"


def test_checking_a_missing_file_raises_too(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        check(str(tmp_path / "x.yaml"))


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert why_not(tmp_path / "x") == "x: a folder, not a file"


def test_a_pipe_does_not_hold_us_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x")
    code = "import sys; from briefing.loading import load; load(sys.argv[1])"
    child = subprocess.run(
        [sys.executable, "-c", code, "x"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert child.stderr.endswith("UnreadableError: x: a pipe, not a file\n")


def test_a_device() -> None:
    assert why_not("/dev/null") == "null: a device, not a file"


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path has room for 100 bytes
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("x")
        assert why_not("x").startswith("x: a socket, not a file")


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "x").symlink_to(tmp_path / "y")
    (tmp_path / "y").symlink_to(tmp_path / "x")
    assert why_not(tmp_path / "x") == "x: too many levels of symbolic links"


def test_a_name_that_no_file_can_have() -> None:
    assert why_not("a\0b") == "a␀b: no file can have this name"


def test_a_name_is_made_safe_to_show(tmp_path: Path) -> None:
    assert why_not(tmp_path / "\x1b[31mx") == "␛[31mx: no such file or directory"


def test_a_link_is_followed_unless_the_caller_forbids(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"a")
    (tmp_path / "y").symlink_to(tmp_path / "x")
    assert read_file(str(tmp_path / "y"), 9) == b"a"
    with pytest.raises(UnreadableError, match="symbolic link"):
        read_file(str(tmp_path / "y"), 9, follow=False)


def test_no_more_is_read_than_one_byte_over_the_limit(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"a" * 99)
    assert read_file(str(tmp_path / "x"), 9) == b"a" * 10


def test_a_file_that_changes_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    read = os.read

    def read_and_write(handle: int, count: int) -> bytes:
        data = read(handle, count)
        if data == b"a":  # once: a file that grew with each read would be read to the limit
            with path.open("ab") as file:
                file.write(b"b")
        return data

    monkeypatch.setattr(os, "read", read_and_write)
    assert why_not(path) == "x: it changed while it was read; try again"


def test_a_file_that_fails_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int, __: int) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    (tmp_path / "x").write_bytes(b"a")
    monkeypatch.setattr(os, "read", fail)
    assert why_not(tmp_path / "x") == "x: input/output error"


def test_no_handle_is_left_open(tmp_path: Path) -> None:
    before = os.listdir("/dev/fd")
    why_not(tmp_path)
    assert os.listdir("/dev/fd") == before


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a: b\nc: \xe9t\xe9\n", "2:4: error: byte 0xE9 is not UTF-8; save the file as UTF-8"),
        (
            "a: é\r\nb: ü".encode() + b"\xff",
            "2:5: error: byte 0xFF is not UTF-8; save the file as UTF-8",
        ),
        (b"\xef\xbb\xbfa: \xc3", "1:4: error: byte 0xC3 is not UTF-8; save the file as UTF-8"),
        ("a: b".encode("utf-16"), "1:1: error: the file is UTF-16; save the file as UTF-8"),
        (b"a: \xed\xa0\x80", "1:4: error: byte 0xED is not UTF-8; save the file as UTF-8"),
    ],
)
def test_what_is_no_utf_8_is_told_at_its_place(data: bytes, told: str, tell: Tell) -> None:
    assert tell(data) == [told]


def test_a_byte_order_mark_counts_for_nothing(smallest: str, tell: Tell) -> None:
    assert tell(b"\xef\xbb\xbf" + smallest.encode()) == []
    assert tell(b"\xef\xbb\xbf" + smallest.replace("id:", "ID:").encode())[0].startswith("2:1:")


@pytest.mark.parametrize(
    ("char", "shown"),
    [
        ("\0", r"U+0000); take it out, or write \"\\x00\""),
        ("\x1b", r"U+001B); take it out, or write \"\\x1B\""),
        ("\x7f", r"U+007F); take it out, or write \"\\x7F\""),
        ("\x85", r"U+0085); take it out, or write \"\\x85\""),
        ("\x9b", r"U+009B); take it out, or write \"\\x9B\""),
        ("\ufffe", r"U+FFFE); take it out, or write \"\\uFFFE\""),
    ],
)
def test_a_raw_control_character_is_told_at_its_place(
    char: str, shown: str, smallest: str, tell: Tell
) -> None:
    text = f"{smallest}region: a{char}b\n"
    shown = shown.replace('\\"', '"').replace("\\\\", "\\")
    expected = f"16:10: error: a raw control character ({shown} between double quotes to show it"
    assert tell(text) == tell(text.encode()) == [expected]


def test_a_byte_order_mark_in_the_middle_is_told(smallest: str, tell: Tell) -> None:
    told = tell(f"{smallest}\ufeffregion: a\n".encode())
    assert [line.partition(";")[0] for line in told] == [
        "16:1: error: a raw control character (U+FEFF)"
    ]


def test_one_byte_order_mark_is_enough(smallest: str, tell: Tell) -> None:
    text = f"\ufeff\ufeff{smallest}"
    assert [line.partition(";")[0] for line in (*tell(text), *tell(text.encode()))] == [
        "1:1: error: a raw control character (U+FEFF)"
    ] * 2


@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028", "\u2029"])
def test_a_byte_order_mark_behind_any_end_of_a_line_is_told(end: str, tell: Tell) -> None:
    text = f"a: [b]{end}\ufeff"
    for told in (tell(text), tell(text.encode())):
        assert [line.partition(": ")[2].partition(";")[0] for line in told] == [
            "error: a raw control character (U+FEFF)"
        ]


def test_a_flood_of_control_characters_is_cut(tell: Tell) -> None:
    assert len(tell(b"\0" * 99)) == 20
