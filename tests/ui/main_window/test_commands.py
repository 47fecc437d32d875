from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTranslator
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from clipper.ui.actions import ACTIONS, SPECS, Fact, Group
from clipper.ui.main_window.commands import Commands, key_map_of, share_a_moment

COMMANDS = [spec.id for spec in ACTIONS if not spec.is_submenu]
WORDS = {
    "Undo": "Скасувати",
    "Edit": "Правка",
    "Find in the article…": "Знайти в статті",
    "Clipping": "Вирізка",
    "Star the clipping, or unstar it": "Поставити або зняти зірку",
}


class Ukrainian(QTranslator):
    """Some words; what it does not know stays English."""

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        return WORDS.get(text, "") if context == "Actions" else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


class Bench:
    """A window with all commands; `done` are those that ran."""

    def __init__(self, qtbot: QtBot, *more: str, without: str = "") -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.done: list[str] = []
        self.facts: set[Fact] = set()
        self.commands = Commands(
            {name: self.does(name) for name in (*COMMANDS, *more) if name != without}, self.window, None, self.true
        )
        self.commands.set_submenu("open_recent", self.fill_recent)
        self.commands.fill(self.window.menuBar())

    def does(self, name: str) -> Callable[[], object]:
        def run() -> None:
            self.done.append(name)

        return run

    def true(self) -> frozenset[Fact]:
        return frozenset(self.facts)

    def fill_recent(self, menu: QMenu) -> None:
        menu.addAction("Harbour")

    def menus(self) -> list[str]:
        return [action.text() for action in self.window.menuBar().actions()]

    def action(self, name: str) -> QAction:
        found = self.window.menuBar().findChild(QAction, name)
        assert found is not None
        return found

    def open(self, group: Group) -> QMenu:
        menu = self.window.menuBar().findChild(QMenu, group.name)
        assert menu is not None
        menu.aboutToShow.emit()
        return menu


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_menus_have_the_whole_table(bench: Bench) -> None:
    assert bench.menus() == ["&File", "&Edit", "&View", "&Go", "&Passage", "&Clipping", "&Tags", "&Help"]
    names = [action.objectName() for group in Group for action in bench.open(group).actions()]
    assert [name for name in names if name] == [spec.id for spec in ACTIONS]
    words = [action.text() for action in bench.open(Group.CLIPPING).actions() if not action.isSeparator()]
    assert words == [
        "&Star\tS",
        "&Read\tM",
        "&In the archive\tE",
        "&Tag the clipping…\tShift+T",
        "&Earlier marks…",
    ]


def test_a_command_that_nobody_does_is_a_mistake(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="nobody does it: \\['quit'\\]"):
        Bench(qtbot, without="quit")


def test_an_unknown_id_is_a_mistake(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="not in the action table"):
        Bench(qtbot, "fly")


def test_what_does_not_apply_is_disabled_and_does_not_run(bench: Bench) -> None:
    bench.open(Group.CLIPPING)
    assert not bench.action("star").isEnabled() and not bench.commands.run("star")
    bench.facts = {Fact.CLIPPING, Fact.STARRED}
    bench.open(Group.CLIPPING)
    assert bench.action("star").isEnabled() and bench.action("star").isChecked()
    bench.action("star").trigger()
    assert bench.commands.run("archive") and bench.done == ["star", "archive"]


def test_a_submenu_is_filled_when_it_opens(bench: Bench) -> None:
    bench.facts = {Fact.RECENT}
    bench.open(Group.FILE)
    menu = bench.action("open_recent").menu()
    assert isinstance(menu, QMenu)
    for _ in range(2):
        menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Harbour"]


def test_menus_and_tooltips_follow_the_key_map(bench: Bench, qtbot: QtBot) -> None:
    button = QToolButton(bench.window)
    button.setAccessibleName("Star")
    bench.commands.explain("star", button)
    assert button.toolTip() == "Star (S)" and button.accessibleDescription() == "S"
    keyboard = bench.commands.keyboard
    keyboard.set_key_map(key_map_of(["star=Ctrl+D", "find="]))
    assert button.toolTip() == "Star (Ctrl+D)" and bench.action("star").text().endswith("\tCtrl+D")
    assert bench.action("find").text() == "&Find in the article…"
    button.setAccessibleName("Зірка")
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert button.toolTip() == "Зірка (Ctrl+D)"
    QToolTip.hideText()
    button.deleteLater()
    QCoreApplication.sendPostedEvents(button, QEvent.Type.DeferredDelete)
    keyboard.set_key_map(keyboard.key_map.with_single_keys(False))
    assert bench.action("highlight").text() == "&Highlight"


def test_undo_names_its_step_and_keeps_key_and_mnemonic(bench: Bench) -> None:
    bench.facts = {Fact.UNDO}
    bench.commands.name_step("undo", "highlight", True)
    assert bench.action("undo").text() == "&Undo highlight\tCtrl+Z" and bench.action("undo").isEnabled()
    assert [item.words for item in bench.commands.palette_items() if item.id == "undo"] == ["Undo highlight"]


def test_another_language_gives_other_words_and_mnemonics(bench: Bench, qapp: QApplication) -> None:
    translator = Ukrainian()
    qapp.installTranslator(translator)
    try:
        QApplication.sendEvent(bench.window.menuBar(), QEvent(QEvent.Type.LanguageChange))
        assert "&Правка" in bench.menus() and bench.action("undo").text() == "&Скасувати\tCtrl+Z"
        bench.facts = {Fact.CLIPPING}
        star = next(item for item in bench.commands.palette_items() if item.id == "star")
        assert star.words == "Поставити або зняти зірку" and "Star" in star.also and star.group == "Вирізка"
    finally:
        qapp.removeTranslator(translator)


def test_the_palette_offers_what_applies_the_nearest_first(bench: Bench) -> None:
    assert [item.id for item in bench.commands.palette_items()][:2] == ["go_all", "go_unread"]
    bench.facts = {Fact.CLIPPING}
    assert [item.id for item in bench.commands.palette_items()][:2] == ["star", "toggle_read"]
    bench.facts = {Fact.CLIPPING, Fact.SELECTION}
    first, *_, last = bench.commands.palette_items()
    assert (first.id, first.group, first.keys) == ("highlight", "Passage", ("H",))
    assert (last.id, last.keys, last.group) == ("about", (), "Application")


def test_conflicts_are_asked_with_the_facts_of_the_table() -> None:
    assert share_a_moment("star", "archive")
    conflicts = key_map_of(["star=E"]).conflicts(share_a_moment)
    assert [(conflict.key, conflict.ids) for conflict in conflicts] == [("E", ("star", "archive"))]
    assert SPECS["star"].keys == ("S",)


def test_the_strip_can_say_what_may_follow_the_first_key(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    assert bench.commands.chord_hint("G").startswith("G, then A All clippings · U Unread · S Starred · T Today · ")
    assert bench.commands.chord_hint("") == "" and bench.commands.missing == []
