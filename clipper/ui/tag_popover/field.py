"""The tag field: chips, and the line being typed behind the last of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from clipper.ui.look.chips import CHIP_GAP, chip_size, close_rect, paint_chip
from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip

PADDING = 7
ROW_GAP = 4
CHIP_HEIGHT = 22
LEAST_LINE_WIDTH = 90


class TagLine(QLineEdit):
    """The typed words. Keys that mean something to the popover become signals and type nothing."""

    taken = Signal()
    """Enter."""
    creation_asked = Signal()
    """Ctrl+Enter."""
    added = Signal()
    """Tab."""
    moved = Signal(int)
    """Up: -1, Down: 1."""
    erased_nothing = Signal()
    """Backspace before the first letter."""

    def event(self, event: QEvent) -> bool:
        """Tab adds; Qt would take it for a walk to the next widget before `keyPressEvent` sees it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.added.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Ctrl+Enter, arrows and Backspace; Esc is left to the popover."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            creates = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.creation_asked if creates else self.taken).emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.erased_nothing.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChipField(QWidget):
    """Chips that wrap, and the line after them, in one outline. As high as its rows."""

    remove_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._tags: tuple[str, ...] = ()
        self._chips: list[tuple[QRect, str]] = []
        self._is_last_selected = False
        self._hovered_close: str | None = None
        self.line = TagLine(self)
        self.setFocusProxy(self.line)
        self._set_up_line()
        self.setMouseTracking(True)
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up_line(self) -> None:
        self.line.setObjectName("tagField")
        self.line.setProperty("kind", "bare")
        self.line.setFrame(False)
        self.line.setAccessibleName(self.tr("Tags"))
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setToolTip(self.tr("Enter takes the selected tag, Ctrl+Enter creates, Backspace removes the last"))
        self.line.erased_nothing.connect(self._erase_last)
        self.line.textChanged.connect(self._unselect)

    def _restyle(self) -> None:
        self.line.setFont(self._look.ui_font(13.5))
        self._arrange()

    def set_tags(self, tags: Sequence[str]) -> None:
        """The chips to show."""
        self._tags = tuple(tags)
        self._is_last_selected = False
        described = self.tr("Chosen: {tags}").format(tags=", ".join(tags)) if tags else ""
        self.line.setAccessibleDescription(described)
        self.line.setPlaceholderText("" if tags else self.tr("Add a tag"))
        self._arrange()

    # Backspace

    def _erase_last(self) -> None:
        """First selects the last chip, then removes it: nobody loses a tag by one Backspace too many."""
        if not self._tags:
            return
        if self._is_last_selected:
            self.remove_asked.emit(self._tags[-1])
        else:
            self._is_last_selected = True
            self.update()

    def _unselect(self) -> None:
        self._is_last_selected = False
        self.update()

    # Places

    def _arrange(self) -> None:
        height, right = self._look.px(CHIP_HEIGHT), self.width() - PADDING
        left = top = PADDING
        self._chips = []
        for tag in self._tags:
            width = min(chip_size(self._look, tag, removable=True, height=height).width(), right - PADDING)
            if left > PADDING and left + width > right:
                left, top = PADDING, top + height + ROW_GAP
            self._chips.append((QRect(left, top, width, height), tag))
            left += width + CHIP_GAP
        if left > PADDING and right - left < LEAST_LINE_WIDTH:
            left, top = PADDING, top + height + ROW_GAP
        self.line.setGeometry(left + 2, top, right - left - 2, height)
        self.setFixedHeight(top + height + PADDING)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tints the × under the mouse."""
        hovered = self._close_at(event)
        if hovered != self._hovered_close:
            self._hovered_close = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No × is hovered."""
        super().leaveEvent(event)
        self._hovered_close = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """× removes; anywhere else is a click into the line."""
        tag = self._close_at(event)
        if tag is not None:
            self.remove_asked.emit(tag)
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def event(self, event: QEvent) -> bool:
        """The × has a tool tip of its own."""
        if event.type() == QEvent.Type.ToolTip and self._hovered_close is not None:
            words = self.tr("Remove tag {tag} (Backspace)").format(tag=self._hovered_close)
            QToolTip.showText(self.cursor().pos(), plain_tip(words), self)
            return True
        return super().event(event)

    def _close_at(self, event: QMouseEvent) -> str | None:
        point = event.position().toPoint()
        # A hit box reaches into the next chip: the later one paints, and is asked, on top.
        return next(
            (tag for box, tag in self._chips if box.contains(point) and close_rect(box).contains(point)), None
        )

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Field, ring, chips; the line paints itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        width = 2 if self.line.hasFocus() else 1
        painter.setPen(QPen(theme.acc if self.line.hasFocus() else theme.ctl, width))
        painter.setBrush(theme.field)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        last = len(self._chips) - 1
        for nth, (box, tag) in enumerate(self._chips):
            selected, closing = self._is_last_selected and nth == last, tag == self._hovered_close
            paint_chip(painter, self._look, box, tag, removable=True, focused=selected, hovered_close=closing)
