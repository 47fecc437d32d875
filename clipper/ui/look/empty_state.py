"""What a pane says when it has nothing to show: one line of fact, one of help, one action (DESIGN.md §9)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.text_lines import broken_lines

_SIGN = 30
_SIDE = 24
_WIDEST = 420
_MOST_LINES = 5


class EmptyState(QWidget):
    """Words in the middle of a pane, a little above its half. `action` names the button that was pressed."""

    action = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = self._action_id = ""
        self.sign = QLabel(self)
        self.title, self.help = Paragraph(self), Paragraph(self)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._tell)
        self._lay_out()
        self.set_words("", "")
        look.changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addWidget(self.title)
        column.addSpacing(8)
        column.addWidget(self.help)
        column.addSpacing(18)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def set_words(self, title: str, help: str, action_id: str = "", action_words: str = "", icon: str = "") -> None:
        """What there is to say; without an action there is no button."""
        self._action_id, self._icon = action_id, icon
        self.title.setText(title)
        self.help.setText(help)
        self.help.setVisible(bool(help))
        self.button.setText(action_words)
        self.button.setAccessibleName(action_words)
        self.button.setAccessibleDescription(help)
        self.button.setVisible(bool(action_id and action_words))
        self._show_sign()

    def restyle(self) -> None:
        """The faces and colours of the look."""
        look = self._look
        self.title.set_face(look.reading_font(22, 700), look.px(28), look.theme.ink)
        self.help.set_face(look.ui_font(13), round(18.5 * look.text_scale), look.theme.ink2)
        self.button.setFont(look.ui_font(13, 500))
        self._show_sign()

    def _show_sign(self) -> None:
        self.sign.setVisible(bool(self._icon))
        if self._icon:
            dpr, ink = self.devicePixelRatioF(), self._look.theme.ink3
            self.sign.setPixmap(self._look.icon(self._icon, ink, _SIGN, stroke=1.5, dpr=dpr))

    def _tell(self, _checked: bool) -> None:
        self.action.emit(self._action_id)


class Paragraph(QLabel):
    """Centred lines. Words longer than the pane break where they must, which a QLabel's do not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._leading, self._ink = 20, QColor()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_face(self, face: QFont, leading: int, ink: QColor) -> None:
        """How it is set; `leading` in pixels."""
        self._leading, self._ink = leading, ink
        self.setFont(face)
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> list[str]:
        return broken_lines(self.text(), self.font(), min(width, _WIDEST), _MOST_LINES)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._leading * len(self._lines(width))

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self.heightForWidth(max(self.width(), 80)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._leading if self.text() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Line by line."""
        with QPainter(self) as painter:
            painter.setPen(self._ink)
            for nth, line in enumerate(self._lines(self.width())):
                room = QRectF(0, nth * self._leading, self.width(), self._leading)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
