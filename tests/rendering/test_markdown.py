"""Markdown: read back by a CommonMark parser, every text of a briefing is there as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from briefing.rendering.markdown import to_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from briefing.model.lookups import Lookups

HOSTILE = [
    "*stars* and **more**",
    "_under_ and snake_case_word",
    "[a link](http://x.example) and [ref][1]",
    "![picture](x.png)",
    "<b>bold</b> <script>alert(1)</script>",
    "<http://auto.example>",
    "`code` and ``more``",
    "a | b | c",
    "# no heading",
    "## no heading ##",
    "- no item",
    "+ no item",
    "1. no item",
    "2022) no item",
    "> no quote",
    "=== no underline",
    "--- no rule",
    "*** no rule",
    "~~~ no fence",
    "``` no fence",
    "~~struck~~",
    "&amp; &lt; &#35;",
    "back\\slash and \\*",
    "a line that ends in \\",
    "$x$ and {y}",
    "[^1]: no note",
    "[border]",
    "[x] no task",
    ":--: no table",
]
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """Return the text that a reader of the rendered page sees."""

    def text(tokens: list[Token]) -> str:
        return "".join(
            text(token.children)
            if token.children
            else " "
            if "break" in token.type
            else token.content
            for token in tokens
            if token.type != "html_inline"
        )

    return "\n".join(
        text(token.children or []) for token in PARSER.parse(markdown) if token.type == "inline"
    )


def kinds(markdown: str) -> set[str]:
    """Return the kinds of everything that the parser sees."""
    found: set[str] = set()
    for token in PARSER.parse(markdown):
        found.add(token.type)
        found.update(child.type for child in token.children or [])
    return found


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("depth", ["standard", "full"])
def test_no_text_is_markup(lookups_of: Callable[[str], Lookups], text: str, depth: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    lookups = lookups_of(
        f"sides: [one]\nhandling: {quoted}\nregion: {quoted}\n"
        f"actors:\n  one: {{name: {quoted}, kind: state, side: one, role: {quoted}, src: p1}}\n"
        f"locations:\n  two: {{name: {quoted}, kind: town, role: damaged, src: p1}}\n"
        f"casualties:\n  - {{side: one, who: any, kind: any, count: 3, by: {quoted}, src: p1}}\n"
        f"statements:\n  - {{id: a, by: one, kind: claim, text: {quoted}, src: p1}}\n"
        f"  - {{by: one, kind: denial, disputes: a, text: {quoted}, src: p1}}\n"
        f"events:\n  - {{when: 2031, text: {quoted}, kind: other, src: p1}}\n"
        f"gaps: [{{text: {quoted}}}]\n"
        f"context: [{{kind: trend, title: {quoted}, text: {quoted}, src: p1}}]\n"
    )
    assert depth in ("standard", "full")
    page = "\n".join(to_markdown(lookups, depth="full" if depth == "full" else "standard"))
    assert shown(page).count(text) >= (11 if depth == "full" else 9)
    assert not kinds(page) & {
        *("html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence"),
        *("em_open", "s_open", "blockquote_open", "hr", "ordered_list_open"),
    }


def test_a_name_is_strong_where_stars_can_make_it_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "actors:\n"
        "  one: {name: One (old), kind: state, src: p1}\n"
        "  two: {name: Two, kind: state, src: p1}\n"
    )
    lines = list(to_markdown(lookups, parts=["actors"]))
    assert lines[-2:] == ["| One (old) | state | p1 |", "| **Two** | state | p1 |"]


def test_tables_have_a_cell_for_each_column(riverland: Lookups) -> None:
    lines = list(to_markdown(riverland, parts=["actors", "locations", "casualties"]))
    tables = [line for line in lines if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in tables} == {4, 6}
    assert "| · **Ana Moreau** | Prime Minister | paper:p5 |" in lines


def test_a_part_that_is_none_is_refused(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="weather"):
        to_markdown(riverland, parts=["weather"])


def test_a_part_that_was_asked_for_and_is_empty_says_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lines = list(to_markdown(lookups_of(""), parts=["calls"]))
    assert lines[-3:] == ["## Calls", "", "No contact between actors is recorded."]


def test_a_long_chain_of_answers_is_not_mostly_space(
    lookups_of: Callable[[str], Lookups],
) -> None:
    chain = "".join(
        f"  - {{id: s{at}, by: One, kind: denial, text: T., disputes: s{at - 1}, src: p1}}\n"
        for at in range(1, 40)
    )
    lookups = lookups_of(
        f"statements:\n  - {{id: s0, by: One, kind: claim, text: T., src: p1}}\n{chain}"
    )
    lines = [line for line in to_markdown(lookups, parts=["contested"]) if "**One**" in line]
    steps = [len(line) - len(line.lstrip()) for line in lines]
    assert steps == [2 * min(at, 12) for at in range(40)]
