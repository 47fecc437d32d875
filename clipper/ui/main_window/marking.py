"""What the marking keys are about: the selection or the active passage of the text, or the card of a board."""

from __future__ import annotations

from clipper.domain.passage import Colour
from clipper.ui.main_window.boards_desk import BoardsDesk
from clipper.ui.main_window.card_desk import CardDesk
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.reading_desk import ReadingDesk


class Marking:
    """Passes each key on to the desk whose passage is seen."""

    def __init__(self, boards: BoardsDesk, cards: CardDesk, desk: Desk, reading: ReadingDesk) -> None:
        self._boards = boards
        self._cards = cards
        self._desk = desk
        self._reading = reading

    @property
    def _is_board(self) -> bool:
        return self._boards.shown is not None

    def colour(self, colour: Colour) -> None:
        """A digit: mark in that colour, or recolour."""
        if self._is_board:
            self._cards.recolour(colour)
        else:
            self._desk.colour_key(colour)

    def tag(self) -> None:
        """Open the tag field."""
        self._cards.tag() if self._is_board else self._desk.tag()

    def note(self) -> None:
        """Open the note."""
        self._cards.note() if self._is_board else self._desk.note()

    def quote(self) -> None:
        """Copy with the source."""
        self._cards.quote() if self._is_board else self._reading.quote()

    def remove(self) -> bool:
        """Take the highlight away. False when that is not what the key means here."""
        return self._cards.remove() if self._is_board else self._reading.remove()
