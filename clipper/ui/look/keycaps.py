"""Keys as they look on a keyboard: painted caps (DESIGN.md §1, "Keycap")."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from clipper.ui.look.look import Look

CAP_HEIGHT, CAP_GAP = 18, 4
_SIDE = 5
_RADIUS = 4


def caps_size(look: Look, caps: Sequence[str], height: float = CAP_HEIGHT) -> QSize:
    """How much room the caps need beside each other."""
    widths = [_width(look, cap, height) for cap in caps]
    return QSize(sum(widths) + CAP_GAP * max(0, len(widths) - 1), look.px(height))


def _width(look: Look, cap: str, height: float) -> int:
    text = ceil(QFontMetricsF(look.ui_font(11, 500)).horizontalAdvance(cap)) + 2 * _SIDE
    return max(look.px(height), text)


def paint_caps(painter: QPainter, look: Look, place: QRect, caps: Sequence[str], height: float = CAP_HEIGHT) -> None:
    """The caps from the left of `place`, in the middle of its height."""
    theme, left = look.theme, place.left()
    high = look.px(height)
    top = place.top() + (place.height() - high) // 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.ui_font(11, 500))
    for cap in caps:
        box = QRect(left, top, _width(look, cap, height), high)
        painter.setPen(QPen(theme.line2, 1))
        painter.setBrush(theme.list)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(theme.ink2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        left += box.width() + CAP_GAP
    painter.restore()
