"""The places to choose from: a real view, so that they exist for screen readers; painted, what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.domain.passage import Span
from clipper.domain.wording import Difference
from clipper.ui.look.look import Look
from clipper.ui.look.text_lines import Piece, lines_with_hits

AnyIndex = QModelIndex | QPersistentModelIndex

_PADDING = 9
_MOST_LINES = 4
_FOOT = 18


@dataclass(frozen=True, slots=True)
class Match:
    """A place in the text, and how its words differ from the quotation. `paragraph` counts from 1."""

    span: Span
    words: str
    paragraph: int
    difference: Difference


class _Matches(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.matches: tuple[Match, ...] = ()

    def set_matches(self, matches: Sequence[Match]) -> None:
        self.beginResetModel()
        self.matches = tuple(matches)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        if not index.isValid() or index.row() >= len(self.matches):
            return None
        match = self.matches[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return match.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Place {number} of {count}, paragraph {paragraph}, {difference}: “{quote}”")
            number, count, paragraph = (
                QLocale().toString(one) for one in (index.row() + 1, len(self.matches), match.paragraph)
            )
            return words.format(
                number=number,
                count=count,
                paragraph=paragraph,
                difference=self.difference_words(match),
                quote=match.words,
            )
        return None

    def difference_words(self, match: Match) -> str:
        """How far the wording is from the quotation."""
        count = match.difference.count
        return self.tr("%Ln words differ", "", count) if count else self.tr("the same words")


class _Painter(QStyledItemDelegate):
    """The words in the reading face; those that the quotation has not are bold and underlined."""

    def __init__(self, look: Look, matches: _Matches, view: QListView) -> None:
        super().__init__(view)
        self._look, self._matches, self._view = look, matches, view

    def _lines(self, match: Match, width: int) -> list[list[Piece]]:
        face, bold = self._faces()
        return lines_with_hits(match.words, face, bold, width - 2 * _PADDING, _MOST_LINES, match.difference.new)

    def _faces(self) -> tuple[QFont, QFont]:
        return self._look.reading_font(14), self._look.reading_font(14, 700)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        width = self._view.viewport().width()
        lines = len(self._lines(self._matches.matches[index.row()], width))
        return QSize(width, lines * self._look.px(20) + self._look.px(_FOOT) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        match = self._matches.matches[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, is_selected=is_selected)
        self._paint_words(painter, option.rect, match, is_selected=is_selected)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_selected: bool) -> None:
        theme = self._look.theme
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = is_selected and self._view.hasFocus()
        painter.setPen(QPen(theme.acc, 2) if has_focus else QPen(theme.line, 1))
        painter.setBrush(theme.sel if is_selected else theme.hover if is_hovered else theme.raised)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), 8, 8)

    def _paint_words(self, painter: QPainter, box: QRect, match: Match, *, is_selected: bool) -> None:
        theme, (face, bold) = self._look.theme, self._faces()
        pitch, metrics = self._look.px(20), QFontMetricsF(face)
        base = box.top() + _PADDING + (pitch - metrics.height()) / 2 + metrics.ascent()
        for nth, line in enumerate(self._lines(match, box.width())):
            for piece in line:
                at = QPointF(box.left() + _PADDING + piece.x, base + nth * pitch)
                painter.setFont(bold if piece.is_hit else face)
                painter.setPen(theme.sel_t if is_selected else theme.ink)
                painter.drawText(at, piece.text)
                if piece.is_hit:
                    width = QFontMetricsF(bold).horizontalAdvance(piece.text)
                    painter.setPen(QPen(theme.sel_t if is_selected else theme.warn, 1.5))
                    painter.drawLine(at + QPointF(0, 3), at + QPointF(width, 3))
        painter.setFont(self._look.ui_font(12))
        painter.setPen(theme.sel_t if is_selected else theme.ink2)
        foot = box.adjusted(_PADDING, 0, -_PADDING, -_PADDING + 2)
        words = f"¶ {QLocale().toString(match.paragraph)} · {self._matches.difference_words(match)}"
        painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)


class MatchesView(QListView):
    """Arrows move, Enter accepts. As high as its rows, up to a limit."""

    moved = Signal()
    """Another row is the current one."""
    accepted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._matches = _Matches(self)
        self.setModel(self._matches)
        self.setItemDelegate(_Painter(look, self._matches, self))
        self.setObjectName("matches")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self._most_height = 0

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Show these, the best first, which is the current one."""
        self._matches.set_matches(matches)
        self.setCurrentIndex(self._matches.index(0, 0))
        self.fit()
        self.moved.emit()

    @property
    def matches(self) -> tuple[Match, ...]:
        """Those that are shown."""
        return self._matches.matches

    def match(self) -> Match | None:
        """The current one."""
        row = self.currentIndex().row()
        return self.matches[row] if 0 <= row < len(self.matches) else None

    def limit(self, height: int) -> None:
        """The greatest height."""
        self._most_height = height
        self.fit()

    def fit(self) -> None:
        """Lay the rows out anew, for another width or another look."""
        self.scheduleDelayedItemsLayout()
        rows = (self.sizeHintForRow(row) for row in range(len(self.matches)))
        self.setFixedHeight(max(1, min(self._most_height, sum(rows) + 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)
