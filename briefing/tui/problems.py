"""What is wrong with a file, over the screen that shows its last good version."""

from __future__ import annotations

from os.path import basename
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.screen import ModalScreen

from briefing.clean import clean_line
from briefing.errors import BriefingError
from briefing.loading import check
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Part, Piece, Row
from briefing.tui.bindings import panel_bindings
from briefing.tui.errands import errand
from briefing.tui.giving_way import give_way
from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from briefing.errors import Problem
    from briefing.rendering.rows import Phrase


class ProblemsScreen(ModalScreen[None]):
    """Every problem, as a compiler tells it."""

    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        dict.fromkeys(("close", "back", "leave", "problems"), "dismiss")
    )

    def __init__(
        self, path: str, closes: str = "Esc", *, ascii_only: bool = False, follow: bool = True
    ) -> None:
        """Show what is wrong with a file; `closes` is the key that this reader has to close it.

        `follow` false refuses a symbolic link.
        """
        super().__init__(classes="ascii" if ascii_only else "")
        self._path = path
        self._follow = follow
        self._closes = closes
        self._ascii_only = ascii_only

    def compose(self) -> ComposeResult:
        """Show a list that is filled when the file has been read."""
        rows = RowList(id="help")
        rows.set_reactive(RowList.ascii_only, self._ascii_only)
        rows.show(_page((), "Reading the file ...", self._closes))
        yield rows

    def on_mount(self) -> None:
        """Read the file."""
        self.look_again()

    def look_again(self) -> None:
        """Read the file; of two looks at it the later one counts."""
        self.run_worker(self._look(), exclusive=True)

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        give_way(self, event.size)

    async def _look(self) -> None:
        """Show what is wrong as soon as it is found: looking for all that may be takes time."""
        self._show(*await errand(self._find))

    def _find(self) -> tuple[Sequence[Problem], str]:
        """Return every problem, and what to tell where there is none."""
        try:
            return check(self._path, follow=self._follow), "Nothing is wrong with this file."
        except BriefingError as error:
            return (), str(error)

    def _show(self, problems: Sequence[Problem], told: str) -> None:
        """Show all of them, or what is told where there is none."""
        count = f" ({len(problems):,})" if problems else ""
        rows = self.query_one(RowList)
        rows.border_title = Content(f"Problems of {self._file_name()}{count}")
        rows.show(_page(problems, told, self._closes))

    def _file_name(self) -> str:
        """Return the name of the file as the screen spells it."""
        name = clean_line(basename(self._path))
        if not self._ascii_only:
            return name
        from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost time

        return to_ascii(name)


def _page(problems: Sequence[Problem], told: str, closes: str) -> tuple[Part, ...]:
    """Return problems as rows: where and what, and the line of the file with its part marked."""
    rows = [Row(cells=(support(f"{closes} closes this page."),), heading=True), Row(heading=True)]
    for problem in problems:
        rows += _rows(problem)
    if not problems:
        rows.append(Row(cells=(said(told),)))
    return (Part(key="problems", title="", rows=tuple(rows)),)


def _rows(problem: Problem) -> Iterator[Row]:
    """Yield a problem, and an empty line after it."""
    place = f"{problem.line}:{problem.column}: " if problem.line else ""
    told = (*support(place), Piece(f"{problem.severity}: ", "name"), *said(problem.message))
    yield Row(cells=(told,), under=tuple(_excerpt(problem)))
    yield Row(heading=True)


def _excerpt(problem: Problem) -> Iterator[Phrase]:
    """Yield the line that is meant, its marked part underlined and bold."""
    if not problem.excerpt:
        return
    start = problem.excerpt_column
    end = start + problem.excerpt_length
    before, marked, after = (
        problem.excerpt[:start].lstrip(),
        problem.excerpt[start:end],
        problem.excerpt[end:],
    )
    yield (Piece(before, "support"), Piece(marked, found=True), Piece(after, "support"))
