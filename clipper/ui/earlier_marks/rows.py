"""The times to choose from: a real view, so that its rows exist for screen readers; painted, to be as drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.domain.restoring import Difference
from clipper.ui.look.dates import long_day
from clipper.ui.look.look import Look
from clipper.ui.look.two_lines import ROW, paint_two_lines

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Version:
    """The marks as they were at a time; `difference` is what going back to them would do now."""

    taken: datetime
    passages: int
    difference: Difference


class _Versions(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.versions: tuple[Version, ...] = ()

    def set_versions(self, versions: Sequence[Version]) -> None:
        self.beginResetModel()
        self.versions = tuple(versions)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.versions)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        if not index.isValid() or index.row() >= len(self.versions):
            return None
        version = self.versions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return moment_words(version.taken)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{moment_words(version.taken)}, {self.about(version)}"
        return None

    def about(self, version: Version) -> str:
        """What stands under the time."""
        return self.tr("%Ln passages", "", version.passages)


def moment_words(taken: datetime) -> str:
    """Day and time on this computer's clock: "26 November 2026, 14:23"."""
    local = taken.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    return f"{long_day(QDate(local.year, local.month, local.day))}, {time}"


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, versions: _Versions, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._versions = look, versions

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(200, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        version = self._versions.versions[index.row()]
        sign = ("archive-restore", self._look.theme.ink2)
        words = moment_words(version.taken), self._versions.about(version)
        paint_two_lines(painter, self._look, option, sign, *words)


class VersionsView(QListView):
    """Arrows move; Enter wants the marks of the row back."""

    moved = Signal()
    """Another row is the current one."""
    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._versions = _Versions(self)
        self.setModel(self._versions)
        self.setItemDelegate(_Painter(look, self._versions, self))
        self.setObjectName("earlierVersions")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")

    def set_versions(self, versions: Sequence[Version]) -> None:
        """Show these, the newest first; the row stays with its time."""
        before = self.version()
        self._versions.set_versions(versions)
        same = (nth for nth, one in enumerate(versions) if before is not None and one.taken == before.taken)
        self.setCurrentIndex(self._versions.index(next(same, 0), 0))
        self.moved.emit()

    def version(self) -> Version | None:
        """The current one."""
        row = self.currentIndex().row()
        return self._versions.versions[row] if 0 <= row < len(self._versions.versions) else None

    def row(self) -> int:
        """Its place among those that were given; -1 for none."""
        return self.currentIndex().row()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the card's
        else:
            super().keyPressEvent(event)
