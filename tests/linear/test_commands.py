"""What a typed line asks for."""

from __future__ import annotations

import pytest

from briefing.linear.commands import COMMANDS, Asked, help_lines, parse


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", Asked("go-on")),
        ("  \n", Asked("go-on")),
        ("more", Asked("go-on")),
        ("0", Asked("overview")),
        ("1", Asked("section", 1)),
        ("9\n", Asked("section", 9)),
        ("12", Asked("section", 12)),
        ("actors", Asked("section", 2)),
        ("Timeline", Asked("section", 7)),
        ("n", Asked("next")),
        ("PREVIOUS", Asked("previous")),
        ("o 3", Asked("open", 3)),
        ("o3", Asked("open", 3)),
        ("open  #12", Asked("open", 12)),
        ("#3", Asked("open", 3)),
        ("# 3", Asked("open", 3)),
        ("o", Asked("open")),
        ("o Ana Moreau", Asked("open", text="Ana Moreau")),
        ("o 3 4", Asked("open", text="3 4")),
        ("s", Asked("source")),
        ("s 2", Asked("source", 2)),
        ("s2", Asked("source", 2)),
        ("y 1", Asked("cite", 1)),
        ("/Oak  and Elm", Asked("search", text="Oak and Elm")),
        ("/ oak", Asked("search", text="oak")),
        ("//", Asked("search", text="/")),
        ("/3", Asked("search", text="3")),
        ("find oak", Asked("search", text="oak")),
        ("/", Asked("search")),
        ("?", Asked("help")),
        ("quit", Asked("quit")),
    ],
)
def test_a_line_asks_for_something(typed: str, asked: Asked) -> None:
    assert parse(typed) == asked


@pytest.mark.parametrize(
    "typed",
    ["dance", "s x", "q 1", "n 2", "source of it", "-1", "1.5", "٣", "o" * 99, "1234567", "\x1b[A"],
)
def test_what_is_no_command_asks_for_nothing(typed: str) -> None:
    assert parse(typed) is None


def test_every_command_is_in_the_help_and_answers_to_its_first_word() -> None:
    assert len(help_lines()) == len(COMMANDS)
    for command, line in zip(COMMANDS, help_lines(), strict=True):
        assert line == f"{command.shown}: {command.does}."
        asked = parse(command.words[0] if command.words else "1")
        assert asked is not None
        assert asked.action == command.action


def test_no_word_is_of_two_commands() -> None:
    words = [word for command in COMMANDS for word in command.words]
    assert len(words) == len(set(words))
