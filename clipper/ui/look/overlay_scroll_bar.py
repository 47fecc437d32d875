"""A scroll bar that floats over a view's right margin, instead of taking 14 px of its width when there is much."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

_WIDTH = 14


class OverlayScrollBar(QScrollBar):
    """Follows the view's own bar, which is never shown. The view calls `place` when it was resized."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setProperty("kind", "floating")  # a thumb that lies beside what is selected
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own = view.verticalScrollBar()
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self._follow()

    def place(self) -> None:
        """Along the right edge of the view."""
        self.setGeometry(self._view.width() - _WIDTH, 0, _WIDTH, self._view.height())
        self.raise_()

    def _follow(self) -> None:
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(self._own.maximum() > self._own.minimum())
