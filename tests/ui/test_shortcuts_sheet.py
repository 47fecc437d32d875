from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.shortcuts_sheet import SheetPart, SheetRow, ShortcutsSheet

Key = Qt.Key
PARTS = [
    SheetPart("Читання", (SheetRow("J / K", "наступна, попередня вирізка"), SheetRow("S", "зірка"))),
    SheetPart("Фрагменти", (SheetRow("H", "виділити останнім кольором"), SheetRow("1 – 6", "колір")), is_right=True),
    SheetPart("Empty", ()),
]


class Bench:
    def __init__(self, qtbot: QtBot, width: int = 1440, height: int = 900) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.opener = QLineEdit(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.opener.setFocus()
        self.sheet = ShortcutsSheet(Look("light"), self.window)
        self.sheet.set_parts(PARTS)
        self.sheet.open()

    def labels(self) -> list[QLabel]:
        return [label for label in self.sheet.findChildren(QLabel) if label.isVisibleTo(self.sheet)]

    def label(self, text: str) -> QLabel:
        return next(label for label in self.labels() if label.text() == text)

    def left(self, text: str) -> int:
        label = self.label(text)
        return label.mapTo(self.sheet, label.rect().topLeft()).x()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_rows_stand_in_two_columns_with_their_words_aligned(bench: Bench) -> None:
    assert bench.sheet.objectName() == "shortcutsSheet" and bench.sheet.body().width() == 700
    assert bench.left("Читання") < 100 and bench.left("Фрагменти") > 300
    assert bench.left("наступна, попередня вирізка") == bench.left("зірка") > bench.left("J / K")
    assert "Empty" not in [label.text() for label in bench.labels()]


def test_each_row_is_read_out_with_its_key(bench: Bench) -> None:
    assert bench.label("зірка").accessibleName() == "зірка: S"


@pytest.mark.parametrize("text", ["\x1b", "?"])
def test_escape_and_question_mark_close_it(bench: Bench, text: str) -> None:
    code = Key.Key_Escape if text == "\x1b" else Key.Key_Question
    QApplication.sendEvent(
        bench.sheet, QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.ShiftModifier, text)
    )
    assert not bench.sheet.is_open and bench.opener.hasFocus()


def test_the_cross_closes_it(bench: Bench) -> None:
    cross = bench.sheet.findChild(QToolButton)
    assert isinstance(cross, QToolButton) and cross.width() >= 28 and cross.height() >= 28
    cross.click()
    assert not bench.sheet.is_open


def test_in_a_low_window_it_scrolls_by_the_keys(qtbot: QtBot) -> None:
    bench = Bench(qtbot, 760, 200)
    body = bench.sheet.body().translated(bench.sheet.pos())
    assert bench.window.rect().contains(body)
    area = bench.sheet.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bench.sheet.set_parts([SheetPart("Вікно", tuple(SheetRow(f"Ctrl {n}", f"рядок {n}") for n in range(30)))])
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    QTest.keyClick(bench.sheet, Key.Key_PageDown)
    first = area.verticalScrollBar().value()
    QTest.keyClick(bench.sheet, Key.Key_End)
    assert 0 < first < area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_other_rows_replace_those_before(bench: Bench) -> None:
    bench.sheet.set_parts([SheetPart("Вікно", (SheetRow("Ctrl K", "усі команди"),))])
    assert [label.text() for label in bench.labels()][1:] == ["Вікно", "Ctrl K", "усі команди"]


def test_long_words_are_not_cut(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    long = "виділити вибране або змінити колір фрагмента, який зараз під курсором"
    bench.sheet.set_parts([SheetPart("Фрагменти", (SheetRow("Ctrl Shift ←→", long), SheetRow("S", "зірка")))])
    bench.sheet.resize(bench.sheet.size())
    label = bench.label(long)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > bench.label("зірка").height()


def test_it_grows_with_the_text(bench: Bench, qtbot: QtBot) -> None:
    bench.sheet.close()
    bench.sheet.look.set_interface_zoom(150)
    bench.sheet.open()
    fresh = ShortcutsSheet(bench.sheet.look, bench.window)
    fresh.set_parts(PARTS)
    fresh.open()
    qtbot.waitUntil(lambda: places_in(bench.sheet) == places_in(fresh))
    assert bench.sheet.body().width() == 1050


def places_in(sheet: ShortcutsSheet) -> list[QRect]:
    return [sheet.rect(), *(label.geometry() for label in sheet.findChildren(QLabel) if label.isVisible())]
