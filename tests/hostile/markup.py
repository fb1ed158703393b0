"""Where in a source file a text could be read as markup: by Textual or Rich, unless it is made one.

Both read markup in whatever plain `str` they are given to show. A value is safe where the code says
what it is: a literal, `Content(...)`, `Text(...)`, a `Strip`, or what is declared to be one.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

_SAFE = {"Content", "Text", "Strip", "Segment"}
"""Types that hold text and no markup."""
_DRAWN = {"render", "render_label", "__rich__", "__rich_console__", "render_title"}
"""Methods of which Textual shows the value that they return."""
_READS = {"from_markup", "from_text", "render_str", "visualize", "Markdown", "parse_markup"}
"""What reads markup, whatever it is given."""
_SHOWN: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(("Static", "Label"), (0, "content")),
    **dict.fromkeys(("Button", "Tab", "ContentTab", "Checkbox", "RadioButton"), (0, "label")),
    **dict.fromkeys(("Option", "Selection"), (0, "prompt")),
    **dict.fromkeys(("Tree", "add_leaf", "add_column", "set_label", "add_tab"), (0, "label")),
    **dict.fromkeys(("add_option", "add_options", "add_columns", "OptionList"), (0,)),
    **dict.fromkeys(("add_row", "print", "panic", "TabbedContent"), (*range(9), "title", "label")),
    **dict.fromkeys(("TabPane", "Collapsible"), (0, "title")),
    **dict.fromkeys(("replace_option_prompt", "replace_option_prompt_at_index"), (1, "prompt")),
    **dict.fromkeys(("Tooltip", "with_tooltip"), (0, "tooltip")),
    "Hit": (1, "match_display", 4, "help"),
    "DiscoveryHit": (0, "display", 3, "help"),
    "update": (0, "content"),
    "notify": (0, "message", "title"),
    "exit": (2, "message"),
}
"""Which of their arguments these show."""
_ATTRIBUTES = {
    *("border_title", "border_subtitle", "_border_title", "_border_subtitle", "tooltip"),
    *("BORDER_TITLE", "BORDER_SUBTITLE", "title", "sub_title", "TITLE", "SUB_TITLE", "label"),
}
"""What is shown of a widget or of a screen when it is set."""
_COLLECTIONS = {"range", "dict", "set", "map", "zip", "fromkeys", "filter", "chain"}
"""Calls whose values are no texts: `update` is a method of sets and mappings as well."""


class Found(NamedTuple):
    """A text that could be read as markup."""

    line: int
    """The line where it is handed over."""
    source: str
    """The expression."""


def declared(tree: ast.Module) -> set[str]:
    """Return the functions and methods of a module that say that they return safe text."""
    functions = (each for each in ast.walk(tree) if isinstance(each, Function))
    return {each.name for each in functions if _is_safe_type(each.returns)}


def find_markup(tree: ast.Module, safe_calls: set[str]) -> list[Found]:
    """Return every text of a module that could be read as markup, in order."""
    found = list(_Finder(tree, safe_calls).find(tree))
    return sorted(dict.fromkeys(found))


def _is_safe_type(annotation: ast.expr | None) -> bool:
    match annotation:
        case ast.BinOp(left, ast.BitOr(), right):
            return all(_is_safe_type(each) or _is_none(each) for each in (left, right))
        case ast.Name(name) | ast.Constant(str(name)):
            return name in _SAFE
    return False


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


class _Finder:
    """Looks through one module."""

    def __init__(self, tree: ast.Module, safe_calls: set[str]) -> None:
        self._safe_calls = safe_calls
        self._inside: list[Function] = []
        self._ours = {
            name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefing.")
            for name in node.names
        }
        """What has the name of something of Textual's, perhaps, and is ours."""

    def find(self, node: ast.AST) -> Iterator[Found]:
        """Yield what is wrong in a node and beneath it."""
        is_function = isinstance(node, Function)
        if isinstance(node, Function):
            self._inside.append(node)
        yield from (self._found(each) for each in self._handed_over(node) if not self._safe(each))
        for child in ast.iter_child_nodes(node):
            yield from self.find(child)
        if is_function:
            self._inside.pop()

    def _found(self, node: ast.expr) -> Found:
        return Found(node.lineno, ast.unparse(node))

    def _handed_over(self, node: ast.AST) -> Iterator[ast.expr]:
        """Yield the values that a node gives to somebody who shows them."""
        match node:
            case ast.Call(called) if _name(called) in _READS:
                yield from (node.args or [node])
            case ast.Call(called, arguments, keywords) if (
                _name(called) in _SHOWN.keys() - self._ours
            ):
                places = _SHOWN[_name(called)]
                yield from (each for at, each in enumerate(arguments) if at in places)
                yield from (each.value for each in keywords if each.arg in places)
            case ast.Assign(targets, value):
                if any(_name(each) in _ATTRIBUTES and _is_set(each) for each in targets):
                    yield value
            case ast.AnnAssign(target, _, ast.expr() as value):
                if _name(target) in _ATTRIBUTES and _is_set(target):
                    yield value
            case ast.Return(ast.expr() as value):
                if self._inside and self._inside[-1].name in _DRAWN:
                    yield value

    def _safe(self, node: ast.expr) -> bool:
        """Tell whether a value is known to be no markup."""
        match node:
            case ast.Constant():
                return True
            case ast.IfExp(_, one, other):
                return self._safe(one) and self._safe(other)
            case ast.BoolOp(_, values):
                return all(map(self._safe, values))
            case ast.Starred(value) | ast.NamedExpr(_, value):
                return self._safe(value)
            case ast.List(values) | ast.Tuple(values):
                return all(map(self._safe, values))
            case ast.Call(called):
                return self._makes_safe(called)
            case ast.Name(name):
                return self._is_safe_name(name) or self._is_handed_on(name)
            case ast.GeneratorExp() | ast.DictComp() | ast.SetComp() | ast.Dict() | ast.Set():
                return True  # no text: `update` of a mapping or a set
        return False

    def _makes_safe(self, called: ast.expr) -> bool:
        """Tell whether a call returns safe text, or at least no text."""
        name = _name(called)
        if name in _SAFE | self._safe_calls | _COLLECTIONS:
            return True
        if not isinstance(called, ast.Attribute) or name in _READS:
            return False
        return _name(called.value) in _SAFE or self._safe(called.value)  # Content.assemble, .append

    def _is_handed_on(self, name: str) -> bool:
        """Tell whether a method gives its argument to the one that it overrides, as `exit` does."""
        function = self._inside[-1] if self._inside else None
        if function is None or function.name not in _SHOWN:
            return False
        return name in {each.arg for each in function.args.args}

    def _is_safe_name(self, name: str) -> bool:
        """Tell whether a name is a safe argument, or is only ever given safe values."""
        if not self._inside:
            return False
        function = self._inside[-1]
        given = function.args
        for each in (*given.posonlyargs, *given.args, *given.kwonlyargs):
            if each.arg == name:
                return _is_safe_type(each.annotation)
        values = [
            each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and any(_name(to) == name for to in each.targets)
        ]
        return bool(values) and all(map(self._safe, values))


def _is_set(target: ast.expr) -> bool:
    """Tell whether a target is an attribute, or a constant of a class."""
    return isinstance(target, ast.Attribute) or _name(target).isupper()
