"""The field in which a note is written: in a card of the inspector, and in the popover beside the text.

It tells its words after a pause in typing and when it closes; who keeps them is not its business.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.viewports import meet_viewport

PAUSE_MS = 600
LONGEST_UNTOLD_MS = 3000
"""Who types without a pause is not to lose more than this in a crash."""

MOST_LINES = 8

BOX_PADDING = 7
BOX_TEXT_LEFT = 25
ICON_SIZE = 13

_STAYS_FOCUSED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


_OURS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(QPlainTextEdit):
    """A plain multi-line field. Nothing is told while the words are the ones it was given."""

    note_changed = Signal(str)
    closed_by_key = Signal()
    """Esc or Ctrl+Enter; the text was told just before."""
    left = Signal()
    """The focus went to another part of the window; the text was told just before."""
    lines_changed = Signal()
    focus_changed = Signal()

    def __init__(self, look: Look, parent: QWidget, *, least_lines: int = 1) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._look = look
        self._least_lines = least_lines
        self._told = ""
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_UNTOLD_MS)
        self._set_up()
        look.changed.connect(self._restyle)
        self.textChanged.connect(self._await_pause)
        self.document().documentLayout().documentSizeChanged.connect(self._tell_lines)

    def _timer(self, wait_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=wait_ms)
        timer.timeout.connect(self.flush)
        return timer

    def _set_up(self) -> None:
        self.setObjectName("noteField")
        self.setProperty("kind", "bare")
        self.setAccessibleName(self.tr("Note"))
        self.setAccessibleDescription(self.tr("Saved as you type. Esc or Ctrl+Enter closes"))
        self.setPlaceholderText(self.tr("Write a note"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(self._look.ui_font(13))
        palette = self._look.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        self.setPalette(palette)
        self._tell_lines()

    def set_note(self, text: str) -> None:
        """Shows `text` as what is kept already; the caret goes to its end."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._forget_untold()
        self._told = self.note()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._tell_lines()

    def note_changed_outside(self, text: str) -> None:
        """The kept note is now `text`: shown, unless the user has typed words that were not told yet."""
        if self.is_untold or text.strip() == self._told.strip():
            return
        cursor = self.textCursor()
        was_at_end, position = cursor.atEnd(), cursor.position()
        self.set_note(text)
        if not was_at_end:
            cursor = self.textCursor()
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def note(self) -> str:
        """The words as they stand. Not `toPlainText`, which makes no-break spaces common ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def is_untold(self) -> bool:
        """Whether there are words that nobody was told of."""
        return self.note() != self._told

    def flush(self) -> None:
        """Tells the words now if they are news."""
        self._forget_untold()
        text = self.note()
        if text != self._told:
            self._told = text
            self.note_changed.emit(text)

    def _forget_untold(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def _await_pause(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the words take another number of lines, and the document does not say so."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._tell_lines()

    def text_height(self) -> int:
        """Pixels for the lines there are, at most eight."""
        lines = max(self._least_lines, min(MOST_LINES, round(self.document().size().height())))
        return lines * ceil(QFontMetricsF(self.font()).height())  # as the layout has it: each line in whole pixels

    def _tell_lines(self) -> None:
        grows = self.document().size().height() <= MOST_LINES
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if grows else on)
        self.lines_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter close and keep."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (is_enter and with_control):
            self.flush()
            event.accept()
            self.closed_by_key.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc and Ctrl+Enter are ours before any shortcut of the window sees them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The box paints the ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells the words; closing is asked for only when the focus stays in the window."""
        super().focusOutEvent(event)
        self.focus_changed.emit()
        self.flush()
        if event.reason() not in _STAYS_FOCUSED:
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """However the editor goes away, its words are told."""
        self.flush()
        super().hideEvent(event)


class NoteBox(QWidget):
    """The box round the editor: note icon, field fill, focus ring. As high as its lines ask for."""

    height_changed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None, *, least_lines: int = 1) -> None:
        super().__init__(parent)
        self._look = look
        self.editor = NoteEditor(look, self, least_lines=least_lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.editor)
        self.editor.lines_changed.connect(self._follow_lines)
        self.editor.focus_changed.connect(self.update)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The lines' height and the padding."""
        return QSize(212, self.editor.text_height() + 2 * BOX_PADDING)

    def _follow_lines(self) -> None:
        wanted = self.sizeHint().height()
        # Even when the height is right: a layout may hold a hint from a width that lasted only for a moment.
        self.updateGeometry()
        if wanted != self.height():
            self.height_changed.emit(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The editor beside the icon."""
        super().resizeEvent(event)
        inner = self.rect().adjusted(BOX_TEXT_LEFT, BOX_PADDING, -4, -BOX_PADDING)
        self.editor.setGeometry(inner)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Field, ring, icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setBrush(theme.field)
        painter.setPen(QPen(theme.acc, 2) if self.editor.hasFocus() else QPen(theme.ctl, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        dpr = self.devicePixelRatioF()
        icon = self._look.icon("message-square-text", theme.ink3, ICON_SIZE, stroke=2.0, dpr=dpr)
        painter.drawPixmap(BOX_PADDING, BOX_PADDING + 1, icon)
