"""Passages, and what needs attention: pages in the reader's place, and the bar that tells of lost ones."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View, ViewKind
from clipper.ui.passages_board import PassagesBoard
from tests.journeys.conftest import Person
from tests.journeys.newsroom import (
    Key,
    LeftButton,
    Modifier,
    click_row,
    click_view,
    count_of,
    settle,
    shown,
    wait_for,
)


def mark(person: Person, name: str, words: str, key: Qt.Key = Key.Key_1) -> None:
    person.window.activateWindow()
    click_row(person, name)
    wait_for(person, name)
    person.article.setFocus()
    person.qtbot.waitUntil(lambda: person.focus() is person.article)
    person.drag(words)
    person.press(key)


def board(person: Person) -> PassagesBoard:
    found = person.window.boards.shown
    assert isinstance(found, PassagesBoard)
    return found


def cards(person: Person) -> list[str]:
    model = board(person).cards
    return [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def change_text(person: Person, name: str, words: str) -> None:
    """Another program takes these words out of a clipping."""
    path = person.folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(words, "Nothing of the kind"), encoding="utf-8")
    person.window.workspace.refresh()


def test_from_a_card_into_the_text_and_back_to_the_same_card(news: Person) -> None:
    for name, words in (("01.md", "A word1 stands"), ("02.md", "A word2 stands"), ("02.md", "The first sentence")):
        mark(news, name, words)
    news.press(Key.Key_G)
    news.press(Key.Key_P)
    page = board(news)
    news.qtbot.waitUntil(lambda: page.cards.rowCount() == 3)
    assert page.isAncestorOf(news.focus()) and not news.window.clipping_list.isVisible()
    news.press(Key.Key_Down)
    news.press(Key.Key_Down)
    here = page.current()
    assert here is not None and here[0] == "02.md"
    news.press(Key.Key_Return)
    wait_for(news, "02.md")
    news.qtbot.waitUntil(lambda: news.window.desk.active_id == here[1])
    assert news.window.boards.shown is None and news.focus() is news.article
    assert news.window.clipping_list.current_id() == "02.md" and news.window.sidebar.shown == View()
    news.press(Key.Key_Backspace)
    assert board(news).current() == here and news.window.sidebar.shown == View(ViewKind.PASSAGES)
    place = page.view.visualRect(page.cards.index(0)).center()
    QTest.mouseClick(page.view.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, place)
    wait_for(news, "01.md")
    news.press(Key.Key_Backspace)
    news.press(Key.Key_Backspace)
    assert news.window.boards.shown is None and news.window.clipping_list.isAncestorOf(news.focus())


def test_f6_on_a_board_goes_round_what_is_seen(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    click_view(news, View(ViewKind.PASSAGES))
    page, window = board(news), news.window
    page.setFocus()
    seen = []
    for _ in range(3):
        news.press(Key.Key_F6)
        seen.append(news.focus())
        assert window.boards.shown is page
    assert seen[0] is window.sidebar.view and window.strip.isAncestorOf(seen[1]) and page.isAncestorOf(seen[2])
    news.press(Key.Key_F6, Modifier.ShiftModifier)
    assert window.strip.isAncestorOf(news.focus())
    news.press(Key.Key_Slash)
    assert window.boards.shown is None and news.focus() is window.clipping_list.search_field
    assert window._middle.currentWidget() is window.reader


def test_the_page_follows_edits_of_both_windows_at_once(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    window = news.program.another_window(news.window)
    other = Person(news.qtbot, window, news.folder, news.program)
    news.qtbot.waitUntil(lambda: window.workspace.current is not None)
    window.browsing.show(View(ViewKind.PASSAGES))
    news.qtbot.waitUntil(lambda: len(cards(other)) == 1)
    mark(news, "02.md", "A word2 stands")
    assert len(cards(other)) == 2 and "yellow" in cards(other)[1].lower()
    news.press(Key.Key_3)
    assert "blue" in cards(other)[1].lower()
    news.press(Key.Key_Z, Modifier.ControlModifier)
    news.press(Key.Key_Z, Modifier.ControlModifier)
    assert len(cards(other)) == 1


def test_keys_on_a_card_do_as_in_the_text_and_the_board_stays(news: Person) -> None:
    for name, words in (("01.md", "A word1 stands"), ("02.md", "A word2 stands"), ("03.md", "A word3 stands")):
        mark(news, name, words)
    settle(news)
    news.window.workspace.opened_library._sessions.pop(ClippingId("02.md"))  # as when memory has let go of it
    news.press(Key.Key_G)
    news.press(Key.Key_P)
    page, window = board(news), news.window
    news.qtbot.waitUntil(lambda: page.cards.rowCount() == 3)
    page.show_passage(ClippingId("02.md"), page.cards.card(1).passage_id)
    news.press(Key.Key_3)
    news.qtbot.waitUntil(lambda: "blue" in cards(news)[1].lower())
    news.press(Key.Key_T)
    news.type("порт")
    news.press(Key.Key_Return)
    news.press(Key.Key_Escape)
    news.press(Key.Key_N)
    news.type("чому")
    news.press(Key.Key_Escape)
    assert "tag порт" in cards(news)[1] and "note: чому" in cards(news)[1] and page.isAncestorOf(news.focus())
    news.press(Key.Key_Q)
    assert QApplication.clipboard().text().startswith("“A word2 stands” (Громада")
    news.press(Key.Key_Delete)
    assert [words for words in cards(news) if "word2" in words] == [] and "removed" in window.info_bar.words()
    assert page.current() is not None and page.current()[0] == "03.md"  # type: ignore[index]
    for _ in range(4):
        news.press(Key.Key_Z, Modifier.ControlModifier)
    assert window.boards.shown is page and page.current()[0] == "02.md"  # type: ignore[index]
    assert "yellow" in cards(news)[1].lower() and "порт" not in cards(news)[1] and shown(news) == "03.md"


def test_a_card_has_the_menu_of_its_passage(news: Person) -> None:
    for name, words in (("01.md", "A word1 stands"), ("02.md", "A word2 stands")):
        mark(news, name, words)
    news.press(Key.Key_G)
    news.press(Key.Key_P)
    page = board(news)
    news.qtbot.waitUntil(lambda: page.cards.rowCount() == 2)
    place = page.view.visualRect(page.cards.index(1)).center()
    viewport = page.view.viewport()
    there = viewport.mapToGlobal(place)
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and page.current()[0] == "02.md"  # type: ignore[index]
    offered = {action.objectName(): action.isEnabled() for action in menu.actions() if action.objectName()}
    assert offered["colour_blue"] and offered["tag"] and offered["note"] and offered["quote"] and offered["remove"]
    assert not offered["move_start"] and not offered["highlight"] and not offered["caret"]
    next(one for one in menu.actions() if one.objectName() == "colour_blue").trigger()
    menu.close()
    assert "blue" in cards(news)[1].lower()


def test_a_lost_passage_is_dealt_with_on_its_card(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    settle(news)
    change_text(news, "01.md", "A word1 stands only here")
    click_row(news, "02.md")
    wait_for(news, "02.md")
    news.press(Key.Key_G)
    news.press(Key.Key_N)
    news.qtbot.waitUntil(lambda: len(cards(news)) == 1, timeout=8000)
    news.press(Key.Key_Down)
    news.press(Key.Key_Delete)
    assert cards(news) == []
    news.press(Key.Key_Z, Modifier.ControlModifier)
    assert len(cards(news)) == 1 and board(news).current()[0] == "01.md"  # type: ignore[index]
    news.press(Key.Key_Return)
    wait_for(news, "01.md")
    news.press(Key.Key_Backspace)
    assert board(news).current()[0] == "01.md"  # type: ignore[index]


def test_what_needs_attention_is_listed_with_its_reason_until_it_is_mended(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    settle(news)
    (news.folder / "92.txt").write_bytes(b"")
    newer = {"type": "AnnotationPage", "clip:version": 99, "items": []}
    (news.folder / "06.md.notes.json").write_text(json.dumps(newer), encoding="utf-8")
    change_text(news, "01.md", "A word1 stands only here")
    news.press(Key.Key_G)
    news.press(Key.Key_N)
    news.qtbot.waitUntil(lambda: len(cards(news)) == 3, timeout=8000)
    lost, *unreadable = cards(news)
    assert "lost its place: “A word1 stands”" in lost
    assert sorted(unreadable)[0].startswith("Cannot be read: 92. 92.txt is empty")
    assert "written by a newer Clipper (version 99)" in sorted(unreadable)[1]
    news.qtbot.waitUntil(lambda: count_of(news, View(ViewKind.ATTENTION)) == 3, timeout=8000)
    page = board(news)
    assert page.view.accessibleName() == "Needs attention" and page.isAncestorOf(news.focus())
    page.show_passage(ClippingId("92.txt"), "")
    news.press(Key.Key_Return)
    wait_for(news, "92.txt")
    assert not news.window.reader.is_showing_article
    news.press(Key.Key_Backspace)
    assert board(news) is page and page.current() == ("92.txt", "")
    (news.folder / "92.txt").write_text("Now it has a text.", encoding="utf-8")
    (news.folder / "06.md.notes.json").unlink()
    news.window.workspace.refresh()
    news.qtbot.waitUntil(lambda: len(cards(news)) == 1, timeout=8000)


def test_a_bar_tells_of_lost_passages_until_they_are_kept_as_they_are(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    settle(news)
    change_text(news, "01.md", "A word1 stands only here")
    bar, window = news.window.lost_bar, news.window
    news.qtbot.waitUntil(lambda: "1 passage lost its place" in bar.words())
    assert window.inspector.isAncestorOf(bar)
    window.panes.show_inspector(False)
    assert window.reader.isAncestorOf(bar) and bar.isVisible()
    window.panes.show_inspector(True)
    assert window.inspector.isAncestorOf(bar) and bar.isVisible()
    click_row(news, "02.md")
    wait_for(news, "02.md")
    assert "lost" not in bar.words()
    click_row(news, "01.md")
    wait_for(news, "01.md")
    assert "1 passage lost its place" in bar.words()
    press_button(news, "Keep as is")
    assert "lost" not in bar.words()
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "01.md")
    wait_for(news, "01.md")
    assert "lost" not in bar.words() and len(news.cards()) == 1


def press_button(person: Person, words: str) -> None:
    buttons = person.window.lost_bar.findChildren(QPushButton)
    QTest.mouseClick(next(one for one in buttons if one.isVisible() and one.text() == words), LeftButton)


def test_a_lost_passage_that_is_removed_takes_the_bar_along(news: Person) -> None:
    mark(news, "01.md", "A word1 stands")
    settle(news)
    change_text(news, "01.md", "A word1 stands only here")
    bar, undo_bar = news.window.lost_bar, news.window.info_bar
    news.qtbot.waitUntil(lambda: "lost its place" in bar.words())
    window = news.window
    window.inspector.setFocus()
    window.desk.go_to(window.workspace.current.lost()[0].id)  # type: ignore[union-attr]
    news.press(Key.Key_Delete)
    assert "lost its place" not in bar.words() and "Highlight removed." in undo_bar.words()
    news.press(Key.Key_Z, Modifier.ControlModifier)
    assert "lost its place" in bar.words()
