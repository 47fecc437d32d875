"""What the strip is put together from: words that give way, a thin bar of progress, low buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from clipper.ui.look.look import Look

HEIGHT = 28
"""Of the strip, in px of DESIGN.md."""


class Words(QLabel):
    """A line of text that is cut with "…" rather than widening the window; first there is a shorter way to say it."""

    short = ""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width() + 1
        words = self.short if is_cut and self.short else self.text()
        text = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() + 1)
        painter.drawText(self.rect().adjusted(0, 0, 2, 0), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class Progress(QWidget):
    """A thin bar."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setFixedSize(120, 12)

    def set_share(self, share: float) -> None:
        """How much of it is done: 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 4, self.width(), 4)
        painter.setBrush(self._look.theme.line2)
        painter.drawRoundedRect(track, 2, 2)
        painter.setBrush(self._look.theme.acc)
        painter.drawRoundedRect(QRectF(0, 4, max(4.0, track.width() * self._share), 4), 2, 2)


class StripButton(QAbstractButton):
    """A button that is as high as the strip; the style sheet's are higher. Either words or a sign."""

    def __init__(self, look: Look, parent: QWidget, *, icon: str = "", is_quiet: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._is_quiet = is_quiet
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def name(self, words: str, tip: str) -> None:
        """What it is called; a sign shows nothing of it."""
        self.setText("" if self._icon else words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _font(self) -> QFont:
        return self._look.ui_font(12, 400 if self._is_quiet else 600)

    def sizeHint(self) -> QSize:
        width = HEIGHT if self._icon else QFontMetrics(self._font()).horizontalAdvance(self.text()) + 14
        return QSize(max(HEIGHT, width), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 5, -2, -3), 6, 6)
            ink = theme.ink2 if self._is_quiet else theme.acc
            if self._icon:
                pixmap = self._look.icon(self._icon, theme.ink2, 14, stroke=2.0, dpr=self.devicePixelRatioF())
                middle = self.rect().center() + QPoint(1, 2)
                painter.drawPixmap(middle - QPoint(7, 7), pixmap)
                return
            painter.setPen(ink)
            painter.setFont(self._font())
            painter.drawText(self.rect().adjusted(0, 2, 0, 0), Qt.AlignmentFlag.AlignCenter, self.text())
