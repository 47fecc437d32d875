"""What hangs at the pointer while clippings are dragged: a small card with a headline, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from clipper.ui.look.look import Look

_WIDTH, _HEIGHT = 220, 38
_STEP = 4
_PADDING = 12


def drag_card(look: Look, title: str, count: int, dpr: float) -> QPixmap:
    """The card; of several clippings a second one peeps out under it, and a badge says how many."""
    height = max(_HEIGHT, look.px(_HEIGHT))
    pixmap = QPixmap(round((_WIDTH + 2 * _STEP + 12) * dpr), round((height + 2 * _STEP + 10) * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(0.5, 10.5, _WIDTH, height)
        if count > 1:
            _paint_card(painter, look, card.translated(_STEP, _STEP))
        _paint_card(painter, look, card)
        _paint_title(painter, look, card.adjusted(_PADDING, 0, -_PADDING, 0), title)
        if count > 1:
            _paint_badge(painter, look, card.topRight(), count)
    return pixmap


def _paint_card(painter: QPainter, look: Look, card: QRectF) -> None:
    painter.setPen(QPen(look.theme.line2, 1))
    painter.setBrush(look.theme.raised)
    painter.drawRoundedRect(card, 9, 9)


def _paint_title(painter: QPainter, look: Look, room: QRectF, title: str) -> None:
    face = look.ui_font(13, 500)
    painter.setFont(face)
    painter.setPen(look.theme.ink)
    text = QFontMetricsF(face).elidedText(title, Qt.TextElideMode.ElideRight, room.width() - 10)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def _paint_badge(painter: QPainter, look: Look, corner: QPointF, count: int) -> None:
    face = look.ui_font(12, 600)
    number = QLocale().toString(count)
    width = max(20.0, QFontMetricsF(face).horizontalAdvance(number) + 12)
    badge = QRectF(corner.x() + 8 - width, corner.y() - 10, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.acc)
    painter.drawRoundedRect(badge, 10, 10)
    painter.setFont(face)
    painter.setPen(look.theme.acc_t)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)
