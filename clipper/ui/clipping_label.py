"""A line of words above the clipping list, painted in an ink of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """A label of one line that is cut with "…" instead of making its pane wider.

    Its ink is told, not taken from its palette: after a change of the application's style sheet Qt keeps a widget's
    former one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = ""
        self._ink = QColor()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_ink(self, ink: QColor) -> None:
        """The colour of the words."""
        self._ink = ink
        self.update()

    def set_words(self, words: str, short: str = "") -> None:
        """`short` is shown instead of cut words where there is no room for all of them."""
        self._short = short
        self.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The text, or as much of it as there is room for."""
        metrics, text, room = QFontMetrics(self.font()), self.text(), self.contentsRect()
        room.setLeft(room.left() + max(0, self.indent()))
        if self._short and metrics.horizontalAdvance(text) > room.width():
            text = self._short
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        with QPainter(self) as painter:
            painter.setPen(self._ink)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
