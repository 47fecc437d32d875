"""The inspector pane: a segmented header over the cards of the clipping's passages (DESIGN.md §4)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from clipper.ui.inspector.cards import Card, CardModel
from clipper.ui.inspector.delegate import more_box
from clipper.ui.inspector.menu import CardMenu
from clipper.ui.inspector.note_in_card import NoteInCard
from clipper.ui.inspector.segments import Segments
from clipper.ui.inspector.view import CardView
from clipper.ui.look.look import Look


class Inspector(QWidget):
    """Shows the passages it is given and tells what the user wants of them."""

    activated = Signal(str)
    entered = Signal(str)
    """Enter on a card: to the passage's place in the text. `activated` came just before when it was not active."""
    note_changed = Signal(str, str)
    """(passage, text). May sound inside `set_cards`, for a passage that is no longer among the cards."""
    note_closed = Signal()
    """The user closed the note by a key; the cards have the focus. Not when the focus simply went elsewhere."""
    tags_requested = Signal(str, QRect)
    """(passage, place of its tags in the coordinates of the inspector)."""
    remove_requested = Signal(str)
    recolour_requested = Signal(str, object)
    tag_removed = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = CardModel(self)
        self._view = CardView(look, self._cards, self)
        self._note = NoteInCard(look, self._view, self._cards)
        self._menu = CardMenu(look, self)
        self._segments = Segments(look, self)
        self._empty = QLabel(self.tr("No passages yet. Select text and press H"), self)
        self._set_up()
        self._connect()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self._segments.add_segment(self.tr("Passages"))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(24)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._empty)
        header = QVBoxLayout()
        header.setContentsMargins(14, 10, 14, 10)
        header.addWidget(self._segments)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(self._pages, 1)
        self.setFocusProxy(self._view)
        self._show_count()

    def _connect(self) -> None:
        view = self._view
        view.chosen.connect(self.activated)
        view.opened.connect(self.entered)
        view.recolour_wanted.connect(self.recolour_requested)
        view.remove_wanted.connect(self.remove_requested)
        view.tag_removed.connect(self.tag_removed)
        view.note_wanted.connect(self.edit_note)
        view.menu_wanted.connect(self._open_menu)
        self._note.changed.connect(self.note_changed)
        self._note.closed_by_key.connect(self.note_closed)
        self._menu.recolour_chosen.connect(self.recolour_requested)
        self._menu.tag_chosen.connect(self._ask_for_tags)
        self._menu.note_chosen.connect(self.edit_note)
        self._menu.remove_chosen.connect(self.remove_requested)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.ink2)
        self._empty.setPalette(palette)
        self._empty.setFont(self._look.ui_font(13))
        self.update()

    # What is shown

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Replaces the cards. An open note goes on if its passage is still there, else it is told and closed."""
        ids = {card.id for card in cards}
        if self._note.passage_id is not None and self._note.passage_id not in ids:
            self._note.close()
        self._cards.set_cards(cards)
        for card in cards:
            self._note.follow(card.id, card.passage.note)
        if self._view.active not in ids:
            self._view.set_active(None)
        self._show_count()

    def update_card(self, card: Card) -> None:
        """Shows one passage as it is now; a passage that is not among the cards is no business of ours."""
        row = self._cards.replace(card)
        if row is not None:
            self._view.refresh(row)
            self._note.follow(card.id, card.passage.note)

    def set_active(self, passage_id: str | None) -> None:
        """Gives a card the ring and scrolls to it; no signal."""
        self._view.set_active(passage_id)

    def _show_count(self) -> None:
        count = self._cards.rowCount()
        spoken = self.tr("1 passage") if count == 1 else self.tr("%n passages", "", count)
        self._segments.set_count(0, count, spoken)
        self._pages.setCurrentWidget(self._view if count else self._empty)

    # The note

    def edit_note(self, passage_id: str) -> None:
        """Opens the note editor in that passage's card and gives it the focus."""
        if self._cards.row_of(passage_id) is None:
            return
        if passage_id != self._view.active:
            self._view.set_active(passage_id)
            self.activated.emit(passage_id)
        self._note.open(passage_id)

    def flush_note(self) -> None:
        """Tells words that were typed and not told yet: before the clipping changes, before the program ends."""
        self._note.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """An open note is told before it goes out of sight."""
        self._note.close()
        super().hideEvent(event)

    # The menu and the tags

    def _open_menu(self, passage_id: str, place: QPoint) -> None:
        row = self._cards.row_of(passage_id)
        if row is not None:
            self._menu.open_for(passage_id, self._cards.card(row).passage.colour, place)

    def _ask_for_tags(self, passage_id: str) -> None:
        self.tags_requested.emit(passage_id, self.tags_place(passage_id))

    def tags_place(self, passage_id: str) -> QRect:
        """Where a tag popover for that passage belongs, in the coordinates of the inspector: its row of chips."""
        row = self._cards.row_of(passage_id)
        if row is None:
            return QRect(QPoint(0, 0), self.size())
        layout = self._view.card_layout(row)
        chips = layout.foot.united(more_box(layout)).united(layout.quote_box.translated(0, 0))
        foot = QRect(chips.left(), layout.foot.top(), chips.width(), layout.foot.height())
        return QRect(self._view.viewport().mapTo(self, self._view.part_box(row, foot).topLeft()), foot.size())

    # Looks

    def sizeHint(self) -> QSize:
        """As wide as in a window of 1440."""
        return QSize(274, 600)

    def minimumSizeHint(self) -> QSize:
        """Narrower than this a quote is not worth reading."""
        return QSize(200, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pane's paper."""
        QPainter(self).fillRect(event.rect(), self._look.theme.insp)
