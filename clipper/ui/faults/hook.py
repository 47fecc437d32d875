"""The last hands a bug falls into: writes its report, tells the window, and lets the program go on."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from clipper.ui.faults.log_tail import LogTail
from clipper.ui.faults.report import Fault, Reports


class FaultHook(QObject):
    """Takes what nobody caught, in any thread. Never raises itself. Live it does from `install` to `remove`."""

    failed = Signal(object)
    """A new kind of bug; its report, None when none could be written. On the main thread, never inside a paint."""
    _posted = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reports = Reports(folder)
        self._log = LogTail()
        self._busy = threading.local()
        self._lock = threading.Lock()
        self._posted.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every bug from now on."""
        self._log.attach()
        sys.excepthook = self._take_error
        threading.excepthook = self._take_thread_error
        sys.unraisablehook = self._take_unraisable

    def remove(self) -> None:
        """Give everything back to Python."""
        self._log.detach()
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _take_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self._take(kind, error, trace, threading.current_thread().name)
        if sys.stderr is not None:  # pythonw has none
            with suppress(Exception):
                sys.__excepthook__(kind, error, trace)

    def _take_thread_error(self, words: threading.ExceptHookArgs) -> None:
        if not issubclass(words.exc_type, SystemExit):
            name = words.thread.name if words.thread is not None else "a thread that is gone"
            self._take(words.exc_type, words.exc_value, words.exc_traceback, name)
        if sys.stderr is not None:
            with suppress(Exception):
                threading.__excepthook__(words)

    def _take_unraisable(self, words: sys.UnraisableHookArgs) -> None:
        self._take(words.exc_type, words.exc_value, words.exc_traceback, words.err_msg or "something was deleted")
        if sys.stderr is not None:
            with suppress(Exception):
                sys.__unraisablehook__(words)

    def _take(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, where: str
    ) -> None:
        """A bug inside here, or one met on the way (something deleted meanwhile), goes to stderr only."""
        if getattr(self._busy, "is_set", False):
            return
        self._busy.is_set = True
        try:
            with self._lock:
                is_new, report = self._reports.take(Fault(kind, error, trace, where), self._log.lines())
            if is_new:
                self._posted.emit(report)
        except Exception as worse:  # noqa: BLE001  there is nobody above
            with suppress(Exception):
                sys.__excepthook__(type(worse), worse, worse.__traceback__)
        finally:
            self._busy.is_set = False
