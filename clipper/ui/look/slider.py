"""`Slider`: a horizontal slider painted from the tokens. The wheel passes on to whatever scrolls around it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix

HEIGHT = 30
_KNOB = 16.0
_EDGE = 13.0
"""From the widget's side to the knob's centre at the end: room for the ring."""


class Slider(QSlider):
    """Arrows move by `step`, Page up and down by four of them; a press on the track goes there at once.

    Without tracking, what is dragged counts when it is let go: for values that move the slider itself.
    """

    def __init__(self, look: Look, least: int, most: int, step: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._step = step
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(4 * step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        event.accept()

    def _go_to(self, x: float) -> None:
        span = self.maximum() - self.minimum()
        share = (x - _EDGE) / max(1.0, self.width() - 2 * _EDGE)
        self.setSliderPosition(self.minimum() + round(max(0.0, min(1.0, share)) * span / self._step) * self._step)
        self.update()

    def _knob_x(self) -> float:
        span = max(1, self.maximum() - self.minimum())
        return _EDGE + (self.width() - 2 * _EDGE) * (self.sliderPosition() - self.minimum()) / span

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, middle, x = self._look.theme, self.height() / 2, self._knob_x()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ctl if theme.has_high_contrast else mix(theme.raised, theme.ctl, 0.55))
            painter.drawRoundedRect(QRectF(_EDGE - 2, middle - 2, self.width() - 2 * _EDGE + 4, 4), 2, 2)
            painter.setBrush(theme.acc)
            painter.drawRoundedRect(QRectF(_EDGE - 2, middle - 2, x - _EDGE + 2, 4), 2, 2)
            painter.setPen(QPen(theme.acc, 2))
            painter.setBrush(theme.field)
            painter.drawEllipse(QPointF(x, middle), _KNOB / 2 - 1, _KNOB / 2 - 1)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, middle), _KNOB / 2 + 3, _KNOB / 2 + 3)
