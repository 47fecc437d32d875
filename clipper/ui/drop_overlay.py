"""`DropOverlay`: what is dragged in from another program can be dropped anywhere in the window (DESIGN.md §9).

While it hovers the whole window has a ring and one sentence. Files go to the overlay wherever they are dropped, for a
field would take them as text; words that are dropped on a field are the field's.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.workspace.offered import Kind, files_in, kind_of, words_in

_RING = 2
_VEIL_ALPHA = 0.78


class DropOverlay(QWidget):
    """Covers a window while something hovers over it that can be brought in. Drags of this program are not for it."""

    files_dropped = Signal(object)
    """A list of paths: files and folders."""
    words_dropped = Signal(object)
    """A Content."""
    counting_requested = Signal(object)
    """A list of paths that hover: answer with `show_count`."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._host = window
        self._kind = Kind.NOTHING
        self._files: list[Path] = []
        self._sentence = QLabel(self)
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._go_away)
        self._set_up()
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("dropOverlay")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.addWidget(self._sentence)
        self.hide()
        self._host.setAcceptDrops(True)
        self._host.installEventFilter(self)

    def _restyle(self) -> None:
        self._sentence.setFont(self._look.ui_font(20, 700))
        self._sentence.setStyleSheet(f"color: {self._look.theme.ink.name()}; background: transparent;")
        self.update()

    # What it says

    def show_count(self, count: int, are_all: bool) -> None:
        """How many clippings hover; `are_all` is False when there were too many to count."""
        if self._kind is not Kind.FILES or not self._files:
            return
        if not are_all:
            at_least = self.tr("Drop to import at least %Ln files", "", count)
            words = at_least if count > 1 else self.tr("Drop to import")
        elif count:
            words = self.tr("Drop to import %Ln files", "", count)
        else:
            words = self.tr("There are no clippings in this")
        self._say(words)

    def _say(self, words: str) -> None:
        self._sentence.setText(words)
        self.setAccessibleName(words)

    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()

    # Dragging

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window gets what no child of it wants; the overlay, once it is up, gets files before any child."""
        if watched is not self._host:
            return False
        match event:
            case QDragMoveEvent() | QDragEnterEvent():
                return self._hover(event)
            case QDropEvent():
                return self._take(event)
            case QDragLeaveEvent():
                self._leaving.start()
            case _ if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._host.rect())
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._leaving.start()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event)

    def _hover(self, event: QDragMoveEvent) -> bool:
        """Show that it can be dropped. False for what is not for us."""
        self._leaving.stop()  # from the window to its overlay: no leaving
        if self._kind is Kind.NOTHING and not self._come_up(event):
            event.ignore()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # never a move: the other program would delete its file
        event.accept()
        return True

    def _come_up(self, event: QDragMoveEvent) -> bool:
        """Once for each drag: ten thousand addresses are not to be read at every move of the mouse."""
        kind = Kind.NOTHING if event.source() is not None else kind_of(event.mimeData())
        if kind is Kind.NOTHING:
            return False
        self._kind, self._files = kind, files_in(event.mimeData())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, kind is Kind.WORDS)
        self._say(
            self.tr("Drop to import") if kind is Kind.FILES else self.tr("Drop to make a clipping of this text")
        )
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()
        if kind is Kind.FILES:
            self.counting_requested.emit(list(self._files))
        return True

    def _take(self, event: QDropEvent) -> bool:
        kind = Kind.NOTHING if event.source() is not None else kind_of(event.mimeData())
        self._go_away()
        if kind is Kind.NOTHING:
            event.ignore()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind is Kind.FILES:
            self.files_dropped.emit(files_in(event.mimeData()))
        else:
            self.words_dropped.emit(words_in(event.mimeData()))
        return True

    def _go_away(self) -> None:
        self._leaving.stop()
        self._kind, self._files = Kind.NOTHING, []
        self.hide()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A veil, so that the sentence can be read on anything, and the ring."""
        theme = self._look.theme
        veil = theme.read.toRgb()
        veil.setAlphaF(_VEIL_ALPHA)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plate = self._plate()
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
            inner = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
            for rect in QRegion(self.rect()).subtracted(QRegion(inner)):  # type: ignore[attr-defined]
                painter.fillRect(rect, theme.acc)

    def _plate(self) -> QRect:
        """Behind the sentence."""
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        words = self._sentence.fontMetrics().boundingRect(self._sentence.geometry(), flags, self._sentence.text())
        return words.adjusted(-28, -18, 28, 18)
