"""Where Qt positions of a shown text stand: blocks in sight, lines, shares of the whole. In viewport coordinates.

Only what is visible is asked for: a block that is not laid out has no lines, and laying out a book takes a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from clipper.ui.reader.pieces import Piece, pieces_in_block

FEW_BLOCKS = 8


class TextGeometry:
    """Geometry of one view. `column` is its text's left edge and width, set by whoever lays it out."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self.column = QRectF()
        self._near = 0
        """The number of the block that was first in sight: one that is laid out, and near the one that is now."""

    def box(self, block: QTextBlock) -> QRectF:
        """A block's box in the document."""
        return self._view.document().documentLayout().blockBoundingRect(block)

    def origin(self, block: QTextBlock) -> QPointF:
        """Where a block's layout begins in the viewport."""
        return QPointF(self.column.left(), self.box(block).top() - self._view.verticalScrollBar().value())

    def visible_blocks(self, top_px: int = 0, bottom_px: int | None = None) -> list[QTextBlock]:
        """The blocks that reach into the viewport, or into this part of its height, in order."""
        scrolled = self._view.verticalScrollBar().value()
        bottom = scrolled + (self._view.viewport().height() if bottom_px is None else bottom_px)
        found: list[QTextBlock] = []
        block = self._first_block_at(scrolled + top_px)
        while block.isValid() and self.box(block).top() <= bottom:
            found.append(block)
            block = block.next()
        if found:
            self._near = found[0].blockNumber()
        return found

    def _first_block_at(self, top: int) -> QTextBlock:
        """The first block that ends below a height of the document: from where it was last, else from Qt.

        Qt takes 0.1 ms for it (Nov 2026), and scrolling asks at every step.
        """
        document = self._view.document()
        first = document.firstBlock()
        if self.box(first).bottom() >= top:
            return first
        block = document.findBlockByNumber(self._near)
        for _ in range(FEW_BLOCKS if self._near and block.isValid() else 0):
            if self.box(block).bottom() < top:
                block = block.next()
            elif self.box(block.previous()).bottom() >= top:
                block = block.previous()
            else:
                return block
            if not block.isValid():
                break
        # Not for the top margin: while the layout is still going on, Qt answers with the last block it has done.
        place = QPoint(round(self.column.left()) + 2, top - self._view.verticalScrollBar().value())
        block = self._view.cursorForPosition(place).block()
        return block.previous() if block.previous().isValid() else block

    def forget(self) -> None:
        """The text is another, or is laid out anew."""
        self._near = 0

    def visible_range(self) -> tuple[int, int]:
        """The positions of the blocks in sight, half-open; (0, 0) for none."""
        blocks = self.visible_blocks()
        return (blocks[0].position(), blocks[-1].position() + blocks[-1].length()) if blocks else (0, 0)

    def pieces(self, position: int, start: int, end: int) -> list[Piece]:
        """The lines of [start, end) in the block that holds `position`."""
        block = self._view.document().findBlock(max(0, position))
        return list(pieces_in_block(block, self.origin(block), start, end)) if block.isValid() else []

    def first_piece(self, start: int, end: int) -> Piece | None:
        """The first line of [start, end), in the block where it begins."""
        block = self._view.document().findBlock(max(0, start))
        return next(pieces_in_block(block, self.origin(block), start, end), None) if block.isValid() else None

    def blocks_with(self, start: int, end: int) -> Iterator[QTextBlock]:
        """The blocks that hold any of [start, end), in sight or not."""
        block = self._view.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield block
            block = block.next()

    def line_top(self, block: QTextBlock, position: int) -> float:
        """The y in the viewport of the line that holds a position, or of the block's nearest line."""
        inside = max(0, min(block.length() - 1, position - block.position()))
        line = block.layout().lineForTextPosition(inside)
        return self.origin(block).y() + (line.y() if line.isValid() else 0.0)

    def top_in_document(self, position: int) -> float:
        """The y of a position's line in the document. Lays out the whole text."""
        block = self._view.document().findBlock(position)
        if not block.isValid():
            return 0.0
        self._view.document().size()  # lays out everything up to the end: lines not laid out are not valid
        return self.line_top(block, position) + self._view.verticalScrollBar().value()

    def shares(self, positions: Iterable[int]) -> list[float]:
        """How far down in the whole document rising positions are, 0–1 each. Lays out the whole text.

        Block by block: asking Qt for the block of each of 10,000 passages takes 77 ms, this 11 (Nov 2026).
        """
        found: list[float] = []
        begin = end = 0
        top = height = whole = 1.0
        for position in positions:
            if not begin <= position < end:
                whole = whole if found else max(1.0, self._view.document().size().height())
                block = self._view.document().findBlock(position)
                begin, end, box = block.position(), block.position() + max(1, block.length()), self.box(block)
                top, height = box.top(), box.height()
            found.append((top + (position - begin) / (end - begin) * height) / whole)
        return found


def holds_any(block: QTextBlock, start: int, end: int) -> bool:
    """Whether a block holds any of [start, end)."""
    return block.position() < end and start < block.position() + block.length()
