"""The list itself: a real view, so that its rows exist for screen readers; painted, so that they are as drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.look.two_lines import ROW, paint_two_lines


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """Something that was left out. `name` is for people, `path` the file itself, "" when there is none."""

    name: str
    reason: str
    path: str = ""
    is_failure: bool = False


class _Lines(QAbstractListModel):
    """Failures first: they are what can be tried again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[LeftOutLine] = []

    def set_lines(self, lines: Sequence[LeftOutLine]) -> None:
        self.beginResetModel()
        self._lines = sorted(lines, key=lambda line: not line.is_failure)
        self.endResetModel()

    def line(self, index: QModelIndex | QPersistentModelIndex) -> LeftOutLine | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{line.name}\n{line.reason}")
            case Qt.ItemDataRole.AccessibleTextRole:
                words = (
                    self.tr("Failed: {name}. {reason}") if line.is_failure else self.tr("Skipped: {name}. {reason}")
                )
                return words.format(name=line.name, reason=line.reason)
        return None


class _Painter(QStyledItemDelegate):
    """The name, and under it the reason."""

    def __init__(self, look: Look, lines: _Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(200, self._look.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = self._lines.line(index)
        if line is not None:
            theme = self._look.theme
            sign = ("circle-alert", theme.err) if line.is_failure else ("circle-minus", theme.ink2)
            paint_two_lines(painter, self._look, option, sign, line.name, line.reason)


class LinesView(QListView):
    """Arrows move, Enter shows the file, Ctrl+C copies what is selected."""

    shown = Signal()
    """The row's file is wanted."""
    moved = Signal()
    """Another row is the current one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(look, self._lines, self))
        self.setObjectName("leftOutList")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._show)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_lines(self, lines: Sequence[LeftOutLine]) -> None:
        """Show these; the first is the current one."""
        self._lines.set_lines(lines)
        self.setCurrentIndex(self._lines.index(0, 0))
        self.moved.emit()

    def line(self) -> LeftOutLine | None:
        """The current one."""
        return self._lines.line(self.currentIndex())

    def _show(self, _: QModelIndex) -> None:
        self.shown.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shown.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
            lines = [line for index in rows if (line := self._lines.line(index)) is not None]
            QGuiApplication.clipboard().setText("\n".join(f"{line.name}: {line.reason}" for line in lines))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the card's
        else:
            super().keyPressEvent(event)
