"""A long name of which the beginning and the end are enough to compare: cut in the middle, whole in its tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipper.ui.inspector.in_place_field import SIDE
from clipper.ui.look.look import Look

HEIGHT = 24


class Checksum(QWidget):
    """Shows hex digits on one line. For assistive tools it is the whole sum."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.digits = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_digits(self, digits: str) -> None:
        """The sum to show."""
        self.digits = digits
        self.setToolTip(digits)
        self.setAccessibleName(digits)
        self.update()

    def shown(self) -> str:
        """The digits there is room for."""
        room = self.width() - 2 * SIDE
        return QFontMetrics(self._look.ui_font(13)).elidedText(self.digits, Qt.TextElideMode.ElideMiddle, room)

    def sizeHint(self) -> QSize:
        return QSize(220, self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setFont(self._look.ui_font(13))
            painter.setPen(self._look.theme.ink)
            room = self.rect().adjusted(SIDE, 0, -SIDE, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.shown())
