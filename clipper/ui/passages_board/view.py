"""The cards as a list: one column, a current card, keys. Only what is in sight is laid out and painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from clipper.ui.look.look import Look
from clipper.ui.passages_board.delegate import BoardDelegate
from clipper.ui.passages_board.rows import Key, PassageModel, PassageRow
from clipper.ui.passages_board.typesetting import GAP, CardLayout, Typesetter

SIDE = 28
WIDEST = 820
"""A card is never wider: lines of more than 110 characters are hard to read."""
_TOP = 4
_MOST_KEPT = 200
_MOST_AT_ONCE, _PAUSE_MS = 500, 80
"""More cards than this are fitted to a new width when the resizing pauses: 5,000 take 60 ms (Nov 2026)."""


def column(width: int) -> tuple[int, int]:
    """(left, width) of the column in a page that wide; it is in the middle."""
    wide = max(120, min(WIDEST, width - 2 * SIDE))
    return max(SIDE, (width - wide) // 2), wide


class PassageView(QListView):
    """Shows the cards of a `PassageModel`. Its signals tell what the user did; nothing else makes them sound."""

    opened = Signal(object)
    """The PassageRow, by a click or Enter."""
    left = Signal()
    """Backspace."""
    menu_asked = Signal(object, QPoint)
    resized = Signal()

    def __init__(self, look: Look, model: PassageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cards = look, model
        self.typesetter = Typesetter(look)
        self._layouts: dict[int, CardLayout] = {}
        self._heights: dict[int, int] = {}
        self._card_width = WIDEST
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._fit)
        self._pressed = QModelIndex()
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(BoardDelegate(look, self))
        model.modelReset.connect(self._forget)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.restyle()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Fixed)  # `_fit` does it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().setSingleStep(40)

    def restyle(self) -> None:
        """Theme, faces or language have changed."""
        palette = self._look.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight):
            palette.setColor(role, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.typesetter = Typesetter(self._look)
        self._forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _forget(self) -> None:
        self._layouts.clear()
        self._heights.clear()

    # What the delegate asks

    def row_height(self, row: int) -> int:
        """The card's height and the gap below it; above the first there is a little air."""
        height = self._heights.get(row)
        if height is None:
            height = self.typesetter.height(self._cards.card(row), self._card_width)
            self._heights[row] = height
        return height + GAP + (_TOP if row == 0 else 0)

    def card_layout(self, row: int) -> CardLayout:
        """Where the parts of that card are; kept for the cards in sight."""
        card, width = self._cards.card(row), self._card_width
        laid = self._layouts.get(row)
        if laid is None or laid.card is not card or laid.width != width:
            if len(self._layouts) > _MOST_KEPT:
                self._layouts.clear()
            laid = self._layouts[row] = self.typesetter.lay_out(card, width)
        return laid

    def card_box(self, place: QRect, height: int) -> QRect:
        """The card within its row."""
        left = max(SIDE, (self.viewport().width() - self._card_width) // 2)
        return QRect(left, place.bottom() + 1 - GAP - height, self._card_width, height)

    # Where the user is

    def current_card(self) -> PassageRow | None:
        """The card with the ring."""
        index = self.currentIndex()
        return self._cards.card(index.row()) if index.isValid() else None

    def show_card(self, key: Key) -> bool:
        """Make that card the current one and scroll to it; whether it is here."""
        row = self._cards.row_of(key)
        if row is not None:
            self.setCurrentIndex(self._cards.index(row))
        return row is not None

    def show_row(self, row: int) -> None:
        """Make the card there the current one, or the last one."""
        if last := self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(min(row, last - 1)))

    def current_box(self) -> QRect:
        """Where the current card is in the viewport; scrolled to, when it was out of sight."""
        index = self.currentIndex()
        if not index.isValid():
            return QRect()
        self.scrollTo(index)
        return self.card_box(self.visualRect(index), self.card_layout(index.row()).height)

    def distance_from_top(self) -> int:
        """Where the current card is on the screen."""
        return self.visualRect(self.currentIndex()).top() if self.currentIndex().isValid() else 0

    def put_current_at(self, distance: int) -> None:
        """Scroll so that the current card is so far from the top."""
        if self.currentIndex().isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - distance)

    # What the user does

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Backspace are ours, letters the window's, moving is Qt's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        card = self.current_card()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and card is not None:
                self.opened.emit(card)
            case Qt.Key.Key_Backspace if plain:
                self.left.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _ if event.text().isprintable() and event.text():
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the card: only a click that ends on it opens it."""
        place = event.position().toPoint()
        self._pressed = self._card_at(place) if event.button() == Qt.MouseButton.LeftButton else QModelIndex()
        if self._card_at(place).isValid():
            super().mousePressEvent(event)
        else:  # beside the cards
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens (PRODUCT.md, 21)."""
        super().mouseReleaseEvent(event)
        index, pressed = self._card_at(event.position().toPoint()), self._pressed
        self._pressed = QModelIndex()
        if index.isValid() and index == pressed:
            self.opened.emit(self._cards.card(index.row()))

    def _card_at(self, place: QPoint) -> QModelIndex:
        """The card there; the gaps and the page beside the column are none."""
        index = self.indexAt(place)
        if not index.isValid():
            return index
        box = self.card_box(self.visualRect(index), self.card_layout(index.row()).height)
        return index if box.contains(place) else QModelIndex()

    def _ask_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_asked.emit(self._cards.card(index.row()), self.viewport().mapToGlobal(place))

    # Events

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other heights; at once when there are few cards."""
        super().resizeEvent(event)
        self.resized.emit()
        if column(self.viewport().width())[1] == self._card_width:
            self._pause.stop()
        elif self._cards.rowCount() > _MOST_AT_ONCE and self._heights:
            self._pause.start()
        else:
            self._fit()

    def _fit(self) -> None:
        """Lay all cards out for the width there is now; what was at the top of the page stays there."""
        top = self.indexAt(QPoint(SIDE, 2))
        distance = self.visualRect(top).top() if top.isValid() else 0
        self._card_width = column(self.viewport().width())[1]
        self._forget()
        self.doItemsLayout()
        if top.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(top).top() - distance)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The cursor says that a card can be pressed."""
        if event.type() == QEvent.Type.HoverMove:
            is_over = self._card_at(event.position().toPoint()).isValid()  # type: ignore[attr-defined]
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
        return super().viewportEvent(event)
