"""Stretches of laid-out lines: where the letters of a range stand. In the coordinates of whoever gives the origin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextFormat, QTextLine

EM_PROPERTY = QTextFormat.Property.UserProperty.value + 1
"""In a block's format: the size of its text in pixels."""
BAND_ASCENT_EM = 0.98
BAND_DESCENT_EM = 0.36
HANGING_PX = 16
"""How far below its line the stroke of the third lane may hang, and more."""
SHORT_BLOCK = 20_000
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks of right-to-left scripts, and the marks that turn others round."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: its left and right edge, baseline and em."""

    left: float
    right: float
    baseline: float
    em: float

    @property
    def band(self) -> QRectF:
        """The painted band."""
        top = self.baseline - BAND_ASCENT_EM * self.em
        return QRectF(self.left, top, self.right - self.left, (BAND_ASCENT_EM + BAND_DESCENT_EM) * self.em)


def pieces_in_block(block: QTextBlock, origin: QPointF, start: int, end: int) -> Iterator[Piece]:
    """The lines of a laid-out block that hold [start, end), in Qt positions. `origin`: of the block's layout.

    Costs the same in a paragraph of one line and of thousands.
    """
    layout, em = block.layout(), block.blockFormat().doubleProperty(EM_PROPERTY)
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    opening = layout.lineForTextPosition(first)
    for number in range(opening.lineNumber() if opening.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= last:
            return
        yield from LinePieces(block, line, origin, em).of(first, last)


class LinePieces:
    """The pieces of one line. Spaces that hang over a soft line break are not covered, the hyphen there is.

    Where the line holds right-to-left runs, a piece is asked for by its glyphs.
    """

    def __init__(self, block: QTextBlock, line: QTextLine, origin: QPointF, em: float) -> None:
        self._line, self._em = line, em
        self._x, self._baseline = origin.x(), origin.y() + line.y() + line.ascent()
        self._start, self._end = line.textStart(), line.textStart() + line.textLength()
        self._right = line.naturalTextRect().right()
        self._by_glyphs = _holds_right_to_left(block, line)

    def of(self, first: int, last: int) -> list[Piece]:
        """Those of [first, last), which count in the block: none, one, or in mixed directions several."""
        begin, finish = max(first, self._start), min(last, self._end)
        if begin >= finish:
            return []
        edges = self._glyph_edges(begin, finish) if self._by_glyphs else self._edges(begin, finish)
        return [Piece(self._x + left, self._x + right, self._baseline, self._em) for left, right in edges]

    def _edges(self, begin: int, finish: int) -> list[tuple[float, float]]:
        left = cursor_x(self._line, begin)
        right = self._right if finish == self._end else min(cursor_x(self._line, finish), self._right)
        return [(left, right)] if right > left else []

    def _glyph_edges(self, begin: int, finish: int) -> list[tuple[float, float]]:
        boxes = (run.boundingRect() for run in self._line.glyphRuns(begin, finish - begin))
        return _joined(sorted((box.left(), box.right()) for box in boxes))


def _holds_right_to_left(block: QTextBlock, line: QTextLine) -> bool:
    """Asking a line for its glyphs costs ten looks through the letters of a paragraph, but not of a book in one."""
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        return True
    if block.length() < SHORT_BLOCK and not _RIGHT_TO_LEFT.search(block.text()):
        return False
    return any(run.isRightToLeft() for run in line.glyphRuns())


def _joined(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for left, right in boxes:
        if found and left <= found[-1][1] + 6:  # a space between two runs
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def cursor_x(line: QTextLine, position: int) -> float:
    """The x of a position in a line; PySide hands out the position beside it."""
    found: object = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def lines_within(block: QTextBlock, origin: QPointF, top: float, bottom: float) -> range:
    """The numbers of a block's lines that may paint anything between two heights: not all of a very long one."""
    layout = block.layout()
    numbers = range(layout.lineCount())

    def lower_edge(number: int) -> float:
        line = layout.lineAt(number)
        return origin.y() + line.y() + line.height()

    first = bisect_left(numbers, top - HANGING_PX, key=lower_edge)
    return range(first, min(len(numbers), bisect_left(numbers, bottom + HANGING_PX, key=lower_edge) + 1))


def stretch_within(block: QTextBlock, origin: QPointF, top: float, bottom: float) -> tuple[int, int]:
    """The Qt positions of these lines, half-open."""
    lines, layout, position = lines_within(block, origin, top, bottom), block.layout(), block.position()
    if not lines:
        return position, position
    first, last = layout.lineAt(lines[0]), layout.lineAt(lines[-1])
    return position + first.textStart(), position + last.textStart() + last.textLength()
