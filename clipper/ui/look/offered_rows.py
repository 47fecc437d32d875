"""What is on offer under a field that keeps the focus: a list whose selection the field's arrows move."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget


class OfferedRows(QListView):
    """A real list, so that its rows exist for screen readers; flat, on whatever is below it."""

    def __init__(self, model: QAbstractItemModel, delegate: QStyledItemDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)

    def select(self, row: int) -> None:
        """Select a row and show it; -1 selects none."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.scrollToTop()


def paint_pieces(painter: QPainter, place: QRectF, pieces: Iterable[tuple[str, QFont]]) -> None:
    """Words whose typed letters stand out, in the pen's colour; what does not fit ends with "…"."""
    left = place.left()
    for text, font in pieces:
        room = place.right() - left
        if not text or room <= 0:
            continue
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(font)
        # A little more than the room: a slanted last letter is not cut.
        painter.drawText(QRectF(left, place.top(), room + 4, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(shown) if shown == text else room
