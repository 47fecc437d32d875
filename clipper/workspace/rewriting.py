"""Edits of clippings that are not in memory: loaded, edited and saved by the ordered worker, a few at a time.

A few, so that a clipping that the user opens meanwhile waits for some saves and not for hundreds. Each clipping's
tasks are done in the order in which they were given.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Edit
from clipper.domain.errors import ClipperError, SaveFailed
from clipper.domain.reasons import OWN_FAULT
from clipper.library.library import Library
from clipper.library.rewriting import Make, Rewritten, rewrite
from clipper.search.index import Index
from clipper.workspace.changes import Origin
from clipper.workspace.jobs import Jobs

_log = logging.getLogger(__name__)

AT_A_TIME = 8
"""Clippings in one job: about 40 ms with an fsync each (Nov 2026)."""


@dataclass(eq=False, slots=True)
class Task:
    """One edit of one clipping. `make` is called in the worker, the others on the main thread."""

    clipping: ClippingId
    origin: Origin
    make: Make
    done: Callable[[Edit | None], None]
    failed: Callable[[ClipperError], None]


_Outcome: TypeAlias = Rewritten | ClipperError


@dataclass(eq=False, slots=True)
class _Batch:
    tasks: list[Task]
    future: Future[list[_Outcome]] | None = None
    is_settled: bool = False


class Rewriting(QObject):
    """The tasks that wait and the ones under way. A clipping in memory must have none: see `claim`."""

    rewritten = Signal(object)
    """A Rewritten: a clipping's notes file and its row in the index are new."""
    progress = Signal(int, int)
    """Tasks done, all since it was idle."""
    idle = Signal()

    def __init__(
        self, library: Library, jobs: Jobs, index: Callable[[], Index], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._index = index
        self._waiting: dict[ClippingId, deque[Task]] = {}
        self._batch: _Batch | None = None
        self._is_pumping = False
        self._done = self._all = 0
        self._told = (0, 0)
        self._turn = 0
        self._turns: dict[ClippingId, int] = {}

    def add(self, task: Task) -> None:
        """Let the task wait for `start`."""
        self._waiting.setdefault(task.clipping, deque()).append(task)
        self._all += 1

    def drop(self, task: Task) -> bool:
        """Take a task back. False when it has begun or is done."""
        tasks = self._waiting.get(task.clipping)
        if tasks is None or task not in tasks:
            return False
        tasks.remove(task)
        if not tasks:
            del self._waiting[task.clipping]
        self._all -= 1
        return True

    def waits_for(self, clipping: ClippingId) -> bool:
        """Whether a task of this clipping has not begun."""
        return clipping in self._waiting

    def claim(self, clipping: ClippingId) -> list[Task]:
        """The tasks of a clipping that has come into memory, in order: whoever has it there does them now."""
        tasks = list(self._waiting.pop(clipping, ()))
        self._all -= len(tasks)
        return tasks

    @property
    def turn(self) -> int:
        """Grows with the end of every batch."""
        return self._turn

    def has_written_since(self, clipping: ClippingId, turn: int) -> bool:
        """Whether a job that was given in that turn, and is done, may have read what a batch has written over."""
        is_under_way = self._batch is not None and any(task.clipping == clipping for task in self._batch.tasks)
        return is_under_way or self._turns.get(clipping, 0) > turn

    def start(self) -> None:
        """Do what waits; returns at once, but for jobs that run inline."""
        if self._is_pumping:
            return
        self._is_pumping = True
        while self._batch is None and self._waiting:
            self._begin()
        self._is_pumping = False
        if self._batch is None:
            self._end()

    def _end(self) -> None:
        if self._told != (self._done, self._done):  # what was left has been claimed or dropped
            self.progress.emit(self._done, self._done)
        self._done = self._all = 0
        self._told = (0, 0)
        self.idle.emit()

    def flush(self) -> None:
        """Do everything now and wait for it."""
        while self._batch is not None:
            if self._batch.future is not None:
                self._settle(self._batch, self._batch.future.result())

    def _begin(self) -> None:
        batch = self._batch = _Batch([self._next(clipping) for clipping in list(islice(self._waiting, AT_A_TIME))])
        batch.future = self._jobs.in_order(
            lambda: [self._outcome(task) for task in batch.tasks],
            lambda outcomes: self._settle(batch, outcomes),
        )

    def _next(self, clipping: ClippingId) -> Task:
        """The first task of a clipping. One at a time: the next one may need to know how this one ended."""
        tasks = self._waiting[clipping]
        task = tasks.popleft()
        if not tasks:
            del self._waiting[clipping]
        return task

    def _outcome(self, task: Task) -> _Outcome:
        """In the worker."""
        try:
            return rewrite(self._library, self._index, task.clipping, task.make)
        except ClipperError as error:
            return error
        except Exception:  # noqa: BLE001  without this none of those that wait would ever be done
            _log.exception("%s could not be changed", task.clipping)
            return SaveFailed(file=task.clipping, reason=OWN_FAULT)

    def _settle(self, batch: _Batch, outcomes: list[_Outcome]) -> None:
        if batch.is_settled:  # by `flush`, before the queued signal brought it
            return
        batch.is_settled = True
        self._batch = None
        self._turn += 1
        self._turns.update((task.clipping, self._turn) for task in batch.tasks)
        for task, outcome in zip(batch.tasks, outcomes, strict=True):
            if isinstance(outcome, ClipperError):
                task.failed(outcome)
            else:
                task.done(outcome.edit)
                self.rewritten.emit(outcome)
        self._done += len(batch.tasks)
        self._told = (self._done, self._all)
        self.progress.emit(*self._told)
        self.start()
