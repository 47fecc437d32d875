"""Ways through the window: between list, text, card and board, with what each is to show and where the focus goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Passage

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow


class Ways(QObject):
    """Of one window, whose panes and desks it asks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_clipping(self, clipping: ClippingId) -> None:
        """Choose a clipping in the list and show it."""
        if self._window.boards.shown is not None:
            self.leave_board()
        self._window.clipping_list.show_clipping(clipping)  # not in the list yet while a first scan is running
        self._window.reading.read(clipping)

    def reveal(self, clipping: ClippingId) -> None:
        """It is about to change: show where, unless a board that lists the passage is seen."""
        if not any(self._window.boards.lists(clipping, passage) for passage in self._stepped_passages()):
            self.open_clipping(clipping)

    def show_stepped(self) -> None:
        """On a board: the card that has changed, or come back."""
        if (edit := self._window.workspace.stepped) is not None:
            for passage in self._stepped_passages():
                self._window.boards.show_passage(edit.clipping, passage)

    def _stepped_passages(self) -> list[str]:
        edit = self._window.workspace.stepped
        return [one.id for one in edit.items if isinstance(one.before or one.after, Passage)] if edit else []

    def enter(self, clipping: ClippingId) -> None:
        """From the list into the text of that clipping."""
        self._window.reading.read(clipping)
        self._window.panes.show_reader_page()
        self._window.reader.in_focus.setFocus()

    def step_clipping(self, by: int) -> None:
        """The next (1) or previous (-1) clipping of the list."""
        self._window.clipping_list.step(by)

    def find(self) -> None:
        """In the text, which is brought into sight."""
        self._window.panes.show_reader_page()
        self._window.finder.open()

    def step_passage(self, by: int) -> None:
        """To the next (1) or previous (-1) passage of the text, which is brought into sight."""
        self._window.panes.show_reader_page()
        self._window.desk.step(by)

    def select_all_clippings(self) -> None:
        """All of the list."""
        self._window.clipping_list.select_all()
        self._window.clipping_list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_taken_out(self, clippings: list[ClippingId]) -> None:
        """An undone import took out what is shown: show another clipping."""
        if self._window.workspace.current_id in clippings:
            others = (one.id for one in self._window.workspace.rows.each())
            following = next((one for one in others if one not in clippings), None)
            if following is not None:
                self.open_clipping(following)
            else:
                self._window.reading.leave()
                self._window.lost.leave()

    # In and out ---------------------------------------------------------------------------------------------------

    def go_in(self) -> bool:
        """From the list into the article, from there to the active passage's card."""
        return self._window.panes.go_in(has_active_passage=self._window.desk.active_id is not None)

    def go_out(self) -> bool:
        """The way back: to the board, when one led here."""
        return (
            self._window.panes.focused() == "reader" and self._window.boards.go_back()
        ) or self._window.panes.go_out()

    def leave_board(self) -> None:
        """Back to the list."""
        self._window.browsing.back_to_list()
        self._window.clipping_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_from_board(self, clipping: ClippingId) -> None:
        """The clipping of a card, in the list and beside it."""
        self._window.browsing.back_to_list()
        self._window.panes.show_reader_page()
        self._window.clipping_list.show_clipping(clipping)
        self._window.reading.read(clipping)
        self._window.reader.in_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def jump(self, _: ClippingId, passage_id: str) -> None:
        """To the passage of a card, when its clipping is there."""
        if passage_id:
            self._window.desk.go_to(passage_id)

    def find_match(self) -> None:
        """For a lost passage: on a board for that of the current card, whose clipping is shown first."""
        card = self._window.boards.current()
        if self._window.boards.shown is not None and card is not None:
            self._window.lost.wait_for(*card)
            self._window.boards.open_current()
            self._window.lost.take_focus()  # the text has it, when the clipping was there at once
        else:
            self._window.panes.show_reader_page()
            self._window.lost.open()
