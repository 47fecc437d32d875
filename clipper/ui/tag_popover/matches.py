"""The tags on offer under the field: their model, how a row is painted, and the row that creates a new tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clipper.domain.tag_matching import Match
from clipper.ui.look.look import Look
from clipper.ui.look.offered_rows import OfferedRows, paint_pieces
from clipper.ui.look.theme import dot_colour, mix

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

ROW_HEIGHT = 32
MOST_ROWS = 7
INSET = 5
DOT_CENTRE, DOT = 23, 9
TEXT_LEFT = 37
RIGHT = 15
KEYCAP_HEIGHT = 18


class MatchModel(QAbstractListModel):
    """The matches, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._matches: list[Match] = []

    def set_matches(self, matches: Sequence[Match]) -> None:
        """Replaces them all."""
        self.beginResetModel()
        self._matches = list(matches)
        self.endResetModel()

    def match(self, row: int) -> Match:
        """The match of a row that exists."""
        return self._matches[row]

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """One row for each match."""
        return 0 if parent.isValid() else len(self._matches)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The tag; for assistive tools also how often it is used."""
        if not index.isValid() or index.row() >= len(self._matches):
            return None
        match = self._matches[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return match.tag
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(match)
        return None

    def spoken(self, match: Match) -> str:
        """A match in words."""
        if match.uses == 1:
            return self.tr("{tag}, used once").format(tag=match.tag)
        return self.tr("{tag}, used %Ln times", "", match.uses).format(tag=match.tag)


class MatchDelegate(QStyledItemDelegate):
    """Dot, tag with the hit in bold, count."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        """All rows are alike."""
        return QSize(1, self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One row."""
        model = index.model()
        if not isinstance(model, MatchModel):
            return
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        match, theme = model.match(index.row()), self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected or is_hovered:
            painter.setBrush(theme.sel if is_selected else theme.hover)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(INSET, 0, -INSET, 0), 8, 8)
        painter.setBrush(dot_colour(theme, self._look.tag_hue(match.tag)))
        middle = option.rect.top() + option.rect.height() / 2
        painter.drawEllipse(QRectF(DOT_CENTRE - DOT / 2, middle - DOT / 2, DOT, DOT))
        self._paint_words(painter, option.rect, match, is_selected)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: QRect, match: Match, is_selected: bool) -> None:
        theme = self._look.theme
        counter = self._look.ui_font(12)
        count = QLocale().toString(match.uses) if match.uses else ""
        width = QFontMetrics(counter).horizontalAdvance(count)
        place = row.adjusted(0, 0, -RIGHT - 3, 0)
        painter.setFont(counter)
        painter.setPen(mix(theme.ink2, theme.sel_t, 0.6) if is_selected else theme.ink3)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setPen(theme.sel_t if is_selected else theme.ink)
        self._paint_tag(painter, row.adjusted(TEXT_LEFT, 0, -RIGHT - 3 - width - 8, 0), match)

    def _paint_tag(self, painter: QPainter, place: QRect, match: Match) -> None:
        """The typed letters bold."""
        start, end = match.hit
        plain, bold = self._look.ui_font(13.5), self._look.ui_font(13.5, 700)
        pieces = (match.tag[:start], plain), (match.tag[start:end], bold), (match.tag[end:], plain)
        paint_pieces(painter, QRectF(place), pieces)


class MatchList(OfferedRows):
    """The matches."""

    def __init__(self, look: Look, model: MatchModel, parent: QWidget) -> None:
        super().__init__(model, MatchDelegate(look, parent), parent)
        self._look = look
        self.setAccessibleName(self.tr("Matching tags"))
        self.setUniformItemSizes(True)

    def fit(self) -> None:
        """As high as its rows, up to seven, less in a low window; gone without any."""
        self.setVisible(self.model().rowCount() > 0)
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the rows."""
        return QSize(100, min(MOST_ROWS, self.model().rowCount()) * self._look.px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """One row; the rest scrolls."""
        return QSize(100, min(1, self.model().rowCount()) * self._look.px(ROW_HEIGHT))


class CreateRow(QAbstractButton):
    """The last row: Create “pr”, with its key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_selected = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("Create a new tag (Ctrl+Enter)"))
        look.changed.connect(self.update)

    def offer(self, tag: str, *, has_line: bool) -> None:
        """Shows the row for a tag to be made, or hides it for "". `has_line`: matches stand above."""
        words = self.tr("Create “{tag}”").format(tag=tag)
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(tag))
        self._top = 11 if has_line else 0
        self.setFixedHeight(self._top + self._look.px(ROW_HEIGHT))
        self.update()

    def set_selected(self, is_selected: bool) -> None:
        """Whether Enter means this row."""
        self._is_selected = is_selected
        self.update()

    def sizeHint(self) -> QSize:
        """The popover decides on the width."""
        return QSize(100, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Hairline, tint, plus, words, keycap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        if self._top:
            painter.fillRect(QRect(13, 5, self.width() - 26, 1), theme.line)
        row = self.rect().adjusted(0, self._top, 0, 0)
        if self._is_selected or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sel if self._is_selected else theme.hover)
            painter.drawRoundedRect(QRectF(row).adjusted(INSET, 0, -INSET, 0), 8, 8)
        ink = theme.sel_t if self._is_selected else theme.ink
        icon = self._look.icon("plus", theme.ink2, 14, stroke=2.0, dpr=self.devicePixelRatioF())
        painter.drawPixmap(DOT_CENTRE - 7, row.center().y() - 6, icon)
        self._paint_words(painter, row, ink)

    def _paint_words(self, painter: QPainter, row: QRect, ink: QColor) -> None:
        cap = self._paint_keycap(painter, row)
        font = self._look.ui_font(13.5)
        place = QRect(TEXT_LEFT, row.top(), cap.left() - TEXT_LEFT - 8, row.height())
        painter.setFont(font)
        painter.setPen(ink)
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_keycap(self, painter: QPainter, row: QRect) -> QRect:
        theme, font, words = self._look.theme, self._look.ui_font(11, 500), self.tr("Ctrl ↵")
        width = QFontMetrics(font).horizontalAdvance(words) + 12
        height = self._look.px(KEYCAP_HEIGHT)
        cap = QRect(row.right() + 1 - 13 - width, row.top() + (row.height() - height) // 2, width, height)
        painter.setPen(QPen(theme.line2, 1))
        painter.setBrush(theme.list)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(theme.ink2)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)
        return cap
