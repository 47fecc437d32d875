"""The inspector pane: a segmented header over the cards of the passages, or the clipping's details (DESIGN.md §4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from clipper.ui.inspector.cards import Card, CardModel
from clipper.ui.inspector.delegate import more_box
from clipper.ui.inspector.details import Details
from clipper.ui.inspector.menu import CardMenu
from clipper.ui.inspector.note_in_card import NoteInCard
from clipper.ui.inspector.view import CardView
from clipper.ui.look.look import Look
from clipper.ui.look.segments import Segments

if TYPE_CHECKING:
    from clipper.ui.inspector.details_page import DetailsPage

Tab: TypeAlias = Literal["passages", "details"]

_TABS: tuple[Tab, ...] = ("passages", "details")


class Inspector(QWidget):
    """Shows the passages and details it is given and tells what the user wants of them."""

    details_made = Signal()
    """The second tab is there, with buttons that do what commands do."""
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
    match_wanted = Signal(str)
    """A lost passage is to get a place."""
    recolour_requested = Signal(str, object)
    tag_removed = Signal(str, str)

    corrected = Signal(str, str)
    """(field of CORRECTABLE, value); "" is back to what the file says. Dates are ISO 8601.

    This and the signals below are of the clipping of `details`. They may sound inside `show_details`, for the
    clipping that was shown until then: do not take the current one for it.
    """
    clipping_note_changed = Signal(str)
    clipping_note_closed = Signal()
    """The user closed the clipping's note by a key; the header has the focus."""
    encoding_chosen = Signal(str)
    """"" is automatic."""
    url_open_requested = Signal(str)
    url_copy_requested = Signal(str)
    show_in_folder_requested = Signal()
    clipping_tags_requested = Signal(QRect)
    """The place for a tag popover, in the coordinates of the inspector."""
    clipping_tag_removed = Signal(str)
    tab_changed = Signal(str)
    """"passages" or "details", by whatever cause."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = CardModel(look.colour_meaning, self)
        self._view = CardView(look, self._cards, self)
        self._note = NoteInCard(look, self._view, self._cards)
        self._menu = CardMenu(look, self)
        self._page: DetailsPage | None = None
        self._shown_details: Details | None = None
        self._segments = Segments(look, self)
        self._empty = QLabel(self)
        self._set_up()
        self._connect()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Passages and details"))
        self._segments.setAccessibleName(self.tr("Passages and details"))
        self._segments.add_segment(self.tr("Passages"), self.tr("Passages of this clipping (Left and Right)"))
        self._segments.add_segment(self.tr("Details"), self.tr("Details of this clipping (Left and Right)"))
        QWidget.setTabOrder(self._segments, self._view)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(24)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._empty)
        header = QVBoxLayout()
        header.setContentsMargins(14, 10, 14, 10)
        header.addWidget(self._segments)
        self._below_bar = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(self._below_bar)
        column.addLayout(self._pages, 1)
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
        self._menu.match_chosen.connect(self.match_wanted)
        self._menu.remove_chosen.connect(self.remove_requested)
        self._segments.currentChanged.connect(self._turn)
        self._look.changed.connect(self._restyle)
        self._look.keys.changed.connect(self._name_key)
        self._name_key()

    @property
    def _details(self) -> DetailsPage:
        """Made when it is first turned to: 60 widgets that the first paint does not need."""
        if self._page is None:
            from clipper.ui.inspector.details_page import DetailsPage  # not above, for the same reason

            self._page = DetailsPage(self._look, self)
            self._connect_details(self._page)
            self._page.show_details(self._shown_details)
            self._pages.addWidget(self._page)
            self.details_made.emit()
        return self._page

    def _connect_details(self, details: DetailsPage) -> None:
        details.corrected.connect(self.corrected)
        details.note_changed.connect(self.clipping_note_changed)
        details.note_closed.connect(self._close_clipping_note)
        details.encoding_chosen.connect(self.encoding_chosen)
        details.url_open_requested.connect(self.url_open_requested)
        details.url_copy_requested.connect(self.url_copy_requested)
        details.show_in_folder_requested.connect(self.show_in_folder_requested)
        details.tags_requested.connect(self._ask_for_clipping_tags)
        details.tag_removed.connect(self.clipping_tag_removed)

    def _restyle(self) -> None:
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.ink2)
        self._empty.setPalette(palette)
        self._empty.setFont(self._look.ui_font(13))
        self.update()

    # What is shown

    def add_below_bar(self, widget: QWidget) -> None:
        """A bar about the passages, above their cards."""
        self._below_bar.addWidget(widget)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Replaces the cards. An open note goes on if its passage is still there, else it is told and closed.

        The same passages in the same order are shown as they are now, one by one: only what differs costs anything.
        """
        if self._cards.has_just([card.id for card in cards]):
            for card in cards:
                self.update_card(card)
            return
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

    def _name_key(self) -> None:
        key = self._look.keys.shown_keys("highlight")
        with_key = self.tr("No passages yet. Select text and press {key}").format(key=key)
        self._empty.setText(with_key if key else self.tr("No passages yet. Select text and highlight it"))

    def _show_count(self) -> None:
        count = self._cards.rowCount()
        spoken = self.tr("%Ln passages", "", count)
        self._segments.set_count(0, count, spoken)
        self._show_page()

    # The tabs

    @property
    def tab(self) -> Tab:
        """Which of the two is shown."""
        return _TABS[max(0, self._segments.currentIndex())]

    def show_tab(self, tab: Tab) -> None:
        """Turns to the passages or the details; the focus stays where it is, unless that goes out of sight."""
        self._segments.setCurrentIndex(_TABS.index(tab))

    def _turn(self) -> None:
        if self.tab != "passages":
            self._note.close()
        self._show_page()
        self.tab_changed.emit(self.tab)

    def _show_page(self) -> None:
        """The page of the tab. Where there are no cards the header takes the focus of the pane."""
        has_cards = self._cards.rowCount() > 0
        is_turned = self.tab == "details"
        page = self._details if is_turned else self._view if has_cards else self._empty
        self.setFocusProxy(self._segments if is_turned or not has_cards else self._view)
        if page is self._pages.currentWidget():
            return
        had_focus = self._focus_is_in_pages()
        self._pages.setCurrentWidget(page)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if page is self._view:
            self._pages.activate()
            self._view.set_active(self._view.active)

    def _focus_is_in_pages(self) -> bool:
        """Whether what has the focus is about to go out of sight."""
        page, focus = self._pages.currentWidget(), self.window().focusWidget()
        if page is None or focus is None or not self.isVisible():
            return False
        return page is focus or page.isAncestorOf(focus)

    # The details

    @property
    def details(self) -> Details | None:
        """What the Details tab shows, and what its signals speak of."""
        return self._shown_details

    def show_details(self, details: Details | None) -> None:
        """Other details. Of the same clipping: what is being typed stays. Of another: that is told first."""
        if self._page is not None:
            self._page.show_details(details)
        self._shown_details = details  # only now: words of the former one were told just before

    def _ask_for_clipping_tags(self) -> None:
        button = self._details.tags.add
        self.clipping_tags_requested.emit(QRect(button.mapTo(self, QPoint(0, 0)), button.size()))

    def _close_clipping_note(self) -> None:
        self._segments.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clipping_note_closed.emit()

    # The note

    def edit_note(self, passage_id: str) -> None:
        """Opens the note editor in that passage's card and gives it the focus."""
        if self._cards.row_of(passage_id) is None:
            return
        self.show_tab("passages")
        if passage_id != self._view.active:
            self._view.set_active(passage_id)
            self.activated.emit(passage_id)
        self._note.open(passage_id)

    @property
    def note_being_written(self) -> str | None:
        """The passage whose note is open in its card."""
        return self._note.passage_id

    def flush_note(self) -> None:
        """Tells words that were typed and not told yet, in a field of the details too.

        Before the clipping changes, before the program ends.
        """
        self._note.flush()
        if self._page is not None:
            self._page.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """An open note is told before it goes out of sight."""
        self._note.close()
        super().hideEvent(event)

    # The menu and the tags

    def set_keys(self, keys: Callable[[str], str]) -> None:
        """Which keys do what the cards' menu does: of a command, as they are shown."""
        self._menu.set_keys(keys)

    def _open_menu(self, passage_id: str, place: QPoint) -> None:
        row = self._cards.row_of(passage_id)
        if row is not None:
            card = self._cards.card(row)
            self._menu.open_for(passage_id, card.passage.colour, place, is_lost=card.is_lost)

    def _ask_for_tags(self, passage_id: str) -> None:
        self.tags_requested.emit(passage_id, self.tags_place(passage_id))

    def tags_place(self, passage_id: str) -> QRect:
        """Where a tag popover for that passage belongs, in the coordinates of the inspector: its row of chips.

        While no card is in sight, the header.
        """
        row = self._cards.row_of(passage_id)
        if row is None or self._pages.currentWidget() is not self._view:
            return self._segments.geometry()
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
