"""The rows as Qt's tree views want them; an index carries the number of its entry.

No `flags()`: Qt's own answer, enabled and selectable, costs nothing, and one of ours would be asked for every row.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.ui.sidebar.entries import HEADINGS, ROOT, Entries, Entry, Section, TagCount, TagShelf, entries_of, key_of

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SidebarModel(QAbstractItemModel):
    """Keeps counts and tags; other numbers in the same rows repaint, other rows reset."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.library = ""
        """Whose views these are: clippings of another one cannot be dropped on its tags."""
        self._counts = ViewCounts()
        self._shelf = TagShelf()
        self._entries = entries_of(self._counts, self._shelf.rows)
        self._children = self._entries.children
        self._place: list[int] = []
        self._numbers: dict[str, int] = {}
        self._learn()

    # What is shown

    def set_counts(self, counts: ViewCounts) -> None:
        """The numbers of the library's rows, and the sources."""
        if counts != self._counts:
            self._counts = counts
            self._show(entries_of(counts, self._shelf.rows))

    def set_tags(self, rows: Iterable[TagCount]) -> None:
        """All tags, in any order. 5,000 of them: 95 ms when one has changed, 1 ms when none has (Nov 2026)."""
        if self._shelf.put(rows):
            self._show(entries_of(self._counts, self._shelf.rows))

    def retranslate(self) -> None:
        """The words are others now."""
        self._tell_of_all()

    @property
    def counts(self) -> ViewCounts:
        """The last ones."""
        return self._counts

    def _show(self, entries: Entries) -> None:
        if entries.has_shape_of(self._entries):
            self._entries = entries
            self._tell_of_all()
            return
        self.beginResetModel()
        self._entries = entries
        self._learn()
        self.endResetModel()

    def _tell_of_all(self) -> None:
        last = self.rowCount() - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, 0))

    def _learn(self) -> None:
        """Where each row stands among its siblings, and which one has which key."""
        self._children = self._entries.children
        self._place = [0] * len(self._entries.rows)
        for siblings in self._entries.children:
            for place, number in enumerate(siblings):
                self._place[number] = place
        self._numbers = {entry.key: entry.number for entry in self._entries.rows}

    # Rows

    def entry(self, index: AnyIndex) -> Entry | None:
        """The row's value; None for no row."""
        return self._entries.rows[index.internalId()] if index.isValid() else None

    def index_of_view(self, view: View) -> QModelIndex:
        """The row of a view; an invalid index when there is none."""
        return self.index_of_key(key_of(view))

    def index_of_section(self, section: Section) -> QModelIndex:
        """The row of a heading."""
        return self._index(HEADINGS[section])

    def index_of_key(self, key: str) -> QModelIndex:
        """The row of an `Entry.key`; an invalid index when there is none."""
        number = self._numbers.get(key, ROOT)
        return self._index(number) if number != ROOT else NOWHERE

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._place[number], 0, number)

    # Words

    def name(self, entry: Entry) -> str:
        """What a row is called."""
        if entry.section is not None:
            return self._section_name(entry.section)
        return entry.name or self._view_name(entry.view.kind if entry.view is not None else ViewKind.ALL)

    def _section_name(self, section: Section) -> str:
        match section:
            case Section.LIBRARY:
                return self.tr("Library")
            case Section.SOURCES:
                return self.tr("Sources")
            case Section.TAGS:
                return self.tr("Tags")

    def view_words(self, view: View) -> str:
        """What a view is called, as a title: "Unread", or the name of its source or tag."""
        return view.value or self._view_name(view.kind)

    def _view_name(self, kind: ViewKind) -> str:
        match kind:
            case ViewKind.UNREAD:
                return self.tr("Unread")
            case ViewKind.STARRED:
                return self.tr("Starred")
            case ViewKind.TODAY:
                return self.tr("Today")
            case ViewKind.ARCHIVE:
                return self.tr("Archive")
            case ViewKind.PASSAGES:
                return self.tr("Passages")
            case ViewKind.ATTENTION:
                return self.tr("Needs attention")
            case _:
                return self.tr("All clippings")

    def sentence(self, entry: Entry) -> str:
        """For screen readers and tooltips: "Unread, 23 clippings"."""
        if entry.view is None:
            return self.name(entry)
        is_tag = entry.view.kind is ViewKind.TAG
        name = entry.view.value if is_tag else self.name(entry)
        if entry.view.kind is ViewKind.PASSAGES:
            count = self.tr("%Ln passages", "", entry.count)
        else:
            count = self.tr("%Ln clippings", "", entry.count)
        return f"{name}, {count}"

    # What Qt asks, for each of 5,000 rows, so no more than needed: no index is number 0, the root, as Qt has it too

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:  # noqa: ARG002
        if row < 0:
            return NOWHERE
        try:
            return self.createIndex(row, 0, self._children[parent.internalId()][row])
        except IndexError:
            return NOWHERE

    def parent(self, index: AnyIndex) -> QModelIndex:
        above = self._entries.rows[index.internalId()].parent
        return self._index(above) if above > ROOT else NOWHERE

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return len(self._children[parent.internalId()])

    def hasChildren(self, parent: AnyIndex = NOWHERE) -> bool:
        return bool(self._children[parent.internalId()])

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: ARG002
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.name(entry)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.sentence(entry)
        return None
