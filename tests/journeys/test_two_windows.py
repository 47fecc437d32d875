"""Two windows on one library show one state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import Person

YELLOW = "#ffec70"
WORDS = "Депутати не пояснили"


@pytest.fixture
def other(person: Person, qtbot: QtBot) -> Person:
    window = person.program.another_window(person.window)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=5000)
    return Person(qtbot, window, person.folder, person.program)


def mark(person: Person, words: str = WORDS) -> None:
    person.window.activateWindow()
    person.article.setFocus()
    person.qtbot.waitUntil(lambda: QApplication.focusWidget() is person.article)
    person.drag(words)
    QTest.keyClick(person.article, Qt.Key.Key_1)


def test_a_mark_in_one_window_is_painted_in_the_other(person: Person, other: Person) -> None:
    mark(person)
    assert other.cards() == [WORDS]
    assert other.has_pixel(WORDS, YELLOW)


def test_undo_in_one_window_takes_back_what_the_other_did(person: Person, other: Person) -> None:
    mark(person)
    other.window.workspace.undo()
    assert person.cards() == other.cards() == []
    assert person.saved()["items"] == []


def test_the_row_follows_in_both_lists(person: Person, other: Person) -> None:
    mark(person)
    rows = other.window.workspace.rows
    place = rows.row_of("a.txt")  # type: ignore[arg-type]
    assert place is not None and rows.clipping(place).marks.colours == ("yellow",)


def test_undo_shows_its_clipping_in_the_window_that_asks(person: Person, other: Person, qtbot: QtBot) -> None:
    mark(person)
    other.window.open_clipping("b.md")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: other.window.workspace.current.id == "b.md", timeout=5000)  # type: ignore[union-attr]
    other.window.workspace.undo()
    qtbot.waitUntil(lambda: other.window.workspace.current.id == "a.txt", timeout=5000)  # type: ignore[union-attr]
    assert person.window.workspace.current_id == "a.txt"


def test_closing_one_window_leaves_the_other_marking_and_saving(person: Person, other: Person) -> None:
    mark(person)
    person.window.close()
    mark(other, "звичайний текст")
    assert sorted(other.saved_quotes()) == sorted([WORDS, "звичайний текст"])


def test_a_note_typed_in_one_window_is_not_lost_by_a_step_in_the_other(person: Person, other: Person) -> None:
    mark(person)
    QTest.keyClick(person.article, Qt.Key.Key_N)
    person.type("перевірити")
    mark(other, "звичайний текст")
    other.window.workspace.undo()
    notes = [body.get("value") for item in other.saved()["items"] for body in item["body"]]
    assert "перевірити" in notes


def test_a_file_changed_outside_is_read_anew_in_both(
    person: Person, other: Person, library_folder: Path, qtbot: QtBot
) -> None:
    (library_folder / "a.txt").write_text("date 2026-11-20 Зовсім інший текст тепер.\n", encoding="utf-8")
    person.window.workspace.refresh()
    for one in (person, other):
        qtbot.waitUntil(lambda one=one: "Зовсім інший" in one.article.toPlainText(), timeout=5000)


def test_a_window_closed_while_its_list_is_asked_for_hears_no_answer(person: Person) -> None:
    """pytest-qt fails on an exception in a slot."""
    program, first = person.program, person.window
    second = program.another_window(first)
    second.workspace.listing.search("port")
    second.close()
    second.deleteLater()
    QApplication.sendPostedEvents(second, QEvent.Type.DeferredDelete.value)
    first.workspace.listing.search("port")
    person.qtbot.waitUntil(lambda: len(first.workspace.rows) == 1)
