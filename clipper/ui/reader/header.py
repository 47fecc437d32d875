"""What stands above an article: source, headline when the text holds none, byline, the clipping's tags.

Two widgets over the text's viewport, scrolled with it: the kicker above the headline, the byline below. When the file
holds its headline, that is part of the text (and can be marked), and the byline stands under it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clipper.domain.clipping import Metadata
from clipper.domain.text import minutes_to_read
from clipper.ui.look.chips import chip_size, close_rect, paint_chip
from clipper.ui.look.dates import long_day
from clipper.ui.look.look import Look

CHIP_HEIGHT, CHIP_STEP = 22, 28
CHIP_GAP = 6
TITLE_PX, TITLE_STEP = 29, 36


class Title(QWidget):
    """A headline that is not part of the text, in as many lines as it needs."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_title(self, text: str) -> None:
        """The headline's words."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width) * self._look.px(TITLE_STEP) + self._look.px(4)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def _lay_out(self, width: int) -> int:
        self._layout = QTextLayout(self._text, self._look.reading_font(TITLE_PX, QFont.Weight.Bold))
        self._layout.beginLayout()
        lines = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPoint(0, lines * self._look.px(TITLE_STEP)))
            lines += 1
        self._layout.endLayout()
        return max(1, lines)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._look.theme.ink)
        self._layout.draw(painter, QPoint(0, 0))


class TagRow(QWidget):
    """The clipping's chips and the button that adds one. A chip's × shows under the pointer and on focus."""

    add_requested = Signal()
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._tags: tuple[str, ...] = ()
        self._is_read_only = False
        self._hovered = -1
        self._focused = -1
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tags of this clipping"))
        self._add = QPushButton(self.tr("Tag"), self)
        self._add.setAccessibleName(self.tr("Tag this clipping"))
        self._add.setToolTip(self.tr("Tag this clipping"))
        self._add.setProperty("command", "tag_clipping")
        self._add.setProperty("kind", "quiet")
        self._add.setCursor(Qt.CursorShape.PointingHandCursor)
        self._add.clicked.connect(self._request)
        self.restyle()

    def restyle(self) -> None:
        """Follow the theme."""
        self._add.setFont(self._look.ui_font(12, 500))
        self._add.setIcon(self._look.button_icon("plus", 14))
        theme = self._look.theme
        self._add.setStyleSheet(
            f"QPushButton {{ border: 2px solid transparent; background: transparent; color: {theme.ink2.name()};"
            " padding: 1px 5px 1px 0; min-height: 22px; border-radius: 7px; }"
            f"QPushButton:hover {{ background: {theme.hover.name()}; }}"
            f"QPushButton:focus {{ border-color: {theme.acc.name()}; }}"
        )

    def _request(self) -> None:
        self.add_requested.emit()

    def set_tags(self, tags: Sequence[str], is_read_only: bool) -> None:
        """The chips to show. Where there is none to take off, the row is no stop of Tab."""
        self._tags, self._is_read_only = tuple(tags), is_read_only
        self._hovered = -1
        self._focused = min(self._focused, len(self._tags) - 1)
        self._add.setVisible(not is_read_only)
        is_stop = bool(tags) and not is_read_only
        if not is_stop and self.window().focusWidget() is self:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(", ".join(self._tags))
        self.updateGeometry()
        self._place_button()
        self.update()

    def add_rect(self) -> QRect:
        """Where the tag popover belongs, in this widget."""
        return self._add.geometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows(width)[-1].bottom() + 4

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def _rows(self, width: int) -> list[QRect]:
        """The chips' places, then the button's."""
        height, step = self._look.px(CHIP_HEIGHT), self._look.px(CHIP_STEP)
        sizes = [chip_size(self._look, tag, height=height) for tag in self._tags]
        sizes.append(self._add.sizeHint())
        places, x, y = [], 0, 3
        for size in sizes:
            if x and x + size.width() > width:
                x, y = 0, y + step
            top = y - (size.height() - height) // 2
            places.append(QRect(QPoint(x, top), QSize(min(size.width(), max(60, width)), size.height())))
            x += size.width() + CHIP_GAP
        return places

    def _place_button(self) -> None:
        self._add.setGeometry(self._rows(self.width())[-1])

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        self._place_button()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        grown = max(0, self._focused) if self.hasFocus() else self._hovered
        for nth, (rect, tag) in enumerate(zip(self._rows(self.width()), self._tags, strict=False)):
            if nth != grown or self._is_read_only:
                paint_chip(painter, self._look, rect, tag)
        if 0 <= grown < len(self._tags) and not self._is_read_only:  # last: with its × it lies over its neighbour
            rect, tag = self._grown(grown), self._tags[grown]
            painter.fillRect(rect, self._look.theme.read)
            paint_chip(painter, self._look, rect, tag, removable=True, focused=self.hasFocus())

    def _grown(self, chip: int) -> QRect:
        """A chip with room for its ×."""
        rect = self._rows(self.width())[chip]
        width = chip_size(self._look, self._tags[chip], removable=True).width()
        return QRect(rect.topLeft(), QSize(min(width, self.width()), rect.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._chip_at(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        self._hover(-1)

    def _hover(self, chip: int) -> None:
        if chip != self._hovered:
            self._hovered = chip
            self.update()

    def _chip_at(self, place: QPoint) -> int:
        if 0 <= self._hovered < len(self._tags) and self._grown(self._hovered).contains(place):
            return self._hovered
        rects = self._rows(self.width())[:-1]
        return next((nth for nth, rect in enumerate(rects) if rect.contains(place)), -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        chip = self._chip_at(place) if event.button() == Qt.MouseButton.LeftButton else -1
        if chip >= 0 and close_rect(self._grown(chip)).contains(place):
            self.removed.emit(self._tags[chip])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._tags:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._focused = max(0, min(len(self._tags) - 1, max(0, self._focused) + step))
            self.update()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._tags:
            self.removed.emit(self._tags[max(0, self._focused)])
        else:
            super().keyPressEvent(event)


class ArticleHeader(QWidget):
    """Kicker and, when the text has no headline, the headline itself."""

    title_corrected = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kicker = QLabel(self)
        self._kicker.setTextFormat(Qt.TextFormat.PlainText)
        self._title = Title(look, self)
        self._editor = QLineEdit(self)
        self._editor.setObjectName("titleField")
        self._editor.setAccessibleName(self.tr("Headline"))
        self._editor.hide()
        self._editor.editingFinished.connect(self._finish)
        self._inferred = QPushButton(self.tr("Headline inferred from the text. Correct it"), self)
        self._inferred.setProperty("kind", "text")
        for part in (self._editor, self._inferred):
            part.setToolTip(self.tr("Write another headline (Enter keeps, Esc restores)"))
        self._inferred.setCursor(Qt.CursorShape.PointingHandCursor)
        self._inferred.clicked.connect(self.edit_title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._kicker, self._title, self._editor, self._inferred):
            column.addWidget(widget)
        column.setAlignment(self._inferred, Qt.AlignmentFlag.AlignLeft)
        self._metadata = Metadata()
        self.restyle()

    def restyle(self) -> None:
        """Follow the theme."""
        theme = self._look.theme
        self._kicker.setFont(self._look.ui_font(13, 500))
        self._kicker.setStyleSheet(f"color: {theme.acc.name()};")
        self._inferred.setFont(self._look.ui_font(12, 500))
        self._inferred.setStyleSheet(
            f"QPushButton {{ border: 2px solid transparent; background: transparent; color: {theme.ink3.name()};"
            " padding: 0; margin-left: -2px; min-height: 24px; text-align: left; border-radius: 4px; }"
            f"QPushButton:hover {{ color: {theme.acc.name()}; }}"
            f"QPushButton:focus {{ border-color: {theme.acc.name()}; color: {theme.acc.name()}; }}"
        )
        self._editor.setFont(self._look.reading_font(20, QFont.Weight.DemiBold))

    def show_metadata(self, metadata: Metadata, *, headline_in_text: bool, is_read_only: bool) -> None:
        """The words to show. `headline_in_text`: the text begins with its own headline."""
        self._metadata = metadata
        self._kicker.setText(metadata.source)
        self._kicker.setVisible(bool(metadata.source))
        self._title.set_title(metadata.title)
        self._title.setVisible(not headline_in_text)
        self._editor.hide()
        self._inferred.setVisible(metadata.title_inferred and not headline_in_text and not is_read_only)

    def edit_title(self) -> None:
        """Let the user put the headline right."""
        self._title.hide()
        self._inferred.hide()
        self._editor.setText(self._metadata.title)
        self._editor.show()
        self._editor.selectAll()
        self._editor.setFocus()
        self.updateGeometry()

    def flush(self) -> None:
        """Tell a headline that is being written."""
        self._finish()

    def _finish(self) -> None:
        if not self._editor.isVisible():
            return
        self._editor.hide()
        self._title.show()
        self._inferred.setVisible(self._metadata.title_inferred)
        if self._editor.text().strip() not in ("", self._metadata.title):
            self.title_corrected.emit(self._editor.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._editor.isVisible():
            self._editor.setText(self._metadata.title)
            self._finish()
            return
        super().keyPressEvent(event)


class Byline(QWidget):
    """Author, date, reading time; the clipping's tags; a hairline."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tags = TagRow(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(14))
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self.tags)
        self.restyle()

    def restyle(self) -> None:
        """Follow the theme."""
        self._words.setFont(self._look.ui_font(13))
        self._words.setStyleSheet(f"color: {self._look.theme.ink2.name()};")
        self.tags.restyle()
        self.update()

    def show_metadata(self, metadata: Metadata, words: int) -> None:
        """The words to show; `words` counts the article's."""
        read = self.tr("%Ln min read", "", minutes_to_read(words))
        parts = [metadata.author, long_date(metadata.date), read]
        self._words.setText("  ·  ".join(part for part in parts if part))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.line, 1))
        y = self.height() - 0.5
        painter.drawLine(QRectF(0, y, self.width(), 0).topLeft(), QRectF(0, y, self.width(), 0).topRight())


def long_date(iso: str) -> str:
    """`2025-10-31…` as people of the interface's language write it: "31 October 2025". "" for no date."""
    date = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return long_day(date) if date.isValid() else iso
