"""Where the data that ships with the program lies."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib costs start-up time


def folder(name: str) -> str:
    """Return the path of a shipped folder, `content` or `themes`.

    A wheel carries them inside the package; a source checkout (an editable install) has them
    beside it.
    """
    packaged = os.path.join(_PACKAGE, "_data", name)  # noqa: PTH118 - as above
    if os.path.isdir(packaged):  # noqa: PTH112 - as above
        return packaged
    return os.path.join(os.path.dirname(_PACKAGE), name)  # noqa: PTH118, PTH120 - as above
