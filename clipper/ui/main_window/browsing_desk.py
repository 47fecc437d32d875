"""Which view of the library is shown: the sidebar's choice, the search field's words, list or board."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.search.index import Sort
from clipper.ui.clipping_list import ClippingList
from clipper.ui.main_window.panes import BOARDS, Panes
from clipper.ui.settings import Settings
from clipper.ui.sidebar import Sidebar
from clipper.workspace.workspace import Workspace

TAGS_PAUSE_MS = 250
"""The sidebar's tags follow at most this often: 95 ms with 5,000 of them (Nov 2026)."""


class BrowsingDesk(QObject):
    """Between the workspace and sidebar, search field and list. Boards are the BoardsDesk's."""

    board_wanted = Signal(object)
    """A View of BOARDS: show its board."""
    list_shown = Signal()
    """A board that was shown is not any more."""
    clipping_wanted = Signal(object)
    """A ClippingId: it is to be shown now."""
    searched = Signal(str)
    """The words that are looked for in the library; "" for none."""
    open_wanted = Signal()
    """The user wants to open another folder."""
    sort_chosen = Signal()
    view_kept = Signal()
    """The settings know the view that is shown now."""

    def __init__(
        self, workspace: Workspace, sidebar: Sidebar, clipping_list: ClippingList, panes: Panes, settings: Settings
    ) -> None:
        super().__init__(clipping_list)
        self._workspace = workspace
        self._listing = workspace.listing
        self._sidebar = sidebar
        self._list = clipping_list
        self._panes = panes
        self._settings = settings
        self._view = View()
        """The view of the list; a board may be shown meanwhile."""
        self._chooses_first = True
        """Whether the first row is shown when nothing is."""
        self._before_search: tuple[View, ClippingId | None] | None = None
        """Where the user was when the search began, until they go on from somewhere else."""
        self._tags_due = QTimer(self, singleShot=True, interval=TAGS_PAUSE_MS)
        self._tags_due.timeout.connect(self._show_tags)
        self._connect()

    def _connect(self) -> None:
        workspace, shown, field = self._workspace, self._list, self._list.search_field
        workspace.rows_changed.connect(self._show_rows)
        workspace.listing.failed.connect(self._stay_with_rows)
        workspace.row_changed.connect(self._show_row)
        workspace.rows_look_other.connect(self._show_all_rows)
        workspace.opened_library.background.read.connect(self._show_reading)
        workspace.opened_library.counting.changed.connect(self.show_counts)
        workspace.tags.tags_changed.connect(self._tags_due.start)
        workspace.opened_library.rows_changed.connect(self._tags_due.start)
        self._sidebar.view_chosen.connect(self.show)
        self._sidebar.entered.connect(self._enter_view)
        self._sidebar.view_chosen.connect(self._go_on)
        shown.chosen.connect(self._go_on)
        shown.sort_chosen.connect(self._sort)
        shown.empty_action.connect(self._do_instead)
        field.words_changed.connect(self._search)
        field.returned.connect(self._return)

    # Views --------------------------------------------------------------------------------------------------------

    def start(self, view: View | None = None, *, chooses_first: bool = True) -> None:
        """Show what the index knows of this view, else of the one that was shown last.

        `chooses_first`: whether the first clipping is to be shown. To be opened only on the way makes it read.
        """
        self._chooses_first = chooses_first
        self._view = view or View.parse(self._settings.view)
        self._list.set_source(self._workspace.rows)
        self._show_view()
        self._workspace.start(self._sort_of(self._view), self._view)
        self._chooses_first = True

    @property
    def view(self) -> View:
        """The view of the list."""
        return self._view

    def show(self, view: View) -> None:
        """Another view, list or board."""
        if view.kind in BOARDS:
            self._sidebar.set_view(view)
            self.board_wanted.emit(view)
            return
        self.list_shown.emit()
        self._panes.show_list_page()
        if view == self._view and self._listing.view == view:
            self._sidebar.set_view(view)
            return
        self._view = view
        self._settings.view = str(view)
        self.view_kept.emit()
        self._list.select_current_alone()
        self._show_view()
        self._listing.show(view, self._sort_of(view))

    def go_to(self, kind: ViewKind) -> None:
        """By the keys: G, then its letter. The focus goes along."""
        self._go_on()
        self.show(View(kind))
        if kind not in BOARDS:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif (board := self._list.window().focusWidget()) is not None:
            board.clearFocus()  # which it has, as after a click; now by keys, and it shows
            board.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def back_to_list(self) -> None:
        """A board was left."""
        self._sidebar.set_view(self._view)
        self.list_shown.emit()
        self._panes.show_list_page()

    def _enter_view(self, view: View) -> None:
        if view.kind in BOARDS:
            self.show(view)

    def _show_view(self) -> None:
        self._sidebar.set_view(self._view)
        self._list.set_title(self._sidebar.title_of(self._view))
        self._list.set_sort(self._sort_of(self._view).value)
        self._list.set_archive_signs(self._view.kind is not ViewKind.ARCHIVE)
        self._list.set_empty_for(self._view, self._listing.words)

    # Order --------------------------------------------------------------------------------------------------------

    def _sort_of(self, view: View) -> Sort:
        """The order that the user chose for this view, else the usual one."""
        chosen = dict(line.rpartition("=")[::2] for line in self._settings.sorts)
        name = chosen.get(str(view), self._settings.sort)
        return Sort(name) if name in set(Sort) else Sort.DATE

    def _sort(self, name: str) -> None:
        others = [line for line in self._settings.sorts if line.rpartition("=")[0] != str(self._view)]
        self._settings.sorts = (*others, f"{self._view}={name}")
        self.follow_settings()
        self.sort_chosen.emit()

    def follow_settings(self) -> None:
        """The usual order, or that of this view, may be another now."""
        sort = self._sort_of(self._view)
        self._list.set_sort(sort.value)
        self._workspace.sort_by(sort)

    # Search -------------------------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        """For "/"."""
        if self._panes.is_board_shown:
            self.back_to_list()
        self._panes.show_list_page()
        self._list.search_field.take_focus()

    @property
    def before_search(self) -> tuple[View, ClippingId | None] | None:
        """Where Esc leads back to."""
        return self._before_search

    def search_again(self, words: str, before: tuple[View, ClippingId | None] | None) -> None:
        """As in a window that this one takes the place of."""
        self._before_search = before
        if words:
            self._list.search_field.set_words(words)
            self._search(words)

    def _search(self, words: str) -> None:
        if words and self._before_search is None:
            self._before_search = (self._view, self._workspace.current_id)
        self._listing.search(words)
        self._list.set_behind(not self._listing.is_arranged)
        if words:
            self._workspace.opened_library.background.hurry()
        self.searched.emit(words)

    def _return(self) -> None:
        """Esc in the empty field: back to the view and the row where the search began."""
        before, self._before_search = self._before_search, None
        if before is not None:
            view, clipping = before
            self.show(view)
            if clipping is not None:
                self.clipping_wanted.emit(clipping)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, *_: object) -> None:
        """Once the field is empty, a choice of the user's ends the search: Esc would not lead back any more."""
        if not self._listing.words:
            self._before_search = None

    def _show_reading(self, done: int, left: int) -> None:
        self._list.search_field.set_progress(done, done + left)

    # Rows ---------------------------------------------------------------------------------------------------------

    def _show_rows(self, are_others: bool) -> None:
        words, rows = self._listing.words, self._workspace.rows
        self._list.set_filter_words(tuple(words.split()))
        self._list.set_empty_for(self._view, words)
        if are_others:
            self._list.reset()
        else:  # a reset would cost the selection 20 ms for 100,000
            self._show_all_rows()
        self._list.set_result(len(rows) if words else None)
        shown = self._workspace.current_id
        if shown is not None and self._list.current_id() is None:
            if self._list.kept_selection is None:  # several stay selected though the shown one is not among the rows
                self._list.show_clipping(shown)
        elif shown is None and self._chooses_first and (first := next(rows.each(), None)) is not None:
            self.clipping_wanted.emit(first.id)
        self._list.set_behind(False)

    def _stay_with_rows(self, _: ClipperError) -> None:
        """The others will not come."""
        self._list.set_behind(False)

    def _show_row(self, clipping: ClippingId) -> None:
        row = self._list.rows.row_of(clipping)
        if row is not None:
            self._list.rows_changed(row, row)

    def _show_all_rows(self) -> None:
        self._list.rows_changed(0, len(self._workspace.rows) - 1)

    def _do_instead(self, action: str) -> None:
        match action:
            case "open":
                self.open_wanted.emit()
            case "all":
                self.show(View())
            case "clear":
                self._list.search_field.set_words("")
                self._search("")

    # Counts -------------------------------------------------------------------------------------------------------

    def show_counts(self, counts: ViewCounts) -> None:
        """How many clippings each view has."""
        self._sidebar.set_counts(counts)

    def show_tags_soon(self) -> None:
        """They are known, by another window: nothing need tell of them."""
        self._tags_due.start()

    def _show_tags(self) -> None:
        self._sidebar.set_tags(self._workspace.tags.views())
