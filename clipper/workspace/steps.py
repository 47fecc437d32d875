"""Changes of many clippings, done in what is in memory at once and in what is closed by the ordered worker.

However many clippings a step touches, it is one undo step, and each of them is changed, saved, undone in the order in
which that was asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import (
    ClipperError,
    ClippingsNotChanged,
    NotesUnreadable,
    TagsNotChanged,
)
from clipper.domain.told import listed, sentence
from clipper.library.library import Library
from clipper.library.rewriting import Rewritten, still_possible
from clipper.search.index import Index
from clipper.workspace.changes import Origin, Problem
from clipper.workspace.jobs import Jobs
from clipper.workspace.rewriting import Rewriting, Task
from clipper.workspace.session import Session
from clipper.workspace.step import Part, Step

if TYPE_CHECKING:
    from clipper.workspace.open_library import OpenLibrary

"""Clippings that are named when several could not be changed."""
_OF_TAGS = frozenset({Action.RENAME_TAG, Action.MERGE_TAGS, Action.DELETE_TAG})


class Steps(QObject):
    """On the main thread only.

    What is asked of the workspace: `session`, `apply`, `reread_row`, `tell_mirrored`, and its signals.
    """

    expecting = Signal(object)
    """A tuple of closed clippings' ids: `expected` says something else of them now, or nothing any more."""
    rewritten = Signal(object)
    """A Rewritten: a closed clipping's notes and its row in the index are new."""
    progress = Signal(int, int)
    """Of changing closed clippings: done, all. Equal when it is done. Not sent when none had to be changed."""
    idle = Signal()

    def __init__(
        self,
        workspace: OpenLibrary,
        library: Library,
        jobs: Jobs,
        worker_index: Callable[[], Index],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = library.store
        self._rewriting = Rewriting(library, jobs, worker_index, self)
        self._rewriting.rewritten.connect(self._follow_disk)
        self._rewriting.progress.connect(self.progress)
        self._rewriting.idle.connect(self._end)
        self._failures: list[tuple[ClippingId, ClipperError, Action]] = []
        self.times_failed = 0
        """How often it was told that some clippings could not be changed."""
        self._expected: dict[ClippingId, tuple[Task, Marks]] = {}
        """What closed clippings will carry when the worker has got to them."""

    def expected(self) -> dict[ClippingId, Marks]:
        """The marks that closed clippings will have when what waits is done."""
        return {id_: marks for id_, (_, marks) in self._expected.items()}

    def expects(self, clipping: ClippingId) -> Marks | None:
        """Those of one clipping; None when it stays as it is."""
        found = self._expected.get(clipping)
        return None if found is None else found[1]

    def take(self, step: Step, origin: Origin) -> None:
        """Do a step, or take it back: in memory now; `start` begins with what is closed."""
        is_wanted = origin is not Origin.UNDO
        if len(step.parts) > 1:
            self._store.backups.copy_all_again()
        for part in step.parts:
            self._give(part, is_wanted, origin, step.action)
        self.expecting.emit(tuple(part.clipping for part in step.parts))

    def start(self) -> None:
        """Do what waits; returns at once, but for jobs that run inline."""
        self._rewriting.start()

    def _give(self, part: Part, is_wanted: bool, origin: Origin, action: Action) -> None:
        """Have a part done or undone: now when the clipping is in memory, else when the worker gets to it."""
        if part.task is not None and self._rewriting.drop(part.task):
            self._settle(part, part.task)
        if part.task is None and part.is_done == is_wanted:
            return
        task = part.task = self._task(part, is_wanted, origin, action)
        session = self._workspace.session(part.clipping)
        if session is not None:
            self._do_in_memory(session, task)
        else:
            self._expected[part.clipping] = (task, part.after if is_wanted else part.before)
            self._rewriting.add(task)

    def _task(self, part: Part, is_wanted: bool, origin: Origin, action: Action) -> Task:
        def done(edit: Edit | None) -> None:
            part.note_done(is_wanted, edit)
            self._settle(part, task)

        def failed(error: ClipperError) -> None:
            self._failures.append((part.clipping, error, action))
            if self._settle(part, task):
                self.expecting.emit((part.clipping,))

        task = Task(part.clipping, origin, part.make(is_wanted), done, failed)
        return task

    def _settle(self, part: Part, task: Task) -> bool:
        """The task has ended, or will not begin. Returns whether anything was expected of it."""
        if part.task is task:
            part.task = None
        if self._expected.get(part.clipping, (None,))[0] is task:
            del self._expected[part.clipping]
            return True
        return False

    def _do_in_memory(self, session: Session, task: Task) -> None:
        if session.is_read_only:
            fault = session.opened.loaded.fault
            task.failed(fault or NotesUnreadable(file=session.id, reason=sentence("they are read-only")))
            return
        made = task.make(session.notes)
        edit = None if made is None else still_possible(made, session.notes)
        if edit is not None:
            self._workspace.apply(edit, task.origin)
        task.done(edit)

    @property
    def turn(self) -> int:
        """To be kept with a job that reads a clipping, for `is_stale`."""
        return self._rewriting.turn

    def is_stale(self, clipping: ClippingId, turn: int) -> bool:
        """Whether what a job of that turn has read may be from before a change on disk: read it again."""
        return self._rewriting.has_written_since(clipping, turn)

    def waits_for(self, clipping: ClippingId) -> bool:
        """Whether something is to be done to a clipping, and has not begun."""
        return self._rewriting.waits_for(clipping)

    def follow(self, session: Session) -> None:
        """A clipping has come into memory: what waits to be done to it is done there. Then `start` with the rest."""
        for task in self._rewriting.claim(session.id):
            self._do_in_memory(session, task)
        self.expecting.emit((session.id,))

    def flush(self) -> None:
        """End every change that is under way."""
        self._rewriting.flush()

    def _follow_disk(self, found: Rewritten) -> None:
        self.rewritten.emit(found)
        if found.edit is not None:
            self._workspace.reread_row(found.clipping)
        if found.is_mirrored:
            self._workspace.tell_mirrored(found.clipping)

    def _end(self) -> None:
        """Nothing waits any more: tell what could not be done."""
        failures, self._failures = self._failures, []
        if failures:
            self.times_failed += 1
            self._workspace.problem.emit(Problem("tags", _not_changed(failures)))
        else:
            self._workspace.solved.emit("tags")
        self.idle.emit()


def _not_changed(failures: list[tuple[ClippingId, ClipperError, Action]]) -> ClipperError:
    names = [clipping for clipping, _, _ in failures]
    is_of_tags = all(action in _OF_TAGS for _, _, action in failures)
    kind = TagsNotChanged if is_of_tags else ClippingsNotChanged
    return kind(files=listed(names), count=len(names), reason=failures[0][1].told)
