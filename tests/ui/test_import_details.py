"""The card that lists what an import has left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.import_details import ImportDetails, LeftOutLine
from clipper.ui.look.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LINES = [
    LeftOutLine("Преса/b.pdf", "Clipper does not read files of this kind.", "/x/b.pdf"),
    LeftOutLine("Преса/c.txt", "It cannot be read: permission denied.", "/x/c.txt", is_failure=True),
    LeftOutLine("Pasted text", "It is in the library already."),
]


@pytest.fixture
def card(qtbot: QtBot) -> ImportDetails:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    field = QLineEdit(window)
    made = ImportDetails(Look("light"), window)
    made.keeps_window = window  # type: ignore[attr-defined]
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    made.show_result(46, LINES)
    made.open()
    return made


def button(card: ImportDetails, words: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text() == words)


def told(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    signal.connect(lambda *values: heard.append(values))  # type: ignore[attr-defined]
    return heard


def sentences(card: ImportDetails) -> list[str]:
    model = card.lines.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_failures_come_first_and_every_row_has_its_sentence(card: ImportDetails) -> None:
    assert sentences(card) == [
        "Failed: Преса/c.txt. It cannot be read: permission denied.",
        "Skipped: Преса/b.pdf. Clipper does not read files of this kind.",
        "Skipped: Pasted text. It is in the library already.",
    ]
    assert "46 imported · 2 skipped · 1 failed" in [label.text() for label in card.findChildren(QLabel)]


def test_the_list_has_the_keys_and_enter_shows_the_file(card: ImportDetails) -> None:
    heard = told(card.file_wanted)
    assert card.lines.hasFocus()
    QTest.keyClick(card.lines, Qt.Key.Key_Return)
    QTest.keyClick(card.lines, Qt.Key.Key_Down)
    QTest.mouseClick(button(card, "Show file"), Qt.MouseButton.LeftButton)
    assert heard == [("/x/c.txt",), ("/x/b.pdf",)]


def test_what_has_no_file_cannot_be_shown(card: ImportDetails) -> None:
    heard = told(card.file_wanted)
    QTest.keyClick(card.lines, Qt.Key.Key_End)
    assert not button(card, "Show file").isEnabled()
    QTest.keyClick(card.lines, Qt.Key.Key_Return)
    assert heard == []


def test_trying_again_closes_the_card(card: ImportDetails) -> None:
    heard = told(card.retry_wanted)
    QTest.keyClick(button(card, "Try again"), Qt.Key.Key_Return)
    assert heard == [()] and not card.is_open


def test_without_failures_there_is_nothing_to_try_again(card: ImportDetails) -> None:
    card.show_result(46, LINES[:1])
    assert not button(card, "Try again").isVisible()


def test_rows_can_be_copied(card: ImportDetails) -> None:
    card.lines.selectAll()
    QTest.keyClick(card.lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "Преса/c.txt: It cannot be read: permission denied." and len(copied) == 3


def test_escape_closes_and_gives_the_focus_back(card: ImportDetails) -> None:
    QTest.keyClick(card.lines, Qt.Key.Key_Escape)
    assert not card.is_open and card.window().findChild(QLineEdit).hasFocus()


def test_tab_goes_from_the_list_to_the_buttons_and_round(card: ImportDetails) -> None:
    seen = []
    for _ in range(4):
        QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
        focused = card.window().focusWidget()
        seen.append(focused.accessibleName())
    assert seen == ["Show file", "Try again", "Close", "Files that were left out"]
