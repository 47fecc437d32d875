"""The note editor that opens in a card and stays over its note box, wherever that goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal

from clipper.ui.inspector.cards import CardModel
from clipper.ui.inspector.view import CardView
from clipper.ui.look.look import Look
from clipper.ui.look.note_editor import NoteBox


class NoteInCard(QObject):
    """Opens, places and closes the one editor of a card view. Whatever ends the editing, the words are told first."""

    changed = Signal(str, str)
    closed_by_key = Signal()

    def __init__(self, look: Look, view: CardView, model: CardModel) -> None:
        super().__init__(view)
        self._view = view
        self._cards = model
        self._passage_id: str | None = None
        self._box = NoteBox(look, view.viewport())
        self._box.hide()
        self._box.height_changed.connect(self._make_room)
        self._box.editor.note_changed.connect(self._tell)
        self._box.editor.closed_by_key.connect(self._close_by_key)
        self._box.editor.left.connect(self.close)
        view.moved.connect(self._place)

    @property
    def passage_id(self) -> str | None:
        """Whose note is being written."""
        return self._passage_id

    def open(self, passage_id: str) -> None:
        """Opens the editor in that card, which must be there; another card's editor closes."""
        if passage_id != self._passage_id:
            self.close()
            row = self._cards.row_of(passage_id)
            if row is None:
                return
            self._passage_id = passage_id
            self._show(row)
        self._box.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, row: int) -> None:
        self._box.editor.set_note(self._cards.card(row).passage.note)
        self._make_room(self._box.sizeHint().height())
        self._box.show()
        self._make_room(self._box.sizeHint().height())
        self._view.show_row(row)

    def _make_room(self, height: int) -> None:
        if self._passage_id is not None:
            self._view.set_edited(self._passage_id, height)
            self._place()

    def _place(self) -> None:
        row = self._cards.row_of(self._passage_id)
        if row is not None:
            box: QRect = self._view.part_box(row, self._view.card_layout(row).note_box)
            self._box.setGeometry(box)

    def follow(self, passage_id: str, note: str) -> None:
        """The kept note of a passage is now `note`; matters when it is the one being written."""
        if passage_id == self._passage_id:
            self._box.editor.note_changed_outside(note)

    def flush(self) -> None:
        """Tells untold words now."""
        self._box.editor.flush()

    def _tell(self, text: str) -> None:
        if self._passage_id is not None:
            self.changed.emit(self._passage_id, text)

    def _close_by_key(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()
        self.closed_by_key.emit()

    def close(self) -> None:
        """Ends the editing; the focus is left to whoever has it."""
        if self._passage_id is None:
            return
        self.flush()
        self._passage_id = None
        self._view.set_edited(None)
        self._box.hide()
