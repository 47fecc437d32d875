"""Paints one card. What is hovered or active is told by the view; where things stand, by the typesetter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clipper.ui.inspector.cards import Card
from clipper.ui.inspector.typesetting import NOTE_LEFT, NOTE_PADDING, CardLayout
from clipper.ui.look.chips import paint_chip
from clipper.ui.look.look import Look

if TYPE_CHECKING:
    from clipper.ui.inspector.view import CardView

RADIUS = 10
BAR_LEFT, BAR_WIDTH = 8, 4
NOTE_TINT = 0.06


@dataclass(frozen=True, slots=True)
class CardSituation:
    """How a card stands just now. `hovered_chip` is the grown rectangle of the chip under the mouse, and its tag."""

    is_active: bool = False
    has_focus: bool = False
    is_edited: bool = False
    hovered_chip: tuple[QRect, str] | None = None
    is_close_hovered: bool = False
    is_more_hovered: bool = False


class CardDelegate(QStyledItemDelegate):
    """Asks the view for layouts and situations; keeps nothing itself."""

    def __init__(self, look: Look, view: CardView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """The row's height; the width is the view's business."""
        return QSize(1, self._view.row_height(index.row()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One card, its parts placed by the typesetter."""
        row = index.row()
        card, layout = self._view.card(row), self._view.card_layout(row)
        situation = self._view.situation(row)
        box = self._view.card_box(row, option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, card, situation)
        painter.translate(box.topLeft())
        self._paint_words(painter, card, layout)
        self._paint_note(painter, layout, situation)
        self._paint_foot(painter, card, layout, situation)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRect, card: Card, situation: CardSituation) -> None:
        theme = self._look.theme
        if situation.has_focus:
            _paint_outline(painter, QRectF(box).adjusted(-3, -3, 3, 3), QPen(theme.acc, 2), RADIUS + 3)
        painter.setBrush(theme.raised)
        if situation.is_active:
            _paint_outline(painter, QRectF(box), QPen(theme.acc, 2), RADIUS)
        elif card.is_lost:
            _paint_outline(painter, QRectF(box), QPen(theme.ctl, 1.2, Qt.PenStyle.DashLine), RADIUS)
        else:
            _paint_outline(painter, QRectF(box), QPen(theme.line, 1), RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, card: Card, layout: CardLayout) -> None:
        theme = self._look.theme
        bar = QRectF(BAR_LEFT, layout.quote_box.top(), BAR_WIDTH, layout.quote_box.height() - 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bands[card.passage.colour].stroke)
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.ink)
        layout.quote.draw(painter, QPointF(layout.quote_box.topLeft()))
        if card.is_lost:
            self._paint_lost(painter, layout.lost_line)

    def _paint_lost(self, painter: QPainter, line: QRect) -> None:
        warn = self._look.theme.warn
        icon = self._icon("unlink-2", warn, 14)
        painter.drawPixmap(line.left(), line.top() + 2, icon)
        painter.setPen(warn)
        painter.setFont(self._look.ui_font(12, 600))
        words = self.tr("Lost its place")
        painter.drawText(line.adjusted(20, 0, 0, -2), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_note(self, painter: QPainter, layout: CardLayout, situation: CardSituation) -> None:
        if layout.note is None or situation.is_edited:
            return
        theme, box = self._look.theme, layout.note_box
        tint = QColor(theme.ink)
        tint.setAlphaF(NOTE_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(box), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        icon = self._icon("message-square-text", theme.ink3, 13, stroke=2.0)
        painter.drawPixmap(box.left() + NOTE_PADDING, box.top() + NOTE_PADDING + 1, icon)
        painter.setPen(theme.ink)
        layout.note.draw(painter, QPointF(box.left() + NOTE_LEFT, box.top() + NOTE_PADDING))

    def _paint_foot(self, painter: QPainter, card: Card, layout: CardLayout, situation: CardSituation) -> None:
        for chip, tag in layout.chips:
            paint_chip(painter, self._look, chip, tag)
        if situation.is_active:
            self._paint_more(painter, more_box(layout), situation.is_more_hovered)
        elif card.paragraph is not None:
            painter.setPen(self._look.theme.ink3)
            painter.setFont(self._look.ui_font(12))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(layout.foot, right, f"¶ {QLocale().toString(card.paragraph)}")
        if situation.hovered_chip is not None:
            chip, tag = situation.hovered_chip
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.raised)
            painter.drawRect(chip.adjusted(0, 0, 3, 0))
            closing = situation.is_close_hovered
            paint_chip(painter, self._look, chip, tag, removable=True, hovered_close=closing)

    def _paint_more(self, painter: QPainter, box: QRect, is_hovered: bool) -> None:
        theme = self._look.theme
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(QRectF(box), 7, 7)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        icon = self._icon("ellipsis", theme.ink2, 16)
        painter.drawPixmap(box.center().x() - 7, box.center().y() - 7, icon)

    def _icon(self, name: str, colour: QColor, size: int, stroke: float = 1.75) -> QPixmap:
        return self._look.icon(name, colour, size, stroke=stroke, dpr=self._view.devicePixelRatioF())


def more_box(layout: CardLayout) -> QRect:
    """The "…" button of the active card, 28×28 round the foot's right end."""
    box = QRect(0, 0, 28, 28)
    box.moveCenter(QRect(layout.foot.right() - 15, layout.foot.top(), 16, layout.foot.height()).center())
    return box


def _paint_outline(painter: QPainter, box: QRectF, pen: QPen, radius: float) -> None:
    """The line lies wholly inside the box."""
    half = pen.widthF() / 2
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)
