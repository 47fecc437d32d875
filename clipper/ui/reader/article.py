"""The article: text in its column, passages painted behind it. The document is never altered.

What the mouse does is pointer.py's, the caret caret.py's, moving an end ends.py's, painting backdrop.py's; here they
are given the text, and each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from clipper.domain.clipping import BlockKind, Document, Metadata
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span
from clipper.ui.look.look import Look
from clipper.ui.reader.backdrop import Backdrop
from clipper.ui.reader.caret import Caret, begins_selecting, mime_data
from clipper.ui.reader.ends import End, EndsEditor
from clipper.ui.reader.knobs import Knobs
from clipper.ui.reader.masthead import Masthead
from clipper.ui.reader.measure import LEAST_COLUMN, LEFT_GUTTER, RIGHT_GUTTER, ReadingStyle, column_width
from clipper.ui.reader.pictures import ImageSource, picture
from clipper.ui.reader.placements import Placed, Placements
from clipper.ui.reader.pointer import Pointer
from clipper.ui.reader.setting import IMAGE_SCHEME, offsets_of, set_document
from clipper.ui.reader.text_geometry import TextGeometry, holds_any
from clipper.ui.reader.tick_bar import TickBar

SETTLE_MS = 250
TICKS_DELAY_MS = 120
"""Ticks follow a little later, once for many changes: they ask for the layout of the whole text."""


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
        self._metadata = Metadata()
        self._words = 0
        self._images: ImageSource | None = None
        self._geometry = TextGeometry(self)
        self._backdrop = Backdrop(look, self._geometry)
        self._caret = Caret(self)
        self.ends = EndsEditor(self)
        self.ends.previewed.connect(self._show_moving_end)
        self.ends.stepped.connect(self._reveal_moving_end)
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
        look.changed.connect(self._restyle_with_look)
        self._restyle()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBar(self._ticks)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
        self._offsets = offsets_of(document, self._style)
        self._caret.follow(document, self._offsets)
        self._images = images
        self._words = document.count_words()
        self._backdrop.set_text(document.blocks)
        self._set_text(document)
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
        self._backdrop.placements = Placements.of(placed, self._offsets)
        self._ticks_due.start()
        self.viewport().update()

    def put_passage(self, passage: Passage, span: Span | None) -> None:
        """One passage is new, or other than before; without a place it is not painted any more."""
        placements = self._backdrop.placements
        self._repaint_lines_of(passage.id)
        if span is None:
            placements.drop(passage.id)
        else:
            placements.put(Placed(passage, self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)))
        self._backdrop.forget()
        self._repaint_lines_of(passage.id)
        self._ticks_due.start()

    def drop_passage(self, passage_id: str) -> None:
        """One passage is gone."""
        self._repaint_lines_of(passage_id)
        self._backdrop.placements.drop(passage_id)
        self._backdrop.forget()
        self._ticks_due.start()

    def _repaint_lines_of(self, passage_id: str) -> None:
        """Ask for the lines of a passage, and of those it overlaps: their lanes and blended colours may be others."""
        placements = self._backdrop.placements
        item = placements.find(passage_id)
        if item is None:
            return
        near = placements.within(item.start, item.end)
        start, end = min(one.start for one in near), max(one.end for one in near)
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
        self._backdrop.mark(passage_id, self._backdrop.hovered_id)
        self.viewport().update()

    def set_hovered(self, passage_id: str | None) -> None:
        """The passage under the pointer: its stroke is drawn."""
        if passage_id != self._backdrop.hovered_id:
            self._backdrop.mark(self.active_id, passage_id)
            self.viewport().update()

    def set_style(self, style: ReadingStyle) -> None:
        """Size, leading, measure, hyphens, and what is painted beside the text; place and selection are kept."""
        if style == self._style:
            return
        is_text_as_before = style.sets_as(self._style)
        is_hyphenated_otherwise = style.is_hyphenated != self._style.is_hyphenated
        self._style = style
        if is_text_as_before:
            self._backdrop.restyle(style)
            self.viewport().update()
            return
        if is_hyphenated_otherwise and self._document is not None:
            self._restyle(offsets_of(self._document, style))
        else:
            self._restyle()

    def _restyle_with_look(self) -> None:
        self._restyle()

    def _restyle(self, offsets: OffsetMap | None = None) -> None:
        """Set the text anew. `offsets`: where its characters are from now on, when it is not where they were."""
        theme = self._look.theme
        # A style sheet, not a palette: once the application's style sheet changed, Qt keeps the former palette.
        overlay = f"rgba({theme.acc.red()}, {theme.acc.green()}, {theme.acc.blue()}, {theme.selection_alpha:.2f})"
        self.setStyleSheet(
            f"QTextBrowser {{ background: transparent; border: 0; color: {theme.ink.name()};"
            f" selection-background-color: {overlay}; selection-color: {theme.selected_ink.name()}; }}"
        )
        self._backdrop.restyle(self._style)
        self._masthead.restyle()
        if self._document is None:
            return
        place, anchor, caret = self.place(), self._caret.anchor, self._caret.place
        if offsets is not None:
            self._move_to(offsets)
        self._set_text(self._document)
        self._lay_out_column()
        self._caret.select(anchor, caret)
        self.go_to(place)

    def _move_to(self, offsets: OffsetMap) -> None:
        """The same text in other positions."""
        assert self._document is not None
        self.ends.cancel()
        hits = self.hits
        self._backdrop.placements = self._backdrop.placements.moved(self._offsets, offsets)
        self._offsets = offsets
        self._backdrop.hits = [Span(offsets.to_qt(hit.start), offsets.to_qt(hit.end)) for hit in hits]
        self._caret.follow(self._document, offsets)

    def _set_text(self, document: Document) -> None:
        self._geometry.forget()
        self._backdrop.forget()
        set_document(self, document, self._offsets, self._look, self._style)

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
        self._geometry.forget()
        self._backdrop.forget()
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
        bands, items, hits = self._look.theme.bands, self._backdrop.placements.items, self._backdrop.hits
        height = self.document().size().height() if items or hits else 1.0
        ticks = [(self._geometry.share(item.start, height), item.passage) for item in items]
        self._ticks.set_ticks([(share, bands[passage.colour].stroke, passage.id) for share, passage in ticks])
        self._ticks.set_hits([self._geometry.share(hit.start, height) for hit in hits])

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
        return self._caret.selected()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays at the selection's end."""
        self._caret.clear_selection()

    def select(self, span: Span) -> None:
        """Select a stretch."""
        self._caret.select(span.start, span.end)

    @property
    def is_in_caret_mode(self) -> bool:
        """Whether the arrows move a caret."""
        return self._caret.is_on

    def set_caret_mode(self, on: bool) -> None:
        """Put a caret into the first visible line, or take it away."""
        self._caret.set_on(on, self.place)

    def move_by_sentence(self, forward: bool, *, selecting: bool = False) -> None:
        """The caret to the next or former start of a sentence, in caret mode."""
        self._caret.by_sentence(forward, selecting=selecting)

    def widen(self) -> None:
        """Select the word, then the sentence, then the paragraph."""
        self._caret.widen()

    def copy_selection(self) -> None:
        """Copy the words as the clipping has them."""
        if self._caret.selected():
            QGuiApplication.clipboard().setText(self._caret.selected_text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """For what is dragged out, or pasted by the middle button."""
        return mime_data(self._caret.selected_text())

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

    def marker_at(self, point: QPoint) -> Placed | None:
        """The passage whose note sign is under a point of the viewport."""
        return self._backdrop.marker_at(point)

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
        self._caret.bare_the_word()
        self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.set_hovered(None)
        super().leaveEvent(event)

    def _tell_link(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.read)
        self._backdrop.paint(painter, event.rect(), self.devicePixelRatioF())
        painter.end()
        super().paintEvent(event)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Hands out the clipping's own images and nothing else: Qt would read any file or host a page names."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or url.scheme() != IMAGE_SCHEME or self._document is None:
            return None
        block = self._document.blocks[int(url.path())]
        return picture(block, self._images, self._geometry.column.width(), self.devicePixelRatioF(), self._look)
