"""The foot of the sidebar: Import, and Preferences."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.sidebar.buttons import SideButton
from clipper.ui.sidebar.places import ICON

_HEIGHT = 44


class Foot(QWidget):
    """Two buttons under a hairline."""

    import_requested = Signal()
    preferences_requested = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._bring_in = SideButton(look, "plus", ICON, self)
        self._preferences = SideButton(look, "settings-2", ICON, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 1, 10, 0)
        row.setSpacing(4)
        row.addWidget(self._bring_in)
        row.addStretch(1)
        row.addWidget(self._preferences)
        self._bring_in.setProperty("command", "import_files")
        self._preferences.setProperty("command", "preferences")
        self._bring_in.clicked.connect(self._ask_for_import)
        self._preferences.clicked.connect(self._ask_for_preferences)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Another language."""
        self._bring_in.set_words(self.tr("Import"), self.tr("Import"), self.tr("Import"))
        self._preferences.set_words("", self.tr("Preferences"), self.tr("Preferences"))

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
        self.update()

    def _ask_for_import(self) -> None:
        self.import_requested.emit()

    def _ask_for_preferences(self) -> None:
        self.preferences_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.line)
