"""Text on a page, in a role of DESIGN.md §1; wraps instead of widening."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clipper.ui.look.look import Look


@dataclass(frozen=True, slots=True)
class Role:
    """Size in px of DESIGN.md, weight, and the token of the ink."""

    size: float
    weight: int
    ink: str


PAGE_TITLE = Role(20, 700, "ink")
CARD_TITLE = Role(15, 700, "ink")
SECTION = Role(13, 600, "ink")
ROW_TITLE = Role(13, 600, "ink")
HELP = Role(12.5, 400, "ink2")
VALUE = Role(13, 500, "ink2")
FAULT = Role(12.5, 500, "err")


class Words(QLabel):
    """Plain text that follows the look."""

    def __init__(self, look: Look, role: Role, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look, self._role = look, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        ink = getattr(self._look.theme, self._role.ink)
        self.setFont(self._look.ui_font(self._role.size, self._role.weight))
        self.setStyleSheet(f"color: {ink.name()}; background: transparent;")
