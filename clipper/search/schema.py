"""The tables of the index. Another number on disk than SCHEMA means: build anew."""

from __future__ import annotations

import sqlite3

SCHEMA = 8
"""Raised with every change of what is stored."""

# AUTOINCREMENT: the number of a clipping that is gone never becomes another one's, whose words would be found there.
_TABLES = (
    """
    CREATE TABLE clipping (
        number INTEGER PRIMARY KEY AUTOINCREMENT, file BLOB NOT NULL UNIQUE,
        stamp TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '', attention INTEGER, lost TEXT,
        is_checked INTEGER NOT NULL DEFAULT 0,
        date TEXT NOT NULL, title_key TEXT NOT NULL, source_key TEXT NOT NULL, passages INTEGER NOT NULL,
        added INTEGER NOT NULL, source TEXT NOT NULL, is_marked INTEGER NOT NULL, is_starred INTEGER NOT NULL,
        is_archived INTEGER NOT NULL, has_problem INTEGER NOT NULL,
        text_key TEXT NOT NULL, read_key TEXT NOT NULL DEFAULT '', text INTEGER NOT NULL DEFAULT 0,
        said TEXT NOT NULL, row TEXT NOT NULL
    )
    """,
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE tagged (key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID",
    # detail=none: which clipping has a word, not where. A tenth of the work for a letter that stands everywhere.
    # The ascii tokenizer takes everything above ASCII for letters: what is a word has been decided before.
    "CREATE VIRTUAL TABLE heads USING fts5(said, content='clipping', content_rowid='number', columnsize=0,"
    " detail=none, prefix='1 2 3', tokenize='ascii')",
    # Its rowids are the clippings' numbers. Without its contents nothing can be deleted from it: a text that was read
    # anew gets a rowid of `anew`, and the old one is listed as dead.
    "CREATE VIRTUAL TABLE texts USING fts5(words, content='', columnsize=0, detail=none, prefix='1 2 3',"
    " tokenize='ascii')",
    "CREATE TABLE anew (text INTEGER PRIMARY KEY, number INTEGER NOT NULL)",
    "CREATE TABLE dead (text INTEGER PRIMARY KEY)",
)
# Every order of the list reads an index and no row: 30 ms for 100,000 instead of 240 (Nov 2026).
_INDEXES = (
    "CREATE INDEX by_date ON clipping (date DESC, file, is_archived)",
    "CREATE INDEX by_title ON clipping (title_key, date DESC, file, is_archived)",
    "CREATE INDEX by_source ON clipping (source_key = '', source_key, date DESC, file, is_archived)",
    "CREATE INDEX by_passages ON clipping (passages DESC, date DESC, file, is_archived)",
    "CREATE INDEX by_added ON clipping (added DESC, date DESC, file, is_archived)",
    "CREATE INDEX sources ON clipping (source_key, date DESC, file, source)",
    "CREATE INDEX archived ON clipping (date DESC, file) WHERE is_archived",
    "CREATE INDEX starred ON clipping (date DESC, file) WHERE is_starred",
    "CREATE INDEX with_passages ON clipping (date DESC, file, passages) WHERE passages > 0",
    "CREATE INDEX troubled ON clipping (date DESC, file) WHERE has_problem OR attention > 0",
    "CREATE INDEX marked ON clipping (date DESC, file) WHERE is_marked",
    "CREATE INDEX to_read ON clipping (date DESC, file) WHERE text_key <> '' AND text_key <> read_key",
    "CREATE INDEX tags_of ON tagged (number)",
)
_TRIGGERS = (
    "CREATE TRIGGER came AFTER INSERT ON clipping BEGIN"
    " INSERT INTO heads (rowid, said) VALUES (new.number, new.said); END",
    "CREATE TRIGGER went AFTER DELETE ON clipping BEGIN"
    " INSERT INTO heads (heads, rowid, said) VALUES ('delete', old.number, old.said);"
    " DELETE FROM tagged WHERE number = old.number; END",
    "CREATE TRIGGER said_other AFTER UPDATE OF said ON clipping WHEN old.said <> new.said BEGIN"
    " INSERT INTO heads (heads, rowid, said) VALUES ('delete', old.number, old.said);"
    " INSERT INTO heads (rowid, said) VALUES (new.number, new.said); END",
)
FIRST_ANEW = 1 << 40
"""Rowids of texts that were read anew are above those of all others."""


def version(connection: sqlite3.Connection) -> int:
    """The SCHEMA that the file was built with; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def build(connection: sqlite3.Connection) -> None:
    """Make the tables anew, unless another program that starts on this library has just done so."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if version(connection) != SCHEMA:
            _drop_all(connection)
            for statement in (*_TABLES, *_INDEXES, *_TRIGGERS, f"PRAGMA user_version = {SCHEMA}"):
                connection.execute(statement)


def _drop_all(connection: sqlite3.Connection) -> None:
    """Virtual tables first: they take the tables they live in with them."""
    for kind in ("CREATE VIRTUAL %", "CREATE TABLE %"):
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE ? AND name NOT LIKE 'sqlite%'"
        for (name,) in connection.execute(query, (kind,)).fetchall():
            connection.execute(f'DROP TABLE IF EXISTS "{name}"')
