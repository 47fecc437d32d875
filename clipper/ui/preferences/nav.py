"""The pages by their names and icons: a real list, so that keys and assistive tools know it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clipper.ui.look.look import Look
from clipper.ui.preferences.values import PageName

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW, ICON = 34, 18
_ICON_LEFT, _TEXT_LEFT, _TEXT_RIGHT = 10, 36, 8
_NAME_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page in the list."""

    name: PageName
    words: str
    icon: str


class _Delegate(QStyledItemDelegate):
    """Icon and words on a rounded ground."""

    def __init__(self, look: Look, icons: dict[str, str], parent: QListWidget) -> None:
        super().__init__(parent)
        self._look, self._icons, self._list = look, icons, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(1, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, look = self._look.theme, self._look
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            has_ring = is_current and self._list.hasFocus()
            inset = 1.0 if has_ring else 0.0
            painter.setPen(QPen(theme.acc, 2) if has_ring else Qt.PenStyle.NoPen)
            painter.setBrush(theme.sel if is_current else theme.hover)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 8, 8)
        icon = look.icon(
            self._icons[str(index.data(_NAME_ROLE))],
            theme.sel_t if is_current else theme.ink2,
            16,
            dpr=self._list.devicePixelRatioF(),
        )
        painter.drawPixmap(round(box.left()) + _ICON_LEFT, round(box.center().y()) - 8, icon)
        font = look.ui_font(13.5, 600 if is_current else 500)
        room = box.adjusted(_TEXT_LEFT, 0, -_TEXT_RIGHT, 0)
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.setFont(font)
        painter.setPen(theme.sel_t if is_current else theme.ink)
        painter.drawText(room.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class Nav(QListWidget):
    """Up and Down turn the page at once; Right and Enter go into it."""

    page_chosen = Signal(object)
    """A PageName."""
    entered_page = Signal()

    def __init__(self, look: Look, items: Sequence[NavItem], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._items = look, items
        self.setObjectName("preferencesPages")
        self.setAccessibleName(self.tr("Pages"))
        self.setAccessibleDescription(self.tr("Up and Down turn the page, Enter goes into it"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Delegate(look, {item.name.value: item.icon for item in items}, self))
        for item in items:
            row = QListWidgetItem(item.words, self)
            row.setData(_NAME_ROLE, item.name.value)
            row.setToolTip(item.words)
        self.currentRowChanged.connect(self._tell)
        look.changed.connect(self._restyle)
        self._restyle()

    def least_width(self) -> int:
        """What the longest word needs."""
        metrics = QFontMetrics(self._look.ui_font(13.5, 600))
        widest = max(metrics.horizontalAdvance(item.words) for item in self._items)
        return _TEXT_LEFT + widest + _TEXT_RIGHT + 2

    def show_page(self, name: PageName) -> None:
        """Without telling."""
        self.blockSignals(True)
        self.setCurrentRow([item.name for item in self._items].index(name))
        self.blockSignals(False)
        self.viewport().update()

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._items):
            self.page_chosen.emit(self._items[row].name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered_page.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _restyle(self) -> None:
        palette = self._look.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Highlight):
            palette.setColor(role, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.setFont(self._look.ui_font(13.5))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
