"""The folders of this user, by the custom of the system; `XDG_*` variables move them on Unix.

Nothing is made here: who writes makes its folder then.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = "briefing"


def config_folder() -> str:
    """Return where `config.yaml` and the reader's own themes lie."""
    return _folder("config", "XDG_CONFIG_HOME", ".config")


def state_folder() -> str:
    """Return where places, marks and stars are kept; losing it loses them."""
    return _folder("state", "XDG_STATE_HOME", ".local/state")


def cache_folder() -> str:
    """Return where the index is kept; losing it loses nothing."""
    return _folder("cache", "XDG_CACHE_HOME", ".cache")


def themes_folder() -> str:
    """Return where the reader's own themes lie."""
    return os.path.join(config_folder(), "themes")


def _folder(kind: str, variable: str, usual: str) -> str:
    """Return a folder; Linux needs no platformdirs, whose import costs a third of a digest."""
    if sys.platform != "linux":
        from platformdirs import PlatformDirs  # noqa: PLC0415 - only where the custom is another

        return str(getattr(PlatformDirs(_NAME, appauthor=False), f"user_{kind}_dir"))
    above = os.environ.get(variable, "").strip()
    above = above if os.path.isabs(above) else os.path.expanduser(f"~/{usual}")
    return os.path.join(above, _NAME)


def library_folders(named: Iterable[str]) -> list[str]:
    """Return the folders of briefings that settings name, absolute; those there are none of too.

    One without a `/` at its beginning is taken from the home of the reader, as `~/` is: settings
    are read in any folder.
    """
    home = os.path.expanduser("~")
    return [os.path.join(home, os.path.expanduser(each)) for each in named]
