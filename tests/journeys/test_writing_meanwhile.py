"""Writing about the clipping that is seen while another one is being read to take its place."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QRect

from clipper.domain.clipping import ClippingId
from clipper.library.library import Library
from tests.journeys.conftest import Person
from tests.journeys.newsroom import Key, Modifier, click_row, kept_in, listed, row_words, settle, shown, wait_for

Released = Callable[[], None]


@pytest.fixture
def slow(news: Person, monkeypatch: pytest.MonkeyPatch) -> Released:
    """02.md is shown, a passage of it is active; 03.md is read until the test says so. Returns how it is said."""
    click_row(news, "02.md")
    wait_for(news, "02.md")
    news.drag("A word2")
    news.press(Key.Key_H)
    may_end, open_clipping = Event(), Library.open_clipping

    def slowly(library: Library, clipping: ClippingId, *rest: object) -> object:
        if clipping == "03.md":
            may_end.wait(10)
        return open_clipping(library, clipping, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "open_clipping", slowly)
    click_row(news, "03.md")
    assert news.window.clipping_list.current_id() == "03.md" and shown(news) == "02.md"

    def release() -> None:
        may_end.set()
        library = news.window.workspace.opened_library
        news.qtbot.waitUntil(lambda: library.session(ClippingId("03.md")) is not None, timeout=5000)

    return release


@pytest.mark.parametrize("is_inspector_shown", [True, False])
def test_a_note_is_written_to_its_end(news: Person, slow: Released, is_inspector_shown: bool) -> None:
    news.window.panes.show_inspector(is_inspector_shown)
    news.window.reader.article.setFocus()
    news.press(Key.Key_N)
    news.type("first ")
    slow()
    news.type("second")
    news.press(Key.Key_Escape)
    settle(news)
    assert "first second" in (news.folder / "02.md.notes.json").read_text("utf-8")
    assert "03.md.notes.json" not in kept_in(news.folder)
    assert shown(news) == news.window.clipping_list.current_id() == "02.md"


def test_a_tag_goes_to_the_passage_it_was_typed_for(news: Person, slow: Released) -> None:
    news.window.reader.article.setFocus()
    news.press(Key.Key_T)
    news.type("mon")
    slow()
    news.type("ey")
    news.press(Key.Key_Return)
    settle(news)
    assert "money" in (news.folder / "02.md.notes.json").read_text("utf-8")
    assert "03.md.notes.json" not in kept_in(news.folder)


def test_a_headline_is_corrected_where_it_was_typed(news: Person, slow: Released) -> None:
    news.window.reader.article.header.edit_title()
    news.type("Sea")
    slow()
    news.type("sea")
    news.press(Key.Key_Return)
    settle(news)
    assert "Seasea" in row_words(news, "02.md") and "Headline 03" in row_words(news, "03.md")


def test_looking_for_something_waits_for_the_clipping_that_was_chosen(news: Person, slow: Released) -> None:
    news.press(Key.Key_F, Modifier.ControlModifier)
    slow()
    wait_for(news, "03.md")
    assert news.window.clipping_list.current_id() == "03.md"


def test_tags_of_a_clipping_stay_its_own_when_the_program_shows_another(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    news.window.desk.open_clipping_tags(QRect(0, 0, 10, 10))
    news.type("mon")
    news.window.open_clipping(ClippingId("03.md"))  # as another start of the program does
    wait_for(news, "03.md")
    news.type("ey")
    news.press(Key.Key_Return)
    settle(news)
    assert "tag money" in row_words(news, "02.md") and "tag" not in row_words(news, "03.md")
    news.press(Key.Key_Backspace)
    news.press(Key.Key_Backspace)
    settle(news)
    assert not any("tag" in row_words(news, name) for name in listed(news))
