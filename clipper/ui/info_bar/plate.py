"""`Plate`: one message on its tinted plate: icon, words, at most two text buttons, ×."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from clipper.ui.info_bar.message import DISMISS, MOST_ACTIONS, UNDO, BarAction, Message
from clipper.ui.look.look import Look
from clipper.ui.look.raised import paint_plate

NARROW = 530
"""Below this width the buttons stand under the words; above it too, when the words would need more than two lines."""
_BESIDE = 86
"""Padding, icon, × and gaps: what words and buttons do not get of the width."""
_ACTION_GAP = 4
_BESIDE_STACKED = 34
"""Padding and the room left of the first button: what buttons under the words do not get."""
MOST_LINES_BESIDE = 2
_ICONS = {"warning": "triangle-alert", "error": "circle-alert", "undo": "undo-2"}


class _ActionButton(QPushButton):
    """Tells its action's key, and nothing of `checked`."""

    pressed_for = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = BarAction("", "")
        self.undo_key = ""
        self.setProperty("kind", "text")
        self.setAutoDefault(True)
        self.clicked.connect(self._tell)
        self.hide()

    def offer(self, action: BarAction | None) -> None:
        """Be the button of this action; None hides it."""
        self.setVisible(action is not None)
        if action is not None:
            self._action = action
            self.setText(action.text)
            self.setAccessibleName(action.text)
            self.retranslate()

    def retranslate(self) -> None:
        """The key, in the language of the interface."""
        words, key = self._action.text, self.undo_key
        if self._action.key == UNDO:
            self.setToolTip(f"{words} ({key})" if key else words)
        else:
            self.setToolTip(self.tr("{action} (Enter)").format(action=words))

    def _tell(self, _checked: bool) -> None:
        self.pressed_for.emit(self._action.key)


class Plate(QWidget):
    """Shows one message; another one of the same key takes its place without a flicker."""

    triggered = Signal(str, str)
    """(message, action); the action is `DISMISS` for ×."""
    pointed_at = Signal(bool)

    def __init__(self, look: Look, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.message = message
        self._is_narrow: bool | None = None
        self._icon, self._words = QLabel(self), QLabel(self)
        # Made in the order of Tab, and once: setTabOrder moved nothing here (PySide 6.11, Nov 2026).
        self._actions = QWidget(self)
        self._buttons = [_ActionButton(self._actions) for _ in range(MOST_ACTIONS)]
        self._close = QToolButton(self)
        self._set_up()
        self.show_message(message)
        look.changed.connect(self.restyle)

    def _set_up(self) -> None:
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._close.clicked.connect(self._dismiss)
        self._action_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._actions)
        self._action_row.setSpacing(_ACTION_GAP)
        for button in self._buttons:
            button.pressed_for.connect(self._trigger)
            self._action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 6, 6, 6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._close, 0, 3, Qt.AlignmentFlag.AlignTop)
        self._retranslate()

    def _retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss (Esc)"))
        for button in self._buttons:
            button.retranslate()

    def set_undo_key(self, key: str) -> None:
        """What the tooltip of Undo says."""
        for button in self._buttons:
            button.undo_key = key
            button.retranslate()

    def show_message(self, message: Message) -> None:
        """Say this from now on."""
        for button, action in zip_longest(self._buttons, message.actions):
            button.offer(action)
        self._actions.setVisible(bool(message.actions))
        self.message = message
        self.setAccessibleName(message.sentence)
        self._words.setAccessibleName(message.sentence)
        self.restyle()
        self._place_actions()

    # Looks

    def restyle(self) -> None:
        """Faces and colours of the look. Also with another parent: Qt takes faces away then (6.11, Nov 2026)."""
        theme, message = self._look.theme, self.message
        self._close.setIcon(self._look.button_icon("x", 16))
        self._close.setIconSize(QSize(16, 16))
        self._words.setFont(self._look.ui_font(13))
        for button in self._buttons:
            button.setFont(self._look.ui_font(13, 600))
        colour = {"warning": theme.warn, "error": theme.err, "undo": theme.ink2}[message.kind]
        name = message.icon or _ICONS[message.kind]
        self._icon.setPixmap(self._look.icon(name, colour, 17, dpr=self.devicePixelRatioF()))
        self._show_words()
        self.update()

    def _show_words(self) -> None:
        theme, message = self._look.theme, self.message
        plain_ink = theme.ink if message.kind == "undo" else theme.ink2
        parted = "<br>" if self._is_narrow and message.plain else " "
        bold, plain = _tinted(message.bold, theme.ink, "font-weight:600"), _tinted(message.plain, plain_ink)
        self._words.setText(bold + parted + plain)

    def _stack_actions(self) -> None:
        """The buttons under each other where a narrow pane has no room for them in one row."""
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        needed = sum(shown) + _ACTION_GAP * max(0, len(shown) - 1)
        direction = QBoxLayout.Direction
        is_tight = needed > self.width() - _BESIDE_STACKED
        self._action_row.setDirection(direction.TopToBottom if is_tight else direction.LeftToRight)
        self._action_row.setSpacing(0 if is_tight else _ACTION_GAP)

    def _place_actions(self) -> None:
        self._stack_actions()
        is_narrow = self.width() < NARROW or self._lines_beside() > MOST_LINES_BESIDE
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
        self._show_words()

    def _lines_beside(self) -> int:
        """How many lines the words take when the buttons stand beside them."""
        if not self.message.actions:
            return 1
        metrics = QFontMetrics(self._look.ui_font(13, 600))
        room = QRect(0, 0, max(1, self.width() - self._action_row.sizeHint().width() - _BESIDE), 10_000)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        return metrics.boundingRect(room, wrapped, self.message.sentence).height() // metrics.lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The tinted plate."""
        theme = self._look.theme
        fill = {"warning": theme.warn_b, "error": theme.err_b, "undo": theme.hover}[self.message.kind]
        with QPainter(self) as painter:
            paint_plate(painter, self.rect(), theme, fill)

    # What the user does

    def _trigger(self, action_key: str) -> None:
        self.triggered.emit(self.message.key, action_key)

    def _dismiss(self) -> None:
        self.triggered.emit(self.message.key, DISMISS)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses while the focus is on the plate."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide: all in one line. Narrow: the actions below."""
        super().resizeEvent(event)
        self._place_actions()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _tinted(words: str, ink: QColor, style: str = "") -> str:
    from html import escape  # not above: it brings all the names of characters, and the first paint does without

    return f'<span style="color:{ink.name()}; {style}">{escape(words)}</span>' if words else ""
