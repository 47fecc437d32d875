"""The article: text in its column, passages painted behind it. The document is never altered.

What the mouse does is pointer.py's, caret mode caret.py's, moving an end ends.py's; here they are given the text.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from clipper.domain.clipping import BlockKind, Document, Metadata
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span
from clipper.domain.widening import words_between
from clipper.ui.look.look import Look
from clipper.ui.reader.caret import CaretMotions, begins_selecting
from clipper.ui.reader.decorations import DECORATED, paint_decoration
from clipper.ui.reader.ends import End, EndsEditor
from clipper.ui.reader.highlight_painter import HighlightPainter, visible_segments
from clipper.ui.reader.knobs import Knobs
from clipper.ui.reader.masthead import Masthead
from clipper.ui.reader.measure import LEAST_COLUMN, LEFT_GUTTER, RIGHT_GUTTER, ReadingStyle, column_width
from clipper.ui.reader.note_markers import marker_at, note_markers, paint_marker
from clipper.ui.reader.pictures import ImageSource, picture
from clipper.ui.reader.placements import Placed, Placements
from clipper.ui.reader.pointer import Pointer
from clipper.ui.reader.setting import IMAGE_SCHEME, set_document
from clipper.ui.reader.text_geometry import TextGeometry, holds_any
from clipper.ui.reader.tick_bar import TickBar

log = logging.getLogger(__name__)

SETTLE_MS = 250
TICKS_DELAY_MS = 120
"""Ticks follow a little later, once for many changes: they ask for the layout of the whole text."""

_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class Article(QTextBrowser):
    """A read-only text with passages. Positions in signals and arguments are code points of the canonical text."""

    passage_clicked = Signal(str)
    """The passage's id; "" for a click beside all passages."""
    passage_double_clicked = Signal(str)
    tick_clicked = Signal(str)
    selection_made = Signal()
    """The mouse has selected something and was let go."""
    selection_dropped = Signal()
    """The selection, or the wish to act on it, is gone: scrolled, pressed, typed."""
    place_changed = Signal(int)
    link_clicked = Signal(str)
    escaped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self._look = look
        self._style = ReadingStyle()
        self._document: Document | None = None
        self._offsets = OffsetMap("")
        self._motions = CaretMotions("", ())
        self._placements = Placements()
        self._painter = HighlightPainter(look.theme)
        self._hits: list[Span] = []
        """In Qt positions."""
        self._current_hit: int | None = None
        self._paint_has_failed = False
        self._metadata = Metadata()
        self._words = 0
        self._images: ImageSource | None = None
        self._geometry = TextGeometry(self)
        self.ends = EndsEditor(self)
        self.ends.previewed.connect(self._show_moving_end)
        self._pointer = Pointer(self)
        self._ticks = TickBar(look, self)
        self._ticks.tick_clicked.connect(self.tick_clicked)
        self._set_up()
        self._masthead = Masthead(look, self)
        self.header, self.byline = self._masthead.header, self._masthead.byline
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._tell_place)
        self._ticks_due = QTimer(self, singleShot=True, interval=TICKS_DELAY_MS)
        self._ticks_due.timeout.connect(self._mark_ticks)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBar(self._ticks)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(_MOUSE)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        # paintEvent fills all of it: so scrolling moves what is painted, and asks for the strip that comes into view.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleDescription(self.tr("F7 puts a caret into the text; select with Shift and H highlights"))
        self.anchorClicked.connect(self._tell_link)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_document(
        self, document: Document, metadata: Metadata, images: ImageSource | None, read_only: bool
    ) -> None:
        """Set the article. Passages are given separately."""
        self.ends.cancel()
        self._document = document
        self._offsets = OffsetMap(document.text)
        self._motions = CaretMotions(document.text, document.block_starts)
        self._images = images
        self._words = document.count_words()
        self._placements, self._hits = Placements(), []
        self._painter.active_id = self._painter.hovered_id = None
        set_document(self, document, self._look, self._style)
        self.show_metadata(metadata, read_only)
        self.verticalScrollBar().setValue(0)

    def show_metadata(self, metadata: Metadata, read_only: bool) -> None:
        """Headline, source and byline; also after the user put one right."""
        self._metadata = metadata
        blocks = self._document.blocks if self._document else ()
        in_text = bool(blocks) and blocks[0].kind is BlockKind.HEADLINE
        self._masthead.is_around_headline = in_text
        self.header.show_metadata(metadata, headline_in_text=in_text, is_read_only=read_only)
        self.byline.show_metadata(metadata, self._words)
        self.setAccessibleName(metadata.title)
        self._lay_out_column()

    def show_tags(self, tags: Sequence[str], read_only: bool) -> None:
        """The clipping's own tags."""
        self.byline.tags.set_tags(tags, read_only)
        self._lay_out_column()

    def show_passages(self, placed: Sequence[tuple[Passage, Span]]) -> None:
        """Paint these passages from now on."""
        self._placements = Placements.of(placed, self._offsets)
        self._ticks_due.start()
        self.viewport().update()

    def put_passage(self, passage: Passage, span: Span | None) -> None:
        """One passage is new, or other than before; without a place it is not painted any more."""
        self._repaint_lines_of(passage.id)
        if span is None:
            self._placements.drop(passage.id)
        else:
            self._placements.put(Placed(passage, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)))
        self._repaint_lines_of(passage.id)
        self._ticks_due.start()

    def drop_passage(self, passage_id: str) -> None:
        """One passage is gone."""
        self._repaint_lines_of(passage_id)
        self._placements.drop(passage_id)
        self._ticks_due.start()

    def _repaint_lines_of(self, passage_id: str) -> None:
        """Ask for the lines of a passage, and of those it overlaps: their lanes and blended colours may be others."""
        item = self._placements.find(passage_id)
        if item is None:
            return
        near = self._placements.within(item.start, item.end)
        start, end = min(one.start for one in near), max(one.end for one in near)
        blocks = [block for block in self._geometry.visible_blocks() if holds_any(block, start, end)]
        if blocks:
            top, bottom = self._geometry.line_top(blocks[0], start), self._geometry.line_top(blocks[-1], end)
            edge = round(self._style.body_px)
            self.viewport().update(0, round(top) - edge, self.viewport().width(), round(bottom - top) + 4 * edge)

    def show_hits(self, hits: Sequence[Span], current: int | None) -> None:
        """Outline what the find bar found; `current` counts in `hits`."""
        self._hits = [Span(self._offsets.to_qt(hit.start), self._offsets.to_qt(hit.end)) for hit in hits]
        self._current_hit = current
        self._mark_ticks()
        self.viewport().update()

    @property
    def active_id(self) -> str | None:
        """The passage that keys act on."""
        return self._painter.active_id

    def set_active(self, passage_id: str | None) -> None:
        """Choose the passage that keys act on: its stroke and knobs are drawn, its marker tinted."""
        self._painter.active_id = passage_id
        self.viewport().update()

    def set_hovered(self, passage_id: str | None) -> None:
        """The passage under the pointer: its stroke is drawn."""
        if passage_id != self._painter.hovered_id:
            self._painter.hovered_id = passage_id
            self.viewport().update()

    def set_style(self, style: ReadingStyle) -> None:
        """Size, leading and measure; the place is kept."""
        if style != self._style:
            self._style = style
            self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        self._painter.theme = theme
        # A style sheet, not a palette: once the application's style sheet changed, Qt keeps the former palette.
        overlay = f"rgba({theme.acc.red()}, {theme.acc.green()}, {theme.acc.blue()}, {theme.selection_alpha:.2f})"
        self.setStyleSheet(
            f"QTextBrowser {{ background: transparent; border: 0; color: {theme.ink.name()};"
            f" selection-background-color: {overlay}; selection-color: {theme.selected_ink.name()}; }}"
        )
        self._masthead.restyle()
        if self._document is not None:
            place = self.place()
            set_document(self, self._document, self._look, self._style)
            self._lay_out_column()
            self.go_to(place)

    # The column ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place() if self._document and event.oldSize().width() != event.size().width() else None
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out_column()
        if place is not None:
            self.go_to(place)

    @property
    def column(self) -> QRectF:
        """The text's left edge and width, in the viewport; its height is nothing."""
        return self._geometry.column

    def _lay_out_column(self) -> None:
        """Centre the measure; leave room for what stands above the text and beside it."""
        room = self.viewport().width()
        font = self._look.reading_font(self._style.body_px)
        wanted = column_width(font, self._metadata.language, self._style.characters)
        width = max(min(wanted, room - LEFT_GUTTER - RIGHT_GUTTER), min(LEAST_COLUMN, room - RIGHT_GUTTER))
        left = max(min(LEFT_GUTTER, room - width), (room - width) / 2)
        self._geometry.column = QRectF(left, 0, width, 0)
        frame = QTextFrameFormat()
        frame.setLeftMargin(left)
        frame.setRightMargin(max(0, room - left - width))
        frame.setTopMargin(self._masthead.lay_out(self._geometry.column))
        frame.setBottomMargin(self.viewport().height() * 0.4)
        self.document().rootFrame().setFrameFormat(frame)
        self._masthead.make_room_under_headline()
        self._masthead.place()
        self._ticks_due.start()

    def _scrolled(self, _value: int) -> None:
        self._settle.start()
        self.selection_dropped.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._masthead.place()

    def _mark_ticks(self) -> None:
        bands = self._look.theme.bands
        height = self.document().size().height() if self._placements.items or self._hits else 1.0
        ticks = [(self._geometry.share(item.start, height), item.passage) for item in self._placements.items]
        self._ticks.set_ticks([(share, bands[passage.colour].stroke, passage.id) for share, passage in ticks])
        self._ticks.set_hits([self._geometry.share(hit.start, height) for hit in self._hits])

    # Places -------------------------------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place())

    def place(self) -> int:
        """The first visible character."""
        if self.verticalScrollBar().value() == 0:
            return 0
        return self.place_at(QPoint(round(self._geometry.column.left()) + 2, 6))

    def place_at(self, point: QPoint) -> int:
        """The character border nearest to a point of the viewport."""
        return self._offsets.from_qt(self.cursorForPosition(point).position())

    def go_to(self, place: int) -> None:
        """Scroll so that this character is in the first line; 0 is the very top."""
        bar = self.verticalScrollBar()
        bar.setValue(0 if place <= 0 else round(self._geometry.top_in_document(self._offsets.to_qt(place))))

    def reveal(self, span: Span) -> None:
        """Bring a stretch into view, in the upper third, unless it is visible already."""
        top = self._geometry.top_in_document(self._offsets.to_qt(span.start))
        bottom = self._geometry.top_in_document(self._offsets.to_qt(span.end - 1)) + self._style.body_px * 2
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + 8 or bottom > bar.value() + height - 8:
            bar.setValue(round(top - height / 3))

    def rect_of(self, span: Span) -> QRect:
        """The last line of a stretch, in viewport coordinates, for a popover to stand at."""
        return self._line_box(span, self._offsets.to_qt(span.end) - 1, last=True)

    def first_rect_of(self, span: Span) -> QRect:
        """The first line of a stretch, in viewport coordinates."""
        return self._line_box(span, self._offsets.to_qt(span.start), last=False)

    def _line_box(self, span: Span, position: int, *, last: bool) -> QRect:
        pieces = self._geometry.pieces(position, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end))
        middle = QRect(self.viewport().rect().center(), QSize(1, 1))
        return pieces[-1 if last else 0].band.toAlignedRect() if pieces else middle

    # Selection and caret ------------------------------------------------------------------------------------------

    def selected(self) -> tuple[int, int] | None:
        """The selected stretch as it is, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._offsets.from_qt(cursor.selectionStart()), self._offsets.from_qt(cursor.selectionEnd())

    def clear_selection(self) -> None:
        """Select nothing; the caret stays at the selection's end."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def select(self, span: Span) -> None:
        """Select a stretch."""
        self._put_caret(span.start, keep_anchor=False)
        self._put_caret(span.end, keep_anchor=True)

    def _put_caret(self, place: int, *, keep_anchor: bool) -> None:
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep_anchor else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self._offsets.to_qt(place), mode)
        self.setTextCursor(cursor)

    @property
    def is_in_caret_mode(self) -> bool:
        """Whether the arrows move a caret."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret_mode(self, on: bool) -> None:
        """Put a caret into the first visible line, or take it away."""
        if on == self.is_in_caret_mode:
            return
        self.setTextInteractionFlags(_MOUSE | _KEYS if on else _MOUSE)
        if on and not self._is_visible(self.textCursor().position()):
            self._put_caret(self.place(), keep_anchor=False)
        if not on:
            self.clear_selection()

    def _is_visible(self, position: int) -> bool:
        """A caret where the user left it, still in sight, is taken up again; at the very start there was none."""
        return position > 0 and self.viewport().rect().contains(self.cursorRect().center())

    def move_by_sentence(self, forward: bool) -> None:
        """The caret to the next or former start of a sentence, in caret mode."""
        here = self._offsets.from_qt(self.textCursor().position())
        self._put_caret(self._motions.by_sentence(here, forward), keep_anchor=False)

    def widen(self) -> None:
        """Select the word, then the sentence, then the paragraph."""
        caret = self._offsets.from_qt(self.textCursor().position())
        span = self._motions.widened(*(self.selected() or (caret, caret)))
        if span is not None:
            self.select(span)

    def copy_selection(self) -> None:
        """Copy the words as the clipping has them, no-break spaces and all.

        Not by overriding createMimeDataFromSelection: the clipboard keeps its QMimeData until after Python has ended,
        and one made in Python then brings the process down (PySide6 6.11, Nov 2026).
        """
        selected = self.selected()
        if selected and self._document:
            QGuiApplication.clipboard().setText(self._document.text[selected[0] : selected[1]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.selection_dropped.emit()
        if self.ends.is_active and self._move_end_by(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        else:
            if not self.is_in_caret_mode and begins_selecting(event):
                self.set_caret_mode(True)
            super().keyPressEvent(event)

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
        item = self._placements.find(self.active_id) if self.active_id else None
        if item is not None and self._document is not None:
            span = Span(self._offsets.from_qt(item.start), self._offsets.from_qt(item.end))
            self.ends.begin(item.passage.id, span, end, self._document.text)

    def _move_end_by(self, event: QKeyEvent) -> bool:
        by_character = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.ends.step(event.key() == Qt.Key.Key_Right, by_character=by_character)
                self.reveal(Span(max(0, self.ends.moving - 1), max(1, self.ends.moving)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.ends.accept()
            case Qt.Key.Key_Escape:
                self._pointer.give_up()
                self.ends.cancel()
            case _:
                return False
        return True

    def _show_moving_end(self) -> None:
        moved = self.ends.passage_id
        span = self.ends.span if moved is not None else Span(0, 1)
        preview = (moved, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)) if moved else None
        self._placements.show_preview(preview)
        self.viewport().update()

    def knobs(self) -> Knobs:
        """The handles of the active passage, as far as they are in sight."""
        item = self._placements.find(self.active_id) if self.active_id else None
        if item is None:
            return Knobs(None, None, 0)
        low, high = self._geometry.visible_range()
        first = self._geometry.pieces(item.start, item.start, item.end) if low <= item.start < high else []
        last = self._geometry.pieces(item.end - 1, item.start, item.end) if low < item.end <= high else []
        return Knobs.of(first[0] if first else None, last[-1] if last else None)

    # Events of the mouse ------------------------------------------------------------------------------------------

    def passages_at(self, point: QPoint) -> list[Passage]:
        """The passages under a point of the viewport, shortest first."""
        position = self.cursorForPosition(point).position()
        for candidate in (position - 1, position):
            for piece in self._geometry.pieces(candidate, candidate, candidate + 1) if candidate >= 0 else ():
                if piece.band.contains(QPointF(point)):
                    return self._placements.at(candidate)
        return []

    def mousePressEvent(self, event: QMouseEvent) -> None:
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
        self._select_bare_word()
        self._pointer.double_click(event)

    def _select_bare_word(self) -> None:
        """Qt takes an opening quotation mark for the beginning of a word: „Лиманська."""
        selected = self.selected()
        words = words_between(self._document.text, *selected) if selected and self._document else []
        if words:
            self.select(Span(words[0][0], words[-1][1]))

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hovered(None)
        super().leaveEvent(event)

    def _tell_link(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.read)
        try:
            self._paint_behind(painter, event.rect())
        except Exception:
            # The edge: what escapes from a paint override takes the process down (PySide6 6.11), and comes back at
            # every paint. The text is shown all the same.
            if not self._paint_has_failed:
                log.exception("passages could not be painted")
            self._paint_has_failed = True
        painter.end()
        super().paintEvent(event)

    def _paint_behind(self, painter: QPainter, part: QRect) -> None:
        """What lies under the text, in that part of the viewport: scrolling asks for a strip only."""
        edge = round(2 * self._style.body_px)
        if self._document is None:
            return
        blocks = self._geometry.visible_blocks(part.top() - edge, part.bottom() + edge)
        if blocks:
            self._paint_decorations(painter, blocks)
            self._paint_passages(painter, blocks)
            self._paint_hits(painter, blocks)
            self._paint_knobs(painter)

    def _paint_decorations(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        sources = self._document.blocks if self._document else ()
        for block in blocks:
            source = sources[block.blockNumber()]
            if source.kind in DECORATED:
                paint_decoration(painter, self._look, block, self._geometry.origin(block), source)

    def _paint_passages(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        if not self._placements.items:
            return
        start, end = blocks[0].position(), blocks[-1].position() + blocks[-1].length()
        found = visible_segments(self._placements, start, end)
        for block in blocks:
            self._painter.paint(painter, block, self._geometry.origin(block), found)
        for item, box in note_markers(self._placements, self._geometry, start, end):
            is_active = item.passage.id == self.active_id
            paint_marker(painter, self._look, item, box, is_active=is_active, dpr=self.devicePixelRatioF())

    def _paint_hits(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        for block in blocks if self._hits else ():
            self._painter.paint_hits(painter, block, self._geometry.origin(block), self._hits, self._current_hit)

    def _paint_knobs(self, painter: QPainter) -> None:
        item = self._placements.find(self.active_id or "")
        if item is not None:
            self.knobs().paint(painter, self._look.theme.bands[item.passage.colour].stroke)

    def marker_at(self, point: QPoint) -> Placed | None:
        """The passage whose note sign is under a point of the viewport."""
        return marker_at(self._placements, self._geometry, point)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Hands out the clipping's own images and nothing else: Qt would read any file or host a page names."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or url.scheme() != IMAGE_SCHEME or self._document is None:
            return None
        block = self._document.blocks[int(url.path())]
        return picture(block, self._images, self._geometry.column.width(), self.devicePixelRatioF(), self._look)
