"""Looking at the folder: a scan in a worker, told in steps that neither the list nor the reader stumbles over."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from clipper.domain.errors import ClipperError
from clipper.library.library import Library, Progress
from clipper.library.sweeping import sweep
from clipper.workspace.jobs import Jobs

ROWS_PAUSE_MS = 300
"""While a scan runs, the list is arranged anew at most this often."""


class Scanning(QObject):
    """At most one scan at a time. On the main thread only."""

    rows_changed = Signal()
    """The index has other rows."""
    progress = Signal(int, int)
    """Files read, files to read. Equal when it is done."""
    reread = Signal(object)
    """A clipping's id: its file or its notes are other than before."""
    ended = Signal()
    failed = Signal(object)
    """A ClipperError: the folder is gone, or cannot be read."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self.is_running = False
        self._is_wanted_again = False
        self._rows_pause_ms = ROWS_PAUSE_MS
        self._since_rows = QElapsedTimer()

    def start(self) -> None:
        """Begin; when one is under way, once more after it: it may have passed by what is new."""
        self._is_wanted_again = self.is_running
        if self.is_running or not self._jobs.is_open:
            return
        self.is_running = True
        self._since_rows.start()
        self._jobs.freely(self._scan, self._end, self._fail, self._break)

    def _scan(self) -> None:
        """In a worker, with an index of its own."""
        index = self._library.open_index()
        try:
            for progress in self._library.refresh(index):
                if not self._jobs.is_open:
                    return
                self._jobs.post(self._follow, progress)
            sweep(self._library.folder, self._library.left_behind)
        finally:
            index.close()

    def _follow(self, progress: Progress) -> None:
        self.progress.emit(progress.done, progress.total)
        for clipping in progress.changed:
            self.reread.emit(clipping)
        is_done = 0 < progress.total == progress.done
        if progress.removed or is_done or self._since_rows.elapsed() > self._rows_pause_ms:
            self._since_rows.restart()
            self.rows_changed.emit()
            # In a large library arranging takes long itself: a tenth of the time at most.
            self._rows_pause_ms = max(ROWS_PAUSE_MS, 10 * self._since_rows.elapsed())
            self._since_rows.restart()

    def _end(self, _: None) -> None:
        self.is_running = False
        self.ended.emit()
        self.progress.emit(1, 1)
        if self._is_wanted_again:
            self.start()

    def _break(self) -> None:
        """A bug of ours, told by the hook. The rows are those that were read by then; the next scan goes on."""
        self.is_running = False
        self.rows_changed.emit()
        self.progress.emit(1, 1)

    def _fail(self, error: ClipperError) -> None:
        self.is_running = False
        self.failed.emit(error)
        self.progress.emit(1, 1)  # it may have been stopped in the middle: nothing is being read any more
        if self._is_wanted_again:
            self.start()
