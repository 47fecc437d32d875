"""What one window's list shows: a view, an order, the search field's words; arranged in a worker, key by key."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from shiboken6 import isValid

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError, IndexFailed
from clipper.domain.views import View, ViewKind
from clipper.search.index import Index, Sort
from clipper.workspace.queries import Queries
from clipper.workspace.reading import Reading
from clipper.workspace.rows import Arrangement, Rows, arranged

PAUSE_MS = 300
"""While the library changes, the list follows at most this often, and a tenth of the time that it takes."""
MOST_KEPT = 500


class Listing(QObject):
    """Each question has a generation: an answer to one that is not the last is dropped, and not even looked for."""

    arranged = Signal(bool)
    """`rows` has what was asked for. Whether they are others than before, or stand elsewhere."""
    failed = Signal(object)
    """A ClipperError: the index could not be asked; the rows are as they were."""
    answered = Signal()
    """The index could be asked."""

    def __init__(
        self,
        rows: Rows,
        queries: Queries,
        reading: Reading,
        today: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`today` gives the ISO day that it is."""
        super().__init__(parent)
        self.rows = rows
        self._queries = queries
        self._today = today
        self._wanted = rows.how
        self.is_complete = True
        """Whether the words have been looked for everywhere: not while texts are still being read (`Background`)."""
        self._generation = 0
        self._is_asking = self._is_closed = False
        self._since_asked = QElapsedTimer()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._ask)
        reading.changed.connect(self._follow_reading)

    @property
    def view(self) -> View:
        """The view that was asked for last."""
        return self._wanted.view

    @property
    def sort(self) -> Sort:
        """The order that was asked for last."""
        return self._wanted.sort

    @property
    def words(self) -> str:
        """The words that were asked for last."""
        return self._wanted.words

    @property
    def kept(self) -> tuple[ClippingId, ...]:
        """What stays among the unread though it was read."""
        return self._wanted.kept

    def keep(self, clippings: tuple[ClippingId, ...]) -> None:
        """Let these stay among the unread, as they do in a window that this one takes the place of."""
        self._want(replace(self._wanted, kept=clippings))

    @property
    def is_arranged(self) -> bool:
        """Whether the rows are what was asked for last."""
        return not self._is_asking and not self._later.isActive()

    def start(self, sort: Sort, view: View) -> None:
        """Arrange here and now: what the index knows is painted first."""
        self._wanted = Arrangement(sort, view, today=self._today())
        self._generation += 1
        try:
            self.rows.arrange_as(self._wanted)
        except IndexFailed as error:
            self.failed.emit(error)
        self.arranged.emit(True)

    def show(self, view: View, sort: Sort | None = None) -> None:
        """Another view, in this order. The words stay."""
        self._want(replace(self._wanted, view=view, sort=sort or self._wanted.sort, kept=()))

    def sort_by(self, sort: Sort) -> None:
        """Another order."""
        self._want(replace(self._wanted, sort=sort))

    def search(self, words: str) -> None:
        """Other words in the search field; "" is all. For every key: an older answer is dropped."""
        self._want(replace(self._wanted, words=words))

    def _want(self, how: Arrangement) -> None:
        if how != self._wanted:
            self._wanted = how
            self._ask()

    def refresh(self) -> None:
        """The library has changed: what was asked for last may have other rows. Coalesces."""
        if not self._later.isActive() and not self._is_closed:
            self._later.start(max(0, PAUSE_MS - self._since_asked.elapsed()) if self._since_asked.isValid() else 0)

    def close(self) -> None:
        """The window goes: what was asked for comes too late, and nothing more is asked."""
        self._is_closed = True
        self._generation += 1
        self._later.stop()

    def _ask(self) -> None:
        if self._is_closed:
            return
        self._later.stop()
        self._wanted = replace(self._wanted, today=self._today())
        self._generation += 1
        self._is_asking = True
        how, generation = self._wanted, self._generation

        def work(index: Index) -> tuple[array[int], bool] | None:
            if generation != self._generation:  # another key came
                return None
            return arranged(index, how), not how.words or index.words.is_complete

        def then(found: tuple[array[int], bool] | None) -> None:
            if found is not None and self._awaits(generation):
                self._take(*found, how)

        def failed(error: ClipperError) -> None:
            if self._awaits(generation):
                self._is_asking = False
                self.failed.emit(error)

        def broken() -> None:
            if self._awaits(generation):
                self._is_asking = False

        self._queries.ask(work, then, failed, broken)

    def _awaits(self, generation: int) -> bool:
        """Not when another question followed, nor when the window was closed: the library answers longer than it."""
        return generation == self._generation and isValid(self)

    def _take(self, numbers: array[int], is_complete: bool, how: Arrangement) -> None:
        self._is_asking = False
        self.is_complete = is_complete
        self._since_asked.start()
        self.answered.emit()
        self.arranged.emit(self.rows.take(numbers, how))

    def _follow_reading(self, clippings: tuple[ClippingId, ...], is_read: bool) -> None:
        """What is read does not go from under the reader's eyes: it stays until another view is chosen."""
        if self._wanted.view.kind is not ViewKind.UNREAD:
            return
        if is_read:
            kept = tuple(dict.fromkeys((*self._wanted.kept, *clippings)))
            self._wanted = replace(self._wanted, kept=kept[-MOST_KEPT:])
        else:
            self.refresh()
