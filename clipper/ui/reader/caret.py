"""The caret and the selection of the article, and caret mode: reading and selecting by keys alone (DESIGN.md §5.4).

Off, the arrows scroll; on (F7, or Shift with an arrow), they move a caret, and the text is selected as in any editor.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from clipper.domain.clipping import Document
from clipper.domain.offsets import OffsetMap
from clipper.domain.widening import next_sentence_start, previous_sentence_start, widened, words_between

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_BY_SENTENCE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Caret:
    """Where the caret of a text view stands and what is selected. Places are code points of the canonical text."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._text = ""
        self._block_starts: tuple[int, ...] = ()
        self._offsets = OffsetMap("")
        view.setTextInteractionFlags(MOUSE)
        view.setCursorWidth(2)

    def follow(self, document: Document, offsets: OffsetMap) -> None:
        """Another text is shown, or the same in other positions."""
        self._text, self._block_starts, self._offsets = document.text, document.block_starts, offsets

    @property
    def place(self) -> int:
        """Where the caret is: the end of a selection that moves."""
        return self._offsets.from_qt(self._view.textCursor().position())

    @property
    def anchor(self) -> int:
        """The other end of the selection; the caret's own place when there is none."""
        return self._offsets.from_qt(self._view.textCursor().anchor())

    def put(self, place: int, *, selecting: bool = False) -> None:
        """Set the caret down, or draw the selection on to there."""
        cursor = self._view.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self._offsets.to_qt(place), mode)
        self._view.setTextCursor(cursor)

    def select(self, start: int, end: int) -> None:
        """Select from one place to another; the caret is at the second."""
        self.put(start)
        self.put(end, selecting=True)

    def selected(self) -> tuple[int, int] | None:
        """The selected stretch as it is, or None."""
        start, end = sorted((self.anchor, self.place))
        return (start, end) if start < end else None

    def selected_text(self) -> str:
        """The selected words as the clipping has them, no-break spaces and all."""
        start, end = self.selected() or (0, 0)
        return self._text[start:end]

    def clear_selection(self) -> None:
        """Select nothing; the caret stays at the selection's end."""
        cursor = self._view.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self._view.setTextCursor(cursor)

    def bare_the_word(self) -> None:
        """Leave what is no word out of a selection: Qt takes an opening quotation mark for part of it: „Лиманська."""
        selected = self.selected()
        words = words_between(self._text, *selected) if selected else []
        if words:
            self.select(words[0][0], words[-1][1])

    # Caret mode ---------------------------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether the arrows move a caret."""
        return bool(self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_on(self, on: bool, first_visible: Callable[[], int]) -> None:
        """Put a caret into the first visible line, or take it away."""
        if on == self.is_on:
            return
        self._view.setTextInteractionFlags(MOUSE | KEYS if on else MOUSE)
        if on and not self._is_visible():
            self.put(first_visible())
        if not on:
            self.clear_selection()

    def _is_visible(self) -> bool:
        """A caret where the user left it, still in sight, is taken up again; at the very start there was none."""
        is_in_sight = self._view.viewport().rect().contains(self._view.cursorRect().center())
        return self._view.textCursor().position() > 0 and is_in_sight

    def by_sentence(self, forward: bool, *, selecting: bool) -> None:
        """To the start of the next sentence, or of this one, or of the one before."""
        step = next_sentence_start if forward else previous_sentence_start
        self.put(step(self._text, self._block_starts, self.place), selecting=selecting)

    def widen(self) -> None:
        """Select the word, then the sentence, then the paragraph. Nothing in an empty text."""
        start, end = self.selected() or (self.place, self.place)
        span = widened(self._text, self._block_starts, start, end) if self._text.strip() else None
        if span is not None:
            self.select(span.start, span.end)

    def move(self, event: QKeyEvent, pass_on: Callable[[QKeyEvent], None]) -> None:
        """Let Qt move the caret; past an inserted soft hyphen, whose two sides are one place, at once."""
        if self.is_on and selects_by_sentence(event):
            self.by_sentence(event.key() == Qt.Key.Key_Right, selecting=True)
            return
        before, position = (self.anchor, self.place), self._view.textCursor().position()
        pass_on(event)
        is_still_there = (self.anchor, self.place) == before and self._view.textCursor().position() != position
        if event.key() in SIDEWAYS and is_still_there:
            pass_on(event)
        elif event.key() == Qt.Key.Key_End:
            self._stay_before_hyphen()

    def _stay_before_hyphen(self) -> None:
        """Qt takes the place behind the hyphen for the end of its line, and shows the caret in the next."""
        cursor = self._view.textCursor()
        position = self._offsets.before_inserted(cursor.position())
        if position != cursor.position():
            is_selecting = cursor.hasSelection()
            cursor.setPosition(
                position, QTextCursor.MoveMode.KeepAnchor if is_selecting else QTextCursor.MoveMode.MoveAnchor
            )
            self._view.setTextCursor(cursor)


def selects_by_sentence(event: QKeyEvent) -> bool:
    """Alt+Shift+← and →. Without Shift they are the window's, which goes back and forward by them as well."""
    return event.key() in SIDEWAYS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _BY_SENTENCE


def begins_selecting(event: QKeyEvent) -> bool:
    """Whether a key press outside caret mode asks for it: an arrow with Shift."""
    return event.key() in ARROWS and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def mime_data(words: str) -> QMimeData:
    """Words to be dragged out or pasted, in an object that Qt has made.

    One made in Python and left with the clipboard brings the process down when it ends (PySide6 6.11, Nov 2026). And
    not what Qt makes of a selection: that has spaces for no-break spaces, and the reader's soft hyphens.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    data.setText(words)
    return data
