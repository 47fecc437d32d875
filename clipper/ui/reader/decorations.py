"""What stands beside the letters of a block and is no text: list markers, the line along a quotation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from clipper.domain.clipping import Block, BlockKind
from clipper.ui.look.look import Look
from clipper.ui.reader.pieces import EM_PROPERTY

DECORATED = (BlockKind.LIST_ITEM, BlockKind.QUOTE)
QUOTE_LINE = 3
MARKER_GAP_EM = 0.5


def paint_decoration(painter: QPainter, look: Look, block: QTextBlock, origin: QPointF, source: Block) -> None:
    """Paint a laid-out block's own. `origin`: of its layout, in the viewport."""
    if block.layout().lineCount() == 0:
        return
    match source.kind:
        case BlockKind.LIST_ITEM if source.marker:
            _paint_marker(painter, look, block, origin, source.marker)
        case BlockKind.QUOTE:
            _paint_quote_line(painter, look, block, origin)


def _paint_marker(painter: QPainter, look: Look, block: QTextBlock, origin: QPointF, marker: str) -> None:
    line, em = block.layout().lineAt(0), block.blockFormat().doubleProperty(EM_PROPERTY)
    font = look.reading_font(em / look.text_scale)
    width = QFontMetricsF(font).horizontalAdvance(marker)
    painter.setFont(font)
    painter.setPen(look.theme.ink2)
    place = QPointF(origin.x() + line.x() - width - MARKER_GAP_EM * em, origin.y() + line.y() + line.ascent())
    painter.drawText(place, marker)


def _paint_quote_line(painter: QPainter, look: Look, block: QTextBlock, origin: QPointF) -> None:
    layout, em = block.layout(), block.blockFormat().doubleProperty(EM_PROPERTY)
    first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
    top, bottom = origin.y() + first.y(), origin.y() + last.y() + last.ascent() + 0.36 * em
    painter.fillRect(QRectF(origin.x() + first.x() - em, top, QUOTE_LINE, bottom - top), look.theme.line2)
