from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.keys import Keyboard, KeyMap, KeyRouter
from clipper.ui.keys.router import CHORD_MS
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look

Key, Mod = Qt.Key, Qt.KeyboardModifier
DEFAULTS = {
    "highlight": ("H",),
    "open": ("Ctrl+O",),
    "undo": ("Ctrl+Z",),
    "paste": ("Ctrl+V",),
    "page": ("Space",),
    "go_all": ("G A",),
    "go_passages": ("G P",),
    "archive": ("E",),
    "search": ("/",),
    "pane": ("F6",),
}


class Bench:
    """A window with a field and a button; `heard` are the actions that were run, `hints` what the strip would say."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.field, self.button = QLineEdit(), QPushButton("x")
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.heard: list[str] = []
        self.hints: list[str] = []
        self.passes: set[str] = set()
        self.keyboard = Keyboard(KeyMap.read(DEFAULTS, []))
        self.router = KeyRouter(self.window, self.keyboard, self.hear)
        self.router.chord_changed.connect(self.hints.append)
        self.button.setFocus()

    def hear(self, action: str) -> bool:
        self.heard.append(action)
        return action not in self.passes

    def press(self, *keys: str, modifiers: Qt.KeyboardModifier = Mod.NoModifier, repeat: bool = False) -> None:
        """Characters as any layout sends them. QTest aborts on letters that are not Latin-1."""
        for char in keys:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(char.upper()), modifiers, char, repeat)
            QApplication.sendEvent(QApplication.focusWidget() or self.window, event)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_single_keys_rest_while_a_field_has_the_focus_and_chords_do_not(bench: Bench) -> None:
    bench.field.setFocus()
    QTest.keyClick(bench.field, Key.Key_H)
    QTest.keyClick(bench.field, Key.Key_O, Mod.ControlModifier)
    QTest.keyClick(bench.field, Key.Key_F6)
    assert bench.field.text() == "h" and bench.heard == ["open", "pane"]
    bench.button.setFocus()
    QTest.keyClick(bench.button, Key.Key_H)
    assert bench.heard == ["open", "pane", "highlight"]


def test_editing_keys_of_a_field_stay_its_own(bench: Bench) -> None:
    bench.field.setFocus()
    QTest.keyClicks(bench.field, "abc")
    QTest.keyClick(bench.field, Key.Key_Z, Mod.ControlModifier)
    QApplication.clipboard().setText("from elsewhere")
    QTest.keyClick(bench.field, Key.Key_V, Mod.ControlModifier)
    assert bench.field.text() == "from elsewhere" and bench.heard == []
    bench.button.setFocus()
    QTest.keyClick(bench.button, Key.Key_V, Mod.ControlModifier)
    assert bench.heard == ["paste"]


def test_a_key_that_is_passed_on_reaches_its_widget(bench: Bench, qtbot: QtBot) -> None:
    bench.passes = {"page"}
    with qtbot.waitSignal(bench.button.clicked):
        QTest.keyClick(bench.button, Key.Key_Space)
    assert bench.heard == ["page"]


@pytest.mark.parametrize("keys", ["ga", "пф"])
def test_g_then_a_goes_to_all_in_both_layouts(bench: Bench, keys: str) -> None:
    bench.press(keys[0])
    assert bench.hints == ["G"] and bench.heard == []
    bench.press(keys[1])
    assert bench.heard == ["go_all"] and bench.hints == ["G", ""]


def test_a_chord_waits_a_while_and_no_longer(bench: Bench, qtbot: QtBot) -> None:
    assert CHORD_MS == 1500
    bench.router._patience.setInterval(1)
    with qtbot.waitSignals([bench.router.chord_changed, bench.router.chord_changed]):
        bench.press("g")
    bench.press("a")
    assert bench.heard == [] and bench.hints == ["G", ""]


def test_a_slip_after_g_does_nothing(bench: Bench) -> None:
    bench.press("g", "e")
    assert bench.heard == [] and bench.hints == ["G", ""]
    bench.press("e")
    assert bench.heard == ["archive"]


def test_escape_ends_a_chord_and_a_key_with_ctrl_is_itself(bench: Bench) -> None:
    bench.press("g")
    QTest.keyClick(bench.button, Key.Key_Escape)
    bench.press("a")
    bench.press("g")
    QTest.keyClick(bench.button, Key.Key_O, Mod.ControlModifier)
    assert bench.heard == ["open"] and bench.hints == ["G", "", "G", ""]


def test_holding_g_is_one_g(bench: Bench) -> None:
    bench.press("g")
    bench.press("g", "g", repeat=True)
    bench.press("p")
    assert bench.heard == ["go_passages"]


def test_another_map_is_in_force_at_once(bench: Bench) -> None:
    bench.keyboard.set_key_map(bench.keyboard.key_map.bound("highlight", ["J", "Ctrl+J"]))
    bench.press("h", "j", "о")
    QTest.keyClick(bench.button, Key.Key_J, Mod.ControlModifier)
    assert bench.heard == ["highlight"] * 3


def test_without_single_keys_only_chords_with_ctrl_are_heard(bench: Bench) -> None:
    bench.keyboard.set_key_map(bench.keyboard.key_map.with_single_keys(False))
    bench.press("h", "g", "a", "/")
    QTest.keyClick(bench.button, Key.Key_O, Mod.ControlModifier)
    assert bench.heard == ["open"] and bench.hints == []


def test_the_key_of_slash_searches_on_a_ukrainian_layout_and_a_dot_is_a_dot_on_a_latin_one(bench: Bench) -> None:
    bench.press(".")
    bench.field.setFocus()
    QTest.keyClicks(bench.field, "k")
    bench.button.setFocus()
    bench.press(".")
    assert bench.heard == []
    bench.field.setFocus()
    bench.press("р")
    bench.button.setFocus()
    bench.press(".")
    assert bench.heard == ["search"]


def test_of_two_actions_on_one_key_the_one_that_applies_is_done(bench: Bench) -> None:
    bench.keyboard.set_key_map(bench.keyboard.key_map.bound("archive", ["H"]))
    bench.press("h")
    bench.passes = {"archive"}
    bench.press("h")
    assert bench.heard == ["archive", "archive", "highlight"]


def test_cards_keep_their_single_keys(bench: Bench) -> None:
    card = Card(Look("light"), bench.window, QSize(200, 100))
    inside = QPushButton("y", card)
    card.open()
    inside.setFocus()
    bench.press("h")
    QTest.keyClick(inside, Key.Key_Z, Mod.ControlModifier)
    assert bench.heard == ["undo"]


def test_no_event_but_those_of_the_focus_and_the_window_costs_a_look(bench: Bench, qtbot: QtBot) -> None:
    watched: list[str] = []

    class Listening(KeyRouter):
        def eventFilter(self, whose: QObject, event: QEvent) -> bool:  # noqa: N802
            watched.append(whose.objectName())
            return super().eventFilter(whose, event)

    qtbot.waitUntil(lambda: QApplication.focusWidget() is bench.button)
    listening = Listening(bench.window, bench.keyboard, bench.hear)
    other = QPushButton("y", bench.window, objectName="other")
    other.show()
    other.repaint()
    assert "other" not in watched
    other.setFocus()
    bench.press("h")
    assert "other" in watched and set(bench.heard) == {"highlight"} and listening.parent() is bench.window
