"""`Popover`: a floating card as a child of the window, with a focus of its own.

Not a Qt.Popup window: Wayland does not place those freely and grabs keep the focus (ARCHITECTURE.md, "Qt traps").
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.motion import fading_in
from clipper.ui.look.raised import BorrowedFocus, is_escape, paint_raised, tab_chain, tab_round
from clipper.ui.look.shadow import SHADOW_MARGIN, paint_shadow

_RADIUS = 12
_GAP = 6
_EDGE = 8


class Popover(QWidget):
    """A card over the window, near an anchor. Put the content into a layout: its margins leave room for the shadow.

    Opening gives the focus to the focus proxy, else to the first child that takes it; Tab stays inside. Esc and a
    click elsewhere close it, and the focus goes back to where it came from. `closed` comes once for each opening.
    """

    closed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look = look
        self._host = window
        self._anchor = QRect()
        self._prefers_below = True
        self._within: QRect | None = None
        self._is_open = False
        self._focus = BorrowedFocus(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContentsMargins(SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN)
        self.hide()
        look.changed.connect(self.update)

    def open_at(self, anchor: QRect, prefer_below: bool = True, *, within: QRect | None = None) -> None:
        """Show the card below (or above) `anchor`, in coordinates of the window; on the other side without room.

        It keeps to the width of `within` where it is no wider itself.
        """
        self._anchor, self._prefers_below, self._within = QRect(anchor), prefer_below, within
        if not self._is_open:
            self._is_open = True
            self._focus.borrow()
            application = QGuiApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self.reposition()
        if self.isVisible():
            self.raise_()
        else:
            with fading_in(self._host, (self,)):
                self.show()
                self.raise_()
        self._take_focus()

    @property
    def is_open(self) -> bool:
        """Whether the card is up."""
        return self._is_open

    def close_popover(self) -> None:
        """Take the card away and give the focus back."""
        self.hide()

    def body(self) -> QRect:
        """The card itself, without the room for its shadow."""
        return self.rect().adjusted(SHADOW_MARGIN, SHADOW_MARGIN, -SHADOW_MARGIN, -SHADOW_MARGIN)

    def reposition(self) -> None:
        """Fit the size to the content and the place to the anchor; also after the content or the window changed."""
        window = self._host
        size = self.sizeHint().expandedTo(self.minimumSizeHint()).expandedTo(self.minimumSize())
        margins = QSize(2 * SHADOW_MARGIN, 2 * SHADOW_MARGIN)
        largest = window.size() - QSize(2 * _EDGE, 2 * _EDGE) + margins
        size = size.boundedTo(self.maximumSize()).boundedTo(largest)
        corner = self._place(size - margins, window.rect())
        self.setGeometry(QRect(corner - QPoint(SHADOW_MARGIN, SHADOW_MARGIN), size))

    def _place(self, size: QSize, room: QRect) -> QPoint:
        """The top left corner of the card: centred on the anchor, inside the window."""
        below = self._anchor.bottom() + 1 + _GAP
        above = self._anchor.top() - _GAP - size.height()
        fits_below = below + size.height() <= room.height() - _EDGE
        fits_above = above >= _EDGE
        goes_below = (fits_below or not fits_above) if self._prefers_below else (fits_below and not fits_above)
        left = self._anchor.center().x() - size.width() // 2
        if self._within is not None and size.width() <= self._within.width():
            left = _clamped(left, self._within.left(), self._within.left() + self._within.width() - size.width())
        return QPoint(
            _clamped(left, _EDGE, room.width() - _EDGE - size.width()),
            _clamped(below if goes_below else above, _EDGE, room.height() - _EDGE - size.height()),
        )

    # Focus

    def _take_focus(self) -> None:
        target = self.focusProxy() or next(iter(tab_chain(self)), None) or self
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the card."""
        tab_round(self, forward=next)
        return True

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While open: a press elsewhere in the window closes, and is not swallowed; the window's resize moves us."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            is_inside = watched is self or self.isAncestorOf(watched)
            if not is_inside and watched.window() is self.window():
                self.close_popover()
        elif kind == QEvent.Type.Resize and watched is self._host:
            self.reposition()
        return False

    def event(self, event: QEvent) -> bool:
        """Grow with the content; keep Esc from the window's shortcuts."""
        if event.type() == QEvent.Type.LayoutRequest and self._is_open:
            self.reposition()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if is_escape(event):
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The room for the shadow is not the card: a press there is one elsewhere."""
        if not self.body().contains(event.position().toPoint()):
            self.close_popover()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the card went away: hidden by us, or by a caller's hide()."""
        super().hideEvent(event)
        if not self._is_open or self.isVisibleTo(self._host):
            return
        self._is_open = False
        application = QGuiApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._focus.give_back()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow, fill, outline."""
        theme = self.look.theme
        with QPainter(self) as painter:
            paint_shadow(painter, self.body(), theme, _RADIUS)
            paint_raised(painter, self.body(), theme, _RADIUS)


def _clamped(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
