"""Widgets of every kind with texts in them that nobody has cleaned.

It is also an app to start in a terminal: `python -m tests.wire.unclean lean`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import (
    Button,
    DataTable,
    Footer,
    Input,
    Label,
    Log,
    OptionList,
    RichLog,
    Static,
    TextArea,
    Tooltip,
    Tree,
)
from textual.widgets.option_list import Option

from briefing.model.lookups import RecordRef
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.tui.guarded import GuardedApp
from briefing.tui.life import Life
from briefing.tui.rowlist import RowList
from briefing.tui.variables import variable_defaults
from tests.wire.hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.app import ComposeResult

    from briefing.settings.variables import Way

    Make = Callable[[Sequence[str]], Iterable[Widget]]

SIZE = (100, 620)
"""Columns and rows in which all the texts have room."""


class Unclean(GuardedApp):
    """Shows some widgets, and nothing else."""

    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]  # noqa: RUF012 - Textual's
    CSS = """
    Vertical, Horizontal, Static, Label, OptionList, Tree, DataTable { height: auto; }
    Log, RichLog, TextArea, RowList { height: 520; }
    Horizontal Static { width: auto; }
    .bordered { border: solid white; height: 3; }
    Tooltip { max-width: 100; }
    """

    def __init__(
        self,
        *kinds: Make,
        texts: Sequence[str],
        toasts: Iterable[str] = (),
        life: Life | None = None,
        way: Way = "lean",
    ) -> None:
        super().__init__(life, wire=way)
        self._kinds = kinds
        self._texts = texts
        self._toasts = toasts

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        with Vertical():
            for make in self._kinds:
                yield from make(self._texts)

    def on_mount(self) -> None:
        for text in self._toasts:
            self.notify(text, title=text, markup=False, timeout=600)


def lines(texts: Sequence[str], count: int = 6) -> Iterator[str]:
    """Yield the texts with `count` of them in a line."""
    for at in range(0, len(texts), count):
        yield " ".join(texts[at : at + count])


def statics(texts: Sequence[str]) -> Iterable[Widget]:
    return [Static(Content(text)) for text in lines(texts)]


def visible_controls(texts: Sequence[str]) -> Iterable[Widget]:
    """Make widgets with contents from which not even Textual has taken anything."""
    return [Static(Content(text, strip_control_codes=False)) for text in lines(texts)]


def labels(texts: Sequence[str]) -> Iterable[Widget]:
    return [Label(Text(text, style="bold red")) for text in lines(texts)]


def titles(texts: Sequence[str]) -> Iterable[Widget]:
    for text in lines(texts, 8):
        framed = Static("framed", classes="bordered")
        framed.border_title = Content(text)
        framed.border_subtitle = Content(text)
        yield framed


def inputs(texts: Sequence[str]) -> Iterable[Widget]:
    for text in lines(texts, 8):
        yield Input(text, placeholder=text, compact=True)
        yield Input(placeholder=text, compact=True)


def options(texts: Sequence[str]) -> Iterable[Widget]:
    return [OptionList(*[Option(Content(text)) for text in lines(texts)])]


class _Written(RichLog):
    texts: Sequence[str] = ()

    def on_mount(self) -> None:
        for text in self.texts:
            self.write(Text(text))
            self.write(Text(text), expand=True)


def logs(texts: Sequence[str]) -> Iterable[Widget]:
    log = _Written()
    log.texts = [*lines(texts, 3)]
    return [log]


class _Plain(Log):
    texts: Sequence[str] = ()

    def on_mount(self) -> None:
        self.write_lines(self.texts)


def plain_logs(texts: Sequence[str]) -> Iterable[Widget]:
    log = _Plain()
    log.texts = texts
    return [log]


def row_lists(texts: Sequence[str]) -> Iterable[Widget]:
    rows = [
        Row(
            ref=RecordRef("actors", f"a{number}"),
            cells=((Piece(text, "name"),), (Piece(text),)),
            body=((Piece(text),),),
        )
        for number, text in enumerate(lines(texts, 4))
    ]
    columns = (Column(key="name", title="Name"), Column(key="role", title="Role", grows=True))
    found = RowList()
    found.show([Part(key="t", title=texts[0], columns=columns, rows=tuple(rows), empty="None.")])
    return [found]


class _Table(DataTable[Text]):
    texts: Sequence[str] = ()

    def on_mount(self) -> None:
        self.add_columns(Text("one"), Text("two"))
        for text in self.texts:
            self.add_row(Text(text), Text(text))


def tables(texts: Sequence[str]) -> Iterable[Widget]:
    table = _Table()
    table.texts = [*lines(texts, 3)]
    return [table]


def trees(texts: Sequence[str]) -> Iterable[Widget]:
    tree: Tree[None] = Tree(Text("root"))
    tree.root.expand()
    for text in lines(texts):
        tree.root.add_leaf(Text(text))
    return [tree]


def text_areas(texts: Sequence[str]) -> Iterable[Widget]:
    return [TextArea("\n".join(texts))]


def buttons(texts: Sequence[str]) -> Iterable[Widget]:
    return [Button(Content(text), compact=True) for text in lines(texts, 8)]


def footers(texts: Sequence[str]) -> Iterable[Widget]:
    class Bound(Static, can_focus=True):
        BINDINGS = [(f"f{n}", "none", text) for n, text in enumerate(lines(texts, 40), 1)]  # noqa: RUF012 - a short-lived class

    return [Bound("bound"), Footer()]


class Pieces(Widget):
    """Draws each character as a segment of its own without a style, so that nothing parts them."""

    DEFAULT_CSS = "Pieces { height: 1; }"
    text = ""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one line
        return Strip([Segment(character) for character in self.text])


def pieces(texts: Sequence[str]) -> Iterable[Widget]:
    for text in lines(texts):
        widget = Pieces()
        widget.text = text
        yield widget


class Linked(Pieces):
    """Draws a harmless text with a link that is none."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one line
        return Strip([Segment("linked", Style(link=self.text))])


def links(texts: Sequence[str]) -> Iterable[Widget]:
    for text in lines(texts):
        widget = Linked()
        widget.text = text
        yield widget


def neighbours(texts: Sequence[str]) -> Iterable[Widget]:
    """Make widgets side by side, each with one character of a text."""
    for text in texts[::40]:
        parts = []
        for character in text:
            part = Pieces()
            part.styles.width = 1
            part.text = character
            parts.append(part)
        yield Horizontal(*parts)


def tooltips(texts: Sequence[str]) -> Iterable[Widget]:
    class Shown(Static):
        def on_mount(self) -> None:
            tooltip = self.screen.get_child_by_type(Tooltip)
            tooltip.update(Content("\n".join(lines(texts))))
            tooltip.display = True

    return [Shown("told")]


KINDS: dict[str, Make] = {
    made.__name__: made
    for made in (
        *(statics, visible_controls, labels, titles, inputs, options, logs, plain_logs, row_lists),
        *(tables, trees, text_areas, buttons, footers, pieces, links, neighbours, tooltips),
    )
}
"""Every way of ours and of Textual's to show a text."""


class Crowded(Unclean):
    """Shows some of each kind at once."""

    CSS = Unclean.CSS.replace("520", "16")


def main(way: str) -> None:
    """Show them in the terminal until it is told to end."""
    with Life() as life:
        app = Crowded(
            *KINDS.values(),
            texts=HOSTILE[::2],
            toasts=[*lines(HOSTILE, 60)],
            life=life,
            way=cast("Way", way),
        )
        app.run()
        sys.exit(life.exit_code(app))


if __name__ == "__main__":
    main(*sys.argv[1:])
