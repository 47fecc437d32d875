"""Paints one card of the board. Where things stand is the typesetter's, which card is the current one the view's."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipper.ui.look.chips import chip_font, paint_chip
from clipper.ui.look.look import Look
from clipper.ui.passages_board.typesetting import NOTE_LEFT, CardLayout
from clipper.ui.passages_board.words import lost_words, unreadable_words

if TYPE_CHECKING:
    from clipper.ui.passages_board.view import PassageView

log = logging.getLogger(__name__)

RADIUS = 10
_BAR_LEFT, _BAR_WIDTH = 10, 4
_NOTE_TINT = 0.06
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BoardDelegate(QStyledItemDelegate):
    """Asks the view for layouts; keeps nothing itself but whether it has failed."""

    def __init__(self, look: Look, view: PassageView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._has_failed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """The height; the width is the view's business."""
        return QSize(1, self._view.row_height(index.row()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One card. One that cannot be painted stays blank, and is logged once."""
        painter.save()
        try:
            self._paint(painter, option, index.row())
        except Exception:
            # The edge: it would come back for every card (see ClippingDelegate.paint).
            if not self._has_failed:
                self._has_failed = True
                log.exception("A card of the passages board could not be painted: %d", index.row())
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        laid = self._view.card_layout(row)
        box = self._view.card_box(option.rect, laid.height)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, QRectF(box), laid, option, is_current)
        painter.translate(box.topLeft())
        self._paint_state(painter, laid)
        self._paint_quote(painter, laid)
        if laid.note:
            self._paint_note(painter, laid)
        self._paint_foot(painter, laid, is_current)

    def _paint_frame(
        self, painter: QPainter, box: QRectF, laid: CardLayout, option: QStyleOptionViewItem, is_current: bool
    ) -> None:
        theme = self._look.theme
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_current:  # thinner while the keys go elsewhere
            pen = QPen(theme.acc, 2 if self._view.hasFocus() else 1)
        elif laid.card.state != "exact":
            pen = QPen(theme.ctl, 1.2, Qt.PenStyle.DashLine)
        else:
            pen = QPen(theme.ctl if is_hovered else theme.line, 1)
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS - half, RADIUS - half)

    def _paint_state(self, painter: QPainter, laid: CardLayout) -> None:
        if laid.state.isEmpty():
            return
        look, is_lost = self._look, laid.card.state == "lost"
        icon = "unlink-2" if is_lost else "triangle-alert"
        line = laid.state.adjusted(0, 0, 0, -4)
        self._paint_icon(painter, icon, look.theme.warn, 14, line.left(), line)
        painter.setFont(look.ui_font(12, 600))
        painter.setPen(look.theme.warn)
        painter.drawText(line.adjusted(20, 0, 0, 0), _MIDDLE, lost_words() if is_lost else unreadable_words())

    def _paint_quote(self, painter: QPainter, laid: CardLayout) -> None:
        theme, setter, box = self._look.theme, self._view.typesetter, laid.quote
        if laid.card.state != "unreadable":
            bar = QRectF(_BAR_LEFT, box.top() + 1, _BAR_WIDTH, box.height() - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.bands[laid.card.colour].stroke)
            painter.drawRoundedRect(bar, 2, 2)
        painter.setFont(setter.face_of(laid.card))
        painter.setPen(theme.ink)
        for nth, line in enumerate(laid.lines):
            room = QRect(box.left(), box.top() + nth * setter.quote_leading, box.width() + 8, setter.quote_leading)
            painter.drawText(room, _MIDDLE, line)

    def _paint_note(self, painter: QPainter, laid: CardLayout) -> None:
        theme, box = self._look.theme, laid.note_box
        tint = QColor(theme.ink)
        tint.setAlphaF(_NOTE_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(box), 6, 6)
        self._paint_icon(painter, "message-square-text", theme.ink3, 13, box.left() + 8, box)
        painter.setFont(self._view.typesetter.note_face)
        painter.setPen(theme.ink)
        painter.drawText(box.adjusted(NOTE_LEFT, 0, 0, 0), _MIDDLE, laid.note)

    def _paint_foot(self, painter: QPainter, laid: CardLayout, is_current: bool) -> None:
        look, theme = self._look, self._look.theme
        for place, tag in laid.chips:
            paint_chip(painter, look, place, tag)
        painter.setPen(theme.ink2)
        if laid.left_over is not None:
            behind, words = laid.left_over
            painter.setFont(chip_font(look))
            painter.drawText(QRect(behind.x(), behind.y(), 60, laid.chips[-1][0].height()), _MIDDLE, words)
        face = self._view.typesetter.foot_face
        painter.setFont(face)
        painter.drawText(laid.foot, _MIDDLE, laid.title)
        left = QFontMetricsF(face).horizontalAdvance(laid.title)
        painter.drawText(QRectF(laid.foot).adjusted(left, 0, 8, 0), _MIDDLE, laid.rest)
        if is_current:
            self._paint_icon(painter, "arrow-up-right", theme.acc, 16, laid.foot.right() - 15, laid.foot)

    def _paint_icon(self, painter: QPainter, name: str, ink: QColor, size: int, left: int, line: QRect) -> None:
        icon = self._look.icon(name, ink, size, stroke=2.0, dpr=self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, line.top() + round((line.height() - size) / 2)), icon)
