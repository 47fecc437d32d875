"""Another language while the program runs: windows are made anew, and the user is where they were."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clipper.domain.errors import LibraryNotWritable, SaveFailed
from clipper.domain.finding import FindOptions
from clipper.domain.views import View, ViewKind
from clipper.library.bringing_in import Import
from clipper.library.library import Library
from clipper.ui.app import Program
from clipper.ui.info_bar import DISMISS, UNDO
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.preferences import PageName
from clipper.workspace.changes import Problem
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import click_row, listed, shown, strip_words, wait_for

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


def test_the_selection_and_what_was_read_meanwhile_stay_in_the_list(news: Person) -> None:
    news.window.browsing.show(View(ViewKind.UNREAD))
    news.qtbot.waitUntil(lambda: "00.md" not in listed(news))
    for name in ("03.md", "02.md"):
        click_row(news, name)
        wait_for(news, name)
    click_row(news, "06.md", Qt.KeyboardModifier.ShiftModifier)
    before = listed(news)
    assert len(before) == 11
    speak(news)
    after = now(news)
    after.qtbot.waitUntil(lambda: listed(after) == before)
    chosen = [f"0{nth}.md" for nth in (2, 3, 4, 5, 6)]
    after.qtbot.waitUntil(lambda: after.window.clipping_list.selected_ids() == chosen)
    assert after.window.bulk.are_several and shown(after) == "02.md"


def test_the_find_bar_stays_where_it_was(person: Person) -> None:
    person.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    person.type("абзац")
    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    person.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    for _ in range(4):
        person.press(Qt.Key.Key_Return)
    speak(person)
    bar = now(person).window.finder.bar
    count = bar.findChild(QLabel, "findCount")
    person.qtbot.waitUntil(lambda: bar.isVisible() and bar.isAncestorOf(QApplication.focusWidget()))
    assert (bar.wanted, bar.options) == ("абзац", FindOptions(whole_word=True)) and count.text() == "5 із 29"


def test_bars_are_said_anew_and_dismissed_ones_do_not_come_back(person: Person) -> None:
    window = person.window
    opened = window.workspace.opened_library
    for key in ("mirror", "folder"):
        opened.problem.emit(Problem(key, LibraryNotWritable()))
    window.messages.ask_about_link("https://example.org/a")
    window.info_bar.action_triggered.emit("folder", DISMISS)
    person.drag(WORDS)
    person.press(Qt.Key.Key_1)
    person.press(Qt.Key.Key_Delete)
    assert window.info_bar.message_keys == ["mirror", "link:https://example.org/a", UNDO]
    speak(person)
    bar = now(person).window.info_bar
    assert bar.message_keys == ["mirror", "link:https://example.org/a", UNDO]
    assert "Виділення" in bar.words() and "https://example.org/a" in bar.words() and "removed" not in bar.words()


def test_what_is_not_saved_is_said_anew(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise SaveFailed(file="a.txt", reason="no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "save", fail)
        person.drag(WORDS)
        person.press(Qt.Key.Key_1)
        person.qtbot.waitUntil(lambda: "Not saved" in strip_words(person))
        speak(person)
        after = now(person)
        assert "Не збережено" in strip_words(after) and len(after.window.info_bar.message_keys) == 1
    after.window.strip.retry_requested.emit()
    assert after.saved_quotes() == [WORDS]


def test_an_import_goes_on_in_the_new_window(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, run = threading.Event(), Import.run

    def wait(one: Import, more: Callable[[], bool]) -> bool:
        return run(one, more) if gate.wait(0.01) else False

    monkeypatch.setattr(Import, "run", wait)
    (tmp_path / "new.txt").write_text("Нове\n\nСлова.\n", encoding="utf-8")
    person.window.imports.bring([tmp_path / "new.txt"])
    speak(person)
    after = now(person)
    assert "Імпорт" in strip_words(after)
    gate.set()
    after.qtbot.waitUntil(lambda: "new.txt" in after.window.info_bar.words(), timeout=5000)
    assert "Імпорт" not in strip_words(after)
    speak(after, "en")
    assert "“new.txt” is in the library." in now(after).window.info_bar.words()


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
