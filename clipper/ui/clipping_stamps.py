"""Chips and pips as pictures: painting one anew takes 70 µs, putting its picture down takes 4 (Nov 2026)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from clipper.ui.look.chips import PIP_SIZE, paint_chip, paint_pips, pips_width
from clipper.ui.look.look import Look

_MOST_KEPT = 300


class Stamps:
    """Pictures by what they show. Forget them when theme, faces or hues change: `Look.changed` tells of all three."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """Theme, faces or hues have changed."""
        self._kept.clear()

    def put_chip(self, painter: QPainter, place: QRect, tag: str) -> None:
        """A tag's chip at that place."""
        dpr = painter.device().devicePixelRatio()
        key = (tag, place.width(), place.height(), dpr)
        stamp = self._kept.get(key)
        if stamp is None:
            stamp = self._blank(key, place.size(), dpr)
            with QPainter(stamp) as inner:
                paint_chip(inner, self._look, QRect(QPoint(), place.size()), tag)
        painter.drawPixmap(place.topLeft(), stamp)

    def put_pips(self, painter: QPainter, place: QPoint, colours: tuple[str, ...]) -> None:
        """A pip for each passage; nothing when there are too many."""
        width = pips_width(len(colours))
        if not width:
            return
        dpr = painter.device().devicePixelRatio()
        key = (colours, dpr)
        stamp = self._kept.get(key)
        if stamp is None:
            stamp = self._blank(key, QSize(width, PIP_SIZE.height()), dpr)
            with QPainter(stamp) as inner:
                paint_pips(inner, self._look, QRect(0, 0, width, PIP_SIZE.height()), colours)
        painter.drawPixmap(place, stamp)

    def _blank(self, key: tuple[object, ...], size: QSize, dpr: float) -> QPixmap:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        stamp = QPixmap(size * dpr)
        stamp.setDevicePixelRatio(dpr)
        stamp.fill(Qt.GlobalColor.transparent)
        self._kept[key] = stamp
        return stamp
