"""Every field of the format, with hostile texts, in every pane and on every card of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.loading import load
from briefing.model.records import RecordRef
from briefing.rendering.cells import width
from briefing.tui.app import ReaderApp
from tests.hostile.corpus import SOME, packs
from tests.hostile.hosts import COPY, MARKS, Host, written
from tests.hostile.screens import Bytes
from tests.tui.conftest import reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from briefing.tui.reader import ReaderScreen

_CELLS = 600
"""How much text a field holds."""
_SIZE = (160, 170)
"""A screen with room for the longest card."""
_CARRIED = "46"
"""Sections of whose records it is told who carried them, beside what all sources tell."""
_PART = re.compile(r"[^\s/-]+[/-]*")
_PIECE = 12
"""Cells of a part of a word that is surely not broken."""


def pieces(host: Host) -> Iterator[str]:
    """Yield what stands somewhere on the screen in one piece."""
    for _, held in host.held:
        yield from (each for each in _PART.findall(clean_line(held)) if width(each) <= _PIECE)


async def walk(output: Bytes, pilot: Pilot[None], screen: ReaderScreen) -> None:
    """Go through every pane and every card."""
    await output.press(pilot, "0")
    await pilot.press("1", "z")
    for number in "123456789":
        await output.press(pilot, number)
        await output.press(pilot, "G")
        if number in _CARRIED:
            await output.press(pilot, "s")
    for event in ("events-1", "events-2"):  # the timeline has other records among them
        screen.visit(7, RecordRef("events", event))
        await output.press(pilot)


async def test_every_field_is_shown_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, texts = Bytes(monkeypatch), packs(_CELLS, SOME)
    assert len(MARKS) % len(texts) == len(texts) - 1  # so that two turns meet all
    turns = range(0, len(texts) + 1, 2)  # a host has two of each text, those of the next turn too
    hosts = {tmp_path / f"{turn}.yaml": Host(texts, turn) for turn in turns}
    for path, host in hosts.items():
        path.write_text(written(host.tree), encoding="ascii")
    (tmp_path / COPY).write_bytes("\n\n".join(texts[:3]).encode())
    app = ReaderApp(load(str(next(iter(hosts)))), theme="evening")
    async with app.run_test(size=_SIZE) as pilot:
        for path, host in hosts.items():
            reader(app).read(str(path))
            begin = len(output.pages)
            await walk(output, pilot, reader(app))
            page = "".join(output.pages[begin:])
            assert [each for each in pieces(host) if each not in page] == []
    output.end()
    page = "".join(output.pages)
    assert {way for way, mark in MARKS.items() if mark not in page} == set()
