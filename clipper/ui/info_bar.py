"""`InfoBar`: what the user must know, in the flow of the window, never in its way (DESIGN.md §4, "Info bar")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from clipper.ui.look.look import Look

UNDO_MS = 10_000
DISMISS = "dismiss"
NARROW = 560
"""Below this width the buttons stand under the words."""

_UNDO = "clipper:undo"

BarKind: TypeAlias = Literal["warning", "error", "undo"]


@dataclass(frozen=True, slots=True)
class BarAction:
    """A text button in the bar; `key` is what `action_triggered` tells."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class _Message:
    key: str
    kind: BarKind
    bold: str
    plain: str
    actions: tuple[BarAction, ...]


class _ActionButton(QPushButton):
    """Tells its action's key, and nothing of `checked`."""

    pressed_for = Signal(str)

    def __init__(self, action: BarAction, parent: QWidget) -> None:
        super().__init__(action.text, parent)
        self._key = action.key
        self.setProperty("kind", "text")
        self.setAccessibleName(action.text)
        self.setToolTip(self.tr("{action} (Enter)").format(action=action.text))
        self.setAutoDefault(True)
        self.clicked.connect(self._tell)

    def _tell(self, _checked: bool) -> None:
        self.pressed_for.emit(self._key)


class InfoBar(QWidget):
    """Shows the newest of its messages; hidden while there is none. A message stays until it is removed or dismissed.

    Choosing an action does not remove the message: whoever carried it out does, when it is done.
    """

    action_triggered = Signal(str, str)
    """(message, action); the action is `DISMISS` for ×."""
    undo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._messages: list[_Message] = []
        self._shown: _Message | None = None
        self._is_narrow: bool | None = None
        self._icon, self._words, self._more = QLabel(self), QLabel(self), QLabel(self)
        self._buttons: list[_ActionButton] = []
        self._actions = QWidget(self)
        self._close = QToolButton(self)
        self._undo_time = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._undo_time.timeout.connect(self._leave)
        self._set_up()
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _set_up(self) -> None:
        self.setObjectName("infoBar")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss (Esc)"))
        self._close.clicked.connect(self._dismiss_clicked)
        self._action_row = QHBoxLayout(self._actions)
        self._action_row.setContentsMargins(0, 0, 0, 0)
        self._action_row.setSpacing(4)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(26, 14, 20, 6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._more, 0, 3)
        self._grid.addWidget(self._close, 0, 4, Qt.AlignmentFlag.AlignTop)
        self._place_actions()

    # What it is told

    def show_message(
        self, key: str, kind: Literal["warning", "error"], bold: str, plain: str, actions: Sequence[BarAction] = ()
    ) -> None:
        """Shows one bold sentence, one plain one and at most two actions; a message of the same key is replaced."""
        self._put(_Message(key, kind, bold, plain, tuple(actions)))

    def show_undo(self, text: str) -> None:
        """What was done ("Highlight removed.") and Undo; leaves after 10 s, not while pointed at or focused."""
        self._put(_Message(_UNDO, "undo", text, "", (BarAction(self.tr("Undo"), _UNDO),)))
        self._undo_time.start()

    def remove(self, key: str) -> None:
        """Takes a message away, shown or waiting; the newest of the others appears."""
        self._messages = [message for message in self._messages if message.key != key]
        self._show_newest()

    def remove_undo(self) -> None:
        """Takes the undo bar away: what it spoke of was undone elsewhere."""
        self._undo_time.stop()
        self.remove(_UNDO)

    def _put(self, message: _Message) -> None:
        others = [other for other in self._messages if other.key != message.key]
        is_news = message not in self._messages
        self._messages = [*others, message]
        self._show_newest()
        if is_news:
            self._alert(message)

    def _alert(self, message: _Message) -> None:
        """The role *alert*: read out at once, wherever the focus is."""
        words = f"{message.bold} {message.plain}".strip()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # What it shows

    def _show_newest(self) -> None:
        message = self._messages[-1] if self._messages else None
        if message != self._shown and message is not None:
            self._show_actions(message)
        self._shown = message
        if message is not None:
            self.setAccessibleName(f"{message.bold} {message.plain}".strip())
            self._more.setText(self.tr("%n more", "", len(self._messages) - 1))
            self._more.setVisible(len(self._messages) > 1)
            self._restyle()
        self.setVisible(message is not None)

    def _show_actions(self, message: _Message) -> None:
        for button in self._buttons:
            self._action_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [_ActionButton(action, self._actions) for action in message.actions]
        for button in self._buttons:
            button.pressed_for.connect(self._trigger)
            button.setFont(self._look.ui_font(13, 600))
            self._action_row.addWidget(button)
            button.show()
        if message.kind == "undo":
            self._buttons[0].setToolTip(self.tr("Undo (Ctrl+Z)"))
        self._actions.setVisible(bool(self._buttons))
        if self._buttons:
            self.setTabOrder(self._buttons[-1], self._close)

    def _restyle(self) -> None:
        theme = self._look.theme
        self._close.setIcon(self._look.button_icon("x", 16))
        self._close.setIconSize(QSize(16, 16))
        self._words.setFont(self._look.ui_font(13))
        self._more.setFont(self._look.ui_font(12))
        self._more.setStyleSheet(f"color: {theme.ink2.name()}")
        for button in self._buttons:
            button.setFont(self._look.ui_font(13, 600))
        if self._shown is not None:
            self._restyle_message(self._shown)
        self.update()

    def _restyle_message(self, message: _Message) -> None:
        theme = self._look.theme
        name, colour = {
            "warning": ("triangle-alert", theme.warn),
            "error": ("circle-alert", theme.err),
            "undo": ("undo-2", theme.ink2),
        }[message.kind]
        self._icon.setPixmap(self._look.icon(name, colour, 17, dpr=self.devicePixelRatioF()))
        bold = f'<span style="font-weight:600; color:{theme.ink.name()}">{escape(message.bold)}</span>'
        plain = f'<span style="color:{_plain_ink(message.kind, self._look).name()}"> {escape(message.plain)}</span>'
        self._words.setText(bold + plain)
        self._words.setAccessibleName(f"{message.bold} {message.plain}".strip())

    def _place_actions(self) -> None:
        is_narrow = self.width() < NARROW
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.removeWidget(self._actions)
        self._grid.removeWidget(self._icon)
        self._icon.setContentsMargins(0, 7 if is_narrow else 0, 0, 0)
        self._words.setContentsMargins(0, 6 if is_narrow else 0, 0, 0)
        if is_narrow:
            # 16: icon and gap, less the first button's own padding, so that its words stand under the sentence.
            self._action_row.setContentsMargins(16, 0, 0, 2)
            self._grid.addWidget(self._actions, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._action_row.setContentsMargins(0, 0, 0, 0)
            self._grid.addWidget(self._actions, 0, 2)
            self._grid.addWidget(self._icon, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide: all in one line. Narrow: the actions below."""
        super().resizeEvent(event)
        self._place_actions()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The tinted plate."""
        if self._shown is None:
            return
        theme = self._look.theme
        fill = {"warning": theme.warn_b, "error": theme.err_b, "undo": theme.hover}[self._shown.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.line if theme.has_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14.5, 8.5, -14.5, -0.5), 9, 9)

    # What the user does

    def _trigger(self, action_key: str) -> None:
        if self._shown is None:
            return
        if self._shown.kind == "undo":
            self.remove_undo()
            self.undo_requested.emit()
        else:
            self.action_triggered.emit(self._shown.key, action_key)

    def _dismiss_clicked(self, _checked: bool) -> None:
        self._dismiss()

    def _dismiss(self) -> None:
        message = self._shown
        if message is None:
            return
        if message.kind == "undo":
            self.remove_undo()
            return
        self.remove(message.key)
        self.action_triggered.emit(message.key, DISMISS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses while the focus is in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    # The undo bar's time

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        is_shown = self._shown is not None and self._shown.kind == "undo"
        if is_shown and focused is not None and self.isAncestorOf(focused):
            self._undo_time.start()
        else:
            self.remove_undo()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nobody is to aim at a button that leaves."""
        super().enterEvent(event)
        self._undo_time.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The time starts anew."""
        super().leaveEvent(event)
        if any(message.kind == "undo" for message in self._messages):
            self._undo_time.start()


def _plain_ink(kind: BarKind, look: Look) -> QColor:
    return look.theme.ink if kind == "undo" else look.theme.ink2
