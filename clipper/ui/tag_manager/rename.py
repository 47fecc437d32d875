"""The field in which a tag gets another full path, in the place of its name."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix

_LEAST_WIDTH = 220
_KEPT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class RenameField(QLineEdit):
    """Shown over one row. Enter, or going elsewhere, accepts; Esc does not. Each opening is answered once."""

    accepted = Signal(str, str)
    """(key of the tag, what was typed)"""
    ended = Signal(bool)
    """It goes, accepted or not; whether it has the focus, which hiding would give to just any widget."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.key = ""
        """The `tag_key` of the tag in it; "" while it is closed."""
        self.setObjectName("tagRename")
        self.setAccessibleName(self.tr("Full path of the tag"))
        self.setToolTip(self.tr("Enter renames, Esc leaves it as it was; a/b makes a child"))
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        theme = self._look.theme
        selected = mix(theme.field, theme.acc, theme.selection_alpha)
        self.setFont(self._look.ui_font(13.5))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.field.name()}; color: {theme.ink.name()}; border: 2px solid"
            f" {theme.acc.name()}; border-radius: 7px; padding: 0 6px;"
            f" selection-background-color: {selected.name()}; selection-color: {theme.ink.name()}; }}"
        )

    def open(self, key: str, tag: str, place: QRect) -> None:
        """Over the name, its last part selected."""
        self.key = key
        self.setText(tag)
        self.move_to(place)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setSelection(len(tag) - len(tag.rpartition("/")[2]), len(tag))

    def move_to(self, place: QRect) -> None:
        """The row stands elsewhere now."""
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 60
        width = min(place.width(), max(_LEAST_WIDTH, wanted))
        self.setGeometry(QRect(place.left() - 4, place.top() + 3, width, place.height() - 6))

    def close_unchanged(self) -> None:
        """Esc, or the tag is gone."""
        self._end(None)

    def _end(self, typed: str | None) -> None:
        """`key` is cleared first: hiding takes the focus away, which would answer again."""
        key, self.key = self.key, ""
        if not key:
            return
        self.ended.emit(self.hasFocus())
        self.hide()
        if typed is not None:
            self.accepted.emit(key, typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._end(None)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.accept()  # not to the table behind: its row is being renamed
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another window, or our own context menu, is not "elsewhere"."""
        super().focusOutEvent(event)
        if event.reason() not in _KEPT:
            self._end(self.text())
