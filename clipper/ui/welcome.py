"""What is shown while no library is open: one line of fact, two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clipper.ui.look.look import Look

MARK_SIZE = 44


class Welcome(QWidget):
    """The empty desk. `say` puts a fault above it, for a last library that is not there any more."""

    open_requested = Signal()
    samples_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mark = QLabel()
        self._title = QLabel(self.tr("Your desk is clear"))
        self._help = QLabel(
            self.tr("Open a folder of saved articles. Clipper reads it where it is and never changes them.")
        )
        self._fault = QLabel()
        self._fault.hide()
        self._open = QPushButton(self.tr("Open a folder…"))
        self._open.setProperty("kind", "primary")
        self._samples = QPushButton(self.tr("Try it on sample clippings"))
        self._open.clicked.connect(self._ask_open)
        self._samples.clicked.connect(self._ask_samples)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        for label in (self._mark, self._title, self._help, self._fault):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._open)
        row.addWidget(self._samples)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 48)
        column.setSpacing(12)
        column.addWidget(self._fault)
        column.addStretch(2)
        column.addWidget(self._mark)
        column.addWidget(self._title)
        column.addWidget(self._help)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(3)

    def _restyle(self) -> None:
        theme = self._look.theme
        icon = self._look.icon("newspaper", theme.acc, MARK_SIZE, stroke=1.4, dpr=self.devicePixelRatioF())
        self._mark.setPixmap(icon)
        self._title.setFont(self._look.reading_font(28, QFont.Weight.Bold))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._help.setFont(self._look.ui_font(14))
        self._help.setStyleSheet(f"color: {theme.ink2.name()};")
        self._fault.setFont(self._look.ui_font(13))
        self._fault.setStyleSheet(
            f"color: {theme.ink.name()}; background: {theme.warn_b.name()}; border-radius: 9px; padding: 10px;"
        )

    def _ask_open(self) -> None:
        self.open_requested.emit()

    def _ask_samples(self) -> None:
        self.samples_requested.emit()

    def say(self, words: str) -> None:
        """Show a fault; "" takes it away."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.read)
