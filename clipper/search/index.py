"""The index: rows of the list, cached in SQLite so that a window paints at once. It can always be thrown away.

Each thread that uses an Index makes its own; they share the file (write-ahead log), one writes at a time. Full-text
search will live here too.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata

SCHEMA = 3
"""Raised with every change of what is stored; another number on disk means: build anew."""


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
    stamp TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL, title_key TEXT NOT NULL, source_key TEXT NOT NULL, passages INTEGER NOT NULL,
    is_marked INTEGER NOT NULL, row TEXT NOT NULL
);
CREATE INDEX by_date ON clipping (date DESC, file);
"""

# Ukrainian letters that stand elsewhere in the alphabet than in Unicode: ґ after г, є after е, і and ї after и.
_ALPHABET = str.maketrans({"ґ": "г\uffff", "є": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and the state of the files it was made from. `stamp` is opaque: equal means nothing changed."""

    clipping: Clipping
    stamp: str


class Index:
    """The rows of one library. Methods raise nothing about the file: a bad one is thrown away and begun anew."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the index at `path`; None, or a place that cannot be written, gives a temporary one."""
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        try:
            if path is None:
                raise OSError("no place given")
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open_or_renew(path)
        except (OSError, sqlite3.Error):
            self._temporary = tempfile.TemporaryDirectory(prefix="clipper-index-")
            path = Path(self._temporary.name) / "index.sqlite"
            self._connection = _open_or_renew(path)
        self.path = path

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def stamps(self) -> dict[ClippingId, str]:
        """Every clipping known, with its stamp."""
        found = self._connection.execute("SELECT file, stamp FROM clipping")
        return {_id(file): stamp for file, stamp in found}

    def update(self, entries: Iterable[Entry], removed: Iterable[ClippingId] = ()) -> None:
        """Add or replace rows, drop others, in one transaction."""
        with self._connection:
            self._connection.executemany(
                "DELETE FROM clipping WHERE file = ?", [(os.fsencode(id_),) for id_ in removed]
            )
            self._connection.executemany(
                "INSERT INTO clipping (file, stamp, date, title_key, source_key, passages, is_marked, row)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (file) DO UPDATE SET stamp = excluded.stamp, sha256 = '', date = excluded.date,"
                " title_key = excluded.title_key, source_key = excluded.source_key, passages = excluded.passages,"
                " is_marked = excluded.is_marked, row = excluded.row",
                [_columns(entry) for entry in entries],
            )

    def order(self, sort: Sort = Sort.DATE) -> array[int]:
        """Row numbers in that order. 1 ms for 10,000."""
        found = self._connection.execute(f"SELECT number FROM clipping ORDER BY {_ORDERS[sort]}")
        return array("q", (number for (number,) in found))

    def clippings(self, numbers: Sequence[int]) -> list[Clipping]:
        """The rows of these numbers, in their order; one that is gone meanwhile is left out."""
        marks = ",".join("?" * len(numbers))
        found = self._connection.execute(
            f"SELECT number, row FROM clipping WHERE number IN ({marks})", tuple(numbers)
        )
        rows = {number: _clipping(row) for number, row in found}
        return [rows[number] for number in numbers if number in rows]

    def number(self, clipping: ClippingId) -> int | None:
        """The row number of a clipping."""
        found = self._connection.execute(
            "SELECT number FROM clipping WHERE file = ?", (os.fsencode(clipping),)
        ).fetchone()
        return None if found is None else int(found[0])

    def clipping(self, clipping: ClippingId) -> Clipping | None:
        """The row of a clipping."""
        found = self._connection.execute(
            "SELECT row FROM clipping WHERE file = ?", (os.fsencode(clipping),)
        ).fetchone()
        return None if found is None else _clipping(found[0])

    def counts(self) -> tuple[int, int]:
        """How many clippings, how many passages."""
        count, passages = self._connection.execute("SELECT count(*), total(passages) FROM clipping").fetchone()
        return int(count), int(passages)

    def marked(self) -> list[Clipping]:
        """The rows that have a notes file."""
        found = self._connection.execute("SELECT row FROM clipping WHERE is_marked ORDER BY date DESC, file")
        return [_clipping(row) for (row,) in found]

    def hashes(self) -> dict[ClippingId, str]:
        """The SHA-256 of clippings' bytes, as far as anyone asked for them."""
        found = self._connection.execute("SELECT file, sha256 FROM clipping WHERE sha256 <> ''")
        return {_id(file): sha256 for file, sha256 in found}

    def remember_hashes(self, hashes: dict[ClippingId, str]) -> None:
        """Keep SHA-256 sums until the file changes."""
        with self._connection:
            self._connection.executemany(
                "UPDATE clipping SET sha256 = ? WHERE file = ?",
                [(sha256, os.fsencode(id_)) for id_, sha256 in hashes.items()],
            )


def _open_or_renew(path: Path) -> sqlite3.Connection:
    try:
        return _open(path)
    except sqlite3.DatabaseError:
        for ending in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).unlink()
        return _open(path)


def _open(path: Path) -> sqlite3.Connection:
    # One connection may be made in one thread and closed in another; use is one thread at a time.
    connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != SCHEMA:
            with connection:
                connection.execute("DROP TABLE IF EXISTS clipping")
                connection.executescript(_TABLE)
                connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("SELECT number, row FROM clipping LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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
    return _storable(text.casefold().strip(" «»“”„\"'").translate(_ALPHABET))


def _clipping(row: str) -> Clipping:
    stored = json.loads(row)
    meta, marks = stored.pop("metadata"), stored.pop("marks")
    meta["tags"] = tuple(meta["tags"])
    for name in ("tags", "passage_tags", "colours"):
        marks[name] = tuple(marks[name])
    return Clipping(**stored, metadata=Metadata(**meta), marks=Marks(**marks))


def _id(file: bytes) -> ClippingId:
    return ClippingId(os.fsdecode(file))
