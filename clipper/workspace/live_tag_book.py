"""The tag book of a running window: changed at once in memory, and written after that by the ordered worker."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.domain.errors import ClipperError, LibraryNotWritable, TagBookNotSaved, TagBookUnreadable
from clipper.domain.reasons import OWN_FAULT
from clipper.domain.tag_book import BookEdit, TagBook, apply_to_book
from clipper.library.tag_book_store import SavedBook, TagBookStore
from clipper.storage.notes_names import LIBRARY_FILE
from clipper.storage.tag_book_file import LoadedBook
from clipper.workspace.changes import Problem
from clipper.workspace.jobs import Jobs

RETRY_DELAY_MS = 5_000
_KEY = "tag-book"

_log = logging.getLogger(__name__)

_Update: TypeAlias = Callable[[tuple[BookEdit, ...]], SavedBook]


@dataclass(eq=False, slots=True)
class _Write:
    changes: tuple[BookEdit, ...]
    future: Future[SavedBook] | None = None
    is_settled: bool = False


class LiveTagBook(QObject):
    """`book` is what the user sees; changes that the disk has not taken stay in memory and are tried again."""

    changed = Signal()
    problem = Signal(object)
    """A Problem."""
    solved = Signal(str)

    def __init__(self, store: TagBookStore, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = TagBook()
        self.refusal: ClipperError | None = None
        """Why the book cannot be changed at all: another program's file, or a newer Clipper's."""
        self._store = store
        self._jobs = jobs
        self._unsaved: tuple[BookEdit, ...] = ()
        self._turn = 0
        """Grows with every change: what was read before it is the book without it."""
        self._write: _Write | None = None
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._save)

    def start(self) -> None:
        """Bring home what waits in the mirror, then read the book."""
        self._jobs.in_order(self._store.bring_home, self._read)

    def reload(self) -> None:
        """Read the book again: another program may have written it."""
        self._read(None)

    def _read(self, _: None) -> None:
        self._jobs.in_order(self._store.load, partial(self._take, self._turn))

    def _take(self, turn: int, loaded: LoadedBook) -> None:
        if self._unsaved or turn != self._turn:  # what is on disk comes, or came, with the answer of the write
            return
        self.refusal = loaded.fault if loaded.is_read_only else None
        if loaded.fault is not None:
            self.problem.emit(Problem(_KEY, loaded.fault))
        else:
            self.solved.emit(_KEY)
        if not isinstance(loaded.fault, TagBookUnreadable):  # else what was read before is more than nothing
            self._show(loaded.book)

    def _show(self, book: TagBook) -> None:
        is_other = book != self.book
        self.book = book
        if is_other:
            self.changed.emit()

    def refuse(self) -> bool:
        """Whether the book cannot be changed; the user is told why then."""
        if self.refusal is not None:
            self.problem.emit(Problem(_KEY, self.refusal))
        return self.refusal is not None

    def apply(self, change: BookEdit) -> None:
        """Change the book now, and the file soon. Only undo commands call this."""
        self._turn += 1
        self._unsaved = (*self._unsaved, change)
        self._show(apply_to_book(self.book, change))
        self._save()

    def _save(self) -> None:
        if self._write is not None or not self._unsaved:
            return
        write = self._write = _Write(self._unsaved)
        write.future = self._jobs.in_order(
            lambda: self._updated(self._store.update, write.changes),
            lambda saved: self._succeeded(write, saved),
            lambda error: self._went_wrong(write, error),
        )

    def _updated(self, update: _Update, changes: tuple[BookEdit, ...]) -> SavedBook:
        """In the worker. A bug of ours is told as a save that failed: it is tried again, and no window stays open."""
        try:
            return update(changes)
        except ClipperError:
            raise
        except Exception as bug:  # without this the book would never be saved, and no window would close
            _log.exception("the tag book could not be saved")
            raise TagBookNotSaved(file=LIBRARY_FILE, reason=OWN_FAULT) from bug

    def _succeeded(self, write: _Write, saved: SavedBook) -> None:
        if not self._settled(write):
            return
        self._unsaved = self._unsaved[len(write.changes) :]
        book = saved.loaded.book
        for change in self._unsaved:
            book = apply_to_book(book, change)
        self._tell(saved)
        self._show(book)
        self._save()

    def _tell(self, saved: SavedBook) -> None:
        if saved.loaded.fault is not None:
            self.problem.emit(Problem(_KEY, saved.loaded.fault))
        else:
            self.solved.emit(_KEY)
        if saved.is_mirrored:
            self.problem.emit(Problem("mirror", LibraryNotWritable()))

    def _went_wrong(self, write: _Write, error: ClipperError) -> None:
        if not self._settled(write):
            return
        self.problem.emit(Problem(_KEY, error))
        if isinstance(error, TagBookNotSaved):
            self._retry.start(RETRY_DELAY_MS)
        else:  # the file has become one that must not be written
            self._unsaved = ()
            self.reload()

    def _settled(self, write: _Write) -> bool:
        """False when `flush` has taken the result before the queued signal brought it."""
        if write.is_settled:
            return False
        write.is_settled = True
        self._write = None
        return True

    def flush(self) -> bool:
        """Write everything now and wait for it, on this computer if nowhere else. False when that failed as well."""
        self._retry.stop()
        for _ in range(2):  # one may be under way, with changes behind it
            self._save()
            self._wait()
        if self._unsaved:
            self._rescue()
        return not self._unsaved

    def _wait(self) -> None:
        write = self._write
        if write is None or write.future is None:
            return
        try:
            self._succeeded(write, write.future.result())
        except ClipperError as error:
            self._went_wrong(write, error)

    def _rescue(self) -> None:
        changes = self._unsaved
        try:
            saved = self._jobs.in_order(
                lambda: self._updated(self._store.update_in_mirror, changes), lambda _: None, lambda _: None
            ).result()
        except ClipperError:
            return  # still unsaved: the caller sees it by the result, the user by the problem that is told
        self._unsaved = ()
        self._show(saved.loaded.book)
