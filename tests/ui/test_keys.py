from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.actions import ACTIONS
from clipper.ui.keys import KeyRouter, key_name

Mod = Qt.KeyboardModifier


def press(code: int, text: str = "", modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (press(Qt.Key.Key_H, "h"), "H"),
        (press(ord("Р"), "р"), "H"),
        (press(ord("Е"), "Е", Mod.ShiftModifier), "Shift+T"),
        (press(ord("Я"), "", Mod.ControlModifier), "Ctrl+Z"),
        (press(ord("Ї"), "ї"), "]"),
        (press(ord("Х"), "х", Mod.AltModifier), "Alt+["),
        (press(Qt.Key.Key_Delete), "Delete"),
        (press(Qt.Key.Key_1, "1"), "1"),
        (press(Qt.Key.Key_Shift), ""),
        (press(0), ""),
    ],
)
def test_keys_are_named_by_their_position(event: QKeyEvent, name: str) -> None:
    assert key_name(event) == name


def test_no_two_commands_share_a_key() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QPushButton("x"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_single_keys_rest_while_a_field_has_the_focus_and_chords_do_not(window: QWidget, qtbot: QtBot) -> None:
    heard: list[str] = []

    def hear(name: str) -> bool:
        heard.append(name)
        return True

    KeyRouter(window, {"H": lambda: hear("H"), "Ctrl+O": lambda: hear("Ctrl+O"), "Ctrl+Z": lambda: hear("Ctrl+Z")})
    field, button = window.findChild(QLineEdit), window.findChild(QPushButton)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_H)
    qtbot.keyClick(field, Qt.Key.Key_O, Mod.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Z, Mod.ControlModifier)
    assert field.text() == "" and heard == ["Ctrl+O"]  # the h was typed, and the field took it back by itself
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_H)
    assert heard == ["Ctrl+O", "H"]


def test_a_key_that_is_passed_on_reaches_its_widget(window: QWidget, qtbot: QtBot) -> None:
    KeyRouter(window, {"Space": lambda: False})
    button = window.findChild(QPushButton)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
