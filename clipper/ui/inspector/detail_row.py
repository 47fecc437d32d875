"""One row of the Details tab: a small label with "Reset" when there is something to take back; below, the value."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from clipper.ui.inspector.in_place_field import SIDE
from clipper.ui.inspector.text_button import HIT_HEIGHT, SEEN_HEIGHT, TextButton
from clipper.ui.look.look import Look


class DetailRow(QWidget):
    """Holds a value's widget. A click on the label goes to the value."""

    reset_requested = Signal()

    def __init__(self, look: Look, label: str, value: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.value = value
        self.label = QLabel(label, self)
        self.reset = TextButton(look, self.tr("Reset"), self.tr("Back to what the file says"), self)
        self.reset.setAccessibleName(self.tr("Reset: {label}").format(label=label))
        self.reset.hide()
        self.reset.clicked.connect(self._ask_for_reset)
        self.hint = QLabel(self)
        self.hint.hide()
        self._is_warning = False
        self._lay_out()
        look.changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        for label in (self.label, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(SIDE, 0, 0, 0)
        self._head.setSpacing(4)
        self._head.addWidget(self.label, 1)
        self._head.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.value)
        self._column.addWidget(self.hint)

    def restyle(self) -> None:
        """Follow the look."""
        theme = self._look.theme
        self.label.setFont(self._look.ui_font(11.5, 500))
        self.label.setStyleSheet(f"color: {theme.ink2.name()};")
        below = (max(SEEN_HEIGHT, self._look.px(SEEN_HEIGHT)) - self.label.fontMetrics().height()) // 2
        self.label.setContentsMargins(0, 0, 0, below)
        self.label.setMinimumHeight(max(HIT_HEIGHT, self._look.px(HIT_HEIGHT)))
        self.hint.setFont(self._look.ui_font(12))
        self.hint.setContentsMargins(SIDE, 0, 0, 2)
        self._style_hint()

    def _style_hint(self) -> None:
        theme = self._look.theme
        self.hint.setStyleSheet(f"color: {(theme.err if self._is_warning else theme.ink3).name()};")

    def add_line(self, line: QLayout) -> None:
        """A line of buttons under the value."""
        self._column.insertLayout(self._column.count() - 1, line)

    def set_hint(self, words: str, *, is_warning: bool = False) -> None:
        """A remark under the value, "" for none."""
        self._is_warning = is_warning
        self._style_hint()
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _ask_for_reset(self) -> None:
        """The button is about to go: the value takes the focus, which else would leave the pane."""
        if self.reset.hasFocus():
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.label.geometry().contains(event.position().toPoint()):
            self.value.setFocus(Qt.FocusReason.MouseFocusReason)
