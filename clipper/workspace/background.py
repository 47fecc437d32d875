"""What is found out about clippings while nobody waits: lost passages first, then the words of the texts.

Runs when a scan is over, beside everything else and for minutes in a new library of 100,000. It rests as long as it
works, so that the main thread gets the interpreter, and holds the index's lock for some milliseconds at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.library.attention import check_marked
from clipper.library.library import Library
from clipper.library.texts import TextsRead, read_texts
from clipper.search.index import Index
from clipper.workspace.jobs import Jobs

Step = TypeVar("Step")

DELAY_MS = 2_000
"""From the end of a scan, or the last of several saves, to the work."""
MOST_REST_S = 0.05
TOLD_EVERY_S = 0.5
CHECKED_AT_A_TIME = 20


class Background(QObject):
    """For all windows of a library. Each run takes up what the last one left."""

    checked = Signal(object)
    """A tuple of clippings' ids: it is known now whether their passages have a place."""
    read = Signal(int, int)
    """Texts read in this run, texts left. The search is complete when none are left."""
    failed = Signal(object)
    """A ClipperError: the index would not take it. It is tried again when there is more to do."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._is_running = self._is_wanted = False
        self._done = 0
        self.is_complete = False
        """Whether all texts are known: what a search does not find now is not there."""
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.run)

    def start(self) -> None:
        """There may be something to do: a scan has ended, notes were saved. To be called as often as that happens."""
        self._timer.start()

    def hurry(self) -> None:
        """Somebody waits for it now: what was to begin soon begins at once."""
        if self._timer.isActive():
            self._timer.stop()
            self.run()

    def run(self) -> None:
        """Begin now, unless it is at it: then once more after that."""
        self._is_wanted = self._is_running
        if not self._is_running and self._jobs.is_open:
            self._is_running = True
            self._done = 0
            self._jobs.idly(self._work, self._end, self._fail, self._break)

    def _work(self) -> int:
        """In the worker. Returns how many texts are left."""
        index = self._library.open_index()
        try:
            if self._check(index):
                self._read(index)
            return index.words.left_to_read()
        finally:
            index.close()

    def _check(self, index: Index) -> bool:
        """False when it is to end."""
        found: list[ClippingId] = []
        for clipping in self._gently(check_marked(self._library, index)):
            found.append(clipping)
            if len(found) == CHECKED_AT_A_TIME:
                self._jobs.post(self.checked.emit, tuple(found))
                found.clear()
        if found:
            self._jobs.post(self.checked.emit, tuple(found))
        return self._jobs.is_open

    def _read(self, index: Index) -> None:
        told = 0.0
        for progress in self._gently(read_texts(self._library, index)):
            if progress is not None and time.monotonic() - told > TOLD_EVERY_S:
                told = time.monotonic()
                self._jobs.post(self._tell, progress)

    def _gently(self, steps: Iterator[Step]) -> Iterator[Step]:
        """The steps, with a rest after each that is as long as the step was."""
        began = time.monotonic()
        for step in steps:
            yield step
            if not self._jobs.rest(min(time.monotonic() - began, MOST_REST_S)):
                return
            began = time.monotonic()

    def _tell(self, progress: TextsRead) -> None:
        self._done = progress.done
        self.is_complete = progress.left == 0
        self.read.emit(progress.done, progress.left)

    def _end(self, left: int) -> None:
        self._is_running = False
        self.is_complete = left == 0
        self.read.emit(self._done, left)
        if self._is_wanted:
            self.start()

    def _break(self) -> None:
        """A bug of ours, told by the hook: the next save or scan gives it another try."""
        self._is_running = False

    def _fail(self, error: ClipperError) -> None:
        self._is_running = False
        self.failed.emit(error)
