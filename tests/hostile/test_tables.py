"""Every field of the format, with every hostile text, in the tables and on the cards of `show`.

What is looked at are the bytes that reach standard output.
"""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.clean import clean, clean_line, is_clean
from briefing.model.records import COLLECTIONS
from briefing.rendering.sections import KEYS
from tests.hostile.corpus import packs
from tests.hostile.hosts import PROSE, Host, written
from tests.hostile.raw import COLOURS, forbidden

if TYPE_CHECKING:
    from pathlib import Path

    Hosts = dict[Path, Host]

_CELLS = 600
"""How much text a field holds."""
_EVERY = 18
"""How many of the files there are for one that is shown: a text stands in many fields."""


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Hosts:
    """Return some files in whose fields the texts stand, each in another one."""
    folder, texts = tmp_path_factory.mktemp("hosts"), packs(_CELLS)
    turns = islice(range(len(texts)), 0, None, _EVERY)
    made = {folder / f"{turn:03}.yaml": Host(texts, turn) for turn in turns}
    for path, host in made.items():
        path.write_text(written(host.tree), encoding="ascii")
    return made


def printed(capsys: pytest.CaptureFixture[bytes], *call: str) -> str:
    """Return what a call prints, without its colours."""
    assert main(["show", *call]) == 0
    out, told = capsys.readouterr()
    assert told == b""
    return COLOURS.sub("", out.decode())


def test_a_table_holds_every_text_whole_and_lets_nothing_through(
    hosts: Hosts, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for path, host in hosts.items():
        cells = []
        for key in (*KEYS, "events", "about"):
            text = printed(capsysbinary, str(path), key, "--format", "csv")
            assert forbidden(text.replace("\r\n", "\n")) == set()
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            assert len({len(row) for row in rows}) == 1
            cells += [cell for row in rows for cell in row]
        whole = "\0".join(cells).replace("'", "")  # one stands before what would be a formula
        for way, held in host.held:
            shown = (clean if way in PROSE else clean_line)(held).strip()
            assert shown.replace("'", "") in whole, way


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_card_lets_anything_through(
    form: str, hosts: Hosts, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    colour = "always" if form == "text" else "never"
    for path in hosts:
        for collection in COLLECTIONS:
            call = (str(path), f"{collection}/1", "--color", colour, "--format", form)
            text = printed(capsysbinary, *call)
            assert forbidden(text) == set()
            assert is_clean(text)
