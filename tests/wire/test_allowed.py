"""What may be written to the terminal, and what becomes of the rest."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import pytest

from briefing.tui.clipboard import sequence
from briefing.tui.wire import Net, NotAllowed, screened
from briefing.tui.wire.allowed import commands, legible, refused

if TYPE_CHECKING:
    from collections.abc import Mapping

MODES = ("7", "25", "1000", "1003", "1004", "1006", "1015", "1016", "1049", "2004", "2026", "2048")
LONG = "葛城 " * 300
COPIES: dict[str, Mapping[str, str]] = {
    "as it is": {},
    "for tmux": {"TMUX": "/tmp/tmux-0/default,1,0"},
    "for GNU screen": {"STY": "1.pts-0.host"},
}
COMMANDS = {
    **{f"\x1b[?{mode}{end}": mode for mode in MODES for end in "hl"},
    "\x1b[?2026$p": "\x1b[?2026$p",
    "\x1b[?2048$p": "\x1b[?2048$p",
    "\x1b[>1u": "\x1b[>1u",
    "\x1b[>25u": "\x1b[>25u",
    "\x1b[<u": "\x1b[<u",
    "\x1b]22;\x07": "pointer",
    "\x1b]22;ew-resize\x07": "pointer",
    "\x1b]52;c;\x07": "copy",
    "\x07": "bell",
}
NONE = {
    "another mode": "\x1b[?47h",
    "two modes": "\x1b[?25;7h",
    "a mode of ECMA-48": "\x1b[4h",
    "another question": "\x1b[?25$p",
    "keys set": "\x1b[=1u",
    "keys asked": "\x1b[?u",
    "a clipboard read": "\x1b]52;c;?\x07",
    "another clipboard": "\x1b]52;p;YQ==\x07",
    "a copy ended otherwise": "\x1b]52;c;YQ==\x1b\\",
    "a title": "\x1b]2;title\x07",
    "a link": "\x1b]8;;http://x\x07",
    "a pointer of another kind": "\x1b]22;>x\x07",
    "a setting asked": "\x1bP$qm\x1b\\",
    "another string": "\x1bP+q544e\x1b\\",
    "a reset": "\x1bc",
    "a cursor saved": "\x1b7",
    "text": "text",
    "a line end": "\n",
}
REFUSED = {
    "\x1b": "␛",
    "\x1b[2J": "␛[2J",
    "\x1b[?25l.": "␛[?25l.",
    "\x1b]0;title\x07": "␛]0;title␇",
    "\x1bPq\x1b\\.": "␛Pq␛\\.",
    "\x1b[6n": "␛[6n",
    "\x1b[1;2;3H": "␛[1;2;3H",
    "\x1b[123456;1H": "␛[123456;1H",
    "\x1b[4:3m": "␛[4:3m",
    "\x1b[?1m": "␛[?1m",
    "\x00": "␀",
    "\x08": "␈",
    "\t": "    ",
    "\r": "␍",
    "\x7f": "␡",
    "\x9b2J": "<9B>2J",
    "\u202e": "<U+202E>",
    "\u2066": "<U+2066>",
    "\u200b": "<U+200B>",
    "\ufeff": "<U+FEFF>",
    "\ue000": "<U+E000>",
    "\U000e0041": "<U+E0041>",
    "\ud800": "\ufffd",
    "\u2028": "␊",
}
ALLOWED = (
    *("", "text", "\x1b[H", "\x1b[;5H", "\x1b[3;5H", "\x1b[m", "\x1b[1;31mtext", "\x1b[0m\n"),
    *("Հայաստան 葛城 e\u0301 ❤\ufe0f", "👩\u200d🚒 می\u200cخواهم", "1\xa0000\u202f%\u3000"),
)


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Net, "strict", False)


@pytest.mark.parametrize(("data", "about"), COMMANDS.items(), ids=ascii)
def test_each_command_is_about_something(data: str, about: str) -> None:
    assert commands(data) == [(about, data)]
    assert screened(data) == data


@pytest.mark.parametrize("text", ["", "a", "葛城", LONG], ids=["none", "a", "wide", "long"])
@pytest.mark.parametrize("environ", COPIES.values(), ids=list(COPIES))
def test_a_copy_is_one_command_whatever_it_is_wrapped_in(
    environ: Mapping[str, str], text: str
) -> None:
    data = sequence(text, environ)
    assert b64encode(text.encode())[:9].decode() in data
    assert commands(data) == [("copy", data)]
    assert screened(data) == data


def test_several_commands_come_apart_in_their_order() -> None:
    assert commands("\x1b[?25l\x1b[?1000h\x07\x1b[<u\x1b[?25h") == [
        ("25", "\x1b[?25l"),
        ("1000", "\x1b[?1000h"),
        ("bell", "\x07"),
        ("\x1b[<u", "\x1b[<u"),
        ("25", "\x1b[?25h"),
    ]
    assert commands("") == []


@pytest.mark.parametrize("data", NONE.values(), ids=list(NONE))
def test_whatever_else_there_is_is_no_command(data: str) -> None:
    assert commands(data) is None
    assert commands(f"\x1b[?25h{data}") is None
    assert commands(f"{data}\x07") is None


@pytest.mark.parametrize("frame", ALLOWED, ids=ascii)
def test_a_frame_of_looks_places_and_text_is_left_as_it_is(frame: str) -> None:
    assert screened(frame) == frame


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_is_not_allowed_raises_wherever_it_stands(text: str) -> None:
    for frame in (f"{text}z", f"a{text}", f"\x1b[1ma{text}b", f"\x1b[3;4H{text}\x1b[m"):
        with pytest.raises(NotAllowed):
            screened(frame)


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize(("text", "shown"), REFUSED.items(), ids=ascii)
def test_in_use_it_is_shown(text: str, shown: str) -> None:
    assert screened(f"\x1b[1ma{text}\x1b[0mb\n") == f"\x1b[1ma{shown}\x1b[0mb\n"
    assert screened(f"a{text}") == f"a{shown}"


def test_the_error_quotes_what_it_is_about() -> None:
    with pytest.raises(NotAllowed, match=r"^'\\x1b'$"):
        screened("text\x1b[2J")
    with pytest.raises(NotAllowed, match=r"^'\\u202e'$"):
        screened("text\u202etext")
    with pytest.raises(NotAllowed, match=r"^'\\x1b\[99m'$"):
        refused("\x1b[99m")


@pytest.mark.usefixtures("in_use")
def test_a_text_is_made_legible() -> None:
    assert legible("a\x1b[31mb\nc\u202e") == "a␛[31mb␊c<U+202E>"
    assert legible("می\u200cخواهم\xa0\u3000") == "می\u200cخواهم\xa0\u3000"
    assert refused("\x1b[99m") == "␛[99m"
