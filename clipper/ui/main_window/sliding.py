"""Panes that slide: pictures of them move over the real ones, which lie in their last places already.

The article is laid out once, not ten times in 160 ms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from clipper.ui.look.motion import SLIDE_MS, Veil


@dataclass(frozen=True, slots=True)
class Moving:
    """A pane on its way."""

    picture: QPixmap
    start: QRect
    end: QRect
    bar: int | None = None
    """The height of the reader's bar. Its ends keep to the edges, and the column below glides in the middle."""

    def paint(self, painter: QPainter, share: float) -> None:
        place = _between(self.start, self.end, share)
        painter.save()
        painter.setClipRect(place)
        if self.bar is None:
            painter.drawPixmap(place.topLeft(), self.picture)
        else:
            self._paint_text(painter, place.adjusted(0, self.bar, 0, 0))
            self._paint_bar(painter, QRect(place.topLeft(), QSize(place.width(), self.bar)))
        painter.restore()

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        """In the middle; beside it the picture's outermost columns, drawn out: paper."""
        width, height = self._size().width(), place.height()
        left = place.left() + (place.width() - width) // 2
        self._draw(painter, QRect(place.left(), place.top(), left - place.left(), height), 0, 1)
        self._draw(painter, QRect(left + width, place.top(), place.right() - left - width + 1, height), width - 1, 1)
        self._draw(painter, QRect(left, place.top(), width, height), 0, width)

    def _paint_bar(self, painter: QPainter, place: QRect) -> None:
        """Half of it at either end."""
        width = self._size().width()
        half = width // 2
        self._draw(painter, place, half, 1)
        right = QRect(place.right() + 1 - (width - half), place.top(), width - half, place.height())
        self._draw(painter, right, half, width - half)
        self._draw(painter, QRect(place.left(), place.top(), half, place.height()), 0, half)

    def _size(self) -> QSize:
        return self.picture.deviceIndependentSize().toSize()

    def _draw(self, painter: QPainter, target: QRect, left: int, width: int) -> None:
        """A piece of the picture, of `target`'s rows."""
        if target.width() <= 0:
            return
        ratio = self.picture.devicePixelRatio()
        source = QRectF(left * ratio, target.top() * ratio, width * ratio, target.height() * ratio)
        painter.drawPixmap(QRectF(target), self.picture, source)


@dataclass(frozen=True, slots=True)
class Slide:
    """All panes of one change, from left to right, over the colour of the lines between them."""

    panes: Sequence[Moving]
    line: QColor

    def begin(self, host: QWidget) -> None:
        """Lay the pictures over the panes."""
        Veil(host, host.rect(), SLIDE_MS, self.paint)

    def paint(self, painter: QPainter, share: float) -> None:
        """One frame."""
        painter.fillRect(painter.window(), self.line)
        for pane in self.panes:
            pane.paint(painter, share)


def outside(place: QRect, edge: Qt.Edge) -> QRect:
    """Where a pane comes from, or goes to: beside its place, on that side."""
    return place.translated(-place.width() if edge == Qt.Edge.LeftEdge else place.width(), 0)


def _between(start: QRect, end: QRect, share: float) -> QRect:
    left = round(start.left() + (end.left() - start.left()) * share)
    right = round(start.right() + (end.right() - start.right()) * share)
    return QRect(left, end.top(), right - left + 1, end.height())
