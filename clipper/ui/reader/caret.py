"""Caret mode: reading and selecting in the article by keys alone (DESIGN.md §5.4).

Off, the arrows scroll; on (F7, or Shift with an arrow), they move a caret, and the text is selected as in any editor.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from clipper.domain.passage import Span
from clipper.domain.widening import next_sentence_start, previous_sentence_start, widened

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class CaretMotions:
    """Where the caret goes in one text. Code points in, code points out."""

    def __init__(self, text: str, block_starts: Sequence[int]) -> None:
        self._text = text
        self._block_starts = block_starts

    def by_sentence(self, place: int, forward: bool) -> int:
        """The start of the next sentence, or of this one, or of the one before."""
        step = next_sentence_start if forward else previous_sentence_start
        return step(self._text, self._block_starts, place)

    def widened(self, start: int, end: int) -> Span | None:
        """The word, the sentence, the paragraph around a caret or a selection. None in an empty text."""
        return widened(self._text, self._block_starts, start, end) if self._text.strip() else None


def begins_selecting(event: QKeyEvent) -> bool:
    """Whether a key press outside caret mode asks for it: an arrow with Shift."""
    return event.key() in ARROWS and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
