"""Painted chips for tags, and pips for passages. Painted, because a style sheet cannot round them (DESIGN.md §12)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.look.theme import chip_colours

CHIP_GAP = 6
PIP_SIZE = QSize(9, 8)
PIP_STEP = 11
MOST_PIPS = 8
"""More passages than this show as a number only."""

_DOT = 6
_DOT_LEFT = 6
_TEXT_LEFT = 16
_TEXT_RIGHT = 7
_CROSS = 15
_LEAST_WIDTH = 44


def chip_font(look: Look) -> QFont:
    """The face that chips are set in."""
    return look.ui_font(12, 500)


def chip_size(look: Look, text: str, *, removable: bool = False, height: int = 22) -> QSize:
    """How large the chip of a tag is; `removable` leaves room for its ×."""
    width = ceil(QFontMetricsF(chip_font(look)).horizontalAdvance(text))
    return QSize(_TEXT_LEFT + width + _TEXT_RIGHT + (_CROSS if removable else 0), height)


def close_rect(rect: QRect) -> QRect:
    """Where a removable chip's × is hit: 28 px a side, even when the chip is lower (DESIGN.md §1, "Hit sizes")."""
    centre = QPointF(rect.right() - 10, rect.center().y()).toPoint()
    return QRect(centre.x() - 13, centre.y() - 13, 28, 28)


def paint_chip(
    painter: QPainter,
    look: Look,
    rect: QRect,
    tag: str,
    *,
    removable: bool = False,
    focused: bool = False,
    hovered_close: bool = False,
) -> None:
    """A chip in `rect`, its text cut with "…" where it does not fit."""
    colours = chip_colours(look.theme, look.tag_hue(tag))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.theme.acc, 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colours.base)
    shape = QRectF(rect).adjusted(1, 1, -1, -1) if focused else QRectF(rect)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
    _paint_dot(painter, rect, colours.dot)
    _paint_text(painter, look, rect, tag, colours.text, _TEXT_RIGHT + (_CROSS if removable else 0))
    if removable:
        _paint_cross(painter, rect, colours.text, hovered_close)
    painter.restore()


def _paint_dot(painter: QPainter, rect: QRect, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(rect.left() + _DOT_LEFT, rect.top() + (rect.height() - _DOT) / 2, _DOT, _DOT))


def _paint_text(painter: QPainter, look: Look, rect: QRect, tag: str, colour: QColor, right: int) -> None:
    font = chip_font(look)
    place = rect.adjusted(_TEXT_LEFT, 0, -right, 0)
    text = QFontMetricsF(font).elidedText(tag, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _paint_cross(painter: QPainter, rect: QRect, colour: QColor, is_hovered: bool) -> None:
    centre = QPointF(rect.right() - 10, rect.top() + rect.height() / 2)
    if is_hovered:
        faint = QColor(colour)
        faint.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawEllipse(centre, 7, 7)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    arm = 3
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))


def elided_chips(look: Look, tags: Sequence[str], width: int, height: int) -> tuple[list[tuple[QRect, str]], int]:
    """The chips that fit into one line of `width`, from x = 0, and how many tags are left over for the "+n".

    Room for the "+n" is kept where there is one. The first chip is always there, its text cut if it must be.
    """
    sizes = [chip_size(look, tag, height=height) for tag in tags]
    rights = list(accumulate((size.width() + CHIP_GAP for size in sizes), initial=0))
    fitting = len(tags)
    if rights[-1] - CHIP_GAP > width:
        width -= QFontMetrics(chip_font(look)).horizontalAdvance("+88") + CHIP_GAP if len(tags) > 1 else 0
        fitting = max(1, sum(right - CHIP_GAP <= width for right in rights[1:]))
    placed = [
        (QRect(left, 0, min(size.width(), max(width - left, _LEAST_WIDTH)), height), tag)
        for left, size, tag in zip(rights[:fitting], sizes, tags, strict=False)
    ]
    return placed, len(tags) - len(placed)


def pips_width(count: int) -> int:
    """The width that `paint_pips` needs; 0 when there are none, or too many to draw."""
    return 0 if not 0 < count <= MOST_PIPS else (count - 1) * PIP_STEP + PIP_SIZE.width()


def paint_pips(painter: QPainter, look: Look, rect: QRect, colours: Sequence[str]) -> None:
    """One pip for each passage, in document order, from the left of `rect`; nothing when there are too many.

    A colour that we do not know is painted as yellow, which is how such a passage is shown.
    """
    if not pips_width(len(colours)):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = rect.top() + (rect.height() - PIP_SIZE.height()) / 2
    for index, name in enumerate(colours):
        band = look.theme.bands[Colour(name) if name in _NAMES else Colour.YELLOW]
        painter.setPen(QPen(band.stroke, 1))
        painter.setBrush(band.fill)
        left = rect.left() + index * PIP_STEP
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, PIP_SIZE.width() - 1, PIP_SIZE.height() - 1), 2.5, 2.5)
    painter.restore()


_NAMES = frozenset(colour.value for colour in Colour)
