"""The tables that state is kept in, and the way to them from every earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import UnreadableError

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE briefings (
            id TEXT PRIMARY KEY,
            place BLOB,
            read_at INTEGER,
            digest TEXT NOT NULL DEFAULT '',
            starred INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE marks (
            briefing TEXT NOT NULL,
            name TEXT NOT NULL,
            place BLOB NOT NULL,
            PRIMARY KEY (briefing, name)
        ) WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE versions (
            briefing TEXT PRIMARY KEY,
            read_at INTEGER NOT NULL,
            size INTEGER NOT NULL,
            data BLOB NOT NULL
        )
        """,
        "CREATE INDEX versions_by_age ON versions (read_at, briefing, size)",
    ),
)
"""What makes each version of the tables of the one before; a version is the number of its step."""


WITH_VERSIONS = 2
"""The first version that keeps what was read; a file that may only be read can be an older one."""

_EVERY = "briefings"
"""The table that every version has."""


def version(db: sqlite3.Connection) -> int:
    """Return the version of the tables in a file; 0 for a new file."""
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def refuse_others(db: sqlite3.Connection) -> None:
    """Raise UnreadableError where the tables of a file are not those that we know.

    The names go first: they and their version come with one stroke, maybe between two looks.
    """
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    found = version(db)
    if found > len(MIGRATIONS):
        raise UnreadableError("a newer version of this program wrote it")
    if names and (found < 1 or _EVERY not in names):
        raise UnreadableError("another program wrote it")


def bring_up_to_date(db: sqlite3.Connection) -> None:
    """Take every step that is missing, in one transaction; raises sqlite3.Error.

    Another process may be at it too: what is missing counts once the file is ours to write.
    """
    if version(db) >= len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[version(db) :]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
