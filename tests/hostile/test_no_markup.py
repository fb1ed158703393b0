"""No data reaches a widget as a plain string, in which Textual would read markup."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import ROOT
from tests.hostile.markup import declared, find_markup

_TUI = ROOT / "briefing" / "tui"
SOURCES = sorted(path for path in _TUI.rglob("*.py") if path.parent.name != "wire")
"""All that may know Textual; the wire may not."""
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
SAFE_CALLS = set().union(*map(declared, TREES.values()))

WIDGETS = {"Static", "Input", "Label"}
"""The widgets of Textual's that are used: of them it is known which text they take for markup."""


def test_whatever_a_widget_shows_is_text() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{each.line}: {each.source}"
        for path, tree in TREES.items()
        for each in find_markup(tree, SAFE_CALLS)
    }
    assert found == set()
    assert len(SOURCES) > 50


def test_no_other_widget_of_textuals_is_used() -> None:
    used = {
        name.name
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        for name in node.names
    }
    assert used == WIDGETS


PLANTED = (
    "Static(title)",
    "Static(content=title)",
    "Static(f'{title}')",
    "Static('a ' + title)",
    "Static(str(Content(title)))",
    "Label(self.title)",
    "Option(record.name)",
    "OptionList(title, Content(title))",
    "Button(label=title)",
    "self.query_one(Static).update(title)",
    "self.update(Content(a) if a else title)",
    "self.notify(title)",
    "self.notify('Told', title=title)",
    "self.app.exit(0, 1, message=title)",
    "rows.border_title = title",
    "rows.border_title = f'Problems of {title}'",
    "self.border_subtitle = title or 'none'",
    "self.tooltip = title",
    "self.screen.title = title",
    "Hit(1, title, act)",
    "Hit(1, Content(title), act, help=title)",
    "DiscoveryHit(title, act)",
    "Content.from_markup(title)",
    "Static(Content.from_markup(title))",
    "Static(Text.from_markup(title).append(title))",
    "Content.from_text(title)",
    "console.print(title)",
    "tree.root.add_leaf(title)",
    "table.add_row(Text(a), title)",
    "def render(self) -> str:\n    return self.title",
    "def show(title: str) -> None:\n    Static(title)",
    "def show() -> None:\n    told = Content('a')\n    told = title\n    Static(told)",
)


@pytest.mark.parametrize("planted", PLANTED)
def test_a_plain_string_is_found(planted: str) -> None:
    assert find_markup(ast.parse(planted), SAFE_CALLS) != []


HARMLESS = (
    "from briefing.rendering.hits import Hit\nHit(number, row.ref)",
    "def exit(self, result, code, message) -> None:\n    super().exit(result, code, message)",
    "Static('literal [b]')",
    "Static(Content(title))",
    "Static()",
    "rows.border_title = Content(f'Problems of {title}')",
    "self.update(Content.assemble(title, (about, '$text-muted')))",
    "Hit(1, Content(title).stylize('bold', 0, 1), act, text=title)",
    "found.update(each for each in names)",
    "found.update(range(9))",
    "def show(text: Content) -> None:\n    Static(text)",
    "def show(text: str) -> None:\n    told = Content(text) if text else None\n    Static(told)",
    "def render(self) -> Content:\n    return Content(self.title)",
)


@pytest.mark.parametrize("harmless", HARMLESS)
def test_what_is_text_already_is_not(harmless: str) -> None:
    assert find_markup(ast.parse(harmless), SAFE_CALLS) == []
