"""The article: text in its column, passages painted behind it, gestures on them. The document is never altered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QImage,
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
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget

from clipper.domain.clipping import BlockKind, Document, Metadata
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span
from clipper.domain.text import word_count
from clipper.ui.look.look import Look
from clipper.ui.reader.header import ArticleHeader, Byline
from clipper.ui.reader.highlight_painter import (
    HighlightPainter,
    Placed,
    Placements,
    pieces_in_block,
    visible_segments,
)
from clipper.ui.reader.measure import LEAST_COLUMN, LEFT_GUTTER, RIGHT_GUTTER, ReadingStyle, column_width
from clipper.ui.reader.setting import IMAGE_SCHEME, set_document

TOP = 30
MARKER = 26
FLASH_MS = 900

ImageSource = Callable[[str, int], QImage | None]
"""From an image's address and the widest it may be, in device pixels, to the image; None: nothing to show."""


class Article(QTextBrowser):
    """A read-only text with passages. Positions in signals and arguments are code points of the canonical text."""

    passage_clicked = Signal(str)
    passage_double_clicked = Signal(str)
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
        self._placements = Placements()
        self._painter = HighlightPainter(look.theme)
        self._metadata = Metadata()
        self._words = 0
        self._images: ImageSource | None = None
        self._pressed_at = QPoint()
        self._column = QRectF()
        self._place_to_keep: int | None = None
        self._set_up()
        self.header = ArticleHeader(look, self.viewport())
        self.byline = Byline(look, self.viewport())
        self._settle = QTimer(self, singleShot=True, interval=250)
        self._settle.timeout.connect(self._tell_place)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard | flags.LinksAccessibleByMouse
        )
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("Select text with Shift and the arrow keys, then press H to highlight it")
        )
        self.anchorClicked.connect(self._tell_link)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_document(
        self, document: Document, metadata: Metadata, images: ImageSource | None, read_only: bool
    ) -> None:
        """Set the article. Passages are given separately."""
        self._document = document
        self._offsets = OffsetMap(document.text)
        self._images = images
        self._words = word_count(document.text)
        self._placements = Placements()
        self._painter.active_id = self._painter.hovered_id = None
        set_document(self, document, self._look, self._style)
        self.show_metadata(metadata, read_only)
        self.verticalScrollBar().setValue(0)

    def show_metadata(self, metadata: Metadata, read_only: bool) -> None:
        """Headline, source and byline; also after the user put one right."""
        self._metadata = metadata
        in_text = self._has_headline
        self.header.show_metadata(metadata, headline_in_text=in_text, is_read_only=read_only)
        self.byline.show_metadata(metadata, self._words)
        self.setAccessibleName(metadata.title)
        self._lay_out_column()

    @property
    def _has_headline(self) -> bool:
        blocks = self._document.blocks if self._document else ()
        return bool(blocks) and blocks[0].kind is BlockKind.HEADLINE

    def show_tags(self, tags: Sequence[str], read_only: bool) -> None:
        """The clipping's own tags."""
        self.byline.tags.set_tags(tags, read_only)
        self._lay_out_column()

    def show_passages(self, placed: Sequence[tuple[Passage, Span]]) -> None:
        """Paint these passages from now on."""
        self._placements = Placements.of(placed, self._offsets)
        self.viewport().update()

    def set_active(self, passage_id: str | None) -> None:
        """The passage that keys act on: its stroke is drawn, its marker tinted."""
        self._painter.active_id = passage_id
        self.viewport().update()

    def set_style(self, style: ReadingStyle) -> None:
        """Size, leading and measure; the place is kept."""
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
        self.header.restyle()
        self.byline.restyle()
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

    def _lay_out_column(self) -> None:
        """Centre the measure; leave room for what stands above the text and beside it."""
        room = self.viewport().width()
        font = self._look.reading_font(self._style.body_px)
        wanted = column_width(font, self._metadata.language, self._style.characters)
        width = max(min(wanted, room - LEFT_GUTTER - RIGHT_GUTTER), min(LEAST_COLUMN, room - RIGHT_GUTTER))
        left = max(min(LEFT_GUTTER, room - width), (room - width) / 2)
        self._column = QRectF(left, 0, width, 0)
        above = self._header_height() if self._has_headline else self._header_height() + self._byline_height()
        frame = QTextFrameFormat()
        frame.setLeftMargin(left)
        frame.setRightMargin(max(0, room - left - width))
        frame.setTopMargin(above)
        frame.setBottomMargin(self.viewport().height() * 0.4)
        self.document().rootFrame().setFrameFormat(frame)
        if self._has_headline:
            self._make_room_for_byline()
        self._place_header()

    def _make_room_for_byline(self) -> None:
        cursor = QTextCursor(self.document().firstBlock())
        made = cursor.blockFormat()
        made.setBottomMargin(self._byline_height() + 6)
        cursor.setBlockFormat(made)

    def _header_height(self) -> float:
        width = round(self._column.width())
        layout = self.header.layout()
        wanted = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        hint = max(wanted, self.header.sizeHint().height() if wanted <= 0 else wanted)
        return TOP + hint + 8

    def _byline_height(self) -> float:
        layout = self.byline.layout()
        wanted = layout.heightForWidth(round(self._column.width())) if layout is not None else 0
        return wanted + 26

    def _place_header(self) -> None:
        """Header and byline scroll with the text they belong to."""
        offset = self.verticalScrollBar().value()
        left, width = round(self._column.left()), round(self._column.width())
        height = round(self._header_height() - TOP - 8)
        self.header.setGeometry(left, TOP - offset, width, height)
        under = TOP + height + 8
        if self._has_headline:
            block = self.document().firstBlock()
            box = self.document().documentLayout().blockBoundingRect(block)
            lines = block.layout().boundingRect() if block.layout() else QRectF()
            under = round(box.top() + lines.height()) + 8
        self.byline.setGeometry(left, under - offset, width, round(self._byline_height() - 26))
        self.header.show()
        self.byline.show()

    def _scrolled(self, _value: int) -> None:
        self._place_header()
        self._settle.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_header()

    # Places -------------------------------------------------------------------------------------------------------

    def _tell_place(self) -> None:
        self.place_changed.emit(self.place())

    def place(self) -> int:
        """The first visible character."""
        if self.verticalScrollBar().value() == 0:
            return 0
        inside = QPoint(round(self._column.left()) + 2, 6)
        return self._offsets.from_qt(self.cursorForPosition(inside).position())

    def go_to(self, place: int) -> None:
        """Scroll so that this character is in the first line; 0 is the very top."""
        bar = self.verticalScrollBar()
        bar.setValue(0 if place <= 0 else round(self._top_of(self._offsets.to_qt(place))))

    def _top_of(self, position: int) -> float:
        """The y of a character's line in the document."""
        block = self.document().findBlock(position)
        if not block.isValid():
            return 0.0
        self.document().size()  # lays out everything up to the end: lines of a block not laid out are not valid
        box = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return box.top() + (line.y() if line.isValid() else 0.0)

    def reveal(self, span: Span) -> None:
        """Bring a stretch into view, in the upper third, unless it is visible already."""
        top = self._top_of(self._offsets.to_qt(span.start))
        bottom = self._top_of(self._offsets.to_qt(span.end - 1)) + self._style.body_px * 2
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + 8 or bottom > bar.value() + height - 8:
            bar.setValue(round(top - height / 3))

    def rect_of(self, span: Span) -> QRect:
        """The last line of a stretch, in viewport coordinates, for a popover to stand at."""
        start, end = self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)
        block = self.document().findBlock(end - 1)
        pieces = list(pieces_in_block(block, self._origin(block), start, end)) if block.isValid() else []
        return pieces[-1].band.toAlignedRect() if pieces else QRect(self.viewport().rect().center(), QSize(1, 1))

    # Selection ----------------------------------------------------------------------------------------------------

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
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(span.start))
        cursor.setPosition(self._offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def copy_selection(self) -> None:
        """Copy the words as the clipping has them, no-break spaces and all.

        Not by overriding createMimeDataFromSelection: the clipboard keeps its QMimeData until after Python has ended,
        and one made in Python then brings the process down (PySide6 6.11, Nov 2026).
        """
        selected = self.selected()
        if selected and self._document:
            QGuiApplication.clipboard().setText(self._document.text[selected[0] : selected[1]])

    # Gestures -----------------------------------------------------------------------------------------------------

    def passages_at(self, point: QPoint) -> list[Passage]:
        """The passages under a point of the viewport, shortest first."""
        position = self._position_at(point)
        return [] if position is None else self._placements.at(position)

    def _position_at(self, point: QPoint) -> int | None:
        """The Qt position of the character whose band is under the point."""
        position = self.cursorForPosition(point).position()
        for candidate in (position - 1, position):
            block = self.document().findBlock(max(0, candidate))
            if candidate < 0 or candidate >= block.position() + block.length() - 1:
                continue
            for piece in pieces_in_block(block, self._origin(block), candidate, candidate + 1):
                if piece.band.contains(QPointF(point)):
                    return candidate
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        is_click = event.button() == Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance()
        if not is_click or self.textCursor().hasSelection():
            return
        marker = self._marker_at(event.position().toPoint())
        if marker is not None:
            self.passage_double_clicked.emit(marker.passage.id)
            return
        under = [passage.id for passage in self.passages_at(event.position().toPoint())]
        self.passage_clicked.emit(self._next_of(under))

    def _next_of(self, ids: list[str]) -> str:
        """The shortest of the passages under a click; on repeated clicks the next longer one. "" for none."""
        if not ids:
            return ""
        if self._painter.active_id in ids:
            return ids[(ids.index(self._painter.active_id) + 1) % len(ids)]
        return ids[0]

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        under = self.passages_at(event.position().toPoint())
        if under:
            active = next((one.id for one in under if one.id == self._painter.active_id), under[0].id)
            self.clear_selection()
            self.passage_double_clicked.emit(active)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        under = self.passages_at(event.position().toPoint())
        self._hover(under[0].id if under else None)
        if under or self._marker_at(event.position().toPoint()):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif not self.anchorAt(event.position().toPoint()):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def _hover(self, passage_id: str | None) -> None:
        if passage_id != self._painter.hovered_id:
            self._painter.hovered_id = passage_id
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marker = self._marker_at(event.pos())
            self.viewport().setToolTip(marker.passage.note if marker else self.anchorAt(event.pos()))
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear_selection()
            self.escaped.emit()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return
        super().keyPressEvent(event)

    def _tell_link(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())

    # Painting -----------------------------------------------------------------------------------------------------

    def _origin(self, block: QTextBlock) -> QPointF:
        """Where a block's layout begins in the viewport."""
        box = self.document().documentLayout().blockBoundingRect(block)
        return QPointF(self._column.left(), box.top() - self.verticalScrollBar().value())

    def visible_blocks(self) -> list[QTextBlock]:
        """The blocks that reach into the viewport, in order."""
        block = self.cursorForPosition(QPoint(round(self._column.left()) + 2, 0)).block()
        if block.previous().isValid():
            block = block.previous()
        layout, found = self.document().documentLayout(), []
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            found.append(block)
            block = block.next()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.read)
        blocks = self.visible_blocks() if self._placements.items else []
        if blocks:
            self._paint_passages(painter, blocks)
        painter.end()
        super().paintEvent(event)

    def _paint_passages(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        start, end = blocks[0].position(), blocks[-1].position() + blocks[-1].length()
        found = visible_segments(self._placements, start, end)
        for block in blocks:
            self._painter.paint(painter, block, self._origin(block), found)
        for item, box in self._markers(start, end):
            self._paint_marker(painter, item, box)

    def _markers(self, start: int, end: int) -> list[tuple[Placed, QRect]]:
        """The note signs in the margin, beside the first line of their passages; no two on one another."""
        found: list[tuple[Placed, QRect]] = []
        left = round(self._column.right()) + 12
        bottom = -10_000
        for item in self._placements.within(start, end):
            if not item.passage.note or item.end <= start:
                continue
            block = self.document().findBlock(item.start)
            pieces = list(pieces_in_block(block, self._origin(block), item.start, item.start + 1))
            if not pieces:
                continue
            top = max(bottom, round(pieces[0].band.center().y()) - MARKER // 2)
            found.append((item, QRect(left, top, MARKER, MARKER)))
            bottom = top + MARKER + 2
        return found

    def _marker_at(self, point: QPoint) -> Placed | None:
        if point.x() < self._column.right() or not self._placements.items:
            return None
        blocks = self.visible_blocks()
        end = blocks[-1].position() + blocks[-1].length()
        return next((item for item, box in self._markers(blocks[0].position(), end) if box.contains(point)), None)

    def _paint_marker(self, painter: QPainter, item: Placed, box: QRect) -> None:
        band = self._look.theme.bands[item.passage.colour]
        if item.passage.id == self._painter.active_id:
            tint = QColor(band.fill)
            tint.setAlphaF(0.55)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(box, 6, 6)
        icon = self._look.icon("message-square-text", band.stroke, 16, dpr=self.devicePixelRatioF())
        painter.drawPixmap(box.x() + (MARKER - 16) // 2, box.y() + (MARKER - 16) // 2, icon)

    # Resources ----------------------------------------------------------------------------------------------------

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Hands out the clipping's own images and nothing else: Qt would read any file or host a page names."""
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or url.scheme() != IMAGE_SCHEME or self._document is None:
            return None
        block = self._document.blocks[int(url.path())]
        ratio = self.devicePixelRatioF()
        image = self._images(block.image, round(self._column.width() * ratio)) if self._images else None
        if image is None:
            return self._placeholder(block.alternative, ratio)
        image.setDevicePixelRatio(ratio)
        return image

    def _placeholder(self, words: str, ratio: float) -> QImage:
        """What stands where an image is not loaded."""
        size = QSize(round(max(120.0, self._column.width())), self._look.px(44))
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setPen(theme.line2)
        painter.setBrush(theme.list)
        painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 7, 7)
        font = self._look.ui_font(12)
        painter.setFont(font)
        painter.setPen(theme.ink2)
        text = self.tr("Image not loaded: %1").replace("%1", words) if words else self.tr("Image not loaded")
        inner = QRect(12, 0, size.width() - 24, size.height())
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()
        return image
