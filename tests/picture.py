"""Draw the README picture of the screen: `python -m tests.picture [THEME [COLSxROWS [FILE]]]`."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from briefing.library.finding import find_file
from briefing.loading import load
from briefing.tui.app import ReaderApp

_REMOTE_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Where an exported picture would have a font fetched from elsewhere."""


async def draw(theme: str, size: tuple[int, int], keys: list[str]) -> str:
    """Return the screen as SVG, at a size in cells, after some keys."""
    app = ReaderApp(load(find_file(None)), theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return _REMOTE_FONTS.sub("", app.export_screenshot(title="briefing"))


def main(
    theme: str = "evening", size: str = "100x30", path: str = "docs/overview.svg", *keys: str
) -> None:
    """Draw the picture into a file."""
    columns, _, rows = size.partition("x")
    picture = asyncio.run(draw(theme, (int(columns), int(rows)), list(keys)))
    Path(path).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
