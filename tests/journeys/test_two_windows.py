"""Two windows on one library show one state."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import LibraryNotWritable
from clipper.domain.views import View, ViewKind
from clipper.library.notes_backups import EarlierNotes, NotesBackups
from clipper.search.index import Index
from clipper.ui.info_bar import LOST
from clipper.ui.passages_board import PassagesBoard
from clipper.workspace.changes import Problem
from clipper.workspace.workspace import Workspace
from tests.journeys.conftest import Person
from tests.journeys.newsroom import settle, tags_seen

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


def test_a_second_window_knows_at_once_what_the_first_was_told(person: Person, qtbot: QtBot) -> None:
    first = person.window
    first.resize(780, 560)  # the offscreen screen is 800 px wide
    qtbot.waitUntil(lambda: "2 clippings" in first.strip._counts.text())
    first.workspace.opened_library.problem.emit(Problem("mirror", LibraryNotWritable()))
    solved = Problem("folder", LibraryNotWritable())
    first.workspace.opened_library.problem.emit(solved)
    first.workspace.opened_library.solved.emit("folder")
    second = person.program.another_window(first)
    assert second.strip._counts.text() == first.strip._counts.text()
    assert second.sidebar._model.counts.sources == (("Ledger", 1),)
    assert second.info_bar.words() == first.info_bar.words()
    assert second.size() == first.size() and second.pos() != first.pos()


def test_a_second_window_has_the_tags_before_it_looks_at_the_folder(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.window.workspace.tag_clipping(["порт"])
    settle(person)
    monkeypatch.setattr(Workspace, "refresh", lambda _: None)
    second = person.program.another_window(person.window)
    other = Person(qtbot, second, person.folder, person.program)
    qtbot.waitUntil(lambda: tags_seen(other) == {"порт": 1})


def test_another_window_reads_nothing_on_its_way_to_its_clipping(person: Person, qtbot: QtBot) -> None:
    person.window.open_clipping(ClippingId("b.md"))
    qtbot.waitUntil(lambda: person.window.workspace.current.id == "b.md")  # type: ignore[union-attr]
    reading = person.window.workspace.reading
    reading.mark([ClippingId("a.txt")], is_read=False)
    person.program.another_window(person.window)
    assert not reading.is_read(ClippingId("a.txt"))


def test_boards_tags_and_order_follow_in_the_other_window(person: Person, other: Person, qtbot: QtBot) -> None:
    other.window.browsing.show(View(ViewKind.PASSAGES))
    mark(person)
    board = other.window.boards.shown
    qtbot.waitUntil(lambda: board.cards.rowCount() == 1)
    person.window.workspace.tag(person.window.desk.active_id, ["порт"])
    for one in (person, other):
        one.window.tags_desk.open()
    person.window.workspace.tags.rename("порт", "гавань")
    for one in (person, other):
        qtbot.waitUntil(lambda one=one: [row.tag for row in one.window.workspace.tags.rows()] == ["гавань"])
        qtbot.waitUntil(lambda one=one: "гавань" in str(one.window.inspector._cards.card(0).passage.tags))
    qtbot.waitUntil(lambda: board.cards.card(0).tags == ("гавань",))
    other.window.workspace.undo()
    qtbot.waitUntil(lambda: board.cards.card(0).tags == ("порт",))


def test_another_library_opens_in_place_of_both_and_everything_is_saved(
    person: Person, other: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    mark(person)
    QTest.keyClick(person.article, Qt.Key.Key_N)
    person.type("не загубити")
    (tmp_path / "next").mkdir()
    other.window.library_requested.emit(str(tmp_path / "next"))
    assert [one.workspace.library.folder for one in person.program.windows] == [tmp_path / "next"]
    assert "не загубити" in (person.folder / "a.txt.notes.json").read_text("utf-8")


def test_what_is_kept_as_it_is_in_one_window_is_no_news_in_the_other(
    person: Person, other: Person, library_folder: Path, qtbot: QtBot
) -> None:
    mark(person)
    person.saved()
    text = (library_folder / "a.txt").read_text("utf-8").replace(WORDS, "Нічого такого")
    (library_folder / "a.txt").write_text(text, encoding="utf-8")
    person.window.workspace.refresh()
    for one in (person, other):
        qtbot.waitUntil(lambda one=one: LOST in one.window.lost_bar.message_keys, timeout=5000)
    person.window.lost_bar.action_triggered.emit(LOST, "keep")
    for one in (person, other):
        assert LOST not in one.window.lost_bar.message_keys


def test_each_library_has_its_own_colours_of_tags_and_meanings(person: Person, tmp_path: Path, qtbot: QtBot) -> None:
    """Two libraries are open after a second start with a folder; each is right whichever window is in front."""
    (tmp_path / "next").mkdir()
    following = person.program.open_library(tmp_path / "next")
    person.window.workspace.tags.name_colours({"pink": "Спірне"})
    person.window.workspace.tags.define("порт")
    person.window.workspace.tags.recolour("порт", "#123456")
    following.activateWindow()
    for window, meaning in ((person.window, "Спірне"), (following, "Doubtful")):
        assert meaning in window.desk.toolbar.toolbar.findChild(QWidget, "highlight_pink").toolTip()
        assert (window.look.tag_hue("порт").name() == "#123456") is (window is person.window)
    person.program.next_theme()
    assert person.window.look.theme == following.look.theme == person.program.look.theme


def test_a_window_closed_while_its_board_is_being_filled_does_no_harm(
    person: Person, other: Person, library_folder: Path, qtbot: QtBot
) -> None:
    (library_folder / "c.txt").write_bytes(b"")
    (library_folder / "c.txt.notes.json").write_text("{", encoding="utf-8")  # trouble, so that there is news
    person.window.workspace.refresh()
    qtbot.waitUntil(lambda: not person.window.workspace.is_scanning)
    other.window.browsing.show(View(ViewKind.ATTENTION))
    other.window.close()
    QCoreApplication.sendPostedEvents(other.window, QEvent.Type.DeferredDelete)
    answered: list[object] = []
    person.window.workspace.opened_library.queries.ask(Index.counts, answered.append, answered.append)
    qtbot.waitUntil(lambda: bool(answered))


def test_a_window_closed_while_its_earlier_marks_are_read_does_no_harm(
    person: Person, other: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    gate, readable, read = threading.Event(), NotesBackups.readable, []

    def wait(self: NotesBackups, clipping: ClippingId) -> list[EarlierNotes]:
        gate.wait(20)
        return readable(self, clipping)

    monkeypatch.setattr(NotesBackups, "readable", wait)
    other.window.earlier.open()
    other.window.close()
    QCoreApplication.sendPostedEvents(other.window, QEvent.Type.DeferredDelete)
    gate.set()
    person.window.workspace.opened_library.jobs.freely(lambda: gate.wait(20), read.append)
    qtbot.waitUntil(lambda: bool(read))


def test_a_note_written_beside_the_text_goes_on_from_what_another_window_wrote(person: Person, other: Person) -> None:
    mark(person)
    person.window.panes.show_inspector(False)
    person.press(Qt.Key.Key_N)
    session = other.window.workspace.current
    assert session is not None
    (passage,) = session.notes.passages
    other.window.workspace.annotate(passage.id, "Перше.")
    person.type(" Друге.")
    person.press(Qt.Key.Key_Escape)
    assert session.notes.passages[0].note == "Перше. Друге."


def test_a_note_written_on_a_board_goes_on_from_what_another_window_wrote(person: Person, other: Person) -> None:
    mark(person)
    person.window.browsing.show(View(ViewKind.PASSAGES))
    board = person.window.boards.shown
    assert isinstance(board, PassagesBoard)
    person.qtbot.waitUntil(lambda: board.cards.rowCount() == 1)
    board.view.show_row(0)
    person.press(Qt.Key.Key_N)
    session = other.window.workspace.current
    assert session is not None
    other.window.workspace.annotate(session.notes.passages[0].id, "Перше.")
    person.type(" Друге.")
    person.press(Qt.Key.Key_Escape)
    assert session.notes.passages[0].note == "Перше. Друге."
