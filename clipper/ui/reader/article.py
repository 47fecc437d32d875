"""The article: a text with passages painted behind it. The document is never altered.

Setting and scrolling the text is text_column.py's, what the mouse does pointer.py's, the caret caret.py's, moving an
end ends.py's, painting backdrop.py's; here they are given each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clipper.domain.clipping import Document, Metadata
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span
from clipper.ui.look.focus_ring import FocusRing
from clipper.ui.look.look import Look
from clipper.ui.look.motion import STROKE_MS, Transition
from clipper.ui.reader.backdrop import Backdrop
from clipper.ui.reader.caret import begins_selecting
from clipper.ui.reader.ends import End, EndsEditor
from clipper.ui.reader.knobs import Knobs
from clipper.ui.reader.pictures import ImageSource
from clipper.ui.reader.placements import Placed, Placements
from clipper.ui.reader.pointer import Pointer
from clipper.ui.reader.text_column import TextColumn
from clipper.ui.reader.text_geometry import holds_any
from clipper.ui.reader.tick_bar import TickBar

TICKS_DELAY_MS = 120
"""Ticks follow a little later, once for many changes: they ask for the layout of the whole text."""


class Article(TextColumn):
    """A read-only text with passages. Positions in signals and arguments are code points of the canonical text."""

    passage_clicked = Signal(str)
    """The passage's id; "" for a click beside all passages."""
    passage_double_clicked = Signal(str)
    tick_clicked = Signal(str)
    selection_made = Signal()
    """The mouse has selected something and was let go."""
    escaped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("reader")
        self._backdrop = Backdrop(look, self._geometry)
        self.ends = EndsEditor(self)
        self.ends.previewed.connect(self._show_moving_end)
        self.ends.stepped.connect(self._reveal_moving_end)
        self._pointer = Pointer(self)
        self._ring = FocusRing(look, self)
        self._coming = Transition(self, STROKE_MS)
        self._coming.moved.connect(self._show_coming)
        self._ticks = TickBar(look, self)
        self._ticks.tick_clicked.connect(self.tick_clicked)
        self.setVerticalScrollBar(self._ticks)
        self._ticks_due = QTimer(self, singleShot=True, interval=TICKS_DELAY_MS)
        self._ticks_due.timeout.connect(self._mark_ticks)
        look.changed.connect(self._follow_look)
        self._restyle()

    # The text -----------------------------------------------------------------------------------------------------

    def show_document(
        self, document: Document, metadata: Metadata, images: ImageSource | None, read_only: bool
    ) -> None:
        """Set the article. Passages are given separately."""
        self.ends.cancel()
        self._backdrop.set_text(document.blocks)
        super().show_document(document, metadata, images, read_only)

    def lines_are_others(self) -> None:
        self._backdrop.forget()
        self._ticks_due.start()

    def style_is_another(self) -> None:
        self._backdrop.restyle(self._style)

    def positions_are_others(self, before: OffsetMap, after: OffsetMap) -> None:
        self.ends.cancel()
        self._backdrop.move(before, after)

    def _follow_look(self) -> None:
        self._restyle()

    def _mark_ticks(self) -> None:
        bands, items, hits = self._look.theme.bands, self._backdrop.placements.items, self._backdrop.hits
        strokes = {colour: band.stroke for colour, band in bands.items()}
        shares = self._geometry.shares(item.start for item in items)
        ticks = zip(shares, (item.passage for item in items), strict=True)
        self._ticks.set_ticks([(share, strokes[passage.colour], passage.id) for share, passage in ticks])
        self._ticks.set_hits(self._geometry.shares(hit.start for hit in hits))

    # Passages and hits --------------------------------------------------------------------------------------------

    def show_passages(self, placed: Sequence[tuple[Passage, Span]]) -> None:
        """Paint these passages from now on."""
        self._backdrop.placements = Placements.of(placed, self._offsets)
        self._ticks_due.start()
        self.viewport().update()

    def put_passage(self, passage: Passage, span: Span | None) -> None:
        """One passage is new, or other than before; without a place it is not painted any more."""
        self._let_go_of(passage.id)
        placements = self._backdrop.placements
        self._renew_lines_of(passage.id)
        if span is None:
            placements.drop(passage.id)
        else:
            placements.put(Placed(passage, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)))
            self._renew_lines_of(passage.id)
        self._ticks_due.start()

    def drop_passage(self, passage_id: str) -> None:
        """One passage is gone."""
        self._let_go_of(passage_id)
        self._renew_lines_of(passage_id)
        self._backdrop.placements.drop(passage_id)
        self._ticks_due.start()

    def _let_go_of(self, passage_id: str) -> None:
        """It was changed under the hand that moves its end: put back later, it would be painted as it was."""
        if self.ends.passage_id == passage_id:
            self.ends.cancel()

    def _renew_lines_of(self, passage_id: str) -> None:
        """Ask for the lines of a passage, and of those it overlaps: their lanes and blended colours may be others."""
        item = self._backdrop.placements.find(passage_id)
        if item is None:
            return
        start, end = self._backdrop.forget_chain(item)
        blocks = [block for block in self._geometry.visible_blocks() if holds_any(block, start, end)]
        if blocks:
            top, bottom = self._geometry.line_top(blocks[0], start), self._geometry.line_top(blocks[-1], end)
            edge = round(self._style.body_px)
            self.viewport().update(0, round(top) - edge, self.viewport().width(), round(bottom - top) + 4 * edge)

    def show_hits(self, hits: Sequence[Span], current: int | None) -> None:
        """Outline what the find bar found; `current` counts in `hits`."""
        self._backdrop.hits = [Span(self._offsets.to_qt(hit.start), self._offsets.to_qt(hit.end)) for hit in hits]
        self._backdrop.current_hit = current
        self._mark_ticks()
        self.viewport().update()

    @property
    def hits(self) -> list[Span]:
        """What is outlined as found."""
        return [Span(self._offsets.from_qt(hit.start), self._offsets.from_qt(hit.end)) for hit in self._backdrop.hits]

    @property
    def active_id(self) -> str | None:
        """The passage that keys act on."""
        return self._backdrop.active_id

    def set_active(self, passage_id: str | None) -> None:
        """Choose the passage that keys act on: its stroke and knobs are drawn, its marker tinted."""
        is_other = passage_id != self.active_id
        self._backdrop.mark(passage_id, self._backdrop.hovered_id)
        if is_other and passage_id is not None:
            self._coming.run()
        self.viewport().update()

    def _show_coming(self) -> None:
        self._backdrop.show_active(self._coming.share)
        self.viewport().update()

    def set_hovered(self, passage_id: str | None) -> None:
        """The passage under the pointer: its stroke is drawn."""
        if passage_id != self._backdrop.hovered_id:
            self._backdrop.mark(self.active_id, passage_id)
            self.viewport().update()

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.selection_dropped.emit()
        if self.ends.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        else:
            if not self.is_in_caret_mode and begins_selecting(event):
                self.set_caret_mode(True)
            self._caret.move(event, super().keyPressEvent)

    def _escape(self) -> None:
        """One thing at a time: selection, caret, then the active passage."""
        if self.textCursor().hasSelection():
            self.clear_selection()
        elif self.is_in_caret_mode:
            self.set_caret_mode(False)
        else:
            self.escaped.emit()

    # Moving the ends of a passage ---------------------------------------------------------------------------------

    def begin_moving(self, end: End) -> None:
        """Take hold of one end of the active passage."""
        item = self._backdrop.active()
        if item is not None and self._document is not None:
            span = Span(self._offsets.from_qt(item.start), self._offsets.from_qt(item.end))
            self.ends.begin(item.passage.id, span, end, self._document.text)

    def _show_moving_end(self) -> None:
        moved = self.ends.passage_id
        span = self.ends.span if moved is not None else Span(0, 1)
        preview = (moved, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)) if moved else None
        self._backdrop.placements.show_preview(preview)
        self._backdrop.forget()
        self.viewport().update()

    def _reveal_moving_end(self) -> None:
        self.reveal(Span(max(0, self.ends.moving - 1), max(1, self.ends.moving)))

    def knobs(self) -> Knobs:
        """The handles of the active passage, as far as they are in sight."""
        return self._backdrop.knobs()

    # Events of the mouse ------------------------------------------------------------------------------------------

    def passages_at(self, point: QPoint) -> list[Passage]:
        """The passages under a point of the viewport, shortest first."""
        return self._backdrop.passages_at(point)

    def passages_at_caret(self) -> list[Passage]:
        """The passages that the caret stands in, shortest first."""
        return self._backdrop.placements.at(self.textCursor().position())

    def has_passage(self, passage_id: str) -> bool:
        """Whether it stands in the text."""
        return self._backdrop.placements.find(passage_id) is not None

    def marker_at(self, point: QPoint) -> Placed | None:
        """The passage whose note sign is under a point of the viewport."""
        return self._backdrop.marker_at(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring.press()
        self.selection_dropped.emit()
        if not self._pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.move(event) and event.buttons():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointer.release():
            return
        super().mouseReleaseEvent(event)
        self._pointer.click(event)
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.selection_made.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._caret.bare_the_word()
        self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hovered(None)
        super().leaveEvent(event)

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.read)
        self._backdrop.paint(painter, event.rect(), self.devicePixelRatioF())
        painter.end()
        super().paintEvent(event)
