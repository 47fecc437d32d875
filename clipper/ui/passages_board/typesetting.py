"""Where everything in a card of the board stands, at a given width; and how high the card is, which is asked first.

The height of 5,000 cards must be known before the first is painted. Only the lines of the quote vary: counting them
from its advance costs 8 µs, breaking it 60 (Nov 2026); so only those near a border are broken.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from clipper.ui.look.chips import elided_chips
from clipper.ui.look.look import Look
from clipper.ui.look.text_lines import broken_lines
from clipper.ui.passages_board.rows import PassageRow
from clipper.ui.passages_board.words import short_day

MOST_LINES = 3
PADDING = 12
TEXT_LEFT, TEXT_RIGHT = 24, 16
GAP = 10
"""Between two cards."""
NOTE_LEFT, NOTE_RIGHT = 26, 10
_SAFE = 0.8
"""Text of up to this share of two lines surely fits into two: no word is longer than a fifth of both."""
_SHOWN = 780


@dataclass(frozen=True, slots=True)
class CardLayout:
    """The parts of a card, in pixels from its top left corner. A part that is not there is empty."""

    card: PassageRow
    width: int
    height: int
    state: QRect
    lines: tuple[str, ...]
    quote: QRect
    note_box: QRect
    note: str
    chips: tuple[tuple[QRect, str], ...]
    left_over: tuple[QPoint, str] | None
    foot: QRect
    title: str
    """The foot is this and then `rest`."""
    rest: str


class Typesetter:
    """Lays cards out for one look; made anew when the look changes."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.quote_face, self.reason_face = look.reading_font(15), look.ui_font(13)
        self.note_face, self.foot_face = look.ui_font(13), look.ui_font(12)
        self.quote_leading = look.px(22)
        self._state_height, self._note_height = look.px(22), look.px(31)
        self._chip_height, self._foot_height = look.px(20), look.px(16)
        self._metrics = {id(face): QFontMetricsF(face) for face in (self.quote_face, self.reason_face)}
        self._note_metrics, self._foot_metrics = QFontMetricsF(self.note_face), QFontMetricsF(self.foot_face)
        self._advances: dict[tuple[int, str], float] = {}

    def face_of(self, card: PassageRow) -> QFont:
        """What the card's words are set in: a reason is no quotation."""
        return self.reason_face if card.state == "unreadable" else self.quote_face

    # How high

    def height(self, card: PassageRow, width: int) -> int:
        """The height of the card."""
        lines = self._count(self._words(card), self.face_of(card), width - TEXT_LEFT - TEXT_RIGHT)
        height = 2 * PADDING + lines * self.quote_leading + 8 + self._foot_height
        height += self._state_height if card.state != "exact" else 0
        height += self._note_height + 8 if card.note else 0
        return height + (self._chip_height + 8 if card.tags else 0)

    def _words(self, card: PassageRow) -> str:
        words = card.reason if card.state == "unreadable" else card.quote
        return " ".join(words[:_SHOWN].split())

    def _count(self, text: str, face: QFont, width: int) -> int:
        key = (id(face), text)
        advance = self._advances.get(key)
        if advance is None:
            advance = self._advances[key] = self._metrics[id(face)].horizontalAdvance(text)
        if advance < width - 1:
            return 1
        if advance > 2 * width:
            return MOST_LINES
        if width + 1 < advance < 2 * width * _SAFE:
            return 2
        return max(1, len(broken_lines(text, face, width, MOST_LINES)))

    # What is where

    def lay_out(self, card: PassageRow, width: int) -> CardLayout:
        """All parts of the card."""
        inner, face = width - TEXT_LEFT - TEXT_RIGHT, self.face_of(card)
        top = PADDING
        state = QRect(TEXT_LEFT, top, inner, self._state_height if card.state != "exact" else 0)
        top += state.height()
        lines = broken_lines(self._words(card), face, inner, MOST_LINES)
        quote = QRect(TEXT_LEFT, top, inner, max(1, len(lines)) * self.quote_leading)
        top += quote.height()
        note_box = QRect(TEXT_LEFT, top + 8, inner, self._note_height) if card.note else QRect()
        top += self._note_height + 8 if card.note else 0
        chips, left_over = self._chips(card.tags, top + 8, inner)
        top += self._chip_height + 8 if card.tags else 0
        foot = QRect(TEXT_LEFT, top + 8, inner, self._foot_height)
        title, rest = self._foot(card, inner - 24)
        height = foot.y() + foot.height() + PADDING
        note = self._note(card.note, inner)
        return CardLayout(
            card, width, height, state, tuple(lines), quote, note_box, note, chips, left_over, foot, title, rest
        )

    def _note(self, note: str, inner: int) -> str:
        line = " ".join(note[:_SHOWN].split())
        room = inner - NOTE_LEFT - NOTE_RIGHT
        return self._note_metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)

    def _chips(
        self, tags: tuple[str, ...], top: int, inner: int
    ) -> tuple[tuple[tuple[QRect, str], ...], tuple[QPoint, str] | None]:
        if not tags:
            return (), None
        placed, more = elided_chips(self._look, tags, inner, self._chip_height)
        chips = tuple((rect.translated(TEXT_LEFT, top), tag) for rect, tag in placed)
        left_over = (QPoint(chips[-1][0].right() + 8, top), f"+{more}") if more else None
        return chips, left_over

    def _foot(self, card: PassageRow, room: int) -> tuple[str, str]:
        """Title, and source with date. The title gives way first, but not below a third of the room."""
        title = " ".join(card.title.split()) or card.clipping
        metrics = self._foot_metrics
        rest = "".join(f"  ·  {part}" for part in (card.source, short_day(card.date)) if part)
        wide = metrics.horizontalAdvance(title)
        title_room = max(min(wide + 1, room / 3), room - metrics.horizontalAdvance(rest))
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, title_room)
        rest_room = room - metrics.horizontalAdvance(title)
        return title, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(0.0, rest_room))
