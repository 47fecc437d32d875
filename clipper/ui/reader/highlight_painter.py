"""Paints passages behind the text, from the layout of the visible blocks. The document is never altered.

Adding a passage costs the same at 10 as at 10,000: only what is visible is looked up and painted (DESIGN.md §12).
What a line shows is worked out once and kept until it is another: scrolling over 10,000 passages costs what it costs
without any.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextLine

from clipper.domain.overlaps import MOST_LANES, Band, Segment, lay_bands, segments
from clipper.domain.passage import Colour, Span
from clipper.ui.look.theme import Theme, blend, contrast, mix
from clipper.ui.reader.pieces import EM_PROPERTY, LinePieces, Piece, lines_within, pieces_in_block, stretch_within
from clipper.ui.reader.placements import Placements

OVERHANG = 2.5
RADIUS = 3.0
STROKE = 2.0
LANE_STEP = 3.0
PATTERN_LANE_STEP = 4.0
"""Where patterns are on: a double line is 3 px high, and the next lane must stay apart from it."""
HIT_STROKE = 1.5
HIT_OVERHANG = 2.0
HIT_CONTRAST = 4.6
MOST_LINES_KEPT = 1_000

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
class _Stroke:
    """A line under a stretch, in the coordinates of the block's layout. `pen` None: pink's double line."""

    left: float
    right: float
    y: float
    pen: QPen | None
    comes: bool = False
    """It is there because the passage is active: it fades in when that begins."""


_Shape = tuple[int, int, QRectF]
"""What a line's bands were worked out for: its stretch of the block and where its letters stand."""


@dataclass(frozen=True, slots=True)
class _PaintedLine:
    """All that is painted on one line, in the coordinates of the block's layout."""

    shape: _Shape
    fills: tuple[tuple[QPainterPath, QColor], ...] = ()
    strokes: tuple[_Stroke, ...] = ()


class HighlightPainter:
    """Paints a set of passages on blocks that are laid out."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._are_patterns_wanted = False
        self._marked: tuple[str | None, str | None] = (None, None)
        self.active_share = 1.0
        """How far the active passage's stroke has come, 0–1."""
        self._fills: dict[tuple[str, tuple[Colour, ...]], QColor] = {}
        self._pens: dict[Colour, QPen] = {}
        self._lines: dict[tuple[int, int], _PaintedLine] = {}
        """For (block, line)."""

    def forget(self) -> None:
        """The passages are others, or the text."""
        self._lines.clear()

    def forget_lines(self, block: QTextBlock, start: int, end: int) -> None:
        """The passages on the lines of a block that hold any of [start, end) are others."""
        number, first, last = block.blockNumber(), start - block.position(), end - block.position()
        for key, line in list(self._lines.items()):
            if key[0] == number and line.shape[0] < last and first < line.shape[0] + line.shape[1]:
                del self._lines[key]

    def set_theme(self, theme: Theme, *, patterns: bool) -> None:
        """`patterns`: a line of its own under each colour also where the theme does not ask for it."""
        self._theme, self._are_patterns_wanted = theme, patterns
        self._pens.clear()
        self.forget()

    @property
    def has_patterns(self) -> bool:
        """Whether each colour has a line of its own."""
        return self._theme.has_high_contrast or self._are_patterns_wanted

    @property
    def active_id(self) -> str | None:
        """The passage that keys act on."""
        return self._marked[0]

    @property
    def hovered_id(self) -> str | None:
        """The passage under the pointer."""
        return self._marked[1]

    def mark(self, active_id: str | None, hovered_id: str | None) -> None:
        """The passages whose strokes are drawn even where they overlap no other."""
        if (active_id, hovered_id) != self._marked:
            self._marked = (active_id, hovered_id)
            self.forget()

    # Passages -----------------------------------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, placements: Placements, top: float, bottom: float
    ) -> None:
        """Bands and strokes of one block, as far as they reach between two heights."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        lines = self._painted_lines(block, lines_within(block, origin, top, bottom), placements)
        for line in lines:
            for path, fill in line.fills:
                painter.fillPath(path, fill)
        for line in lines:  # after all bands: the third lane hangs into that of the next line
            for stroke in line.strokes:
                painter.setOpacity(self.active_share if stroke.comes else 1.0)
                self._paint_stroke(painter, stroke, origin.y())
        painter.restore()

    def _painted_lines(self, block: QTextBlock, numbers: range, placements: Placements) -> list[_PaintedLine]:
        """What is painted on these lines: kept, or worked out."""
        layout, block_number = block.layout(), block.blockNumber()
        found: list[_PaintedLine] = []
        visible: list[Segment] | None = None
        for number in numbers:
            line, kept = layout.lineAt(number), self._lines.get((block_number, number))
            shape = (line.textStart(), line.textLength(), line.naturalTextRect())
            if kept is None or kept.shape != shape:
                if visible is None:
                    end = layout.lineAt(numbers[-1])
                    visible = visible_segments(
                        placements, block.position() + shape[0], block.position() + end.textStart() + end.textLength()
                    )
                kept = self._work_out(block, line, shape, visible)
                self._keep(block_number, number, kept)
            found.append(kept)
        return found

    def _keep(self, block_number: int, number: int, line: _PaintedLine) -> None:
        if len(self._lines) >= MOST_LINES_KEPT:
            self._lines.clear()
        self._lines[block_number, number] = line

    def _work_out(
        self, block: QTextBlock, line: QTextLine, shape: _Shape, visible: Sequence[Segment]
    ) -> _PaintedLine:
        position = block.position()
        begin, finish = position + shape[0], position + shape[0] + shape[1]
        touching = [segment for segment in visible if segment.span.start < finish and segment.span.end > begin]
        if not touching:
            return _PaintedLine(shape)
        letters = LinePieces(block, line, QPointF(), block.blockFormat().doubleProperty(EM_PROPERTY))
        fills = []
        for segment in touching:
            span, fill = segment.span, self._fill(segment.colours)
            pieces = letters.of(span.start - position, span.end - position)
            for nth, piece in enumerate(pieces):
                opens = segment.opens and nth == 0 and span.start >= begin
                closes = segment.closes and nth == len(pieces) - 1 and span.end <= finish
                fills.append((_band_path(piece.band, opens, closes), fill))
        bands = {band.passage_id: band for segment in touching for band in segment.bands}
        strokes = [
            self._stroke(piece, band)
            for band in sorted(filter(self._has_stroke, bands.values()), key=self._is_marked)
            for piece in letters.of(band.span.start - position, band.span.end - position)
        ]
        return _PaintedLine(shape, tuple(fills), tuple(strokes))

    def _fill(self, colours: tuple[Colour, ...]) -> QColor:
        """The blended colour; there are few combinations, and each is asked for again and again."""
        key = (self._theme.name, colours)
        if key not in self._fills:
            self._fills[key] = blend(self._theme, colours)
        return self._fills[key]

    def _is_marked(self, band: Band) -> bool:
        return band.passage_id in self._marked

    def _has_stroke(self, band: Band) -> bool:
        return band.is_overlapped or self.has_patterns or self._is_marked(band)

    def _stroke(self, piece: Piece, band: Band) -> _Stroke:
        """The stroke of one passage under one of its pieces."""
        step = PATTERN_LANE_STEP if self.has_patterns else LANE_STEP
        y = piece.band.bottom() + min(band.lane, MOST_LANES - 1) * step
        is_double = self.has_patterns and band.colour is Colour.PINK
        comes = band.passage_id == self.active_id and not (band.is_overlapped or self.has_patterns)
        return _Stroke(piece.left, piece.right, y, None if is_double else self._pen(band.colour), comes)

    def _pen(self, colour: Colour) -> QPen:
        if colour not in self._pens:
            pen = QPen(self._theme.bands[colour].stroke, STROKE)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if self.has_patterns:
                pen.setStyle(_PATTERNS[colour])
            self._pens[colour] = pen
        return self._pens[colour]

    def _paint_stroke(self, painter: QPainter, stroke: _Stroke, origin_y: float) -> None:
        if stroke.pen is not None:
            painter.setPen(stroke.pen)
            painter.drawLine(QLineF(stroke.left, stroke.y, stroke.right, stroke.y))
            return
        # Two lines of 1 px, 1 px apart, on whole pixels: anywhere else they would run into one.
        top, width = floor(origin_y + stroke.y) - 1 - origin_y, stroke.right - stroke.left
        for nth in (0, 2):
            painter.fillRect(QRectF(stroke.left, top + nth, width, 1), self._theme.bands[Colour.PINK].stroke)

    # Search hits --------------------------------------------------------------------------------------------------

    def paint_hits(
        self,
        painter: QPainter,
        block: QTextBlock,
        origin: QPointF,
        hits: Sequence[Span],
        current: int | None,
        top: float,
        bottom: float,
    ) -> None:
        """Outlines, and a fill for the current one. `hits`: in text order; `current`: the one the reader is at.

        O(log n) for those of other blocks.
        """
        begin, finish = stretch_within(block, origin, top, bottom)
        first, last = bisect_right(hits, begin, key=_span_end), bisect_left(hits, finish, key=_span_start)
        if first >= last:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for nth in range(first, last):
            is_current = nth == current
            painter.setPen(QPen(self._theme.ink if is_current else self._theme.warn, HIT_STROKE))
            painter.setBrush(current_hit_fill(self._theme) if is_current else Qt.BrushStyle.NoBrush)
            for piece in pieces_in_block(block, origin, hits[nth].start, hits[nth].end):
                box = piece.band.adjusted(-HIT_OVERHANG, 0.75, HIT_OVERHANG, -0.75)
                painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.restore()


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


def visible_segments(placements: Placements, start: int, end: int) -> list[Segment]:
    """The segments to paint for the Qt positions [start, end)."""
    near = placements.within(start, end)
    bands = lay_bands((item.passage.id, Span(item.start, item.end), item.passage.colour) for item in near)
    return segments(bands)
