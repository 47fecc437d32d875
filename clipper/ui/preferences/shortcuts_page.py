"""Shortcuts: every action with its keys, found by typing, bound by pressing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import rule
from clipper.ui.preferences.accessibility_page import SingleKeysRow
from clipper.ui.preferences.key_line import KeyLine
from clipper.ui.preferences.page import Page, Undo
from clipper.ui.preferences.recording import Recorder
from clipper.ui.preferences.values import KeyRow, KeyTools, ShownSettings
from clipper.ui.preferences.words import HELP, SECTION, Words


class ShortcutsPage(Page):
    """`keys_changed` tells an action's keys. What the page shows changes at once, and with the next `show_keys`."""

    keys_changed = Signal(str, object)
    """(action, tuple of keys)"""

    def __init__(self, look: Look, defaults: ShownSettings, tools: KeyTools, parent: QWidget) -> None:
        super().__init__(look, self.tr("Shortcuts"), defaults, parent)
        self._tools = tools
        self._recorder = Recorder(tools.name, self)
        self._recorder.started.connect(self._close_questions)
        self.lines: dict[str, KeyLine] = {}
        self._groups: list[_Group] = []
        self.add_row(SingleKeysRow(look, self))
        self.filter = _KeyFilter(look, self)
        self.filter.textChanged.connect(self._filter)
        self.filter.left_downwards.connect(self._to_first)
        self.add_widget(self.filter)
        self._nothing = Words(look, HELP, self.tr("No action has this in its name or keys"), self)
        self._nothing.hide()
        self.add_gap()
        self.column.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        self.finish()

    # Rows

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """All actions, those of a group together; where they are the same ones, only keys change."""
        if [row.id for row in rows] != list(self.lines):
            self._build(rows)
        words_of = {row.id: row.words for row in rows}
        for row in rows:
            self.lines[row.id].set_row(row, words_of)
        self._filter()
        self.refresh_foot()

    def _build(self, rows: Sequence[KeyRow]) -> None:
        self._recorder.stop()
        for group in self._groups:
            group.hide()
            group.deleteLater()
        self._groups, self.lines = [], {}
        for name in dict.fromkeys(row.group for row in rows):
            lines = [self._line(row) for row in rows if row.group == name]
            group = _Group(self.look, name, lines, self.body)
            self._groups.append(group)
            self._list.addWidget(group)
        self.lines = {row.id: self.lines[row.id] for row in rows}
        self.order_foot()

    def _line(self, row: KeyRow) -> KeyLine:
        line = KeyLine(self.look, row, self._tools, self._recorder, self.body)
        line.changed.connect(self._change)
        line.taken.connect(self._take)
        line.stepped.connect(partial(self._step, row.id))
        line.asked.connect(self.bring_into_view)
        self.lines[row.id] = line
        return line

    def _change(self, action: str, keys: tuple[str, ...]) -> None:
        self.forget_undo()
        self._set_keys(action, keys)
        self.refresh_foot()

    def _take(self, action: str, key: str) -> None:
        line = self.lines.get(action)
        if line is not None:
            self._set_keys(action, tuple(one for one in line.row.keys if not _meet(one, key)))

    def _set_keys(self, action: str, keys: tuple[str, ...]) -> None:
        line = self.lines[action]
        line.set_row(replace(line.row, keys=keys), {one.row.id: one.row.words for one in self.lines.values()})
        self.keys_changed.emit(action, keys)

    def _close_questions(self) -> None:
        for line in self.lines.values():
            line.close_question()

    # Moving and finding

    def _step(self, action: str, by: int) -> None:
        shown = [id_ for id_, line in self.lines.items() if not line.isHidden()]
        place = shown.index(action) + by
        if 0 <= place < len(shown):
            line = self.lines[shown[place]]
            line.focus_first()
        elif place < 0:
            self.filter.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _to_first(self) -> None:
        line = next((line for line in self.lines.values() if not line.isHidden()), None)
        if line is not None:
            line.focus_first()

    def _filter(self) -> None:
        wanted = self.filter.text().strip().casefold()
        for line in self.lines.values():
            keys = [self._tools.shown(key).casefold() for key in line.row.keys]
            line.setVisible(wanted in line.row.words.casefold() or wanted in keys)
        for group in self._groups:
            group.follow()
        self._nothing.setVisible(all(line.isHidden() for line in self.lines.values()) and bool(self.lines))

    # Defaults

    def is_default(self) -> bool:
        return super().is_default() and all(line.row.keys == line.row.default_keys for line in self.lines.values())

    def restore(self) -> list[Undo]:
        undo = super().restore()
        for action, line in self.lines.items():
            if line.row.keys != line.row.default_keys:
                undo.append(partial(self._set_keys, action, line.row.keys))
                self._set_keys(action, line.row.default_keys)
        return undo


def _meet(key: str, other: str) -> bool:
    """Whether two keys are the same, or one begins the other: "G" would hide "G A"."""
    return key == other or key.startswith(f"{other} ") or other.startswith(f"{key} ")


class _KeyFilter(QLineEdit):
    """Finds actions by a part of their words, or by a whole key."""

    left_downwards = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("keyFilter")
        self.setAccessibleName(self.tr("Find an action or a key"))
        self.setPlaceholderText(self.tr("Find an action or a key"))
        self.setToolTip(self.tr("Type a part of a name, or a key such as F7; Down goes to the actions, Esc clears"))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.ui_font(13.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left_downwards.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)


class _Group(QWidget):
    """A heading and the box of its actions, divided by hairlines."""

    def __init__(self, look: Look, name: str, lines: Sequence[KeyLine], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._lines = look, lines
        self._title = Words(look, SECTION, name, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(6)
        for line in lines:
            column.addWidget(line)
        look.changed.connect(self.update)

    def follow(self) -> None:
        """A group without an action that is found is not there."""
        self.setVisible(any(not line.isHidden() for line in self._lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        shown = [line for line in self._lines if not line.isHidden()]
        if not shown:
            return
        theme = self._look.theme
        box = QRectF(shown[0].geometry().united(shown[-1].geometry()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(rule(theme), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            for line in shown[1:]:
                top = line.geometry().top()
                painter.fillRect(QRectF(box.left() + 12, top, box.width() - 24, 1), rule(theme))
