"""The table's rows: what is shown, folded, current and selected, kept over every change of them.

What is painted, and what mouse and keys do, is `view.TagView`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from clipper.ui.look.look import Look
from clipper.ui.tag_manager.lines import TagNode, TagTree
from clipper.ui.tag_manager.model import AnyIndex, TagModel
from clipper.ui.tag_manager.painting import Heads
from clipper.ui.tag_manager.places import row_height

Flag = QItemSelectionModel.SelectionFlag


class TagRows(QTreeView):
    """A QTreeView over a `TagModel`, without indentation: `RowPlaces` says where a row's parts stand."""

    selection_changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.tags = TagModel(self)
        self.is_single = False
        """Whether one row is selected, and no more."""
        self._collapsed: set[str] = set()
        self._is_filling = False
        self._heads = Heads(look, self)
        self._set_up_rows()

    def _set_up_rows(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeader(self._heads)
        self.setItemDelegate(_Heights(self.look, self))
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(self.tags)
        self._heads.share_out()
        self.expanded.connect(self._note_expanded)
        self.collapsed.connect(self._note_collapsed)

    # Rows

    @property
    def tree(self) -> TagTree:
        """All tags, also those that the filter hides."""
        return self.tags.tree

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return self.tags.is_filtered

    def has_rows(self) -> bool:
        """Whether anything is shown."""
        return self.tags.rowCount() > 0

    def set_tree(self, tree: TagTree, follow: Callable[[str], str]) -> None:
        """Other rows. Selection, current row, folding and place stay with the tags.

        `follow` tells the key that a tag may have now; asked only for tags that are gone.
        """

        def now(key: str) -> str:
            return key if tree.of_key(key) is not None else follow(key)

        self._keeping_place(lambda: self.tags.set_tree(tree), now)

    def set_filter(self, typed: str, *, only_unused: bool) -> None:
        """Show what matches. A tag that is hidden is not selected any more: nothing is done to what is not seen."""
        if self.tags.set_filter(typed, only_unused=only_unused) or self._collapsed:
            self._keeping_place(self.tags.refilter, str)

    def _keeping_place(self, change: Callable[[], None], now: Callable[[str], str]) -> None:
        selected = [now(key) for key in self.selected_keys()]
        current, scrolled = self.current_key(), self.verticalScrollBar().value()
        height = self.visualRect(self.currentIndex()).center().y()
        self._collapsed = {now(key) for key in self._collapsed}
        self._is_filling = True
        change()
        self._fold()
        self._is_filling = False
        self._select(selected)
        self.verticalScrollBar().setValue(scrolled)
        self._make_current(now(current), height)
        self.selection_changed.emit()

    def _fold(self) -> None:
        """All open at once, which costs a third of one by one; then what the user folded, unless a filter is on."""
        with QSignalBlocker(self):  # it would tell each of 5,000 rows
            self.expandAll()
        if self.is_filtered:
            return
        for key in self._collapsed:
            index = self.tags.index_of(key)
            if index.isValid():
                self.setExpanded(index, False)

    def _note_expanded(self, index: QModelIndex) -> None:
        self._note(index, is_folded=False)

    def _note_collapsed(self, index: QModelIndex) -> None:
        self._note(index, is_folded=True)

    def _note(self, index: QModelIndex, *, is_folded: bool) -> None:
        node = self.tags.node(index)
        if node is not None and not self._is_filling and not self.is_filtered:
            (self._collapsed.add if is_folded else self._collapsed.discard)(node.key)

    # Selection

    def selected_keys(self) -> list[str]:
        """The selected tags, parents first."""
        return [node.key for node in self.selected_nodes()]

    def selected_nodes(self) -> list[TagNode]:
        """The selected tags, parents first. By ranges: `selectedRows` takes 3 s for 5,000 rows of 1,000 parents."""
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        found = (self.tags.between(one.topLeft(), one.bottomRight()) for one in ranges)
        return sorted(chain.from_iterable(found), key=lambda node: node.number)

    def acting_nodes(self) -> list[TagNode]:
        """What a command is about: the selected tags, else the current one."""
        current = self.tags.node(self.currentIndex())
        return self.selected_nodes() or ([current] if current else [])

    def current_key(self) -> str:
        """The tag with the focus; "" for none."""
        node = self.tags.node(self.currentIndex())
        return node.key if node else ""

    def show_tag(self, key: str) -> None:
        """Select this tag alone and scroll to it."""
        index = self.tags.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _select(self, keys: Iterable[str]) -> None:
        chosen = QItemSelection()
        for first, last in self.tags.ranges_of(keys):
            chosen.append(QItemSelectionRange(first, last))
        self.selectionModel().select(chosen, Flag.ClearAndSelect | Flag.Rows)

    def _make_current(self, key: str, height: int) -> None:
        """Make this tag current; when it is gone, the one that stands where it stood."""
        index = self.tags.index_of(key)
        if not index.isValid():
            index = self.indexAt(QPoint(1, max(0, height))).siblingAtColumn(0)
        if not index.isValid():
            index = self.tags.index(0, 0)
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.is_single = len(self.selected_nodes()) == 1
        self.viewport().update()
        if not self._is_filling:
            self.selection_changed.emit()


class _Heights(QStyledItemDelegate):
    """Only says how high a row is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(1, row_height(self._look))
