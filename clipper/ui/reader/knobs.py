"""The two handles of the active passage: where they stand, how they are painted, which one is under the pointer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from clipper.ui.reader.ends import End
from clipper.ui.reader.pieces import Piece

KNOB = 10
HIT = 28
STEM = 2


@dataclass(frozen=True, slots=True)
class Knobs:
    """Handles in viewport coordinates; None for an end that is out of sight."""

    start: QPointF | None
    end: QPointF | None
    stem_px: float

    @classmethod
    def of(cls, first: Piece | None, last: Piece | None) -> Knobs:
        """From the first and the last line of a passage: the start's knob above its line, the end's below."""
        start = None if first is None else QPointF(first.left, first.band.top() - KNOB / 2 + 1)
        end = None if last is None else QPointF(last.right, last.band.bottom() + KNOB / 2 - 1)
        piece = first or last
        return cls(start, end, piece.band.height() if piece else 0.0)

    def at(self, point: QPoint) -> End | None:
        """Which handle is hit. The end's first: that is what is corrected most."""
        for knob, end in ((self.end, End.END), (self.start, End.START)):
            if knob is not None and _hit_box(knob).contains(point):
                return end
        return None

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Stem and knob at each end."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour)
        for knob, down in ((self.start, 1), (self.end, -1)):
            if knob is not None:
                painter.setPen(QPen(colour, STEM))
                painter.drawLine(knob, knob + QPointF(0, down * (self.stem_px + KNOB / 2 - 1)))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(knob, KNOB / 2, KNOB / 2)
        painter.restore()


def _hit_box(knob: QPointF) -> QRect:
    return QRectF(knob.x() - HIT / 2, knob.y() - HIT / 2, HIT, HIT).toRect()
