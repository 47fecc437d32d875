"""`PassagesBoard`: a page with all passages of the library, or with all that needs attention."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.ui.look.empty_state import EmptyState
from clipper.ui.look.focus_ring import FocusRing
from clipper.ui.look.look import Look
from clipper.ui.passages_board.rows import PassageModel, PassageRow
from clipper.ui.passages_board.view import PassageView, column

_HEAD_TOP, _HEAD_BOTTOM = 18, 10


class PassagesBoard(QWidget):
    """Title, count and cards. What it is called and what it says when it is empty is told by the window."""

    opened = Signal(str, str)
    """(clipping, passage id), by a click or Enter; the id is "" for a clipping that cannot be read."""
    back_requested = Signal()
    """Backspace: to where the user came from."""
    menu_asked = Signal(str, str, QPoint)
    """(clipping, passage id, place on the screen)."""
    empty_action = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_reading = False
        self._empty_words = self._told = ""
        self.setObjectName("passagesBoard")
        self.title, self.count = QLabel(self), QLabel(self)
        self.cards = PassageModel(look.colour_meaning, self)
        self.view = PassageView(look, self.cards, self)
        self.empty = EmptyState(look, self.view.viewport())
        self._ring = FocusRing(look, self.view, self._has_no_ring)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)
        self.set_title(self.tr("Passages"))
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_count()

    def _lay_out(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self._head = QHBoxLayout()
        self._head.setSpacing(14)
        self._head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBaseline)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._head)
        page.addWidget(self.view, 1)
        over = QVBoxLayout(self.view.viewport())
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.empty)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self._ring.renew)
        self.view.opened.connect(self._tell_opened)
        self.view.left.connect(self.back_requested)
        self.view.resized.connect(self._place_head)
        self.view.menu_asked.connect(self._tell_menu)
        self.empty.action.connect(self.empty_action)

    # What is shown

    def set_title(self, title: str) -> None:
        """What the page is called: "Passages", "Needs attention"."""
        self.title.setText(title)
        self.view.setAccessibleName(title)

    def set_empty(self, title: str, help: str, action_id: str = "", action_words: str = "", icon: str = "") -> None:
        """What it says without cards: one line of fact, one of help, one action."""
        self.empty.set_words(title, help, action_id, action_words, icon)
        self._empty_words = " ".join(part for part in (title, help) if part)
        self._describe()

    def set_rows(self, rows: Sequence[PassageRow]) -> None:
        """Show these. The current card stays the current one, and where it is on the screen.

        When it is gone, what took its place is the current one.
        """
        current, distance = self.view.current_card(), self.view.distance_from_top()
        row = self.view.currentIndex().row()
        self.cards.set_cards(rows)
        if current is not None:
            if not self.view.show_card(current.key):
                self.view.show_row(row)
            self.view.put_current_at(distance)
        self._show_count()

    def add_rows(self, rows: Sequence[PassageRow]) -> None:
        """Show these after the others; nothing moves."""
        self.cards.add_cards(rows)
        self._show_count()

    def set_reading(self, is_reading: bool) -> None:
        """Whether more may come: an empty page says nothing yet."""
        self._is_reading = is_reading
        self._show_count()

    def _has_no_ring(self) -> bool:
        return not self.view.selectionModel().hasSelection()

    def _describe(self) -> None:
        """The keys; without cards, why there are none."""
        keys = self.tr("Up and Down choose a card, Enter opens it at its place, Backspace leads back")
        self.view.setAccessibleDescription(keys if self.cards.rowCount() else self._empty_words)

    # Where the user is

    def current(self) -> tuple[ClippingId, str] | None:
        """Clipping and passage of the current card."""
        card = self.view.current_card()
        return (card.clipping, card.passage_id) if card else None

    def show_passage(self, clipping: ClippingId, passage_id: str) -> bool:
        """Make its card the current one and scroll to it, without telling; whether it is here."""
        return self.view.show_card((clipping, passage_id))

    # What it tells

    def _tell_opened(self, card: PassageRow) -> None:
        self.opened.emit(card.clipping, card.passage_id)

    def _tell_menu(self, card: PassageRow, place: QPoint) -> None:
        self.menu_asked.emit(card.clipping, card.passage_id, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    # How it looks

    def _show_count(self) -> None:
        count = self.cards.rowCount()
        number = QLocale().toString(count)
        self.count.setText(f"{number}…" if self._is_reading else number if count else "")
        spoken = self.tr("%Ln cards", "", count)
        self.count.setAccessibleName(spoken)
        self.empty.setVisible(not count and not self._is_reading)
        self._ring.renew()
        self._describe()
        if spoken != self._told and self.isVisible() and QAccessible.isActive() and not self._is_reading:
            self._told = spoken
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, spoken))

    def _restyle(self) -> None:
        look = self._look
        self.title.setFont(look.reading_font(22, 700))
        self.count.setFont(look.ui_font(13))
        for label, ink in ((self.title, look.theme.ink), (self.count, look.theme.ink2)):
            label.setStyleSheet(f"color: {ink.name()};")
        self.view.restyle()
        self._place_head()

    def _place_head(self) -> None:
        """The title stands over the cards' left edge."""
        left, _ = column(self.view.viewport().width())
        self._head.setContentsMargins(left, _HEAD_TOP, left, _HEAD_BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.list)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the states are words of ours. The title is the window's to say anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_count()
            self.view.restyle()
