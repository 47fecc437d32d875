"""Questions to the index that take longer than a frame, asked in a worker; for all windows of a library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.library.library import Library
from clipper.search.index import Index
from clipper.workspace.jobs import Jobs, nothing_to_mend
from clipper.workspace.reading import Reading

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _News:
    clippings: Iterable[str]
    is_read: bool


class Queries(QObject):
    """One index of its own, in the worker for quick questions. It knows what is read, as of when it is asked."""

    index_lost = Signal()
    """It was damaged, or another file stood in its place: what it holds is too little until a scan ends."""

    def __init__(self, library: Library, jobs: Jobs, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._reading = reading
        self._index: Index | None = None
        self._renewals = 0
        self._is_fed = False
        self._news: deque[_News] = deque()
        """What the index was not told yet. Put in here, taken out in the worker when it can be told."""
        reading.changed.connect(self._follow_reading)

    def _follow_reading(self, clippings: tuple[ClippingId, ...], is_read: bool) -> None:
        if self._is_fed:  # else it is told everything when it is asked first
            self._news.append(_News(clippings, is_read))

    def ask(
        self,
        work: Callable[[Index], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None],
        broken: Callable[[], None] = nothing_to_mend,
    ) -> Future[Result]:
        """Call `work` in the worker, after what was asked before, and one of the others here (see Jobs)."""
        if not self._is_fed:
            self._is_fed = True
            self._news.append(_News(self._reading.all_read(), is_read=True))
        return self._jobs.quickly(lambda: self._answer(work), then, failed, broken)

    def _answer(self, work: Callable[[Index], Result]) -> Result:
        """In the worker."""
        index = self._informed()
        try:
            return work(index)
        finally:
            if index.renewals != self._renewals:
                self._renewals = index.renewals
                self._jobs.post(self._tell_lost, None)

    def _tell_lost(self, _: None) -> None:
        self.index_lost.emit()

    def _informed(self) -> Index:
        """In the worker."""
        if self._index is None:
            self._index = self._library.open_index()
        while self._news:
            self._index.note_opened(self._news[0].clippings, self._news[0].is_read)
            self._news.popleft()
        return self._index

    def close(self) -> None:
        """Let go of the index. To be called when the jobs are closed."""
        if self._index is not None:
            self._index.close()
