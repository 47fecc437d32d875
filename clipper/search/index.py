"""The index: rows of the list, cached in SQLite so that a window paints at once. It can always be thrown away.

Each thread that uses an Index makes its own; they share the file (write-ahead log), one writes at a time. Full-text
search will live here too.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import time
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.errors import IndexFailed
from clipper.domain.told import Told

SCHEMA = 6
"""Raised with every change of what is stored; another number on disk means: build anew."""


_TRIES, _PAUSE_S = 20, 0.02


class Sort(StrEnum):
    """The orders of the list; the names are those of the command line."""

    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    PASSAGES = "passages"


_ORDERS = {
    Sort.DATE: "date DESC, file",
    Sort.TITLE: "title_key, date DESC, file",
    Sort.SOURCE: "source_key = '', source_key, date DESC, file",
    Sort.PASSAGES: "passages DESC, date DESC, file",
}

_TABLE = """
CREATE TABLE clipping (
    number INTEGER PRIMARY KEY, file BLOB NOT NULL UNIQUE,
    stamp TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '', attention INTEGER,
    date TEXT NOT NULL, title_key TEXT NOT NULL, source_key TEXT NOT NULL, passages INTEGER NOT NULL,
    is_marked INTEGER NOT NULL, row TEXT NOT NULL
)
"""
_INDEXES = (
    "CREATE INDEX by_date ON clipping (date DESC, file)",
    # Counting clippings and passages reads this and no row: it is asked for after every save.
    "CREATE INDEX by_passages ON clipping (passages)",
)

# Ukrainian letters that stand elsewhere in the alphabet than in Unicode: ґ after г, є after е, і and ї after и.
_ALPHABET = str.maketrans({"ґ": "г\uffff", "є": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and the state of the files it was made from. `stamp` is opaque: equal means nothing changed."""

    clipping: Clipping
    stamp: str


class Index:
    """The rows of one library. A bad file is thrown away and begun anew; what the disk refuses raises IndexFailed."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the index at `path`; None, or a place that cannot be written, gives a temporary one.

        Raises IndexFailed when there is no place for that either.
        """
        self.renewals = 0
        """How often the file turned out to be damaged and was begun anew: what was read before may be too little."""
        self._is_closed = False
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        try:
            if path is None:
                raise OSError("no place given")
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open_or_renew(path)
        except (OSError, sqlite3.Error):
            path = self._open_temporary()
        self.path = path

    def _open_temporary(self) -> Path:
        try:
            # A scan that is still at it when the window closes may have a file open.
            self._temporary = tempfile.TemporaryDirectory(prefix="clipper-index-", ignore_cleanup_errors=True)
            path = Path(self._temporary.name) / "index.sqlite"
            self._connection = _open_or_renew(path)
        except (OSError, sqlite3.Error) as error:
            raise IndexFailed(reason=error) from error
        return path

    def close(self) -> None:
        """Let go of the file; from now on nothing is found. A window that goes may still ask while it does."""
        self._is_closed = True
        self._connection.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def stamps(self) -> dict[ClippingId, str]:
        """Every clipping known, with its stamp."""
        return {_id(file): stamp for file, stamp in self._all("SELECT file, stamp FROM clipping")}

    def _all(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What the query finds. A damaged file is begun anew, and nothing is found. Raises IndexFailed."""
        if self._is_closed:
            return []
        try:
            return self._connection.execute(query, tuple(parameters)).fetchall()
        except sqlite3.ProgrammingError:
            raise  # ours: a wrong statement, or an index that was closed
        except sqlite3.DatabaseError as error:
            self._renew_after(error)
            return []

    def _renew_after(self, error: sqlite3.DatabaseError) -> None:
        """Throw a damaged file away and begin anew. Raises IndexFailed for another error."""
        if not _is_damage(error):
            raise IndexFailed(reason=error) from error
        self._connection.close()
        try:
            _unlink(self.path)
            self._connection = _open(self.path)
        except (OSError, sqlite3.Error):
            self.path = self._open_temporary()
        self.renewals += 1

    def update(self, entries: Iterable[Entry], removed: Iterable[ClippingId] = ()) -> None:
        """Add or replace rows, drop others, in one transaction."""
        rows, gone = [_columns(entry) for entry in entries], [(os.fsencode(id_),) for id_ in removed]
        try:
            self._write(rows, gone)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.DatabaseError as error:
            self._renew_after(error)
            self._write(rows, gone)

    def _write(self, rows: list[tuple[object, ...]], gone: list[tuple[bytes]]) -> None:
        with self._connection:
            self._connection.executemany("DELETE FROM clipping WHERE file = ?", gone)
            self._connection.executemany(
                "INSERT INTO clipping (file, stamp, date, title_key, source_key, passages, is_marked, row)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (file) DO UPDATE SET stamp = excluded.stamp, sha256 = '', attention = NULL,"
                " date = excluded.date, title_key = excluded.title_key, source_key = excluded.source_key,"
                " passages = excluded.passages, is_marked = excluded.is_marked, row = excluded.row",
                rows,
            )

    def order(self, sort: Sort = Sort.DATE) -> array[int]:
        """Row numbers in that order. 1 ms for 10,000."""
        found = self._all(f"SELECT number FROM clipping ORDER BY {_ORDERS[sort]}")
        return array("q", (number for (number,) in found))

    def clippings(self, numbers: Sequence[int]) -> list[Clipping]:
        """The rows of these numbers, in their order; one that is gone meanwhile is left out."""
        marks = ",".join("?" * len(numbers))
        found = self._all(f"SELECT number, row FROM clipping WHERE number IN ({marks})", numbers)
        rows = {number: _clipping(row) for number, row in found}
        return [rows[number] for number in numbers if number in rows]

    def number(self, clipping: ClippingId) -> int | None:
        """The row number of a clipping."""
        found = self._all("SELECT number FROM clipping WHERE file = ?", [os.fsencode(clipping)])
        return int(found[0][0]) if found else None

    def clipping(self, clipping: ClippingId) -> Clipping | None:
        """The row of a clipping."""
        found = self._all("SELECT row FROM clipping WHERE file = ?", [os.fsencode(clipping)])
        return _clipping(found[0][0]) if found else None

    def counts(self) -> tuple[int, int]:
        """How many clippings, how many passages."""
        found = self._all("SELECT count(*), total(passages) FROM clipping")
        return (int(found[0][0]), int(found[0][1])) if found else (0, 0)

    def marked(self) -> list[Clipping]:
        """The rows that have a notes file."""
        found = self._all("SELECT row FROM clipping WHERE is_marked ORDER BY date DESC, file")
        return [_clipping(row) for (row,) in found]

    def hashes(self) -> dict[ClippingId, str]:
        """The SHA-256 of clippings' bytes, as far as anyone asked for them."""
        found = self._all("SELECT file, sha256 FROM clipping WHERE sha256 <> ''")
        return {_id(file): sha256 for file, sha256 in found}

    def remember_hashes(self, hashes: dict[ClippingId, str]) -> None:
        """Keep SHA-256 sums until the file changes."""
        known = [(sha256, os.fsencode(id_)) for id_, sha256 in hashes.items()]
        self._remember("UPDATE clipping SET sha256 = ? WHERE file = ?", known)

    def _remember(self, change: str, rows: Sequence[tuple[object, bytes]]) -> None:
        try:
            with self._connection:
                self._connection.executemany(change, rows)
        except sqlite3.DatabaseError as error:
            self._renew_after(error)

    def attention(self) -> dict[ClippingId, int]:
        """How many things in clippings need the user's attention, as far as anyone asked."""
        found = self._all("SELECT file, attention FROM clipping WHERE attention IS NOT NULL")
        return {_id(file): count for file, count in found}

    def remember_attention(self, counts: dict[ClippingId, int]) -> None:
        """Keep those counts until the clipping or its notes change."""
        known = [(count, os.fsencode(id_)) for id_, count in counts.items()]
        self._remember("UPDATE clipping SET attention = ? WHERE file = ?", known)


def _open_or_renew(path: Path) -> sqlite3.Connection:
    try:
        return _open(path)
    except sqlite3.DatabaseError as error:
        if not _is_damage(error, at_opening=True):  # locked for long, or not writable: another program may live in it
            raise
        _unlink(path)
        return _open(path)


def _is_damage(error: sqlite3.DatabaseError, *, at_opening: bool = False) -> bool:
    """Whether the file is no index of ours. At opening that may also show in a table that is not as it should be."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return False
    damages = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    return code & 0xFF in damages or (at_opening and code & 0xFF == sqlite3.SQLITE_ERROR)


def _unlink(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()


def _open(path: Path) -> sqlite3.Connection:
    # One connection may be made in one thread and closed in another; use is one thread at a time.
    connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        if _version(connection) != SCHEMA:
            _build(connection)
        connection.execute("SELECT number, row FROM clipping LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _build(connection: sqlite3.Connection) -> None:
    """Make the tables anew, unless another program that starts on this library has just done so."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if _version(connection) != SCHEMA:
            version = f"PRAGMA user_version = {SCHEMA}"
            for statement in ("DROP TABLE IF EXISTS clipping", _TABLE, *_INDEXES, version):
                connection.execute(statement)


def _columns(entry: Entry) -> tuple[object, ...]:
    clipping = entry.clipping
    meta = clipping.metadata
    return (
        os.fsencode(clipping.id),
        entry.stamp,
        _storable(meta.date),
        _sort_key(meta.title),
        _sort_key(meta.source),
        len(clipping.marks.colours),
        bool(clipping.marks.page_id),
        json.dumps(asdict(clipping)),
    )


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _sort_key(text: str) -> str:
    return _storable(alphabetical(text.strip(" «»“”„\"'")))


def alphabetical(text: str) -> str:
    """A key that sorts in the order of the Ukrainian alphabet, letter case aside; Latin letters come first."""
    return text.casefold().translate(_ALPHABET)


def _clipping(row: str) -> Clipping:
    stored = json.loads(row)
    meta, marks, problem = stored.pop("metadata"), stored.pop("marks"), stored.pop("problem")
    meta["tags"] = tuple(meta["tags"])
    for name in ("tags", "passage_tags", "colours"):
        marks[name] = tuple(marks[name])
    told = problem and Told(problem["template"], tuple((name, value) for name, value in problem["values"]))
    return Clipping(**stored, metadata=Metadata(**meta), marks=Marks(**marks), problem=told)


def _id(file: bytes) -> ClippingId:
    return ClippingId(os.fsdecode(file))
