"""The tree as Qt's views want it: columns tag, clippings, passages; filtered without a proxy.

No `flags()` and no editing by Qt: the view asks `flags` for each of 5,000 rows, and Qt's own answer costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.tag_manager import words
from clipper.ui.tag_manager.lines import TagNode, TagTree

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

TAG, CLIPPINGS, PASSAGES = range(3)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TagModel(QAbstractItemModel):
    """Shows the part of a `TagTree` that the filter leaves. An index carries the number of its node."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tree = TagTree()
        self.typed = ""
        self.only_unused = False
        self._children: list[list[int]] = [[]]
        self._are_parents: list[bool] = [False]
        self._wanted = self._children
        self._rows: list[int] = [0]
        self._parents: dict[int, QModelIndex] = {0: NOWHERE}

    def set_tree(self, tree: TagTree) -> None:
        """Replaces all rows; the filter stays."""
        self._show(tree, tree.shown(self.typed, only_unused=self.only_unused))

    def set_filter(self, typed: str, *, only_unused: bool) -> bool:
        """Another filter; whether other rows are to be shown, which `refilter` does."""
        self.typed, self.only_unused = typed, only_unused
        self._wanted = self.tree.shown(typed, only_unused=only_unused)
        return self._wanted != self._children

    def refilter(self) -> None:
        """Shows what matches the filter, and the parents of it."""
        self._show(self.tree, self._wanted)

    def _show(self, tree: TagTree, children: list[list[int]]) -> None:
        self.beginResetModel()
        self.tree = tree
        self._children = children
        self._are_parents = [bool(siblings) for siblings in children]
        self._rows = [0] * len(children)
        self._parents = {0: NOWHERE}
        for siblings in children:
            for row, number in enumerate(siblings):
                self._rows[number] = row
        self.endResetModel()

    # What is shown

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.typed.strip()) or self.only_unused

    def node(self, index: AnyIndex) -> TagNode | None:
        """The node of a row; None for no row."""
        return self.tree.nodes[index.internalId()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """The row of a `tag_key`; an invalid index when it is not shown."""
        node = self.tree.of_key(key)
        return NOWHERE if node is None or not self._is_shown(node) else self._index(node.number)

    def ranges_of(self, keys: Iterable[str]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
        """The shown ones of these rows as runs of neighbours: Qt is slow with thousands of single ones."""
        found = [node for key in keys if (node := self.tree.of_key(key)) is not None and self._is_shown(node)]
        first = last = 0
        for node in sorted(found, key=lambda node: (node.parent, self._rows[node.number])):
            if not last or node.parent != self.tree.nodes[last].parent or not self._follows(node.number, last):
                if last:
                    yield self._index(first), self._index(last)
                first = node.number
            last = node.number
        if last:
            yield self._index(first), self._index(last)

    def _follows(self, number: int, other: int) -> bool:
        return self._rows[number] == self._rows[other] + 1

    def between(self, first: AnyIndex, last: AnyIndex) -> list[TagNode]:
        """The tags from one row to another of the same parent."""
        siblings = self._children[self.tree.nodes[first.internalId()].parent]
        return [self.tree.nodes[number] for number in siblings[first.row() : last.row() + 1]]

    def _is_shown(self, node: TagNode) -> bool:
        siblings, row = self._children[node.parent], self._rows[node.number]
        return row < len(siblings) and siblings[row] == node.number

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._rows[number], TAG, number)

    def has_shown_children(self, node: TagNode) -> bool:
        """Whether a chevron is due."""
        return bool(self._children[node.number])

    # What Qt asks

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        # No index is number 0, the root, as Qt has it too. Asked for each row at every key: no more than needed.
        if row < 0:
            return NOWHERE
        try:
            return self.createIndex(row, column, self._children[parent.internalId()][row])
        except IndexError:
            return NOWHERE

    def parent(self, index: AnyIndex) -> QModelIndex:
        # Qt asks a million times when all of 1,000 parents' children are selected: kept, it takes half as long.
        above = self.tree.nodes[index.internalId()].parent
        found = self._parents.get(above)
        if found is None:
            found = self._parents[above] = self._index(above)
        return found

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return len(self._children[parent.internalId()])

    def hasChildren(self, parent: AnyIndex = NOWHERE) -> bool:
        return self._are_parents[parent.internalId()]

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: ARG002
        return PASSAGES + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                locale = QLocale()
                return (node.name, locale.toString(node.clippings), locale.toString(node.passages))[index.column()]
            case Qt.ItemDataRole.EditRole if index.column() == TAG:
                return node.tag
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == TAG:
                return words.spoken(node)
            case Qt.ItemDataRole.ToolTipRole if index.column() == TAG:
                return plain_tip(f"{node.tag}\n{node.description}" if node.description else node.tag)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() != TAG:
                return int(_RIGHT)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_label = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if not is_label or not TAG <= section <= PASSAGES:
            return None
        return (self.tr("Tag"), self.tr("Clippings"), self.tr("Passages"))[section]
