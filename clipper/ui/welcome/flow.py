"""`Flow`: widgets in a row, in the middle; in several rows where one is not wide enough."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_SLACK = 4
"""A styled button with the focus cuts off a pixel of its words at each end when it is as wide as it asks for."""


class Flow(QWidget):
    """Each child has the size it asks for, and a little more. The order is that of Tab."""

    def __init__(self, children: Sequence[QWidget], gap: int, row_gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._children = list(children)
        self._gap, self._row_gap = gap, row_gap
        for child in self._children:
            child.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        room = -1
        for child in self._shown():
            needed = _size(child).width() + self._gap
            if room < needed:
                rows.append([])
                room = width + self._gap
            rows[-1].append(child)
            room -= needed
        return rows

    def _shown(self) -> list[QWidget]:
        return [child for child in self._children if not child.isHidden()]

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(max(_size(one).height() for one in row) + self._row_gap for row in rows) - self._row_gap * bool(
            rows
        )

    def sizeHint(self) -> QSize:
        width = max(0, sum(_size(child).width() + self._gap for child in self._shown()) - self._gap)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max((_size(child).width() for child in self._shown()), default=0)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while this was hidden was not told."""
        super().showEvent(event)
        self.updateGeometry()
        self._place()

    def event(self, event: QEvent) -> bool:
        """The words of a child have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        y = 0
        for row in self._rows(self.width()):
            sizes = [_size(child) for child in row]
            height = max(size.height() for size in sizes)
            x = (self.width() - sum(size.width() + self._gap for size in sizes) + self._gap) // 2
            for child, size in zip(row, sizes, strict=True):
                child.setGeometry(QRect(x, y + (height - size.height()) // 2, size.width(), size.height()))
                x += size.width() + self._gap
            y += height + self._row_gap


def _size(child: QWidget) -> QSize:
    return child.sizeHint() + QSize(_SLACK, 0)
