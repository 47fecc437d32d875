"""The rows of the clipping list as a view: selection, keys, scrolling, and what is painted when there are none.

A QTableView with fixed sections, not a QListView: set + paint of 100k rows cost 3 ms against 163 ms
(PySide6 6.11, Nov 2026).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScrollBar, QTableView, QWidget

from clipper.domain.clipping import ClippingId
from clipper.ui.clipping_delegate import ClippingDelegate, Density, RowShape
from clipper.ui.clipping_rows import ClippingRows, Index, RowWords
from clipper.ui.look.look import Look

_SCROLL_BAR = 14


class RowsView(QTableView):
    """The rows. What the user does comes out as `chosen` and `entered_row`; what the program does is silent."""

    chosen = Signal(object)
    entered_row = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, look: Look, rows: ClippingRows, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clippingList")
        self._look, self._rows = look, rows
        self._density = Density.COMFORTABLE
        self._empty = ("", "")
        self._is_silent = False
        self._pressed_row = -1
        # Kept, not asked for: when a reset is told, the source has moved its rows already.
        self._current_id: ClippingId | None = None
        # Where the current clipping was before it left the list: "next" goes on from there.
        self._lost_row = 0
        self._delegate = ClippingDelegate(look, rows, words, self)
        self._make_flat()
        self.setModel(rows)
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
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def set_empty(self, title: str, help: str) -> None:
        """What is painted when there are no rows."""
        self._empty = (title, help)
        self.setAccessibleDescription(" ".join(part for part in (title, help) if part))
        self.viewport().update()

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
        self._delegate.shape = shape
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
        """The clipping whose row is selected."""
        return self._current_id if self._selected_row() >= 0 else None

    def _selected_row(self) -> int:
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selectionModel().isSelected(index) else -1

    def show_clipping(self, clipping_id: ClippingId | None) -> bool:
        """Select a clipping's row and scroll to it, without telling."""
        row = None if clipping_id is None else self._rows.row_of(clipping_id)
        with self._silence():
            self._select(-1 if row is None else row)
        if row is not None:
            self.scrollTo(self._rows.index(row, 0))
        return row is not None

    def step(self, rows: int) -> bool:
        """Go so many rows down or up, telling. From a clipping that has left the list: to what took its place."""
        count, row = self._rows.rowCount(), self._selected_row()
        if not count:
            return False
        if row < 0:
            target = self._lost_row + (rows if rows < 0 else rows - 1)
        else:
            target = row + rows
        target = max(0, min(target, count - 1))
        if target == row:
            return False
        self._select(target)
        self.scrollTo(self._rows.index(target, 0))
        return True

    @contextmanager
    def keeping_current(self) -> Iterator[None]:
        """The model is reset inside: select the same clipping after it, at the same height of the screen."""
        clipping_id, row = self.current_id(), self._selected_row()
        offset = self.rowViewportPosition(row) if row >= 0 else 0
        scrolled = self.verticalScrollBar().value()
        with self._silence():
            yield
            new_row = None if clipping_id is None else self._rows.row_of(clipping_id)
            self._lost_row = row if row >= 0 and new_row is None else 0
            self._select(-1 if new_row is None else new_row)
        self.updateGeometries()
        if new_row is not None and 0 <= offset < self.viewport().height():
            scrolled = new_row * self.verticalHeader().defaultSectionSize() - offset
        self.verticalScrollBar().setValue(scrolled)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        was_silent, self._is_silent = self._is_silent, True
        try:
            yield
        finally:
            self._is_silent = was_silent

    def _select(self, row: int) -> None:
        if row < 0:
            self._current_id = None
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._rows.index(row, 0))

    # What the user does

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Moving to another row chooses it, unless the program did it."""
        super().currentChanged(current, previous)
        self._current_id = self._rows.id_at(current.row()) if current.isValid() else None
        if not self._is_silent and self._current_id is not None:
            self.chosen.emit(self._current_id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """The hairline above the selected row goes, so that row repaints as well."""
        super().selectionChanged(selected, deselected)
        before, self._delegate.selected_row = self._delegate.selected_row, self._selected_row()
        for row in (before - 1, self._delegate.selected_row - 1):
            if row >= 0:
                self.update(self._rows.index(row, 0))

    def selectionCommand(
        self,
        index: Index,
        event: QEvent | None = None,  # noqa: ARG002 (Qt's own)
    ) -> QItemSelectionModel.SelectionFlag:
        """Always exactly one row: neither Ctrl+click nor a click beside the rows deselects."""
        if not index.isValid():
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the row that was current already; any other has been told by `currentChanged`."""
        if index.row() == self._pressed_row and self._current_id is not None:
            self.chosen.emit(self._current_id)

    def _enter(self, index: Index) -> None:
        clipping_id = self._rows.id_at(index.row())
        if clipping_id is not None:
            self.entered_row.emit(clipping_id)

    def _ask_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        clipping_id = self._rows.id_at(index.row()) if index.isValid() else None
        if clipping_id is not None:
            self.menu_asked.emit(clipping_id, self.viewport().mapToGlobal(place))

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands here, and Qt's search walks through all rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Home and End are ours (Qt's stay in the row); the other keys are Qt's."""
        self._show_ring(True)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.currentIndex().isValid():
                self._enter(self.currentIndex())
            case Qt.Key.Key_Home if plain:
                self._go_to(0)
            case Qt.Key.Key_End if plain:
                self._go_to(self._rows.rowCount() - 1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain and self._selected_row() < 0:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _ if event.text().isprintable() and event.text():
                # A command of the window's, which Qt would swallow for its search.
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        if 0 <= row < self._rows.rowCount():
            self._select(row)
            self.scrollTo(self._rows.index(row, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row that was current; the ring belongs to the keyboard."""
        self._pressed_row = self._selected_row()
        self._show_ring(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in chooses nothing. Qt makes the first row current, which is right, but not selected."""
        with self._silence():
            super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason):
            self._show_ring(event.reason() != reason.MouseFocusReason)

    def _show_ring(self, is_shown: bool) -> None:
        if self._delegate.shows_ring != is_shown:
            self._delegate.shows_ring = is_shown
            self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list has higher rows."""
        super().resizeEvent(event)
        self._fit_rows()
        self._bar.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what there is to say without any."""
        super().paintEvent(event)
        if not self._rows.rowCount() and any(self._empty):
            with QPainter(self.viewport()) as painter:
                self._paint_empty(painter, self.viewport().rect().adjusted(28, 0, -28, 0))

    def _paint_empty(self, painter: QPainter, room: QRect) -> None:
        title, help = self._empty
        look = self._look
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        top = room.adjusted(0, max(24, room.height() // 4), 0, 0)
        for text, font, ink in (
            (title, look.reading_font(22, 700), look.theme.ink),
            (help, look.ui_font(13), look.theme.ink2),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            used = painter.boundingRect(top, wrap, text)
            painter.drawText(top, wrap, text)
            top.setTop(used.bottom() + 10)


class OverlayScrollBar(QScrollBar):
    """The view's scroll bar, floating over the rows' right margin instead of taking 14 px of their width."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._own = view.verticalScrollBar()
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self._follow()

    def place(self) -> None:
        """Along the right edge of the view."""
        self.setGeometry(self._view.width() - _SCROLL_BAR, 0, _SCROLL_BAR, self._view.height())
        self.raise_()

    def _follow(self) -> None:
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(self._own.maximum() > self._own.minimum())
