"""The list of cards: rows of different heights, an active card, hovering, keys.

Heights: up to `AT_ONCE` cards are measured at once, which is nearly every clipping. Of more, the rest is estimated
from letter counts and measured in slices while the program is idle, the cards in sight staying where they are:
laying out 1,000 cards takes 110 ms, which nobody should wait for; so they are set and painted in 16 ms
(PySide6 6.11, Nov 2026).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from clipper.domain.passage import Colour
from clipper.ui.inspector.cards import Card, CardModel
from clipper.ui.inspector.delegate import CardDelegate, CardSituation, more_box
from clipper.ui.inspector.heights import RowHeights
from clipper.ui.inspector.typesetting import CardLayout, Typesetter
from clipper.ui.look.chips import chip_size, close_rect
from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.look.viewports import meet_viewport

AT_ONCE = 60
SLICE = 40
MOST_KEPT_LAYOUTS = 120
SIDE, ABOVE, BELOW = 14, 4, 5

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_COLOUR_KEYS = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_7), Colour, strict=True))


class CardView(QListView):
    """Shows the cards of a `CardModel`. Its signals tell what the user did; nothing else makes them sound."""

    chosen = Signal(str)
    opened = Signal(str)
    note_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    recolour_wanted = Signal(str, object)
    remove_wanted = Signal(str)
    tag_removed = Signal(str, str)
    moved = Signal()
    """Cards stand elsewhere than before: scrolled, resized, measured anew."""

    def __init__(self, look: Look, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._look = look
        self._cards = model
        self._typesetter = Typesetter(look)
        self._heights = RowHeights()
        self._layouts: dict[int, CardLayout] = {}
        self._active: str | None = None
        self._hover = CardSituation()
        self._edited: tuple[str, int] | None = None
        self._shown_tops: list[int] = []
        self._in_sight: tuple[list[str], int] = ([], 0)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._measure_slice)
        self._set_up()
        look.changed.connect(self._restyle)

    def _set_up(self) -> None:
        self.setObjectName("passageCards")
        self.setAccessibleName(self.tr("Passages"))
        self.setAccessibleDescription(self.tr("Up and Down choose a passage, Enter goes to its place in the text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(20)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.setItemDelegate(CardDelegate(self._look, self))
        self._cards.modelAboutToBeReset.connect(self._remember_sight)
        self.setModel(self._cards)

    def _restyle(self) -> None:
        self._typesetter = Typesetter(self._look)
        self._measure_anew(self._place())

    # What the delegate asks

    def card(self, row: int) -> Card:
        """The card of a row."""
        return self._cards.card(row)

    def card_layout(self, row: int) -> CardLayout:
        """Where the card's parts stand, made when first asked for."""
        layout = self._layouts.get(row)
        if layout is None:
            if len(self._layouts) >= MOST_KEPT_LAYOUTS:
                self._layouts.clear()
            layout = self._layouts[row] = self._lay_out(row)
        return layout

    def _lay_out(self, row: int) -> CardLayout:
        card = self._cards.card(row)
        editor = self._edited[1] if self._edited and self._edited[0] == card.id else None
        return self._typesetter.lay_out(card, self._card_width(), editor)

    def row_height(self, row: int) -> int:
        """The card and the gaps round it."""
        return self._heights.height(row)

    def card_box(self, row: int, row_box: QRect) -> QRect:
        """The card itself within its row."""
        return QRect(SIDE, row_box.top() + ABOVE, self._card_width(), self.card_layout(row).height)

    def situation(self, row: int) -> CardSituation:
        """What is special about a row just now."""
        card_id = self._cards.card(row).id
        edited_id = self._edited[0] if self._edited else None
        is_active = card_id == self._active
        return replace(
            self._hover if is_active else CardSituation(),
            is_active=is_active,
            has_focus=self.hasFocus() and row == self.currentIndex().row(),
            is_edited=card_id == edited_id,
        )

    def _card_width(self) -> int:
        # The scroll bar stands in the right margin: cards keep their width when it comes and goes.
        right = max(SIDE, self.verticalScrollBar().sizeHint().width())
        return max(80, self.width() - SIDE - right)

    # Measuring

    def _remember_sight(self) -> None:
        """Which cards stand at the top, before the model replaces them."""
        row, hidden = self._place()
        last = min(row + 30, self._cards.rowCount())
        self._in_sight = ([self._cards.card(nth).id for nth in range(row, last)], hidden)

    def reset(self) -> None:
        """The model's cards were replaced: what is left of those in sight stays where it was."""
        super().reset()
        self._hover = CardSituation()
        ids, hidden = self._in_sight
        rows = (self._cards.row_of(passage_id) for passage_id in ids)
        top = next((row for row in rows if row is not None), None)
        self._measure_anew((0, 0) if top is None else (top, hidden))
        row = self._cards.row_of(self._active)
        if row is not None:
            self.setCurrentIndex(self._cards.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure_anew(self._place())
        self.moved.emit()

    def _measure_anew(self, place: tuple[int, int]) -> None:
        width = self._card_width()
        self._layouts.clear()
        count = self._cards.rowCount()
        cards = (self._cards.card(row) for row in range(count))
        self._heights.estimate(self._typesetter.estimate(card, width) + ABOVE + BELOW for card in cards)
        first = max(0, min(place[0] - AT_ONCE // 3, count - AT_ONCE))
        self._measure(range(first, min(first + AT_ONCE, count)))
        self._relayout(place)
        if self._heights.unmeasured(1):
            self._idle.start()
        else:
            self._idle.stop()

    def _measure(self, rows: Iterable[int]) -> bool:
        """Whether any height came out differently."""
        is_news = False
        for row in rows:
            height = self._lay_out(row).height + ABOVE + BELOW
            is_news = self._heights.measure(row, height) or is_news
        return is_news

    def _measure_slice(self) -> None:
        self._measure(self._heights.unmeasured(SLICE))
        if not self._heights.unmeasured(1):
            self._idle.stop()
            self._relayout(self._place())

    def _place(self) -> tuple[int, int]:
        """The first row in sight and how many pixels of it are hidden above, as they were last laid out."""
        value = self.verticalScrollBar().value()
        row = max(0, bisect_right(self._shown_tops, value, hi=max(0, len(self._shown_tops) - 1)) - 1)
        return (row, value - self._shown_tops[row]) if self._shown_tops else (0, 0)

    def _relayout(self, place: tuple[int, int]) -> None:
        self.doItemsLayout()
        row, hidden = place
        if row < self._cards.rowCount():
            self.verticalScrollBar().setValue(self._shown_tops[row] + hidden)
        self.moved.emit()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._shown_tops = self._heights.tops()

    def refresh(self, row: int) -> None:
        """The card of that row changed, or the editor in it."""
        self._layouts.pop(row, None)
        # A chip that was hovered may be gone.
        self._hover = CardSituation()
        place = self._place()
        if self._measure([row]):
            self._relayout(place)
        self.update(self._cards.index(row))

    # The active card and the edited one

    @property
    def active(self) -> str | None:
        """The id of the passage whose card has the ring."""
        return self._active

    def set_active(self, passage_id: str | None) -> None:
        """Gives that card the ring and brings it into sight."""
        self._active = passage_id
        self._hover = CardSituation()
        row = self._cards.row_of(passage_id)
        if row is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._cards.index(row))
            self.show_row(row)
        self.viewport().update()

    def show_row(self, row: int) -> None:
        """Scrolls as little as brings the whole card into sight."""
        around = range(max(0, row - 20), min(row + 20, self._cards.rowCount()))
        if self._measure(near for near in around if not self._heights.is_measured(near)):
            self.doItemsLayout()
        self.scrollTo(self._cards.index(row))

    def set_edited(self, passage_id: str | None, editor_height: int = 0) -> None:
        """Which card keeps room for an open editor of that height, if any."""
        before = self._edited
        self._edited = None if passage_id is None else (passage_id, editor_height)
        for changed_id in dict.fromkeys(edited[0] for edited in (before, self._edited) if edited):
            row = self._cards.row_of(changed_id)
            if row is not None:
                self.refresh(row)

    def part_box(self, row: int, part: QRect) -> QRect:
        """A part of a card's layout in the coordinates of the viewport."""
        return part.translated(self.card_box(row, self.visualRect(self._cards.index(row))).topLeft())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only our keys: a list's own search by typed letters would swallow the window's single keys."""
        with_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = self.currentIndex().row()
        if with_modifier or not self._cards.rowCount():
            event.ignore()
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
            self._choose(self.currentIndex().row())
        elif row < 0 or not self._press_on_card(event.key(), self._cards.card(row).id):
            event.ignore()

    def _press_on_card(self, key: int, passage_id: str) -> bool:
        """Whether the key means something to the card that has the focus."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex().row())
            self.opened.emit(passage_id)
        elif key == Qt.Key.Key_Space:
            self._choose(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(passage_id)
        elif key in _COLOUR_KEYS:
            self.recolour_wanted.emit(passage_id, _COLOUR_KEYS[key])
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        passage_id = self._cards.card(row).id
        is_news = passage_id != self._active
        self.set_active(passage_id)
        if is_news:
            self.chosen.emit(passage_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without an active card the topmost takes the keys."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(self._place()[0]))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def _row_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid() or not self.card_box(index.row(), self.visualRect(index)).contains(point):
            return None
        return index.row()

    def _situation_at(self, point: QPoint) -> CardSituation:
        """What the mouse is over: only the active card has anything to point at."""
        row = self._row_at(point)
        if row is None or self._cards.card(row).id != self._active:
            return CardSituation()
        layout = self.card_layout(row)
        if self.part_box(row, more_box(layout)).contains(point):
            return CardSituation(is_more_hovered=True)
        for box, tag in layout.chips:
            grown = self._with_close(box, tag)
            shown = grown if self._hover.hovered_chip == (grown, tag) else box
            if self.part_box(row, shown).contains(point):
                close = self.part_box(row, close_rect(grown))
                return CardSituation(hovered_chip=(grown, tag), is_close_hovered=close.contains(point))
        return CardSituation()

    def _with_close(self, box: QRect, tag: str) -> QRect:
        """The chip with room for its ×; it grows over its neighbour, so that nothing jumps under the mouse."""
        wanted = chip_size(self._look, tag, removable=True, height=self._typesetter.chip_height).width()
        width = min(wanted, self._card_width() - 20)
        return QRect(min(box.left(), self._card_width() - 10 - width), box.top(), width, box.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hover(self._situation_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(CardSituation())

    def _set_hover(self, situation: CardSituation) -> None:
        if situation != self._hover:
            self._hover = situation
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the card, or does what its button or × says."""
        point = event.position().toPoint()
        row = self._row_at(point)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        passage_id = self._cards.card(row).id
        hit = self._situation_at(point)
        if hit.is_more_hovered:
            self._ask_for_menu(row)
        elif hit.hovered_chip is not None and hit.is_close_hovered and self._hover.hovered_chip is not None:
            self.tag_removed.emit(passage_id, hit.hovered_chip[1])
        else:
            self._choose(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Everything happened at the press."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.note_wanted.emit(self._cards.card(row).id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if self.currentIndex().isValid():
                self._choose(self.currentIndex().row())
                self._ask_for_menu(self.currentIndex().row())
            return
        row = self._row_at(event.pos())
        if row is not None:
            self._choose(row)
            self.menu_wanted.emit(self._cards.card(row).id, event.globalPos())

    def _ask_for_menu(self, row: int) -> None:
        box = self.part_box(row, more_box(self.card_layout(row)))
        self.menu_wanted.emit(self._cards.card(row).id, self.viewport().mapToGlobal(box.bottomLeft()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips by place: a card is one row, but has parts."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip_at(self, point: QPoint) -> str:
        row = self._row_at(point)
        if row is None:
            return ""
        hit = self._situation_at(point)
        if hit.is_more_hovered:
            return self.tr("More (Menu key)")
        if hit.hovered_chip is not None:
            key, tag = self._look.keys.shown_keys("tag"), hit.hovered_chip[1]
            words = self.tr("Remove tag {tag} ({key}, then Backspace)") if key else self.tr("Remove tag {tag}")
            return words.format(tag=tag, key=key)
        colour = self._cards.colour(row)
        return self.tr("In {colour}. Enter goes to its place in the text").format(colour=colour)

    def sizeHint(self) -> QSize:
        return QSize(274, 400)
