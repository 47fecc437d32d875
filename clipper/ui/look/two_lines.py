"""A row of two lines, as cards list things: a sign, what it is in bold, and under that a word about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clipper.ui.look.look import Look

ROW = 46
"""Its height, in px of DESIGN.md."""
_TEXT_LEFT = 40


def paint_two_lines(
    painter: QPainter, look: Look, option: QStyleOptionViewItem, sign: tuple[str, QColor], upper: str, lower: str
) -> None:
    """Paint one row of a view; `sign` is a Lucide name and its colour where the row is not selected."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, look, option)
    _paint_sign(painter, look, option, *sign)
    _paint_words(painter, look, option, upper, lower)
    painter.restore()


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _paint_ground(painter: QPainter, look: Look, option: QStyleOptionViewItem) -> None:
    theme = look.theme
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(QPen(theme.acc, 2) if has_focus else Qt.PenStyle.NoPen)
    painter.setBrush(theme.sel if _is_selected(option) else theme.hover if is_hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8)


def _paint_sign(painter: QPainter, look: Look, option: QStyleOptionViewItem, name: str, colour: QColor) -> None:
    pixmap = look.icon(name, colour, 16, dpr=painter.device().devicePixelRatioF())
    painter.drawPixmap(option.rect.left() + 13, option.rect.top() + (option.rect.height() - 16) // 2, pixmap)


def _paint_words(painter: QPainter, look: Look, option: QStyleOptionViewItem, upper: str, lower: str) -> None:
    theme, is_selected = look.theme, _is_selected(option)
    text = option.rect.adjusted(_TEXT_LEFT, 5, -12, -5)
    top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
    for words, font, side, ink, elide in (
        (upper, look.ui_font(13, 600), top, theme.ink, Qt.TextElideMode.ElideMiddle),
        (lower, look.ui_font(12), bottom, theme.ink2, Qt.TextElideMode.ElideRight),
    ):
        shown = QFontMetrics(font).elidedText(words.replace("\n", " "), elide, text.width())
        painter.setFont(font)
        painter.setPen(theme.sel_t if is_selected else ink)
        painter.drawText(text, side | Qt.AlignmentFlag.AlignLeft, shown)
