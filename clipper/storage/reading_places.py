"""Where the user stopped reading, how much they saw, and what is read: local to this computer, not in the library.

A convenience, not evidence: when its small database is broken or cannot be written, reading goes on without a word.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS places (
        library BLOB NOT NULL, file BLOB NOT NULL, start INTEGER NOT NULL, turn INTEGER NOT NULL,
        PRIMARY KEY (library, file)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS by_turn ON places (library, turn);
    CREATE TABLE IF NOT EXISTS reading (
        library BLOB NOT NULL, file BLOB NOT NULL, is_read INTEGER NOT NULL, seen INTEGER NOT NULL,
        PRIMARY KEY (library, file)
    ) WITHOUT ROWID;
"""
# A table of its own beside `places`, which is as it always was: an older Clipper on this computer goes on with it. A
# clipping that has no row here is read when it was ever open.
_REMEMBER = """
    INSERT INTO places
    SELECT ?1, ?2, ?3, coalesce(max(turn), 0) + 1 FROM places WHERE library = ?1
    ON CONFLICT (library, file) DO UPDATE SET start = excluded.start, turn = excluded.turn
"""
_SEE = """
    INSERT INTO reading VALUES (?1, ?2, 1, ?3)
    ON CONFLICT (library, file) DO UPDATE SET seen = max(seen, excluded.seen)
"""
_MARK = """
    INSERT INTO reading VALUES (?, ?, ?, 0)
    ON CONFLICT (library, file) DO UPDATE SET is_read = excluded.is_read
"""
_READ = """
    SELECT file FROM reading WHERE library = ?1 AND is_read UNION ALL
    SELECT file FROM places WHERE library = ?1
    AND NOT EXISTS (SELECT 1 FROM reading WHERE library = ?1 AND file = places.file)
"""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_LARGEST = 2**62


class ReadingPlaces:
    """Never raises for what the disk does. Used from one thread at a time.

    Names are stored as bytes, so that those that are not UTF-8 work too. A damaged file is renamed aside; one that
    cannot be written lives on in memory, with what could be read of it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def place(self, library: str, file: str) -> int | None:
        """The first visible character when it was last open, in code points; None when it never was."""
        rows = self._run("SELECT start FROM places WHERE library = ? AND file = ?", library, file)
        return int(rows[0][0]) if rows else None

    def remember(self, library: str, file: str, start: int, seen: int = 0) -> None:
        """It is open now, at this character, and so much of it was seen, in percent.

        That makes it read, unless it was marked as unread: who only leaves it does not read it.
        """
        key, name = os.fsencode(library), os.fsencode(file)
        place = (key, name, min(max(start, 0), _LARGEST))
        self._write((_REMEMBER, [place]), (_SEE, [(key, name, min(max(seen, 0), 100))]))

    def mark(self, library: str, files: Iterable[str], *, is_read: bool) -> None:
        """These are read, or unread again, whatever was opened; places stay. 2 ms for 1,000 (Nov 2026)."""
        key = os.fsencode(library)
        self._write((_MARK, [(key, os.fsencode(file), is_read) for file in files]))

    def read(self, library: str) -> frozenset[str]:
        """The clippings that are read: opened once, or marked so. All others are unread."""
        return frozenset(os.fsdecode(row[0]) for row in self._run(_READ, library))

    def seen(self, library: str) -> dict[str, int]:
        """How much of the clippings was seen, in percent, where it is more than nothing."""
        query = "SELECT file, seen FROM reading WHERE library = ? AND seen > 0"
        return {os.fsdecode(file): int(seen) for file, seen in self._run(query, library)}

    def opened(self, library: str) -> frozenset[str]:
        """The clippings ever opened, unread again or not."""
        return frozenset(
            os.fsdecode(row[0]) for row in self._run("SELECT file FROM places WHERE library = ?", library)
        )

    def last(self, library: str) -> str | None:
        """The clipping that was open last."""
        rows = self._run("SELECT file FROM places WHERE library = ? ORDER BY turn DESC LIMIT 1", library)
        return os.fsdecode(rows[0][0]) if rows else None

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _run(self, statement: str, *values: str | int) -> list[Any]:
        bound = [os.fsencode(value) if isinstance(value, str) else value for value in values]
        return self._do(lambda connection: connection.execute(statement, bound).fetchall())

    def _write(self, *changes: tuple[str, list[tuple[bytes | int, ...]]]) -> None:
        """All of it or nothing: should the file have to be begun anew half way, all of it is done there."""

        def write(connection: sqlite3.Connection) -> list[Any]:
            connection.execute("BEGIN")
            try:
                for statement, rows in changes:
                    connection.executemany(statement, rows)
                connection.execute("COMMIT")
            except sqlite3.Error:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            return []

        self._do(write)

    def _do(self, work: Callable[[sqlite3.Connection], list[Any]]) -> list[Any]:
        try:
            return work(self._opened())
        except sqlite3.ProgrammingError:
            raise  # Ours: a wrong statement, or two threads.
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) in _BUSY:
                _log.info("reading places are busy: %s", error)
                return []
            self._recover(error)
        try:
            return work(self._opened())
        except sqlite3.DatabaseError as error:
            _log.info("reading places go on in memory: %s", error)
            self._go_on_in_memory()
            return work(self._opened())

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(str(self._path))
        return self._connection

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        """A damaged file goes aside; one that only cannot be written (an OperationalError) stays where it is."""
        if isinstance(error, sqlite3.OperationalError):
            _log.info("reading places go on in memory: %s", error)
            self._go_on_in_memory()
            return
        _log.info("reading places are damaged and start anew: %s", error)
        self.close()
        with suppress(OSError):
            self._path.replace(self._path.with_name(self._path.name + ".damaged"))
        for ending in ("-wal", "-shm", "-journal"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()

    def _go_on_in_memory(self) -> None:
        memory = _connect(":memory:")
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.backup(memory)
                memory.executescript(_SCHEMA)
        self.close()
        self._connection = memory


def _connect(database: str) -> sqlite3.Connection:
    """Without the wait for the disk at every page turned: losing the last places in a power cut is no harm.

    `check_same_thread` is off because the thread that closes it at the end may be another one.
    """
    connection = sqlite3.connect(database, timeout=0.2, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
