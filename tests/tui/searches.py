"""What stands on a screen on which something is searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.rowlist import RowList

from .conftest import reader, shown

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.tui.app import ReaderApp

LARGE, MEDIUM, SMALL = (100, 30), (80, 24), (40, 12)


def bottom(app: ReaderApp) -> str:
    """Return the line at the foot of the screen."""
    return shown(app).splitlines()[-1].strip()


def strip(app: ReaderApp) -> str:
    """Return the line that names the sections."""
    return shown(app).splitlines()[1].strip()


def focus(app: ReaderApp) -> Widget | None:
    """Return what has the focus."""
    return app.screen.focused


def stand(app: ReaderApp) -> str:
    """Return the section that the reader is in, and the row with the cursor: `2 moreau`."""
    pane = reader(app)._sheet.pane
    return f"{pane.number} {pane.stand.ref.key if pane.stand.ref else None}"


def marked(app: ReaderApp) -> set[str]:
    """Return what is drawn as found in the panes in sight."""
    texts = set()
    for pane in app.query(RowList):
        for row, line in pane._seen if pane.display else ():
            pieces = [piece for block in pane._listing.lines(row)[line] for piece in block.phrase]
            texts |= {piece.text for piece in pieces if piece.found}
    return texts


def typed(text: str) -> list[str]:
    """Return the keys that type a text."""
    return ["space" if letter == " " else letter for letter in text]


LONG = f"""\
briefing: 1
id: long
title: A long note
as_of: 2031-05-04
summary: {{bottom_line: Nothing., src: p1}}
actors:
  short: {{name: Ana, kind: person, src: p1}}
  long: {{name: Bob, kind: person, aka: Robert, note: "{"hay " * 700}needle.", src: p1}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04, paragraphs: 1}}}}
"""
"""A briefing in which a word stands far down on a card."""
