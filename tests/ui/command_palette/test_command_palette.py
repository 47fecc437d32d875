from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.command_palette import CommandPalette, PaletteItem
from clipper.ui.look.look import Look

Key = Qt.Key
ITEMS = [
    PaletteItem("tag", "Tag the passage…", "Passage", ("T",), "tag"),
    PaletteItem("remove", "Remove the highlight", "Passage", ("Del",), "eraser"),
    PaletteItem("tag_clipping", "Tag the clipping…", "Clipping", ("Shift", "T"), "tags"),
    PaletteItem("tag:energy", "energy / prices", "Go to", (), "hash", "4", ("tag", "тег")),
    PaletteItem("tag_manager", "Manage tags…", "Application", ("Ctrl", "Shift", "T"), "tags"),
]


class Bench:
    def __init__(self, qtbot: QtBot, theme: str = "light") -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.opener, self.other = QLineEdit(self.window), QPushButton("Elsewhere", self.window)
        self.other.move(20, 860)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.opener.setFocus()
        self.palette = CommandPalette(Look(theme), self.window)
        self.chosen: list[tuple[str, bool]] = []
        self.palette.chosen.connect(self._note)
        self.palette.open_with(ITEMS)

    def _note(self, name: str) -> None:
        self.chosen.append((name, self.palette.is_open))

    @property
    def field(self) -> QLineEdit:
        found = self.palette.findChild(QLineEdit, "paletteField")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def view(self) -> QListView:
        found = self.palette.findChild(QListView)
        assert isinstance(found, QListView)
        return found

    def type(self, words: str) -> None:
        for char in words:
            QApplication.sendEvent(self.field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier(0), char))

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key)

    def rows(self) -> list[str]:
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def selected(self) -> str:
        return str(self.view.currentIndex().data())


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_it_opens_near_the_top_as_wide_as_drawn_with_the_first_entry_selected(bench: Bench) -> None:
    body = bench.palette.body().translated(bench.palette.pos())
    assert body.width() == 640 and body.top() == 130 and abs(body.center().x() - 720) <= 1
    assert bench.palette.objectName() == "commandPalette" and bench.field.hasFocus()
    assert bench.rows()[:2] == ["Passage", "Tag the passage…"] and bench.selected() == "Tag the passage…"


def test_typing_narrows_and_enter_chooses_after_the_focus_is_back(bench: Bench) -> None:
    bench.type("mana")
    assert bench.rows() == ["Application", "Manage tags…"]
    bench.press(Key.Key_Return)
    assert bench.chosen == [("tag_manager", False)] and bench.opener.hasFocus()


def test_the_wrong_layout_finds_it_too(bench: Bench) -> None:
    bench.type("куьщ")
    assert bench.selected() == "Remove the highlight"


def test_arrows_go_over_headings_and_round(bench: Bench) -> None:
    bench.press(Key.Key_Down, Key.Key_Down)
    assert bench.selected() == "Tag the clipping…"
    bench.press(Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert bench.selected() == "Manage tags…"
    bench.press(Key.Key_Tab)
    assert bench.selected() == "Tag the passage…" and bench.field.hasFocus()


def test_a_click_chooses_and_a_heading_does_not(bench: Bench) -> None:
    for row in (0, 2):
        place = bench.view.visualRect(bench.view.model().index(row, 0)).center()
        QTest.mouseClick(bench.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.chosen == [("remove", False)]


def test_escape_closes_and_nothing_is_remembered(bench: Bench) -> None:
    bench.type("mana")
    bench.press(Key.Key_Escape)
    assert not bench.palette.is_open and bench.opener.hasFocus() and bench.chosen == []
    bench.palette.open_with(ITEMS)
    assert bench.field.text() == "" and len(bench.rows()) == 9


def test_going_elsewhere_closes_it(bench: Bench) -> None:
    bench.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not bench.palette.is_open and bench.other.hasFocus()


def test_entries_that_come_later_leave_the_choice_as_it_is(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    bench.palette.add([PaletteItem("clipping:1", "Рада порту", "Go to", also=("clipping",))])
    assert bench.selected() == "Remove the highlight" and "Рада порту" in bench.rows()
    bench.type("порт")
    assert bench.selected() == "Рада порту"
    bench.press(Key.Key_Escape)
    bench.palette.add([PaletteItem("x", "Too late", "Go to")])
    assert "Too late" not in bench.rows()


def test_no_match_says_so_and_enter_does_nothing(bench: Bench) -> None:
    bench.type("zzz")
    assert bench.view.isHidden() and "zzz" in bench.palette._nothing.text()
    bench.press(Key.Key_Return, Key.Key_Down)
    assert bench.chosen == [] and bench.palette.is_open


def test_the_selected_entry_is_told_to_assistive_tools(bench: Bench) -> None:
    assert bench.field.accessibleDescription() == "Tag the passage…, T, Passage, 1 of 5"
    index = bench.view.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Tag the passage…, T, Passage"


def test_it_stays_inside_a_small_window(bench: Bench) -> None:
    bench.palette.close()
    bench.window.resize(500, 300)
    bench.palette.open_with(ITEMS)
    body = bench.palette.body().translated(bench.palette.pos())
    assert bench.window.rect().contains(body) and body.width() < 500


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-dark"])
def test_typed_letters_are_bolder_and_the_selection_is_filled(qtbot: QtBot, theme: str) -> None:
    bench = Bench(qtbot, theme)
    row = bench.view.visualRect(bench.view.model().index(1, 0))
    image = bench.view.viewport().grab(row).toImage()
    assert image.pixelColor(QPoint(14, row.height() // 2)).name() == bench.palette.look.theme.sel.name()
    plain = _ink(image, bench)
    bench.type("tag")
    assert _ink(bench.view.viewport().grab(row).toImage(), bench) > plain


def test_with_high_contrast_the_selection_has_an_outline(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "high-contrast-dark")
    row = bench.view.visualRect(bench.view.model().index(1, 0))
    image = bench.view.viewport().grab(row).toImage()
    assert image.pixelColor(7, row.height() // 2).name() == bench.palette.look.theme.acc.name()


def _ink(image, bench: Bench) -> int:  # noqa: ANN001
    fill = bench.palette.look.theme.sel.name()
    seen = [image.pixelColor(x, y).name() for x in range(47, 75) for y in range(4, image.height() - 4)]
    return sum(name != fill for name in seen)


@pytest.mark.benchmark
def test_five_thousand_entries_do_not_stutter(bench: Bench) -> None:
    items = [PaletteItem(f"c{n}", f"Рада порту проголосувала за причал номер {n}", "Go to") for n in range(5_000)]
    begun = perf_counter()
    bench.palette.open_with([*ITEMS, *items])
    print(f"open {1000 * (perf_counter() - begun):.1f} ms")
    for typed in "причал 4999":
        begun = perf_counter()
        bench.type(typed)
        bench.view.viewport().grab()
        print(f"{typed!r} {1000 * (perf_counter() - begun):.1f} ms")
