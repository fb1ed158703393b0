"""The program with a fault of its own: something in it that fails, wherever a test wants it to."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NoReturn

from briefing.__main__ import start

SECRET = "the reader's words"


class WordlessError(Exception):
    """Fails again when it is asked what went wrong."""

    def __str__(self) -> str:
        raise ValueError("no words")


def fail(*_: object, **__: object) -> NoReturn:
    """Fail, with words that no terminal may see and a value that nobody may."""
    secret = SECRET
    raise RuntimeError(f"failed after {len(secret)} letters \x1b]52;c;UXE=\x07" + "x" * 5000)


def fail_without_words(*_: object, **__: object) -> NoReturn:
    """Fail, and fail to tell how."""
    raise WordlessError


def break_it(where: str) -> None:
    """Have a method fail, named as `module:class.method`; with `!` behind it, without words."""
    module, _, path = where.rstrip("!").partition(":")
    owner, _, method = path.partition(".")
    failing = fail_without_words if where.endswith("!") else fail
    setattr(getattr(import_module(f"briefing.{module}"), owner), method, failing)


if __name__ == "__main__":
    places, sys.argv[1:] = sys.argv[1], sys.argv[2:]
    for place in places.split():
        break_it(place)
    start()
