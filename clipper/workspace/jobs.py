"""Work away from the main thread: one ordered worker for what touches the library, two free ones for what is opened,
one for quick questions, and one for what can wait.

Results come back on the main thread, by a queued signal. Tests run jobs inline.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from clipper.domain.errors import ClipperError

Result = TypeVar("Result")


def _raise(error: ClipperError) -> None:
    raise error


def nothing_to_mend() -> None:
    """Nothing waits for the job's end."""


class Jobs(QObject):
    """Runs functions in workers. What is handed in beside them is called on the thread that made the Jobs.

    That is `then` with the result, `failed` with the world's error, or `broken` after a bug, which goes to the hook
    after that: whoever waits for the end must not wait for ever.
    """

    _posted = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self._ordered = ThreadPoolExecutor(1, thread_name_prefix="clipper-ordered")
        self._free = ThreadPoolExecutor(2, thread_name_prefix="clipper-free")
        self._quick = ThreadPoolExecutor(1, thread_name_prefix="clipper-quick")
        self._idle = ThreadPoolExecutor(1, thread_name_prefix="clipper-idle")
        self.is_open = True
        """False when nobody will hear an answer any more: what goes on for long looks here and ends."""
        self._closing = Lock()
        self._is_closing = Event()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def in_order(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None] = _raise,
        broken: Callable[[], None] = nothing_to_mend,
    ) -> Future[Result]:
        """Run after everything given to `in_order` before."""
        return self._start(self._ordered, work, then, failed, broken)

    def freely(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None] = _raise,
        broken: Callable[[], None] = nothing_to_mend,
    ) -> Future[Result]:
        """Run when a free worker is there, in no order."""
        return self._start(self._free, work, then, failed, broken)

    def quickly(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None] = _raise,
        broken: Callable[[], None] = nothing_to_mend,
    ) -> Future[Result]:
        """Run after the other quick ones and nothing else: questions that someone waits for, 0.1 s at most."""
        return self._start(self._quick, work, then, failed, broken)

    def idly(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None] = _raise,
        broken: Callable[[], None] = nothing_to_mend,
    ) -> Future[Result]:
        """Run for minutes, if need be, without keeping anything else waiting. The work ends itself: see `rest`."""
        return self._start(self._idle, work, then, failed, broken)

    def rest(self, seconds: float) -> bool:
        """From inside an idle job, again and again: let others have the processor. False when it is to end."""
        if not self._inline:
            self._is_closing.wait(seconds)
        return self.is_open

    def post(self, deliver: Callable[[Any], None], value: object) -> None:
        """From inside a job: have `deliver(value)` called on the main thread, e.g. with progress."""
        if self._inline:
            deliver(value)
            return
        with self._closing:  # else this object might go between the question and the signal
            if self.is_open:
                self._posted.emit(deliver, value)

    def close(self) -> None:
        """Let what was asked of the library be done; drop what else has not begun, and answers that nobody will hear.

        An undone import goes in several jobs: half of it would be in the library, half in the trash. The free workers
        and the idle one are not waited for: they only read, and a hostile page takes 10 s.
        """
        with self._closing:
            self.is_open = False
        self._is_closing.set()
        self._free.shutdown(wait=False, cancel_futures=True)
        self._idle.shutdown(wait=False, cancel_futures=True)
        self._quick.shutdown(wait=True, cancel_futures=True)
        self._ordered.shutdown(wait=True)

    def _start(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[ClipperError], None],
        broken: Callable[[], None],
    ) -> Future[Result]:
        answer = _Answer(then, failed, broken)
        if self._inline:
            future: Future[Result] = Future()
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001 (`deliver` raises what is no ClipperError)
                future.set_exception(error)
            answer.deliver(future)
            return future
        if not self.is_open:  # a timer that came late
            dropped: Future[Result] = Future()
            dropped.cancel()
            return dropped
        future = pool.submit(work)
        future.add_done_callback(lambda done: self.post(answer.deliver, done))
        return future

    def _deliver(self, deliver: Callable[[Any], None], value: object) -> None:
        if self.is_open:  # it may have been closed while the signal was queued
            deliver(value)


class _Answer:
    """Hands a finished job's result on. A bug inside the job is raised here, on the main thread, for its hook."""

    def __init__(
        self, then: Callable[[Any], None], failed: Callable[[ClipperError], None], broken: Callable[[], None]
    ) -> None:
        self._then = then
        self._failed = failed
        self._broken = broken

    def deliver(self, future: Future[Any]) -> None:
        if future.cancelled():
            return
        try:
            result = future.result()
        except ClipperError as error:
            self._failed(error)
            return
        except Exception:  # a bug: it goes on to the hook, but nobody is to wait for this job for ever
            self._broken()
            raise
        self._then(result)
