"""Many clippings and their marks, found by a worker before they are changed: 5,000 would stop the window for 0.1 s.

What is to be done with them is done on the main thread as soon as they are there, in the order in which it was asked;
`settle` waits for it, before an undo or the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QObject

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.errors import ClipperError
from clipper.search.index import Index
from clipper.workspace.queries import Queries


@dataclass(frozen=True, slots=True)
class Known:
    """Clippings, and their marks as the index had them in a turn of the rewriting (`Steps.turn`)."""

    clippings: list[ClippingId]
    marks: Mapping[ClippingId, Marks]
    turn: int


@dataclass(eq=False, slots=True)
class _Question:
    then: Callable[[Known], None]
    future: Future[Known] | None = None


class Knowing(QObject):
    """For all windows of a library."""

    def __init__(
        self, queries: Queries, turn: Callable[[], int], failed: Callable[[ClipperError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queries = queries
        self._turn = turn
        self._failed = failed
        self._asked: list[_Question] = []

    def ask(
        self,
        find: Callable[[Index], Sequence[ClippingId]],
        then: Callable[[Known], None],
        *,
        with_marks: bool = True,
    ) -> None:
        """Call `then` when the clippings that `find` gives are known."""
        question, turn = _Question(then), self._turn()
        self._asked.append(question)

        def work(index: Index) -> Known:
            clippings = list(dict.fromkeys(find(index)))
            return Known(clippings, index.marks(clippings) if with_marks else {}, turn)

        question.future = self._queries.ask(
            work,
            lambda known: self._answer(question, known),
            lambda error: self._fail(question, error),
            lambda: self._forget(question),
        )

    def settle(self) -> None:
        """Wait for what was asked, and have it done now."""
        for question in list(self._asked):
            if question.future is None or question.future.cancelled():
                continue
            try:
                self._answer(question, question.future.result())
            except ClipperError as error:
                self._fail(question, error)

    def _answer(self, question: _Question, known: Known) -> None:
        if question in self._asked:  # else `settle` took the answer before the queued signal brought it
            self._forget(question)
            question.then(known)

    def _fail(self, question: _Question, error: ClipperError) -> None:
        if question in self._asked:
            self._forget(question)
            self._failed(error)

    def _forget(self, question: _Question) -> None:
        self._asked.remove(question)
