"""How many clippings each view has, counted in a worker whenever the library changes."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.domain.errors import ClipperError
from clipper.domain.views import ViewCounts
from clipper.search.index import Index
from clipper.workspace.queries import Queries

DELAY_MS = 100
"""Changes that come in a row are counted once."""


class Counting(QObject):
    """For all windows of a library."""

    changed = Signal(object)
    """The ViewCounts, when they are others than before."""

    def __init__(self, queries: Queries, today: Callable[[], str], parent: QObject | None = None) -> None:
        """`today` gives the ISO day that it is."""
        super().__init__(parent)
        self.counts = ViewCounts()
        self.is_known = False
        self._queries = queries
        self._today = today
        self._is_counting = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.count)

    def refresh(self) -> None:
        """Something has changed. Costs nothing; to be called as often as it happens."""
        if not self._timer.isActive():
            self._timer.start()

    def count(self) -> None:
        """Count now. In a large library that takes long itself: a tenth of the time at most."""
        if self._is_counting:
            self._timer.start()
            return
        self._is_counting = True
        today = self._today()

        def work(index: Index) -> tuple[ViewCounts, float]:
            began = time.monotonic()  # not what waiting for the worker takes, and opening the index
            return index.view_counts(today), time.monotonic() - began

        self._queries.ask(work, self._take, self._fail, self._break)

    def _take(self, found: tuple[ViewCounts, float]) -> None:
        counts, seconds = found
        self._is_counting = False
        self._timer.setInterval(max(DELAY_MS, min(round(10_000 * seconds), 5_000)))
        if counts != self.counts or not self.is_known:
            self.counts, self.is_known = counts, True
            self.changed.emit(counts)

    def _fail(self, _: ClipperError) -> None:
        """Told by whoever fills the list, which comes from the same index."""
        self._is_counting = False

    def _break(self) -> None:
        """A bug of ours, told by the hook: the next change is counted."""
        self._is_counting = False
