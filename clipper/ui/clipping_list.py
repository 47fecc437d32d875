"""The clipping list: search field, title and view menu above a flat table of rows.

It knows neither library nor workspace.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View
from clipper.ui.clipping_bulk_bar import BulkBar
from clipper.ui.clipping_empty_words import EmptyWriter
from clipper.ui.clipping_header import ListHeader
from clipper.ui.clipping_rows import ClippingRows, RowSource, RowWords
from clipper.ui.clipping_search_field import SearchField
from clipper.ui.clipping_selection import KeptSelection
from clipper.ui.clipping_typesetting import Density
from clipper.ui.clipping_view import RowsView
from clipper.ui.look.empty_state import EmptyState
from clipper.ui.look.focus_ring import FocusRing
from clipper.ui.look.look import Look

_SIDE, _TOP = 14, 12
TOLD_AFTER_MS = 400
"""How many a search has found is spoken when the typing pauses, not at every letter."""


class ClippingList(QWidget):
    """Search field, header and rows. Signals tell what the user does; what the program does is silent."""

    chosen = Signal(object)
    """ClippingId, by a click (also on the current row) or by moving with the keys; not while rows are added to a
    selection."""
    entered = Signal(object)
    """ClippingId, by Enter or a double click."""
    sort_chosen = Signal(str)
    """One of `clipping_header.SORTS`."""
    density_chosen = Signal(str)
    """"comfortable" or "compact"; the list has it already."""
    menu_asked = Signal(object, QPoint)
    """ClippingId and the place on the screen where its menu is wanted: right click or the menu key."""
    selection_changed = Signal(int)
    """How many rows are selected now; `selected_ids` says which."""
    bulk_requested = Signal(str)
    """"tag", "untag", "star", "archive" or "read", for all that is selected."""
    empty_action = Signal(str)
    """The action of `set_empty` that was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._look = look
        self._words = RowWords(today, self)
        self._result: int | None = None
        self._empty_for: tuple[View, str] | None = None
        self._is_behind = self._enters_later = False
        self.rows = ClippingRows(self._words, self)
        # In the order of the focus (DESIGN.md §11): the rows before the button above them.
        self.search_field = SearchField(look, self)
        self.view = RowsView(look, self.rows, self._words, self)
        self.header = ListHeader(look, self)
        self.bulk_bar = BulkBar(look, self)
        self.empty = EmptyState(look, self.view.viewport())
        self._ring = FocusRing(look, self.view, self._is_empty)
        self._writer = EmptyWriter(look.keys, self)
        self._result_told = QTimer(self, singleShot=True, interval=TOLD_AFTER_MS)
        self._result_told.timeout.connect(self._tell_result)
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.view)
        look.changed.connect(self._restyle)
        look.keys.changed.connect(self._name_keys)
        self._restyle()
        self._show_empty()

    def _connect(self) -> None:
        self.header.sort_chosen.connect(self.sort_chosen)
        self.header.density_chosen.connect(self._take_density)
        self.view.chosen.connect(self.chosen)
        self.view.entered_row.connect(self.entered)
        self.view.menu_asked.connect(self.menu_asked)
        self.view.selection_told.connect(self._show_selection)
        self.bulk_bar.requested.connect(self.bulk_requested)
        self.bulk_bar.dismissed.connect(self.select_current_alone)
        self.empty.action.connect(self.empty_action)
        self.rows.modelReset.connect(self._show_empty)
        self.search_field.left_down.connect(self._enter_rows)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(_SIDE, _TOP, _SIDE, 0)
        top.setSpacing(4)
        top.addWidget(self.search_field)
        top.addWidget(self.search_field.progress_line)
        self.search_field.progress_line.setIndent(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        for widget in (self.header, self.bulk_bar, self.view):
            column.addWidget(widget)
        self.bulk_bar.hide()
        # A layout of the viewport's own: the view does not move what lies in it.
        over = QVBoxLayout(self.view.viewport())
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.empty)

    # What is shown

    def set_library(self, library: str) -> None:
        """Where the clippings are from; clippings that are dragged away say so."""
        self.rows.library = library

    def set_source(self, source: RowSource) -> None:
        """Show other rows; the current clipping stays current where it is among them, alone."""
        self.select_current_alone()
        with self.view.keeping_current():
            self.rows.set_source(source)

    def reset(self) -> None:
        """The source's rows are others now. What is selected stays so, the current one in its place on the screen."""
        with self.view.keeping_current():
            self.rows.reset()

    def rows_changed(self, first: int, last: int) -> None:
        """These rows, ends included, show something else now."""
        self.rows.rows_changed(first, last)

    def set_title(self, title: str) -> None:
        """Name the view: "All clippings"."""
        self.header.set_title(title)
        self.view.setAccessibleName(title)

    def set_sort(self, sort: str) -> None:
        """Show this order as the current one; `sort_chosen` is not emitted."""
        self.header.set_sort(sort)

    def set_density(self, density: str) -> None:
        """Either "comfortable" or "compact"; ValueError for anything else."""
        self.header.set_density(Density(density))
        self.view.set_density(Density(density))

    def _take_density(self, density: str) -> None:
        self.view.set_density(Density(density))
        self.density_chosen.emit(density)

    def set_archive_signs(self, are_shown: bool) -> None:
        """Whether archived clippings have a sign: they do in mixed lists, not in the archive."""
        self.view.typesetter.set_archive_signs(are_shown)
        self.view.viewport().update()

    def set_filter_words(self, words: tuple[str, ...]) -> None:
        """Mark the words of headlines and excerpts that begin with one of these; folded, in any form of letters."""
        self.view.typesetter.set_filter_words(words)
        self.view.viewport().update()

    def set_result(self, matches: int | None) -> None:
        """How many clippings a search has found, said in place of the title; None without a search."""
        is_news = matches != self._result
        self._result = matches
        words = self._result_words()
        self.header.set_result(words)
        if is_news and words:
            self._result_told.start()

    def _tell_result(self) -> None:
        self._announce(self._result_words())

    def _result_words(self) -> str:
        match self._result:
            case None:
                return ""
            case 0:
                return self.tr("No matches")
            case count:
                return self.tr("%Ln matches", "clippings", count)

    def set_empty(self, title: str, help: str, action_id: str = "", action_words: str = "", icon: str = "") -> None:
        """What the list says when it has no rows: one line of fact, one of help, one action."""
        self._empty_for = None
        self.empty.set_words(title, help, action_id, action_words, icon)
        self.view.setAccessibleDescription(" ".join(part for part in (title, help) if part))

    def set_empty_for(self, view: View, searched: str = "") -> None:
        """The words for a view without clippings, or without any that match. Actions: "open", "all", "clear"."""
        words = self._writer.of(view, searched)
        self.set_empty(words.title, words.help, words.action, words.action_words, words.icon)
        self._empty_for = (view, searched)

    def _show_empty(self) -> None:
        self.empty.setVisible(self._is_empty())
        self._ring.renew()

    def _is_empty(self) -> bool:
        return not self.rows.rowCount()

    # Where the user is

    def current_id(self) -> ClippingId | None:
        """The one clipping that is being read, when it is in the list."""
        return self.view.current_id()

    def selected_numbers(self) -> list[int]:
        """What the source knows the selected rows by, from the top; nothing is read for it."""
        return self.view.selected_numbers()

    def selected_ids(self) -> list[ClippingId]:
        """All clippings that are selected, from the top. 0.15 s for 100,000 (Nov 2026)."""
        return self.rows.ids_at(self.view.selected_rows())

    @property
    def kept_selection(self) -> KeptSelection | None:
        """The selection, to be found again in other rows of the library; None when it is one clipping at most."""
        return self.view.kept_selection

    def select_again(self, kept: KeptSelection) -> None:
        """Select what is here of it; the current clipping stays what it is."""
        self.view.select_again(kept)

    def select_all(self) -> None:
        """All rows; the current clipping stays what it is."""
        self.view.selectAll()

    def select_current_alone(self) -> None:
        """End a larger selection; `chosen` is not emitted."""
        self.view.select_current_alone()

    def show_clipping(self, clipping_id: ClippingId | None) -> bool:
        """Select a clipping's row and scroll to it, without telling; None selects none. Whether it is here."""
        return self.view.show_clipping(clipping_id)

    def step(self, rows: int) -> bool:
        """Go so many rows down (negative: up), as the keys do; False at the end. For J and K."""
        return self.view.step(rows)

    def set_behind(self, is_behind: bool) -> None:
        """Whether other rows than these were asked for: the first result is not among them yet."""
        self._is_behind = is_behind
        if self._enters_later and not is_behind:
            self._enters_later = False
            if self.view.hasFocus():  # else the user has gone on
                self.view.go_to_first()

    def _enter_rows(self) -> None:
        """From the search field into the first row, when it is there."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        self._enters_later = self._is_behind
        if not self._is_behind:
            self.view.go_to_first()

    def _show_selection(self, count: int) -> None:
        several = count > 1
        if not several and self.bulk_bar.isAncestorOf(self.window().focusWidget() or self):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bulk_bar.set_count(count)
        self.bulk_bar.setVisible(several)
        self.header.setVisible(not several)
        if several:
            self._announce(self.bulk_bar.sentence)
        self.selection_changed.emit(count)

    def _announce(self, words: str) -> None:
        if words and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, words))

    # Events

    def _restyle(self) -> None:
        for part in (self.search_field, self.header, self.bulk_bar, self.view):
            part.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.list)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the rows have words of ours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for part in (self.search_field, self.header, self.bulk_bar):
                part.retranslate()
            self.header.set_result(self._result_words())
            self._name_keys()
            self.view.restyle()

    def _name_keys(self) -> None:
        self.search_field.name_key()
        if self._empty_for is not None:
            self.set_empty_for(*self._empty_for)
