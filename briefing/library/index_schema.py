"""The tables of the index.

`files` holds what is known of each file, `documents` what its records say, packed. `records` finds
records by their words, and `briefings` whole files; neither keeps the texts themselves. `words`
counts how many files have a word, so that common ones are asked for with care, and words that
begin alike are found. `names` and `recurring` tell where an id recurs.

A record's row in `records` is its place within its file, beneath its file's slot; slots follow the
day of the briefing, so that the newest records are found first without sorting any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from briefing import __version__
from briefing.library.entries import Entry

if TYPE_CHECKING:
    import sqlite3

APPLICATION = 0x42524647
"""What marks a file as ours (PRAGMA application_id)."""

_TOKENS = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""Words come folded; marks stay in their words, and our own tags are of private use."""

_TABLES = (
    """
    CREATE TABLE folders (
        folder INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE
    )
    """,
    """
    CREATE TABLE files (
        key INTEGER PRIMARY KEY,
        folder INTEGER NOT NULL,
        name BLOB NOT NULL,
        mtime INTEGER NOT NULL, size INTEGER NOT NULL, inode INTEGER NOT NULL,
        beside TEXT NOT NULL,
        digest TEXT NOT NULL,
        broken INTEGER NOT NULL,
        at INTEGER NOT NULL,
        title TEXT NOT NULL,
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL,
        status TEXT NOT NULL,
        horizon INTEGER NOT NULL,
        slot INTEGER NOT NULL, slots INTEGER NOT NULL,
        entry BLOB NOT NULL,
        UNIQUE (folder, name)
    )
    """,
    "CREATE INDEX files_at ON files (at DESC, name DESC, folder)",
    "CREATE INDEX files_id ON files (id, digest)",
    "CREATE INDEX files_series ON files (series, at) WHERE series != ''",
    "CREATE INDEX files_broken ON files (at) WHERE broken",
    "CREATE INDEX files_slot ON files (slot)",
    "CREATE INDEX files_horizon ON files (horizon, at)",
    "CREATE TABLE documents (file INTEGER PRIMARY KEY, packed BLOB NOT NULL)",
    "CREATE TABLE times (record INTEGER PRIMARY KEY, earliest INTEGER, latest INTEGER)",
    f"""
    CREATE VIRTUAL TABLE records USING fts5 (
        title, said, who, place, tags, content='', tokenize="{_TOKENS}"
    )
    """,
    f"""
    CREATE VIRTUAL TABLE briefings USING fts5 (
        words, content='', detail=none, columnsize=0, tokenize="{_TOKENS}"
    )
    """,
    "CREATE TABLE words (word TEXT PRIMARY KEY, files INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE names (
        name_key INTEGER PRIMARY KEY,
        collection TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        UNIQUE (collection, id, name)
    )
    """,
    """
    CREATE TABLE recurring (
        name_key INTEGER NOT NULL, file INTEGER NOT NULL, records INTEGER NOT NULL,
        PRIMARY KEY (name_key, file)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX recurring_file ON recurring (file)",
)

VERSION = crc32(repr((_TABLES, Entry.__struct_fields__, __version__)).encode()) & 0x7FFFFFFF
"""What the tables are, and the program whose wording they hold (PRAGMA user_version)."""


def application_of(db: sqlite3.Connection) -> int:
    """Return which program a file is of; 0 where it does not say."""
    found: int = db.execute("PRAGMA application_id").fetchone()[0]
    return found


def version_of(db: sqlite3.Connection) -> int:
    """Return the version of the tables in a file."""
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def is_new(db: sqlite3.Connection) -> bool:
    """Tell whether a file holds no table at all."""
    return db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def create(db: sqlite3.Connection) -> None:
    """Make the tables in one transaction, unless another process just has; raises sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if is_new(db):
            for statement in _TABLES:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
