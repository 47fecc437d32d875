"""Listens to what is pressed while a key is being chosen: before the window's own keys, which would act on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

CHORD_MS = 700
"""A bare key may be the first of two, "G A": so long the second one is waited for."""


class Recorder(QObject):
    """One press, or two bare ones after another. Esc, Tab, a click or the loss of the focus give up."""

    started = Signal()
    pressed = Signal(str)
    """The first of what may be two, to be shown."""
    recorded = Signal(str)
    stopped = Signal()
    """However it ended, after `recorded`."""

    def __init__(self, name: Callable[[QKeyEvent], str], parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._widget: QWidget | None = None
        self._first = ""
        self._wait = QTimer(self, singleShot=True, interval=CHORD_MS)
        self._wait.timeout.connect(self._finish_first)

    @property
    def is_on(self) -> bool:
        """Whether it listens."""
        return self._widget is not None

    def start(self, widget: QWidget) -> None:
        """Listen for this widget, which has the focus."""
        self.stop()
        self._widget = widget
        application = QCoreApplication.instance()
        if application is not None:
            # The filter that was installed last is asked first: that of the window's keys is older.
            application.installEventFilter(self)
        self.started.emit()

    def stop(self) -> None:
        """Give up."""
        if self._widget is None:
            return
        self._widget, self._first = None, ""
        self._wait.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.stopped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._press(event) if watched is self._widget else False
            case QEvent.Type.KeyRelease:
                return watched is self._widget
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
                if watched is not self._widget:
                    self.stop()
            case QEvent.Type.FocusOut if watched is self._widget:
                self.stop()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.stop()
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        key = self._name(event)
        if not key:  # a modifier alone: the key follows
            return True
        if self._first:
            self._finish(f"{self._first} {key}" if _is_bare(key) else key)
        elif _is_bare(key):
            self._first = key
            self._wait.start()
            self.pressed.emit(key)
        else:
            self._finish(key)
        return True

    def _finish_first(self) -> None:
        self._finish(self._first)

    def _finish(self, key: str) -> None:
        self.recorded.emit(key)
        self.stop()


def _is_bare(key: str) -> bool:
    return len(key) == 1
