"""A button of a page: lower than a dialog's, still 28 px."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from clipper.ui.look.look import Look


class SmallButton(QPushButton):
    """Space or Enter presses it."""

    def __init__(self, look: Look, words: str, parent: QWidget, *, description: str = "") -> None:
        super().__init__(parent)
        self._look = look
        self.setAutoDefault(True)
        self.setMinimumHeight(28)
        self.say(words)
        self.setAccessibleDescription(description)
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, words: str) -> None:
        """What it does."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{action} (Space)").format(action=words))

    def _restyle(self) -> None:
        self.setFont(self._look.ui_font(13, 500))
        self.setStyleSheet(
            "QPushButton { padding: 4px 12px; outline: none; }QPushButton:focus { padding: 3px 11px; outline: none; }"
        )
