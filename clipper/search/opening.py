"""Opening and throwing away the index's file, so that no connection of this process reads what another one cut off.

SQLite has the shared memory of a write-ahead log under the file's name, and knows its users by the file's inode. When
another file is put into that place under a running program (or the name is free again), the first connection to it
finds no user of its inode, cuts the old -shm to size, and connections of this process that have it mapped kill the
process by reading it (SIGBUS, Nov 2026; POSIX locks do not hold within a process). So nothing of an old file may be
left beside a new one when it is opened, and while one is opened none is thrown away.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from clipper.search import schema

_TRIES, _PAUSE_S = 20, 0.02

Identity: TypeAlias = tuple[int, int]
"""Device and inode of a file."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, and which file it is on."""

    connection: sqlite3.Connection
    identity: Identity | None


class Door:
    """What all connections of a process go through."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: dict[Path, Identity | None] = {}
        """The file that was opened last under a name."""

    def open(self, path: Path) -> Opened:
        """Open the index, or make it; a file that is none is thrown away. Raises OSError, sqlite3.Error."""
        with self._lock:
            return self._open_or_renew(path)

    def renew(self, path: Path, damaged: Identity | None) -> Opened:
        """Throw a damaged index away, unless another connection has done so; open what is there then."""
        with self._lock:
            if identity_of(path) == damaged:
                _unlink(path)
            return self._open_or_renew(path)

    def _open_or_renew(self, path: Path) -> Opened:
        try:
            return self._open(path)
        except sqlite3.DatabaseError as error:
            if not is_damage(error, at_opening=True):  # locked for long, or not writable: another program lives in it
                raise
            _unlink(path)
            return self._open(path)

    def _open(self, path: Path) -> Opened:
        connection, identity = self._connect(path)
        try:
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            if schema.version(connection) != schema.SCHEMA:
                schema.build(connection)
            connection.execute("SELECT number, row FROM clipping LIMIT 1")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("CREATE TEMP TABLE opened (file BLOB PRIMARY KEY) WITHOUT ROWID")
        except sqlite3.Error:
            connection.close()
            raise
        return Opened(connection, identity)

    def _connect(self, path: Path) -> tuple[sqlite3.Connection, Identity | None]:
        """To the file that is there; made here, and not by SQLite: it would not see what is left beside it."""
        for nth in range(_TRIES):
            identity = identity_of(path)
            if identity is None or self._last.get(path, identity) != identity:
                _unlink_beside(path)
            if identity is None:
                path.touch()
                identity = identity_of(path)
            self._last[path] = identity
            try:
                # One connection may be made in one thread and closed in another; use is one thread at a time.
                uri = f"{path.absolute().as_uri()}?mode=rw"
                return sqlite3.connect(uri, uri=True, timeout=10, check_same_thread=False), identity
            except sqlite3.OperationalError:
                if nth == _TRIES - 1 or path.exists():  # else it was removed again meanwhile
                    raise
        raise AssertionError("the last try returns or raises")


DOOR = Door()
"""The one of this process: what it guards is SQLite's own, and the process has one of that."""


def identity_of(path: Path) -> Identity | None:
    """Which file stands under this name; None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def is_damage(error: sqlite3.DatabaseError, *, at_opening: bool = False) -> bool:
    """Whether the file is no index of ours. At opening that may also show in a table that is not as it should be.

    Later in one that is gone: what stands in the file's place is another's, or is only just being made.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return False
    damages = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    is_other = at_opening or str(error).startswith("no such table: ")
    return code & 0xFF in damages or (is_other and code & 0xFF == sqlite3.SQLITE_ERROR)


def _unlink(path: Path) -> None:
    """The file, and what SQLite has beside it."""
    path.unlink(missing_ok=True)
    _unlink_beside(path)


def _unlink_beside(path: Path) -> None:
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, which waits for nobody, whatever the timeout: another program may be at it."""
    for _ in range(_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_PAUSE_S)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")
