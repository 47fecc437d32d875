"""The preferences over a window, with a small action table and keys named plainly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.preferences import KeyRow, KeyTools, PageName, Place, PlaceKind, Preferences
from clipper.ui.settings import Settings

KEYS = (
    KeyRow("undo", "Undo", "Edit", ("Ctrl+Z",), ("Ctrl+Z",)),
    KeyRow("find", "Find in the article…", "Edit", ("Ctrl+F",), ("Ctrl+F",)),
    KeyRow("highlight", "Highlight", "Passage", ("H",), ("H",)),
    KeyRow("note", "Note…", "Passage", ("N", "Ctrl+M"), ("N",)),
    KeyRow("colour_yellow", "Yellow", "Passage", ("1",), ("1",)),
    KeyRow("go_all", "All clippings", "Go", ("G A",), ("G A",)),
)
PLACES = (
    Place(PlaceKind.LIBRARY, Path("/home/olena/clippings")),
    Place(PlaceKind.INDEX, Path("/home/olena/.local/share/clipper/index/a.sqlite"), 48_300_000),
    Place(PlaceKind.STATE, Path("/home/olena/.local/share/clipper")),
    Place(PlaceKind.MIRROR, Path("/home/olena/.local/share/clipper/mirror"), None, False),
    Place(PlaceKind.REPORTS, Path("/home/olena/.local/share/clipper/reports"), 1_200),
)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


def plain_name(event: QKeyEvent) -> str:
    if event.key() in _MODIFIERS:
        return ""
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)


class Bench:
    """`told` is every signal in order; what the user wants is done at once, as the window does it."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1000, 760)) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.opener = QLineEdit(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.opener.setFocus()
        self.look = Look("light")
        self.settings = Settings()
        self.rows = list(KEYS)
        self.told: list[tuple[object, ...]] = []
        tools = KeyTools(plain_name, self.taken_by, may_bind=lambda key: key != "Up")
        self.card = Preferences(self.look, self.window, Settings(), tools)
        self.card.show_settings(self.settings)
        self.card.show_keys(self.rows)
        self.card.show_places(PLACES)
        self.card.changed.connect(self._set)
        self.card.keys_changed.connect(self._bind)
        for name in ("meanings_changed", "tag_manager_requested", "open_requested", "closed"):
            getattr(self.card, name).connect(self._teller(name))

    def _set(self, field: str, value: object) -> None:
        self.told.append((field, value))
        setattr(self.settings, field, value)
        self.card.show_settings(self.settings)

    def _bind(self, action: str, keys: tuple[str, ...]) -> None:
        self.told.append(("keys", action, keys))
        self.rows = [replace(row, keys=keys) if row.id == action else row for row in self.rows]
        self.card.show_keys(self.rows)

    def _teller(self, name: str) -> Callable[..., None]:
        return lambda *what: self.told.append((name, *what))

    def taken_by(self, action: str, key: str) -> list[str]:
        others = [row for row in self.rows if row.id != action]
        return [row.id for row in others if any(one == key or one.startswith(f"{key} ") for one in row.keys)]

    def open(self, page: PageName) -> None:
        self.card.open_page(page)

    def control(self, name: str) -> QWidget:
        """The control of a field, or another child by its name, on the page in front."""
        found = self.card.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def keys(self, action: str) -> tuple[str, ...]:
        return next(row.keys for row in self.rows if row.id == action)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)
