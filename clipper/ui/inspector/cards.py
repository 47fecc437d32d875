"""The passages of one clipping as rows of a list: a value for each card, and the model that hands them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipper.domain.passage import Colour, Passage
from clipper.ui.look.meanings import colour_word

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Card:
    """A passage as the inspector shows it. `paragraph` counts from 1, None when unknown or lost."""

    passage: Passage
    state: Literal["exact", "lost"]
    paragraph: int | None
    quote: str

    @property
    def id(self) -> str:
        """The passage's id."""
        return self.passage.id

    @property
    def is_lost(self) -> bool:
        """Whether the passage has no place in the text any more."""
        return self.state == "lost"


class CardModel(QAbstractListModel):
    """The cards, in reading order. The delegate asks `card(row)`; `data` is there for assistive tools."""

    def __init__(self, meaning_of: Callable[[Colour], str], parent: QObject | None = None) -> None:
        """`meaning_of`: what a colour means to the user, "" for nothing."""
        super().__init__(parent)
        self._meaning_of = meaning_of
        self._cards: list[Card] = []
        self._rows: dict[str, int] = {}

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Replaces them all."""
        self.beginResetModel()
        self._cards = list(cards)
        self._rows = {card.id: row for row, card in enumerate(cards)}
        self.endResetModel()

    def has_just(self, ids: Sequence[str]) -> bool:
        """Whether the cards are of these passages, in this order."""
        return list(self._rows) == list(ids)

    def replace(self, card: Card) -> int | None:
        """Puts `card` where the card of its passage is; the row, or None when there is none."""
        row = self._rows.get(card.id)
        if row is None or self._cards[row] == card:
            return None
        self._cards[row] = card
        self.dataChanged.emit(self.index(row), self.index(row))
        return row

    def card(self, row: int) -> Card:
        """The card of a row that exists."""
        return self._cards[row]

    def row_of(self, passage_id: str | None) -> int | None:
        """Where that passage's card is."""
        return None if passage_id is None else self._rows.get(passage_id)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """One row for each card."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The quote, and for assistive tools the whole card in a sentence."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cards[index.row()].quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row())
        return None

    def sentence(self, row: int) -> str:
        """All that the card shows, in one sentence (DESIGN.md §11)."""
        card = self._cards[row]
        parts = [self._which(row, card)]
        if card.passage.tags:
            words = self.tr("tag {tags}") if len(card.passage.tags) == 1 else self.tr("tags {tags}")
            parts.append(words.format(tags=", ".join(card.passage.tags)))
        if card.passage.note:
            parts.append(self.tr("note: {note}").format(note=card.passage.note))
        return ", ".join(parts)

    def colour(self, row: int) -> str:
        """The colour of a card within a sentence, with its meaning: "pink, Doubtful"."""
        colour = self._cards[row].passage.colour
        return ", ".join(part for part in (colour_word(colour), self._meaning_of(colour)) if part)

    def _which(self, row: int, card: Card) -> str:
        if card.is_lost:
            words = self.tr("Passage {number} of {count}, {colour}, lost its place: “{quote}”")
        else:
            words = self.tr("Passage {number} of {count}, {colour}: “{quote}”")
        colour = self.colour(row)
        number, count = (QLocale().toString(one) for one in (row + 1, len(self._cards)))
        return words.format(number=number, count=count, colour=colour, quote=card.quote)
