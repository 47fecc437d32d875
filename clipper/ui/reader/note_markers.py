"""The note signs in the margin: where they stand, how they are painted, which one is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from clipper.ui.look.look import Look
from clipper.ui.reader.placements import Placed, Placements
from clipper.ui.reader.text_geometry import TextGeometry

MARKER = 26
ICON = 16
GAP = 12


def note_markers(placements: Placements, geometry: TextGeometry, start: int, end: int) -> list[tuple[Placed, QRect]]:
    """Signs beside the first lines of the passages in [start, end) that have a note; no two on one another."""
    found: list[tuple[Placed, QRect]] = []
    left, bottom = round(geometry.column.right()) + GAP, -10_000
    for item in placements.within(start, end):
        if not item.passage.note or item.end <= start:
            continue
        piece = geometry.first_piece(item.start, item.end)
        if piece is not None:
            top = max(bottom, round(piece.band.center().y()) - MARKER // 2)
            found.append((item, QRect(left, top, MARKER, MARKER)))
            bottom = top + MARKER + 2
    return found


def marker_at(placements: Placements, geometry: TextGeometry, point: QPoint) -> Placed | None:
    """The passage whose sign is under a point of the viewport."""
    if point.x() < geometry.column.right() or not placements.items:
        return None
    markers = note_markers(placements, geometry, *geometry.visible_range())
    return next((item for item, box in markers if box.contains(point)), None)


def paint_marker(painter: QPainter, look: Look, item: Placed, box: QRect, *, is_active: bool, dpr: float) -> None:
    """The sign in its passage's colour; the active passage's on a tint."""
    band = look.theme.bands[item.passage.colour]
    if is_active:
        tint = QColor(band.fill)
        tint.setAlphaF(0.55)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(box, 6, 6)
    inset = (MARKER - ICON) // 2
    painter.drawPixmap(
        box.topLeft() + QPoint(inset, inset), look.icon("message-square-text", band.stroke, ICON, dpr=dpr)
    )
