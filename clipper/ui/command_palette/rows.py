"""The rows of the palette: headings and entries as a real list, so that assistive tools find them; painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clipper.ui.command_palette.item import PaletteItem
from clipper.ui.command_palette.matching import Match
from clipper.ui.look.keycaps import caps_size, paint_caps
from clipper.ui.look.look import Look
from clipper.ui.look.offered_rows import OfferedRows, paint_pieces
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.look.theme import mix

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

ROW_HEIGHT, HEADING_HEIGHT = 35, 30
INSET = 7
ICON, ICON_CENTRE = 16, 27
TEXT_LEFT, RIGHT = 47, 20
HEADING_LEFT = 19


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group, above its entries."""

    words: str


Row: TypeAlias = Heading | Match


class PaletteRows(QAbstractListModel):
    """Matches with a heading above each group. Headings cannot be selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Replaces them all; the matches of a group stand together already."""
        self.beginResetModel()
        self._rows = []
        for group, members in groupby(matches, _group):
            self._rows += [Heading(group), *members]
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """What stands there; None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def item(self, number: int) -> PaletteItem | None:
        """The entry there; None for a heading."""
        row = self.row(number)
        return row.item if isinstance(row, Match) else None

    def next_entry(self, number: int, by: int) -> int:
        """The entry below (1) or above (-1), round and round; -1 when there are none."""
        entries = [nth for nth, row in enumerate(self._rows) if isinstance(row, Match)]
        if not entries:
            return -1
        here = entries.index(number) if number in entries else (-1 if by > 0 else 0)
        return entries[(here + by) % len(entries)]

    def place_among_entries(self, number: int) -> tuple[int, int]:
        """Which of how many entries it is, from 1."""
        entries = [nth for nth, row in enumerate(self._rows) if isinstance(row, Match)]
        return entries.index(number) + 1, len(entries)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words; for assistive tools with their keys."""
        match self.row(index.row()) if index.isValid() else None:
            case Heading(words) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return words
            case Match(item=item) if role == Qt.ItemDataRole.DisplayRole:
                return item.words
            case Match(item=item) if role == Qt.ItemDataRole.AccessibleTextRole:
                return spoken(item)
            case Match(item=item) if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(item.words)
            case _:
                return None


def _group(match: Match) -> str:
    return match.item.group


def spoken(item: PaletteItem) -> str:
    """An entry as one says it: words, keys or count, group."""
    return ", ".join(filter(None, (item.words, " ".join(item.keys) or item.count, item.group)))


class PaletteDelegate(QStyledItemDelegate):
    """Icon, words with what was typed in bold, keycaps or a count."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        model = index.model()
        is_heading = isinstance(model, PaletteRows) and model.item(index.row()) is None
        return QSize(1, self._look.px(HEADING_HEIGHT if is_heading else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        row = model.row(index.row()) if isinstance(model, PaletteRows) else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row:
            case Heading(words):
                self._paint_heading(painter, option.rect, words)
            case Match():
                state = option.state
                is_selected = bool(state & QStyle.StateFlag.State_Selected)
                is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
                self._paint_entry(painter, option.rect, row, is_selected=is_selected, is_hovered=is_hovered)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(self._look.ui_font(12, 500))
        painter.setPen(self._look.theme.ink3)
        text = place.adjusted(HEADING_LEFT, self._look.px(5), -RIGHT, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_entry(
        self, painter: QPainter, place: QRect, match: Match, *, is_selected: bool, is_hovered: bool
    ) -> None:
        theme, item = self._look.theme, match.item
        if is_selected or is_hovered:
            # With high contrast the fill alone is too close to the card's.
            has_line = is_selected and theme.has_high_contrast
            painter.setPen(QPen(theme.acc, 2) if has_line else QPen(Qt.PenStyle.NoPen))
            # The token `hover` is for the panes: on a raised card of a dark theme it is darker than the card.
            painter.setBrush(theme.sel if is_selected else mix(theme.raised, theme.ink, 0.07))
            painter.drawRoundedRect(QRectF(place).adjusted(INSET, 1, -INSET, -1), 8, 8)
        self._paint_icon(painter, place, item.icon, theme.acc if is_selected else theme.ink2)
        end = self._paint_right(painter, place, item, is_selected)
        words = QRect(TEXT_LEFT, place.top(), end - 12 - TEXT_LEFT, place.height())
        self._paint_words(painter, words, match, theme.sel_t if is_selected else theme.ink)

    def _paint_icon(self, painter: QPainter, place: QRect, name: str, colour: QColor) -> None:
        device = painter.device()
        if name and device is not None:
            icon = self._look.icon(name, colour, ICON, dpr=device.devicePixelRatioF())
            top = place.top() + (place.height() - ICON) // 2
            painter.drawPixmap(place.left() + ICON_CENTRE - ICON // 2, top, icon)

    def _paint_right(self, painter: QPainter, place: QRect, item: PaletteItem, is_selected: bool) -> int:
        """Where it begins."""
        right = place.right() + 1 - RIGHT
        if item.keys:
            size = caps_size(self._look, item.keys)
            paint_caps(painter, self._look, QRect(right - size.width(), place.top(), 0, place.height()), item.keys)
            return right - size.width()
        theme, font = self._look.theme, self._look.ui_font(12)
        painter.setFont(font)
        painter.setPen(mix(theme.ink2, theme.sel_t, 0.6) if is_selected else theme.ink3)
        box = place.adjusted(0, 0, -RIGHT, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, item.count)
        return right - round(QFontMetricsF(font).horizontalAdvance(item.count))

    def _paint_words(self, painter: QPainter, place: QRect, match: Match, colour: QColor) -> None:
        plain, bold = self._look.ui_font(13.5, 500), self._look.ui_font(13.5, 700)
        painter.setPen(colour)
        pieces = ((text, bold if is_hit else plain) for text, is_hit in _pieces(match))
        paint_pieces(painter, QRectF(place), pieces)


def _pieces(match: Match) -> Iterator[tuple[str, bool]]:
    """The words cut where what was typed begins and ends."""
    letters = [(char, nth in match.places) for nth, char in enumerate(match.item.words)]
    for is_hit, run in groupby(letters, _is_hit):
        yield "".join(char for char, _ in run), is_hit


def _is_hit(letter: tuple[str, bool]) -> bool:
    return letter[1]


class PaletteView(OfferedRows):
    """Entries under their headings."""

    def __init__(self, look: Look, model: PaletteRows, parent: QWidget) -> None:
        super().__init__(model, PaletteDelegate(look, parent), parent)
        self.setObjectName("paletteRows")

    def content_height(self, look: Look) -> int:
        """The height of all rows."""
        model = self.model()
        if not isinstance(model, PaletteRows):
            return 0
        rows = [model.row(number) for number in range(model.rowCount())]
        return sum(look.px(HEADING_HEIGHT if isinstance(row, Heading) else ROW_HEIGHT) for row in rows)

    def select(self, row: int) -> None:
        """With the heading above it, for the first entry."""
        super().select(row)
        if row == 1:
            self.scrollToTop()
