"""Another language while the program runs: windows are made anew, and the user is where they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clipper.domain.views import View, ViewKind
from clipper.ui.app import Program
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.preferences import PageName
from tests.journeys.conftest import Person, Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORDS = "Депутати не пояснили"
FAR = "Абзац номер 20"


def speak(person: Person, language: str = "uk") -> list[MainWindow]:
    """Choose it as the preferences do; the windows that are there then."""
    program = person.program
    before = list(program.windows)
    program.settings.language = language
    program.apply_settings()
    person.qtbot.waitUntil(lambda: not set(before) & set(program.windows), timeout=5000)
    for window in program.windows:
        person.qtbot.waitUntil(lambda window=window: window.workspace.listing.is_arranged, timeout=5000)
    return list(program.windows)


def now(person: Person) -> Person:
    """The user at the only window that there is."""
    (window,) = person.program.windows
    return Person(person.qtbot, window, person.folder, person.program)


def titles(window: MainWindow) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def test_the_user_stays_where_they_were(start: Start) -> None:
    person = start(size=(1300, 800))
    person.window.panes.show_inspector(True)
    person.window.inspector.show_tab("details")
    person.article.set_caret_mode(True)
    person.article.select(person.span(FAR))
    person.article.go_to(person.span("Абзац номер 17").start)
    place, size = person.article.place(), person.window.size()
    speak(person)
    after = now(person)
    assert titles(after.window)[0] == "Файл"
    assert (after.window.size(), after.window.workspace.current_id) == (size, "a.txt")
    assert after.selected() == FAR and after.article.is_in_caret_mode
    assert after.article.place() == place
    assert after.window.inspector.tab == "details" and after.window.inspector.isVisible()
    after.qtbot.waitUntil(lambda: QApplication.focusWidget() is after.article)


def test_view_search_and_preferences_are_as_they_were(person: Person) -> None:
    person.window.browsing.show(View(ViewKind.UNREAD))
    person.window.clipping_list.search_field.set_words("port")
    person.window.browsing._search("port")
    person.window.preferences.open(PageName.GENERAL)
    speak(person)
    window = now(person).window
    assert window.browsing.view == View(ViewKind.UNREAD)
    assert window.clipping_list.search_field.text() == window.workspace.listing.words == "port"
    assert window.preferences.open_page is PageName.GENERAL


def test_a_note_that_is_being_typed_goes_on(person: Person) -> None:
    person.drag(WORDS)
    person.press(Qt.Key.Key_1)
    person.press(Qt.Key.Key_N)
    person.type("чому")
    speak(person)
    after = now(person)
    after.qtbot.waitUntil(lambda: after.focus().objectName() == "noteField")
    after.type(" так")
    after.press(Qt.Key.Key_Escape)
    assert after.saved()["items"][0]["body"][-1]["value"] == "чому так"


def test_steps_can_be_undone_and_are_named_anew(person: Person) -> None:
    person.drag(WORDS)
    person.press(Qt.Key.Key_1)
    speak(person)
    after = now(person)
    edit = after.window.menuBar().actions()[1].menu()
    undo = edit.actions()[0].text()  # type: ignore[union-attr]
    assert "виділення" in undo.replace("&", "")
    assert after.cards() == [WORDS] and after.has_pixel(WORDS, "#ffec70")
    after.window.workspace.undo()
    assert after.cards() == []


def test_every_window_follows_with_its_own_place(person: Person, qtbot: QtBot) -> None:
    other = person.program.another_window(person.window)
    other.open_clipping("b.md")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: other.workspace.current.id == "b.md", timeout=5000)  # type: ignore[union-attr]
    other.browsing.show(View(ViewKind.PASSAGES))
    person.window.browsing.show(View(ViewKind.UNREAD))
    first, second = speak(person)
    assert (first.workspace.current_id, first.browsing.view) == ("a.txt", View(ViewKind.UNREAD))
    assert second.workspace.current_id == "b.md" and second.boards.shown is not None
    assert titles(first)[0] == titles(second)[0] == "Файл"


def test_marks_that_cannot_be_saved_do_not_keep_the_old_window(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    saving = person.window.workspace.saving
    person.drag(WORDS)
    monkeypatch.setattr(type(saving), "rescue", lambda _: False)
    monkeypatch.setattr(type(person.window.workspace.opened_library), "flush", lambda _: False)
    person.press(Qt.Key.Key_1)
    speak(person)
    after = now(person)
    assert after.cards() == [WORDS]
    monkeypatch.undo()
    assert after.saved_quotes() == [WORDS]


def test_back_to_english_and_to_the_systems(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipper.ui.language.system_language", lambda: "uk")
    speak(person, "system")
    assert titles(now(person).window)[0] == "Файл"
    speak(person, "en")
    assert titles(now(person).window)[0] == "File"


def test_the_first_window_follows(qapp: QApplication, qtbot: QtBot, state_folder: Path, start: Start) -> None:
    person = start()
    program: Program = person.program
    before = program.first_window()
    program.settings.language = "uk"
    program.apply_settings()
    qtbot.waitUntil(lambda: program._first is not None and program._first is not before)
    texts = [label.text() for label in program.first_window().findChildren(QLabel)]
    assert "Поки що тут порожньо" in texts
    QTest.qWait(0)
