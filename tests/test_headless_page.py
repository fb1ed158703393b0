"""The page about printing tells what the commands do: its calls are taken, its lists are whole."""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
from typing import TYPE_CHECKING, cast

import pytest

from briefing.commands import COMMANDS

from .conftest import ROOT

if TYPE_CHECKING:
    from briefing.commands import Command

PAGE = (ROOT / "docs" / "headless.md").read_text(encoding="utf-8")
CALLS = re.findall(r"(?m)^    (?:[\d *]+ /opt/briefing/bin/)?briefing (.+?)(?: {3,}.*)?$", PAGE)


def parser_of(name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(exit_on_error=False)
    cast("Command", importlib.import_module(f"briefing.commands.{name}")).add_arguments(parser)
    return parser


@pytest.mark.parametrize("call", CALLS)
def test_a_call_is_taken(call: str) -> None:
    name, *arguments = shlex.split(call)
    assert name in COMMANDS
    parser_of(name).parse_args(arguments)  # raises, or ends, where it is not


def test_there_are_calls_to_be_tried() -> None:
    assert {call.split()[0] for call in CALLS} == {"show", "list", "search", "changes", "digest"}


@pytest.mark.parametrize(("name", "told"), re.findall(r"(?m)^\| `(\w+)` \|.*\| (`.+`) \|$", PAGE))
def test_the_forms_of_a_command_are_told(name: str, told: str) -> None:
    actions = parser_of(name)._option_string_actions
    assert re.findall(r"\w+", told) == list(actions["--format"].choices or ())


@pytest.mark.parametrize("title", re.findall(r"\[[^]]+\]\(#([^)]+)\)", PAGE))
def test_a_link_within_the_page_leads_somewhere(title: str) -> None:
    headings = re.findall(r"(?m)^## (.+)$", PAGE)
    assert title in {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
