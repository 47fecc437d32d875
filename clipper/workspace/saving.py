"""Autosave: what is marked is on disk within half a second; what cannot be saved stays dirty and is tried again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError, SaveConflict, SaveFailed
from clipper.domain.passage import ClippingNotes
from clipper.domain.reasons import OWN_FAULT
from clipper.library.base import Base
from clipper.library.library import Library
from clipper.library.notes_store import Saved
from clipper.search.index import Checked, Index
from clipper.workspace.changes import SaveState, SaveStatus
from clipper.workspace.jobs import Jobs
from clipper.workspace.session import Session

SAVE_DELAY_MS = 200
"""From the first unsaved edit to its writing. Not begun anew by further edits: 500 ms are promised."""
RETRY_DELAY_MS = 5_000

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


@dataclass(eq=False, slots=True)
class _Write:
    """One write under way, of the notes as they were when it began."""

    session: Session
    notes: ClippingNotes
    checked: Checked | None = None
    """What needs attention in it, of these notes."""
    future: Future[Saved] | None = None
    is_settled: bool = False
    rescued: Base | None = None
    """When the library did not take them: what they stand on now that they wait on this computer."""


class Saving(QObject):
    """Writes dirty sessions, one after another, through the ordered worker."""

    state_changed = Signal(object)
    saved = Signal(object)
    """A clipping's id: its notes and its row in the index are written."""
    failed = Signal(object, object)
    """A clipping's id and the error."""
    mirrored = Signal(object)

    def __init__(
        self, library: Library, jobs: Jobs, index: Callable[[], Index], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._index = index
        self._dirty: dict[ClippingId, Session] = {}
        self._writes: dict[ClippingId, _Write] = {}
        self._error: ClipperError | None = None
        self.conflicts = 0
        """How often another program's notes were met, and ours were kept apart."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save_now)

    @property
    def has_unsaved(self) -> bool:
        """Whether anything is only in memory."""
        return bool(self._dirty)

    @property
    def unsaved(self) -> list[Session]:
        """The sessions that are only in memory."""
        return list(self._dirty.values())

    def schedule(self, session: Session) -> None:
        """The session's notes have changed."""
        self._dirty[session.id] = session
        if not self._timer.isActive() or self._timer.remainingTime() > SAVE_DELAY_MS:
            self._timer.start(SAVE_DELAY_MS)
        if self._error is None:
            self.state_changed.emit(SaveState(SaveStatus.SAVING))

    def save_now(self) -> None:
        """Begin to write all that is dirty and not being written."""
        for session in self.unsaved:
            if session.id not in self._writes:
                self._begin(session)

    def _begin(self, session: Session) -> None:
        write = _Write(session, session.notes, session.checked())
        self._writes[session.id] = write
        write.future = self._jobs.in_order(
            lambda: _without_bugs(session, lambda: self._write(write)),
            lambda saved: self._succeeded(write, saved),
            lambda error: self._went_wrong(write, error),
        )

    def _write(self, write: _Write) -> Saved:
        """In the worker. What the library does not take waits on this computer: a kill must not cost it."""
        session = write.session
        try:
            return self._saved(write)
        except SaveFailed:
            with suppress(SaveFailed):
                write.rescued = self._library.rescue(session.opened, write.notes, session.base).base
            raise

    def _saved(self, write: _Write) -> Saved:
        session, notes = write.session, write.notes
        if session.kept_as:
            self._library.store.save_beside(session.id, notes, session.kept_as)
            return Saved(session.base, is_mirrored=False)
        saved = self._library.save(session.opened, notes, session.base)
        with suppress(ClipperError):  # without an index: they are saved, and a scan brings the row
            self._library.reread_row(self._index(), session.id, notes, write.checked)
        return saved

    def _succeeded(self, write: _Write, saved: Saved) -> None:
        if write.is_settled:
            return
        write.is_settled = True
        session = write.session
        self._writes.pop(session.id, None)
        session.base = saved.base
        self._error = None
        if session.notes is write.notes:
            session.is_dirty = False
            self._dirty.pop(session.id, None)
            self.saved.emit(session.id)
        if saved.is_mirrored:
            self.mirrored.emit(session.id)
        if self._dirty:
            self._timer.start(SAVE_DELAY_MS)
        else:
            self.state_changed.emit(SaveState(SaveStatus.SAVED))

    def _went_wrong(self, write: _Write, error: ClipperError) -> None:
        if write.is_settled:
            return
        write.is_settled = True
        session = write.session
        self._writes.pop(session.id, None)
        session.base = write.rescued or session.base
        if isinstance(error, SaveConflict):
            self._keep_apart(write, error)
            return
        self._error = error
        self._timer.start(RETRY_DELAY_MS)
        self.failed.emit(session.id, error)
        self.state_changed.emit(SaveState(SaveStatus.FAILED, error))

    def _keep_apart(self, write: _Write, conflict: SaveConflict) -> None:
        """Another program wrote this notes file: ours was kept beside it, and later changes go there too."""
        session = write.session
        session.kept_as = str(conflict.values["kept_as"])
        self.conflicts += 1
        self._error = None
        self.failed.emit(session.id, conflict)
        if session.notes is write.notes:
            session.is_dirty = False
            self._dirty.pop(session.id, None)
        else:
            self._timer.start(SAVE_DELAY_MS)
        if not self._dirty:
            self.state_changed.emit(SaveState(SaveStatus.SAVED))

    def flush(self) -> bool:
        """Write everything now and wait for it. False when something could not be saved."""
        self._timer.stop()
        for write in list(self._writes.values()):
            self._settle(write)
        for session in self.unsaved:
            if session.id not in self._writes:
                self._begin(session)
        for write in list(self._writes.values()):
            self._settle(write)
        return not self._dirty

    def _settle(self, write: _Write) -> None:
        """Wait for a write and take its result here, before the queued signal brings it."""
        if write.future is None or write.is_settled:
            return
        try:
            self._succeeded(write, write.future.result())
        except ClipperError as error:
            self._went_wrong(write, error)

    def close(self) -> None:
        """Try nothing any more."""
        self._timer.stop()

    def rescue(self) -> bool:
        """Keep on this computer what the library's disk does not take. False when that fails as well."""
        for session in self.unsaved:
            with suppress(SaveFailed):  # still dirty then: the caller sees it by the result, the user by the bar
                self._rescue(session)
        return not self._dirty

    def _rescue(self, session: Session) -> None:
        with suppress(SaveConflict):  # kept beside what another program has put there
            _without_bugs(session, lambda: self._library.rescue(session.opened, session.notes, session.base))
        session.is_dirty = False
        self._dirty.pop(session.id, None)


def _without_bugs(session: Session, save: Callable[[], _Result]) -> _Result:
    """A bug of ours is told as a save that failed: the marks stay, are tried again, and are rescued at the end."""
    try:
        return save()
    except ClipperError:
        raise
    except Exception as bug:  # not the middle: without this the session would never be saved again
        _log.exception("the notes of %s could not be saved", session.id)
        raise SaveFailed(file=session.id, reason=OWN_FAULT) from bug
