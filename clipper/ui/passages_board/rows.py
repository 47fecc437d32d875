"""The cards of the board as values, and the model that hands them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.ui.passages_board.words import sentence

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Key: TypeAlias = tuple[str, str]
"""Clipping and passage: what a card is known by."""


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One card: a passage, or a clipping that needs attention as a whole.

    `date` is that of the clipping, ISO 8601. "unreadable": `passage_id` and `quote` are "", `reason` is a sentence.
    """

    clipping: ClippingId
    passage_id: str
    quote: str
    colour: Colour = Colour.YELLOW
    tags: tuple[str, ...] = ()
    note: str = ""
    title: str = ""
    source: str = ""
    date: str = ""
    state: Literal["exact", "lost", "unreadable"] = "exact"
    reason: str = ""

    @property
    def key(self) -> Key:
        """What the card is known by."""
        return (self.clipping, self.passage_id)


class PassageModel(QAbstractListModel):
    """The cards in their order. The view asks `card(row)`; `data` is there for assistive tools."""

    def __init__(self, meaning_of: Callable[[Colour], str], parent: QObject | None = None) -> None:
        """`meaning_of`: what a colour means to the user, "" for nothing."""
        super().__init__(parent)
        self._meaning_of = meaning_of
        self._cards: list[PassageRow] = []

    def set_cards(self, cards: Sequence[PassageRow]) -> None:
        """Replaces them all."""
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def add_cards(self, cards: Sequence[PassageRow]) -> None:
        """Puts these after the others."""
        if not cards:
            return
        first = len(self._cards)
        self.beginInsertRows(NOWHERE, first, first + len(cards) - 1)
        self._cards.extend(cards)
        self.endInsertRows()

    def card(self, row: int) -> PassageRow:
        """The card of a row that exists."""
        return self._cards[row]

    def row_of(self, key: Key) -> int | None:
        """Where that card is. O(n)."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), None)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """One row for each card."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The quote, and for assistive tools the whole card in a sentence (DESIGN.md §11)."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.quote or card.title
        return sentence(card, self._meaning_of) if role == Qt.ItemDataRole.AccessibleTextRole else None
