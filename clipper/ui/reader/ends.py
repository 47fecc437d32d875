"""Moving one end of a passage, by mouse or by keys: a preview until it is accepted, the old ends when it is not."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from clipper.domain.passage import Span
from clipper.domain.text import grapheme_end, grapheme_start
from clipper.domain.widening import word_span, words_between

REACH = 400
"""Code points looked through for the next word border."""


class End(Enum):
    """Which end of a passage."""

    START = "start"
    END = "end"


class EndsEditor(QObject):
    """Holds a passage whose end is being moved. Positions are code points of the canonical text."""

    previewed = Signal()
    """`passage_id` and `span` are others now, or there is none any more."""
    stepped = Signal()
    """A key has moved the end: it should be in sight."""
    accepted = Signal(str, int, int)
    """(passage, start, end): to be done as one edit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.passage_id: str | None = None
        self._text = ""
        self._old = Span(0, 1)
        self._fixed = 0
        self._moving = 0
        self._moves_end = True

    @property
    def is_active(self) -> bool:
        """Whether an end is being moved."""
        return self.passage_id is not None

    @property
    def span(self) -> Span:
        """What the passage would cover now. Dragged past the other end, the two have changed places."""
        start, end = sorted((self._fixed, self._moving))
        return Span(start, end) if start < end else self._old

    @property
    def moving(self) -> int:
        """The place of the end that moves."""
        return self._moving

    def begin(self, passage_id: str, span: Span, end: End, text: str) -> None:
        """Take hold of one end; a move under way is given up."""
        self.passage_id, self._old, self._text = passage_id, span, text
        self._moves_end = end is End.END
        self._fixed, self._moving = (span.start, span.end) if self._moves_end else (span.end, span.start)
        self.previewed.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """True when the key was meant for an end that is being moved."""
        if not self.is_active:
            return False
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by_character = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step(event.key() == Qt.Key.Key_Right, by_character=by_character)
                self.stepped.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.accept()
            case Qt.Key.Key_Escape:
                self.cancel()
            case _:
                return False
        return True

    def drag_to(self, place: int, *, by_character: bool) -> None:
        """The pointer is at this character: the end snaps to the word there, or to the character."""
        grows_right = place >= self._fixed
        self._put(self._snapped(place, to_end=grows_right) if not by_character else grapheme_start(self._text, place))

    def step(self, forward: bool, *, by_character: bool) -> None:
        """One word, or one character, on or back."""
        if by_character:
            place = grapheme_end(self._text, self._moving + 1) if forward else self._moving - 1
            self._put(max(0, min(len(self._text), place if forward else grapheme_start(self._text, max(0, place)))))
            return
        self._put(self._next_border(forward))

    def _put(self, place: int) -> None:
        if place != self._fixed and place != self._moving:
            self._moving = place
            self.previewed.emit()

    def _snapped(self, place: int, *, to_end: bool) -> int:
        word = word_span(self._text, place)
        return place if word is None else word.end if to_end else word.start

    def _line_before(self, place: int) -> int:
        """A place before, where no word is cut in two."""
        return max(self._text.rfind("\n", 0, place), self._text.rfind(" ", 0, place), place - REACH, 0)

    def _next_border(self, forward: bool) -> int:
        """The next end of a word for an end, the next start for a start."""
        low = self._line_before(max(0, self._moving - REACH)) if not forward else self._line_before(self._moving)
        words = words_between(self._text, low, self._moving + REACH)
        is_end = self._moving > self._fixed
        borders = [end if is_end else start for start, end in words]
        ahead = [border for border in borders if (border > self._moving if forward else border < self._moving)]
        if not ahead:
            return self._moving
        return ahead[0] if forward else ahead[-1]

    def accept(self) -> None:
        """Keep the new ends."""
        passage_id, span, old = self.passage_id, self.span, self._old
        self._end()
        if passage_id is not None and span != old:
            self.accepted.emit(passage_id, span.start, span.end)

    def cancel(self) -> None:
        """Leave the passage as it was."""
        self._end()

    def _end(self) -> None:
        self.passage_id = None
        self.previewed.emit()
