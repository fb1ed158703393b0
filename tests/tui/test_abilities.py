"""The abilities of the reader's screen share one `self`: what one keeps to itself is its own."""

from __future__ import annotations

import ast
import inspect
from itertools import combinations
from textwrap import dedent

import pytest
from textual.screen import Screen

from briefing.tui.reader import ReaderScreen

ABILITIES = [each for each in ReaderScreen.__mro__ if each.__module__.startswith("briefing.")]


def own_names(cls: type) -> dict[str, ast.AST]:
    """Return the names that a class gives itself and that are nobody else's business."""
    (tree,) = ast.parse(dedent(inspect.getsource(cls))).body
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, ast.AST] = {}
    for part in tree.body:
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            found[part.name] = part
            if part.name == "__init__":
                found |= dict.fromkeys(kept_in(part), part)
        elif isinstance(part, ast.AnnAssign | ast.Assign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            found |= {each.id: part for each in targets if isinstance(each, ast.Name)}
    return {name: part for name, part in found.items() if is_private(name)}


def kept_in(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Return the names of what a function keeps in `self`."""
    return {
        each.attr
        for each in ast.walk(function)
        if isinstance(each, ast.Attribute)
        and isinstance(each.ctx, ast.Store)
        and isinstance(each.value, ast.Name)
        and each.value.id == "self"
    }


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def asks_the_next(name: str, part: ast.AST) -> bool:
    """Tell whether a method of that name calls the one that it stands before."""
    return isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) and any(
        isinstance(each, ast.Attribute)
        and each.attr == name
        and isinstance(each.value, ast.Call)
        and isinstance(each.value.func, ast.Name)
        and each.value.func.id == "super"
        for each in ast.walk(part)
    )


def test_no_two_abilities_use_a_name_for_different_things() -> None:
    names = {cls: own_names(cls) for cls in ABILITIES}
    assert sum(map(len, names.values())) > 2 * len(ABILITIES)
    clashes = [
        f"{name}: {first.__name__} and {then.__name__}"
        for first, then in combinations(ABILITIES, 2)
        for name in names[first].keys() & names[then].keys()
        if not asks_the_next(name, names[first][name])
    ]
    assert clashes == []


REPLACED = {"_extend_compose"}
"""What is Textual's own and replaced on purpose."""


@pytest.mark.parametrize("cls", ABILITIES)
def test_no_ability_uses_a_name_that_textual_uses(cls: type) -> None:
    kept = {name for each in Screen.__mro__[:-1] for name in instance_names(each)}
    own = own_names(cls)
    taken = {name for name in own if name in kept or hasattr(Screen, name)}
    assert {name for name in taken if not asks_the_next(name, own[name])} <= REPLACED


def instance_names(cls: type) -> set[str]:
    """Return what a class of Textual keeps in each of its instances."""
    begin = vars(cls).get("__init__")
    if begin is None:
        return set()
    (function,) = ast.parse(dedent(inspect.getsource(begin))).body
    assert isinstance(function, ast.FunctionDef)
    return kept_in(function)
