"""A word that can be pressed, beside small labels. Painted: 28 px to hit, 22 px to see."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clipper.ui.look.look import Look

HIT_HEIGHT, SEEN_HEIGHT = 28, 22
SIDE = 6
ANSWER_MS = 1500


class TextButton(QAbstractButton):
    """Not a QPushButton: the style sheet's least height for those would tear small rows apart."""

    def __init__(
        self, look: Look, words: str, tip: str, parent: QWidget | None = None, *, air_above: bool = True
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._has_air_above = air_above
        self._words = words
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._answered = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._answered.timeout.connect(self._say_words)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def answer(self, words: str) -> None:
        """Says for a moment what was done."""
        self.setText(words)
        self.updateGeometry()
        self._answered.start()

    def _say_words(self) -> None:
        self.setText(self._words)
        self.updateGeometry()

    def _font(self) -> QFont:
        return self._look.ui_font(12, 600)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * SIDE
        return QSize(max(HIT_HEIGHT, width), max(HIT_HEIGHT, self._look.px(HIT_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Hover fill, focus ring, the words."""
        theme = self._look.theme
        air = self.height() - max(SEEN_HEIGHT, self._look.px(SEEN_HEIGHT))
        box = self.rect().adjusted(0, air, 0, 0) if self._has_air_above else self.rect().adjusted(0, 0, 0, -air)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.hover if self.underMouse() or self.isDown() else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
            painter.setFont(self._font())
            painter.setPen(theme.acc)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
