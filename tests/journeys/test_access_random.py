"""Any key at any moment: no exception, a focus that is somewhere in sight, notes files that are whole."""

from __future__ import annotations

import json
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from clipper.ui.actions import ACTIONS
from tests.journeys.conftest import Person

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NOT_THESE = {"quit", "close_window", "new_window", "open_folder", "import_files", "import_folder", "paste"}
"""They end the program, open another window, or a dialog of the system."""
PLAIN = (
    "Tab",
    "Shift+Tab",
    "Esc",
    "Esc",
    "Up",
    "Down",
    "Left",
    "Right",
    "Shift+Right",
    "Shift+Down",
    "Enter",
    "Space",
)
TYPED = "port слово/а"


def keys_of_the_table() -> list[str]:
    found = [key for spec in ACTIONS if spec.id not in NOT_THESE for keys in spec.keys for key in keys.split()]
    return sorted({*found, "Delete", "F2", "Menu", "Ctrl+Enter", "Home", "End"})


def press(name: str) -> None:
    """The key as a person presses it, wherever the focus is."""
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None
    combination = QKeySequence(name.replace("Enter", "Return").replace("Esc", "Escape"))[0]
    QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())


def walk(person: Person, seed: int, steps: int) -> None:
    random, keys = Random(seed), keys_of_the_table()
    trail: list[str] = []
    for step in range(steps):
        kind = random.random()
        name = random.choice(PLAIN if kind < 0.4 else keys)
        trail.append(f"{type(QApplication.focusWidget()).__name__}:{name}")
        if kind > 0.97:
            person.type(TYPED)
        else:
            press(name)
        if step % 7 == 0:
            QApplication.processEvents()
        if not person.program.windows:  # "Quit" was chosen in the palette, or had been given such a key
            break
        follow(person)
        if QApplication.focusWidget() is None:  # what a list of choices had, a desktop gives back to the window
            person.window.activateWindow()
            person.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=500)
        focus = QApplication.focusWidget()
        where = f"seed {seed}, {' '.join(trail[-22:])}: {focus}"
        assert QApplication.activePopupWidget() or (focus is not None and focus.isVisible()), where
    if person.program.windows:
        lead_back(person)
        person.qtbot.waitUntil(lambda: not person.window.workspace.saving.has_unsaved, timeout=5000)
    for path in person.folder.rglob("*.notes.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["items"] is not None


def follow(person: Person) -> None:
    """Another language, chosen in the preferences, makes another window."""
    (window,) = person.program.windows
    if window is not person.window:
        person.window, person.article = window, window.reader.article
        window.activateWindow()
        person.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def lead_back(person: Person) -> None:
    """Esc, however deep one is, comes to a pane from which everything can be reached."""
    for _ in range(12):
        while isinstance(popup := QApplication.activePopupWidget(), QMenu):
            popup.close()
        press("Esc")
    focus = QApplication.focusWidget()
    assert focus is not None and person.window.panes.isAncestorOf(focus), focus


@pytest.fixture
def away_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda _url: True))
    monkeypatch.setattr(QFileDialog, "open", lambda *_: None)


@pytest.mark.usefixtures("away_from_the_system")
@pytest.mark.parametrize("seed", [1, 2])
def test_random_keys(person: Person, seed: int) -> None:
    walk(person, seed, 120)


@pytest.mark.slow
@pytest.mark.usefixtures("away_from_the_system")
@pytest.mark.parametrize("seed", range(100, 112))
def test_random_keys_for_long(person: Person, seed: int) -> None:
    walk(person, seed, 3_000)
