"""The row above the clipping list while several clippings are selected: how many, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from clipper.ui.clipping_header import HEADER_HEIGHT, HEADER_LEFT
from clipper.ui.clipping_label import ElidedLabel
from clipper.ui.look.look import Look

ACTIONS = {"tag": "tag", "untag": "tag-x", "star": "star", "archive": "archive", "read": "mail-open"}
"""The name that `requested` tells, and its icon."""

_SIDE = 30
COMMANDS = {"tag": "tag_clipping", "star": "star", "archive": "archive", "read": "toggle_read"}
"""Which of the buttons do what commands of the window do, whose keys they say."""


class BulkBar(QWidget):
    """It stands where the title stands otherwise. Its buttons take no focus by a click: the rows keep it."""

    requested = Signal(str)
    """One of `ACTIONS`."""
    dismissed = Signal()
    """By ×: one clipping is enough."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self._has_icons = False
        self.label = ElidedLabel(self)
        self.buttons = {name: self._button(f"bulk-{name}") for name in ACTIONS}
        for name, button in self.buttons.items():
            button.clicked.connect(self._request)
            button.setProperty("command", COMMANDS.get(name, ""))
        self.close_button = self._button("bulk-close")
        self.close_button.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(HEADER_LEFT, 0, 10, 0)
        row.setSpacing(0)
        row.addWidget(self.label, 1)
        for button in (*self.buttons.values(), self.close_button):
            row.addWidget(button)
        self.retranslate()
        self.restyle()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(_SIDE, _SIDE)
        return button

    def set_count(self, count: int) -> None:
        """So many clippings are selected."""
        self._count = count
        number = QLocale().toString(count)
        self.label.set_words(self.tr("%Ln selected", "", count), number)

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return self.tr("%Ln clippings selected", "", self._count)

    def retranslate(self) -> None:
        """Set all words in the current language."""
        for name, words in (
            ("tag", self.tr("Tag the selected clippings")),
            ("untag", self.tr("Remove a tag from the selected clippings")),
            ("star", self.tr("Star the selected clippings")),
            ("archive", self.tr("Archive the selected clippings")),
            ("read", self.tr("Mark the selected clippings as read")),
        ):
            self._name(self.buttons[name], words, "")
        self._name(self.close_button, self.tr("Select one clipping only"), "Esc")
        self.set_count(self._count)

    def _name(self, button: QToolButton, words: str, key: str) -> None:
        button.setAccessibleName(words)
        button.setAccessibleDescription(key)
        button.setToolTip(f"{words} ({key})" if key else words)

    def restyle(self) -> None:
        """The fonts and icons of the look."""
        look = self._look
        self.label.setFont(look.ui_font(13, 600))
        self.label.set_ink(look.theme.ink)
        self._has_icons = False
        if self.isVisible():
            self._draw_icons()
        self.setFixedHeight(max(HEADER_HEIGHT, look.px(HEADER_HEIGHT)))

    def _draw_icons(self) -> None:
        """Six icons in three shades: 8 ms, which a launch does without."""
        self._has_icons = True
        for name, icon in ACTIONS.items():
            self.buttons[name].setIcon(self._look.button_icon(icon))
        self.close_button.setIcon(self._look.button_icon("x"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_icons:
            self._draw_icons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc does as × does, from any of the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _request(self, _checked: bool) -> None:
        button = self.sender()
        self.requested.emit(next(name for name, one in self.buttons.items() if one is button))

    def _dismiss(self, _checked: bool) -> None:
        self.dismissed.emit()
