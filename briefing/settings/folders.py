"""The folders of this user, by the custom of the system; `XDG_*` variables move them on Unix.

Nothing is made here: who writes makes its folder then.
"""

from __future__ import annotations

import os

_NAME = "briefing"


def config_folder() -> str:
    """Return where `config.yaml` and the reader's own themes lie."""
    from platformdirs import user_config_dir  # noqa: PLC0415 - 20 ms that a digest does not pay

    return user_config_dir(_NAME, appauthor=False)


def state_folder() -> str:
    """Return where places, marks and stars are kept; losing it loses them."""
    from platformdirs import user_state_dir  # noqa: PLC0415 - as above

    return user_state_dir(_NAME, appauthor=False)


def cache_folder() -> str:
    """Return where the index is kept; losing it loses nothing."""
    from platformdirs import user_cache_dir  # noqa: PLC0415 - as above

    return user_cache_dir(_NAME, appauthor=False)


def themes_folder() -> str:
    """Return where the reader's own themes lie."""
    return os.path.join(config_folder(), "themes")
