"""A passage whose words were changed outside: found again by its likeness, accepted with Enter, undone."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from clipper.domain.passage import Colour
from clipper.ui.find_match import MatchPanel
from tests.journeys.conftest import Person
from tests.journeys.newsroom import Key, LeftButton, Modifier, click_row, settle, wait_for
from tests.journeys.test_boards import cards, mark

OLD = "A word1 stands only here"
NEW = "A strange word1 stood only here"
OTHER_OLD, OTHER_NEW = "about grain, ports and money", "concerning grain, ports and money"


def panel(person: Person) -> MatchPanel:
    found = person.window.findChild(MatchPanel, "matchPanel")
    assert isinstance(found, MatchPanel)
    return found


def rewrite(person: Person, changes: dict[str, str], name: str = "01.md") -> None:
    """Another program changes the clipping, and the bar tells of what lost its place."""
    path = person.folder / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    person.window.workspace.refresh()
    person.qtbot.waitUntil(lambda: bool(person.window.lost_bar.message_keys))


def press(person: Person, words: str, within: QWidget) -> None:
    buttons = (one for one in within.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    QTest.mouseClick(next(buttons), LeftButton)


def offered(person: Person) -> list[str]:
    """The places, as a screen reader reads them."""
    model = panel(person).matches.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def open_panel(person: Person) -> MatchPanel:
    press(person, "Find match", person.window.lost_bar)
    person.qtbot.waitUntil(lambda: bool(panel(person).matches.matches))
    return panel(person)


@pytest.fixture
def changed(news: Person) -> Person:
    """One passage has lost its place, and stands in other words now."""
    mark(news, "01.md", OLD, Key.Key_3)
    news.window.workspace.annotate(str(news.window.desk.active_id), "Ask who wrote this.")
    settle(news)
    rewrite(news, {OLD: NEW})
    return news


def test_a_changed_sentence_is_found_and_accepted_without_a_mouse(changed: Person) -> None:
    window, bar = changed.window, changed.window.lost_bar
    assert "1 passage lost its place" in bar.words()
    shown = open_panel(changed)
    assert not bar.isVisible() and changed.focus() is shown.matches
    assert offered(changed) == [f"Place 1 of 1, paragraph 1, 2 words differ: “{NEW}”"]
    assert [changed.text[hit.start : hit.end] for hit in changed.article.hits] == [NEW]
    changed.press(Key.Key_Return)
    assert not shown.isVisible() and not bar.message_keys and changed.article.hits == []
    assert changed.cards() == [NEW] and window.inspector.isAncestorOf(changed.focus())
    assert changed.has_pixel("strange", window.look.theme.bands[Colour.BLUE].fill.name())


def test_the_old_words_stay_in_the_file_behind_the_new_ones_and_undo_brings_them_back(changed: Person) -> None:
    before = (changed.folder / "01.md.notes.json").read_bytes()
    open_panel(changed)
    changed.press(Key.Key_Return)
    (item,) = changed.saved("01.md")["items"]
    quotes = [one["exact"] for one in item["target"]["selector"] if one["type"] == "TextQuoteSelector"]
    assert quotes == [NEW, OLD] and "Ask who wrote this." in json.dumps(item)
    changed.press(Key.Key_Z, Modifier.ControlModifier)
    assert changed.window.lost_bar.isVisible() and "1 passage lost its place" in changed.window.lost_bar.words()
    (item,) = changed.saved("01.md")["items"]
    assert item == json.loads(before)["items"][0]
    changed.press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert changed.cards() == [NEW] and not changed.window.lost_bar.message_keys


def test_it_stands_where_its_bar_stood_and_goes_along_with_the_inspector(changed: Person) -> None:
    window = changed.window
    shown = open_panel(changed)
    assert window.inspector.isAncestorOf(shown)
    window.panes.show_inspector(False)
    assert window.reader.isAncestorOf(shown) and shown.isVisible() and changed.focus() is shown.matches
    assert shown.height() < window.reader.height() / 2
    window.panes.show_inspector(True)
    assert window.inspector.isAncestorOf(shown) and shown.isVisible() and changed.focus() is shown.matches
    window.panes.show_inspector(False)
    assert is_in_bold(shown, "Accept", "Keep as is")
    changed.press(Key.Key_Escape)
    assert is_in_bold(window.lost_bar, "Find match", "Keep as is")
    assert not shown.isVisible() and window.lost_bar.isVisible() and window.reader.isAncestorOf(window.lost_bar)
    assert window.reader.isAncestorOf(changed.focus()) and changed.article.hits == []


def is_in_bold(widget: QWidget, *words: str) -> bool:
    """Another parent took the faces of the buttons away."""
    buttons = {one.text(): one.font().weight() for one in widget.findChildren(QPushButton) if one.isVisible()}
    return buttons == dict.fromkeys(words, 600)


def test_several_are_gone_through_one_after_the_other(news: Person) -> None:
    for words in (OLD, OTHER_OLD):
        mark(news, "01.md", words)
    settle(news)
    rewrite(news, {OLD: NEW, OTHER_OLD: OTHER_NEW})
    news.qtbot.waitUntil(lambda: "2 passages lost their place" in news.window.lost_bar.words())
    shown = open_panel(news)
    first = shown.matches.matches[0].words
    news.press(Key.Key_Return)
    news.qtbot.waitUntil(lambda: bool(shown.matches.matches) and shown.matches.matches[0].words != first)
    assert shown.isVisible() and news.focus() is shown.matches
    news.press(Key.Key_Return)
    assert not shown.isVisible() and sorted(news.cards()) == sorted([NEW, OTHER_NEW])


def test_of_equal_places_the_arrows_choose_and_the_text_shows_which(news: Person) -> None:
    mark(news, "01.md", OTHER_OLD)
    settle(news)
    rewrite(news, {OTHER_OLD: OTHER_NEW})
    shown = open_panel(news)
    assert len(offered(news)) == 5 and len(news.article.hits) == 5
    before = shown.matches.match()
    news.press(Key.Key_Down)
    chosen = shown.matches.match()
    assert chosen is not None and chosen != before
    news.press(Key.Key_Return)
    (passage, span) = news.window.workspace.current.placed()[0]  # type: ignore[union-attr]
    assert span == chosen.span and passage.anchor.exact == OTHER_NEW


def test_where_nothing_resembles_it_that_is_said_and_it_is_kept_as_it_is(news: Person) -> None:
    mark(news, "01.md", OLD)
    settle(news)
    path = news.folder / "01.md"
    path.write_text("---\ntitle: T\n---\n\nEntirely new, from top to bottom.\n", encoding="utf-8")
    news.window.workspace.refresh()
    news.qtbot.waitUntil(lambda: bool(news.window.lost_bar.message_keys))
    press(news, "Find match", news.window.lost_bar)
    shown = panel(news)
    news.qtbot.waitUntil(lambda: "Nothing in the text resembles this quotation." in words_of(shown))
    assert news.focus().property("text") == "Keep as is"
    news.press(Key.Key_Return)
    assert not shown.isVisible() and not news.window.lost_bar.message_keys
    assert news.cards() == [OLD] and news.window.inspector.isAncestorOf(news.focus())


def words_of(widget: QWidget) -> list[str]:
    parts = [one for one in widget.findChildren(QWidget) if one.isVisible()]
    return [str(text) for one in parts if (text := one.property("text"))]


def test_from_a_card_that_needs_attention_to_its_place(changed: Person) -> None:
    click_row(changed, "02.md")
    wait_for(changed, "02.md")
    changed.press(Key.Key_G)
    changed.press(Key.Key_N)
    changed.qtbot.waitUntil(lambda: len(cards(changed)) == 1, timeout=8000)
    changed.press(Key.Key_Down)
    assert changed.window.commands.run("find_match")
    wait_for(changed, "01.md")
    changed.qtbot.waitUntil(lambda: panel(changed).isVisible() and bool(panel(changed).matches.matches))
    changed.press(Key.Key_Return)
    assert changed.cards() == [NEW]
    changed.window.activateWindow()
    changed.press(Key.Key_G)
    changed.press(Key.Key_N)
    changed.qtbot.waitUntil(lambda: cards(changed) == [], timeout=8000)


def test_the_menu_of_a_lost_card_offers_it_and_that_of_another_does_not(changed: Person) -> None:
    inspector = changed.window.inspector
    menu, (card,) = inspector._menu, [inspector._cards.card(0)]
    inspector._open_menu(card.id, inspector.mapToGlobal(inspector.rect().center()))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    action = next(one for one in found.actions() if one.isVisible() and "match" in one.text())
    found.close()
    action.trigger()
    changed.qtbot.waitUntil(
        lambda: changed.focus() is panel(changed).matches and bool(panel(changed).matches.matches)
    )
    changed.press(Key.Key_Return)
    assert changed.cards() == [NEW]
    inspector._open_menu(card.id, inspector.mapToGlobal(inspector.rect().center()))
    assert not any(one.isVisible() and "match" in one.text() for one in menu.actions())
    menu.close()


def test_the_command_applies_only_while_something_is_lost(changed: Person) -> None:
    commands = changed.window.commands
    assert "find_match" in [one.id for one in commands.palette_items()]
    open_panel(changed)
    changed.press(Key.Key_Return)
    assert "find_match" not in [one.id for one in commands.palette_items()]
    assert not commands.run("find_match")


def test_another_clipping_or_the_find_bar_takes_its_place(changed: Person) -> None:
    shown = open_panel(changed)
    changed.window.ways.find()
    assert not shown.isVisible() and changed.window.lost_bar.isVisible()
    changed.press(Key.Key_Escape)
    open_panel(changed)
    click_row(changed, "02.md")
    wait_for(changed, "02.md")
    assert not shown.isVisible() and not changed.window.lost_bar.isVisible() and changed.article.hits == []


def test_a_text_that_changes_again_is_looked_through_again(changed: Person) -> None:
    shown = open_panel(changed)
    again = "Another word1 stood still here"
    path = changed.folder / "01.md"
    path.write_text(path.read_text(encoding="utf-8").replace(NEW, again), encoding="utf-8")
    changed.window.workspace.refresh()
    changed.qtbot.waitUntil(lambda: [one.words for one in shown.matches.matches][:1] == [again], timeout=5000)
    path.write_text(path.read_text(encoding="utf-8").replace(again, OLD), encoding="utf-8")
    changed.window.workspace.refresh()
    changed.qtbot.waitUntil(lambda: not shown.isVisible() and changed.cards() == [OLD], timeout=5000)
    assert not changed.window.lost_bar.message_keys


def test_undoing_elsewhere_while_it_is_open_harms_nothing(changed: Person) -> None:
    """Its passage goes with the step that made it."""
    shown = open_panel(changed)
    while changed.window.workspace.undo_stack.canUndo():
        changed.window.workspace.undo()
    assert not shown.isVisible() and changed.cards() == [] and not changed.window.lost_bar.message_keys


def test_who_goes_on_while_places_are_looked_for_keeps_the_focus(changed: Person) -> None:
    changed.window.lost.open()
    changed.article.setFocus()
    changed.qtbot.waitUntil(lambda: bool(panel(changed).matches.matches))
    assert changed.focus() is changed.article
