"""The tag popover: what it offers, and what each key does (DESIGN.md §6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.tag_popover import TagPopover, TagUse

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KNOWN = [TagUse("property", 2), TagUse("procurement", 14), TagUse("energy/prices", 4), TagUse("Обʼєкт", 1)]


class Bench:
    """A window with something focused in it, and the popover over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(700, 600)
        self.opener = QLineEdit(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.opener.setFocus()
        self.popover = TagPopover(Look("light"), self.window)
        self.told: list[tuple[str, ...]] = []
        self.popover.added.connect(lambda tag: self.told.append(("added", tag)))
        self.popover.removed.connect(lambda tag: self.told.append(("removed", tag)))
        self.popover.closed.connect(lambda: self.told.append(("closed",)))

    def open(self, *tags: str) -> QLineEdit:
        self.popover.open_for(QRect(300, 100, 40, 20), tags, KNOWN)
        field = self.popover.findChild(QLineEdit, "tagField")
        assert field is not None
        return field

    def offered(self) -> list[str]:
        model = self.popover.findChild(QListView).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def selected(self) -> str | None:
        return self.popover.findChild(QListView).currentIndex().data()

    def creating(self) -> str:
        button = self.popover.findChild(QAbstractButton)
        return button.text() if button.isVisible() else ""

    def press(self, *keys: Qt.Key) -> None:
        field = self.popover.findChild(QLineEdit, "tagField")
        for key in keys:
            QTest.keyClick(field, key)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_it_opens_with_the_focus_in_the_field(bench: Bench) -> None:
    assert bench.open("to-verify").hasFocus()
    assert bench.popover.findChild(QLineEdit, "tagField").accessibleDescription() == "Chosen: to-verify"


def test_nothing_typed_offers_all_and_selects_none(bench: Bench) -> None:
    bench.open()
    assert bench.offered() == ["procurement", "energy/prices", "property", "Обʼєкт"]
    assert bench.selected() is None


def test_typing_offers_matches_and_a_new_tag(bench: Bench) -> None:
    bench.open().insert("pr")
    assert bench.offered() == ["procurement", "energy/prices", "property"]
    assert bench.selected() == "procurement"
    assert bench.creating() == "Create “pr”"


def test_enter_takes_the_selected_match(bench: Bench) -> None:
    bench.open().insert("pr")
    bench.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bench.told == [("added", "energy/prices")]
    assert bench.popover.is_open


def test_enter_creates_when_nothing_matches(bench: Bench) -> None:
    bench.open().insert("  new /  tag ")
    bench.press(Qt.Key.Key_Return)
    assert bench.told == [("added", "new/tag")]


def test_control_enter_creates_though_there_are_matches(bench: Bench) -> None:
    field = bench.open()
    field.insert("pr")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.told == [("added", "pr")]


def test_the_librarys_spelling_is_taken(bench: Bench) -> None:
    field = bench.open()
    field.insert("об'єкт")
    assert bench.creating() == ""
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.told == [("added", "Обʼєкт")]


def test_a_tag_is_never_added_twice(bench: Bench) -> None:
    field = bench.open("Energy/Prices")
    field.insert("energy/prices")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.told == []
    assert field.text() == ""


def test_tab_adds_and_keeps_typing(bench: Bench) -> None:
    field = bench.open()
    field.insert("prop")
    bench.press(Qt.Key.Key_Tab)
    field.insert("enough")
    bench.press(Qt.Key.Key_Tab)
    assert bench.told == [("added", "property"), ("added", "enough")]
    assert field.hasFocus()


def test_backspace_selects_and_then_removes_the_last_chip(bench: Bench) -> None:
    bench.open("one", "two")
    bench.press(Qt.Key.Key_Backspace)
    assert bench.told == []
    bench.press(Qt.Key.Key_Backspace)
    assert bench.told == [("removed", "two")]


def test_typing_lets_the_selected_chip_go(bench: Bench) -> None:
    field = bench.open("one")
    bench.press(Qt.Key.Key_Backspace)
    field.insert("x")
    bench.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert bench.told == []


def test_arrows_go_round_through_the_creating_row(bench: Bench) -> None:
    bench.open().insert("prop")
    bench.press(Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert bench.told == [("added", "prop")]


def test_enter_on_the_empty_field_closes(bench: Bench) -> None:
    bench.open()
    bench.press(Qt.Key.Key_Return)
    assert bench.told == [("closed",)]
    assert bench.opener.hasFocus()


def test_escape_closes_and_keeps_the_changes(bench: Bench) -> None:
    bench.open().insert("prop")
    bench.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert bench.told == [("added", "property"), ("closed",)]
    assert bench.opener.hasFocus()


def test_a_click_takes_a_match(bench: Bench) -> None:
    bench.open().insert("pr")
    matches = bench.popover.findChild(QListView)
    place = matches.visualRect(matches.model().index(2, 0)).center()
    QTest.mouseClick(matches.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.told == [("added", "property")]
    assert bench.popover.findChild(QLineEdit, "tagField").hasFocus()


def test_a_click_on_the_last_row_creates(bench: Bench) -> None:
    bench.open().insert("fresh")
    bench.popover.findChild(QAbstractButton).click()
    assert bench.told == [("added", "fresh")]


def test_a_click_on_a_chips_cross_removes_it(bench: Bench) -> None:
    field = bench.open("one", "two").parentWidget()
    chip = field._chips[0][0]  # type: ignore[attr-defined]
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(chip.right() - 9, chip.center().y()))
    assert bench.told == [("removed", "one")]


def test_chips_wrap_and_the_field_grows(bench: Bench) -> None:
    field = bench.open("one")
    low = field.parentWidget().height()
    for number in range(8):
        field.insert(f"a longer tag {number}")
        bench.press(Qt.Key.Key_Tab)
    assert field.parentWidget().height() > 2 * low
    assert field.parentWidget().rect().contains(field.geometry())


def test_opening_for_another_thing_forgets_the_first(bench: Bench) -> None:
    bench.open("one").insert("half")
    field = bench.open("two")
    assert field.text() == ""
    assert field.accessibleDescription() == "Chosen: two"


def test_it_grows_with_the_text(bench: Bench, qtbot: QtBot) -> None:
    bench.open("harbour")
    bench.popover.close_popover()
    bench.popover.look.set_interface_zoom(150)
    bench.open("harbour")
    fresh = TagPopover(bench.popover.look, bench.window)
    fresh.open_for(QRect(300, 100, 40, 20), ["harbour"], KNOWN)
    qtbot.waitUntil(lambda: places_in(bench.popover) == places_in(fresh))
    assert bench.popover.width() > 450


def places_in(popover: TagPopover) -> list[QRect]:
    return [popover.rect(), *(part.geometry() for part in popover.findChildren(QWidget))]
