"""A document's text in its column: set, measured, scrolled, selected. It knows of no passages: article.py does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from clipper.domain.clipping import BlockKind, Document, Metadata
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Span
from clipper.ui.look.look import Look
from clipper.ui.look.viewports import meet_viewport
from clipper.ui.reader.caret import Caret, mime_data
from clipper.ui.reader.masthead import Masthead
from clipper.ui.reader.measure import LEAST_COLUMN, LEFT_GUTTER, RIGHT_GUTTER, ReadingStyle, column_width
from clipper.ui.reader.pictures import ImageSource, picture
from clipper.ui.reader.setting import IMAGE_SCHEME, offsets_of, set_document
from clipper.ui.reader.text_geometry import TextGeometry

SETTLE_MS = 250


class TextColumn(QTextBrowser):
    """A read-only text. Positions in signals and arguments are code points of the canonical text."""

    selection_dropped = Signal()
    """The selection, or the wish to act on it, is gone or elsewhere: scrolled, laid out anew, pressed, typed."""
    sight_changed = Signal(bool)
    """Whether it is in sight: told when it comes, goes, or is larger or smaller."""
    place_changed = Signal(int)
    link_clicked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._look = look
        self._style = ReadingStyle()
        self._document: Document | None = None
        self._offsets = OffsetMap("")
        self._metadata = Metadata()
        self._words = 0
        self._images: ImageSource | None = None
        self._kept: tuple[int, int] | None = None
        """(scroll value, place) that `go_to` went to, for as long as nobody scrolls on."""
        self._shape = (0.0, 0.0, 0.0)
        """The column's left and width, and the room above the text."""
        self._geometry = TextGeometry(self)
        self._caret = Caret(self)
        self._set_up()
        self._masthead = Masthead(look, self)
        self.header, self.byline = self._masthead.header, self._masthead.byline
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._tell_place)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        # paintEvent fills all of it: so scrolling moves what is painted, and asks for the strip that comes into view.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look.keys.changed.connect(self._name_keys)
        self._name_keys()
        self.anchorClicked.connect(self._tell_link)

    def _name_keys(self) -> None:
        caret, highlight = (self._look.keys.shown_keys(name) for name in ("caret", "highlight"))
        if not caret:
            words = ""
        elif highlight:
            words = self.tr("{caret} puts a caret into the text; select with Shift and {highlight} highlights")
        else:
            words = self.tr("{caret} puts a caret into the text; select with Shift")
        self.setAccessibleDescription(words.format(caret=caret, highlight=highlight))

    # For whoever paints behind the text ---------------------------------------------------------------------------

    def lines_are_others(self) -> None:
        """Called when the text, or how it is laid out, is another than before."""

    def style_is_another(self) -> None:
        """Called when theme or style is another, before the text is set by it."""

    def positions_are_others(self, before: OffsetMap, after: OffsetMap) -> None:
        """Called when Qt will hold the same text in other positions."""

    # Showing ------------------------------------------------------------------------------------------------------

    def show_document(
        self, document: Document, metadata: Metadata, images: ImageSource | None, read_only: bool
    ) -> None:
        """Set the text."""
        self.selection_dropped.emit()
        self._document = document
        self._offsets = offsets_of(document, self._style)
        self._caret.follow(document, self._offsets)
        self._images = images
        self._words = document.count_words()
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

    def set_style(self, style: ReadingStyle) -> None:
        """Size, leading, measure, hyphens, and what is painted beside the text; place and selection are kept."""
        if style == self._style:
            return
        is_text_as_before = style.sets_as(self._style)
        is_hyphenated_otherwise = style.is_hyphenated != self._style.is_hyphenated
        self._style = style
        if is_text_as_before:
            self.style_is_another()
            self.viewport().update()
            return
        self.selection_dropped.emit()
        if is_hyphenated_otherwise and self._document is not None:
            self._restyle(offsets_of(self._document, style))
        else:
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
        self.style_is_another()
        self._masthead.restyle()
        if self._document is None:
            return
        place, anchor, caret = self.place(), self._caret.anchor, self._caret.place
        if offsets is not None:
            self.positions_are_others(self._offsets, offsets)
            self._offsets = offsets
            self._caret.follow(self._document, offsets)
        self._set_text(self._document)
        self._lay_out_column()
        self._caret.select(anchor, caret)
        self.go_to(place)

    def _set_text(self, document: Document) -> None:
        self._geometry.forget()
        self.lines_are_others()
        set_document(self, document, self._offsets, self._look, self._style)

    # The column ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place() if self._document and event.oldSize().width() != event.size().width() else None
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out_column()
        if place is not None:
            self.go_to(place)
        self._settle.start()  # more can be seen now, or less
        self.selection_dropped.emit()
        self.sight_changed.emit(self.isVisible())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.selection_dropped.emit()
        if not event.spontaneous():  # else the window is minimized, with all that stands over the text
            self.sight_changed.emit(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()
        self.sight_changed.emit(True)

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
        self._kept = None
        self.lines_are_others()
        frame = QTextFrameFormat()
        frame.setLeftMargin(left)
        frame.setRightMargin(max(0, room - left - width))
        top = self._masthead.lay_out(self._geometry.column)
        frame.setTopMargin(top)
        frame.setBottomMargin(self.viewport().height() * 0.4)
        self.document().rootFrame().setFrameFormat(frame)
        self._masthead.make_room_under_headline()
        self._masthead.place()
        if (left, width, top) != self._shape:  # else only the theme is another
            self._shape = (left, width, top)
            self.selection_dropped.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._masthead.place()
        self._settle.start()
        self.selection_dropped.emit()

    # Places -------------------------------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place())

    def place(self) -> int:
        """The first visible character; or the one in the first line that was gone to, so that no place drifts."""
        value = self.verticalScrollBar().value()
        if self._kept is not None and self._kept[0] == value:
            return self._kept[1]
        if value == 0:
            return 0
        return self.place_at(QPoint(round(self._geometry.column.left()) + 2, 6))

    def end_of_sight(self) -> int:
        """The border after the last character that can be seen; 0 while the text itself is hidden."""
        corner = self.viewport().rect().bottomRight()
        return self.place_at(corner) if self.isVisible() else 0

    def place_at(self, point: QPoint) -> int:
        """The character border nearest to a point of the viewport."""
        return self._offsets.from_qt(self.cursorForPosition(point).position())

    def go_to(self, place: int) -> None:
        """Scroll so that this character is in the first line; 0 is the very top."""
        bar = self.verticalScrollBar()
        top = 0 if place <= 0 else round(self._geometry.top_in_document(self._offsets.to_qt(place)))
        bar.setValue(top)
        self._kept = (top, place) if bar.value() == top else None

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
    def caret(self) -> tuple[int, int]:
        """The selection's start as it was drawn, and the caret: the same where nothing is selected. Code points."""
        return self._caret.anchor, self._caret.place

    def put_caret(self, anchor: int, place: int) -> None:
        """Draw the selection from one place to the other."""
        self._caret.select(anchor, place)

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

    def _tell_link(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Hands out the clipping's own images and nothing else: Qt would read any file or host a page names."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or url.scheme() != IMAGE_SCHEME or self._document is None:
            return None
        block = self._document.blocks[int(url.path())]
        return picture(block, self._images, self._geometry.column.width(), self.devicePixelRatioF(), self._look)
