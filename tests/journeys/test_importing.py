"""Clippings come into a running window: by drop and paste, with a bar to undo, and a card of what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from tests.journeys.conftest import Person, Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_KEPT: list[object] = []
"""MIME data that outlives its event crashes PySide when it is collected."""


class Importer:
    """A person with something to bring in."""

    def __init__(self, person: Person) -> None:
        window = person.window
        workspace = window.workspace
        self.person = person
        self.window = window
        self.desk = window.imports
        self.bringing = workspace.bringing

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        _KEPT.append(data)
        values = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        article = self.window.reader.article.viewport()
        QApplication.sendEvent(article, QDragEnterEvent(QPoint(50, 50), *values))
        self.person.qtbot.waitUntil(lambda: "Drop to import " in self.desk.overlay.sentence())
        QApplication.sendEvent(self.desk.overlay, QDropEvent(QPointF(50, 50), *values))

    def rows(self) -> int:
        return len(self.window.workspace.rows)

    def wait_for_bar(self, words: str) -> None:
        self.person.qtbot.waitUntil(lambda: words in self.window.info_bar.words())

    def wait_for_rows(self, count: int) -> None:
        self.person.qtbot.waitUntil(lambda: self.rows() == count, timeout=5000)

    def button(self, words: str) -> QAbstractButton:
        shown = (one for one in self.window.findChildren(QAbstractButton) if one.isVisible())
        return next(one for one in shown if one.text() == words)


@pytest.fixture
def importer(person: Person) -> Iterator[Importer]:
    yield Importer(person)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside" / "Торік"
    folder.mkdir(parents=True)
    for nth in range(3):
        (folder / f"{nth}.txt").write_text(f"Новина номер {nth}. Друге речення.\n", "utf-8")
    return folder


def test_dropped_on_the_article_they_appear_and_the_current_row_stays(importer: Importer, outside: Path) -> None:
    before = importer.window.clipping_list.current_id()
    importer.drop(outside)
    importer.wait_for_bar("3 clippings imported.")
    importer.wait_for_rows(5)
    assert importer.window.clipping_list.current_id() == before == "a.txt"
    assert importer.person.text.startswith("Рада порту")


def test_the_bar_undoes_it_and_nothing_is_lost(importer: Importer, outside: Path) -> None:
    importer.drop(outside)
    importer.wait_for_rows(5)
    importer.window.workspace.undo_stack.undo()
    importer.wait_for_rows(2)
    assert not (importer.person.folder / "Торік").exists()
    importer.window.workspace.undo_stack.redo()
    importer.wait_for_rows(5)
    assert (importer.person.folder / "Торік" / "0.txt").read_bytes() == (outside / "0.txt").read_bytes()


def test_what_was_left_out_is_listed_with_its_reason(importer: Importer, outside: Path) -> None:
    (outside / "b.pdf").write_bytes(b"x")
    importer.drop(outside, outside.parent / "gone.txt")
    importer.wait_for_bar("1 failed. 1 skipped.")
    QTest.mouseClick(importer.button("Details"), Qt.MouseButton.LeftButton)
    assert importer.desk.details.is_open
    said = [label.text() for label in importer.desk.details.findChildren(QLabel)]
    assert "3 imported · 1 skipped · 1 failed" in said
    (outside.parent / "gone.txt").write_text("Ось і я.\n", "utf-8")
    QTest.mouseClick(importer.button("Try again"), Qt.MouseButton.LeftButton)
    importer.wait_for_bar("“gone.txt” is in the library.")


def test_nothing_imported_says_why(importer: Importer, outside: Path) -> None:
    importer.drop(outside)
    importer.wait_for_bar("3 clippings imported.")
    importer.drop(outside / "0.txt")
    importer.wait_for_bar("Nothing was imported. The same clipping is in the library already: Торік/0.txt.")


def test_pasted_text_becomes_a_clipping(importer: Importer) -> None:
    QGuiApplication.clipboard().setText("Міст закрили на ремонт. Надовго.")
    importer.desk.paste()
    importer.wait_for_bar("“Міст закрили на ремонт.txt” is in the library.")
    importer.wait_for_rows(3)


def test_a_pasted_address_is_not_fetched(importer: Importer) -> None:
    QGuiApplication.clipboard().setText("https://ledger.example/port")
    importer.desk.paste()
    importer.wait_for_bar("fetches nothing from the network")
    assert importer.rows() == 2


def test_pasted_files_are_imported_and_an_empty_clipboard_is_told(importer: Importer, outside: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(outside / "0.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    importer.desk.paste()
    importer.wait_for_bar("“0.txt” is in the library.")
    QGuiApplication.clipboard().clear()
    importer.desk.paste()
    assert "no text" in importer.window.strip._said.text()


def test_the_strip_counts_and_gives_the_counts_back(importer: Importer, outside: Path) -> None:
    seen: list[str] = []
    importer.bringing.progress.connect(lambda *_: seen.append(importer.window.strip._counts.text()))
    importer.drop(outside)
    importer.wait_for_rows(5)
    assert seen[0] == "Importing…" and seen[-1] == "Importing 3 of 3"
    importer.person.qtbot.waitUntil(lambda: "5 clippings" in importer.window.strip._counts.text())


def test_files_can_be_chosen(importer: Importer, outside: Path) -> None:
    importer.desk.choose_files()
    dialog = importer.window.findChild(QFileDialog)
    assert "*.txt" in dialog.nameFilters()[0]
    dialog.filesSelected.emit([str(outside / "1.txt"), str(outside / "2.txt")])
    dialog.close()
    importer.wait_for_bar("2 clippings imported.")


def test_a_shown_clipping_that_an_undo_takes_out_gives_way_in_all_windows(importer: Importer, outside: Path) -> None:
    person, window = importer.person, importer.window
    other = person.program.another_window(window)
    importer.drop(outside / "0.txt")
    importer.wait_for_rows(3)
    for one in (window, other):
        one.open_clipping(ClippingId("0.txt"))
        person.qtbot.waitUntil(
            lambda one=one: one.workspace.current is not None and one.workspace.current.id == "0.txt"
        )
    window.close()  # the undo step outlives the window that imported
    other.workspace.highlight(0, 6, Colour.GREEN)
    person.qtbot.waitUntil(lambda: not other.workspace.saving.has_unsaved)
    notes = person.folder / "0.txt.notes.json"
    marked = notes.read_bytes()
    for _ in range(2):
        other.workspace.undo()
    person.qtbot.waitUntil(lambda: len(other.workspace.rows) == 2 and other.workspace.current_id != "0.txt")
    assert not notes.exists() and not (person.folder / "0.txt").exists()
    for _ in range(2):
        other.workspace.redo()
    person.qtbot.waitUntil(lambda: len(other.workspace.rows) == 3 and not other.workspace.saving.has_unsaved)
    person.qtbot.waitUntil(lambda: notes.exists() and notes.read_bytes() == marked)
    assert other.workspace.current_id == "0.txt"


def test_the_only_clipping_taken_out_leaves_blank_paper(start: Start, tmp_path: Path, outside: Path) -> None:
    (tmp_path / "empty").mkdir()
    person = start(None, folder=tmp_path / "empty")
    window, explained = person.window, person.window.reader.explained()
    assert not window.reader.is_showing_article and not explained["star"].isEnabled()
    window.imports.bring([outside / "0.txt"])
    person.qtbot.waitUntil(lambda: window.reader.is_showing_article and explained["star"].isEnabled(), timeout=5000)
    QTest.mouseClick(explained["star"], Qt.MouseButton.LeftButton)
    for _ in range(2):
        window.workspace.undo()
    person.qtbot.waitUntil(lambda: not window.reader.is_showing_article)
    assert person.cards() == [] and not window.commands.run("star") and not explained["find"].isEnabled()
    window.workspace.redo()
    person.qtbot.waitUntil(lambda: window.reader.is_showing_article)
