"""`Card`: a card in the middle of the window that is not modal: it stays while the user works beside it.

For the tag manager, preferences, the palette. Not `Popover`: that one belongs to an anchor, and a click elsewhere
closes it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clipper.ui.look.look import Look
from clipper.ui.look.shadow import SHADOW_MARGIN, paint_shadow

_RADIUS = 13
_EDGE = 8


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
        self._opener: QWidget | None = None
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
            self._opener = self.window().focusWidget()
            self._shift = QPoint()
        self._place()
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
        chain = self._focus_chain()
        focused = self.window().focusWidget()
        if chain:
            here = chain.index(focused) if focused in chain else (-1 if next else 0)
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            chain[(here + (1 if next else -1)) % len(chain)].setFocus(reason)
        return True

    def _focus_chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
            if takes_tab and self.isAncestorOf(widget) and widget.isEnabled() and widget.isVisibleTo(self):
                chain.append(widget)
            widget = widget.nextInFocusChain()
        return chain

    def _give_focus_back(self) -> None:
        """To the opener; not when the user has gone elsewhere already."""
        opener, self._opener = self._opener, None
        focused = self.window().focusWidget()
        if focused is not None and focused is not self and not self.isAncestorOf(focused):
            return
        if opener is not None and isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.PopupFocusReason)

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
        self._give_focus_back()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self.look.theme
        with QPainter(self) as painter:
            paint_shadow(painter, self.body(), theme, _RADIUS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(QRectF(self.body()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def is_escape(event: QKeyEvent) -> bool:
    """Whether this is a plain Esc."""
    return event.key() == Qt.Key.Key_Escape
