"""Where the data that ships with the program lies."""

from __future__ import annotations

import os  # not pathlib, which costs start-up time

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def folder(name: str) -> str:
    """Return the path of a shipped folder, `content` or `themes`.

    A wheel carries them inside the package; a source checkout (an editable install) has them
    beside it.
    """
    packaged = os.path.join(_PACKAGE, "_data", name)
    if os.path.isdir(packaged):
        return packaged
    return os.path.join(os.path.dirname(_PACKAGE), name)
