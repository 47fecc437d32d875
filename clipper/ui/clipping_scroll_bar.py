"""The scroll bar of the clipping list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QTableView

_SCROLL_BAR = 14


class OverlayScrollBar(QScrollBar):
    """The view's scroll bar, floating over the rows' right margin instead of taking 14 px of their width."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._own = view.verticalScrollBar()
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self._follow()

    def place(self) -> None:
        """Along the right edge of the view."""
        self.setGeometry(self._view.width() - _SCROLL_BAR, 0, _SCROLL_BAR, self._view.height())
        self.raise_()

    def _follow(self) -> None:
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(self._own.maximum() > self._own.minimum())
