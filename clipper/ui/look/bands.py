"""Samples of marked text and of keys, painted outside the article: swatches, bands with their lines, keycaps."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.look.theme import Theme

BAND_ASCENT_EM, BAND_DESCENT_EM = 0.98, 0.36
OVERHANG, RADIUS, STROKE = 2.5, 3.0, 2.0
KEYCAP_HEIGHT = 18
_LINES = {
    Colour.YELLOW: Qt.PenStyle.SolidLine,
    Colour.GREEN: Qt.PenStyle.DashLine,
    Colour.BLUE: Qt.PenStyle.DotLine,
    Colour.VIOLET: Qt.PenStyle.DashDotLine,
    Colour.PINK: Qt.PenStyle.SolidLine,
    Colour.ORANGE: Qt.PenStyle.DashDotDotLine,
}


def paint_swatch(painter: QPainter, theme: Theme, colour: Colour, centre: QPointF, side: float) -> None:
    """A colour as a dot with its outline."""
    band = theme.bands[colour]
    painter.setPen(QPen(band.stroke, 1.5))
    painter.setBrush(band.fill)
    painter.drawEllipse(centre, side / 2 - 0.75, side / 2 - 0.75)


def paint_sample(painter: QPainter, look: Look, colour: Colour, text: str, place: QPointF, size_px: float) -> None:
    """Words marked in a colour, as the article shows them; `place`: the left end of their baseline."""
    theme, font, em = look.theme, look.reading_font(size_px), size_px * look.text_scale
    width, band = QFontMetricsF(font).horizontalAdvance(text), theme.bands[colour]
    top, bottom = place.y() - BAND_ASCENT_EM * em, place.y() + BAND_DESCENT_EM * em
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(band.fill)
    painter.drawRoundedRect(QRectF(place.x() - OVERHANG, top, width + 2 * OVERHANG, bottom - top), RADIUS, RADIUS)
    if theme.has_patterns:
        _paint_line(painter, theme, colour, QPointF(place.x(), bottom), width)
    painter.setFont(font)
    painter.setPen(theme.ink)
    painter.drawText(place, text)


def _paint_line(painter: QPainter, theme: Theme, colour: Colour, left: QPointF, width: float) -> None:
    stroke = theme.bands[colour].stroke
    if colour is Colour.PINK:  # two lines of 1 px: Qt has no pen for that
        for nth in (-1, 1):
            painter.fillRect(QRectF(left.x(), floor(left.y()) + nth, width, 1), stroke)
        return
    pen = QPen(stroke, STROKE, _LINES[colour])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(left, left + QPointF(width, 0))


def keycap_font(look: Look) -> QFont:
    """The face of keycaps."""
    return look.ui_font(11, 500)


def keycap_size(look: Look, key: str) -> QSize:
    """How large the keycap of a key is."""
    height = look.px(KEYCAP_HEIGHT)
    width = ceil(QFontMetrics(keycap_font(look)).horizontalAdvance(key)) + 11
    return QSize(max(height, width), height)


def paint_keycap(painter: QPainter, look: Look, cap: QRect, key: str) -> None:
    """A key on its cap."""
    theme = look.theme
    painter.setPen(QPen(theme.line2, 1))
    painter.setBrush(theme.list)
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(keycap_font(look))
    painter.setPen(theme.ink2)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
