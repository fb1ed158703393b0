"""Run the program, and write down each write of Textual: `recorded.py FILE [ARGUMENT ...]`.

It is run in a terminal, as a process of its own: what it writes down is what the wire is given.
"""

from __future__ import annotations

import json
import sys

from briefing.__main__ import start
from briefing.tui.driver import GuardedDriver

_write = GuardedDriver.write


def main() -> None:
    """Write each write into the file as a line of JSON, and do as the program does."""
    path = sys.argv.pop(1)
    with open(path, "w", encoding="utf-8") as file:

        def write(self: GuardedDriver, data: str) -> None:
            file.write(json.dumps(data) + "\n")
            file.flush()
            _write(self, data)

        setattr(GuardedDriver, "write", write)  # noqa: B010 - mypy lets no method be replaced
        start()


if __name__ == "__main__":
    main()
