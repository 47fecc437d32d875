"""The tree of the sidebar: what mouse, keys and drags do in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip, QWidget

from clipper.domain.views import View, ViewKind
from clipper.ui.look.look import Look
from clipper.ui.look.overlay_scroll_bar import OverlayScrollBar
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.sidebar.dropping import DropTarget, dragged_clippings
from clipper.ui.sidebar.entries import Entry, Section
from clipper.ui.sidebar.model import AnyIndex, SidebarModel
from clipper.ui.sidebar.places import RowPlaces
from clipper.ui.sidebar.rows import SidebarRows

_State = QStyle.StateFlag
_STATES = _State.State_HasFocus | _State.State_Selected | _State.State_MouseOver | _State.State_DownArrow
_FOLDING = _State.State_Open | _State.State_Children


class SidebarView(SidebarRows):
    """Tells what the user chose. What the program does with `show_view` is silent."""

    view_chosen = Signal(object)
    """View, by a click (also on the shown one) or by moving with the keys."""
    pressed_view = Signal(object)
    """View, after `view_chosen`, when it was a click."""
    entered = Signal(object)
    """View, by Enter or a double click: on into the list."""
    clippings_dropped = Signal(object, str)
    """(list of ClippingId, the tag they were dropped on)"""
    tag_menu_requested = Signal(str, QPoint)
    """(tag, where on the screen): right click or the menu key."""

    def __init__(self, look: Look, model: SidebarModel, parent: QWidget, section: Section | None = None) -> None:
        self._target: DropTarget | None = None  # before super(): it fills, and a fill paints
        self._hovered = ""
        self._shows_ring = False
        self._is_silent = False
        super().__init__(look, model, parent, section)
        self._target = DropTarget(self, model)
        self._bar = OverlayScrollBar(self)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.retranslate()
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        # A sheet of its own, not a palette: a change of the application's style sheet would bring back the old one.
        self.setStyleSheet("QTreeView { background: transparent; border: 0; }")
        self.viewport().setAutoFillBackground(False)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def retranslate(self) -> None:
        """The words of the view itself."""
        self.setAccessibleName(self.tr("Views"))
        self.setAccessibleDescription(
            self.tr("Up and Down choose, Left and Right fold and unfold, Enter goes into the list")
        )

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """By the delegate alone: Qt's row panel and branches would be painted edge to edge under it."""
        entry = self.entries.entry(index)
        if entry is None:
            return
        mine = QStyleOptionViewItem(option)
        mine.rect = self._row_rect(option.rect)
        mine.state = (option.state & ~(_STATES | _FOLDING)) | self._state(index, entry)
        self.delegate.paint(painter, mine, index)

    def _state(self, index: AnyIndex, entry: Entry) -> QStyle.StateFlag:
        state = _State.State_None
        if self.selectionModel().isSelected(index):
            state |= _State.State_Selected
        if entry.key == self._hovered:
            state |= _State.State_MouseOver
        if self._shows_ring and self.hasFocus() and index == self.currentIndex():
            state |= _State.State_HasFocus
        if self._target is not None and entry.key == self._target.key:
            state |= _State.State_DownArrow
        if self.entries.hasChildren(index):
            state |= _State.State_Children
        if self.isExpanded(index):
            state |= _State.State_Open
        return state

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.place()

    def _row_rect(self, rect: QRect) -> QRect:
        return QRect(0, rect.top(), self.viewport().width(), rect.height())

    def places(self, index: AnyIndex) -> RowPlaces | None:
        """Where the parts of a row are now; None for no row."""
        entry = self.entries.entry(index)
        return None if entry is None else RowPlaces.of(self._row_rect(self.visualRect(index)), entry)

    # Choosing

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Moving to another row chooses it, unless the program did it."""
        super().currentChanged(current, previous)
        selected = self.selectionModel().isSelected(current)
        entry = self.entries.entry(current)
        if entry is not None and entry.view is not None and not self._is_silent and not self._is_filling:
            if selected and entry.view == self.shown:
                return
            self._choose(entry.view)

    def _choose(self, view: View) -> None:
        self._shown = view
        self._select_shown()
        self.view_chosen.emit(view)

    def show_view(self, view: View) -> None:
        """Select this view's row, without telling."""
        was_silent, self._is_silent = self._is_silent, True
        super().show_view(view)
        self._is_silent = was_silent

    def _fill(self) -> None:
        was_silent, self._is_silent = self._is_silent, True
        super()._fill()
        self._is_silent = was_silent

    def selectionCommand(
        self,
        index: AnyIndex,  # noqa: ARG002
        event: QEvent | None = None,  # noqa: ARG002
    ) -> QItemSelectionModel.SelectionFlag:
        """None of Qt's: the shown view is selected, wherever the current row is."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands of the window's."""

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a heading or a chevron folds; on a row it chooses."""
        self._show_ring(False)
        place = event.position().toPoint()
        index, places = self.indexAt(place), self.places(self.indexAt(place))
        if event.button() != Qt.MouseButton.LeftButton or places is None:
            event.accept()
            return
        if self.entries.hasChildren(index) and places.chevron_hit.contains(place):
            self.setExpanded(index, not self.isExpanded(index))
            return
        entry = self.entries.entry(index)
        if entry is not None and entry.view is not None:
            is_again = entry.view == self.shown
            self.setCurrentIndex(index)
            if is_again:
                self._choose(entry.view)
            self.pressed_view.emit(entry.view)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On into the list; on a chevron it is a second click."""
        index = self.indexAt(event.position().toPoint())
        places, entry = self.places(index), self.entries.entry(index)
        if places is None or entry is None:
            return
        if self.entries.hasChildren(index) and places.chevron_hit.contains(event.position().toPoint()):
            self.mousePressEvent(event)
        elif entry.view is not None:
            self.entered.emit(entry.view)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hovers; never selects by dragging."""
        entry = self.entries.entry(self.indexAt(event.position().toPoint()))
        self._hover(entry.key if entry is not None else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A tag has one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        entry = self.entries.entry(index)
        if entry is not None and entry.view is not None and entry.view.kind is ViewKind.TAG:
            place = event.pos() if by_mouse else self.visualRect(index).bottomLeft() + QPoint(46, 0)
            self.tag_menu_requested.emit(entry.view.value, self.viewport().mapToGlobal(place))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole name and its count where the name is cut, and the whole path of a child."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: QPoint) -> str:
        """The tooltip there; "" for none."""
        index = self.indexAt(place)
        entry = self.entries.entry(index)
        if entry is None or entry.view is None:
            return ""
        is_cut = self.delegate.name_room(entry, self._row_rect(self.visualRect(index)))[1]
        return self.entries.sentence(entry) if is_cut or entry.depth else ""

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, or folds a heading; letters are the window's commands; the rest is Qt's."""
        self._show_ring(True)
        entry = self.entries.entry(self.currentIndex())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if entry is not None and entry.view is not None:
                if entry.view != self.shown:  # the focus came to the row, which chooses nothing
                    self._choose(entry.view)
                self.entered.emit(entry.view)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            case Qt.Key.Key_Left:
                self._go_left(self.currentIndex())
            case Qt.Key.Key_Right:
                self._go_right(self.currentIndex())
            case Qt.Key.Key_Escape:
                event.ignore()
            case _ if event.text() and event.text().isprintable():
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def _go_left(self, index: QModelIndex) -> None:
        """Fold, or go to the parent. Not Qt's: after `expandAll` it takes a row without children for an open one."""
        if self.entries.hasChildren(index) and self.isExpanded(index):
            self.setExpanded(index, False)
        elif index.parent().isValid() and index.parent() != self.rootIndex():
            self.setCurrentIndex(index.parent())

    def _go_right(self, index: QModelIndex) -> None:
        """Unfold, or go to the first child."""
        if self.entries.hasChildren(index) and not self.isExpanded(index):
            self.setExpanded(index, True)
        elif self.entries.hasChildren(index):
            self.setCurrentIndex(self.entries.index(0, 0, index))

    def moveCursor(self, action: SidebarRows.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From the top, where nothing is current, to the shown view."""
        if not self.currentIndex().isValid():
            index = self._shown_index()
            return index if index.isValid() else self.entries.index(0, 0, self.rootIndex())
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in chooses nothing; by Tab or F6 the ring says where one is."""
        was_silent, self._is_silent = self._is_silent, True
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self._shown_index(), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._is_silent = was_silent
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason):
            self._show_ring(event.reason() != reason.MouseFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _show_ring(self, is_shown: bool) -> None:
        if is_shown != self._shows_ring:
            self._shows_ring = is_shown
            self.viewport().update()

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clippings may come; files are the window's."""
        if dragged_clippings(event.mimeData(), self.entries.library):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Near an edge Qt scrolls; over a tag they can be dropped."""
        if not dragged_clippings(event.mimeData(), self.entries.library):
            event.ignore()
            return
        super().dragMoveEvent(event)
        place = event.position().toPoint()
        if self._target is not None and self._target.move(place):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        if self._target is not None:
            self._target.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """On a tag."""
        clippings = dragged_clippings(event.mimeData(), self.entries.library)
        if self._target is None:
            return
        can = self._target.move(event.position().toPoint())
        tag = self._target.tag()
        self._target.leave()
        self.stopAutoScroll()
        if can and clippings:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.clippings_dropped.emit(clippings, tag)
        else:
            event.ignore()
