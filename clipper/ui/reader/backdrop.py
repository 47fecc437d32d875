"""What is behind and beside the letters: passages, search hits, note signs, knobs, list markers; what is where."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter, QTextBlock

from clipper.domain.clipping import Block
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span
from clipper.ui.look.look import Look
from clipper.ui.reader.decorations import DECORATED, paint_decoration
from clipper.ui.reader.highlight_painter import HighlightPainter
from clipper.ui.reader.knobs import Knobs
from clipper.ui.reader.measure import ReadingStyle
from clipper.ui.reader.note_markers import note_markers, paint_marker
from clipper.ui.reader.pieces import EM_PROPERTY, LinePieces, lines_within, stretch_within
from clipper.ui.reader.placements import Placed, Placements
from clipper.ui.reader.text_geometry import TextGeometry

log = logging.getLogger(__name__)


class Backdrop:
    """The painted marks of one text view, in its viewport's coordinates. Positions are Qt's."""

    def __init__(self, look: Look, geometry: TextGeometry) -> None:
        self._look = look
        self._geometry = geometry
        self._painter = HighlightPainter(look.theme)
        self._placements = Placements()
        self._style = ReadingStyle()
        self._blocks: Sequence[Block] = ()
        self.hits: list[Span] = []
        self.current_hit: int | None = None
        """Counts in `hits`."""
        self._has_failed = False

    @property
    def placements(self) -> Placements:
        """Where the passages stand. Whoever alters one says so by `forget_chain`, before and after."""
        return self._placements

    @placements.setter
    def placements(self, placements: Placements) -> None:
        self._placements = placements
        self.forget()

    def forget(self) -> None:
        """Passages are others, or lines are laid out anew."""
        self._painter.forget()

    def forget_chain(self, item: Placed) -> tuple[int, int]:
        """One passage is other than before, and those that overlap it may be. Returns where they stand."""
        start, end = self._placements.chain(item.start, item.end)
        for block in self._geometry.blocks_with(start, end):
            self._painter.forget_lines(block, start, end)
        return start, end

    def set_text(self, blocks: Sequence[Block]) -> None:
        """Another text, with nothing marked in it."""
        self._blocks = blocks
        self.hits, self.current_hit = [], None
        self.placements = Placements()
        self._painter.mark(None, None)

    def move(self, before: OffsetMap, after: OffsetMap) -> None:
        """The same text is held in other positions."""
        self.placements = self._placements.moved(before, after)
        places = [(before.from_qt(hit.start), before.from_qt(hit.end)) for hit in self.hits]
        self.hits = [Span(after.to_qt(start), after.to_qt(end)) for start, end in places]

    def restyle(self, style: ReadingStyle) -> None:
        """Follow the theme and the style."""
        self._style = style
        self._painter.set_theme(self._look.theme, patterns=style.are_patterns_shown)

    @property
    def active_id(self) -> str | None:
        """The passage that keys act on."""
        return self._painter.active_id

    @property
    def hovered_id(self) -> str | None:
        """The passage under the pointer."""
        return self._painter.hovered_id

    def show_active(self, share: float) -> None:
        """So far the active passage's stroke and knobs have come in, 0–1."""
        self._painter.active_share = share

    def mark(self, active_id: str | None, hovered_id: str | None) -> None:
        """Choose both."""
        self._painter.mark(active_id, hovered_id)

    # What is where ------------------------------------------------------------------------------------------------

    def active(self) -> Placed | None:
        """Where the active passage stands."""
        return self._placements.find(self.active_id) if self.active_id else None

    def passages_at(self, point: QPoint) -> list[Passage]:
        """The passages whose bands are under a point, shortest first."""
        found: dict[str, Placed] = {}
        for block in self._geometry.visible_blocks(point.y(), point.y()) if self._placements.items else ():
            for item in self._items_at(block, point):
                found[item.passage.id] = item
        return [item.passage for item in sorted(found.values(), key=_length)]

    def _items_at(self, block: QTextBlock, point: QPoint) -> list[Placed]:
        """Line by line, as they are painted: no nearest position, which a cluster of code points may not have."""
        origin, em = self._geometry.origin(block), block.blockFormat().doubleProperty(EM_PROPERTY)
        begin, finish = stretch_within(block, origin, point.y(), point.y())
        near = self._placements.within(begin, finish)
        found = []
        for number in lines_within(block, origin, point.y(), point.y()) if near else ():
            letters = LinePieces(block, block.layout().lineAt(number), origin, em)
            for item in near:
                pieces = letters.of(item.start - block.position(), item.end - block.position())
                if any(piece.band.contains(QPointF(point)) for piece in pieces):
                    found.append(item)
        return found

    def knobs(self) -> Knobs:
        """The handles of the active passage, as far as they are in sight."""
        item = self.active()
        if item is None:
            return Knobs(None, None, 0)
        low, high = self._geometry.visible_range()
        first = self._geometry.pieces(item.start, item.start, item.end) if low <= item.start < high else []
        last = self._geometry.pieces(item.end - 1, item.start, item.end) if low < item.end <= high else []
        return Knobs.of(first[0] if first else None, last[-1] if last else None)

    def marker_at(self, point: QPoint) -> Placed | None:
        """The passage whose note sign is under a point."""
        if point.x() < self._geometry.column.right() or not self._placements.items:
            return None
        markers = self._markers(*self._geometry.visible_range())
        return next((item for item, box in markers if box.contains(point)), None)

    def _markers(self, start: int, end: int) -> list[tuple[Placed, QRect]]:
        shown = self._style.are_margin_notes_shown
        return note_markers(self._placements, self._geometry, start, end) if shown else []

    # Painting -----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, part: QRect, dpr: float) -> None:
        """All of it in that part of the viewport: scrolling asks for a strip only."""
        try:
            self._paint(painter, part, dpr)
        except Exception:
            # The edge: what escapes from a paint override takes the process down (PySide6 6.11), and comes back at
            # every paint. The text is shown all the same.
            if not self._has_failed:
                log.exception("passages could not be painted")
            self._has_failed = True

    def _paint(self, painter: QPainter, part: QRect, dpr: float) -> None:
        edge = round(2 * self._style.body_px)
        top, bottom = part.top() - edge, part.bottom() + edge
        blocks = self._geometry.visible_blocks(top, bottom) if self._blocks else []
        for block in blocks:
            origin = self._geometry.origin(block)
            source = self._blocks[block.blockNumber()]
            if source.kind in DECORATED:
                paint_decoration(painter, self._look, block, origin, source)
            if self._placements.items:
                self._painter.paint(painter, block, origin, self._placements, top, bottom)
            if self.hits:
                self._painter.paint_hits(painter, block, origin, self.hits, self.current_hit, top, bottom)
        if blocks and self._placements.items:
            self._paint_markers(painter, blocks[0].position(), blocks[-1].position() + blocks[-1].length(), dpr)
            self._paint_knobs(painter)

    def _paint_markers(self, painter: QPainter, start: int, end: int, dpr: float) -> None:
        for item, box in self._markers(start, end):
            is_active = item.passage.id == self.active_id
            paint_marker(painter, self._look, item, box, is_active=is_active, dpr=dpr)

    def _paint_knobs(self, painter: QPainter) -> None:
        item = self.active()
        if item is not None:
            painter.setOpacity(self._painter.active_share)
            self.knobs().paint(painter, self._look.theme.bands[item.passage.colour].stroke)


def _length(item: Placed) -> int:
    return item.end - item.start
