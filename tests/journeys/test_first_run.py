"""The first run and its dead ends: no library yet, one that is gone, one that holds nothing to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipper.library.state_folder import StateFolder
from clipper.ui.app import Program
from clipper.ui.app.fault_teller import FaultTeller
from clipper.ui.app.first_window import FirstWindow
from clipper.ui.app.running import _open_first
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.settings import Settings, load_settings, save_settings
from tests.journeys.conftest import Person, Start

Key, Mod = Qt.Key, Qt.KeyboardModifier
Ctrl = Mod.ControlModifier
_KEPT: list[object] = []
"""MIME data that outlives its event crashes PySide when it is collected."""


class Newcomer:
    """Somebody without a library."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.window: FirstWindow = program._first or program.first_window()
        self.window.activateWindow()

    def words(self) -> str:
        return " ".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def click(self, words: str) -> None:
        shown = (one for one in self.window.findChildren(QAbstractButton) if one.isVisible())
        QTest.mouseClick(next(one for one in shown if words in one.text()), Qt.MouseButton.LeftButton)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def choose(self, folder: Path) -> None:
        """In the dialog that has opened."""
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(folder))
        dialog.close()

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        _KEPT.append(data)
        values = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Mod.NoModifier)
        QApplication.sendEvent(self.window.page, QDragEnterEvent(QPoint(50, 50), *values))
        QApplication.sendEvent(self.window.page, QDropEvent(QPointF(50, 50), *values))

    def library(self, rows: int) -> MainWindow:
        """The window that has opened, when it lists that many clippings."""
        (window,) = self.program.windows
        assert not self.window.isVisible()
        self.qtbot.waitUntil(lambda: len(window.workspace.rows) == rows, timeout=5000)
        return window


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Newcomer]:
    program = Program(qapp)
    yield Newcomer(qtbot, program)
    program.close_all()
    program.deleteLater()
    qapp.processEvents()
    qapp.setStyleSheet("")


def article(folder: Path, name: str = "a.txt") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"Порт {name} відкрили після ремонту. Друге речення.\n", "utf-8")
    return folder / name


def test_a_folder_is_opened_by_the_key_that_its_button_names(newcomer: Newcomer, tmp_path: Path) -> None:
    article(tmp_path / "mine")
    newcomer.press(Key.Key_O, Ctrl)
    newcomer.choose(tmp_path / "mine")
    window = newcomer.library(1)
    assert window.windowTitle().startswith("mine")
    assert newcomer.program.settings.last_library == str(tmp_path / "mine")


def test_keys_that_need_no_library_work_on_the_empty_desk(newcomer: Newcomer) -> None:
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        focus = QApplication.focusWidget() or newcomer.window
        QApplication.sendEvent(focus, QKeyEvent(kind, Key.Key_Question, Mod.ShiftModifier, "?"))
    assert newcomer.window.findChild(QWidget, "shortcutsSheet").isVisible()
    newcomer.press(Key.Key_Escape)
    assert not newcomer.window.findChild(QWidget, "shortcutsSheet").isVisible()
    newcomer.press(Key.Key_L, Ctrl | Mod.ShiftModifier)
    assert newcomer.program.look.theme.name == "dark"
    newcomer.press(Key.Key_Q, Ctrl)
    assert not newcomer.window.isVisible()


def test_samples_are_copied_and_opened(newcomer: Newcomer, tmp_path: Path) -> None:
    newcomer.click("sample clippings")
    newcomer.choose(tmp_path)
    assert len(list((tmp_path / "Clipper samples").iterdir())) > 5
    (window,) = newcomer.program.windows
    newcomer.qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=5000)


def test_a_dropped_folder_is_opened_where_it_is(newcomer: Newcomer, tmp_path: Path) -> None:
    article(tmp_path / "dropped")
    newcomer.drop(tmp_path / "dropped")
    assert newcomer.library(1).workspace.library.folder == tmp_path / "dropped"


def test_dropped_files_are_copied_into_a_folder_of_ones_own(newcomer: Newcomer, home: Path, tmp_path: Path) -> None:
    newcomer.drop(article(tmp_path / "out", "a.txt"), article(tmp_path / "out", "b.txt"))
    assert "Where should these 2 files be kept?" in newcomer.words()
    newcomer.click("In ~/Clippings")
    newcomer.library(2)
    assert sorted(path.name for path in (home / "Clippings").glob("*.txt")) == ["a.txt", "b.txt"]


def test_pasted_words_are_kept_too(newcomer: Newcomer, home: Path) -> None:
    QGuiApplication.clipboard().setText("Порт відкрили.\n\nДруге речення.")
    newcomer.press(Key.Key_V, Ctrl)
    newcomer.click("In ~/Clippings")
    window = newcomer.library(1)
    newcomer.qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=5000)
    assert "Друге речення" in window.reader.article.toPlainText()


def test_a_library_that_cannot_be_opened_is_told_where_the_user_is(person: Person, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone")
    person.window.library_requested.emit(gone)
    assert "There is no folder" in person.window.info_bar.words()
    assert person.window.isVisible() and person.program.windows == [person.window]
    assert person.program._first is None


def test_an_empty_folder_and_one_of_unreadable_files(start: Start, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    person = start(None, folder=tmp_path / "empty")
    said = [label.text() for label in person.window.clipping_list.findChildren(QLabel) if label.isVisible()]
    assert "No clippings in this folder" in " ".join(said)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "a.txt").write_bytes(b"")
    (broken / "b.html").write_bytes(b"\x00\x01\x02" * 50)
    other = start(None, folder=broken)
    other.qtbot.waitUntil(lambda: len(other.window.workspace.rows) == 2, timeout=5000)
    other.qtbot.waitUntil(lambda: other.window.workspace.current is not None, timeout=5000)
    for name in ("star", "archive", "tag_clipping", "find", "caret", "highlight", "go_attention"):
        other.window.commands.run(name)
    assert other.window.isVisible()


def test_what_the_last_run_ended_with_is_told_without_a_library_too(newcomer: Newcomer, tmp_path: Path) -> None:
    teller = FaultTeller(newcomer.program.newest_bar, newcomer.program.say_without_library, newcomer.program)
    teller.tell_of_last_run(tmp_path / "report.txt")
    assert "ended unexpectedly" in newcomer.words() and "report.txt" in newcomer.words()


def test_a_start_without_the_last_library_asks(
    qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path, state_folder: Path
) -> None:
    article(tmp_path / "mine")
    kept = Settings(
        last_library=str(tmp_path / "gone"), recent_libraries=(str(tmp_path / "gone"), str(tmp_path / "mine"))
    )
    save_settings(kept, StateFolder.of_user().settings)
    program = Program(qapp)
    try:
        _open_first(program, None, None)
        page = Newcomer(qtbot, program)
        assert "There is no folder" in page.words()
        page.window.page.library_chosen.emit(str(tmp_path / "mine"))
        page.library(1)
        qtbot.waitUntil(lambda: load_settings(program.state.settings).last_library == str(tmp_path / "mine"))
    finally:
        program.close_all()
        program.deleteLater()
        qapp.processEvents()
        qapp.setStyleSheet("")
