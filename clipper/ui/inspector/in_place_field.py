"""A value that reads as text and is a field while the pointer or the focus is on it.

Lines break and the field grows with them: a headline is never cut. Enter or going elsewhere keeps what was typed,
Esc restores. After Enter and Esc the field keeps the focus but is closed, so that the window's single keys work again
and the next letter does not fall into the headline; Enter opens it once more.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from clipper.ui.inspector.notation import PLAIN, Notation, tidy
from clipper.ui.look.look import Look

SIDE, ABOVE, BELOW = 8, 4, 5
MOST_LINES = 8

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ValueText(QPlainTextEdit):
    """The bare text of a value: breaks anywhere, never holds a line end that was pasted, passes the wheel on."""

    entered = Signal()
    left = Signal()
    focus_changed = Signal()
    enter_pressed = Signal()
    escape_pressed = Signal()
    lines_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._tell_lines)

    def words(self) -> str:
        """As they stand; `toPlainText` would make no-break spaces common ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def put(self, words: str) -> None:
        """Other words; the caret stays as near as it can."""
        position = self.textCursor().position()
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def text_height(self) -> int:
        """Pixels for all lines there are, or for `MOST_LINES` of them."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return min(ceil(height), MOST_LINES * self.fontMetrics().lineSpacing())

    def _tell_lines(self) -> None:
        fits = self.document().size().height() <= MOST_LINES
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else on)
        self.lines_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._tell_lines()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and not self.isReadOnly():
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A headline copied off a page comes in as one line."""
        if source.hasText():
            self.insertPlainText(tidy(source.text()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _STAYS:
            self.entered.emit()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()
        self.focus_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane scrolls, unless there is more text here than is seen."""
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()


class PlainValue(QWidget):
    """A value that nobody changes: may be selected and copied, is no stop of the Tab key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._font = (13.0, 400)
        self.text = ValueText(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.text)
        self.text.lines_changed.connect(self._follow_lines)
        self.text.focus_changed.connect(self.update)
        look.changed.connect(self.restyle)
        self.set_editable(False)
        self.restyle()

    def set_editable(self, editable: bool) -> None:
        """Whether the text is a field."""
        self.text.setReadOnly(not editable)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.ClickFocus)

    def set_font(self, size_px: float, weight: int) -> None:
        """Another face than the plain one."""
        self._font = (size_px, weight)
        self.restyle()

    def restyle(self) -> None:
        """Follow the look."""
        self.text.setFont(self._look.ui_font(*self._font))
        self._follow_lines()
        self.update()

    def set_text(self, words: str) -> None:
        """The words to show."""
        if words != self.text.words():
            self.text.put(words)

    def _follow_lines(self) -> None:
        height = self.text.text_height() + ABOVE + BELOW
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(220, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.text.setGeometry(self.rect().adjusted(SIDE, ABOVE, -SIDE, -BELOW + 1))


class InPlaceField(PlainValue):
    """One line of metadata. Tells only news: words that differ from the kept ones."""

    accepted = Signal(str)
    """A value that the notation understood; "" when a corrected one was emptied: back to what the file says."""
    fault_changed = Signal(bool)
    """Whether what stands there cannot be understood. It is kept in sight, and told to nobody."""

    def __init__(self, look: Look, parent: QWidget, notation: Notation = PLAIN) -> None:
        super().__init__(look, parent)
        self._notation = notation
        self._kept = ""
        self._put = ""
        self._is_corrected = False
        self._is_editable = False
        self._is_open = False
        self.has_fault = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.text.textChanged.connect(self._forget_fault)
        self.text.entered.connect(self._open)
        self.text.left.connect(self._leave)
        self.text.enter_pressed.connect(self._press_enter)
        self.text.escape_pressed.connect(self._press_escape)

    # What is kept

    def show_value(self, kept: str, *, is_corrected: bool, is_editable: bool) -> None:
        """The kept value is now this one. What is being typed stays; Esc then brings the new value."""
        is_untold = self.is_untold and is_editable
        self._kept, self._is_corrected = kept, is_corrected
        if is_editable != self._is_editable:
            self._is_editable = is_editable
            self._is_open = self._is_open and is_editable
            self.set_editable(is_editable)
        if not is_untold:
            self._show_kept()

    def show_other(self, kept: str, *, is_corrected: bool, is_editable: bool) -> None:
        """The value of another clipping: nothing typed here is of it, nor shall the next letter fall into it."""
        self.discard()
        if self._is_open:
            self._close()
        self.show_value(kept, is_corrected=is_corrected, is_editable=is_editable)

    def discard(self) -> None:
        """Forgets what is being typed."""
        self._put = self.text.words()
        self._show_kept()

    @property
    def kept(self) -> str:
        """The value as it was shown or last told."""
        return self._kept

    @property
    def is_untold(self) -> bool:
        """Whether there are words that nobody was told of."""
        return self.text.words() != self._put

    def _show_kept(self) -> None:
        write = self._notation.edit if self._is_open else self._notation.show
        self._put = write(self._kept)
        self.set_text(self._put)
        self._set_fault(False)

    def _set_fault(self, has_fault: bool) -> None:
        if has_fault != self.has_fault:
            self.has_fault = has_fault
            self.fault_changed.emit(has_fault)
            self.update()

    def _forget_fault(self) -> None:
        """The words are not those any more that could not be understood."""
        self._set_fault(False)

    # Editing

    def _open(self) -> None:
        if not self._is_editable or self._is_open:
            return
        self._is_open = True
        self.text.setReadOnly(False)
        if not self.is_untold:
            self._show_kept()
        self.update()

    def _press_enter(self) -> None:
        if not self._is_open:
            self._open()
        elif self.accept():
            self._close()

    def _press_escape(self) -> None:
        self.discard()
        self._close()

    def _close(self) -> None:
        """Still with the focus, no longer a field."""
        self._is_open = False
        self.text.setReadOnly(True)
        self._show_kept()
        self.update()

    def _leave(self) -> None:
        if not self._is_editable:
            return
        is_understood = self.accept()
        self._is_open = False
        self.text.setReadOnly(False)
        if is_understood:
            self._show_kept()
        self._unselect()

    def _unselect(self) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def accept(self) -> bool:
        """Tells what was typed, if it is news. False when it cannot be understood."""
        typed = tidy(self.text.words())
        if not self.is_untold or typed == tidy(self._notation.edit(self._kept)):
            self._put = self.text.words()
            return True
        value = self._notation.read(typed)
        if typed and not value:
            self._set_fault(True)
            return False
        self._tell(value)
        return True

    def _tell(self, value: str) -> None:
        """An emptied field goes back to what the file says; when that is what it showed, there is no news."""
        self._put = self.text.words()
        self._set_fault(False)
        if value == self._kept or not (value or self._is_corrected):
            return
        self._kept = value
        self.accepted.emit(value)

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """At rest nothing but the text; a field under the pointer; the ring while it has the focus."""
        theme = self._look.theme
        has_focus = self.text.hasFocus()
        if not self._is_editable or not (has_focus or self.has_fault or self.underMouse()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.field if self._is_open or not has_focus else Qt.BrushStyle.NoBrush)
            ring = theme.err if self.has_fault else theme.acc
            painter.setPen(QPen(ring, 2) if has_focus or self.has_fault else QPen(theme.ctl, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
