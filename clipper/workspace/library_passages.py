"""The passages of the whole library for the windows' passages list: read a few clippings at a time, kept current."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from itertools import chain

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.library.library import Library
from clipper.library.passages import ListedPassage, listed_by_outcomes, read_listed
from clipper.search.index import Index
from clipper.workspace.changes import Change
from clipper.workspace.queries import Queries
from clipper.workspace.session import Session

AT_A_TIME = 20
"""Clippings in one question to the worker: 30 ms, which a key typed meanwhile has to wait for (Nov 2026)."""

Read = dict[ClippingId, tuple[ListedPassage, ...]]


class LibraryPassages(QObject):
    """Costs nothing until `start`. On the main thread only; what is open is taken from memory, saved or not."""

    changed = Signal(object)
    """A tuple of clippings' ids whose passages are others now."""
    complete = Signal()
    """All that was to be read has been."""
    failed = Signal(object)
    """A ClipperError: the index could not be asked; the list may be too short."""

    def __init__(
        self,
        library: Library,
        queries: Queries,
        session: Callable[[ClippingId], Session | None],
        sessions: Callable[[], list[Session]],
        parent: QObject | None = None,
    ) -> None:
        """`session` gives a clipping when it is in memory, `sessions` all that are."""
        super().__init__(parent)
        self._library = library
        self._queries = queries
        self._session = session
        self._sessions = sessions
        self._found: Read = {}
        self._stamps: dict[ClippingId, str] = {}
        self._waiting: dict[ClippingId, None] = {}
        self._listed: tuple[ListedPassage, ...] | None = None
        self._is_started = self._is_comparing = self._is_reading = False

    @property
    def is_complete(self) -> bool:
        """Whether nothing is being read."""
        return self._is_started and not (self._is_comparing or self._is_reading or self._waiting)

    def passages(self) -> tuple[ListedPassage, ...]:
        """All that are known by now, the newest clipping's first, in document order. One tuple until `changed`."""
        if self._listed is None:
            ordered = sorted((one for one in self._found.values() if one), key=_by_file)
            ordered.sort(key=_by_date, reverse=True)
            self._listed = tuple(chain.from_iterable(ordered))
        return self._listed

    def of(self, clipping: ClippingId) -> tuple[ListedPassage, ...]:
        """Those of one clipping, in document order."""
        return self._found.get(clipping, ())

    def start(self) -> None:
        """Begin to read: a list is shown for the first time. Later calls do nothing."""
        if not self._is_started:
            self._is_started = True
            self._take({one.id: _of_session(one) for one in self._sessions()})  # the index may not know of it yet
            self.refresh()

    def refresh(self) -> None:
        """A scan has ended: read what is new or other, forget what is gone."""
        if self._is_started:
            self._is_comparing = True
            self._queries.ask(Index.with_passages, self._compare, self._fail, self._break)

    def follow(self, change: Change) -> None:
        """The notes of an open clipping have changed."""
        self.reread([change.clipping])

    def reread(self, clippings: Iterable[ClippingId]) -> None:
        """These have changed on disk, or more is known of their passages' places."""
        if not self._is_started:
            return
        told: Read = {}
        for clipping in clippings:
            session = self._session(clipping)
            if session is not None:
                told[clipping] = _of_session(session)
            else:
                self._waiting[clipping] = None
        self._take(told)
        self._read_on()

    def _compare(self, stamps: dict[ClippingId, str]) -> None:
        self._is_comparing = False
        gone: Read = {id_: () for id_ in self._found if id_ not in stamps and self._session(id_) is None}
        others = [id_ for id_, stamp in stamps.items() if self._stamps.get(id_) != stamp or id_ not in self._found]
        self._stamps = stamps
        self._take(gone)
        self.reread(others)

    def _read_on(self) -> None:
        if self._is_reading:
            return
        if not self._waiting:
            self.complete.emit()
            return
        self._is_reading = True
        batch = list(self._waiting)[:AT_A_TIME]
        for clipping in batch:
            del self._waiting[clipping]
        library = self._library

        def work(index: Index) -> Read:
            return {clipping: read_listed(library, index, clipping) for clipping in batch}

        self._queries.ask(work, self._take_read, self._fail, self._break)

    def _take_read(self, read: Read) -> None:
        """One that has been opened meanwhile may have been changed in memory."""
        self._is_reading = False
        open_now = {id_: _of_session(session) for id_ in read if (session := self._session(id_)) is not None}
        self._take({**read, **open_now})
        self._read_on()

    def _take(self, told: Read) -> None:
        others = tuple(id_ for id_, passages in told.items() if self._found.get(id_, ()) != passages)
        self._found.update(told)
        if others:
            self._listed = None
            self.changed.emit(others)

    def _fail(self, error: ClipperError) -> None:
        self._break()
        self.failed.emit(error)

    def _break(self) -> None:
        self._is_comparing = self._is_reading = False


def _of_session(session: Session) -> tuple[ListedPassage, ...]:
    outcomes = session.outcomes if session.document is not None else {}
    return listed_by_outcomes(session.id, session.metadata, session.notes, outcomes)


def _by_file(passages: tuple[ListedPassage, ...]) -> bytes:
    return os.fsencode(passages[0].clipping)


def _by_date(passages: tuple[ListedPassage, ...]) -> str:
    return passages[0].date
