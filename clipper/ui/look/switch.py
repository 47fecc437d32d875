"""`Switch`: a check box painted as a switch. On is where the knob stands and what the track is filled with."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix

TRACK = QSize(40, 22)
RING = 4
"""Room around the track for the focus ring."""
_KNOB = 16.0


class Switch(QCheckBox):
    """Space or a click turns it. Assistive tools know it as a check box; its name is not painted here."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return TRACK + QSize(2 * RING, 2 * RING)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, track = self._look.theme, QRectF(QPointF(RING, RING), TRACK)
        strength = 1.0 if self.isEnabled() else 0.5
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.acc, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
            fill = mix(theme.raised, theme.acc, strength)
            outline = fill if self.isChecked() else mix(theme.raised, theme.ctl, strength)
            painter.setPen(QPen(outline, 1.5))
            painter.setBrush(fill if self.isChecked() else theme.field)
            painter.drawRoundedRect(track.adjusted(0.75, 0.75, -0.75, -0.75), 10.25, 10.25)
            self._paint_knob(painter, track, strength)

    def _paint_knob(self, painter: QPainter, track: QRectF, strength: float) -> None:
        theme, is_on = self._look.theme, self.isChecked()
        shift = track.width() / 2 - 3 - _KNOB / 2
        centre = track.center() + QPointF(shift if is_on else -shift, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.acc_t if is_on else mix(theme.field, theme.ctl, strength))
        radius = _KNOB / 2 if is_on else _KNOB / 2 - 2
        painter.drawEllipse(centre, radius, radius)
        if is_on and theme.has_high_contrast:
            painter.setPen(QPen(theme.acc, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            corner = centre + QPointF(-0.8, 2.6)
            painter.drawLine(centre + QPointF(-3.4, 0), corner)
            painter.drawLine(corner, centre + QPointF(3.6, -2.8))
