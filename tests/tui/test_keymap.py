"""The reader's own keys: what each command has, and what is told of keys that are wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest
from textual.keys import Keys, _character_to_key

from briefing.tui.bindings import changed_keys
from briefing.tui.commands import COMMANDS
from briefing.tui.keymap import Keymap, keymap
from briefing.tui.keys import NAMED, SIGNS, caution, read_key


def keys_of(found: Keymap) -> dict[str, str]:
    """Return the keys of every command that has others than declared."""
    pairs = zip(found.commands, COMMANDS, strict=True)
    return {mine.id: mine.keys for mine, declared in pairs if mine.keys != declared.keys}


def told(found: Keymap) -> list[str]:
    return [f"{each.id}: {each.severity}: {each.message}" for each in found.faults]


def test_without_a_choice_every_command_has_the_keys_declared() -> None:
    assert keymap({}) == Keymap(COMMANDS)
    assert keymap({}).changed == ()


def test_a_command_has_the_keys_given_to_it_and_no_others() -> None:
    found = keymap({"search": "/ ctrl+f", "zoom": "Z", "next-pane": ""})
    assert keys_of(found) == {"search": "/ ctrl+f", "zoom": "Z", "next-pane": ""}
    assert told(found) == []
    assert changed_keys(found) == {
        "search": "/,ctrl+f",
        "zoom": "Z",
        "next-pane": "no-key-for-next-pane",
    }


def test_a_key_goes_to_whom_it_is_given_away_from_whose_it_was() -> None:
    found = keymap({"search": "j"})
    assert keys_of(found) == {"search": "j", "move-down": "down"}
    assert told(found) == []


def test_who_lost_the_last_key_to_another_is_told_of() -> None:
    found = keymap({"search": "z"})
    assert keys_of(found) == {"search": "z", "zoom": ""}
    assert told(found) == ["search: warning: zoom has no key left: search has its z"]


def test_two_commands_can_change_places() -> None:
    found = keymap({"zoom": "t", "theme": "z"})
    assert keys_of(found) == {"zoom": "t", "theme": "z"}
    assert told(found) == []


def test_of_two_that_are_given_a_key_the_first_has_it() -> None:
    found = keymap({"zoom": "x", "search": "X x"})
    assert keys_of(found) == {"zoom": "x", "search": "X"}
    assert told(found) == ["search: error: 'x' is given to zoom already, and stays with it"]


def test_what_is_wrong_is_named_with_the_nearest_and_the_rest_counts() -> None:
    found = keymap({"serch": "x", "nothing-like-it": "y", "zoom": "Z pagedwn", "theme": "ctrk+t"})
    assert keys_of(found) == {"zoom": "Z"}
    assert told(found) == [
        "serch: error: there is no command 'serch'; did you mean 'search'?",
        (
            "nothing-like-it: error: there is no command 'nothing-like-it';"
            " 'briefing keys' lists them"
        ),
        "zoom: error: no key is called 'pagedwn'; did you mean 'pagedown'?",
        "theme: error: no key is called 'ctrk+t'; did you mean 'ctrl+t'?",
    ]


@pytest.mark.parametrize("command", ["help", "quit"])
def test_help_and_quit_are_never_without_a_key(command: str) -> None:
    declared = next(each.keys for each in COMMANDS if each.id == command)
    found = keymap({command: ""})
    assert keys_of(found) == {}
    (line,) = told(found)
    shown = declared.replace("f1", "F1")
    assert line == f"{command}: error: {command} cannot be without a key; it keeps {shown}"


def test_help_keeps_what_nobody_was_given_or_takes_its_last_key_back() -> None:
    found = keymap({"search": "/ ?", "help": ""})
    assert keys_of(found) == {"search": "/ ?", "help": "f1"}
    found = keymap({"search": "? f1"})
    assert keys_of(found) == {"search": "?", "help": "f1"}
    assert told(found) == ["search: error: help cannot be without a key; it keeps F1"]
    found = keymap({"zoom": "z f1", "search": "? f1"})
    assert keys_of(found) == {"search": "?", "help": "f1"}


def test_what_terminals_take_for_another_key_is_allowed_and_told() -> None:
    found = keymap({"search": "ctrl+i alt+s"})
    assert keys_of(found) == {"search": "ctrl+i alt+s"}
    assert told(found) == [
        ("search: warning: terminals send the same for ctrl+i and Tab, so that Tab does this too"),
        (
            "search: warning: many terminals send Esc before s for alt+s, which then closes"
            " something"
        ),
    ]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("/", "/"),
        ("G", "G"),
        ("é", "é"),
        (",", "comma"),
        ("comma", "comma"),
        ("question_mark", "?"),
        ("question-mark", "?"),
        ("slash", "/"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("page-down", "pagedown"),
        ("F5", "f5"),
        ("Return", "enter"),
        ("Ctrl+F", "ctrl+f"),
        ("shift+g", "G"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("Shift+Tab", "shift+tab"),
        ("control+x", "ctrl+x"),
        ("ctrl+/", "ctrl+slash"),
        ("ctrl+[", "ctrl+left_square_bracket"),
        ("ctrl++", "ctrl+plus"),
        ("+", "+"),
    ],
)
def test_a_key_can_be_written_as_people_write_it(written: str, key: str) -> None:
    assert read_key(written) == key


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("f25", "no key is called 'f25'; did you mean 'f5'?"),
        ("escpe", "no key is called 'escpe'; did you mean 'escape'?"),
        ("ctrl+pagdown", "no key is called 'ctrl+pagdown'; did you mean 'ctrl+pagedown'?"),
        ("crtl+f", "no key is called 'crtl+f'; did you mean 'ctrl+f'?"),
        ("gg", "no key is called 'gg'; write / or F or pagedown or ctrl+f"),
        ("ctrl+", "no key is called 'ctrl+'; write / or F or pagedown or ctrl+f"),
        ("\x1b", "'␛' is no key"),
        ("\u202e", "'<U+202E>' is no key"),
        ("\x1b[A", "no key is called '␛[A'; write / or F or pagedown or ctrl+f"),
    ],
)
def test_what_is_no_key_is_told_with_the_nearest(written: str, message: str) -> None:
    with pytest.raises(ValueError, match="no key") as raised:
        read_key(written)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("ctrl+h", "terminals send the same for ctrl+h and Backspace, and it counts as Backspace"),
        ("ctrl+b", "tmux takes ctrl+b for itself"),
        ("ctrl+1", "few terminals can send ctrl+1"),
        ("ctrl+enter", "few terminals can send ctrl+enter"),
        ("super+f", "few terminals can send super+f"),
        ("ctrl+shift+f", "few terminals tell ctrl+shift+f from ctrl+f"),
    ],
)
def test_keys_that_may_not_arrive_are_told(key: str, line: str) -> None:
    assert caution(key) == line


def test_no_key_that_we_give_needs_a_caution() -> None:
    assert [key for each in COMMANDS for key in each.keys.split() if caution(key)] == []
    assert [read_key(key) for each in COMMANDS for key in each.keys.split()] == [
        key for each in COMMANDS for key in each.keys.split()
    ]


def test_the_names_are_those_of_textual() -> None:
    assert {_character_to_key(sign): sign for sign in SIGNS.values()} == SIGNS
    assert {*SIGNS.values()} == {chr(code) for code in range(33, 127) if not chr(code).isalnum()}
    plain = {key.value for key in Keys if "+" not in key.value and key.value[0] != "<"}
    assert {*NAMED} == plain - {"return", "ctrl-at"}


def test_keys_are_checked_without_textual() -> None:
    code = "import sys, briefing.tui.keymap; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
