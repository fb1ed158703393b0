"""What a comma tore off a value between braces: `{text: One, two, src: p1, p2}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.loading.nodes import Scalar
from briefing.model.documentation import value_of
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.loading.documents import Document
    from briefing.loading.nodes import Mapping

_SHOWN = 3
"""How many values a message writes out."""


def torn_off(
    name: str, node: Mapping, known: Collection[str], document: Document
) -> tuple[str, list[Scalar]]:
    """Return the key whose value was torn, and its parts; all but the first look like keys.

    No parts where `name` is a key of its own.
    """
    place = next(place for place, key in enumerate(node.keys) if key.text == name)
    owner = node.keys[place - 1].text if place else ""
    first = node.entries[owner] if owner in known else None
    if type(first) is not Scalar or first.style or not first.text:
        return owner, []
    parts = [first]
    for key in node.keys[place:]:
        if key.text in known or not _has_no_colon(key, node, document):
            break
        parts.append(key)
    return owner, parts if len(parts) > 1 else []


def _has_no_colon(key: Scalar, node: Mapping, document: Document) -> bool:
    """Tell whether a key stands alone between two commas."""
    value = node.entries[key.text]
    if key.style or type(value) is not Scalar or value.style or value.text:
        return False
    end = document.end_of(key)
    return document.text[end : end + 80].lstrip()[:1] in {",", "}"}


def advice(owner: str, parts: list[Scalar], kind: object) -> str | None:
    """Say how to write a value of this kind that holds commas; None where it cannot."""
    value = value_of(kind)
    if value.shape == "one-or-many":
        texts = ", ".join(quoted(each.text)[1:-1] for each in parts[:_SHOWN])
        more = ", …" if len(parts) > _SHOWN else ""
        return f"several values stand in brackets: {owner}: [{texts}{more}]"
    if value.shape == "one" and value.form in {"line", "prose"}:
        return f"the value of {quoted(owner)} holds a ','; put the whole of it in quotes"
    return None
