"""The rows on the screen: which are folded, which one is the shown view, kept over every change of them.

What mouse and keys do is `view.SidebarView`'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from clipper.domain.views import View
from clipper.ui.look.look import Look
from clipper.ui.look.viewports import meet_viewport
from clipper.ui.sidebar.entries import HEADINGS, Section
from clipper.ui.sidebar.model import NOWHERE, AnyIndex, SidebarModel
from clipper.ui.sidebar.painting import RowDelegate
from clipper.ui.sidebar.places import row_height

_Flag = QItemSelectionModel.SelectionFlag


class SidebarRows(QTreeView):
    """A QTreeView over a `SidebarModel`, all of it or one section. The selected row is the view that is shown."""

    folding_changed = Signal()

    def __init__(self, look: Look, model: SidebarModel, parent: QWidget, section: Section | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self.look, self.entries = look, model
        self._section = section
        self._shown = View()
        self._folded: set[str] = set()
        self._is_filling = False
        self.delegate = RowDelegate(look, model, self)
        self._set_up_rows()
        self._scrolled, self._current = 0, ""
        self._is_stale = True
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._refill)

    def _set_up_rows(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Headings are higher; a section alone has none, and need not ask for the height of each row.
        self.setUniformRowHeights(self._section is not None)
        self.setItemDelegate(self.delegate)
        self.setModel(self.entries)
        self.verticalScrollBar().setSingleStep(row_height(self.look))
        self.expanded.connect(self._note_expanded)
        self.collapsed.connect(self._note_collapsed)

    # Filling

    def _refill(self) -> None:
        """Now, or when it is seen: the rail's lists and the sidebar share a model, and one of them is seen."""
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def ensure_filled(self) -> None:
        """For who counts rows before they are seen."""
        if self._is_stale:
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        self.ensure_filled()
        super().showEvent(event)

    def _remember(self) -> None:
        """The rows are about to be others."""
        if self._is_stale:
            return
        entry = self.entries.entry(self.currentIndex())
        self._current, self._scrolled = entry.key if entry is not None else "", self.verticalScrollBar().value()
        self._is_filling = True  # until `_fill`: Qt lets the current row go meanwhile

    def _fill(self) -> None:
        """Everything is open but what the user folded; place, current and selected row are as they were."""
        self._is_filling, self._is_stale = True, False
        if self._section is not None:
            self.setRootIndex(self.entries.index_of_section(self._section))
        with QSignalBlocker(self):  # it would tell each of 5,000 rows
            self.expandAll()
        for key in self._folded:
            self._fold(key)
        self._is_filling = False
        self._select_shown()
        current = self.entries.index_of_key(self._current) if self._current else NOWHERE
        self.selectionModel().setCurrentIndex(current if current.isValid() else self._shown_index(), _Flag.NoUpdate)
        self.verticalScrollBar().setValue(self._scrolled)

    def _fold(self, key: str) -> None:
        index = self.entries.index_of_key(key)
        if index.isValid():
            self.setExpanded(index, False)

    # Folding

    @property
    def folded(self) -> tuple[str, ...]:
        """The keys of what the user folded, for the settings: "sources", "tag:energy"."""
        return tuple(sorted(self._folded))

    def set_folded(self, keys: Iterable[str]) -> None:
        """As `folded` gave them; what is not there now may come."""
        self._folded = set(keys)
        self._remember()
        self._refill()

    def _note_expanded(self, index: QModelIndex) -> None:
        self._note(index, is_folded=False)

    def _note_collapsed(self, index: QModelIndex) -> None:
        self._note(index, is_folded=True)

    def _note(self, index: QModelIndex, *, is_folded: bool) -> None:
        entry = self.entries.entry(index)
        if entry is None or self._is_filling:
            return
        (self._folded.add if is_folded else self._folded.discard)(entry.key)
        self.folding_changed.emit()

    # The shown view

    @property
    def shown(self) -> View:
        """What `show_view` was told last."""
        return self._shown

    def show_view(self, view: View) -> None:
        """Select this view's row, silently, and bring it into sight; its parents stay folded if they are."""
        self._shown = view
        if self._is_stale:
            self._current = ""  # the row of that view, when the rows are seen again
            return
        self._select_shown()
        index = self._shown_index()
        self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        if index.isValid() and self._is_in_sight(index):
            self.scrollTo(index)

    def _shown_index(self) -> QModelIndex:
        index = self.entries.index_of_view(self._shown)
        return index if index.isValid() and self._is_under_root(index) else NOWHERE

    def _select_shown(self) -> None:
        index = self._shown_index()
        if index.isValid():
            self.selectionModel().select(index, _Flag.ClearAndSelect)
        else:
            self.selectionModel().clearSelection()

    def _is_under_root(self, index: QModelIndex) -> bool:
        if self._section is None:
            return True
        while index.parent().isValid():
            index = index.parent()
        return index.internalId() == HEADINGS[self._section]

    def _is_in_sight(self, index: AnyIndex) -> bool:
        """Whether nothing above it is folded: scrollTo would open it."""
        above = index.parent()
        while above.isValid() and above != self.rootIndex():
            if not self.isExpanded(above):
                return False
            above = above.parent()
        return True
