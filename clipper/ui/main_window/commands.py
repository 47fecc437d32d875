"""The commands of the action table: what each does, the menus and key bindings made of them, where keys pass on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from clipper.ui.actions import ACTIONS, ActionSpec, Group

Command = Callable[[], object]
"""Returns False when it has nothing to do here and its key belongs to the widget it was pressed in."""


class Commands(QObject):
    """Runs commands by the ids of the action table. Every id must be given."""

    def __init__(self, commands: Mapping[str, Command], parent: QObject) -> None:
        super().__init__(parent)
        missing = {spec.id for spec in ACTIONS} ^ set(commands)
        if missing:
            raise ValueError(f"commands and action table differ: {sorted(missing)}")
        self._commands = commands

    def run(self, name: str, _checked: bool = False) -> bool:
        """Do it; False lets the key go on."""
        return self._commands[name]() is not False

    def bindings(self) -> dict[str, Callable[[], bool]]:
        """Keys, as keys.key_name writes them, and what they do."""
        return {key: partial(self.run, spec.id) for spec in ACTIONS for key in spec.keys}

    def fill(self, bar: QMenuBar) -> None:
        """Make the menu bar; where it stands in the window it is hidden until Alt is pressed."""
        for group in Group:
            bar.addMenu(self.menu(group, bar))
        bar.setVisible(bar.isNativeMenuBar())

    def menu(self, group: Group, parent: QWidget) -> QMenu:
        """One menu of the table."""
        menu = QMenu(QApplication.translate("Actions", group.value), parent)
        for spec in ACTIONS:
            if spec.group is group:
                action = menu.addAction(_words(spec))
                action.setObjectName(spec.id)
                action.triggered.connect(partial(self.run, spec.id))
        return menu


def name_step(bar: QMenuBar, name: str, what: str, can: bool) -> None:
    """Let the menu say what would be undone: "Undo highlight"."""
    action = bar.findChild(QAction, name)
    if action is not None:
        action.setText(_words(next(spec for spec in ACTIONS if spec.id == name), what))
        action.setEnabled(can)


def _words(spec: ActionSpec, what: str = "") -> str:
    """The key stands beside the words as words: it is bound by position, in keys.py, for every keyboard layout."""
    words = f"{spec.words} {what}" if what else spec.words
    return f"{words}\t{spec.keys[0]}" if spec.keys else words
