"""The table of tags: how its rows are painted, and what mouse and keys do in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from clipper.ui.look.look import Look
from clipper.ui.tag_manager.dragging import TagDrag
from clipper.ui.tag_manager.lines import TagNode, TagTree
from clipper.ui.tag_manager.model import AnyIndex
from clipper.ui.tag_manager.painting import RowPainter, RowState
from clipper.ui.tag_manager.places import RowPlaces
from clipper.ui.tag_manager.rename import RenameField
from clipper.ui.tag_manager.rows import Flag, TagRows

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class TagView(TagRows):
    """Shows a `TagModel`. Tells what is wanted by the keys of tags; does nothing of it itself."""

    renamed = Signal(str, str)
    """(key, the path that was typed)"""
    delete_wanted = Signal()
    menu_wanted = Signal(str, QPoint)
    """(key, where on the screen)"""
    dropped = Signal(object, str)
    """(keys of the dragged tags, key of the one they were dropped on; "" for the top level)"""
    typed = Signal(str)
    """Letters, for the filter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._painter = RowPainter(look, self)
        self._hovered = ""
        self._pressed = QPoint()
        self._waiting = ""
        self._shows_ring = False
        self.drag = TagDrag(look, self)
        self.field = RenameField(look, self.viewport())
        self._set_up()
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("tagTable")
        self.setAccessibleName(self.tr("Tags"))
        self.setAccessibleDescription(
            self.tr("Enter or F2 renames, Delete deletes, Space selects, letters filter, Left and Right fold")
        )
        self.field.accepted.connect(self.renamed)
        self.field.ended.connect(self._take_focus_back)
        self.verticalScrollBar().valueChanged.connect(self._place_field)

    def _restyle(self) -> None:
        # A sheet of its own, not a palette: see the traps of ARCHITECTURE.md.
        self.setStyleSheet(f"QTreeView {{ background: {self.look.theme.raised.name()}; border: 0; }}")
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Rows

    def set_tree(self, tree: TagTree, follow: Callable[[str], str]) -> None:
        """A field that is open follows its tag, or goes with it."""
        key, typed = self.field.key, self.field.text()
        super().set_tree(tree, follow)
        self._keep_field(key, typed)

    def set_filter(self, typed: str, *, only_unused: bool) -> None:
        """What is typed is shown bold."""
        self.field.close_unchanged()
        self._painter.set_typed(typed)
        super().set_filter(typed, only_unused=only_unused)
        self.viewport().update()

    # Renaming in place

    def rename(self, key: str) -> None:
        """Put the field over this tag's name."""
        index = self.tags.index_of(key)
        node = self.tags.node(index)
        if node is not None:
            self.scrollTo(index)
            self.field.open(key, node.tag, self._places(index, node).name)
            self.viewport().update()

    def _place_field(self) -> None:
        index = self.tags.index_of(self.field.key)
        node = self.tags.node(index)
        if node is not None:
            self.field.move_to(self._places(index, node).name)

    def _keep_field(self, key: str, typed: str) -> None:
        """The rows changed under the field: it follows its tag, or goes with it."""
        if key and not self.tags.index_of(key).isValid():
            self.field.close_unchanged()
        elif key:
            self.field.setText(typed)
            self._place_field()

    def _take_focus_back(self, had_focus: bool) -> None:
        self.viewport().update()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        node = self.tags.node(index)
        if node is None:
            return
        hex_ = self.tree.colour_hex(node)
        self._painter.paint(painter, self._row_rect(option.rect), node, hex_, self._state(index, node))

    def _state(self, index: AnyIndex, node: TagNode) -> RowState:
        is_selected = self.selectionModel().isSelected(index)
        is_current = self.currentIndex().internalId() == node.number
        return RowState(
            is_selected=is_selected,
            is_hovered=node.key == self._hovered,
            has_ring=self._shows_ring and self.hasFocus() and is_current,
            is_target=self.drag.is_target(node.key),
            is_edited=node.key == self.field.key,
            has_children=self.tags.has_shown_children(node),
            is_expanded=self.isExpanded(index),
            has_more=node.key != self.field.key and (not is_selected or self.is_single),
        )

    def _row_rect(self, rect: QRect) -> QRect:
        return QRect(0, rect.top(), self.viewport().width(), rect.height())

    def _places(self, index: AnyIndex, node: TagNode) -> RowPlaces:
        return RowPlaces(self._row_rect(self.visualRect(index)), node.depth)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.drag.paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_field()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The signs first; a press on the tag itself may begin a drag."""
        self._shows_ring = False
        point = event.position().toPoint()
        index = self.indexAt(point)
        node = self.tags.node(index)
        self._waiting = ""
        if node is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not self._press_sign(index, node, point, event):
            self._press_body(index, node, event)

    def _press_sign(self, index: QModelIndex, node: TagNode, point: QPoint, event: QMouseEvent) -> bool:
        places = self._places(index, node)
        is_ranged = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if places.check_hit.contains(point) and not is_ranged:
            self.selectionModel().setCurrentIndex(index, Flag.Toggle | Flag.Rows)
        elif places.chevron_hit.contains(point) and self.tags.has_shown_children(node):
            self.setExpanded(index, not self.isExpanded(index))
        elif places.more.contains(point) and self._state(index, node).has_more:
            self.menu_wanted.emit(node.key, self.viewport().mapToGlobal(places.more.bottomLeft()))
        else:
            return False
        event.accept()
        return True

    def _press_body(self, index: QModelIndex, node: TagNode, event: QMouseEvent) -> None:
        """A selected row stays selected until the release: it may be dragged with the others."""
        self._pressed = event.position().toPoint()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_plain and self.selectionModel().isSelected(index):
            self._waiting = node.key
        else:
            super().mousePressEvent(event)
        if is_plain:
            self.drag.arm(self._pressed, [chosen.key for chosen in self.acting_nodes()] or [node.key])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags with the button down, where Qt would extend the selection; else hovers."""
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drag.move(point)
            return
        node = self.tags.node(self.indexAt(point))
        self._hover(node.key if node else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops, or makes the single selection that the press put off."""
        drop, waiting = self.drag.end(), self.tags.index_of(self._waiting)
        self._waiting = ""
        if drop is not None:
            self.dropped.emit(*drop)
        elif waiting.isValid() and not self.drag.was_cancelled:
            self.setCurrentIndex(waiting)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Renames; on a sign, it is a second click."""
        index = self.indexAt(event.position().toPoint())
        node = self.tags.node(index)
        self.drag.end()
        if node is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._press_sign(index, node, event.position().toPoint(), event):
            self.setCurrentIndex(index)
            self.rename(node.key)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Right click, or the menu key on the current row."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        node = self.tags.node(index)
        if node is not None:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_wanted.emit(node.key, self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2, Delete; letters go to the filter; Esc to the card, unless it ends a drag."""
        self._shows_ring = True
        self.viewport().update()
        match event.key():
            case Qt.Key.Key_Escape if self.drag.is_on:
                self.drag.cancel()
            case Qt.Key.Key_Escape:
                event.ignore()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.rename(self.current_key())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_wanted.emit()
            case _ if _is_letter(event):
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _is_letter(event: QKeyEvent) -> bool:
    """Whether the key types something; Space selects."""
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace() and event.modifiers() in _PLAIN
