"""`TickBar`: the article's scroll bar, with a tick at each passage and a smaller mark at each search hit.

It knows shares of the document's height, not positions: whoever lays out the text computes them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from clipper.ui.look.look import Look

WIDTH = 14
TICK_LEFT, TICK_WIDTH, TICK_HEIGHT = 3, 9, 3
HIT_LEFT, HIT_WIDTH, HIT_HEIGHT = 0, 2, 3
REACH = 5
"""How far above and below its middle a tick can be clicked, in pixels."""


class TickBar(QScrollBar):
    """Ticks are painted once into a pixmap: with 10,000 of them a repaint costs what it costs without."""

    tick_clicked = Signal(str)
    """The passage. A press that drags the thumb away from under a tick is not a click on it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._ticks: list[tuple[float, QColor, str]] = []
        self._hits: list[float] = []
        self._picture: QPixmap | None = None
        self._pressed: tuple[str, QPoint] | None = None
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Place in the article"))
        look.changed.connect(self._paint_anew)

    def set_ticks(self, ticks: Sequence[tuple[float, QColor, str]]) -> None:
        """(share of the document's height 0–1, stroke colour, passage). Also after a change of theme."""
        self._ticks = sorted(ticks, key=_share)
        self._paint_anew()

    def set_hits(self, shares: Sequence[float]) -> None:
        """Where search hits stand."""
        self._hits = list(shares)
        self._paint_anew()

    def tick_at(self, y: int) -> str | None:
        """The passage whose tick is nearest to this y, if it is near enough."""
        after = bisect_left(self._ticks, y, key=self._middle)
        near = [(abs(self._middle(tick) - y), tick[2]) for tick in self._ticks[max(0, after - 1) : after + 1]]
        return min(near)[1] if near and min(near)[0] <= REACH else None

    # Painting

    def _paint_anew(self) -> None:
        self._picture = None
        self.update()

    def _top(self, share: float, height: int) -> int:
        """Of a mark so high."""
        return round(max(0.0, min(1.0, share)) * max(0, self.height() - height))

    def _middle(self, tick: tuple[float, QColor, str]) -> int:
        return self._top(tick[0], TICK_HEIGHT) + TICK_HEIGHT // 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.read)  # the bar stands on the paper
        super().paintEvent(event)
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._draw(ratio)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)

    def _draw(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            # The outline of hits in the text, not their fill, which is 1.4 : 1 on light paper.
            for top in {self._top(share, HIT_HEIGHT) for share in self._hits}:
                painter.fillRect(HIT_LEFT, top, HIT_WIDTH, HIT_HEIGHT, self._look.theme.warn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            # Of ticks on the very same pixels only one is drawn: there are never more than the bar is high.
            for top, colour in {self._top(share, TICK_HEIGHT): colour for share, colour, _ in self._ticks}.items():
                self._draw_tick(painter, QRectF(TICK_LEFT, top, TICK_WIDTH, TICK_HEIGHT), colour)
        return picture

    def _draw_tick(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        if self._look.theme.has_high_contrast:  # the thumb is strong there
            painter.setBrush(self._look.theme.read)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(box, TICK_HEIGHT / 2, TICK_HEIGHT / 2)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a tick it waits for the release; on the thumb it may become a drag."""
        place = event.position().toPoint()
        tick = self.tick_at(place.y()) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = None if tick is None else (tick, place)
        if tick is None or self._is_on_thumb(place):
            super().mousePressEvent(event)
        else:
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        if self._pressed is not None and _is_far(place, self._pressed[1]):
            self._pressed = None
        if event.buttons():
            return
        is_over_tick = self.tick_at(place.y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over_tick else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not _is_far(event.position().toPoint(), pressed[1]):
            self.tick_clicked.emit(pressed[0])

    def _is_on_thumb(self, place: QPoint) -> bool:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        thumb = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        return thumb.contains(place)


def _share(tick: tuple[float, QColor, str]) -> float:
    return tick[0]


def _is_far(place: QPoint, pressed: QPoint) -> bool:
    return (place - pressed).manhattanLength() >= QApplication.startDragDistance()
