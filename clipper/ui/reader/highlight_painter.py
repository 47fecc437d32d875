"""Paints passages behind the text, from the layout of the visible blocks. The document is never altered.

Adding a passage costs the same at 10 as at 10,000: only what is visible is looked up and painted (DESIGN.md §12).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextFormat, QTextLine

from clipper.domain.overlaps import MOST_LANES, Band, Segment, lay_bands, segments
from clipper.domain.passage import Colour, Span
from clipper.ui.look.theme import Theme, blend, contrast, mix
from clipper.ui.reader.placements import Placements

EM_PROPERTY = QTextFormat.Property.UserProperty.value + 1
"""In a block's format: the size of its text in pixels."""
BAND_ASCENT_EM = 0.98
BAND_DESCENT_EM = 0.36
OVERHANG = 2.5
RADIUS = 3.0
STROKE = 2.0
LANE_STEP = 3.0
PATTERN_LANE_STEP = 4.0
"""Where patterns are on: a double line is 3 px high, and the next lane must stay apart from it."""
HIT_STROKE = 1.5
HIT_OVERHANG = 2.0
HIT_CONTRAST = 4.6

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
    Costs the same in a paragraph of one line and of thousands.
    """
    layout, em = block.layout(), block.blockFormat().doubleProperty(EM_PROPERTY)
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    opening = layout.lineForTextPosition(first)
    is_right_to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
    for number in range(opening.lineNumber() if opening.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        begin, finish = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if line.textStart() >= last:
            return
        if begin >= finish:
            continue
        has_right_to_left = is_right_to_left or any(run.isRightToLeft() for run in line.glyphRuns())
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
        self._fills: dict[tuple[str, tuple[Colour, ...]], QColor] = {}

    def paint(self, painter: QPainter, block: QTextBlock, origin: QPointF, visible: Sequence[Segment]) -> None:
        """Bands and strokes of one block. `visible`: segments in Qt positions, text order, that may touch it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begin, finish = visible_stretch(painter, block, origin)
        for segment in visible:
            if segment.span.start < finish and segment.span.end > begin:
                self._paint_segment(painter, block, origin, segment)
        painter.restore()

    def _paint_segment(self, painter: QPainter, block: QTextBlock, origin: QPointF, segment: Segment) -> None:
        span = segment.span
        pieces = list(pieces_in_block(block, origin, span.start, span.end))
        fill = self._fill(segment.colours)
        for nth, piece in enumerate(pieces):
            opens = segment.opens and nth == 0 and span.start >= block.position()
            closes = segment.closes and nth == len(pieces) - 1 and span.end < block.position() + block.length()
            painter.fillPath(_band_path(piece.band, opens, closes), fill)
            for band in segment.bands:
                self._paint_stroke(painter, piece, band)

    def _fill(self, colours: tuple[Colour, ...]) -> QColor:
        """The blended colour; there are few combinations, and each is asked for at every paint."""
        key = (self.theme.name, colours)
        if key not in self._fills:
            self._fills[key] = blend(self.theme, colours)
        return self._fills[key]

    def _paint_stroke(self, painter: QPainter, piece: Piece, band: Band) -> None:
        is_marked = band.passage_id in (self.active_id, self.hovered_id)
        if not (band.is_overlapped or is_marked or self.theme.has_high_contrast):
            return
        step = PATTERN_LANE_STEP if self.theme.has_high_contrast else LANE_STEP
        y = piece.band.bottom() + min(band.lane, MOST_LANES - 1) * step
        if self.theme.has_high_contrast and band.colour is Colour.PINK:
            self._paint_double_line(painter, piece, y)
            return
        painter.setPen(_stroke_pen(self.theme, band))
        painter.drawLine(QPointF(piece.left, y), QPointF(piece.right, y))

    def _paint_double_line(self, painter: QPainter, piece: Piece, y: float) -> None:
        """Two lines of 1 px, 1 px apart, on whole pixels: anywhere else they would run into one."""
        top, width, colour = floor(y) - 1, piece.right - piece.left, self.theme.bands[Colour.PINK].stroke
        for nth in (0, 2):
            painter.fillRect(QRectF(piece.left, top + nth, width, 1), colour)

    def paint_hits(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, hits: Sequence[Span], current: int | None
    ) -> None:
        """Search hits of one block, over the bands and under the text. All have an outline, one a fill.

        `hits`: in Qt positions, text order, none on another; `current`: the index of the one the reader is at.
        O(log n) for those of other blocks.
        """
        begin, finish = visible_stretch(painter, block, origin)
        first, last = bisect_right(hits, begin, key=_span_end), bisect_left(hits, finish, key=_span_start)
        if first >= last:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for nth in range(first, last):
            is_current = nth == current
            painter.setPen(QPen(self.theme.ink if is_current else self.theme.warn, HIT_STROKE))
            painter.setBrush(current_hit_fill(self.theme) if is_current else Qt.BrushStyle.NoBrush)
            for piece in pieces_in_block(block, origin, hits[nth].start, hits[nth].end):
                box = piece.band.adjusted(-HIT_OVERHANG, 0.75, HIT_OVERHANG, -0.75)
                painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.restore()


def visible_stretch(painter: QPainter, block: QTextBlock, origin: QPointF) -> tuple[int, int]:
    """The part of a block, in Qt positions, whose lines are on what is painted on: not all of a very long one."""
    layout, room = block.layout(), painter.window()
    lines = range(layout.lineCount())

    def bottom(number: int) -> int:
        line = layout.lineAt(number)
        return round(origin.y() + line.y() + line.height())

    # Strokes of the third lane hang below their line.
    first = bisect_left(lines, room.top() - 16, key=bottom)
    last = min(len(lines), bisect_left(lines, room.bottom() + 16, key=bottom) + 1)
    if first >= last:
        return block.position(), block.position()
    start, final = layout.lineAt(first), layout.lineAt(last - 1)
    return block.position() + start.textStart(), block.position() + final.textStart() + final.textLength()


def current_hit_fill(theme: Theme) -> QColor:
    """The token `hit` as far as the text on it, which Qt paints in `ink`, allows: darker in dark themes.

    There `ink` on the token itself is 1.3 : 1. The outline is `ink` too, so that it is no highlight in yellow.
    """
    steps = (mix(theme.hit, theme.read, step / 20) for step in range(20))
    return next((fill for fill in steps if contrast(theme.ink, fill) >= HIT_CONTRAST), theme.read)


def _span_start(span: Span) -> int:
    return span.start


def _span_end(span: Span) -> int:
    return span.end


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
