"""Draw the README pictures: `python -m tests.picture [THEME [COLSxROWS [FILE [KEY...]]]]`.

`python -m tests.picture evening 100x30 docs/library.svg L` draws the library.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from briefing.library.state import State
from briefing.loading import load
from briefing.tui.app import ReaderApp
from briefing.tui.library.library import Library

CONTENT = Path(__file__).parent.parent / "content"

_REMOTE_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Where an exported picture would have a font fetched from elsewhere."""


async def draw(theme: str, size: tuple[int, int], keys: list[str]) -> str:
    """Return the screen as SVG, at a size in cells, after some keys."""
    first, state = CONTENT / "2022-09-13-armenia-azerbaijan.yaml", State()

    def library() -> Library:
        return Library([str(CONTENT)], "", state, follow=False)  # tells no path of this machine

    app = ReaderApp(load(str(first)), theme=theme, state=state, library=library)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.5)
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
