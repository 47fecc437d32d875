"""About Clipper: version, licences of what it stands on, and the folder where its own data lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import clipper
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look
from clipper.ui.look.shadow import SHADOW_MARGIN

WIDTH = 460
_ICON = 64
_ICON_FILE = Path(clipper.__file__).parent / "icon" / "clipper.svg"


class About(Card):
    """A card in the middle of the window."""

    folder_requested = Signal()

    def __init__(self, look: Look, window: QWidget, folder: Path) -> None:
        """`folder`: where settings, index and mirrored notes lie."""
        super().__init__(look, window, QSize(look.px(WIDTH), 0))
        self.setObjectName("about")
        self._folder = folder
        self._icon, self._name, self._version = QLabel(), QLabel("Clipper"), QLabel()
        self._licences, self._where = QLabel(), QLabel()
        self._open, self._close = QPushButton(), QPushButton()
        self._open.clicked.connect(self._ask_for_folder)
        self._close.clicked.connect(self._close_clicked)
        for label in (self._licences, self._where):
            label.setWordWrap(True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setTextFormat(Qt.TextFormat.PlainText)  # a folder may be named as it likes
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.addWidget(self._name)
        names.addWidget(self._version)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._icon)
        head.addLayout(names, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._licences)
        column.addWidget(self._where)
        column.addStretch(1)
        column.addLayout(foot)

    def open(self) -> None:
        """As high as its words are now."""
        margin = 2 * SHADOW_MARGIN
        layout, width = self.layout(), self.look.px(WIDTH)
        if layout is not None:
            self._wanted = QSize(width, layout.totalHeightForWidth(width + margin) - margin)
        super().open()

    def take_focus(self) -> None:
        """To the button that closes it."""
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def _restyle(self) -> None:
        theme = self.look.theme
        self._icon.setPixmap(QIcon(str(_ICON_FILE)).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        self._name.setFont(self.look.reading_font(22, QFont.Weight.Bold))
        for label in (self._version, self._licences, self._where):
            label.setFont(self.look.ui_font(13))
        self._name.setStyleSheet(f"color: {theme.ink.name()};")
        self._licences.setStyleSheet(f"color: {theme.ink2.name()};")
        for label in (self._version, self._where):
            label.setStyleSheet(f"color: {theme.ink2.name()};")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("About Clipper"))
        self._version.setText(self.tr("Version {version}").format(version=clipper.__version__))
        self._licences.setText(
            self.tr(
                "Clipper is free software under the MIT licence. It is built with Qt for Python (LGPL), the Lucide"
                " icons (ISC) and the typeface Source Serif (OFL)."
            )
        )
        self._where.setText(self.tr("Clipper’s own data is in {folder}").format(folder=self._folder))
        self._open.setText(self.tr("Open the data folder"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleDescription("Esc")
        self._open.setAccessibleDescription(self.tr("Shows it in the file manager"))

    def _ask_for_folder(self, _checked: bool) -> None:
        self.folder_requested.emit()

    def _close_clicked(self, _checked: bool) -> None:
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
