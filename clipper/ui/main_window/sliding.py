"""Panes that slide: pictures of them move over the real ones, which lie in their last places already.

The article is laid out once, not ten times in 160 ms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from clipper.ui.look.motion import SLIDE_MS, Veil


@dataclass(frozen=True, slots=True)
class Moving:
    """A pane on its way. `is_centred`: its text stands in the middle, so that the column glides to its place."""

    picture: QPixmap
    start: QRect
    end: QRect
    is_centred: bool

    def paint(self, painter: QPainter, share: float) -> None:
        place = _between(self.start, self.end, share)
        width = round(self.picture.width() / self.picture.devicePixelRatio())
        spare = place.width() - width
        left = place.left() + (spare // 2 if self.is_centred else 0)
        painter.save()
        painter.setClipRect(place)
        if spare > 0:
            self._widen(painter, place, left, left + width)
        painter.drawPixmap(left, place.top(), self.picture)
        painter.restore()

    def _widen(self, painter: QPainter, place: QRect, left: int, right: int) -> None:
        """The picture's outermost columns, drawn out: paper, and the line under the bar."""
        last = self.picture.width() - 1
        for target, column in (
            (QRect(place.left(), place.top(), left - place.left(), place.height()), 0),
            (QRect(right, place.top(), place.right() + 1 - right, place.height()), last),
        ):
            if target.width() > 0:
                painter.drawPixmap(target, self.picture, QRect(column, 0, 1, self.picture.height()))


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
