"""Dragging tags onto another one: a drag of our own inside the table.

Not a QDrag: that runs an event loop of its own, wants MIME data that crash PySide when they outlive us, and has
nothing to say outside this table.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QTreeView

from clipper.ui.look.chips import chip_size, paint_chip
from clipper.ui.look.look import Look
from clipper.ui.tag_manager import words
from clipper.ui.tag_manager.lines import TagNode
from clipper.ui.tag_manager.model import TagModel

_EDGE = 24
_SCROLL_MS = 40
_TOP_LEVEL = ""


class TagDrag:
    """Armed by a press, on after a few pixels; knows the target under the mouse and paints what is dragged."""

    def __init__(self, look: Look, view: QTreeView) -> None:
        self._look, self._view = look, view
        self._keys: list[str] = []
        self._start = self._at = QPoint()
        self._target: str | None = None
        self.is_on = False
        self.was_cancelled = False
        self._scrolling = QTimer(view, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    def arm(self, start: QPoint, keys: list[str]) -> None:
        """The button went down on these tags."""
        self._start, self._keys, self.was_cancelled = start, keys, False

    def move(self, point: QPoint) -> None:
        """The mouse moved, the button down."""
        far = (point - self._start).manhattanLength() >= QApplication.startDragDistance()
        if not self.is_on and (not self._keys or not far):
            return
        if not self.is_on:
            self.is_on = True
            self._scrolling.start()
        self._at = point
        self._target = self._target_at(point)
        can = self._target is not None
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor if can else Qt.CursorShape.ForbiddenCursor)
        self._view.viewport().update()

    def end(self) -> tuple[list[str], str] | None:
        """The button went up: what was dropped on which tag ("" is the top level), None when nowhere."""
        drop = (self._keys, self._target) if self.is_on and self._target is not None else None
        self._stop()
        return drop

    def cancel(self) -> None:
        """Esc."""
        self._stop()
        self.was_cancelled = True

    def _stop(self) -> None:
        self._keys, self._target, self.is_on = [], None, False
        self._scrolling.stop()
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    def is_target(self, key: str) -> bool:
        """Whether the dragged tags would go under this one."""
        return self.is_on and self._target == key

    def _target_at(self, point: QPoint) -> str | None:
        """The tag under the mouse; the empty room round the rows is the top level. None where they cannot go."""
        model = self._view.model()
        if not isinstance(model, TagModel) or not self._view.viewport().rect().adjusted(0, -60, 0, 60).contains(
            point
        ):
            return None
        target = model.node(self._view.indexAt(point))
        dragged = [node for key in self._keys if (node := model.tree.of_key(key)) is not None]
        if target is None:
            return _TOP_LEVEL if any(node.parent for node in dragged) else None
        if any(model.tree.is_within(target.key, node) for node in dragged):
            return None
        return target.key if any(node.parent != target.number for node in dragged) else None

    def _scroll(self) -> None:
        """Near an edge the rows move on."""
        height, bar = self._view.viewport().height(), self._view.verticalScrollBar()
        if self._at.y() < _EDGE or self._at.y() > height - _EDGE:
            bar.setValue(bar.value() + (-12 if self._at.y() < _EDGE else 12))
            self.move(self._at)

    def paint(self) -> None:
        """The dragged tag as a chip at the mouse, several as their number."""
        model = self._view.model()
        node = model.tree.of_key(self._keys[0]) if self.is_on and isinstance(model, TagModel) else None
        if node is not None:
            with QPainter(self._view.viewport()) as painter:
                self._paint(painter, node)

    def _paint(self, painter: QPainter, node: TagNode) -> None:
        text = node.tag if len(self._keys) == 1 else words.count_of_tags(len(self._keys))
        size = chip_size(self._look, text)
        place = QRect(self._at + QPoint(12, 10), size)
        paint_chip(painter, self._look, place, text, focused=True)
