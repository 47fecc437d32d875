"""What opens under the table instead of the bar: a question, or a field. Never a dialog, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipper.ui.look.look import Look

_RADIUS = 10


class FormButton(QPushButton):
    """Enter presses it, but not one that is still held down from before."""

    def __init__(self, words: str, parent: QWidget, *, kind: str = "") -> None:
        super().__init__(words, parent)
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{action} (Enter)").format(action=words))
        self.setAutoDefault(True)
        # The border is the focus ring; the style would draw a second one round the words.
        self.setStyleSheet("QPushButton { outline: none; }")

    def minimumSizeHint(self) -> QSize:
        """Its words: without this, rows that are short of room cut them."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)


class Form(QWidget):
    """A panel in the place of the bar. Esc or Cancel ends it; whoever shows it takes it away on `ended`."""

    ended = Signal()

    def __init__(self, look: Look, parent: QWidget, *, is_warning: bool = False) -> None:
        super().__init__(parent)
        self.look = look
        self._is_warning = is_warning
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.accept = FormButton("", self, kind="primary")
        self.cancel = FormButton(self.tr("Cancel"), self)
        self.cancel.setToolTip(self.tr("Cancel (Esc)"))
        self.accept.clicked.connect(self._accept_clicked)
        self.cancel.clicked.connect(self._cancel_clicked)
        self.hide()
        look.changed.connect(self.restyle)

    def lay_out(self, *middle: QWidget) -> None:
        """The title, what the form is about, then the buttons in the last row."""
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 12, 10)
        column.setSpacing(8)
        for widget in middle[:-1]:
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(middle[-1] if middle else self.title, 1)
        row.addWidget(self.accept)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.restyle()

    def tab_order(self) -> list[QWidget]:
        """What takes the focus, in reading order; the fields of a form stand before its buttons."""
        return [*self.fields(), self.accept, self.cancel]

    def fields(self) -> list[QWidget]:
        """What is filled in."""
        return []

    def set_accept_words(self, words: str) -> None:
        """What the first button says."""
        self.accept.setText(words)
        self.accept.setAccessibleName(words)
        self.accept.setToolTip(self.tr("{action} (Enter)").format(action=words))

    def submit(self) -> None:
        """Enter, or the first button."""

    def _accept_clicked(self, _checked: bool) -> None:
        self.submit()

    def _cancel_clicked(self, _checked: bool) -> None:
        self.ended.emit()

    def announce(self, text: str) -> None:
        """Read out at once: the focus may be elsewhere."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    # Looks

    def restyle(self) -> None:
        """Faces and colours of the moment."""
        self.title.setFont(self.look.ui_font(13, 600))
        self.title.setStyleSheet(f"color: {self.look.theme.ink.name()};")
        for button in (self.accept, self.cancel):
            button.setFont(self.look.ui_font(13, 500))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self.look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.warn if self._is_warning else theme.line2, 1))
            painter.setBrush(theme.warn_b if self._is_warning else theme.list)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class Question(Form):
    """One sentence and what can be done. The role *alert*: it is read out as it appears."""

    accepted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, is_warning=True)
        self.setObjectName("tagQuestion")
        self.lay_out()

    def ask(self, sentence: str, accept_words: str) -> None:
        """Put the question; Enter is the answer named, Esc is no."""
        self.title.setText(sentence)
        self.setAccessibleName(sentence)
        self.set_accept_words(accept_words)
        self.accept.setAccessibleDescription(sentence)
        if self.isHidden():  # else the numbers in it have changed, and the user may be elsewhere
            self.show()
            self.accept.setFocus(Qt.FocusReason.OtherFocusReason)
            self.announce(sentence)

    def submit(self) -> None:
        self.accepted.emit()


class FormField(QLineEdit):
    """A line that hands Enter and the arrows to its form."""

    taken = Signal(bool)
    """Enter; True with Ctrl."""
    moved = Signal(int)
    """Up: -1, Down: 1."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.taken.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LineForm(Form):
    """A title and one line of text: a description, the name of a new tag."""

    submitted = Signal(str)

    def __init__(self, look: Look, parent: QWidget, name: str) -> None:
        super().__init__(look, parent)
        self.setObjectName(name)
        self.line = FormField(self)
        self.line.setObjectName(f"{name}Field")
        self.line.taken.connect(self._taken)
        self.lay_out(self.title, self.line)

    def ask(self, title: str, text: str, accept_words: str, placeholder: str) -> None:
        """Open with this text, all of it selected."""
        self.title.setText(title)
        self.line.setAccessibleName(title)
        self.line.setToolTip(self.tr("Enter keeps it, Esc leaves it as it was"))
        self.line.setPlaceholderText(placeholder)
        self.line.setText(text)
        self.set_accept_words(accept_words)
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def fields(self) -> list[QWidget]:
        return [self.line]

    def submit(self) -> None:
        self.submitted.emit(self.line.text())

    def _taken(self, _with_ctrl: bool) -> None:
        self.submit()
