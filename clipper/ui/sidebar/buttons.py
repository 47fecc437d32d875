"""The buttons of the sidebar's foot and of its rail: an icon, or an icon and a word, with a fill and a focus ring."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.sidebar.painting import place_icon

_RADIUS = 8
_MARGIN, _GAP = 10, 10


class SideButton(QAbstractButton):
    """Icon, and word if it has one. Filled while `set_current`, or hovered; reached by Tab, not by the mouse."""

    def __init__(self, look: Look, icon: str, icon_size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icon, self._icon_size = look, icon, icon_size
        self._is_current = self._is_pressing = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def set_words(self, text: str, name: str, tip: str) -> None:
        """What is written on it, what it is called, and its tooltip."""
        self.setText(text)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tip)
        self.setToolTip(plain_tip(tip))
        self.updateGeometry()

    @property
    def is_current(self) -> bool:
        """Whether its view is shown."""
        return self._is_current

    def set_current(self, is_current: bool) -> None:
        """Its view is shown."""
        self._is_current = is_current
        self.update()

    def set_pressing(self, is_pressing: bool) -> None:
        """Something waits there: the icon is a warning."""
        self._is_pressing = is_pressing
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._look.ui_font(13, 500)).horizontalAdvance(self.text()) if self.text() else 0
        word = _GAP + width + _MARGIN if self.text() else 0
        return QSize(max(30, 2 * _MARGIN + self._icon_size - (_MARGIN if word else 0) + word), self._look.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(28, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; the arrows are the rail's: Qt's own would follow the order of Tab."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_filled = self._is_current or self.underMouse() or self.isDown()
            fill = theme.sel if self._is_current else theme.hover
            painter.setBrush(fill if is_filled else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            inset = 1 if self.hasFocus() else 0
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
            self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        theme, text = self._look.theme, self.text()
        ink = theme.warn if self._is_pressing else theme.acc if self._is_current else theme.ink2
        picture = self._look.icon(self._icon, ink, self._icon_size, dpr=self.devicePixelRatioF())
        middle = self.rect().center() + QPoint(1, 1)
        if text:
            middle.setX(_MARGIN + self._icon_size // 2)
        place_icon(painter, middle, self._icon_size, picture)
        if text:
            painter.setFont(self._look.ui_font(13, 500))
            painter.setPen(theme.ink)
            room = QRect(self.rect()).adjusted(_MARGIN + self._icon_size + _GAP, 0, -2, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
