"""The very bytes that a terminal gets when something is copied, and none before that."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.loading.excerpts import excerpt
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.citing import citation

if TYPE_CHECKING:
    from pathlib import Path

    from tests.life.conftest import Pty, Read, Run

FIGURE = RecordRef("casualties", "armenian-soldiers-killed")
TO_FIGURE = b"5"
CLIPBOARD = re.compile(rb"\x1b\]52;[^\x07\x1b]*\x07?")


def copied(terminal: Pty, start: int = 0) -> list[bytes]:
    """Return every sequence for the clipboard in what was written since `start`."""
    return CLIPBOARD.findall(terminal.output[start:])


def text_of(sequence: bytes) -> str:
    """Return the text that a sequence puts on the clipboard."""
    head, payload = b"\x1b]52;c;", sequence.removesuffix(b"\x07")
    assert payload.startswith(head)
    return b64decode(payload.removeprefix(head), validate=True).decode()


def ask(terminal: Pty, keys: bytes, panel: bytes) -> int:
    """Type some keys, wait for the panel that they open, and return where its bytes begin."""
    terminal.read_quietly()
    start = len(terminal.output)
    terminal.type(keys)
    terminal.wait_for(panel)
    terminal.read_quietly()
    return start


def test_a_citation_is_one_sequence_and_comes_when_asked(read: Read, seed: Path) -> None:
    terminal = read()
    for key in (b"2", b"j", b"s", b"s", b"\t", b"/", b"\x1b", b"?", b"\x1b", b"o", b"\x1b", b"0"):
        terminal.type(key)
        terminal.read_quietly()
    assert copied(terminal) == []
    start = ask(terminal, TO_FIGURE + b"y", b"sent to the terminal")
    (sequence,) = copied(terminal, start)
    assert sequence.endswith(b"\x07")
    assert text_of(sequence) == citation(FIGURE, Lookups(load(str(seed)).briefing))
    terminal.type(b"\x1b")
    terminal.read_quietly()
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert len(copied(terminal)) == 1
    assert not terminal.modes()


def test_the_yaml_of_a_record(read: Read, seed: Path) -> None:
    terminal = read()
    start = ask(terminal, TO_FIGURE + b"Y", b"sent to the terminal")
    (sequence,) = copied(terminal, start)
    assert text_of(sequence) == excerpt(str(seed), FIGURE)


def test_inside_tmux_it_comes_plain_and_wrapped(read: Read) -> None:
    terminal = read(TMUX="/tmp/tmux-0/default,1,0")
    start = ask(terminal, TO_FIGURE + b"y", b"sent to the terminal")
    plain, again = copied(terminal, start)
    assert plain == again
    assert plain + b"\x1bPtmux;\x1b" + plain + b"\x1b\\" in terminal.output


def test_inside_screen_it_comes_in_pieces(read: Read, seed: Path) -> None:
    terminal = read(STY="1.pts-0", TERM="screen-256color")
    start = ask(terminal, TO_FIGURE + b"y", b"sent to the terminal")
    pieces = re.findall(rb"\x1bP(.*?)\x1b\\", terminal.output[start:], re.DOTALL)
    assert len(pieces) > 1
    assert text_of(b"".join(pieces)) == citation(FIGURE, Lookups(load(str(seed)).briefing))


@pytest.mark.parametrize("keys", [b"y", b"Y"])
def test_what_is_shown_holds_no_sequence_of_the_briefings(
    run: Run, tmp_path: Path, keys: bytes
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2031\n"
        'summary: {bottom_line: "Summary \\e]52;c;bXk=\\a \\x9b31m", src: p1}\n'
        "sources: {wire: {publisher: Wire, published: 2031}}\n"
    )
    terminal = run("read", str(path))
    terminal.wait_for(b"Summary")
    start = ask(terminal, b"1" + keys, b"sent to the terminal")
    assert len(copied(terminal, start)) == 1


@pytest.mark.parametrize(("keys", "panel"), [(b"s", b"Summary: source"), (b"o", b"Links")])
def test_a_hostile_source_sends_nothing(
    run: Run, tmp_path: Path, keys: bytes, panel: bytes
) -> None:
    hostile = "A \x1b]52;c;bXk=\x07 \x9b31m \u202egpj. \x1b]0;title\x07"
    (tmp_path / "wire.txt").write_text(hostile, encoding="utf-8")
    escaped = hostile.encode("unicode_escape").decode()
    (tmp_path / "x.yaml").write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2031\nsummary: {bottom_line: B., src: p1}\n"
        f'sources: {{wire: {{publisher: "{escaped}", title: "{escaped}", published: 2031,\n'
        f'  url: "https://wire.example/{escaped}", text: wire.txt}}}}\n'
    )
    terminal = run("read", str(tmp_path / "x.yaml"))
    terminal.wait_for(b"Summary")
    start = ask(terminal, keys, panel)
    shown = re.sub(rb"\x1b\]22;[a-z]*\x07", b"", terminal.output[start:])  # the mouse's own shape
    assert "A ␛]52;c;bXk=␇ <9B>31m <U+202E>gpj.".encode() in shown.replace(b"\r\n", b"")
    assert b"\x1b]" not in shown
    assert b"\x07" not in shown
