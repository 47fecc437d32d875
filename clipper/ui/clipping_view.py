"""The rows of the clipping list as a view: selection, keys, scrolling, dragging.

A QTableView with fixed sections, not a QListView: set + paint of 100k rows cost 3 ms against 163 ms
(PySide6 6.11, Nov 2026).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from clipper.domain.clipping import ClippingId
from clipper.ui.clipping_delegate import ClippingDelegate
from clipper.ui.clipping_drag import drag_card
from clipper.ui.clipping_rows import ClippingRows, Index, RowWords
from clipper.ui.clipping_selection import KeptSelection, count_of, kept_selection, rows_of, selection_of
from clipper.ui.clipping_typesetting import Density, RowShape
from clipper.ui.look.look import Look
from clipper.ui.look.overlay_scroll_bar import OverlayScrollBar
from clipper.ui.look.viewports import meet_viewport

_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ONE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsView(QTableView):
    """The rows. What the user does comes out as signals; what the program does is silent.

    Any number of rows may be selected, one clipping of all is the current one: that which is being read. While
    several are selected it stays, whatever is added; so that selecting twenty does not open twenty.
    """

    chosen = Signal(object)
    entered_row = Signal(object)
    menu_asked = Signal(object, QPoint)
    selection_told = Signal(int)
    """How many rows are selected now."""

    def __init__(self, look: Look, rows: ClippingRows, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self.setObjectName("clippingList")
        self._look, self._rows = look, rows
        self._density = Density.COMFORTABLE
        self._is_silent = False
        self._is_extending = False
        self._is_resetting = False
        self._pressed_row = -1
        # Kept, not asked for: when a reset is told, the source has moved its rows already.
        self._current_id: ClippingId | None = None
        self._current_row = -1
        self._anchor_row = -1
        self._kept: KeptSelection | None = None
        # Where the current clipping was before it left the list: "next" goes on from there.
        self._lost_row = 0
        self._delegate = ClippingDelegate(look, rows, words, self)
        self.typesetter = self._delegate.typesetter
        self._make_flat()
        self.setModel(rows)
        self._delegate.selection = self.selectionModel()
        self.setItemDelegate(self._delegate)
        self._bar = OverlayScrollBar(self)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._enter)
        self.customContextMenuRequested.connect(self._ask_menu)

    def _make_flat(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # What is shown

    def set_density(self, density: Density) -> None:
        """Change how much of a clipping a row shows."""
        self._density = density
        self._fit_rows()

    def restyle(self) -> None:
        """Theme, faces or language have changed."""
        palette = self._look.palette()
        # The list paints the ground: after a change of the application's style sheet Qt keeps a view's former
        # palette. The delegate paints the selection: the style would paint it edge to edge.
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight):
            palette.setColor(role, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self._delegate.forget()
        self._fit_rows()
        self.viewport().update()

    def _fit_rows(self) -> None:
        """Give the rows the height for this width, keeping the topmost one where it is."""
        shape = RowShape.of(self._look, self._density, self.width())
        self.typesetter.shape = shape
        header = self.verticalHeader()
        if header.defaultSectionSize() == shape.height:
            return
        top_row = self.rowAt(0)
        header.setDefaultSectionSize(shape.height)
        self.verticalScrollBar().setSingleStep(max(1, shape.height // 3))
        if top_row > 0:
            self.scrollTo(self._rows.index(top_row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.viewport().update()

    # Where the user is

    def current_id(self) -> ClippingId | None:
        """The clipping that is being read, when it is in the list."""
        return self._current_id

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return rows_of(self.selectionModel().selection())

    def selected_numbers(self) -> list[int]:
        """What they are known by."""
        if self._kept is not None:
            return self._kept.selected()
        numbers = self._rows.numbers()
        return [numbers[row] for row in self.selected_rows() if row < len(numbers)]

    def selected_count(self) -> int:
        """How many they are, without counting through them."""
        return count_of(self.selectionModel().selection())

    def show_clipping(self, clipping_id: ClippingId | None) -> bool:
        """Make a clipping the current one, select its row alone and scroll to it, without telling."""
        row = None if clipping_id is None else self._rows.row_of(clipping_id)
        with self._silence():
            self._select_clipping(clipping_id, row)
        if row is not None:
            self.scrollTo(self._rows.index(row, 0))
        return row is not None

    def select_current_alone(self) -> None:
        """Take all other rows out of the selection, without telling of a choice."""
        if self.selected_count() < 2:
            return
        current = self._current_id
        with self._silence():
            self._select(self._current_row)
        self._current_id = current  # the source may have moved its rows already, and tell of it next

    def step(self, rows: int) -> bool:
        """Go so many rows down or up, telling. From a clipping that has left the list: to what took its place."""
        count, row = self._rows.rowCount(), self._caret_row()
        if not count:
            return False
        if row < 0:
            target = self._lost_row + (rows if rows < 0 else rows - 1)
        else:
            target = row + rows
        target = max(0, min(target, count - 1))
        if target == row and self.selected_count() == 1:
            return False
        self._go_to(target)
        return True

    def go_to_first(self) -> None:
        """The first row, telling."""
        if self._rows.rowCount():
            self._go_to(0)

    def _caret_row(self) -> int:
        """Where the keys go on from; -1 when nothing is selected."""
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selected_count() else -1

    def _go_to(self, row: int) -> None:
        self._select(row)
        self.scrollTo(self._rows.index(row, 0))

    @contextmanager
    def keeping_current(self) -> Iterator[None]:
        """The model is reset inside: select the same clippings after it, the current one where it was to be seen."""
        clipping_id, row, kept = self._current_id, self._current_row, self._kept
        offset = self.rowViewportPosition(row) if row >= 0 else 0
        scrolled = self.verticalScrollBar().value()
        count = self.selected_count()
        with self._silence(), self._resetting():
            yield
            new_row = None if clipping_id is None else self._rows.row_of(clipping_id)
            self._lost_row = row if row >= 0 and new_row is None else 0
            self._select_clipping(clipping_id, new_row)
            if kept is not None:
                self.select_again(kept)
        if self.selected_count() != count:  # those that are selected now were so before
            self.selection_told.emit(self.selected_count())
        self.updateGeometries()
        if new_row is not None and 0 <= offset < self.viewport().height():
            scrolled = new_row * self.verticalHeader().defaultSectionSize() - offset
        self.verticalScrollBar().setValue(scrolled)

    @property
    def kept_selection(self) -> KeptSelection | None:
        """What is selected, when several are."""
        return self._kept

    def select_again(self, kept: KeptSelection) -> None:
        """Those of the selection that are still here, when they are several."""
        rows = kept.rows_in(self._rows)
        if len(rows) > 1 and (selection := selection_of(self._rows, rows)).count():
            # Not by rows, which Qt would work out for each stretch anew: 90 ms for 5,000 (PySide6 6.11, Nov 2026).
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @contextmanager
    def _resetting(self) -> Iterator[None]:
        """Inside, the selection goes and comes back: nobody need know."""
        self._is_resetting = True
        try:
            yield
        finally:
            self._is_resetting = False

    @contextmanager
    def _silence(self) -> Iterator[None]:
        was_silent, self._is_silent = self._is_silent, True
        try:
            yield
        finally:
            self._is_silent = was_silent

    def _select(self, row: int) -> None:
        if row < 0:
            self._current_id, self._current_row = None, -1
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self._rows.index(row, 0)
        was_there = index == self.currentIndex()
        self.setCurrentIndex(index)
        if was_there:  # Qt has told nothing
            self._choose(row)

    def _select_clipping(self, clipping_id: ClippingId | None, row: int | None) -> None:
        """A clipping in its row. Not whatever is read there: rows may go while it is."""
        self._select(-1 if row is None else row)
        if row is not None:
            self._current_id = clipping_id

    def _choose(self, row: int) -> None:
        """The clipping in that row is the current one, and unless the program did it, that is told."""
        self._current_id, self._current_row = self._rows.id_at(row), row
        self._anchor_row = row
        if not self._is_silent and self._current_id is not None:
            self.chosen.emit(self._current_id)

    # What the user does

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Moving to another row chooses it, unless that adds to a selection."""
        super().currentChanged(current, previous)
        if not current.isValid():
            self._current_id, self._current_row = None, -1
        elif not self._is_extending:
            self._choose(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Remember which, and tell how many. All repaints: the hairlines above selected rows go."""
        super().selectionChanged(selected, deselected)
        count = self.selected_count()
        self._kept = kept_selection(self._rows, self.selectionModel().selection()) if count > 1 else None
        if count == 1 and self._is_extending:
            self._choose_selected()
        self._delegate.marked_row = self._current_row if count > 1 else -1
        self.viewport().update()
        if not self._is_resetting:
            self.selection_told.emit(count)

    def _choose_selected(self) -> None:
        """The only selected row is the current one."""
        row = self.selectionModel().selection().first().top()
        if row != self._current_row:
            self._choose(row)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Never no row: neither Ctrl+click on the only one nor a click beside the rows deselects."""
        flags = QItemSelectionModel.SelectionFlag
        if not index.isValid():
            return flags.NoUpdate
        if event is None:  # the program: Qt would ask which keys are held. It also asks for each current row
            return flags.NoUpdate if self._is_extending else _ONE_ROW
        command = super().selectionCommand(index, event)
        if command & flags.Toggle:
            self._anchor_row = index.row()
        takes_away = bool(command & (flags.Toggle | flags.Deselect))
        if takes_away and self.selected_count() == 1 and self.selectionModel().isRowSelected(index.row()):
            return flags.NoUpdate
        return command

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """With Shift: from our anchor. Qt's own follows the current row (PySide6 6.11, an overridden view)."""
        anchor, row = self._anchor_row, self.currentIndex().row()
        if not command & QItemSelectionModel.SelectionFlag.Current or min(anchor, row) < 0:
            super().setSelection(rect, command)
            return
        first, last = sorted((anchor, row))
        self.selectionModel().select(QItemSelection(self._rows.index(first, 0), self._rows.index(last, 0)), _ONE_ROW)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the row that was current, or that ended a larger selection; others `currentChanged` has told."""
        is_alone = self.selected_count() == 1 and self.selectionModel().isRowSelected(index.row())
        if self._pressed_row == index.row() and is_alone:
            self._choose(index.row())

    def _enter(self, index: Index) -> None:
        clipping_id = self._rows.id_at(index.row())
        if clipping_id is not None:
            self.entered_row.emit(clipping_id)

    def _ask_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        clipping_id = self._rows.id_at(index.row()) if index.isValid() else None
        if clipping_id is not None:
            self.menu_asked.emit(clipping_id, self.viewport().mapToGlobal(place))

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: ARG002 (Qt's own)
        """All that is selected goes along, shown as a small card that says how many."""
        rows = self.selected_rows()
        if not rows:
            return
        data = self._rows.mimeData([self._rows.index(row, 0) for row in rows])
        title = str(self._rows.index(rows[0], 0).data() or "")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(drag_card(self._look, title, len(rows), self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.CopyAction)

    # Keys and mouse

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands here, and Qt's search walks through all rows."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; Qt's stay in the row."""
        last = self._rows.rowCount() - 1
        match action:
            case QAbstractItemView.CursorAction.MoveHome if last >= 0:
                return self._rows.index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd if last >= 0:
                return self._rows.index(last, 0)
            case _:
                return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and the keys without a selection are ours; others that move or select are Qt's."""
        self._show_ring(True)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.currentIndex().isValid():
                self._enter(self.currentIndex())
            case Qt.Key.Key_Escape if plain and self.selected_count() > 1:
                self.select_current_alone()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain and self._caret_row() < 0:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _ if plain_text(event):
                # A command of the window's, which Qt would swallow for its search.
                event.ignore()
            case _:
                with self._extending(self._extends(event)):
                    super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was current; the ring belongs to the keyboard. A press on one of several may begin a drag."""
        index = self.indexAt(event.position().toPoint())
        is_one_of_several = self.selected_count() > 1 and self.selectionModel().isRowSelected(index.row())
        was_current = index.isValid() and index.row() == self._current_row
        self._pressed_row = index.row() if is_one_of_several or was_current else -1
        self._show_ring(False)
        with self._extending(self._extends(event) or is_one_of_several):
            super().mousePressEvent(event)
        if self.selected_count() == 1:  # the keys may have been there already: then `currentChanged` has told nothing
            self._choose_selected()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl+click on a selected row takes it out only now: it could have been a drag."""
        with self._extending(self._extends(event)):
            super().mouseReleaseEvent(event)

    def _extends(self, event: QMouseEvent | QKeyEvent) -> bool:
        """Whether what it does adds to a selection, or takes from one."""
        return bool(event.modifiers() & _EXTENDING) and self.selected_count() > 0

    @contextmanager
    def _extending(self, is_extending: bool) -> Iterator[None]:
        """Whether moving, inside, chooses nothing."""
        self._is_extending = is_extending
        try:
            yield
        finally:
            self._is_extending = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in chooses nothing. Qt makes the first row current, which is right, but not selected."""
        with self._silence(), self._extending(True):
            super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason):
            self._show_ring(event.reason() != reason.MouseFocusReason)

    def _show_ring(self, is_shown: bool) -> None:
        if self._delegate.shows_ring != is_shown:
            self._delegate.shows_ring = is_shown
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list has higher rows."""
        super().resizeEvent(event)
        self._fit_rows()
        self._bar.place()


def plain_text(event: QKeyEvent) -> bool:
    """Whether the press would type something; Ctrl+Space does not, it selects."""
    is_chord = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return bool(event.text()) and event.text().isprintable() and not is_chord
