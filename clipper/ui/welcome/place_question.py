"""Where the first clippings are to be kept: asked in the place of the drop area, never in a dialog of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.welcome.flow import Flow


class PlaceQuestion(QWidget):
    """A folder that is proposed, another one, or not at all. Esc is not at all."""

    accepted = Signal()
    other_wanted = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._folder = folder
        self._count = 0
        self._title, self._help = QLabel(self), QLabel(self)
        self._yes, self._other, self._no = QPushButton(), QPushButton(), QPushButton()
        self._set_up()
        self._retranslate()
        self.hide()

    def _set_up(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for label in (self._title, self._help):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(Flow([self._yes, self._other, self._no], 10, 8))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._yes.setProperty("kind", "primary")
        self._no.setProperty("kind", "text")
        for button, signal in (
            (self._yes, self.accepted),
            (self._other, self.other_wanted),
            (self._no, self.dismissed),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(signal)

    def ask(self, count: int) -> None:
        """`count` files and folders; 0 for pasted text."""
        self._count = count
        self._retranslate()
        self.show()
        self._yes.setFocus(Qt.FocusReason.PopupFocusReason)

    def _retranslate(self) -> None:
        if not self._count:
            title = self.tr("Where should this text be kept?")
        elif self._count == 1:
            title = self.tr("Where should this file be kept?")
        else:
            title = self.tr("Where should these %Ln files be kept?", "", self._count)
        self._title.setText(title)
        self._help.setText(self.tr("Clippings live in a folder of yours. They are copied; the originals stay."))
        for button, words in (
            (self._yes, self.tr("In {folder}").format(folder=self._shown_folder())),
            (self._other, self.tr("In another folder…")),
            (self._no, self.tr("Cancel")),
        ):
            button.setText(words.replace("&", "&&"))
            button.setAccessibleName(words)
        self.setAccessibleName(title)
        self._no.setToolTip(self.tr("Cancel (Esc)"))
        self._yes.setToolTip(plain_tip(str(self._folder)))

    def _shown_folder(self) -> str:
        home = Path.home()
        return f"~/{self._folder.relative_to(home)}" if self._folder.is_relative_to(home) else str(self._folder)

    def restyle(self) -> None:
        """Take the look's faces and colours."""
        theme = self._look.theme
        self._title.setFont(self._look.ui_font(16, 600))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._help.setFont(self._look.ui_font(13))
        self._help.setStyleSheet(f"color: {theme.ink2.name()};")
        for button in (self._yes, self._other, self._no):
            button.setFont(self._look.ui_font(13, 600))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
