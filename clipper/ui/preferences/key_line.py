"""An action with its keys: each is a button that records another; "+" adds one; a taken key asks in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clipper.ui.look.bands import keycap_font, keycap_size, paint_keycap
from clipper.ui.look.look import Look
from clipper.ui.preferences.button import SmallButton
from clipper.ui.preferences.recording import Recorder
from clipper.ui.preferences.values import KeyRow, KeyTools
from clipper.ui.preferences.words import FAULT, Words

HEIGHT = 34
_SIDE = 12
_LEAST = 28


class KeyButton(QAbstractButton):
    """A keycap, or "+" for a key to be added. Delete takes the key away; Up and Down go to the next action."""

    removed = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look, key: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.key = key
        self._words = words
        self._heard = ""
        self.is_recording = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def show_recording(self, is_recording: bool, heard: str = "") -> None:
        """Whether keys pressed now are recorded; `heard`: the first of two."""
        self.is_recording, self._heard = is_recording, heard
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        if self.is_recording:
            return f"{self._heard} …" if self._heard else self.tr("Press a key")
        return self._words

    def sizeHint(self) -> QSize:
        if self._shown():
            cap = keycap_size(self._look, self._shown())
            return QSize(max(_LEAST, cap.width() + 8), max(_LEAST, cap.height() + 8))
        return QSize(_LEAST, _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.key:
                self.removed.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.click()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, box = self._look.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.is_recording or self.underMouse():
                has_ring = self.hasFocus() or self.is_recording
                painter.setPen(QPen(theme.acc, 2) if has_ring else Qt.PenStyle.NoPen)
                painter.setBrush(theme.sel if self.is_recording else theme.hover)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
            if self.is_recording:
                painter.setFont(keycap_font(self._look))
                painter.setPen(theme.sel_t)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shown())
            elif self._words:
                cap = keycap_size(self._look, self._words)
                corner = QPoint((self.width() - cap.width()) // 2, (self.height() - cap.height()) // 2)
                paint_keycap(painter, self._look, QRect(corner, cap), self._words)
            else:
                plus = self._look.icon("plus", theme.ink2, 14, stroke=2.0, dpr=self.devicePixelRatioF())
                painter.drawPixmap((self.width() - 14) // 2, (self.height() - 14) // 2, plus)


class KeyLine(QWidget):
    """`changed` tells the action's keys; `taken` asks another action to give one up first."""

    changed = Signal(str, object)
    """(id, tuple of keys)"""
    taken = Signal(str, str)
    """(id of the other action, the key it loses)"""
    stepped = Signal(int)
    """To the line so many further."""
    asked = Signal(object)
    """A Question has opened; it should be in sight."""

    def __init__(self, look: Look, row: KeyRow, tools: KeyTools, recorder: Recorder, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._tools, self._recorder = look, tools, recorder
        self.row = row
        self._words_of: dict[str, str] = {}
        self.setObjectName(f"keys.{row.id}")
        self.setAccessibleName(row.words)
        self._name = _ActionName(look, row.words, self)
        self.buttons: list[KeyButton] = []
        self._recording: KeyButton | None = None
        self._is_resetting = False
        """Whether what is asked about is a key of the table's."""
        self._caps = QHBoxLayout()
        self._caps.setSpacing(2)
        self.reset = SmallReset(look, self)
        self.reset.clicked.connect(self._reset)
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 3, 8, 3)
        top.setSpacing(4)
        top.addWidget(self._name, 1)
        top.addLayout(self._caps)
        top.addWidget(self.reset)
        self._question: Question | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self._column = column
        self._fill()

    @property
    def question(self) -> Question:
        """Made when it is first needed: few actions are ever asked about, and each would cost as much as its line."""
        if self._question is None:
            question = self._question = Question(self._look, self)
            question.taken.connect(self._take)
            question.dropped.connect(self._drop)
            self._column.addWidget(question)
            for first, then in pairwise([self.buttons[-1], question.take, question.cancel]):
                QWidget.setTabOrder(first, then)
        return self._question

    def set_row(self, row: KeyRow, words_of: dict[str, str]) -> None:
        """What the keys are now; `words_of`: all actions by their ids, for naming who has a key."""
        self._words_of = words_of
        if row != self.row:
            self.row = row
            self._name.setText(row.words)
            self._fill()

    def _fill(self) -> None:
        focused = next((nth for nth, button in enumerate(self.buttons) if button.hasFocus()), -1)
        former, self.buttons = self.buttons, [self._button(key) for key in (*self.row.keys, "")]
        for button in self.buttons:
            self._caps.addWidget(button)
        self._order(former)
        if focused >= 0:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        for button in former:
            button.hide()
            button.deleteLater()
        self.reset.show_for(self.row.keys != self.row.default_keys, self.row.words)

    def _button(self, key: str) -> KeyButton:
        shown = self._tools.shown(key) if key else ""
        button = KeyButton(self._look, key, shown, self)
        if key:
            button.setAccessibleName(self.tr("{action}: {key}").format(action=self.row.words, key=shown))
            button.setToolTip(self.tr("Press to choose another key, Delete takes it away"))
        else:
            button.setAccessibleName(self.tr("{action}: add a key").format(action=self.row.words))
            button.setToolTip(self.tr("Add a key"))
        button.clicked.connect(partial(self._record, button))
        button.removed.connect(partial(self._remove, button))
        button.stepped.connect(self.stepped)
        button.show()
        return button

    def _order(self, former: list[KeyButton]) -> None:
        """New buttons take the place of the former ones; a line itself, having no focus, cannot be named as one."""
        chain = [former[-1], *self.buttons] if former else [*self.buttons, self.reset]
        for first, then in pairwise(chain):
            QWidget.setTabOrder(first, then)

    def focus_first(self) -> None:
        """From the line above or below."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_question(self) -> None:
        """Another key is recorded now."""
        if self._question is not None:
            self._question.hide()

    # Recording

    def _record(self, button: KeyButton, _checked: bool = False) -> None:
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._recorder.start(button)
        self._recording = button
        button.show_recording(True)
        self._recorder.pressed.connect(self._hear)
        self._recorder.recorded.connect(self._bind)
        self._recorder.stopped.connect(self._stopped)

    def _hear(self, key: str) -> None:
        if self._recording is not None:
            self._recording.show_recording(True, self._tools.shown(key))

    def _stopped(self) -> None:
        self._recorder.pressed.disconnect(self._hear)
        self._recorder.recorded.disconnect(self._bind)
        self._recorder.stopped.disconnect(self._stopped)
        button, self._recording = self._recording, None
        if button is not None:
            button.show_recording(False)

    def _bind(self, key: str) -> None:
        """Take the key at once when it is free; else ask."""
        replaced = self._recording.key if self._recording is not None else ""
        if key in self.row.keys:
            return
        shown = self._tools.shown(key)
        if not self._tools.may_bind(key):
            self.question.refuse(self.tr("{key} is needed for moving about and cannot be bound").format(key=shown))
            self.asked.emit(self.question)
            return
        self._is_resetting = False
        if not self._is_asked_for(key, replaced):
            self._put(key, replaced)

    def _is_asked_for(self, key: str, replaced: str = "") -> bool:
        """Whether others have the key: then the question is open."""
        others = [other for other in self._tools.taken_by(self.row.id, key) if other != self.row.id]
        if others:
            names = [self._words_of.get(other, other) for other in others]
            self.question.ask(self._tools.shown(key), names, key, replaced, others)
            self.asked.emit(self.question)
        return bool(others)

    def _put(self, key: str, replaced: str) -> None:
        keys = self.row.keys
        if replaced in keys:
            self._tell(tuple(key if one == replaced else one for one in keys))
        else:
            self._tell((*keys, key))

    def _take(self, key: str, replaced: str, others: Sequence[str]) -> None:
        for other in others:
            self.taken.emit(other, key)
        if self._is_resetting:
            self._reset_keys()
        else:
            self._put(key, replaced)
        if not self.question.isVisible():  # which asks about the next of several keys
            self.focus_key(key)

    def _drop(self) -> None:
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_key(self, key: str) -> None:
        """The button of that key, else "+"."""
        found = next((button for button in self.buttons if button.key == key), self.buttons[-1])
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, button: KeyButton) -> None:
        self._tell(tuple(key for key in self.row.keys if key != button.key))

    def _reset(self, _checked: bool) -> None:
        had_focus = self.reset.hasFocus()
        self._is_resetting = True
        if self._reset_keys() and had_focus:
            self.focus_first()

    def _reset_keys(self) -> bool:
        """Whether they are the table's again: first each that another action has by now is asked for."""
        missing = [key for key in self.row.default_keys if key not in self.row.keys]
        if any(self._is_asked_for(key) for key in missing):
            return False
        self._tell(self.row.default_keys)
        return True

    def _tell(self, keys: tuple[str, ...]) -> None:
        if keys != self.row.keys:
            self.changed.emit(self.row.id, keys)


class _ActionName(QWidget):
    """The action's words on one line, cut where they must be: a label for each would cost a style sheet each."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    def setText(self, words: str) -> None:
        """Other words."""
        self._words = words
        self.setToolTip(words)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _LEAST)

    def sizeHint(self) -> QSize:
        return QSize(200, max(_LEAST, self._look.px(22)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            font = self._look.ui_font(13.5)
            painter.setFont(font)
            painter.setPen(self._look.theme.ink)
            words = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)


class SmallReset(QAbstractButton):
    """Gives one action its own keys back; there is room for it always, so that keycaps stand in one line."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_needed = False
        self.setFixedSize(_LEAST, _LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.update)

    def show_for(self, is_needed: bool, words: str) -> None:
        """Painted, and reached by Tab, only where the keys are not the table's."""
        self._is_needed = is_needed
        self.setEnabled(is_needed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_needed else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Restore the keys of {action}").format(action=words))
        self.setToolTip(self.tr("Restore its keys") if is_needed else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._is_needed:
            return
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.underMouse():
                painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(theme.hover)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            sign = self._look.icon("rotate-ccw", theme.ink2, 14, stroke=2.0, dpr=self.devicePixelRatioF())
            painter.drawPixmap(7, 7, sign)


class Question(QWidget):
    """Under the line: who has the key, and whether to take it."""

    taken = Signal(str, str, object)
    """(key, the key in whose place it goes, ids of who loses it)"""
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = Words(look, FAULT, "", self)
        self.take = SmallButton(look, "", self)
        self.cancel = SmallButton(look, self.tr("Leave it"), self)
        self._asked: tuple[str, str, tuple[str, ...]] = ("", "", ())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 2, _SIDE, 10)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self._leave)
        self.hide()

    def ask(self, shown: str, names: Sequence[str], key: str, replaced: str, ids: Sequence[str]) -> None:
        """`names`: of the actions that have the key."""
        listed = ", ".join(self.tr("“{name}”").format(name=name) for name in names)
        self._asked = (key, replaced, tuple(ids))
        self.sentence.setText(self.tr("{key} is already the key of {actions}").format(key=shown, actions=listed))
        self.take.say(self.tr("Take it from {actions}").format(actions=listed))
        self.take.setAccessibleDescription(self.sentence.text())
        self.take.show()
        self.show()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, reason: str) -> None:
        """Nothing to choose, only to know."""
        self.sentence.setText(reason)
        self.take.hide()
        self.show()
        self.cancel.setAccessibleDescription(reason)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the key where it is, and the card open."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave(False)
        else:
            event.ignore()

    def _take(self, _checked: bool) -> None:
        key, replaced, ids = self._asked
        self.hide()
        self.taken.emit(key, replaced, ids)

    def _leave(self, _checked: bool) -> None:
        self.dropped.emit()
        self.hide()
