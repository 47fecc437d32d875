"""Fusion with our own signs: check boxes, radio buttons and the focus ring, which Fusion draws too faint in dark.

`application.setStyle(QuietStyle(look))` before the style sheet is set; the application then owns the style.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import Theme, mix


class QuietStyle(QProxyStyle):
    """Fusion, but for the signs that must reach a contrast of 3 (DESIGN.md §2, `ctl`) and the focus ring (§1)."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Our signs; everything else is Fusion's."""
        match element:
            case QStyle.PrimitiveElement.PE_IndicatorCheckBox | QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck:
                _paint_box(painter, self._look.theme, option, radius=4)
            case QStyle.PrimitiveElement.PE_IndicatorRadioButton:
                _paint_box(painter, self._look.theme, option, radius=8)
            case QStyle.PrimitiveElement.PE_IndicatorMenuCheckMark:
                is_on = bool(option.state & QStyle.StateFlag.State_On)
                _paint_tick(painter, _sign_rect(option), self._look.theme.acc if is_on else QColor(0, 0, 0, 0))
            case QStyle.PrimitiveElement.PE_FrameFocusRect:
                _paint_ring(painter, self._look.theme, option)
            case _:
                super().drawPrimitive(element, option, painter, widget)


def _sign_rect(option: QStyleOption) -> QRectF:
    """The largest square in the middle of the option's place, at most 16 px."""
    place = QRectF(option.rect)
    side = min(16.0, place.width(), place.height())
    return QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)


def _paint_box(painter: QPainter, theme: Theme, option: QStyleOption, *, radius: float) -> None:
    place = _sign_rect(option).adjusted(0.75, 0.75, -0.75, -0.75)
    is_on = bool(option.state & QStyle.StateFlag.State_On)
    is_partly = bool(option.state & QStyle.StateFlag.State_NoChange)
    is_enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    strong = theme.acc if is_on or is_partly else theme.ctl
    outline = strong if is_enabled else mix(strong, theme.read, 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, 1.5))
    painter.setBrush(outline if is_on or is_partly else theme.field)
    painter.drawRoundedRect(place, min(radius, place.width() / 2), min(radius, place.height() / 2))
    painter.restore()
    if is_on and radius < place.width() / 2:
        _paint_tick(painter, place, theme.acc_t)
    elif is_on:
        _paint_dot(painter, place, theme.acc_t)
    elif is_partly:
        painter.fillRect(place.adjusted(4, place.height() / 2 - 1, -4, 1 - place.height() / 2), theme.acc_t)


def _paint_tick(painter: QPainter, place: QRectF, colour: QColor) -> None:
    points = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.31)]
    line = QPolygonF([QPointF(place.x() + x * place.width(), place.y() + y * place.height()) for x, y in points])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(line)
    painter.restore()


def _paint_dot(painter: QPainter, place: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(place.center(), place.width() * 0.22, place.height() * 0.22)
    painter.restore()


def _paint_ring(painter: QPainter, theme: Theme, option: QStyleOption) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.acc, 2))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4)
    painter.restore()
