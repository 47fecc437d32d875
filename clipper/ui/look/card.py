"""`Card`: a card in the middle of the window that is not modal: it stays while the user works beside it.

For the tag manager, preferences, the palette. Not `Popover`: that one belongs to an anchor, and a click elsewhere
closes it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.motion import fading_in
from clipper.ui.look.raised import BorrowedFocus, is_escape, paint_raised, tab_round
from clipper.ui.look.shadow import SHADOW_MARGIN, paint_shadow

_RADIUS = 13
_EDGE = 8

__all__ = ["Card", "is_escape"]


class Card(QWidget):
    """Outline, shadow, place and focus. Tab goes round inside; Esc closes; it is dragged by any bare part of it."""

    closed = Signal()
    """Once for each opening."""

    def __init__(self, look: Look, window: QWidget, size: QSize) -> None:
        super().__init__(window)
        self.look = look
        self._host = window
        self._wanted = size
        self._shift = QPoint()
        self._grip: QPoint | None = None
        self._is_open = False
        self._focus = BorrowedFocus(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContentsMargins(SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN)
        self.hide()
        window.installEventFilter(self)
        look.changed.connect(self.update)

    @property
    def is_open(self) -> bool:
        """Whether the card is up."""
        return self._is_open

    def open(self) -> None:
        """Show the card, or bring the focus back to it."""
        if not self._is_open:
            self._is_open = True
            self._focus.borrow()
            self._shift = QPoint()
        self._place()
        if self.isVisible():
            self.raise_()
        else:
            with fading_in(self._host, (self,)):
                self.show()
                self.raise_()
        self.take_focus()

    def take_focus(self) -> None:
        """Where the keys go when the card opens."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def body(self) -> QRect:
        """The card itself, without the room for its shadow."""
        return self.rect().adjusted(SHADOW_MARGIN, SHADOW_MARGIN, -SHADOW_MARGIN, -SHADOW_MARGIN)

    # Place

    def _place(self) -> None:
        """In the middle of the window, or where it was dragged to; never larger than the window."""
        room = self._host.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._wanted.boundedTo(room.size())
        free = QPoint(room.width() - size.width(), room.height() - size.height())
        middle = room.topLeft() + free / 2
        corner = QPoint(
            max(room.left(), min(middle.x() + self._shift.x(), room.left() + free.x())),
            max(room.top(), min(middle.y() + self._shift.y(), room.top() + free.y())),
        )
        self._shift = corner - middle
        margin = SHADOW_MARGIN
        self.setGeometry(QRect(corner, size).adjusted(-margin, -margin, margin, margin))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """The window's new size moves the card."""
        if event.type() == QEvent.Type.Resize and self._is_open:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the card; the room for the shadow is not part of it."""
        if event.button() == Qt.MouseButton.LeftButton and self.body().contains(event.position().toPoint()):
            self._grip = event.globalPosition().toPoint() - self._shift
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._shift = event.globalPosition().toPoint() - self._grip
            self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._grip = None

    # Focus

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the card."""
        tab_round(self, forward=next)
        return True

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys stay in the card."""
        if is_escape(event):
            self.close()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the card went away; not when the window did."""
        super().hideEvent(event)
        if not self._is_open or self.isVisibleTo(self._host):
            return
        self._is_open = False
        self._focus.give_back()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self.look.theme
        with QPainter(self) as painter:
            paint_shadow(painter, self.body(), theme, _RADIUS)
            paint_raised(painter, self.body(), theme, _RADIUS)
