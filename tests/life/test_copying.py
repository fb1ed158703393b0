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
    for key in (b"2", b"j", b"s", b"s", b"\t", b"/", b"\x1b", b"?", b"?", b"o", b"o", b"0"):
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
