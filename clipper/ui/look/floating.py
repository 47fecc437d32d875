"""`FloatingCard`: a raised card over the window that takes no focus of its own; its shadow lets clicks through.

For what is not a popover: the toolbar at a selection, the find bar. The card's geometry is the card; the shadow is a
second widget under it, for a child that is transparent to the mouse would make its own children so too.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clipper.ui.look.look import Look
from clipper.ui.look.motion import fading_in
from clipper.ui.look.raised import paint_raised
from clipper.ui.look.shadow import SHADOW_MARGIN, paint_shadow

RADIUS = 11


class _Shadow(QWidget):
    """The shadow of a card, and nothing else."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        card = self.rect().adjusted(SHADOW_MARGIN, SHADOW_MARGIN, -SHADOW_MARGIN, -SHADOW_MARGIN)
        with QPainter(self) as painter:
            paint_shadow(painter, card, self._look.theme, RADIUS)


class FloatingCard(QWidget):
    """Paints fill and outline and keeps its shadow with it. Hidden until shown. A press on it goes nowhere else."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self.look = look
        self._shadow = _Shadow(look, host)
        self._is_ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self._repaint)

    def set_ring(self, is_ringed: bool) -> None:
        """The focus ring, for a card that is one field."""
        self._is_ringed = is_ringed
        self.update()

    def _repaint(self) -> None:
        self.update()
        self._shadow.update()

    def _keep_shadow(self) -> None:
        if isValid(self._shadow):  # while the window goes down, it may be gone before us
            margin = SHADOW_MARGIN
            self._shadow.setGeometry(self.geometry().adjusted(-margin, -margin, margin, margin))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._keep_shadow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_shadow()

    def setVisible(self, visible: bool) -> None:
        """It fades in, in the place that it was given before."""
        host = self.parentWidget()
        if not visible or not self.isHidden() or host is None:
            super().setVisible(visible)
            return
        self._keep_shadow()
        with fading_in(host, (self._shadow, self)):
            super().setVisible(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_shadow()
        self._shadow.raise_()
        self._shadow.show()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if isValid(self._shadow) and self.isHidden():
            self._shadow.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            paint_raised(painter, self.rect(), self.look.theme, RADIUS, is_ringed=self._is_ringed)
