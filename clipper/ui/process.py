"""What the process itself needs besides windows: garbage collected in the right thread, signals that end it well."""

from __future__ import annotations

import gc
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

GARBAGE_MS = 2_000


class GarbageCollector(QObject):
    """Python's, on the main thread only: it runs where memory is asked for, and would delete timers in a worker.

    A QTimer deleted there while it is active is a segmentation fault (seen: PySide 6.11, Nov 2026).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=GARBAGE_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        """As far as Python would have gone by itself."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counted) if count > most]
        if due:
            gc.collect(max(due))


class SignalWaker(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into closing: Python's handlers run only when Qt lets Python run."""

    def __init__(self, close: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._close_all = close
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._heard)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)

    def _heard(self, *_: object) -> None:
        """The wake-up byte does the rest."""

    def stop(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)

    def _close(self) -> None:
        self._reader.recv(64)
        self._close_all()
        QCoreApplication.quit()
