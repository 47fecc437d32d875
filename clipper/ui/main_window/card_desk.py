"""What is done with the current card of a board, as with the active passage of the text, without leaving the board.

Its clipping need not be in memory: it is read first, and stays as long as the change can be undone.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clipper.domain.citation import quotation
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour, Passage
from clipper.ui.look.look import Look
from clipper.ui.main_window.boards_desk import BoardsDesk
from clipper.ui.main_window.in_memory import in_memory
from clipper.ui.main_window.note_field import NoteField
from clipper.ui.main_window.tag_field import TagField
from clipper.ui.reader.header import long_date
from clipper.workspace.workspace import Workspace

Key = tuple[ClippingId, str]
"""Clipping and passage."""


class CardDesk(QObject):
    """Gestures on the boards' cards, turned into edits."""

    removed = Signal()
    """A passage went to the trash: offer to take it back."""
    quoted = Signal()
    menu_requested = Signal(QPoint)
    """The menu of passages is wanted at this place on the screen."""

    def __init__(self, workspace: Workspace, boards: BoardsDesk, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._boards = boards
        self._look = look
        self._window = window
        self.tag_field = TagField(workspace, look, window)
        self._tagged: Key | None = None
        self.note_field = NoteField(workspace, look, window)
        self.note_field.written.connect(self._annotate)
        self.tag_field.added.connect(self._add_tag)
        self.tag_field.removed.connect(self._take_tag)
        boards.menu_asked.connect(self.menu_requested)
        workspace.gathering.connect(self.flush)

    @property
    def current(self) -> Key | None:
        """The passage of the current card of the board that is seen; None for one that has none."""
        card = self._boards.current()
        return card if card is not None and card[1] else None

    # Edits --------------------------------------------------------------------------------------------------------

    def recolour(self, colour: Colour) -> None:
        """Give the passage that colour."""
        if (card := self.current) is not None:
            self._in_memory(card, lambda: self._workspace.recolour(card[1], colour, card[0]))

    def remove(self) -> bool:
        """Move the passage to the trash, when the board has the focus. False when there is none."""
        card = self.current if self._boards.has_focus else None
        if card is not None:
            self._in_memory(card, lambda: self._remove(card))
        return card is not None

    def _remove(self, card: Key) -> None:
        if self._passage(card) is not None:
            self._workspace.remove(card[1], card[0])
            self.removed.emit()

    def quote(self) -> None:
        """Copy the passage with its source."""
        if (card := self.current) is not None:
            self._in_memory(card, lambda: self._quote(card))

    def _quote(self, card: Key) -> None:
        session, passage = self._workspace.opened_library.session(card[0]), self._passage(card)
        if session is not None and passage is not None:
            metadata = session.metadata
            QGuiApplication.clipboard().setText(quotation(passage.anchor.exact, metadata, long_date(metadata.date)))
            self.quoted.emit()

    # Tags ---------------------------------------------------------------------------------------------------------

    def tag(self) -> None:
        """Open the tag field for the passage."""
        if (card := self.current) is not None:
            self._in_memory(card, lambda: self._open_tags(card))

    def _open_tags(self, card: Key) -> None:
        passage = self._passage(card)
        if passage is not None and self._is_seen(card):
            self._tagged = card
            self.tag_field.open_for(self._place(), passage.tags)

    def _add_tag(self, tag: str) -> None:
        if (card := self._tagged) is not None:
            self._in_memory(card, lambda: self._workspace.tag(card[1], [tag], card[0]))

    def _take_tag(self, tag: str) -> None:
        if (card := self._tagged) is not None:
            self._in_memory(card, lambda: self._workspace.untag(card[1], [tag], card[0]))

    # Notes --------------------------------------------------------------------------------------------------------

    def note(self) -> None:
        """Open the note of the passage."""
        if (card := self.current) is not None:
            self._in_memory(card, lambda: self._open_note(card))

    def _open_note(self, card: Key) -> None:
        passage = self._passage(card)
        if passage is not None and self._is_seen(card):
            self.note_field.open_for(self._place(), card[0], passage)

    def _annotate(self, clipping: ClippingId, passage_id: str, text: str) -> None:
        self._in_memory((clipping, passage_id), lambda: self._workspace.annotate(passage_id, text, clipping))

    def flush(self) -> None:
        """Tell the workspace what is typed and not told yet."""
        self.note_field.flush()

    # The clipping -------------------------------------------------------------------------------------------------

    def _in_memory(self, card: Key, do: Callable[[], None]) -> None:
        in_memory(self._workspace, card[0], self, do)

    def _passage(self, card: Key) -> Passage | None:
        session = self._workspace.opened_library.session(card[0])
        return None if session is None or session.is_read_only else session.notes.passage(card[1])

    def _is_seen(self, card: Key) -> bool:
        """Whether the user is still there, when its clipping had to be read first."""
        return self.current == card

    def _place(self) -> QRect:
        """Of the current card, in the window."""
        widget, card = self._boards.current_place()
        return QRect(widget.mapTo(self._window, card.topLeft()), card.size())
