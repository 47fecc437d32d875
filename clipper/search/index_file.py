"""The index's file: opened, made, begun anew when it is damaged. What stands in it is index.py's business."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from clipper.domain.errors import IndexFailed
from clipper.domain.reasons import DISK_ERROR, DISK_FULL, IN_USE, READ_ONLY, other_reason, reason_of
from clipper.domain.told import Told
from clipper.search.opening import DOOR, Opened, identity_of, is_damage

_Result = TypeVar("_Result")
_REASONS = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_IOERR: DISK_ERROR,
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
}


class IndexFile:
    """One connection. A bad file is thrown away and begun anew; what the disk refuses raises IndexFailed."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the index at `path`; None, or a place that cannot be written, gives a temporary one.

        Raises IndexFailed when there is no place for that either.
        """
        self.renewals = 0
        """How often the file turned out to be damaged and was begun anew: what was read before may be too little."""
        self._is_closed = False
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._opened: set[bytes] = set()
        """What `temp.opened` holds, which is gone with the connection."""
        try:
            if path is None:
                raise OSError("no place given")
            path.parent.mkdir(parents=True, exist_ok=True)
            self._take(DOOR.open(path))
        except (OSError, sqlite3.Error):
            path = self._open_temporary()
        self.path = path

    def _take(self, opened: Opened) -> None:
        self._connection, self._identity = opened.connection, opened.identity

    def _open_temporary(self) -> Path:
        try:
            # A scan that is still at it when the window closes may have a file open.
            self._temporary = tempfile.TemporaryDirectory(prefix="clipper-index-", ignore_cleanup_errors=True)
            path = Path(self._temporary.name) / "index.sqlite"
            self._take(DOOR.open(path))
        except (OSError, sqlite3.Error) as error:
            raise IndexFailed(reason=_reason(error)) from error
        return path

    def close(self) -> None:
        """Let go of the file; from now on nothing is found. A window that goes may still ask while it does."""
        self._is_closed = True
        self._connection.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def all(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What the query finds. A damaged file is begun anew, and nothing is found. Raises IndexFailed."""
        if self._is_closed:
            return []
        self._follow_path()
        try:
            return self._connection.execute(query, tuple(parameters)).fetchall()
        except sqlite3.ProgrammingError:
            raise  # ours: a wrong statement, or an index that was closed
        except sqlite3.DatabaseError as error:
            self._renew_after(error)
            return []

    def numbers(self, query: str, parameters: Sequence[object] = ()) -> list[int]:
        """The first column of what the query finds, whole numbers, in its order.

        Gathered by SQLite itself: half the time of fetching 100,000 rows, and most of it without the interpreter, so
        that the main thread goes on (Nov 2026).
        """
        found = self.all(f"SELECT json_group_array(number) FROM ({query})", parameters)
        return list(json.loads(found[0][0])) if found else []

    def change(self, make: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Do something in one transaction; once more when the file had to be begun anew. Raises IndexFailed."""
        self._follow_path()
        try:
            return self._in_transaction(make)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.DatabaseError as error:
            self._renew_after(error)
        try:
            return self._in_transaction(make)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.DatabaseError as error:  # the disk takes no new one either
            raise IndexFailed(reason=_reason(error)) from error

    def _in_transaction(self, make: Callable[[sqlite3.Connection], _Result]) -> _Result:
        with self._connection:
            # At once, not with the first write: what was read by then could be old, and the change refused.
            self._connection.execute("BEGIN IMMEDIATE")
            return make(self._connection)

    def _renew_after(self, error: sqlite3.DatabaseError) -> None:
        """Throw a damaged file away and begin anew. Raises IndexFailed for another error."""
        if not is_damage(error):
            raise IndexFailed(reason=_reason(error)) from error
        self._begin_anew(lambda: DOOR.renew(self.path, self._identity))

    def _begin_anew(self, open_: Callable[[], Opened]) -> None:
        self._connection.close()
        try:
            self._take(open_())
        except (OSError, sqlite3.Error):
            self.path = self._open_temporary()
        self._fill_opened(self._opened)
        self.renewals += 1

    def _follow_path(self) -> None:
        """Turn to another file that was put into the place of ours: a look-up costs 2 µs (Nov 2026)."""
        if identity_of(self.path) != self._identity:
            self._begin_anew(lambda: DOOR.open(self.path))

    def state(self) -> tuple[int, int, int]:
        """Another one as soon as anything in the file is another, whoever changed it."""
        found = self.all("PRAGMA data_version")
        return (self.renewals, self._connection.total_changes, int(found[0][0])) if found else (-1, -1, -1)

    @property
    def knows_all(self) -> bool:
        """Whether a scan has come to its end once: what is new from then on has come into the library after that."""
        return bool(self.all("SELECT 1 FROM fact WHERE name = 'scanned'"))

    def note_scanned(self) -> None:
        """A scan has come to its end."""
        if not self.knows_all:
            self.change(lambda connection: connection.execute("INSERT OR IGNORE INTO fact VALUES ('scanned', '1')"))

    # Read and unread: known on this computer, kept elsewhere, lent to this connection -----------------------------

    def know_opened(self, clippings: Iterable[str]) -> None:
        """These are all that are read. 40 ms for 100,000 (Nov 2026)."""
        self._opened = set(map(os.fsencode, clippings))
        self._change_opened("DELETE FROM temp.opened", [()])
        self._fill_opened(self._opened)

    def note_opened(self, clippings: Iterable[str], is_read: bool) -> None:
        """These are read now, or unread again."""
        files = set(map(os.fsencode, clippings))
        if is_read:
            news = files - self._opened
            self._opened |= files
            self._fill_opened(news)
        else:
            self._opened -= files
            self._change_opened("DELETE FROM temp.opened WHERE file = ?", [(file,) for file in files])

    def _fill_opened(self, files: Iterable[bytes]) -> None:
        self._change_opened("INSERT OR IGNORE INTO temp.opened VALUES (?)", [(file,) for file in sorted(files)])

    def _change_opened(self, change: str, rows: Sequence[tuple[bytes, ...]]) -> None:
        """Waits for no other program: only this connection's own table is locked. Raises IndexFailed."""
        if self._is_closed:
            return
        try:
            with self._connection:
                self._connection.executemany(change, rows)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.DatabaseError as error:
            self._renew_after(error)  # which fills the table of the new file


def _reason(error: OSError | sqlite3.Error) -> str | Told:
    if isinstance(error, OSError):
        return reason_of(error)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REASONS.get(code) or other_reason(getattr(error, "sqlite_errorname", ""))
