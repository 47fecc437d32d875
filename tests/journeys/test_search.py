"""The search field of a real window: every key filters, and two Escs lead back."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View, ViewKind
from clipper.search.word_index import WordIndex
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import (
    COUNT,
    Key,
    LeftButton,
    Modifier,
    click_row,
    click_view,
    listed,
    make_library,
    name_of,
    settle,
    shown,
    wait_for,
    wait_rows,
)

ALL = [name_of(nth) for nth in range(COUNT)]


def title(person: Person) -> str:
    return person.window.clipping_list.header.title.text()


def search(person: Person, words: str) -> None:
    """As if written over what is in the field."""
    person.window.clipping_list.search_field.take_focus()
    person.press(Key.Key_Delete)
    person.type(words)


def test_whatever_a_clipping_carries_is_found_while_the_texts_are_still_read(news: Person) -> None:
    click_row(news, "03.md")
    wait_for(news, "03.md")
    news.drag("A word3 stands")
    news.press(Key.Key_H)
    news.press(Key.Key_N)
    news.type("перевірити зв’язок")
    news.press(Key.Key_Escape)
    news.window.workspace.opened_library.bulk.tag([ClippingId("04.md")], ["міст/ремонт"])
    news.press(Key.Key_Slash)
    assert news.focus() is news.window.clipping_list.search_field
    news.type("word7")
    wait_rows(news, ["07.md"])
    assert title(news) == "1 match"
    for words, found in (
        ("headline 05", ["05.md"]),
        ("громада", ["02.md", "05.md", "08.md", "11.md"]),
        ("ремонт", ["04.md"]),
        ("зв'яз", ["03.md"]),
        ("headline ledg", ["00.md", "03.md", "06.md", "09.md"]),
    ):
        search(news, words)
        wait_rows(news, found)
    assert title(news) == "4 matches"
    search(news, "немає такого")
    wait_rows(news, [])
    assert news.window.clipping_list.empty.isVisible() and title(news) == "No matches"
    assert "немає такого" in news.window.clipping_list.view.accessibleDescription()


def test_two_escapes_lead_back_to_the_view_the_row_and_the_text(news: Person) -> None:
    news.window.workspace.opened_library.bulk.star([ClippingId(name) for name in ("01.md", "07.md")], True)
    settle(news)
    click_view(news, View(ViewKind.STARRED))
    wait_rows(news, ["01.md", "07.md"])
    click_row(news, "01.md")
    wait_for(news, "01.md")
    news.press(Key.Key_Slash)
    news.type("word7")
    wait_rows(news, ["07.md"])
    click_view(news, View(ViewKind.SOURCE, "Wire"))
    assert news.window.clipping_list.search_field.text() == "word7", "the words stay: they narrow the other view"
    wait_rows(news, ["07.md"])
    news.press(Key.Key_Slash)
    news.press(Key.Key_Return)
    wait_for(news, "07.md")
    news.press(Key.Key_Slash)
    news.press(Key.Key_Escape)
    assert news.window.clipping_list.search_field.text() == "" and shown(news) == "07.md"
    news.press(Key.Key_Escape)
    wait_for(news, "01.md")
    wait_rows(news, ["01.md", "07.md"])
    assert news.window.sidebar.shown == View(ViewKind.STARRED)
    assert news.window.clipping_list.current_id() == "01.md"
    assert news.focus() is news.window.clipping_list.view


def test_who_goes_on_after_a_search_is_not_led_back(news: Person) -> None:
    news.press(Key.Key_Slash)
    news.type("word7")
    wait_rows(news, ["07.md"])
    news.press(Key.Key_Escape)
    wait_rows(news, ALL)
    click_row(news, "05.md")
    wait_for(news, "05.md")
    news.press(Key.Key_Slash)
    news.press(Key.Key_Escape)
    settle(news)
    assert shown(news) == "05.md" and news.window.clipping_list.current_id() == "05.md"


def test_find_in_the_article_begins_with_the_words_that_led_there(news: Person) -> None:
    bar = news.window.finder.bar
    news.press(Key.Key_Slash)
    news.type("wire word7")
    wait_rows(news, ["07.md"])
    news.press(Key.Key_Return)
    wait_for(news, "07.md")
    news.press(Key.Key_F, Modifier.ControlModifier)
    assert bar.isVisible() and bar.wanted == "word7"
    assert len(news.article.hits) == 1
    news.type("grain")
    news.press(Key.Key_Escape)
    news.article.clear_selection()
    news.press(Key.Key_F, Modifier.ControlModifier)
    assert bar.wanted == "grain", "what the user typed there stays"
    news.press(Key.Key_Escape)
    search(news, "paragraph 2 of")
    wait_rows(news, ALL)
    news.press(Key.Key_Return)
    wait_for(news, "00.md")
    news.article.setFocus()
    news.article.clear_selection()
    news.press(Key.Key_F, Modifier.ControlModifier)
    assert bar.wanted == "paragraph 2 of" and len(news.article.hits) == 1


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down])
def test_who_is_quicker_than_the_search_still_comes_to_the_first_result(
    news: Person, monkeypatch: pytest.MonkeyPatch, key: Key
) -> None:
    click_row(news, "05.md")
    wait_for(news, "05.md")
    words = news.window.workspace.opened_library.index.words
    news.qtbot.waitUntil(lambda: words.is_complete, timeout=5000)
    may_look, matching = Event(), WordIndex.matching

    def slowly(words: WordIndex, typed: str) -> frozenset[int] | None:
        may_look.wait(10)
        return matching(words, typed)

    monkeypatch.setattr(WordIndex, "matching", slowly)
    search(news, "word7")
    news.press(key)
    assert shown(news) == news.window.clipping_list.current_id() == "05.md"
    may_look.set()
    wait_for(news, "07.md")
    assert news.focus() is news.window.clipping_list.view


def test_a_hundred_quick_keys_end_with_the_rows_of_the_last(start: Start, tmp_path: Path) -> None:
    news = start("00.md", folder=make_library(tmp_path / "many", 60))
    settle(news)
    news.press(Key.Key_Slash)
    field, rows = news.window.clipping_list.search_field, news.window.clipping_list.rows
    seen: list[tuple[str, int]] = []
    news.window.workspace.rows_changed.connect(
        lambda: seen.append((news.window.workspace.rows.how.words, rows.rowCount()))
    )
    for _ in range(10):
        news.type("headline 0")
    for _ in range(100):
        news.press(Key.Key_Backspace)
    news.type("headline 05")
    assert field.text() == "headline 05"
    wait_rows(news, ["05.md"])
    settle(news)
    assert listed(news) == ["05.md"] and seen[-1] == ("headline 05", 1)
    QTest.mouseClick(field.clear_button, LeftButton, Qt.KeyboardModifier.NoModifier)
    settle(news)
    assert len(listed(news)) == 60 and news.focus() is field
