"""Paints passages behind the text, from the layout of the visible blocks. The document is never altered.

Adding a passage costs the same at 10 as at 10,000: only what is visible is looked up and painted (DESIGN.md §12).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlock, QTextFormat, QTextLine

from clipper.domain.offsets import OffsetMap
from clipper.domain.overlaps import MOST_LANES, Band, Segment, lay_bands, segments
from clipper.domain.passage import Colour, Passage, Span
from clipper.ui.look.theme import Theme, blend

EM_PROPERTY = QTextFormat.Property.UserProperty.value + 1
"""In a block's format: the size of its text in pixels."""
BAND_ASCENT_EM = 0.98
BAND_DESCENT_EM = 0.36
OVERHANG = 2.5
RADIUS = 3.0
STROKE = 2.0
LANE_STEP = 3.0

# Where colours alone cannot be told apart (DESIGN.md §2). Pink has a second line, which Qt has no pen style for.
_PATTERNS = {
    Colour.YELLOW: Qt.PenStyle.SolidLine,
    Colour.GREEN: Qt.PenStyle.DashLine,
    Colour.BLUE: Qt.PenStyle.DotLine,
    Colour.VIOLET: Qt.PenStyle.DashDotLine,
    Colour.PINK: Qt.PenStyle.SolidLine,
    Colour.ORANGE: Qt.PenStyle.DashDotDotLine,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage with its place in Qt positions."""

    passage: Passage
    start: int
    end: int


@dataclass(slots=True)
class Placements:
    """The passages of the shown clipping in (start, end) order, ready to be asked for a stretch of text."""

    items: list[Placed] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _reach: list[int] = field(default_factory=list)
    """The furthest end of all passages up to this one: never falls, so it can be bisected."""

    @classmethod
    def of(cls, placed: Sequence[tuple[Passage, Span]], offsets: OffsetMap) -> Placements:
        """From code points."""
        items = [Placed(passage, offsets.to_qt(span.start), offsets.to_qt(span.end)) for passage, span in placed]
        starts = [item.start for item in items]
        return cls(items, starts, list(accumulate((item.end for item in items), max)))

    def within(self, start: int, end: int) -> list[Placed]:
        """The passages that touch [start, end), and those they hang together with, so that lanes stay the same."""
        first = bisect_right(self._reach, start)
        while 0 < first < len(self.items) and self._reach[first - 1] > self._starts[first]:
            first -= 1
        return self.items[first : bisect_left(self._starts, end)]

    def at(self, position: int) -> list[Passage]:
        """The passages over a position, shortest first."""
        found = [item for item in self.within(position, position + 1) if item.start <= position < item.end]
        return [item.passage for item in sorted(found, key=lambda item: item.end - item.start)]

    def find(self, passage_id: str) -> Placed | None:
        """Where a passage stands."""
        return next((item for item in self.items if item.passage.id == passage_id), None)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: its left and right edge, baseline and em, in viewport coordinates."""

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

    Spaces that hang over a soft line break are not covered. Right-to-left runs are asked for by their glyphs.
    """
    layout, em = block.layout(), block.blockFormat().doubleProperty(EM_PROPERTY)
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    has_right_to_left = _has_right_to_left(block.text())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, finish = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begin >= finish:
            continue
        baseline = origin.y() + line.y() + line.ascent()
        edges = _glyph_edges(line, begin, finish) if has_right_to_left else _edges(line, begin, finish)
        for left, right in edges:
            yield Piece(origin.x() + left, origin.x() + right, baseline, em)


def _edges(line: QTextLine, begin: int, finish: int) -> list[tuple[float, float]]:
    left, right = cursor_x(line, begin), min(cursor_x(line, finish), line.naturalTextRect().right())
    return [(left, right)] if right > left else []


def _glyph_edges(line: QTextLine, begin: int, finish: int) -> list[tuple[float, float]]:
    boxes = (run.boundingRect() for run in line.glyphRuns(begin, finish - begin))
    return _joined(sorted((box.left(), box.right()) for box in boxes))


def _joined(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for left, right in boxes:
        if found and left <= found[-1][1] + 6:  # a space between two runs
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _has_right_to_left(text: str) -> bool:
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text)


def cursor_x(line: QTextLine, position: int) -> float:
    """The x of a position in a line; PySide hands out the position beside it."""
    found: object = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


class HighlightPainter:
    """Paints a set of passages on blocks that are laid out."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.active_id: str | None = None
        self.hovered_id: str | None = None

    def paint(self, painter: QPainter, block: QTextBlock, origin: QPointF, visible: Sequence[Segment]) -> None:
        """Bands and strokes of one block. `visible`: segments in Qt positions, text order, that may touch it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begin, finish = block.position(), block.position() + block.length()
        for segment in visible:
            if segment.span.start < finish and segment.span.end > begin:
                self._paint_segment(painter, block, origin, segment)
        painter.restore()

    def _paint_segment(self, painter: QPainter, block: QTextBlock, origin: QPointF, segment: Segment) -> None:
        span = segment.span
        pieces = list(pieces_in_block(block, origin, span.start, span.end))
        fill = blend(self.theme, segment.colours)
        for nth, piece in enumerate(pieces):
            opens = segment.opens and nth == 0 and span.start >= block.position()
            closes = segment.closes and nth == len(pieces) - 1 and span.end < block.position() + block.length()
            painter.fillPath(_band_path(piece.band, opens, closes), fill)
            for band in segment.bands:
                self._paint_stroke(painter, piece, band)

    def _paint_stroke(self, painter: QPainter, piece: Piece, band: Band) -> None:
        is_marked = band.passage_id in (self.active_id, self.hovered_id)
        if not (band.is_overlapped or is_marked or self.theme.has_high_contrast):
            return
        y = piece.band.bottom() + min(band.lane, MOST_LANES - 1) * LANE_STEP
        painter.setPen(_stroke_pen(self.theme, band))
        painter.drawLine(QPointF(piece.left, y), QPointF(piece.right, y))


def _band_path(band: QRectF, opens: bool, closes: bool) -> QPainterPath:
    """The band with overhang and rounded corners where the passage really begins or ends, square elsewhere."""
    box = band.adjusted(-OVERHANG if opens else 0, 0, OVERHANG if closes else 0, 0)
    path = QPainterPath()
    if not (opens or closes):
        path.addRect(box)
        return path
    path.setFillRule(path.fillRule().WindingFill)
    path.addRoundedRect(box, RADIUS, RADIUS)
    half = box.width() / 2
    if not opens:
        path.addRect(QRectF(box.left(), box.top(), half, box.height()))
    if not closes:
        path.addRect(QRectF(box.left() + half, box.top(), half, box.height()))
    return path


def _stroke_pen(theme: Theme, band: Band) -> QPen:
    pen = QPen(theme.bands[band.colour].stroke, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if theme.has_high_contrast:
        pen.setStyle(_PATTERNS[band.colour])
    return pen


def visible_segments(placements: Placements, start: int, end: int) -> list[Segment]:
    """The segments to paint for the Qt positions [start, end)."""
    near = placements.within(start, end)
    bands = lay_bands((item.passage.id, Span(item.start, item.end), item.passage.colour) for item in near)
    return segments(bands)
