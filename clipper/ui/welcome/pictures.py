"""What is painted on the empty desk: three clippings with marks in them, the place to drop on, keys as caps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.look.shadow import paint_shadow
from clipper.ui.look.theme import mix

_CARD = QRectF(-52, -62, 104, 124)
_LINES = ((-26, 76), (-13, 70), (0, 76), (13, 64), (26, 76), (39, 44))
"""(from the card's middle, length) of the lines of text."""


class CardsPicture(QWidget):
    """Three clippings, for decoration."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(320, 184)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QRectF(self.rect()).center() - QPointF(0, 12)
            for shift, angle, colour in ((-60, -8, Colour.BLUE), (60, 8, Colour.GREEN), (0, 0, Colour.YELLOW)):
                painter.save()
                painter.translate(middle + QPointF(shift, 4 if angle else 0))
                painter.rotate(angle)
                self._paint_card(painter, colour, is_front=not angle)
                painter.restore()

    def _paint_card(self, painter: QPainter, colour: Colour, *, is_front: bool) -> None:
        theme = self._look.theme
        paint_shadow(painter, _CARD.toRect(), theme, 8)
        painter.setPen(QPen(theme.line2, 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(_CARD, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bands[colour].fill)
        for nth in (1, 2):
            y, length = _LINES[nth]
            painter.drawRect(QRectF(-40, y - 5, length + 4, 11))
        painter.setBrush(mix(theme.ink, theme.raised, 0.68))
        for y, length in _LINES:
            painter.drawRoundedRect(QRectF(-38, y - 2.5, length, 5), 2, 2)
        painter.setBrush(theme.ink if is_front else mix(theme.ink, theme.raised, 0.45))
        painter.drawRoundedRect(QRectF(-38, -48, 60, 9), 2, 2)


class DropArea(QWidget):
    """Where files are dropped: that it can be anywhere, the words say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_hovered = False
        self._icon, self._title, self._help = QLabel(self), QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(6)
        for label in (self._icon, self._title, self._help):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, help_words: str) -> None:
        """What it says."""
        self._title.setText(title)
        self._help.setText(help_words)
        self.setAccessibleName(f"{title}. {help_words}")

    def set_hovered(self, is_hovered: bool) -> None:
        """Something is held over the window that can be dropped."""
        self._is_hovered = is_hovered
        self.update()

    def restyle(self) -> None:
        """Take the look's faces and colours."""
        theme = self._look.theme
        pixmap = self._look.icon("file-down", theme.acc, 26, stroke=1.75, dpr=self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)
        self._title.setFont(self._look.ui_font(16, 600))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._help.setFont(self._look.ui_font(13))
        self._help.setStyleSheet(f"color: {theme.ink2.name()};")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Dashed; drawn through, and tinted more, while something hovers."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.acc, 2 if self._is_hovered else 1.5)
            if not self._is_hovered:
                pen.setDashPattern([6, 4])
            painter.setPen(pen)
            painter.setBrush(theme.sel if self._is_hovered else mix(theme.read, theme.acc, 0.04))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)


class KeyHint(QWidget):
    """A key and what it does."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, key: str, words: str) -> None:
        """The key as it is written on it, and what it does."""
        self._key, self._words = key, words
        self.setAccessibleName(f"{key}: {words}")
        self.updateGeometry()

    def _cap_width(self) -> int:
        return max(18, QFontMetrics(self._look.ui_font(11, 500)).horizontalAdvance(self._key) + 10)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._look.ui_font(13)).horizontalAdvance(self._words)
        return QSize(self._cap_width() + 8 + words + 2, self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, cap = self._look.theme, self._look.px(18)
        box = QRect(0, (self.height() - cap) // 2, self._cap_width(), cap)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.list)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.ink2)
            painter.setFont(self._look.ui_font(11, 500))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
            painter.setFont(self._look.ui_font(13))
            rest = self.rect().adjusted(box.width() + 8, 0, 0, 0)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._words)
