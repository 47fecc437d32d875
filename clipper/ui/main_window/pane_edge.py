"""The hairline between two panes, and the room around it by which it is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look

REACH = 4
"""How far it can be taken hold of on either side of the line."""


class PaneEdge(QWidget):
    """Tells how far it was dragged; who owns the panes moves it. Not reached by keys: sizes are no command."""

    dragged = Signal(int)
    """The x of the line, in the parent's coordinates, where the mouse wants it."""
    dropped = Signal()
    reset = Signal()
    """A double click: back to the usual width."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._grip: int | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        look.changed.connect(self.update)

    def place(self, x: int, height: int) -> None:
        """Lay the line at this x of the parent."""
        self.setGeometry(x - REACH, 0, 2 * REACH + 1, height)

    def set_draggable(self, can: bool) -> None:
        """Whether it can be taken hold of, or is a line and no more."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = round(event.position().x()) - REACH
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.dragged.emit(round(self.mapToParent(event.position()).x()) - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        if self._grip is not None:
            self._grip = None
            self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.reset.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.fillRect(REACH, 0, 1, self.height(), self._look.theme.line)
