from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMainWindow
from pytestqt.qtbot import QtBot

from clipper.library.tagging import TagRow
from clipper.ui.actions import ACTIONS
from clipper.ui.command_palette import CommandPalette, PaletteItem
from clipper.ui.look.look import Look
from clipper.ui.main_window.commands import Commands
from clipper.ui.main_window.palette_desk import (
    AT_ONCE,
    PaletteDesk,
    Places,
    clipping_of,
    library_items,
    source_items,
    tag_items,
)


def test_places_carry_kind_count_and_the_words_that_find_them() -> None:
    rows = [TagRow("energy/grid", 2, 5, "#123456"), TagRow("unused", 0, 0, "#123456")]
    assert list(tag_items(rows)) == [
        PaletteItem("tag:energy/grid", "energy / grid", "Go to", (), "hash", "7", ("tag", "tag"))
    ]
    source = next(source_items([("Ledger: the paper", 3)]))
    assert (source.id, source.words, source.count) == ("source:Ledger: the paper", "Ledger: the paper", "3")
    assert next(library_items(["/home/o/press"])).id == "library:/home/o/press"
    assert clipping_of("clipping:a:b.txt") == "a:b.txt"


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.gone: list[str] = []
        self.read = 0
        nothing = {spec.id: self.do_nothing for spec in ACTIONS if not spec.is_submenu}
        self.commands = Commands({**nothing, "preferences": self.open_preferences}, self.window)
        self.desk = PaletteDesk(self.commands, Look("light"), self.window, [Places(self.places, self.gone.append)])
        self.desk.toggle_palette()
        self.read_at_first = self.read

    def do_nothing(self) -> None:
        """Not asked for here."""

    def open_preferences(self) -> None:
        self.gone.append("preferences")

    def places(self):  # noqa: ANN201
        for nth in range(3 * AT_ONCE):
            self.read = nth + 1
            yield PaletteItem(f"clipping:{nth}", f"Clipping {nth}", "Go to")

    @property
    def palette(self) -> CommandPalette:
        found = self.window.findChild(CommandPalette)
        assert isinstance(found, CommandPalette)
        return found

    def choose(self, words: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), words)
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_the_palette_is_there_before_all_places_are_read(bench: Bench) -> None:
    assert bench.palette.is_open and bench.read_at_first == 0
    assert bench.palette.findChild(QListView).model().rowCount() > 50
    bench.choose("pref")
    assert bench.gone == ["preferences"]


def test_a_place_that_came_late_is_gone_to(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: bench.read == 3 * AT_ONCE)
    bench.choose("clipping 1111")
    assert bench.gone == ["clipping:1111"]


def test_closing_it_ends_the_reading(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: bench.read > 0)
    bench.desk.toggle_palette()
    assert not bench.palette.is_open and bench.read < 3 * AT_ONCE and not bench.desk._reading.isActive()


def test_the_tags_that_are_used_most_come_first() -> None:
    rows = [TagRow("aid", 1, 0, "#000000"), TagRow("port", 2, 9, "#000000"), TagRow("zinc", 0, 4, "#000000")]
    assert [item.words for item in tag_items(rows)] == ["port", "zinc", "aid"]
