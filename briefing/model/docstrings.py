"""What stands under the fields of types: Python keeps no such strings, so the source is read."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def docstrings_of(module: str) -> dict[str, str]:
    """Return the docstrings of a module's classes, and by `Class.field` of their fields."""
    found = {}
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = ast.get_docstring(node) or ""
            found.update(_under_fields(node))
    return found


def _under_fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield `Class.field` and the string that stands under the field."""
    for field, below in pairwise(node.body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            yield f"{node.name}.{field.target.id}", inspect.cleandoc(below.value.value)
